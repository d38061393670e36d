"""Whole articles: the right figure among several, its own voice, place and year."""

from __future__ import annotations

import pytest

import factcheck

_STORM = """\
Storm leaves nine dead in northern Portugal

PORTO, 14 November 2022 — At least nine people were killed and 31 injured when a storm tore through northern Portugal on Sunday, officials said.

Winds of 140 kilometres an hour ripped the roof off a school in Braga, where four pupils were hurt. More than 2,300 homes were without power on Monday morning, the utility EDP said.

Mayor Rui Tavares said the city had not been warned. "Nobody told us how strong it would be," he said.

The storm was the deadliest since 1999, when 17 people died. In Spain, where it arrived on Monday, two fishermen were missing.

The government pledged 12 million euros for repairs. The opposition said 40 million would be needed.
"""
_STORM_CLAIMS = [
    ("Nine people were killed in a storm in northern Portugal.", "partial supported", "other"),
    ("At least nine people were killed in the storm.", "supported", "other"),
    ("The storm injured 31 people.", "partial supported", "other"),
    ("The storm injured 13 people.", "contradicted", "other"),
    ("The storm struck on 13 November 2022.", "not_found partial supported", "other"),
    ("The storm struck Portugal on 6 November 2022.", "contradicted not_found", "other"),
    ("Four pupils were hurt at a school in Braga.", "supported", "other"),
    ("Four pupils were killed at a school in Braga.", "contradicted disputed partial not_found", "other"),
    ("The mayor said the city had been warned.", "contradicted disputed partial not_found", "other"),
    ("The government pledged 12 million euros for repairs.", "supported", "other"),
    ("The government pledged 40 million euros for repairs.", "contradicted disputed partial not_found", "other"),
    ("The opposition pledged 12 million euros for repairs.", "contradicted disputed partial not_found", "other"),
    ("Two fishermen were missing in Spain.", "supported", "other"),
    ("Two fishermen died in Spain.", "contradicted disputed partial not_found", "other"),
    ("Two fishermen were missing in Portugal.", "contradicted disputed partial not_found", "other"),
    ("It was the deadliest storm since 1999.", "supported", "other"),
    ("It was the deadliest storm since 1989.", "contradicted disputed partial not_found", "other"),
    ("Winds reached 140 kilometres an hour.", "not_found partial supported", "other"),
    ("Winds reached 104 kilometres an hour.", "contradicted not_found", "other"),
    ("A storm in 1999 killed 17 people.", "not_found partial supported", "other"),
    ("A storm in 1999 killed nine people.", "contradicted disputed partial not_found", "other"),
    ("“Nobody told us how strong it would be,” Rui Tavares said.", "supported", "quote"),
    (
        "“Nobody told us how strong it would be,” the prime minister said.",
        "contradicted disputed partial not_found",
        "quote",
    ),
    ("“Nobody told us … it would be,” the mayor said.", "supported", "quote"),
]
_MUSEUM = """\
Museum of Glass

The Museum of Glass in Halden was designed by the architect Ida Lund and opened on 7 September 2003. It cost 48 million crowns, of which 20 million came from the state.

In 2010 the museum drew 61,000 visitors; in 2011 the number fell to 52,400. A fire on 3 February 2012 destroyed the east wing but nobody was hurt. The wing reopened two years later.

Its director, Per Aas, succeeded Kari Moen in 2015. He said: "We are a small museum with a big roof."
"""
_MUSEUM_CLAIMS = [
    ("The museum was designed by Ida Lund.", "supported", "other"),
    ("The museum was designed by Kari Moen.", "contradicted not_found", "other"),
    ("The museum opened in 2003.", "supported", "other"),
    ("The museum opened on 9 September 2003.", "contradicted", "other"),
    ("The museum cost 48 million crowns.", "supported", "other"),
    ("The museum cost 20 million crowns.", "contradicted", "other"),
    ("The museum drew 61,000 visitors in 2010.", "supported", "other"),
    ("The museum drew 61,000 visitors in 2011.", "contradicted disputed partial not_found", "other"),
    ("The museum drew 52,400 visitors in 2010.", "contradicted disputed partial not_found", "other"),
    ("The fire destroyed the west wing.", "contradicted disputed partial not_found", "other"),
    ("The fire destroyed the east wing.", "supported", "other"),
    ("Two people were hurt in the fire.", "contradicted", "other"),
    ("Nobody was hurt in the fire.", "supported", "other"),
    ("The east wing reopened in 2013.", "contradicted disputed partial not_found", "other"),
    ("Per Aas succeeded Kari Moen as director in 2015.", "supported", "other"),
    ("Per Aas became director in 2015.", "not_found partial supported", "other"),
    ("Per Aas became director in 2016.", "contradicted disputed partial not_found", "other"),
    ("“We are a small museum with a big roof,” Per Aas said.", "supported", "quote"),
    ("“We are a big museum with a small roof,” Per Aas said.", "contradicted not_found partial", "quote"),
    ("The fire was in March 2012.", "contradicted", "other"),
]


@pytest.mark.parametrize(("statement", "allowed", "kind"), [pytest.param(*row, id=row[0]) for row in _STORM_CLAIMS])
def test_claims_on_the_storm(statement: str, allowed: str, kind: str) -> None:
    verdict = factcheck.check(statement, _STORM, issued="2022-11-14", type=kind)
    assert verdict.verdict in allowed.split(), verdict.reason


@pytest.mark.parametrize(("statement", "allowed", "kind"), [pytest.param(*row, id=row[0]) for row in _MUSEUM_CLAIMS])
def test_claims_on_the_museum(statement: str, allowed: str, kind: str) -> None:
    verdict = factcheck.check(statement, _MUSEUM, type=kind)
    assert verdict.verdict in allowed.split(), verdict.reason
