"""Open places in lines, for a terminal and as Markdown, and as data: how many there are, each, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from plandiff.model.followed_place import PlaceAt, PlaceCount
from plandiff.model.thread import Cell, Matrix, Row
from plandiff.rendering.brackets import words as say
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.page.json_text import fields
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import BracketsRequest
from plandiff.rendering.threads.cell_entries import place_entries
from plandiff.rendering.threads.json_parts import place_data, report_text, step_data, thread_data
from plandiff.rendering.threads.text_parts import markdown_place, provenance, terminal_place, terminal_version
from plandiff.rendering.threads.words import threads_notices, version_words
from plandiff.rendering.words.place_words import wordings_of
from plandiff.rendering.words.wording import reach_words, shortened

_HEADING = 30  # columns of the headings of rows
_COLUMN = 12  # of a version, with the blank before it
_NONE = "\u00b7"


def as_terminal(request: BracketsRequest) -> str:
    """The report as lines no wider than the page."""
    matrix, page = request.matrix, Page(request.width, request.color)
    lines = page.wrap([("heading", say.heading(matrix))])
    for side, count in zip(matrix.threads.versions, say.counts(matrix), strict=True):
        told = [("heading", say.open_words(side, count)), ("dim", f"; {version_words(side)}")]
        lines += terminal_version(side, told, page)
    lines += page.remarks(threads_notices(matrix.threads))
    lines += page.wrap([("dim", say.COUNTED)])
    if matrix.rows:
        lines += _tables(matrix, page)
        lines += _terminal_places(matrix, page) if request.places else []
    lines += ["", *page.wrap([("remark", reach_words(request.reach))])] if request.reach else []
    return "\n".join(lines) + "\n"


def _tables(matrix: Matrix, page: Page) -> Iterator[str]:
    stepped = [any(row.cells[index].steps for row in matrix.rows) for index in range(len(matrix.threads.versions))]
    counts = zip(say.counts(matrix), stepped, strict=True)
    shown = [index for index, (count, steps) in enumerate(counts) if count.open or count.blanks or steps]
    fitting = max(1, (page.width - _HEADING) // _COLUMN)
    for start in range(0, len(shown), fitting):
        part = shown[start : start + fitting]
        for title, lines in say.tables(matrix):
            listed = [line for line in lines if line.heading == say.OPEN or any(line.counts[index] for index in part)]
            if listed:
                yield ""
                yield from _terminal_table(title, listed, part, matrix, page)


def _terminal_table(
    title: str, lines: Sequence[say.CountRow], columns: Sequence[int], matrix: Matrix, page: Page
) -> Iterator[str]:
    names = [shortened(matrix.threads.versions[index].plan.id, _COLUMN - 1) for index in columns]
    yield page.paint("heading", title.ljust(_HEADING) + "".join(name.rjust(_COLUMN) for name in names))
    for line in lines:
        cells = [say.number_words(line.counts[index], matrix.threads.versions[index], _NONE) for index in columns]
        first, *rest = Page(_HEADING - 1, False).wrap([("", line.heading)], indent="  ", hanging="    ")
        yield first.ljust(_HEADING) + "".join(cell.rjust(_COLUMN) for cell in cells)
        yield from rest


def _terminal_places(matrix: Matrix, page: Page) -> Iterator[str]:
    for label, rows in say.groups(matrix):
        yield ""
        yield from page.wrap([("heading", label)])
        for row in rows:
            title = row.thread.name
            if title != label:
                yield from page.wrap([("", title)], indent="  ")
            for cell in say.shown_cells(row):
                yield from _terminal_cell(matrix, cell, page)


def _terminal_cell(matrix: Matrix, cell: Cell, page: Page) -> Iterator[str]:
    yield from page.item([("heading", cell.plan), ("dim", f"  {say.cell_words(cell)}")], "  ")
    for entry in place_entries(matrix.threads, cell):
        yield from terminal_place(entry, page)


def as_markdown(request: BracketsRequest) -> str:
    """The report as GitHub-flavoured Markdown: versions, notices, tables, places, provenance."""
    matrix = request.matrix
    lines = [f"# {say.heading(matrix)}", ""]
    for side, count in zip(matrix.threads.versions, say.counts(matrix), strict=True):
        lines.append(f"- {code(side.plan.id)}: **{say.open_words(side, count)}**; {markdown(version_words(side))}")
    lines += ["", *(f"> {markdown(words)}" for words in (say.COUNTED, *threads_notices(matrix.threads)))]
    for title, listed in say.tables(matrix):
        lines += ["", f"## {title}", "", *_markdown_table(listed, matrix)]
    lines += _markdown_places(matrix) if request.places else []
    reach = ["", markdown(reach_words(request.reach))] if request.reach else []
    return "\n".join([*lines, "", *provenance(matrix.threads), *reach]) + "\n"


def _markdown_table(lines: Sequence[say.CountRow], matrix: Matrix) -> Iterator[str]:
    sides = matrix.threads.versions
    rows = ([markdown(line.heading), *map(say.number_words, line.counts, sides)] for line in lines)
    return table_of(["", *(code(side.plan.id) for side in sides)], rows, numbers=range(1, len(sides) + 1))


def _markdown_places(matrix: Matrix) -> Iterator[str]:
    for label, rows in say.groups(matrix):
        yield from ("", f"## {markdown(label)}")
        for row in rows:
            title = row.thread.name
            yield from ("", f"### {markdown(title)}") if title != label else ()
            for cell in say.shown_cells(row):
                yield from _markdown_cell(matrix, cell)


def _markdown_cell(matrix: Matrix, cell: Cell) -> Iterator[str]:
    yield from ("", f"{code(cell.plan)}: {markdown(say.cell_words(cell))}", "")
    for entry in place_entries(matrix.threads, cell):
        yield from markdown_place(entry)


COLUMNS = (
    "topic thread title plan date place number kind wordings by fate compared_with before before_wordings stands_now"
).split()
COUNTS = ("table", "counted", "plan", "date", "count")


def as_csv(request: BracketsRequest) -> str:
    """The places as RFC 4180 has them, in the order of the rows and versions; or the counts alone."""
    if not request.places:
        return csv_text([COUNTS, *_counts(request.matrix)])
    return csv_text([COLUMNS, *_csv_rows(request.matrix)])


def _counts(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    for title, lines in say.tables(matrix):
        for line in lines:
            for side, count in zip(matrix.threads.versions, line.counts, strict=True):
                yield title, line.heading, side.plan.id, side.plan.date, say.number_words(count, side)


def _csv_rows(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    for row in matrix.rows:
        for side, cell in zip(matrix.threads.versions, row.cells, strict=True):
            for line in _csv_cell(cell):
                yield (row.thread.topic, row.thread.id, row.thread.title, cell.plan, side.plan.date, *line)


def _csv_cell(cell: Cell) -> Iterator[tuple[str, ...]]:
    told = {step.after for step in cell.steps}
    for place in cell.places:
        if place not in told:
            yield (*_csv_place(place), "by-report" if place.open is None else "", "", "", "", "")
    for step in cell.steps:
        before = str(step.before) if step.before is not None else ""
        stands = " / ".join(step.chosen) or step.told.text
        yield (*_csv_place(step.after), step.fate, cell.against, before, _wordings(step.before), stands)


def _csv_place(place: PlaceAt | None) -> tuple[str, str, str, str, str]:
    if place is None:
        return "", "", "", "", ""
    kind = place.open.kind if place.open is not None else ""
    by = "; ".join(place.open.by) if place.open is not None else ""
    return str(place), str(place.number), kind, _wordings(place), by


def _wordings(place: PlaceAt | None) -> str:
    return " ".join(wordings_of(place.open)) if place is not None and place.open is not None else ""


def as_json(request: BracketsRequest) -> str:
    """The counts of each version, then the threads with their open places, as one JSON object."""
    matrix = request.matrix
    versions = zip(matrix.threads.versions, say.counts(matrix), say.fates(matrix), strict=True)
    rows = [{**thread_data(row.thread), "cells": [_json_cell(cell) for cell in row.cells]} for row in matrix.rows]
    return report_text(
        "brackets",
        matrix.threads,
        hidden=matrix.hidden,
        counts=[
            {
                "plan": side.plan.id,
                "complete": not say.is_hidden(side),
                **_count(count),
                "fates": {str(fate): number for fate, number in found.items()},
            }
            for side, count, found in versions
        ],
        topics=[_topic(label, listed, matrix) for label, listed in say.groups(matrix)],
        rows=rows,
        reach=asdict(request.reach) if request.reach else None,
    )


def _topic(label: str, rows: Sequence[Row], matrix: Matrix) -> dict[str, Any]:
    found = [
        {"plan": side.plan.id, "open": sum(row.cells[index].open_places for row in rows)}
        for index, side in enumerate(matrix.threads.versions)
    ]
    return {"topic": rows[0].thread.topic or None, "label": label, "open": found}


def _count(count: PlaceCount) -> dict[str, Any]:
    return {
        "open": count.open,
        "kinds": {str(kind): number for kind, number in count.kinds.items()},
        **fields(count, "reported wordings"),
        "by": dict(count.by),
        "nobody": count.nobody,
    }


def _json_cell(cell: Cell) -> dict[str, Any]:
    return {
        **fields(cell, "plan points state against?"),
        "open": cell.open_places,
        "places": [place_data(one) for one in cell.places],
        "steps": [step_data(one) for one in cell.steps],
    }
