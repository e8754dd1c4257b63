"""Open places for other programs: one CSV row per place and version, and one JSON object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from plandiff.model.followed_place import PlaceAt, PlaceCount
from plandiff.model.thread import Cell, Matrix, Row
from plandiff.rendering.brackets.words import counts, fates, groups, is_hidden, number_words, tables
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.page.json_text import fields, json_text
from plandiff.rendering.request import BracketsRequest
from plandiff.rendering.threads.json_parts import place_data, report_head, step_data, thread_data
from plandiff.rendering.words.place_words import wordings_of

COLUMNS = (
    "topic thread title plan date place number kind wordings by fate compared_with before before_wordings stands_now"
).split()
COUNTS = ("table", "counted", "plan", "date", "count")


def as_csv(request: BracketsRequest) -> str:
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
            for line in _csv_cell(cell):
                yield (row.thread.topic, row.thread.id, row.thread.title, cell.plan, side.plan.date, *line)


def _csv_cell(cell: Cell) -> Iterator[tuple[str, ...]]:
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


def as_json(request: BracketsRequest) -> str:
    """The counts of each version, then the threads with their open places, as one JSON object."""
    matrix = request.matrix
    versions = zip(matrix.threads.versions, counts(matrix), fates(matrix), strict=True)
    rows = [{**thread_data(row.thread), "cells": [_json_cell(cell) for cell in row.cells]} for row in matrix.rows]
    return json_text(
        {
            **report_head("brackets", matrix.threads),
            "hidden": matrix.hidden,
            "counts": [
                {
                    "plan": side.plan.id,
                    "complete": not is_hidden(side),
                    **_count(count),
                    "fates": {str(fate): number for fate, number in found.items()},
                }
                for side, count, found in versions
            ],
            "topics": [_topic(label, listed, matrix) for label, listed in groups(matrix)],
            "rows": rows,
            "reach": asdict(request.reach) if request.reach else None,
        }
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
