"""What the commands that follow threads share: reading plans, progress, and choosing a format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from plandiff.library import Library
    from plandiff.model import Document, Plan
    from plandiff.model.thread import Matrix, Threads
    from plandiff.rendering.terminal_text import Page

NamesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PLANS]...", help="Ids or files, in any order [default: all of the plan folder]."),
]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="NAME", help="A format [default: by the suffix of -o, or the first]."),
]

SUFFIXES = {
    "terminal": (".txt",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "svg": (".svg",),
    "csv": (".csv",),
    "json": (".json",),
}
_SLOW = 10  # fewer are done before anybody looks


def chosen_format(name: str | None, output: str | None, formats: Sequence[str]) -> str:
    """The format by name, or by the suffix of the output file. Raises InputError for one that there is not."""
    from plandiff.commands.usage import usage_error

    if name is not None:
        if name not in formats:
            raise usage_error("format", name, formats)
        return name
    return next((entry for entry in formats if output and output.lower().endswith(SUFFIXES[entry])), formats[0])


def documents(library: Library, names: Sequence[str] | None) -> tuple[Document[Plan], ...]:
    """The plans that are named, or all of the folder. Raises InputError if there are none."""
    from plandiff.model import START, InputError, Problem, Severity

    found = tuple(map(library.plan, names)) if names else library.plans()
    if not found:
        message, hint = "there are no plans here", "name plan files, or a folder of them with --plans"
        raise InputError(Problem("no-plans", Severity.ERROR, str(library.plans_folder), START, message, hint))
    return found


def followed(library: Library, names: Sequence[str] | None) -> Threads:
    """The threads through the plans that are named, or through all of the folder."""
    from plandiff.threads.follow import follow

    found = documents(library, names)
    vocabulary = library.vocabulary_for(*(names or library.plan_ids))
    return follow(found, vocabulary=vocabulary, progress=progress())


def progress(what: str = "comparing versions") -> Callable[[int, int], None] | None:
    """A line on standard error that counts what is done; None where nobody would see it."""
    from plandiff.output import write_diagnostics

    try:
        if not sys.stderr.isatty():
            return None
    except (AttributeError, ValueError):
        return None

    def show(done: int, total: int) -> None:
        if total >= _SLOW:
            write_diagnostics("\r\x1b[K" if done == total else f"\r{what}: {done} of {total}")

    return show


def matrix_page(
    matrix: Matrix,
    library: Library,
    *,
    title: str = "",
    texts: bool = True,
    figures: bool = False,
    in_order: bool = False,
) -> str:
    """The HTML page of a matrix, with the texts of its cells or as the words of a map."""
    from plandiff.rendering.html_matrix import Page, render
    from plandiff.rendering.trace_words import source_keys
    from plandiff.sources import resolve_sources
    from plandiff.threads.silence import silence

    keys = source_keys(matrix.threads, [cell for row in matrix.rows for cell in row.cells]) if texts else []
    ends, sources = silence(matrix.threads), resolve_sources(library, keys)
    return render(Page(matrix, ends, sources, title=title, texts=texts, figures=figures, in_order=in_order))


def write(text: str, output: str | None, inputs: Sequence[str], *, no_pager: bool) -> None:
    """Write a report to the screen (through a pager where it is long), a pipe or a file."""
    from plandiff.commands import screen
    from plandiff.output import STDOUT, write_output

    pager = output in (None, STDOUT) and screen.is_terminal() and not no_pager
    write_output(text, output, inputs=inputs, pager=pager)


def page(color: object, output: str | None) -> Page:
    """How wide and how coloured a report is."""
    from plandiff.commands import screen
    from plandiff.commands.options import ColorChoice
    from plandiff.output import STDOUT
    from plandiff.rendering.terminal_text import Page

    choice = ColorChoice(str(color))
    to_stdout = output in (None, STDOUT)
    return Page(screen.width(), screen.use_color(choice) and (to_stdout or choice is ColorChoice.ALWAYS))


def files(library: Library, threads: Threads) -> tuple[str, ...]:
    """The files that a report is made from, which it must not overwrite."""
    return library.inputs(*(side.file for side in threads.versions))
