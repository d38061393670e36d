from __future__ import annotations

from typing import Any

from factcheck.model import Relation, RelationKind, Stance
from factcheck.reports.page.pairs import compared, pairs


def relation(claimed: str, found: str, kind: RelationKind = RelationKind.CONFLICTS, **more: Any) -> Relation:
    return Relation(**{"facet": "number", "kind": kind, "claimed": claimed, "found": found} | more)


def differing(parts: tuple[tuple[str, bool], ...]) -> list[str]:
    return [text for text, is_marked in parts if is_marked]


def test_what_differs_is_marked_and_nothing_is_lost() -> None:
    (pair,) = pairs([relation("On 9 May 2024", "on 7 May 2024")])
    assert (differing(pair.essay), differing(pair.source)) == (["9"], ["7"])
    assert "".join(text for text, _ in pair.essay) == "On 9 May 2024"
    (pair,) = pairs([relation("1,091 Soviet pilots", "over 2,000 pilots")])
    assert (differing(pair.essay), differing(pair.source)) == (["1,091 Soviet"], ["over 2,000"])


def test_what_words_mean_stands_beside_them() -> None:
    (pair,) = pairs([relation("last week", "May 16", claimed_value="2024-05-27/2024-06-02", found_value="2024-05-16")])
    assert (pair.essay_value, pair.source_value) == ("2024-05-27 to 2024-06-02", "2024-05-16")


def test_what_a_source_says_once_stands_once() -> None:
    rows = pairs([relation("2023", "the 78th"), relation("2024", "the 78th"), relation("Leeds", "York")])
    assert [pair.source[0][0] for pair in rows] == ["the 78th", "York"]


def test_the_strongest_finding_that_differs_is_compared(build: Any) -> None:
    less = relation("all", "most", RelationKind.WEAKER)
    first = build.finding("a", Stance.CONTRADICTS, relations=(less, relation("71", "")))
    second = build.finding("b", Stance.CONTRADICTS, relations=(relation("71", "72"), relation("71", "72")))
    assert compared([first, second]) == (relation("71", "72"),)
    assert compared([first]) == (less,)
    assert compared([]) == ()


def test_only_quotes_may_be_long(build: Any) -> None:
    long = relation("a " * 60, "b " * 60)
    quote = relation("a " * 60, "b " * 60, facet="quote")
    assert compared([build.finding("a", Stance.CONTRADICTS, relations=(long, quote))]) == (quote,)


def test_punctuation_at_the_ends_of_a_quote_is_no_difference() -> None:
    (pair,) = pairs([relation("“We were warned, twice,”", "We were not warned – twice", facet="quote")])
    assert (differing(pair.essay), differing(pair.source)) == ([","], ["not ", " –"])
    assert "".join(text for text, _ in pair.essay) == "“We were warned, twice,”"
    (pair,) = pairs([relation("$5", "5%.", facet="quote")])
    assert (differing(pair.essay), differing(pair.source)) == (["$"], ["%"])
