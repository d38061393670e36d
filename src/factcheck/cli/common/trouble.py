"""Telling a person what is wrong with a call or a file, on standard error."""

from __future__ import annotations

import click

from factcheck.errors import FactcheckError, ProblemsError
from factcheck.safety import visible


def told(error: Exception) -> bool:
    """Say what is wrong, where the error is one that a person can mend; whether it was."""
    if isinstance(error, ProblemsError):
        count = len(error.problems)
        for problem in error.problems:
            click.echo(visible(" ".join(str(problem).split())), err=True)
        told = "1 problem" if count == 1 else f"{count:,} problems"
        click.echo(f"{told} in the {error.what}; nothing was checked", err=True)
    elif isinstance(error, FactcheckError):
        click.echo(f"Error: {visible(str(error))}", err=True)
    else:
        return False
    return True
