"""`factcheck schema`: print a JSON Schema."""

from __future__ import annotations

import click

_MORE = """\b
Example:
  factcheck schema claims > claims.schema.json

\b
Exit codes:
  0  printed
  2  there is no such schema"""


@click.command("schema", epilog=_MORE)
@click.argument("name", metavar="claims|run")
def command(name: str) -> int:
    """Print the JSON Schema of claims files, or of the run.json that verify writes."""
    from factcheck import claims, reports
    from factcheck.cli.common.screen import emit
    from factcheck.errors import UsageError
    from factcheck.plugins import suggestion

    schemas = {"claims": claims.schema, "run": reports.schema}
    if name not in schemas:
        raise UsageError(f"unknown schema {name!r}; {suggestion(name, tuple(schemas))}")
    emit([schemas[name]().rstrip("\n") + "\n"])
    return 0
