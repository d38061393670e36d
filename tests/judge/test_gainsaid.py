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


@pytest.mark.parametrize(
    ("statement", "source", "verdict"),
    [
        (
            "The slide buried 48 cows.",
            "The slide buried 48 cows. Correction: An earlier version of this story misstated the number of cows. It is 31.",
            "contradicted",
        ),
        (
            "Alderman Ida Moll spoke for the dam.",
            "Alderman Ida Moll spoke for the dam. This article was amended on 4 May. Ida Moll spoke against the dam, not for it.",
            "contradicted",
        ),
        (
            "The slide buried 31 cows.",
            "The slide buried 31 cows. Correction: An earlier version of this story misstated the farmer's age. He is 62.",
            "supported",
        ),
        (
            "Alderman Ida Moll spoke for the dam.",
            "Alderman Ida Moll spoke for the dam. This article was amended on 4 May. The dam is in Orme, not the Vale.",
            "supported",
        ),
    ],
)
def test_a_correction_at_the_foot_of_a_paragraph(statement: str, source: str, verdict: str) -> None:
    assert factcheck.check(statement, source).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The Alder was wrecked on 3 May 1901.", "The Alder left Lydd on 3 May 1901. Four days later she was wrecked."),
        ("Ida Moll was pardoned.", "Ida Moll said she had been pardoned. The court said it knew of no such order."),
    ],
)
def test_what_is_gainsaid_is_not_borne_out_by_weights(statement: str, source: str) -> None:
    assert factcheck.check(statement, source).verdict != "supported"
