"""Asking again: only where that can help, later each time, and never before the server wants to be asked."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from typing import Final

from factcheck.model import Reason, Snapshot, Unreadable
from factcheck.settings import Limits
from factcheck.sources.transport.exchange import Outcome
from factcheck.sources.transport.later import retry_after

_LATE_TRIES: Final = 2
"""A page that does not come has had its time; once more, in case it was the network."""
_WORTH: Final = frozenset({Reason.LOST, Reason.RATE_LIMITED, Reason.SERVER_ERROR, Reason.TIMEOUT})
_FINAL: Final = frozenset({501, 505, 506, 507, 508, 510, 511})
"""Server errors (RFC 9110, 15.6; RFC 6585) that the same request meets again."""

Hold = Callable[[Outcome, float], None]


async def persistently(ask: Callable[[], Awaitable[Outcome]], limits: Limits, hold: Hold) -> Outcome:
    """The outcome of the first try that settles it, or of the last. `hold` is told how long the server is to be left alone."""
    from tenacity import AsyncRetrying, RetryCallState

    def outcome(state: RetryCallState) -> Outcome:
        if state.outcome is None:
            raise RuntimeError("a try that has not ended has no outcome")
        found: Outcome = state.outcome.result()
        return found

    def again(state: RetryCallState) -> bool:
        return _worth_another(outcome(state).result, state.attempt_number, limits)

    def wait(state: RetryCallState) -> float:
        answered = outcome(state).answered
        said = retry_after(answered.response_headers) if answered is not None else None
        pause: float = limits.backoff * (2 ** (state.attempt_number - 1) + random.random())  # noqa: S311  (spreads, hides nothing)
        if said is not None or _asks_to_wait(outcome(state).result):
            hold(outcome(state), max(said or 0.0, pause))
            return 0.0  # its turn does the waiting
        return pause

    return await AsyncRetrying(retry=again, wait=wait, retry_error_callback=outcome)(ask)


def _worth_another(result: Snapshot | Unreadable, tries: int, limits: Limits) -> bool:
    if not isinstance(result, Unreadable) or result.reason not in _WORTH or result.status in _FINAL:
        return False
    return tries < (min(limits.tries, _LATE_TRIES) if result.reason == Reason.TIMEOUT else limits.tries)


def _asks_to_wait(result: Snapshot | Unreadable) -> bool:
    return isinstance(result, Unreadable) and result.status in {429, 503}
