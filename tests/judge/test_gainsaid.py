"""What a source gainsays further on bears nothing out."""

from __future__ import annotations

import pytest

import factcheck

_NOT_SUPPORTED = [
    (
        "The relic was faked.",
        "Pilgrims said that the relic was faked. A laboratory dated the cloth. It is authentic, it found.",
    ),
    (
        "The clerk emptied the till.",
        "“The clerk emptied the till,” the landlord said. The police looked into it. The clerk was innocent.",
    ),
    (
        "The clerk emptied the till.",
        "The landlord said that the clerk emptied the till. His own son later admitted that he had.",
    ),
    (
        "The spring healed the duke.",
        "Monks wrote that the spring healed the duke. In truth he died of the same illness.",
    ),
    (
        "The choir sang in Bath.",
        "The choir came to sing in Bath. A fire broke out, and the concert did not take place.",
    ),
    ("The shop earned 90,000 euros.", "The shop earned 90,000 euros, it said. The correct figure was 9,000 euros."),
    ("The hut was burned on 7 May.", "The hut was robbed on 7 May. It was burned three days later."),
    (
        "The hall is named after Ruth Bell.",
        "The hall is named after Ruth Bell. This article was amended on 3 June 2020. The hall is named after Joan Hill, not Ruth Bell.",
    ),
]
_SUPPORTED = [
    ("The clerk emptied the till.", "The clerk emptied the till, the court found. He admitted that he had."),
    (
        "The relic is authentic.",
        "Pilgrims said that the relic was faked. A laboratory dated the cloth. The relic is authentic, it found.",
    ),
    ("The hut was robbed on 7 May.", "The hut was robbed on 7 May. It was burned three days later."),
    (
        "The hall is named after Joan Hill.",
        "The hall is named after Ruth Bell. This article was amended on 3 June 2020. The hall is named after Joan Hill, not Ruth Bell.",
    ),
]


@pytest.mark.parametrize(("statement", "source"), _NOT_SUPPORTED)
def test_what_is_gainsaid_is_not_supported(statement: str, source: str) -> None:
    assert factcheck.check(statement, source).verdict != "supported"


@pytest.mark.parametrize(("statement", "source"), _SUPPORTED)
def test_what_is_not_gainsaid_stays_supported(statement: str, source: str) -> None:
    assert factcheck.check(statement, source).verdict == "supported"
