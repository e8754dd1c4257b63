"""Open places on a terminal: how many by kind, topic and party, then each place and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.thread import Cell, Matrix
from plandiff.rendering.brackets.request import BracketsRequest
from plandiff.rendering.brackets.words import (
    COUNTED,
    OPEN,
    Line,
    cell_words,
    counts,
    groups,
    heading,
    number_words,
    open_words,
    shown_cells,
    tables,
)
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.threads.place_entries import place_entries
from plandiff.rendering.threads.terminal_parts import place_lines
from plandiff.rendering.threads.words import threads_notices, version_words
from plandiff.rendering.words.reach import reach_words

_HEADING = 30  # columns of the headings of rows
_COLUMN = 12  # of a version, with the blank before it
_NONE = "\u00b7"


def render(request: BracketsRequest) -> str:
    """The report as lines no wider than the page."""
    matrix, page = request.matrix, Page(request.width, request.color)
    lines = page.wrap([("heading", heading(matrix))])
    for side, count in zip(matrix.threads.versions, counts(matrix), strict=True):
        pieces = [("heading", f"{side.plan.id:<12}  {open_words(side, count)}"), ("dim", f"; {version_words(side)}")]
        lines += page.wrap(pieces, indent="  ", hanging=" " * 16)
    for notice in threads_notices(matrix.threads):
        lines += page.wrap([("remark", notice)])
    lines += page.wrap([("dim", COUNTED)])
    if matrix.rows:
        lines += _tables(matrix, page)
        lines += _places(matrix, page) if request.places else []
    lines += ["", *page.wrap([("remark", reach_words(request.reach))])] if request.reach else []
    return "\n".join(lines) + "\n"


def _tables(matrix: Matrix, page: Page) -> Iterator[str]:
    shown = [index for index, count in enumerate(counts(matrix)) if count.open or count.blanks or _steps(matrix, index)]
    fitting = max(1, (page.width - _HEADING) // _COLUMN)
    for start in range(0, len(shown), fitting):
        part = shown[start : start + fitting]
        for title, lines in tables(matrix):
            listed = [line for line in lines if line.heading == OPEN or any(line.counts[index] for index in part)]
            if listed:
                yield ""
                yield from _table(title, listed, part, matrix, page)


def _steps(matrix: Matrix, index: int) -> bool:
    return any(row.cells[index].steps for row in matrix.rows)


def _table(title: str, lines: Sequence[Line], columns: Sequence[int], matrix: Matrix, page: Page) -> Iterator[str]:
    names = [_cut(matrix.threads.versions[index].plan.id) for index in columns]
    yield page.paint("heading", title.ljust(_HEADING) + "".join(name.rjust(_COLUMN) for name in names))
    for line in lines:
        cells = [number_words(line.counts[index], matrix.threads.versions[index], _NONE) for index in columns]
        first, *rest = Page(_HEADING - 1, False).wrap([("", line.heading)], indent="  ", hanging="    ")
        yield first.ljust(_HEADING) + "".join(cell.rjust(_COLUMN) for cell in cells)
        yield from rest


def _cut(name: str) -> str:
    room = _COLUMN - 1
    return name if len(name) <= room else name[: room - 1] + "\u2026"


def _places(matrix: Matrix, page: Page) -> Iterator[str]:
    for label, rows in groups(matrix):
        yield ""
        yield from page.wrap([("heading", label)])
        for row in rows:
            title = row.thread.title or row.thread.id
            if title != label:
                yield from page.wrap([("", title)], indent="  ")
            for cell in shown_cells(row):
                yield from _cell(matrix, cell, page)


def _cell(matrix: Matrix, cell: Cell, page: Page) -> Iterator[str]:
    yield from page.wrap([("heading", cell.plan), ("dim", f"  {cell_words(cell)}")], indent="  ", hanging="    ")
    for entry in place_entries(matrix.threads, cell):
        yield from place_lines(entry, page)
