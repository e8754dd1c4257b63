"""The named figures as JSON."""

from __future__ import annotations

from typing import Any

from plandiff.comparing.term_table import Row, TermTable
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.json_parts import SCHEMA_VERSION, version
from plandiff.version import __version__


def render(request: ReportRequest[TermTable]) -> str:
    """Every figure with its values, as the files give them, and the points that fix them, as one JSON object."""
    table = request.result
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "plandiff": __version__,
            "report": "figures",
            "versions": [version(side) for side in table.versions],
            "hidden": table.hidden,
            "figures": [_figure(row, table) for row in table.rows],
        }
    )


def _figure(row: Row, table: TermTable) -> dict[str, Any]:
    return {
        "term": row.term,
        "label": row.label,
        "unit": row.unit or None,
        "kind": row.kind,
        "topic": row.topic or None,
        "values": [
            {"plan": side.plan.id, "points": list(cell.references), "value": cell.value, "changed": cell.changed}
            for side, cells in zip(table.versions, row.cells, strict=True)
            for cell in cells
        ],
    }
