"""What to do about a source that could not be read, where the reason does not say so itself."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Reason, Unreadable
from factcheck.safety import redact

_LATER = "run it again later, or attach a saved copy"
_ADDRESS = "look the address up again, or attach a saved copy"
_BY_HAND = "open it in a browser, save it and hand it over by factcheck sources attach, or add a note"

_ADVICE = {
    Reason.NO_NETWORK: "run it again with a network",
    Reason.OFFLINE: "run it again without --offline, or attach a saved copy",
    Reason.DEADLINE: "run it again with more time",
    Reason.STOPPED: "run it again",
    Reason.TIMEOUT: _LATER,
    Reason.REFUSED: _LATER,
    Reason.LOST: _LATER,
    Reason.RATE_LIMITED: _LATER,
    Reason.SERVER_ERROR: _LATER,
    Reason.NAME_NOT_FOUND: _ADDRESS,
    Reason.NOT_FOUND: _ADDRESS,
    Reason.BAD_ADDRESS: _ADDRESS,
    Reason.TLS: _BY_HAND,
    Reason.PROTOCOL: _BY_HAND,
    Reason.FORBIDDEN: _BY_HAND,
    Reason.REDIRECTS: _BY_HAND,
    Reason.ROBOTS: _BY_HAND,
    Reason.NO_COPY: _BY_HAND,
    Reason.MISSING_FILE: "put it there, or mend the path in the claims file",
}
"""By reason; those that are not here (walls, media, sizes) come with their own way on, after a semicolon."""


def told(reasons: Iterable[Unreadable]) -> tuple[str, ...]:
    """Each reason once, as a sentence, with what to do after the last of them.

    Secrets are hidden; the characters are still the world's, to be made fit for the place where they are shown.
    """
    given = list({reason.detail: reason for reason in reasons}.values())
    last = next((_ADVICE.get(reason.reason) for reason in given[-1:] if ";" not in reason.detail), None)
    sentences = [_sentence(redact(reason.detail)) for reason in given]
    return (*sentences, _sentence(last)) if last else tuple(sentences)


def _sentence(text: str) -> str:
    text = text.strip()
    opening = text[:1].upper() + text[1:] if text.partition(" ")[0].isalpha() else text
    return opening if opening.endswith((".", "!", "?")) else f"{opening}."
