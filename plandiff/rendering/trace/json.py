"""The trace as JSON."""

from __future__ import annotations

from typing import Any

from plandiff.model.plan import Point
from plandiff.model.red_line import LineRow
from plandiff.model.thread import Cell, Trace
from plandiff.rendering.comparison.open_options import open_options
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.threads.json_parts import cell, change, disagreement, head, place, step, thread
from plandiff.rendering.threads.words import cell_points
from plandiff.rendering.trace.request import TraceRequest


def render(request: TraceRequest) -> str:
    """The story of one thread as one JSON object, with the texts, the redlines and what they rest on."""
    trace = request.trace
    report: dict[str, Any] = {**head("trace", trace.threads), **thread(trace.thread)}
    report |= {"first": trace.first, "last": trace.last}
    report["disagreements"] = [disagreement(entry) for entry in trace.disagreements]
    report["lines"] = [_line(row) for row in trace.lines]
    report["cells"] = [_cell(entry, trace) for entry in trace.cells]
    return json_text(report)


def _line(row: LineRow) -> dict[str, Any]:
    verdicts = {one.plan: {"verdict": one.verdict, "would_be": one.would_be} for one in row.findings}
    return {"line": row.line.id, "party": row.line.party, "says": row.line.says, "versions": verdicts}


def _cell(entry: Cell, trace: Trace) -> dict[str, Any]:
    found = cell(entry)
    found["change"] = change(entry.change, spans=True) if entry.change else None
    found["places"] = [place(one) for one in entry.places]
    found["steps"] = [step(one) for one in entry.steps]
    found["texts"] = [_point(point) for point in cell_points(trace.threads, entry)]
    return found


def _point(point: Point) -> dict[str, Any]:
    return {
        "point": point.id,
        "title": point.title or None,
        "text": point.body or None,
        "fate": point.fate,
        "options": [{"by": option.by, "text": option.text} for option in open_options(point)],
        "evidence": point.evidence,
        "sources": list(point.all_sources),
        "note": point.note or None,
    }
