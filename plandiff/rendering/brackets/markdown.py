"""Open places as Markdown: tables of counts, then a list of places for each topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.thread import Cell, Matrix
from plandiff.rendering.brackets.request import BracketsRequest
from plandiff.rendering.brackets.words import (
    COUNTED,
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
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.threads.markdown_parts import place_line, provenance
from plandiff.rendering.threads.place_entries import place_entries
from plandiff.rendering.threads.words import threads_notices, version_words
from plandiff.rendering.words.reach import reach_words


def render(request: BracketsRequest) -> str:
    """The report as GitHub-flavoured Markdown: versions, notices, tables, places, provenance."""
    matrix = request.matrix
    lines = [f"# {heading(matrix)}", ""]
    for side, count in zip(matrix.threads.versions, counts(matrix), strict=True):
        lines.append(f"- {code(side.plan.id)}: **{open_words(side, count)}**; {markdown(version_words(side))}")
    lines += ["", *(f"> {markdown(words)}" for words in (COUNTED, *threads_notices(matrix.threads)))]
    for title, listed in tables(matrix):
        lines += ["", f"## {title}", "", *_table(listed, matrix)]
    lines += _places(matrix) if request.places else []
    reach = ["", markdown(reach_words(request.reach))] if request.reach else []
    return "\n".join([*lines, "", *provenance(matrix.threads), *reach]) + "\n"


def _table(lines: Sequence[Line], matrix: Matrix) -> Iterator[str]:
    sides = matrix.threads.versions
    yield "| |" + "".join(f" {code(side.plan.id)} |" for side in sides)
    yield "| --- |" + " ---: |" * len(sides)
    for line in lines:
        yield f"| {markdown(line.heading)} |" + "".join(
            f" {number_words(count, side)} |" for count, side in zip(line.counts, sides, strict=True)
        )


def _places(matrix: Matrix) -> Iterator[str]:
    for label, rows in groups(matrix):
        yield from ("", f"## {markdown(label)}")
        for row in rows:
            title = row.thread.title or row.thread.id
            yield from ("", f"### {markdown(title)}") if title != label else ()
            for cell in shown_cells(row):
                yield from _cell(matrix, cell)


def _cell(matrix: Matrix, cell: Cell) -> Iterator[str]:
    yield from ("", f"{code(cell.plan)}: {markdown(cell_words(cell))}", "")
    for entry in place_entries(matrix.threads, cell):
        yield from place_line(entry)
