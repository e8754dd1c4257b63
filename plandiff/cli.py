"""The command line: every command by name, in the groups that help shows."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated

import typer

# Group -> command -> its module in plandiff.commands and its function: the order of the overview. A module is imported
# when its command is asked for.
GROUPS = {
    "Read": {"list": "list_plans", "show": "show", "search": "search"},
    "Compare": {
        "compare": "compare",
        "explain": "explain",
        "rulings": "rulings",
        "decide": "decide",
        "figures": "figures",
    },
    "Follow": {
        "matrix": "matrix",
        "columns": "columns",
        "map": "map",
        "trace": "trace",
        "outcome": "outcome",
        "brackets": "brackets",
        "silence": "silence",
        "family": "family",
    },
    "Hold to red lines": {"check": "check", "lines": "lines"},
    "Check the evidence": {"evidence": "evidence", "sources": "sources", "cite": "cite"},
    "Bring texts in": {"import": "import_document", "new-family": "new_family", "history": "history"},
    "Keep files in order": {"validate": "validate", "rules": "rules", "schema": "schema"},
    "Look up": {"signals": "signals", "formats": "formats"},
}
COMMANDS = {name: module for commands in GROUPS.values() for name, module in commands.items()}
# Called by other programs and left out of the overview.
COMMANDS["git-diff"] = "git_diff"

COMPLETION_VARIABLE = "_PLANDIFF_COMPLETE"
COMPLETION_OPTIONS = ("--install-completion", "--show-completion")

EXAMPLES = """\
  plandiff list                                   what there is
  plandiff compare us-28 eu-counter               what changed, clause by clause
  plandiff compare us-28 eu-counter -o report.md  as a report
  plandiff compare before.yaml after.yaml         your own files
  plandiff show us-28#6                           one point and how it is known"""


def overview() -> str:
    """What `plandiff` alone and `plandiff --help` print: examples first, then the commands by group."""
    lines = ["Compare versions of a negotiated text clause by clause, with the evidence.", ""]
    lines += ["Examples:", EXAMPLES]
    for group, commands in GROUPS.items():
        lines += ["", f"{group}:"]
        for name in commands:
            said, _, _ = (function(name).__doc__ or "").partition("\n")  # none where Python leaves docstrings out
            lines.append(f"  {name:<11} {said}".rstrip())
    lines += ["", "`plandiff COMMAND -h` explains one; --install-completion sets up the shell."]
    return "\n".join(lines) + "\n"


class Overview(typer.core.TyperGroup):
    """The group of all commands, with the overview as its help."""

    def format_help(self, _context: object, formatter: object) -> None:
        """Write the overview in place of the generated list."""
        formatter.write(overview())  # type: ignore[attr-defined]  # click's formatter, which typer does not export


def _print_version(value: bool) -> None:
    if value:
        from plandiff.output import write_output
        from plandiff.version import __version__

        write_output(f"plandiff {__version__}\n", None)
        raise typer.Exit


def plandiff(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Compare versions of a negotiated text clause by clause, with the evidence."""
    if context.invoked_subcommand is None and not version:
        from plandiff.output import write_output

        write_output(overview(), None)


def function(name: str) -> Callable[..., int | None]:
    """The function of a command, which gives its exit code; None where it is done."""
    module = import_module(f"plandiff.commands.{COMMANDS[name]}")
    found: Callable[..., int | None] = getattr(module, COMMANDS[name])
    return found


def call(arguments: Sequence[str]) -> object:
    """Run the command that these arguments name; what it returns. Raises what it raises, usage errors too.

    Building every command's options takes longer than most commands run, and so a command that comes first is built
    alone, without the group of all of them.
    """
    completing = COMPLETION_VARIABLE in os.environ or any(name in arguments for name in COMPLETION_OPTIONS)
    one = not completing and bool(arguments) and arguments[0] in COMMANDS
    app = typer.Typer(
        name="plandiff",
        cls=Overview,
        invoke_without_command=True,
        add_completion=completing,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # plain help: no rich import, and the same lines in every terminal
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    if one:
        app.command()(function(arguments[0]))
        return app(arguments[1:], prog_name=f"plandiff {arguments[0]}", standalone_mode=False)
    app.callback()(plandiff)
    for name in COMMANDS:
        app.command(name)(function(name))
    return app(arguments, prog_name="plandiff", standalone_mode=False)
