"""Whether it is so: negated, denied, foreseen, or said by the contrary word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets import Context
from factcheck.facets import polarity as polarity_of
from factcheck.facets.language.words import sentences
from factcheck.model import Block, BlockKind

_WEDDING = "Two bishops attended the wedding."
_CLEARED = "The firm cleared the site."
_HELD = [
    pytest.param("The council approved the stadium.", "The council approved the stadium.", "nothing", id="plain"),
    pytest.param(
        "The council approved the stadium.", "The council did not approve the stadium.", "conflicts", id="not"
    ),
    pytest.param("The council approved the stadium.", "The council didn’t approve the stadium.", "conflicts", id="n’t"),
    pytest.param("The judge met the defendant.", "The judge never met the defendant.", "conflicts", id="never"),
    pytest.param("The firm cleared the site.", "The firm failed to clear the site.", "conflicts", id="failed to"),
    pytest.param("The firm cleared the site.", "The firm refused to clear the site.", "conflicts", id="refused to"),
    pytest.param("The firm cleared the site.", "The firm was unable to clear the site.", "conflicts", id="unable to"),
    pytest.param("The firm cleared the site.", "The firm has yet to clear the site.", "conflicts", id="yet to"),
    pytest.param("The crew found wreckage.", "The crew found no wreckage.", "conflicts", id="no"),
    pytest.param("The court convicted the banker.", "The court acquitted the banker.", "conflicts", id="contrary word"),
    pytest.param("All of the hostages survived.", "None of the hostages survived.", "conflicts", id="none"),
    pytest.param("The firm paid the fine.", "Neither the firm nor its head paid the fine.", "conflicts", id="neither"),
    pytest.param("The firm did not pay the fine.", "The firm paid the fine.", "conflicts", id="claim negated"),
    pytest.param("The firm did not pay the fine.", "The firm did not pay the fine.", "nothing", id="both negated"),
    pytest.param(
        "The flood hit the school.", "The flood not only hit the school but the inn.", "nothing", id="not only"
    ),
    pytest.param("The town has a mint.", "The town no longer has a mint.", "conflicts", id="no longer"),
    pytest.param("The bank hid losses.", "The bank pleaded not guilty to hiding losses.", "unrelated", id="not guilty"),
    pytest.param("The bank hid losses.", "The bank denied that it hid losses.", "unrelated", id="denied"),
    pytest.param("The bank hid losses.", "The bank rejected a report that it hid losses.", "unrelated", id="rejected"),
    pytest.param("The airline cut 700 jobs.", "The airline plans to cut 700 jobs.", "unrelated", id="plans to"),
    pytest.param("The airline cut 700 jobs.", "The airline will cut 700 jobs.", "unrelated", id="will"),
    pytest.param("The airline cut 700 jobs.", "The airline hired a firm to cut 700 jobs.", "unrelated", id="purpose"),
    pytest.param(
        "The firm developed the lens.", "The lens cost the firm 9 million to develop.", "nothing", id="cost to"
    ),
    pytest.param(
        "The masons built the tower.", "The tower took the masons ten years to build.", "nothing", id="took to"
    ),
    pytest.param(
        "The masons built the tower.", "The masons took steps to build the tower.", "unrelated", id="took steps"
    ),
    pytest.param(
        "Anna Lund scored 150 goals.",
        "Anna Lund is the only player in the history of the league to score 150 goals.",
        "nothing",
        id="the only one to",
    ),
    pytest.param(
        "The airline cut 700 jobs.", "The airline is expected to cut 700 jobs.", "unrelated", id="expected to"
    ),
    pytest.param(
        "The cup was given by Lady Orme.",
        "The cup was given by a clerk, as Lady Orme, who was to have done it, fell ill.",
        "unrelated",
        id="who was to have done it",
    ),
    pytest.param(
        "The cup was given by Lady Orme.",
        "The cup was given by Lady Orme, who should have been at sea.",
        "nothing",
        id="who did it",
    ),
    pytest.param(
        "The mill was sold to Hart Brothers.",
        "The heirs sold the mill to a farmer, having turned down Hart Brothers.",
        "unrelated",
        id="turned down",
    ),
    pytest.param(
        "The regatta took place in June.",
        "The regatta, planned for June, was called off.",
        "conflicts",
        id="called off",
    ),
    pytest.param(
        "The regatta took place in June.", "Trains were cancelled for the regatta.", "unrelated", id="else called off"
    ),
    pytest.param(
        "Rosa Lind was the first woman to fly the mail.",
        "No woman had flown the mail before Rosa Lind.",
        "nothing",
        id="none before her",
    ),
    pytest.param(
        "The niece inherited the farm.", "Under the will the niece was to inherit the farm.", "unrelated", id="the will"
    ),
    pytest.param(
        "The airline cut 700 jobs.",
        "The airline would have to agree to cut 700 jobs.",
        "unrelated",
        id="twice foreseen",
    ),
    pytest.param("The airline cut 700 jobs.", "The airline may cut 700 jobs.", "unrelated", id="may"),
    pytest.param("The airline cut 700 jobs.", "The airline threatened to cut 700 jobs.", "unrelated", id="threatened"),
    pytest.param(
        "The airline plans to cut 700 jobs.", "The airline plans to cut 700 jobs.", "nothing", id="both plans"
    ),
    pytest.param("The ship sank in May.", "The ship sank in May.", "nothing", id="May is a month"),
    pytest.param(
        "The storms flooded the farms.",
        "Farms are without light since the storms flooded them.",
        "nothing",
        id="without",
    ),
    pytest.param("The farms had light.", "The farms were without light after the storms.", "conflicts", id="lacking"),
    pytest.param(
        "The guard opened the gate.", "The guard did not after all open the gate.", "conflicts", id="not after all"
    ),
    pytest.param(
        "The guard of the north gate opened the chapel for guests from Hull.",
        "The guard of the north gate was not able to open the chapel, and guests from Hull left.",
        "conflicts",
        id="not able to",
    ),
    pytest.param(_WEDDING, "The family did not invite any bishops.", "unrelated", id="something else denied"),
    pytest.param(_WEDDING, "No bishops attended the wedding.", "conflicts", id="the very thing denied"),
    pytest.param(_WEDDING, "There is no sign of two bishops at the wedding.", "conflicts", id="no sign of it"),
    pytest.param(_WEDDING, "The two bishops will not attend the wedding.", "unrelated", id="denied of the future"),
    pytest.param(_CLEARED, "The firm did not, in the end, clear the site.", "conflicts", id="an aside behind not"),
    pytest.param(_CLEARED, "The firm cleared neither the road nor the site.", "conflicts", id="neither, nor"),
    pytest.param(_CLEARED, "The firm did not in fact clear the site.", "conflicts", id="not in fact"),
    pytest.param(_CLEARED, "At no time did the firm clear the site.", "conflicts", id="at no time"),
    pytest.param(_CLEARED, "The firm rarely cleared the site.", "conflicts", id="rarely"),
    pytest.param(_CLEARED, "The firm neglected to clear the site.", "conflicts", id="neglected to"),
    pytest.param(_CLEARED, "The firm decided against clearing the site.", "conflicts", id="decided against"),
    pytest.param(_CLEARED, "The firm turned down an order to clear the site.", "unrelated", id="turned down"),
    pytest.param(_CLEARED, "The firm almost cleared the site.", "conflicts", id="almost"),
    pytest.param("The party won the vote.", "The party narrowly won the vote.", "nothing", id="narrowly is still won"),
    pytest.param(_CLEARED, "The firm wrongly claimed to have cleared the site.", "conflicts", id="wrongly claimed"),
    pytest.param(_CLEARED, "The report that the firm cleared the site proved false.", "conflicts", id="proved false"),
    pytest.param(_CLEARED, "The firm cleared the site that was false.", "nothing", id="something else is false"),
    pytest.param(_CLEARED, "It is unlikely that the firm cleared the site.", "unrelated", id="unlikely"),
    pytest.param(_CLEARED, "Had the firm cleared the site, it would be empty.", "unrelated", id="had it been so"),
    pytest.param("The crew found a gun.", "The crew found nothing.", "conflicts", id="nothing behind its verb"),
    pytest.param("The crew found a gun.", "The crew found nothing but a gun.", "nothing", id="nothing but"),
    pytest.param("At no time did the firm clear the site.", _CLEARED, "conflicts", id="claim: at no time"),
    pytest.param("It is not true that the firm cleared the site.", _CLEARED, "unrelated", id="claim: not true that"),
    pytest.param("Never did Carl Voss clear the site.", "Carl Voss cleared the site.", "unrelated", id="claim: never"),
    pytest.param("It is unlikely that the firm cleared the site.", _CLEARED, "unrelated", id="claim: unlikely"),
    pytest.param("The firm will clear the site.", _CLEARED, "nothing", id="claim foresees"),
    pytest.param(_CLEARED, "The firm balked at clearing the site.", "unrelated", id="drew back"),
    pytest.param(_CLEARED, "The firm was absolved of clearing the site.", "unrelated", id="absolved"),
    pytest.param(_CLEARED, "The firm came close to clearing the site.", "unrelated", id="came close"),
    pytest.param(_CLEARED, "The firm gave up the idea of clearing the site.", "unrelated", id="gave it up"),
    pytest.param(_CLEARED, "Nowhere is it said that the firm cleared the site.", "unrelated", id="nowhere"),
    pytest.param(_CLEARED, "The firm did not back away from clearing the site.", "nothing", id="did not draw back"),
    pytest.param("Ola Berg was charged.", "Police dropped the charges against Ola Berg.", "unrelated", id="dropped"),
    pytest.param("Ola Berg resigned.", "Ola Berg withdrew her resignation.", "unrelated", id="withdrawn"),
    pytest.param("Ola Berg was convicted.", "Ola Berg's conviction was later quashed.", "unrelated", id="quashed"),
    pytest.param("Police dropped the charges.", "Police dropped the charges.", "nothing", id="both taken back"),
    pytest.param("The plane dropped ten bombs.", "The plane dropped ten bombs.", "nothing", id="dropped otherwise"),
    pytest.param(_CLEARED, "The firm let the chance of clearing the site go by.", "nothing", id="limit: in no list"),
    pytest.param("The firm never paid.", "In no year was it paid by the firm.", "nothing", id="both negated"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_what_is_asserted_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("polarity", statement, source) == expected


@pytest.mark.parametrize(
    ("kind", "text", "foreseen"),
    [
        pytest.param(BlockKind.HEADING, "Nine Choirs to Sing at Fair", True, id="heading"),
        pytest.param(BlockKind.TITLE, "Nine choirs to sing at fair", True, id="title, small letters"),
        pytest.param(BlockKind.HEADING, "Nine Choirs Sing at Fair", False, id="heading without to"),
        pytest.param(BlockKind.PARAGRAPH, "Nine choirs came to sing at fair", False, id="sentence"),
    ],
)
def test_a_headline_with_to_speaks_of_what_is_to_come(kind: BlockKind, text: str, foreseen: bool) -> None:
    (sentence,) = sentences(text, (Block(kind=kind, start=0, end=len(text)),))
    (polarity,) = polarity_of.find(sentence, Context())
    sing = next(word.meaning for word in sentence.words if word.lower == "sing")
    assert (sing in polarity.foreseen, sing in polarity.plain) == (foreseen, not foreseen)


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("The village lost its well.", "The village was left without a well.", "nothing"),
        ("Ninety farms were deprived of water.", "The drought left ninety farms without water.", "nothing"),
        ("The village has a well.", "The village was left without a well.", "conflicts"),
        ("No tower in Lydd is taller than the mill.", "The mill is the tallest tower in Lydd.", "nothing"),
        ("The mill is the tallest tower in Lydd.", "No tower in Lydd is taller than the mill.", "nothing"),
        ("The mill is the tallest tower in Lydd.", "The mill is not the tallest tower in Lydd.", "conflicts"),
        ("No tower in Lydd is taller than the mill.", "The silo is the tallest tower in Lydd.", "unrelated"),
        ("The town bought the quarry from Orme.", "Orme sold the quarry to the town.", "nothing"),
        ("The town bought the quarry in May.", "The town sold the quarry in May.", "conflicts"),
        ("The school bought the quarry.", "The school said that it had sold the quarry.", "conflicts"),
        ("The map does not name the wells.", "The map names the square after a saint.", "unrelated"),
        ("The map does not name the wells.", "The map names the wells.", "conflicts"),
        ("The judge met the smuggler.", "The judge told reporters that he had never met the smuggler.", "unrelated"),
        ("Ida Moll forged the deed.", "Ida Moll insisted that she did not forge the deed.", "unrelated"),
        ("The judge met the smuggler.", "The judge never met the smuggler, the inquiry said.", "conflicts"),
        ("Crag Isle is a sleeping whale.", "Often taken for a sleeping whale, Crag Isle is of granite.", "unrelated"),
        ("The moth is a hornet.", "The moth is mistaken for a hornet by most walkers.", "unrelated"),
        ("The moth was taken for study.", "The moth was taken for study by a walker.", "nothing"),
    ],
)
def test_the_same_fact_from_the_other_side(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("polarity", statement, source) == expected
