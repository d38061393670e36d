"""A paper, a station or an agency as a speaker: what it has in its headlines is said by it.

"Chinese state media speak of …" is borne out by a headline of Xinhua. The table has the agencies and broadcasters that
news in English cites most, by country; another outlet is known by a country in its name.
"""

from __future__ import annotations

import re

from factcheck.facets.language import places
from factcheck.facets.language.words import words

_OUTLETS = {
    name: country
    for country, names in {
        "china": "xinhua|people's daily|china daily|global times|cgtn|cctv|china radio international|beijing review|china news",
        "russia": "tass|ria novosti|sputnik|rt|interfax|izvestia|rossiyskaya gazeta",
        "united-states": "associated press|ap|voice of america|new york times|washington post|wall street journal|cnn|npr",
        "britain": "bbc|reuters|the guardian|the times|financial times|the telegraph",
        "france": "afp|agence france-presse|le monde|le figaro|france 24|rfi",
        "germany": "dpa|deutsche welle|der spiegel|faz|süddeutsche zeitung",
        "japan": "kyodo|nhk|yomiuri|asahi",
        "india": "pti|ani|the hindu|times of india|all india radio",
        "iran": "irna|press tv|fars",
        "turkey": "anadolu|trt",
        "qatar": "al jazeera",
        "north-korea": "kcna|rodong sinmun",
    }.items()
    for name in names.split("|")
}
_MEDIA = frozenset(
    "media press newspaper paper outlet agency broadcaster television radio magazine journal daily news".split()
)
_HEADLINE = re.compile(r"(?i)\b(?:headlin(?:e|es|ed)|titled|entitled|headed|caption(?:ed)?)\b[^.;“”\"]{0,60}$")


def in_headline(before: str) -> bool:
    """Whether what stands right before quoted words says that they are a headline or a title."""
    return _HEADLINE.search(before) is not None


def is_meant(claimed: str, publisher: str | None, text: str) -> bool:
    """Whether the speaker that a claim names is the outlet whose words these are.

    By its name, or as "the press" and "Chinese state media" where the publisher, or who the text says it is of, is of
    that country.
    """
    asked = words(claimed)
    own = f"{publisher or ''} {text}"
    named = {word.lower.removesuffix("'s") for word in words(publisher or "") if word.meaning} - _MEDIA
    if named & {word.lower.removesuffix("'s") for word in asked if word.capital}:
        return True
    if not any(word.lower.removesuffix("s") in _MEDIA or word.lower in _MEDIA for word in asked):
        return False
    lands = {places.country(word.lower.removesuffix("'s")) for word in asked} - {None}
    return not lands or bool(lands & _countries(own))


def _countries(text: str) -> set[str | None]:
    lower = text.lower()
    known: set[str | None] = {
        country for name, country in _OUTLETS.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", lower)
    }
    return known
