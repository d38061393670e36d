"""`factcheck init`: a first claims file, with sources and settings, that runs as it is."""

from __future__ import annotations

from pathlib import Path

import click

_MORE = """\b
Example:
  factcheck init first-check
  factcheck verify first-check/claims.yaml

\b
Exit codes:
  0  written
  2  something is in the way; nothing was written"""


@click.command("init", epilog=_MORE)
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Write a first claims file that runs as it is, into DIR or the current folder.

    It is a short essay about an invented event, the claims in it, the pages and the PDF that bear them out or do not,
    and a settings file with every setting at its default. Change them into your own. Nothing is overwritten.
    """
    from factcheck import authoring
    from factcheck.cli.common.files import refuse_unwritable
    from factcheck.cli.common.screen import emit
    from factcheck.safety import visible

    refuse_unwritable(folder)
    written = authoring.start(folder)
    emit(f"wrote {visible(str(file))}\n" for file in written)
    emit([f"\nNext: factcheck verify {visible(_typed(folder / authoring.CLAIMS))}\n"])
    return 0


def _typed(path: Path) -> str:
    """A path as it is typed in a shell: quoted where it must be, and never taken for an option."""
    import shlex

    text = str(path)
    return shlex.quote(f"./{text}" if text.startswith("-") else text)
