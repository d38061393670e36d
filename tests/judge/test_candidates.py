"""Which sentences of a long source go to the judge, and in which order."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factcheck.extract.text.builder import Builder
from factcheck.facets import Passage
from factcheck.judge import claimed
from factcheck.judge.candidates import MOST, TOP, handed, ranked
from factcheck.judge.material import Text, read
from factcheck.model import BlockKind, DateRange, Document, Essay

_NOUNS = "council bridge budget school harbour family union factory court garden museum library".split()
_VERBS = "approved closed visited praised rebuilt opened joined counted painted moved sold left".split()


def filler(count: int, seed: int = 3) -> list[tuple[BlockKind, str]]:
    """Paragraphs of prose that share everyday words with the claims below, and no name or figure."""
    chance = random.Random(seed)
    told = "The old {} was {} by the {} after a long winter."
    drawn = ((chance.choice(_NOUNS), chance.choice(_VERBS), chance.choice(_NOUNS)) for _ in range(count))
    return [(BlockKind.PARAGRAPH, told.format(*words)) for words in drawn]


def page(*blocks: tuple[BlockKind, str], byline: str | None = None) -> Text:
    builder = Builder()
    for kind, words in blocks:
        builder.add(kind, words)
    document = Document(sha256="0" * 64, text=builder.text, blocks=builder.blocks, byline=byline)
    return read(document, DateRange.day(date(2020, 5, 4)), None, None, None)


def claim(statement: str, title: str | None = None) -> tuple[Passage, ...]:
    return claimed.read(statement, Essay(title=title))


def given(text: Text, statement: str, title: str | None = None) -> list[str]:
    return [text.units[index].text for index in handed(claim(statement, title), text)]


P, H, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TITLE


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        ("Orlen had zithers.", "Nothing changed at Orlen."),
        ("Zithers came in 1987.", "All of it ended in 1987."),
        ("There were 4,310 zithers.", "It came to 4310."),
        ("There were twelve zithers.", "It came to 12."),
    ],
    ids=["name", "year", "number", "number in words"],
)
def test_names_years_and_numbers_weigh_more_than_words_as_rare(statement: str, wanted: str) -> None:
    rival = "Somebody made zithers."
    text = page(*filler(20), (P, rival), *filler(20, seed=4), (P, wanted), *filler(20, seed=5))
    found = [text.units[index].text for index in ranked(claim(statement)[0], text)]
    assert found[0] == wanted
    assert rival in found


def test_rare_words_weigh_more_than_common_ones() -> None:
    text = page(*filler(40), (P, "Somebody made zithers."), *filler(40, seed=4))
    found = ranked(claim("The council had zithers.")[0], text)
    assert text.units[found[0]].text == "Somebody made zithers."


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.TABLE_ROW, BlockKind.CAPTION, BlockKind.LIST_ITEM])
def test_a_heading_a_table_row_and_a_caption_are_candidates(kind: BlockKind) -> None:
    text = page(*filler(60), (kind, "Orlen Bridge: 4,310 cars"), *filler(60, seed=4))
    statement = "Orlen Bridge carried 4,310 cars."
    assert "Orlen Bridge: 4,310 cars" in given(text, statement)
    assert text.units[ranked(claim(statement)[0], text)[0]].text == "Orlen Bridge: 4,310 cars"


FULL = [(P, f"The Orlen Bridge carried 4,310 cars on day {day} of the fair.") for day in range(60)]
CLAIM = "Orlen Bridge carried 4,310 cars."


def test_title_byline_and_date_go_along_whatever_they_say() -> None:
    text = page((T, "A quiet week"), (P, "By Jane Roe"), (P, "3 May 2020"), *FULL)
    assert given(text, CLAIM)[:3] == ["A quiet week", "By Jane Roe", "3 May 2020"]


def test_a_byline_without_by_is_known_by_the_author_of_the_document() -> None:
    text = page((T, "A quiet week"), (P, "Jane Roe, Culture"), *FULL, byline="Jane Roe")
    assert given(text, CLAIM)[1] == "Jane Roe, Culture"
    assert "Jane Roe, Culture" not in given(page((T, "A quiet week"), (P, "Jane Roe, Culture"), *FULL), CLAIM)


def test_a_dateline_goes_along_with_the_sentence_that_it_opens() -> None:
    opening = "PORTO, May 3 (Reuters) - Nobody spoke of it."
    assert opening in given(page((T, "A quiet week"), (P, opening), *FULL), CLAIM)
    assert "Nobody spoke of it." not in given(page((T, "A quiet week"), (P, "Nobody spoke of it."), *FULL), CLAIM)


def test_without_a_title_the_first_heading_goes_along() -> None:
    assert given(page((H, "A quiet week"), (H, "Another"), *FULL), CLAIM)[0] == "A quiet week"


def test_at_most_25_sentences_go_to_the_judge_clauses_counted() -> None:
    halves = [(P, f"The Orlen Bridge carried {day} cars; the other bridge carried 4,310 cars.") for day in range(60)]
    dates = [(P, f"{day} May 2020") for day in range(1, 29)]
    text = page((T, "One"), (T, "Two"), (T, "Three"), *dates, *halves)
    found = handed(claim(CLAIM), text)
    assert MOST - 1 <= len(found) == len(set(found)) <= MOST == 25  # half a sentence is not handed over
    assert sum(text.units[index].text in {words for _, words in dates} for index in found) == 2
    assert len(ranked(claim(CLAIM)[0], text)) == TOP


def test_a_claim_of_several_sentences_gets_one_set() -> None:
    text = page(*FULL, (P, "The harbour of Graz froze."), *filler(20))
    found = given(text, f"{CLAIM} The harbour of Graz froze.")
    assert len(found) == MOST
    assert "The harbour of Graz froze." in found


BRIDGES = [(P, f"The bridge was painted by {name}.") for name in _NOUNS * 4]


def test_the_clauses_of_a_sentence_go_together() -> None:
    clauses = ["The Orlen Bridge carried 4,310 cars;", "nobody had asked for it;", "all the wardens went home early."]
    found = given(page(*BRIDGES, (P, " ".join(clauses)), *BRIDGES), CLAIM)
    assert [one for one in found if one in clauses] == clauses


def test_neighbours_come_before_sentences_that_share_a_common_word() -> None:
    text = page(*BRIDGES, (P, "It hurt nobody. The Orlen Bridge carried 4,310 cars. All went well."), *BRIDGES)
    assert {"It hurt nobody.", "All went well."} <= set(given(text, CLAIM))


def test_the_essays_title_helps_to_find_what_the_claim_calls_it() -> None:
    named = "Nothing is known of Orlen."
    text = page(*filler(40), (P, named), *filler(40, seed=4), *((P, f"It opened, said {name}.") for name in _NOUNS * 3))
    statement = "It opened after a long winter."
    assert named in given(text, statement, "Orlen Bridge")
    assert named not in given(text, statement)


def test_what_a_correction_takes_back_is_not_handed_over() -> None:
    taken_back = "An earlier version of this article said Orlen Bridge carried 4,310 cars."
    text = page(*filler(5), (P, taken_back), (P, "Orlen Bridge carried 31 cars."))
    assert given(text, CLAIM)[0] == "Orlen Bridge carried 31 cars."
    assert taken_back not in given(text, CLAIM)


def test_equals_come_in_the_order_of_the_text() -> None:
    text = page(*FULL)
    places = ranked(claim(CLAIM)[0], text)
    inner = places[2:]
    assert inner == sorted(inner)
    assert handed(claim(CLAIM), text) == handed(claim(CLAIM), page(*FULL))


def test_the_order_does_not_hang_on_the_seed_of_hashes() -> None:
    program = (
        "from factcheck.judge import claimed; from factcheck.judge.candidates import handed;"
        "from factcheck.judge.material import read; from factcheck.model import *;"
        "text = ' '.join(f'The {a} of Orlen saw {n} birds in the {b}.' for n in range(40) for a, b in "
        "[('harbour', 'park'), ('tower', 'museum')]);"
        "page = Document(sha256='', text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),));"
        "essay = Essay(title='The harbour, tower, museum and park of Orlen');"
        "print(handed(claimed.read('It saw seven birds in 30 towers.', essay), read(page, None, None, None, None)))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1


def test_a_whole_gold_set_is_handed_over_for_the_long_pages_of_wice(shared: Callable[[str], Path]) -> None:
    """A floor on every fourth claim; `python -m benchmarks.finding` measures all, beside plain BM25."""
    from benchmarks import finding, wice

    found = list(wice.rows(shared("data/pairs/wice_fulldoc.dev.jsonl.gz").parent.parent))[::4]
    outcomes = [finding.ours(row) for row in found]
    assert max(one.sentences for one in outcomes) <= 25
    assert sum(one.complete for one in outcomes) / len(outcomes) >= 0.92
