"""Countries with the words for their people and their capitals, so that "Serbian" and "Belgrade" say Serbia.

News names a country by its capital and a capital by its country; for finding the passage they are one.
The table holds the countries that news in English names most; a place that is not in it stands for itself.
"""

from __future__ import annotations

from functools import cache

_TABLE = """
afghanistan afghan kabul
albania albanian tirana
algeria algerian algiers
argentina argentine argentinian buenos-aires
armenia armenian yerevan
australia australian canberra
austria austrian vienna
azerbaijan azerbaijani baku
bangladesh bangladeshi dhaka
belarus belarusian minsk
belgium belgian brussels
bolivia bolivian
bosnia bosnian sarajevo
brazil brazilian brasilia
britain british london uk u.k. united-kingdom great-britain briton britons
bulgaria bulgarian sofia
cambodia cambodian phnom-penh
canada canadian ottawa
chile chilean santiago
china chinese beijing prc
colombia colombian bogota
croatia croatian zagreb
cuba cuban havana
cyprus cypriot nicosia
czechia czech prague
denmark danish copenhagen dane
egypt egyptian cairo
estonia estonian tallinn
ethiopia ethiopian
finland finnish helsinki
france french paris
georgia georgian tbilisi
germany german berlin
ghana ghanaian accra
greece greek athens
hungary hungarian budapest
iceland icelandic reykjavik
india indian new-delhi delhi
indonesia indonesian jakarta
iran iranian tehran
iraq iraqi baghdad
ireland irish dublin
israel israeli jerusalem
italy italian rome
japan japanese tokyo
jordan jordanian amman
kazakhstan kazakh astana
kenya kenyan nairobi
kosovo kosovar pristina
kuwait kuwaiti
latvia latvian riga
lebanon lebanese beirut
libya libyan tripoli
lithuania lithuanian vilnius
malaysia malaysian
mexico mexican mexico-city
mongolia mongolian
morocco moroccan rabat
myanmar burmese burma
nepal nepali nepalese kathmandu
netherlands dutch amsterdam
nigeria nigerian abuja
north-korea north-korean pyongyang
norway norwegian oslo
pakistan pakistani islamabad
peru peruvian lima
philippines philippine filipino manila
poland polish warsaw pole
portugal portuguese lisbon
qatar qatari doha
romania romanian bucharest
russia russian moscow soviet
saudi-arabia saudi riyadh
serbia serbian serb belgrade yugoslavia yugoslav
slovakia slovak bratislava
slovenia slovenian slovene ljubljana
south-africa south-african pretoria
south-korea south-korean seoul
spain spanish madrid spaniard
sudan sudanese khartoum
sweden swedish stockholm swede
switzerland swiss bern
syria syrian damascus
taiwan taiwanese taipei
thailand thai bangkok
tunisia tunisian tunis
turkey turkish ankara turk
ukraine ukrainian kyiv kiev
united-states american washington us u.s. usa u.s.a.
venezuela venezuelan caracas
vietnam vietnamese hanoi
yemen yemeni sanaa
"""

PHRASES = (
    "buenos aires", "united kingdom", "great britain", "phnom penh", "new delhi", "mexico city", "north korea",
    "north korean", "saudi arabia", "south africa", "south african", "south korea", "south korean",
    "united states",
)  # fmt: skip


_REGIONS = {
    "north america": "united-states canada",
    "iberia": "spain portugal",
    "benelux": "belgium netherlands luxembourg",
    "scandinavia": "denmark norway sweden",
}
"""Regions that texts in English give for all of their countries, and the other way round."""


def region(words: tuple[str, ...]) -> frozenset[str]:
    """The countries of the region that these lower-case words name; none where they name no region."""
    return frozenset(_REGIONS.get(" ".join(words), "").split())


@cache
def country(word: str) -> str | None:
    """The country that a lower-case word (two words joined by a hyphen) stands for, if the table has it."""
    return _countries().get(word)


@cache
def is_capital(word: str) -> bool:
    """Whether a lower-case word names a city of the table rather than a country or its people."""
    return word in _CAPITALS


@cache
def _countries() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _TABLE.split("\n"):
        for word in line.split():
            table.setdefault(word, line.split()[0])
            table.setdefault(f"{word}s", line.split()[0])
    return table


_CAPITALS = frozenset(
    """buenos-aires kabul tirana algiers yerevan canberra vienna baku dhaka minsk brussels sarajevo brasilia london
    sofia phnom-penh ottawa santiago beijing bogota zagreb havana nicosia prague copenhagen cairo tallinn helsinki
    paris tbilisi berlin accra athens budapest reykjavik new-delhi delhi jakarta tehran baghdad dublin jerusalem rome
    tokyo amman astana nairobi pristina riga beirut tripoli vilnius mexico-city rabat kathmandu amsterdam abuja
    pyongyang oslo islamabad lima manila warsaw lisbon doha bucharest moscow riyadh belgrade bratislava ljubljana
    pretoria seoul madrid khartoum stockholm bern damascus taipei bangkok tunis ankara kyiv kiev washington caracas
    hanoi sanaa""".split()
)
