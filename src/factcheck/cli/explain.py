"""`factcheck explain`: the whole chain for one claim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.cli.common.options import fetching_options, network_options, settings_of

_ONE, _SEVERAL = 5, 3
"""Sentences shown of one source, and of each of several."""
_MORE = """\b
Example:
  factcheck explain claims/essay.yaml toll
  factcheck explain claims/essay.yaml toll --source inquest --candidates 12

\b
Reading it:
  tried     the sentences held against the claim, likeliest first; › marks the one that decides
  compared  each value of the claim against the one found for it
  rules     what the rules alone make of the source, weights what learnt weights make of it
  last word which of the two counts, and why

\b
Exit codes:
  0  explained, whatever the verdict
  2  the call or the claims file is wrong, or there is no such claim or source"""


@click.command("explain", epilog=_MORE)
@click.argument("claims", type=click.Path(path_type=Path))
@click.argument("name", metavar="ID")
@click.option("--source", metavar="ID", help="Show the chain of this one of the claim's sources only.")
@click.option(
    "--candidates",
    type=click.IntRange(min=1),
    metavar="N",
    help="Sentences to show of each source.  [default: 5 of one, 3 of each of several]",
)
@click.option("--json", "as_json", is_flag=True, help="Print all of it as JSON, for programs.")
@network_options
@fetching_options
def command(
    claims: Path, name: str, *, source: str | None, candidates: int | None, as_json: bool, **chosen: Any
) -> int:
    """Show how the claim ID of a claims file came to its verdict, and what would change it.

    For each source of the claim: how it was read, the sentences that were tried, what was compared with what, what the
    rules and the weights make of it, and which of them has the last word. Then how the verdict was counted, and the
    verdicts that the judge gives with one thing otherwise: another value, one source less, one more. The sources of
    this claim are read as verify reads them, and no others are fetched.
    """
    from factcheck import pipeline, settings_file
    from factcheck.cli.common.screen import emit, notes, screen_options
    from factcheck.cli.common.watching import progress
    from factcheck.reports import explained

    settings = settings_of(settings_file.load((claims,), Path()), **chosen)
    with notes(), progress() as told:
        found = pipeline.explain(claims, name, settings, told, only=source)
    most = candidates or (_ONE if len(found.traces) == 1 else _SEVERAL)
    emit(explained.record(found) if as_json else explained.render(found, screen_options(), most))
    return 0
