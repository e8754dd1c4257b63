"""`plandiff git-diff`: the external diff driver that lets `git diff` show clause changes of plan files."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.options import ColorChoice, ColorOption

ArgumentsArgument = Annotated[
    list[str], typer.Argument(metavar="PATH OLD OLD-HEX OLD-MODE NEW NEW-HEX NEW-MODE", help="As git passes them.")
]
_EMPTY = "/dev/null"


def git_diff(arguments: ArgumentsArgument, color: ColorOption = ColorChoice.AUTO) -> int:
    """Compare two states of a plan file for git, which calls this.

    See GIT_EXTERNAL_DIFF in `git help git`.
    """
    from plandiff.commands import screen
    from plandiff.comparison import compare
    from plandiff.library import open_library
    from plandiff.model import ChangeKind, InputError, Problem, Severity
    from plandiff.output import write_output
    from plandiff.reading import read_plan
    from plandiff.rendering.formats import FORMATS, Request, render
    from plandiff.rendering.problems_text import one_line
    from plandiff.rendering.selection import Selection

    if len(arguments) < 7:
        message, hint = "git passes seven arguments to a diff driver", "set it up as the README says; git calls it"
        raise InputError(Problem("usage", Severity.ERROR, "", None, message, hint))
    path, before, after = arguments[0], arguments[1], arguments[4]
    if _EMPTY in (before, after):
        write_output(f"plan file {'added' if before == _EMPTY else 'deleted'}: {one_line(path)}\n", None)
        return exit_codes.DONE
    comparison = compare(read_plan(before), read_plan(after), vocabulary=open_library().vocabulary_for(path))
    selection = Selection(kinds=frozenset(ChangeKind) - {ChangeKind.UNCHANGED})
    request = Request(comparison, selection=selection, title=path, width=screen.width(), color=screen.use_color(color))
    write_output(render(request, FORMATS["terminal"]), None)
    return exit_codes.DONE
