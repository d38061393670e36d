"""One stance of one source on a claim, with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.judge.weighing.ensemble import Likelihood
from factcheck.model import Relation, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """`spans` are offsets into the document's text, the deciding ones first; `share` is how much of the claim's own
    words was found, 0 to 1; `likelihood` is that of the three answers where they were weighed; `voice` is set where the
    source gives several.
    """

    stance: Stance
    share: float = 0.0
    relations: tuple[Relation, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    likelihood: Likelihood | None = None
    voice: str | None = None
