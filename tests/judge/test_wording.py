"""How much of what a claim says stands in a passage, and what of it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import factcheck
from factcheck import facets
from factcheck.facets import Context, Passage
from factcheck.facets.language.words import sentences
from factcheck.judge import Material, wording
from factcheck.model import Verdict


def _claim(statement: str) -> Passage:
    return facets.read(sentences(statement), Context(essay=True))


def _passage(text: str) -> Passage:
    return facets.read(sentences(text), Context())


_DEAD = "The dead were weavers."


@pytest.mark.parametrize(
    ("statement", "text", "said"),
    [
        pytest.param("The lamp was a gift.", "The lamp came as a gift.", True, id="said"),
        pytest.param("The lamp was a gift.", "The lamp came from Hull.", False, id="not said"),
        pytest.param("The lamp was given.", "The lamp came from Hull.", True, id="a verb is no noun"),
        pytest.param("The lamp was a threat.", "The lamp threatened them.", True, id="a word of its family"),
        pytest.param("The lamp was a large silver gift.", "The large lamp was silver.", False, id="behind adjectives"),
        pytest.param("The lamp was the old mayor’s gift.", "The old mayor’s lamp.", False, id="behind a possessive"),
        pytest.param("The lamp was a part of a set.", "The lamp came from Hull.", True, id="hollow noun"),
        pytest.param(
            "The lamps were the result of a bet.", "The lamps came from Hull.", True, id="another hollow noun"
        ),
        pytest.param("Nine were citizens.", "Nine came from Hull.", True, id="a word for anybody"),
        pytest.param("The lamp hung in a hall.", "The lamp came from Hull.", True, id="no complement"),
        pytest.param(_DEAD, "The dead were weavers.", True, id="group, said"),
        pytest.param(_DEAD, "Nine people died, all weavers.", True, id="group, all"),
        pytest.param(_DEAD, "Two people died, both young weavers.", True, id="group, both and an adjective"),
        pytest.param(_DEAD, "The fire killed nine people and hurt 20 weavers.", False, id="group, others are"),
        pytest.param(
            "Two of the dead were weavers.", "It killed nine, two weavers among them.", True, id="not a whole"
        ),
    ],
)
def test_what_the_subject_is_said_to_be_has_to_be_said(statement: str, text: str, said: bool) -> None:
    passage = _passage(text)
    assert wording.complement_said(_claim(statement), passage.meanings, wording.text_of(passage)) == said


@pytest.mark.parametrize(
    ("statement", "text", "said"),
    [
        pytest.param("Young sailors rioted in March 1921.", "In March 1921 sailors rioted.", True, id="said"),
        pytest.param("Young sailors rioted in March 1921.", "In March 1921 dockers rioted.", False, id="others"),
        pytest.param("The sailors rioted in March 1921.", "In March 1921 dockers rioted.", True, id="the"),
        pytest.param("His young crew rioted in March 1921.", "In March 1921 dockers rioted.", True, id="his"),
        pytest.param("Anna Holm rioted in March 1921.", "In March 1921 dockers rioted.", True, id="name"),
        pytest.param(
            "Young sailors (with dockers) rioted in 1921.", "In 1921 dockers rioted.", False, id="not in brackets"
        ),
        pytest.param("Some threats rose in 1921.", "In 1921 the men threatened and rose.", True, id="family"),
    ],
)
def test_who_acts_has_to_be_said_beside_a_date(statement: str, text: str, said: bool) -> None:
    assert wording.subject_said(_claim(statement), _passage(text)) == said


@pytest.mark.parametrize(
    ("statement", "text", "named", "said"),
    [
        pytest.param("Anna Holm wrote a study.", "A study by Anna Holm is here.", False, True, id="study by"),
        pytest.param("Anna Holm composed it.", "The opera of the year by Anna Holm.", False, True, id="opera by"),
        pytest.param("Anna Holm wrote a study.", "A study by many hands is here.", False, False, id="by nobody named"),
        pytest.param("Anna Holm wrote a study.", "A study for Anna Holm is here.", False, False, id="for"),
        pytest.param("Anna Holm wrote a study.", "A house by Anna Holm is here.", False, False, id="no work"),
        pytest.param("Anna Holm sold a study.", "A study by Anna Holm is here.", False, False, id="not made"),
        pytest.param("The mayor called it a nest.", "It is a nest.", True, True, id="called, in its words"),
        pytest.param("The mayor called it a nest.", "It is a nest.", False, False, id="called, in other words"),
        pytest.param("The mayor banned the nest.", "It is a nest.", True, False, id="banned"),
    ],
)
def test_the_verb_has_to_be_said(statement: str, text: str, named: bool, said: bool) -> None:
    assert wording.predicated(_claim(statement), _passage(text), named=named) == said


@pytest.mark.parametrize(
    ("statement", "text", "unsaid"),
    [
        pytest.param("The abbot praised the masons.", "The abbot praised the masons.", (), id="all said"),
        pytest.param("The abbot praised the masons.", "The abbot praised the choir.", ("masons",), id="one unsaid"),
        pytest.param("The Abbot praised Masons.", "The choir sang.", ("praised",), id="names aside"),
        pytest.param("The abbot praised the role of the masons.", "The abbot praised masons.", (), id="light noun"),
        pytest.param("The abbot praised efforts of the masons.", "The abbot praised masons.", (), id="light plural"),
        pytest.param(
            "The abbot praised the efforts.", "The abbot praised masons.", ("efforts",), id="light of nothing"
        ),
        pytest.param("The abbot praised the bread of masons.", "The abbot praised masons.", ("bread",), id="no light"),
        pytest.param("The abbot expressly praised the masons.", "The abbot praised the masons.", (), id="adverb"),
        pytest.param("The abbot praised the family.", "The abbot praised masons.", ("family",), id="noun in ly"),
        pytest.param("The abbot threatened it.", "The abbot made a threat.", (), id="a word of its family"),
        pytest.param("The abbot fed two million people.", "The abbot fed them.", (), id="words that only count"),
        pytest.param(
            "In a speech on 4 May 2016 the abbot praised masons.", "The abbot praised masons.", (), id="occasion"
        ),
        pytest.param(
            "A speech on 4 May 2016 praised masons.", "The abbot praised masons.", ("speech",), id="subject, dated"
        ),
    ],
)
def test_which_words_of_a_claim_are_not_said(statement: str, text: str, unsaid: tuple[str, ...]) -> None:
    assert wording.shared(_claim(statement), _passage(text)).unsaid == unsaid


@pytest.mark.parametrize(
    ("statement", "text", "allowed"),
    [
        pytest.param("The nine dead were weavers.", "The nine dead were weavers.", "supported", id="group"),
        pytest.param("The lamp was a gift in 1911.", "In 1911 the lamp was a gift.", "supported", id="complement"),
        pytest.param("The lamp was a gift in 1911.", "In 1911 the lamp was here.", "partial", id="no complement"),
        pytest.param("Some sailors rose in May 1921.", "In May 1921 some sailors rose.", "supported", id="subject"),
        pytest.param(
            "Some sailors rose in May 1921.",
            "In May 1921 dockers of the port of Kiel near the sea rose with song.",
            "partial",
            id="other subject",
        ),
        pytest.param("Anna Holm wrote a study of rain.", "See the study of rain by Anna Holm.", "supported", id="by"),
        pytest.param("Anna Holm wrote a study of rain.", "See the study of rain for Anna Holm.", "not_found", id="for"),
        pytest.param(
            "The board promised the town a “clean and quiet” yard.",
            "The town has a clean and quiet bakery.",
            "not_found",
            id="a phrase alone",
        ),
        pytest.param(
            "The board called the yard “clean and quiet”.",
            "To the board the yard is “clean and quiet”.",
            "supported",
            id="called, by the very phrase",
        ),
    ],
)
def test_the_wording_decides(statement: str, text: str, allowed: str) -> None:
    verdict = factcheck.check(statement, text)
    assert verdict.verdict == allowed, verdict.reason


def test_an_editor_is_told_what_is_not_said(source: Callable[..., Material], decide: Callable[..., Verdict]) -> None:
    statement = "The guild restored the chapel, the quarry road and the lock."
    verdict = decide(statement, source("page", "The guild restored the chapel and the lock."))
    assert (verdict.verdict, verdict.reason) == (
        "partial",
        "The source bears it in part: it does not say “quarry”, “road”.",
    )


def test_no_more_than_three_words_are_listed(source: Callable[..., Material], decide: Callable[..., Verdict]) -> None:
    statement = "In all, 40 small wet stone cattle barns fell near the weir."
    verdict = decide(statement, source("page", "At least 30 barns fell near the weir."))
    (words,) = (one for finding in verdict.findings for one in finding.relations if one.facet == "words")
    assert words.why == "it does not say “small”, “wet”, “stone”"


_LONG = (
    "Four still missing at Marl. The landslide at Marl on 8 June 2004 buried eleven houses, a spokeswoman said. "
    "Rescuers dug by hand for two days. The slope was planted in 1956. It had not been surveyed. The road is closed."
)


@pytest.mark.parametrize(
    "statement",
    [
        "Rescuers dug by hand for two days.",
        "The landslide at Marl on 8 June 2004 buried eleven houses.",
        "The slope was planted in 1956.",
        "The slope was planted in 1956. Rescuers dug by hand for two days.",
    ],
)
def test_what_is_said_word_for_word_is_supported_and_surely(statement: str) -> None:
    found = factcheck.check(statement, _LONG)
    assert found.verdict == "supported"
    assert found.confidence >= 0.9


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("Rescuers dug by hand for two days.", "It is not true that rescuers dug by hand for two days."),
        ("Rescuers dug by hand for two days.", "Rescuers dug by hand for two days, the mayor claimed."),
        ("Eleven houses were buried in 2004.", "Eleven houses were buried in 2004? No, said the county: nine."),
    ],
)
def test_word_for_word_is_not_all(statement: str, text: str) -> None:
    assert factcheck.check(statement, text).verdict != "supported"
