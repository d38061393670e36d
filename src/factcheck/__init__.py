"""factcheck says whether a source supports a claim, and shows the words that say so.

    claims file → Claim → sources → Snapshot → extract → Document → facets → judge → Finding → Verdict
    → gate → Run → reports

`verify` runs a claims file, `check` holds one statement against one text, and `audit` proves the words
of an earlier run again; all return frozen values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "Audit",
    "ClaimsFileError",
    "FactcheckError",
    "Finding",
    "Run",
    "Settings",
    "Span",
    "UsageError",
    "Verdict",
    "audit",
    "check",
    "verify",
]

if TYPE_CHECKING:
    from factcheck.api import audit, check, verify
    from factcheck.errors import ClaimsFileError, FactcheckError, UsageError
    from factcheck.model import Audit, Finding, Run, Span, Verdict
    from factcheck.settings import Settings

_HOMES = {
    "Audit": "model",
    "ClaimsFileError": "errors",
    "FactcheckError": "errors",
    "Finding": "model",
    "Run": "model",
    "Settings": "settings",
    "Span": "model",
    "UsageError": "errors",
    "Verdict": "model",
    "audit": "api",
    "check": "api",
    "verify": "api",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that `factcheck --version` stays fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"factcheck.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
