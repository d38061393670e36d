"""Claims of one essay, issued on 8 June 2024, that tell one thing in other words and cannot both be true, and such as can."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from factcheck.model import Claim, ClaimType, DateRange, Essay
from tests.judge.test_itself import claim, held

DEEDS = [
    ("The Tolland dam collapsed on 12 March 1983.", "The collapse of the Tolland dam on 13 March 1983 drowned six people."),
    ("The ferry sank in 1954.", "The sinking of the ferry in 1956 brought new rules."),
    ("Olof Palme was assassinated on 28 February 1986.", "Olof Palme's assassination on 1 March 1986 shocked Sweden."),
    ("The factory at Arn exploded on 2 July 1971.", "Four people died in the explosion of the factory at Arn on 4 July 1971."),
    ("The war broke out in 1914.", "The outbreak of the war in 1915 surprised the ministers."),
    ("Maria Benn was buried on 5 May 2011.", "After the burial of Maria Benn on 7 May 2011, the family left Graz."),
    ("The accord was signed on 9 April 1998.", "The accord's signing on 10 April 1998 led to elections."),
    ("Norway abolished the tax in 1998.", "The abolition of the tax by Norway in 1999 cost the state a fortune."),
    ("The Tolland dam collapsed on 12 March 1983.", "The Tolland dam collapse on 13 March 1983 made headlines."),
    ("The Tolland dam collapsed on 12 March 1983 after days of rain.", "The Tolland dam collapsed on 14 March 1983."),
    ("The Tolland dam collapsed on 12 March 1983.", "The Tolland dam collapsed on 14 March 1983, drowning six people."),
    ("The governor resigned last month amid the affair.", "The governor resigned this month."),
    ("The rector stepped down last month because of the report.", "The rector stepped down this month."),
]  # fmt: skip
"""A deed by its noun, or with what came of it."""

OCCASIONS = [
    ("The trip took place last month.", "The trip took place this month, in the week of 3 June."),
    ("The state visit took place this month.", "The state visit took place last month."),
    ("The referendum was held on 5 March 2023.", "Voters went to the polls in the referendum on 12 March 2023."),
    ("On 12 March 2023 citizens voted in the election.", "The election took place on 5 March 2023."),
]

YEARS = [
    ("Ada Byron was born in 1931.", "Ada Byron died in 2001 aged 75."),
    ("Ada Byron was born in Arn on 3 May 1931.", "Byron was 75 when she died in 2001."),
    ("Karl Voss was born on 30 January 1927.", "Karl Voss was shot dead on 28 February 1986 at the age of 58."),
    ("The composer was born in 1931.", "The composer died in Graz in 2001, aged 60."),
    ("Karl Voss, a baker, was born in 1950.", "In 1990 Karl Voss resigned at 35."),
    ("Ada Byron died in 2001 aged 75.", "Ada Byron died at the age of 74."),
]

SIZES = [
    ("The village has 3,100 inhabitants.", "The flood threatens the village of 4,800 people."),
    ("The town of Karn has a population of 12,000.", "Karn is a small town of 15,000 people."),
    ("About 20,000 people live in Karn.", "Karn has 30,000 residents."),
]

OUTCOMES = [
    ("Karl Voss was convicted of perjury.", "Karl Voss was acquitted of perjury."),
    ("The climber survived the avalanche.", "The climber died in the avalanche."),
    ("The court upheld the ban on 3 May 2024.", "The court overturned the ban on 3 May 2024."),
]

FINE = [
    # another deed, or another day of it
    ("The bank collapsed in 2008.", "The collapse of the bank in 2023 ruined its clients."),
    ("The Tolland dam collapsed on 12 March 1983.", "The collapse of the Arn dam on 13 March 1983 drowned six people."),
    ("The Tolland dam collapsed on 12 March 1983.", "The collapse of the Tolland dam in March 1983 drowned six people."),
    ("The Tolland dam collapsed on 12 March 1983.", "The second collapse of the Tolland dam on 13 March 1983 hurt nobody."),
    ("The Tolland dam collapsed on 12 March 1983.", "A collapse of the dam on 13 March 1983 drowned six people."),
    ("The Tolland dam collapsed on 12 March 1983.", "The inquiry into the collapse of the Tolland dam on 13 March 1984 blamed the builders."),
    ("The Tolland dam collapsed on 12 March 1983.", "The road was closed after the collapse of the Tolland dam on 13 March 1983."),
    ("The Tolland dam collapsed on 12 March 1983.", "The anniversary of the collapse of the Tolland dam on 13 March 1993 drew a crowd."),
    ("The Tolland dam collapsed on 12 March 1983.", "The collapse of the Tolland dam on 13 March 1983 was predicted by engineers."),
    ("The Tolland dam collapsed on 12 March 1983.", "The collapse of the Tolland dam was told to parliament on 13 March 1983."),
    ("The accord was signed on 12 April 1998.", "The signing of the accord on 10 April 1998 was put off."),
    ("The accord was signed on 12 April 1998.", "The signing of the accord on 10 April 1998 was cancelled."),
    ("The accord was adopted on 9 April 1998.", "The accord was ratified on 10 June 1999."),
    ("The mill was destroyed in 1945.", "The mill was demolished in 1950."),
    ("The house was built in 1890.", "The building of the house in 1888 cost a fortune."),
    ("Graz was bombed on 3 May 1944.", "Graz was bombed on 4 May 1944."),
    ("The king died in 1936.", "The death of the king in 1952 brought a queen to the throne."),
    ("The war ended in 1918.", "The end of the war in 1919 was celebrated."),
    ("The governor resigned last month over the affair.", "The governor resigned this month after the vote."),
    ("The minister resigned in 2010 over the affair.", "The minister resigned in 2019."),
    ("The police raided the camp on 3 May 2024, arresting six people.", "The police raided the camp on 4 May 2024."),
    # two occasions
    ("The minister visited Prague last month.", "The minister visited Prague this month."),
    ("A visit took place last month.", "A visit took place this month."),
    ("The visit to Prague took place last month.", "The visit to Graz took place this month."),
    ("The second visit took place this month.", "The visit took place last month."),
    ("The festival was held in 1998, in 2002 and in 2006.", "The festival was held in 2001."),
    ("The election was held on 4 June 2023.", "Voters went to the polls in the election on 9 June 2019."),
    ("The election was held on 4 June 2023.", "Voters went to the polls in the run-off on 11 June 2023."),
    ("The first round of the election was held on 4 June 2023.", "Voters went to the polls in the election on 11 June 2023."),
    ("The election in Norway was held on 4 June 2023.", "Voters went to the polls in the election in Spain on 11 June 2023."),
    ("The election was held on 4 June 2023.", "Voters went to the polls in an election on 11 June 2023."),
    # years that add up, or are of others
    ("Ada Byron was born in 1931.", "Ada Byron died in 2001 aged 69."),
    ("Ada Byron was born in 1931.", "Ada Byron died in 2001 aged 70."),
    ("Ada Byron was born on 3 May 1931.", "Ada Byron died on 2 May 2001 at the age of 69."),
    ("Ada Byron was born in 1931.", "Emma Byron died in 2001 aged 75."),
    ("Ada Byron was born in 1931.", "Ada Byron's brother died in 2001 aged 75."),
    ("Ada Byron was born in 1931.", "Ada Byron died in 2001, leaving a son aged 12."),
    ("Ada Byron was born in about 1931.", "Ada Byron died in 2001 aged 75."),
    ("Ada Byron was born in 1931.", "Ada Byron died in 2001 at 10 Oak Street."),
    ("Ada Byron was born in 1931.", "Ada Byron died in 2001 aged about 75."),
    ("The king was born in 1931.", "The king died in 2001 aged 75."),
    ("Ada Byron was born in 1931.", "Ada Byron married in 1955 at 23."),
    ("The war ended in 1918, 35 years before the founding of the club in 1953.", "The club was founded in 1953."),
    # sizes
    ("The village has 3,100 inhabitants.", "The flood threatens the village of 3,000 people."),
    ("The village had 3,100 inhabitants in 1950.", "The flood threatens the village of 4,800 people."),
    ("The village has 3,100 inhabitants.", "In 1910 the village of 4,800 people was a port."),
    ("Karn has 3,100 inhabitants.", "Graz is a city of 290,000 people."),
    ("Greater Karn has 90,000 inhabitants.", "Karn has 30,000 residents."),
    ("More than 20,000 people live in Karn.", "Karn has 30,000 residents."),
    ("By Friday the toll had risen to 30.", "The toll was 20."),
    # outcomes
    ("Karl Voss was convicted of perjury.", "Karl Voss was acquitted of fraud."),
    ("Karl Voss was convicted of perjury.", "Anna Voss was acquitted of perjury."),
    ("Karl Voss was convicted of perjury in 2010.", "Karl Voss was acquitted of perjury in 2012."),
    ("Karl Voss was convicted of perjury.", "Karl Voss was acquitted of perjury on appeal."),
    ("He was convicted of perjury.", "He was acquitted of perjury."),
    ("Two climbers survived the avalanche.", "Two climbers died in the avalanche."),
    ("The court upheld the ban.", "The court overturned the ban."),
    ("Spain won the match.", "Spain lost the match."),
]  # fmt: skip


@pytest.mark.parametrize("pair", [*DEEDS, *OCCASIONS, *YEARS, *SIZES, *OUTCOMES])
def test_one_thing_told_in_other_words_is_found_in_either_order(pair: tuple[str, str]) -> None:
    for one, other in (pair, pair[::-1]):
        (found,) = held(one, other)
        assert found.claims == ("c1", "c2")
        for side, statement in zip(found.sides, (one, other), strict=True):
            assert side.exact
            assert side.start is not None
            assert statement[side.start : side.end] == side.exact


@pytest.mark.parametrize("pair", [*FINE, *((one, one) for pair in [*DEEDS, *YEARS, *SIZES] for one in pair)])
def test_what_can_both_be_true_is_left_alone(pair: tuple[str, str]) -> None:
    assert held(*pair) == ()
    assert held(*pair[::-1]) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "The war ended in 1918, 25 years before the founding of the club in 1953.",
        "Ada Byron, born in 1931, died in 2001 aged 75.",
        "Ada Byron (born 1931) died in 2001 at the age of 72.",
    ],
)
def test_years_within_one_claim_are_reckoned_too(statement: str) -> None:
    (found,) = held(statement)
    assert (found.claims, found.facet) == (("c1",), "anniversary")


@pytest.mark.parametrize(
    ("statements", "ruled_out_by"),
    [
        (OCCASIONS[2], "The second round of voting was quiet."),
        (OUTCOMES[0], "The prosecution appealed."),
        (YEARS[1], "Emma Byron died in 1990 aged 40."),
        (("Ada Byron was born in 1931.", "Byron died in 2001 aged 75."), "Emma Byron was born in 1926."),
    ],
)
def test_what_another_claim_explains_is_no_conflict(statements: Sequence[str], ruled_out_by: str) -> None:
    assert len(held(*statements)) == 1
    assert held(*statements, ruled_out_by) == ()


def test_a_visit_of_this_month_and_of_the_last_needs_no_day_of_the_week() -> None:
    """By an essay of May the week is one of this month, by an essay of June of the last: the visit has two months either way."""
    pair = "The visit took place last month.", "The visit took place this month, in the week of 6 May."
    for issued in (DateRange.day(DateRange.month(2024, 5).last), DateRange.day(DateRange.month(2024, 6).last)):
        assert len(held(*pair, essay=Essay(issued=issued))) == 1


def test_deeds_in_quotes_are_left_alone() -> None:
    from factcheck.judge.itself import conflicts

    quoted: list[Claim] = [claim(text, line, type=ClaimType.QUOTE) for line, text in enumerate(DEEDS[0], 1)]
    assert conflicts(tuple(quoted), Essay()) == ()
