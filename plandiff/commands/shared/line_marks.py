"""The red lines that threads are marked with, where the plan folder has any."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandiff.library.library import Library
    from plandiff.model.red_line import LineRow
    from plandiff.model.thread import Threads


def lines_touching(library: Library, threads: Threads, wanted: Collection[str]) -> Mapping[str, tuple[LineRow, ...]]:
    """The lines that touch some threads, by the ids of the threads; none, at no cost, where there are no lines.

    Lines that cannot be read are said to be so on standard error: the report does not rest on them.
    """
    from plandiff.model.problem import InputError

    try:
        lines = library.red_lines
    except InputError as error:
        from plandiff.output import write_diagnostics

        problem = error.problems[0]
        write_diagnostics(f"note: no red lines are shown; {problem.file}:{problem.line}: {problem.message}\n")
        return {}
    if lines is None:
        return {}
    from plandiff.red_lines.touching import touching

    return touching(threads, lines, wanted)
