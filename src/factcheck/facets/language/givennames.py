"""Given names and what they are shortened to: "Dave Navarro" is David Navarro, "Case Keenum" Casey Keenum.

Limits: the short forms that English-language news uses most; a name also goes for a longer one that begins with it.
"""

from __future__ import annotations

from functools import cache

_SHORT = """
alexander alex sandy
andrew andy drew
anthony tony
benjamin ben benny
charles charlie chuck
christopher chris
daniel dan danny
david dave davy
donald don
edward ed eddie ted
elizabeth liz beth betty eliza
frederick fred freddie
gerald gerry jerry
gregory greg
henry harry hank
james jim jimmy jamie
jennifer jen jenny
john jack johnny
joseph joe joey
katherine catherine kate kathy katie cathy
kenneth ken kenny
lawrence larry laurie
margaret maggie meg peggy
matthew matt
michael mike mick mickey
nicholas nick nicky
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil
rebecca becky
richard rick dick richie
robert bob rob bobby robbie bert
ronald ron ronnie
samuel sam sammy
stephen steven steve
susan sue susie
theodore ted theo
thomas tom tommy
timothy tim
victoria vicky
vincent vince
william bill will billy willie liam
"""
_LEAST = 3


def same(one: str, other: str) -> bool:
    """Whether two lower-case given names may be one person's."""
    short, long = sorted((one, other), key=len)
    return (len(short) >= _LEAST and long.startswith(short)) or not _lines(one).isdisjoint(_lines(other))


@cache
def _lines(name: str) -> frozenset[int]:
    return frozenset(at for at, line in enumerate(_SHORT.strip().splitlines()) if name in line.split())
