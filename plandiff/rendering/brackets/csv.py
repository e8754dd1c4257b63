"""Open places as CSV: one row per place and version, also for those that a version closed."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.followed_place import PlaceAt
from plandiff.model.thread import Cell, Matrix, Thread
from plandiff.rendering.brackets.request import BracketsRequest
from plandiff.rendering.brackets.words import number_words, tables
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.words.counted_places import wordings_of

COLUMNS = (
    "topic",
    "thread",
    "title",
    "plan",
    "date",
    "place",
    "number",
    "kind",
    "wordings",
    "by",
    "fate",
    "compared_with",
    "before",
    "before_wordings",
    "stands_now",
)
COUNTS = ("table", "counted", "plan", "date", "count")


def render(request: BracketsRequest) -> str:
    """The places as RFC 4180 has them, in the order of the rows and versions; or the counts alone."""
    if not request.places:
        return csv_text([COUNTS, *_counts(request.matrix)])
    return csv_text([COLUMNS, *_rows(request.matrix)])


def _counts(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    for title, lines in tables(matrix):
        for line in lines:
            for side, count in zip(matrix.threads.versions, line.counts, strict=True):
                yield title, line.heading, side.plan.id, side.plan.date, number_words(count, side)


def _rows(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    for row in matrix.rows:
        for side, cell in zip(matrix.threads.versions, row.cells, strict=True):
            for line in _cell(cell):
                yield (*_thread(row.thread), cell.plan, side.plan.date, *line)


def _thread(thread: Thread) -> tuple[str, str, str]:
    return thread.topic, thread.id, thread.title


def _cell(cell: Cell) -> Iterator[tuple[str, ...]]:
    told = {step.after for step in cell.steps}
    for place in cell.places:
        if place not in told:
            yield (*_place(place), "by-report" if place.open is None else "", "", "", "", "")
    for step in cell.steps:
        before = str(step.before) if step.before is not None else ""
        stands = " / ".join(step.chosen) or step.told.text
        yield (*_place(step.after), step.fate, cell.against, before, _wordings(step.before), stands)


def _place(place: PlaceAt | None) -> tuple[str, str, str, str, str]:
    if place is None:
        return "", "", "", "", ""
    kind = place.open.kind if place.open is not None else ""
    by = "; ".join(place.open.by) if place.open is not None else ""
    return str(place), str(place.number), kind, _wordings(place), by


def _wordings(place: PlaceAt | None) -> str:
    return " ".join(wordings_of(place.open)) if place is not None and place.open is not None else ""
