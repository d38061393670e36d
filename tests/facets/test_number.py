"""Numbers: read as intervals with what they count, compared only where they count the same."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from factcheck.facets.language.counting import Number
from factcheck.model import Relation, RelationKind

_READ = [
    # text, low, high, kind
    pytest.param("The ferry carried 450 passengers.", 450, 450, "count", id="digits"),
    pytest.param("The ferry carried four hundred and fifty passengers.", 450, 450, "count", id="words"),
    pytest.param("The dam displaced 130,000 people.", 130_000, 130_000, "count", id="comma"),
    pytest.param("The dam displaced 130 , 000 people.", 130_000, 130_000, "count", id="comma between blanks"),
    pytest.param("The dam displaced 130\u202f000 people.", 130_000, 130_000, "count", id="narrow blank"),
    pytest.param("The scheme cost Rs 2 crore.", 20_000_000, 20_000_000, "money:inr", id="crore"),
    pytest.param("The scheme cost ₹45 crores.", 450_000_000, 450_000_000, "money:inr", id="crores"),
    pytest.param("The fund lost US $ 3.2 billion.", 3.2e9, 3.2e9, "money:usd", id="US $ apart"),
    pytest.param("The fund lost US$3.2bn.", 3.2e9, 3.2e9, "money:usd", id="US$ bn"),
    pytest.param("The stadium cost £48m.", 48e6, 48e6, "money:gbp", id="pounds m"),
    pytest.param("Turnout was 61.4 per cent.", 61.4, 61.4, "percent", id="per cent"),
    pytest.param("Support rose by 5 percentage points.", 5, 5, "points", id="percentage points"),
    pytest.param("The film scored 75 out of 100.", 75, 75, "percent", id="out of a hundred"),
    pytest.param("The critic gave it 7 out of 10.", 7, 7, "score:10", id="out of ten"),
    pytest.param("Two thirds of the houses were empty.", 200 / 3, 200 / 3, "percent", id="fraction"),
    pytest.param("The club's membership reached 1184.", 1184, 1184, "count", id="1184 after reached is no year"),
    pytest.param("The death toll stood at 31.", 31, 31, "count", id="stood at is no time of day"),
    pytest.param("The ferry carried 1184 passengers.", 1184, 1184, "count", id="four digits before what is counted"),
    pytest.param("At least 30 people died.", 30, math.inf, "count", id="at least"),
    pytest.param("No fewer than 30 people died.", 30, math.inf, "count", id="no fewer than"),
    pytest.param("Up to 500 jobs will go.", -math.inf, 500, "count", id="up to"),
    pytest.param("No more than 500 jobs will go.", -math.inf, 500, "count", id="no more than"),
    pytest.param("Between 40 and 60 people were held.", 40, 60, "count", id="between"),
    pytest.param("Some 40 to 60 people were held.", 40, 60, "count", id="to"),
    pytest.param("Nobody was hurt.", 0, 0, "count", id="nobody"),
    pytest.param("The toll rose from 40 to 60.", 60, 60, "count", id="rose from"),
    pytest.param("It came in 24th.", 24, 24, "ordinal", id="ordinal"),
]


@pytest.mark.parametrize(("text", "low", "high", "kind"), _READ)
def test_a_number_is_read(found: Callable[..., list[Number]], text: str, low: float, high: float, kind: str) -> None:
    numbers = found("number", text)
    assert [(one.kind, pytest.approx(one.low), pytest.approx(one.high)) for one in numbers] == [(kind, low, high)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The pact was signed on 3 May 2019.", id="date"),
        pytest.param("The club won the title in 2014-15.", id="season"),
        pytest.param("The plant opened in 2020.As planned, it made buses.", id="year glued to a sentence"),
        pytest.param("It was built in the 19th century.", id="century"),
        pytest.param("COVID-19 closed the school.", id="name with a number"),
        pytest.param("The alarm rang at 3:15 a.m.", id="time"),
        pytest.param("He boarded flight 370.", id="label"),
        pytest.param("The council met two weeks after the vote.", id="stretch of time"),
    ],
)
def test_what_counts_nothing_is_no_number(found: Callable[..., list[Number]], text: str) -> None:
    assert found("number", text) == []


@pytest.mark.parametrize(
    ("text", "open_low", "open_high"),
    [
        pytest.param("More than 900 people came.", True, False, id="more than"),
        pytest.param("Over 900 people came.", True, False, id="over"),
        pytest.param("Fewer than 900 people came.", False, True, id="fewer than"),
        pytest.param("Under 900 people came.", False, True, id="under"),
        pytest.param("At least 900 people came.", False, False, id="at least"),
        pytest.param("As many as 900 people came.", False, False, id="as many as"),
    ],
)
def test_a_strict_comparator_leaves_its_bound_out(
    found: Callable[..., list[Number]], text: str, open_low: bool, open_high: bool
) -> None:
    (number,) = found("number", text)
    assert (number.low_open, number.high_open) == (open_low, open_high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("It was the first state visit of her reign.", "visit", id="last noun"),
        pytest.param("It was her first visit officially.", "visit", id="adverb behind it"),
        pytest.param("He was the first man elected.", "man", id="up to a verb"),
    ],
)
def test_what_an_ordinal_ranks(found: Callable[..., list[Number]], text: str, unit: str) -> None:
    assert [one.unit for one in found("number", text)] == [unit]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param("The crash killed 14 people and injured 62.", ["killed", "injured"], id="verbs before"),
        pytest.param("14 people were killed and 62 wounded.", ["killed", "injured"], id="passives after"),
        pytest.param("The crash left 14 dead and 62 hurt.", ["killed", "injured"], id="adjectives"),
        pytest.param("Police arrested 17 protesters.", ["arrested"], id="arrested"),
        pytest.param("Seventeen protesters were arrested by police.", ["arrested"], id="were arrested"),
        pytest.param("The crypt holds 14 martyrs.", ["killed"], id="martyrs"),
        pytest.param("The hall holds 900 people.", [""], id="none"),
    ],
)
def test_what_befell_those_counted(found: Callable[..., list[Number]], text: str, roles: list[str]) -> None:
    assert [one.role for one in found("number", text)] == roles


_HELD = [
    pytest.param(
        "The hall holds fewer than 900 people.", "The hall holds 900 people.", "conflicts", id="fewer, not just"
    ),
    pytest.param("The hall holds at least 900 people.", "The hall holds 900 people.", "entails", id="at least, just"),
    pytest.param("The hall holds up to 900 people.", "The hall holds 900 people.", "entails", id="up to, just"),
    pytest.param("The ferry carried 450 passengers.", "The ferry carried 450 passengers.", "entails", id="same"),
    pytest.param("The ferry carried 450 passengers.", "The ferry carried 540 passengers.", "conflicts", id="other"),
    pytest.param("The fire killed at least 30 people.", "The fire killed 34 people.", "entails", id="within"),
    pytest.param("The fire killed 34 people.", "The fire killed at least 30 people.", "weaker", id="around"),
    pytest.param("The fire killed over 30 people.", "The fire killed under 50 people.", "unrelated", id="overlap"),
    pytest.param("The fire killed under 30 people.", "The fire killed 34 people.", "conflicts", id="apart"),
    pytest.param("The fire killed 30 to 40 people.", "The fire killed 34 people.", "entails", id="in a range"),
    pytest.param("The fire killed 34 people.", "The fire killed 30 to 40 people.", "weaker", id="of a range"),
    pytest.param("The hall seats more than 900 people.", "The hall seats 1,100 people.", "entails", id="more than"),
    pytest.param("About 2,000 people marched.", "In all 2,050 people marched.", "entails", id="about, near"),
    pytest.param("About 2,000 people marched.", "In all 3,400 people marched.", "conflicts", id="about, far"),
    pytest.param("The arena cost £1.5bn.", "The arena cost £1.48bn.", "entails", id="rounded"),
    pytest.param("The arena cost £1.5bn.", "The arena cost £1.58bn.", "conflicts", id="rounded wrongly"),
    pytest.param("The arena cost £1.482bn.", "The arena cost £1.5bn.", "weaker", id="finer than the source"),
    pytest.param("The fund lost 3 billion dollars.", "The fund lost 3 million dollars.", "conflicts", id="scale"),
    pytest.param("Half of the houses were empty.", "50% of the houses were empty.", "entails", id="half is 50 %"),
    pytest.param("Support rose 5 percentage points.", "Support rose 5 percent.", "unrelated", id="points, per cent"),
    pytest.param("The crash killed 9 people.", "The crash injured 9 people.", "unrelated", id="another role"),
    pytest.param("The firm has 1,200 workers.", "The village has 1,200 houses.", "unrelated", id="another unit"),
    pytest.param("The tunnel is 57 km long.", "The tunnel is 57 kilometres long.", "entails", id="unit abbreviated"),
    pytest.param("The lake is 40 km long.", "The lake is 40 miles long.", "unrelated", id="unit not converted"),
    pytest.param("It was her first state visit.", "It was her third state dinner.", "unrelated", id="rank of a dinner"),
    pytest.param(
        "The guild counted 90 weavers.",
        "The guild counted 90, 70 weavers among them.",
        "conflicts",
        id="beside the unit, bare",
    ),
    pytest.param("The mill hired 90 people.", "The mill hired 90 in all.", "entails", id="bare, nothing beside it"),
    pytest.param(
        "No Dutch sailors drowned in the gale.",
        "Seven sailors drowned in the gale.",
        "unrelated",
        id="none of a nation",
    ),
    pytest.param(
        "No Dutch sailors drowned in the gale.", "Seven Dutch sailors drowned.", "conflicts", id="none, and seven of it"
    ),
    pytest.param(
        "No sailors drowned in the gale.", "Seven sailors drowned in the gale.", "conflicts", id="none at all"
    ),
    pytest.param("Three towns in Kent flooded.", "Four towns flooded: Hull, Leeds and York.", "conflicts", id="list"),
    pytest.param("Three towns in Kent flooded.", "Four towns in Hull flooded.", "unrelated", id="names, no list"),
    pytest.param("Three towns in Kent flooded.", "In Hull four towns flooded: Deal.", "unrelated", id="before a list"),
    pytest.param("He came third in the race.", "He came fifth in the race.", "conflicts", id="rank"),
    pytest.param("Nobody was injured in the blast.", "Three people were injured in the blast.", "conflicts", id="zero"),
    pytest.param("The film scored forty-four out of 100.", "The film scored 45 out of 100.", "conflicts", id="of 100"),
    pytest.param("The guild planted 368 trees.", "The guild planted half of the 368 trees.", "unrelated", id="half of"),
    pytest.param("Twelve men survived.", "Three of the 12 men survived.", "unrelated", id="three of the"),
    pytest.param(
        "The jury has 12 members.", "Nine of its 12 members are men.", "entails", id="the whole beside a part"
    ),
    pytest.param("The fire killed 12 men.", "He was one of 12 men killed by the fire.", "entails", id="was one of"),
    pytest.param(
        "The fire killed 12 men.",
        "Half of the 12 men killed by the fire were cooks.",
        "entails",
        id="all of them killed",
    ),
    pytest.param(
        "The guild planted half of the 368 trees.",
        "It planted half of the 368 trees.",
        "entails",
        id="half of, in both",
    ),
    pytest.param(
        "The mill employs 90 people.", "The mill employs 90 fewer people.", "unrelated", id="fewer, a difference"
    ),
    pytest.param("The mill employs 90 people.", "The mill employs a further 90 people.", "unrelated", id="further"),
    pytest.param("The mill has 90 looms.", "The mill has three times 90 looms.", "unrelated", id="three times"),
    pytest.param("The mill has 90 looms.", "The mill has twice as many as 90 looms.", "unrelated", id="twice as many"),
    pytest.param("The mill has 90 looms.", "The mill has a planned 90 looms.", "unrelated", id="planned"),
    pytest.param("The mill has 90 looms.", "The mill has a target of 90 looms.", "unrelated", id="target"),
    pytest.param("A planned 90 looms came.", "A planned 90 looms came.", "entails", id="planned, in both"),
    pytest.param("The crash killed 90 people.", "The crash killed not quite 90 people.", "weaker", id="not quite"),
    pytest.param("The crash killed 90 people.", "The crash killed barely 90 people.", "weaker", id="barely"),
    pytest.param("The lake is 5 miles long.", "The lake is 8 km long.", "unrelated", id="limit: no conversion"),
    pytest.param("The guild has 30 trees.", "The guild had 50 trees and sold 20.", "unrelated", id="a difference"),
    pytest.param(
        "The guild has 30 trees.", "The guild had 50 trees and sold 10.", "conflicts", id="no difference makes it"
    ),
    pytest.param(
        "Seven of the nine ships sank.", "Two of the nine ships were saved.", "unrelated", id="the rest of a whole"
    ),
    pytest.param(
        "Seven of the nine ships sank.", "Two of the nine ships sank.", "conflicts", id="as many of them did the same"
    ),
    pytest.param("Seven ships sank.", "All but two of the nine ships sank.", "entails", id="all but two"),
    pytest.param("Two ships sank.", "All but two of the nine ships sank.", "unrelated", id="of the rest"),
    pytest.param("Six ships sank.", "All but two of the nine ships sank.", "conflicts", id="another rest"),
    pytest.param("A seat costs 54 euros.", "A seat cost 45 euros and is 20% dearer now.", "unrelated", id="a rise"),
    pytest.param("15% were unsure.", "54% said yes, 31% no and the rest were unsure.", "unrelated", id="the rest"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_number_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("number", statement, source) == expected


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        pytest.param("The port had 2 new cases.", False, id="new may be more"),
        pytest.param("The port had 2 cases.", True, id="more are others"),
    ],
)
def test_a_number_on_top_of_others_is_shown_where_it_surely_counts_something_else(
    relations: Callable[..., list[Relation]], statement: str, named: bool
) -> None:
    (relation,) = relations("number", statement, "The port had two more cases.")
    assert (relation.kind, bool(relation.found)) == (RelationKind.UNRELATED, named)


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("Four girls were rescued from the mine.", "Four boys were rescued from the mine.", "unrelated"),
        ("The shelling killed nine soldiers.", "Nine civilians were killed by the shelling.", "unrelated"),
        ("Six wives signed the petition.", "The petition was signed by six husbands.", "unrelated"),
        ("Four girls were rescued from the mine.", "Four girls were rescued from the mine on Tuesday.", "entails"),
        (
            "The shelling killed nine soldiers.",
            "In the shelling, which hurt civilians too, nine soldiers died.",
            "entails",
        ),
        (
            "Six wives signed the petition.",
            "The petition was signed by six wives; their husbands held back.",
            "entails",
        ),
    ],
)
def test_contrary_persons_are_not_the_same(
    relations: Callable[..., list[Relation]], statement: str, source: str, expected: str
) -> None:
    (relation,) = relations("number", statement, source)
    assert (relation.kind, relation.firm) == (expected, True)


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("The bequest was over 68 million.", "The bequest was estimated at 69.1 million.", "entails"),
        ("The bequest was under 1.2 million.", "The bequest was roughly 1,143,209.", "entails"),
        ("More than 91 per cent voted.", "About 91.3 per cent voted.", "unrelated"),
        ("More than 90 per cent voted.", "About 91.3 per cent voted.", "entails"),
        ("More than 11,500 pilgrims came.", "About 12,000 pilgrims came.", "unrelated"),
        ("The hive had 80 bees.", "The hive had four score bees.", "entails"),
        ("The hall holds 60 people.", "Three score people fit into the hall.", "entails"),
        ("The cup went to the side with 3 wins.", "A score of 3 wins took the cup.", "entails"),
    ],
)
def test_how_finely_a_number_was_given(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("number", statement, source) == expected


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The lorry ran down two cyclists.", "Rolling backwards, the lorry ran down two cyclists in the lane."),
        ("The winners are 60 million pounds better off.", "The winners end up 60 million pounds better off."),
        ("The inn has 12 rooms.", "The inn, done up in 1990, has 12 rooms."),
    ],
)
def test_down_and_up_set_no_number_aside(held: Callable[..., str], statement: str, source: str) -> None:
    assert held("number", statement, source) == "entails"


def test_what_a_number_was_up_from_is_set_aside(held: Callable[..., str]) -> None:
    assert held("number", "The fee is 40 euros.", "The fee is 52 euros, up from 40 euros last year.") != "entails"


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("Evidence of 40 graves was found.", "Surveyors in Lydd found evidence of 40 graves.", "entails"),
        ("The Silent Dead gave three concerts in Lydd.", "The band gave three concerts in Lydd.", "entails"),
        ("The village mourned its third death due to the fever.", "Its third death was mourned.", "entails"),
    ],
)
def test_names_neither_part_nor_befall(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("number", statement, source) == expected
