"""`factcheck sources`: what is done with the sources of a claims file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

_MORE = """\b
Example, for a page that refuses programs: open it in a browser, save it, then
  factcheck sources attach claims/essay.yaml bbc ~/Downloads/page.html --by "A. Checker"
  factcheck verify claims/essay.yaml

\b
Exit codes:
  0  attached
  2  the page cannot be read, or there is no such source; nothing was written"""


@click.group(
    "sources",
    epilog="\b\nExample:\n  factcheck sources attach claims/essay.yaml bbc ~/Downloads/page.html\n\n\b\nExit codes:\n  0  done\n  2  nothing was written",
)
def command() -> None:
    """Do something with the sources of a claims file."""


@command.command("attach", epilog=_MORE)
@click.argument("claims", type=click.Path(path_type=Path))
@click.argument("name", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--by", metavar="NAME", help="Who saved it; the report says so.")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day on which it was saved.  [default: that of the file]",
)
def attach(claims: Path, name: str, file: Path, by: str | None, on: datetime | None) -> int:
    """Hand over a page that you saved in your browser: HTML, MHTML, PDF or text.

    FILE is copied beside the claims file CLAIMS and recorded there under the source ID, with its sha256, its day and who
    saved it; comments and layout stay as they are. From then on it is read in place of the page, and only while it is
    unchanged. A page that cannot be read is refused at once, with the reason.
    """
    from factcheck import authoring
    from factcheck.cli.common.screen import emit
    from factcheck.safety import visible

    done = authoring.attach(claims, name, file, by=by, on=on.date() if on else None)
    who = f", by {visible(done.by)}" if done.by else ""
    title = f" “{visible(done.title)}”" if done.title else ""
    emit([f"attached{title} to {visible(name)}: {visible(done.file)}, saved on {done.accessed}{who}\n"])
    if done.doubt:
        click.echo(f"Note: {done.doubt}. Is it the right page?", err=True)
    emit([f"\nNext: factcheck verify {visible(str(claims))}\n"])
    return 0
