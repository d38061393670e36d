"""How a verdict was come to, step by step, for `factcheck explain`.

Everything here asks the functions that judge: which sentences were tried, what was compared, what the weights looked at,
how the last word was found. What would change the verdict is told by judging again. Nothing here is used for judging.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.facets import Passage
from factcheck.judge import Material, borne_elsewhere, dates_of, judge, parts_of
from factcheck.judge.claimed import read as read_claim
from factcheck.judge.trace import whatif
from factcheck.judge.trace.meaning import understood
from factcheck.judge.trace.source import trace
from factcheck.judge.trace.values import Explanation, Part
from factcheck.judge.verdict import votes
from factcheck.model import Claim, Conflict, Essay, Origin, Reading
from factcheck.settings import Prior

__all__ = ["Explanation", "explain", "trace"]


def explain(
    claim: Claim,
    essay: Essay,
    cited: Sequence[tuple[Material, Reading]],
    others: Sequence[Material],
    known: Mapping[str, str],
    prior: Prior,
    *,
    only: str | None = None,
    origins: tuple[Origin, ...] = (),
    conflicts: tuple[Conflict, ...] = (),
) -> Explanation:
    """The whole chain for a claim; `cited` are the sources that it names, in its order, `others` those of its file besides.

    `known` has the origins of them all by id. `only` leaves out the traces of all other sources.
    """
    materials = [material for material, _ in cited]
    verdict = judge(claim, essay, materials, known, prior)
    parts = parts_of(claim, essay)
    elsewhere = borne_elsewhere(claim, essay, verdict, others, known, prior)
    bearing = {finding.source for finding in elsewhere}
    case = whatif.Case(
        claim=claim,
        parts=parts,
        essay=essay,
        materials=materials,
        known=known,
        prior=prior,
        verdict=verdict,
        others=[material for material in others if material.source.id in bearing],
    )
    steady = len(cited) > 1 and all(one.verdict == verdict.verdict for one in whatif.without(case))
    return Explanation(
        file=claim.location.file,
        claim=claim,
        essay=essay,
        prior=prior,
        verdict=verdict,
        votes=votes(verdict.findings, dates_of(materials)),
        parts=tuple(_part(part) for part in parts or read_claim(claim.statement, essay)),
        readings=tuple(reading for _, reading in cited),
        traces=tuple(
            trace(claim, parts, essay, material, tuple(one for one in verdict.findings if one.source == name))
            for material in materials
            if (name := material.source.id) == only or only is None
        ),
        origins=tuple(
            one for one in origins if len({*one.sources} & {material.source.id for material in materials}) > 1
        ),
        elsewhere=elsewhere,
        conflicts=tuple(one for one in conflicts if claim.id in one.claims),
        changes=whatif.changes(case),
        steady=steady,
    )


def _part(part: Passage) -> Part:
    return Part(text=" ".join(unit.text for unit in part.sentences), claimed=understood(part))
