"""The command line: every command by name, in the groups that help shows."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.compare import compare
from plandiff.commands.evidence import evidence
from plandiff.commands.explain import explain
from plandiff.commands.figures import figures
from plandiff.commands.formats import formats
from plandiff.commands.list_plans import list_plans
from plandiff.commands.rules import rules
from plandiff.commands.schema import schema
from plandiff.commands.search import search
from plandiff.commands.show import show
from plandiff.commands.signals import signals
from plandiff.commands.sources import sources
from plandiff.commands.validate import validate

# Group -> command -> function: the order of the overview.
GROUPS = {
    "Read": {"list": list_plans, "show": show, "search": search},
    "Compare": {"compare": compare, "explain": explain, "figures": figures},
    "Check the evidence": {"evidence": evidence, "sources": sources},
    "Keep files in order": {"validate": validate, "rules": rules, "schema": schema},
    "Look up": {"signals": signals, "formats": formats},
}

EXAMPLES = """\
  plandiff list                                          what there is
  plandiff compare us-28 eu-counter                      what changed, clause by clause
  plandiff compare us-28 eu-counter -o report.md         as a report
  plandiff compare before.yaml after.yaml                your own files
  plandiff show us-28#6                                  one point and how it is known"""


def overview() -> str:
    """What `plandiff` alone and `plandiff --help` print: examples first, then the commands by group."""
    lines = ["Compare versions of a negotiated text, clause by clause, with the evidence for each.", ""]
    lines += ["Examples:", EXAMPLES]
    for group, commands in GROUPS.items():
        lines += ["", f"{group}:"]
        for name, function in commands.items():
            lines.append(f"  {name:<10} {(function.__doc__ or '').strip().splitlines()[0]}")
    lines += ["", "`plandiff COMMAND --help` explains one. `plandiff --version` says which version this is."]
    return "\n".join(lines) + "\n"


class Overview(typer.core.TyperGroup):
    """The group of all commands, with the overview as its help."""

    def format_help(self, _context: object, formatter: object) -> None:
        """Write the overview in place of the generated list."""
        formatter.write(overview())  # type: ignore[attr-defined]  # click's formatter, which typer does not export


# Plain help: no rich import, and the same lines in every terminal.
app = typer.Typer(
    name="plandiff",
    cls=Overview,
    invoke_without_command=True,
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
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Compare versions of a negotiated text, clause by clause, with the evidence for each."""
    if context.invoked_subcommand is None and not version:
        typer.echo(overview(), nl=False)


for _commands in GROUPS.values():
    for _name, _function in _commands.items():
        app.command(_name)(_function)
