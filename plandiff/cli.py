"""The command line: every command by name, in the groups that help shows."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.compare import compare
from plandiff.commands.evidence import evidence
from plandiff.commands.list_plans import list_plans
from plandiff.commands.rules import rules
from plandiff.commands.schema import schema
from plandiff.commands.search import search
from plandiff.commands.show import show
from plandiff.commands.sources import sources
from plandiff.commands.validate import validate

# Plain help: no rich import, and the same lines in every terminal.
app = typer.Typer(
    name="plandiff",
    help="Compare versions of a negotiated text, clause by clause, with the evidence for each.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(value: bool) -> None:
    if value:
        from plandiff.version import __version__

        typer.echo(f"plandiff {__version__}")
        raise typer.Exit


@app.callback()
def plandiff(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Compare versions of a negotiated text, clause by clause, with the evidence for each."""


app.command("compare")(compare)
app.command("list")(list_plans)
app.command("show")(show)
app.command("search")(search)
app.command("evidence")(evidence)
app.command("sources")(sources)
app.command("validate")(validate)
app.command("rules")(rules)
app.command("schema")(schema)
