"""The command line: parse, call, write, exit. One file a command, imported when it is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from factcheck import __version__

COMMANDS = {
    "init": "Write a first claims file that runs as it is: begin here.",
    "verify": "Check every claim of a claims file against its sources.",
    "fetch": "Only collect the sources, and say which cannot be read.",
    "sources": "Hand over a page that you saved in your browser.",
    "store": "Look at the pages that were kept, and take old ones away.",
    "explain": "Show how one claim came to its verdict, and what would change it.",
    "audit": "Prove every quoted word of a finished run again, offline.",
    "check": "Check one statement against one file or address.",
    "schema": "Print the JSON Schema of claims files or of run.json.",
}
"""The commands with their short help, so that `--help` need not import them. Each is the module of its name."""

INTERRUPTED = 130


class StoppedError(Exception):
    """Ctrl-C during a command, so that click does not make its own of it."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported; `UsageError` with the nearest name for one that is not there."""
        import importlib

        if cmd_name not in COMMANDS:
            from factcheck.plugins import suggestion

            raise click.UsageError(f"unknown command {cmd_name!r}; {suggestion(cmd_name, tuple(COMMANDS))}", ctx)
        command: click.Command = importlib.import_module(f"factcheck.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise StoppedError from error


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nNew here?\n  factcheck init first-check\n  factcheck verify first-check/claims.yaml\n\n"
    "factcheck COMMAND --help says more of each command.",
)
@click.version_option(__version__, prog_name="factcheck", message="%(prog)s %(version)s")
def program() -> None:
    """Say whether sources support the claims of a text, and show the words that say so."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit: 0, 1 and 3 as the command says, 2 for wrong usage, 130 after Ctrl-C."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    try:
        code = program.main(args=list(arguments) if arguments is not None else None, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (StoppedError, KeyboardInterrupt, click.Abort):
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except Exception as error:
        from factcheck.cli.common.trouble import told

        if not told(error):
            raise
        return 2
    return code if isinstance(code, int) else 0
