"""The matrix as JSON, and the parts that all reports on threads share."""

from __future__ import annotations

from dataclasses import asdict

from plandiff.rendering.matrix.request import MatrixRequest
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.threads.json_parts import cell, head, thread


def render(request: MatrixRequest) -> str:
    """The matrix as one JSON object: the threads with a cell for every version."""
    matrix = request.matrix
    rows = [{**thread(row.thread), "cells": [cell(entry) for entry in row.cells]} for row in matrix.rows]
    return json_text(
        {
            **head("matrix", matrix.threads),
            "base": matrix.base or None,
            "hidden": matrix.hidden,
            "rows": rows,
            "reach": asdict(request.reach) if request.reach else None,
        }
    )
