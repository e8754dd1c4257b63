"""Open places as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from plandiff.model.followed_place import PlaceCount
from plandiff.model.thread import Cell, Matrix, Row
from plandiff.rendering.brackets.request import BracketsRequest
from plandiff.rendering.brackets.words import counts, fates, groups, is_hidden
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.threads.json_parts import head, place, step, thread


def render(request: BracketsRequest) -> str:
    """The counts of each version, then the threads with their open places, as one JSON object."""
    matrix = request.matrix
    versions = zip(matrix.threads.versions, counts(matrix), fates(matrix), strict=True)
    rows = [{**thread(row.thread), "cells": [_cell(cell) for cell in row.cells]} for row in matrix.rows]
    return json_text(
        {
            **head("brackets", matrix.threads),
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
        "reported": count.reported,
        "wordings": count.wordings,
        "by": dict(count.by),
        "nobody": count.nobody,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "plan": cell.plan,
        "points": list(cell.points),
        "state": cell.state,
        "against": cell.against or None,
        "open": cell.open_places,
        "places": [place(one) for one in cell.places],
        "steps": [step(one) for one in cell.steps],
    }
