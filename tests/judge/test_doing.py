"""The claim's deed told of somebody else, or of another thing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.facets import join
from factcheck.facets.language import clauses
from factcheck.facets.language.words import sentences
from factcheck.judge import claimed, doing
from factcheck.model import Essay


def _why(claim: str, source: str) -> str:
    (one,), (other,) = claimed.read(claim, Essay()), claimed.read(source, Essay())
    return doing.another(one, other)


@pytest.mark.parametrize(
    ("claim", "source", "why"),
    [
        (
            "The mayor signed the lease.",
            "The lease was signed by the treasurer, not the mayor.",
            "somebody else did it",
        ),
        ("Eva Holt signed the lease.", "Her deputy, Ann Sole, signed the lease.", "somebody else did it"),
        ("Norvik sued Hallam.", "Hallam, a maker of oars, sued Norvik.", "somebody else did it"),
        ("The flood ruined the mill.", "The flood ruined the sluice of the mill.", "it was done to a part of it"),
        ("The vicar sold the organ.", "The vicar sold the bells to mend the organ.", "it was done to something else"),
    ],
)
def test_another_deed(claim: str, source: str, why: str) -> None:
    assert _why(claim, source) == why
    assert factcheck.check(claim, source).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The mayor signed the lease.", "The lease was signed by the mayor."),
        ("The mayor signed the lease.", "On the fourth day she signed the lease."),
        ("The storm sank the ferry.", "The ferry sank in the storm."),
        ("The storm injured 31 people.", "The storm left 31 people injured."),
        ("The mayor praised the pilots.", "The mayor praised the role of the pilots."),
        ("Hilda Marsh founded the quartet.", "The quartet, founded by Hilda Marsh, played in Leeds."),
        ("A Dutch company bought the paint works.", "The paint works was bought by Verhoeven, a Dutch company."),
        ("The council sold the hall.", "The council, which owed money, sold the hall."),
        ("The Long Night earned praise.", "The film earned praise."),
        ("The mayor signed the lease.", "The lease was signed by the treasurer."),
        ("The club won its first title.", "The club was founded in 1920 and won its first title in 1930."),
    ],
)
def test_the_same_deed_or_nothing_to_conclude(claim: str, source: str) -> None:
    assert not _why(claim, source)


@pytest.mark.parametrize(
    ("text", "doer", "undergoer"),
    [
        ("The mayor signed the lease.", "mayor", "leas"),
        ("The lease was signed by the mayor.", "mayor", "leas"),
        ("The mayor, a former pilot, signed the lease.", "mayor", "leas"),
        ("Under the will the widow inherited the farm.", "widow", "farm"),
    ],
)
def test_doer_and_undergoer_whatever_the_voice(text: str, doer: str, undergoer: str) -> None:
    (clause,) = clauses.find(sentences(text)[0])
    assert doer in clause.doer
    assert undergoer in clause.undergoer


def test_a_phrase_that_is_not_found_is_none() -> None:
    (clause,) = clauses.find(sentences("It was signed.")[0])
    assert (clause.doer, clause.undergoer, clause.subject_head) == (frozenset(), frozenset(), "")


@pytest.mark.parametrize(
    ("claim", "source", "why"),
    [
        (
            "The abbot planted vines to feed the poor.",
            "Hops were planted by the abbot. The vines are new.",
            "something",
        ),
        (
            "Carl Ruse was ordained in 1902.",
            "Carl Ruse sold boats. Iris took vows and was ordained in 1902.",
            "somebody",
        ),
        ("Anna Ost built the loom.", "Anna Ost wove. The loom was in fact built by Ida Rahm.", "somebody"),
        ("The abbot planted vines.", "Vines were planted by the abbot.", ""),
        ("Karel Dvorsky left Rovers in 1998.", "In 1998 Karel Dvorsky left the club. Rovers went down.", ""),
        ("Ann Roe founded the choir.", "Ann Roe is a Welsh organist who founded the choir.", ""),
        ("Lumen sold four million records.", "Roe, a singer, led the band Lumen, which sold four million records.", ""),
        ("Colm County issued an order.", "Ash County, Colm County and Birk County issued an order.", ""),
        ("Ida Moll’s sister moved to Hull.", "Ida Moll had one sibling: Eva Rand, who moved to Hull.", ""),
        ("Carl Ruse was ordained in 1902.", "Carl Ruse took vows and was ordained in 1902.", ""),
    ],
)
def test_who_and_what_by_voice_list_and_pronoun(claim: str, source: str, why: str) -> None:
    parts, others = claimed.read(claim, Essay()), claimed.read(source, Essay())
    assert why in (_why_of := doing.another(parts[0], join(others, len(others) - 1)))
    assert bool(_why_of) == bool(why)
