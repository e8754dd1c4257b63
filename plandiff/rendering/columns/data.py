"""The columns as CSV: a row a commitment, for each version its points, its text, what is open in it, its evidence."""

from __future__ import annotations

from plandiff.model.thread import Cell, Columns, Row
from plandiff.rendering.columns.words import Block, cell_text, compares, facts, is_empty, row_lines, row_title
from plandiff.rendering.page.csv_text import csv_text, references
from plandiff.rendering.page.marked_text import plain_redline
from plandiff.rendering.request import ColumnsRequest


def as_csv(request: ColumnsRequest) -> str:
    """The rows as RFC 4180 has them; what went and came is marked [-gone-] and {+come+}."""
    columns = request.columns
    heads = ["topic", "commitment"]
    for side in columns.versions:
        heads += [
            f"{side.plan.id} points",
            f"{side.plan.id} text",
            f"{side.plan.id} open places",
            f"{side.plan.id} evidence",
        ]
    heads += ["differs"] if compares(columns) else []
    heads += ["red lines"] if columns.lines else []
    heads += [columns.blank] if columns.blank else []
    return csv_text([heads, *(_row(columns, row) for row in columns.rows)])


def _row(columns: Columns, row: Row) -> list[str]:
    topic = columns.threads.vocabulary.topic_label(row.thread.topic)
    found = [topic, row_title(row)]
    for cell in row.cells:
        found += _cell(columns, cell)
    if compares(columns):
        found.append("; ".join(f"{plan}: {', '.join(words)}" for plan, words in facts(columns, row)))
    if columns.lines:
        found.append(" / ".join(row_lines(columns, row)))
    return [*found, *([""] if columns.blank else [])]


def _cell(columns: Columns, cell: Cell) -> list[str]:
    shown = cell_text(columns, cell)
    places = "; ".join(shown.places)
    if is_empty(cell):
        return ["", f"({shown.state})", places, ""]
    points = references(cell.plan, (*cell.points, *cell.struck))
    state = [f"({shown.state})"] if shown.state else []
    return [points, " ".join([*state, *map(_block, shown.blocks)]), places, shown.evidence]


def _block(block: Block) -> str:
    label = f"{block.label} " if block.label else ""
    remark = f"({block.remark}) " if block.remark else ""
    return label + remark + plain_redline(block.spans)
