"""`plandiff git-diff`: the external diff driver that lets `git diff` show clause changes of plan files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options

if TYPE_CHECKING:
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document

ArgumentsArgument = Annotated[
    list[str], typer.Argument(metavar="PATH OLD OLD-HEX OLD-MODE NEW NEW-HEX NEW-MODE", help="As git passes them.")
]
_EMPTY = "/dev/null"


def git_diff(arguments: ArgumentsArgument, color: options.ColorOption = "auto") -> int:
    """Compare two states of a plan file for git, which calls this.

    See GIT_EXTERNAL_DIFF in `git help git`. A state that cannot be read is told and not an error: git would stop there
    and show none of the files that follow. Exit code: 0 done, 2 a comparison that would be wrong, or usage.
    """
    from plandiff.commands.shared.comparisons import require_sound
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.library.read_alike import read_alike
    from plandiff.model.problem import InputError
    from plandiff.output import write_output
    from plandiff.rendering.problems import problem_lines
    from plandiff.text.display import one_line

    if len(arguments) < 7:
        raise usage("git passes seven arguments to a diff driver", "set it up as the README says; git calls it")
    path, before, after = arguments[0], arguments[1], arguments[4]
    if _EMPTY in (before, after):
        write_output(f"plan file {'added' if before == _EMPTY else 'deleted'}: {one_line(path)}\n", None)
        return exit_codes.DONE
    try:
        states = _state(before, f"a/{path}"), _state(after, f"b/{path}")  # as git names them
    except InputError as error:
        write_output(f"plan file that cannot be compared: {one_line(path)}\n{problem_lines(error.problems)}", None)
        return exit_codes.DONE
    first, second = read_alike(states)
    require_sound((first, second), None)
    write_output(_report(path, (first, second), color), None)
    return exit_codes.DONE


def _state(file: str, name: str) -> Document[Plan]:
    """A plan or a document from the file that git wrote it to, under the name that it has in the repository."""
    from plandiff.library.library import read_any
    from plandiff.library.plan_or_document import most_bytes, plan_id_of
    from plandiff.reading import read_bytes

    return read_any(read_bytes(file, most=most_bytes(name)), file=name, plan_id=plan_id_of(name))


def _report(path: str, states: tuple[Document[Plan], Document[Plan]], color: options.ColorChoice) -> str:
    from plandiff.commands.shared import console
    from plandiff.commands.shared.comparisons import rulings_for
    from plandiff.commands.shared.decided import decisions_on
    from plandiff.comparing.compare import Known, compare
    from plandiff.library.library import open_library
    from plandiff.model.kinds import ChangeKind
    from plandiff.rendering.comparison.request import ComparisonRequest
    from plandiff.rendering.comparison.selection import Selection
    from plandiff.rendering.formats import COMPARISON

    ruled = rulings_for(*states, folder=Path(path).parent)
    library = open_library()
    comparison = compare(*states, vocabulary=library.vocabulary_for(path), known=Known(rulings=ruled))
    decided = library.decisions_beside(path)
    selection = Selection(kinds=frozenset(ChangeKind) - {ChangeKind.UNCHANGED}, moved=True)
    request = ComparisonRequest(
        comparison,
        selection=selection,
        title=path,
        width=console.width(),
        color=console.use_color(color),
        decisions=decisions_on(comparison, decided, of_steps=True) if decided else None,
    )
    return COMPARISON.render(request, "terminal")
