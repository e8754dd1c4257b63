"""The matrix as data: one row per thread and version in CSV, the threads with their cells in JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from plandiff.model.comparison import Change
from plandiff.model.kinds import Weight
from plandiff.model.thread import Matrix
from plandiff.rendering.page.csv_text import csv_text, references
from plandiff.rendering.request import MatrixRequest
from plandiff.rendering.threads.json_parts import cell_data, report_text, thread_data

COLUMNS = (
    "topic thread title plan date points struck state compared_with weight signals options_open open_places confidence "
    "terms texts_until events_until"
).split()


def as_csv(request: MatrixRequest) -> str:
    """The cells as RFC 4180 has them, in the order of the rows and columns."""
    reach = (request.reach.texts_until, request.reach.events_until) if request.reach else ("", "")
    return csv_text([COLUMNS, *((*row, *reach) for row in _csv_rows(request.matrix))])


def _csv_rows(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    for row in matrix.rows:
        for side, cell in zip(matrix.threads.versions, row.cells, strict=True):
            change = cell.change
            yield (
                row.thread.topic,
                row.thread.id,
                row.thread.title,
                cell.plan,
                side.plan.date,
                references(cell.plan, cell.points),
                references(cell.plan, cell.struck),
                cell.state,
                cell.against,
                change.weight if change else "",
                " ".join(_grounds(change)) if change else "",
                "yes" if cell.open_places else "no",
                str(cell.open_places),
                cell.confidence or "",
                "; ".join(f"{name} {value}" for name, value in cell.terms.items()),
            )


def _grounds(change: Change) -> Iterable[str]:
    """The ids of the signals of a change and of its clauses; failing those what a weighty one rests on."""
    signals = [signal for signal in change.all_signals if signal.is_shown]
    if not signals and change.weight in (Weight.SUBSTANTIVE, Weight.UNSURE):
        return change.rests_on
    return dict.fromkeys(signal.id for signal in signals)


def as_json(request: MatrixRequest) -> str:
    """The matrix as one JSON object: the threads with a cell for every version."""
    matrix = request.matrix
    rows = [{**thread_data(row.thread), "cells": [cell_data(entry) for entry in row.cells]} for row in matrix.rows]
    reach = asdict(request.reach) if request.reach else None
    return report_text("matrix", matrix.threads, base=matrix.base or None, hidden=matrix.hidden, rows=rows, reach=reach)
