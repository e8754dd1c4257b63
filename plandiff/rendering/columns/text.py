"""The columns in lines: side by side on a terminal where there is room, as a Markdown table and as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from plandiff.model.thread import Cell, Columns, Row
from plandiff.rendering.columns import words as say
from plandiff.rendering.page.csv_text import csv_text, references
from plandiff.rendering.page.markdown_text import code, markdown, redline, table_of
from plandiff.rendering.page.marked_text import plain_redline, redline_pieces
from plandiff.rendering.page.terminal_tables import evenly
from plandiff.rendering.page.terminal_text import NARROWEST_COLUMNS, Page, styled
from plandiff.rendering.request import ColumnsRequest
from plandiff.rendering.threads.text_parts import made_from, markdown_versions, terminal_versions
from plandiff.rendering.threads.words import threads_notices

# Narrower columns than this cannot be read: fewer stand side by side, the others below them.
_NARROWEST = 30
_GAP = " | "


def as_terminal(request: ColumnsRequest) -> str:
    """The columns as lines no wider than the page."""
    columns, page = request.columns, Page(request.width, request.color)
    lines = page.wrap([("heading", say.heading(columns))])
    lines += terminal_versions(columns.versions, page)
    lines += page.wrap([("dim", say.reading(columns))])
    lines += page.remarks(threads_notices(columns.threads))
    for title, rows in say.groups(columns):
        lines += ["", *page.wrap([("heading", title)])] if title else []
        for row in rows:
            lines += ["", *_row(columns, row, page)]
    return "\n".join(lines) + "\n"


def _row(columns: Columns, row: Row, page: Page) -> Iterator[str]:
    yield page.cut("heading", row.thread.name)
    fitting = (page.width - 2 + len(_GAP)) // (_NARROWEST + len(_GAP)) if page.width >= NARROWEST_COLUMNS else 1
    cells = [*row.cells, *([None] if columns.blank else [])]
    step = evenly(len(cells), fitting)
    for start in range(0, len(cells), step):
        yield from _side_by_side(columns, cells[start : start + step], step, page)
    for plan, words in say.facts(columns, row):
        for signal in words:
            yield from page.item([("signal", f"* {plan}: {signal}")], "  ")
    for line in say.row_lines(columns, row):
        yield from page.item([("remark", line)], "  ")


def _side_by_side(columns: Columns, cells: list[Cell | None], places: int, page: Page) -> Iterator[str]:
    """Some cells of a row where as many as `places` have room side by side."""
    room = Page((page.width - 2 - len(_GAP) * (places - 1)) // places, page.color)
    for parts in zip_longest(*(list(_terminal_cell(columns, cell, room)) for cell in cells), fillvalue=""):
        padded = [*(room.pad(part) for part in parts[:-1]), parts[-1]]
        yield f"  {_GAP.join(padded)}".rstrip()


def _terminal_cell(columns: Columns, cell: Cell | None, page: Page) -> Iterator[str]:
    """A cell as lines of a page as wide as the column; None is the empty one."""
    if cell is None:
        yield from page.wrap([("heading", columns.blank)])
        return
    shown = say.cell_text(columns, cell)
    if cell.all_points:
        state = f"  ({shown.state})" if shown.state else ""
        yield from page.wrap([("heading", f"{cell.plan}  {shown.numbers}"), ("remark", state)])
    else:
        yield from page.wrap([("heading", cell.plan), ("dim", f"  {shown.state}")])
    for block in shown.blocks:
        yield from _terminal_block(block, page)
    for words in shown.places:
        yield from page.wrap([("signal", words)], hanging="  ")
    if shown.evidence:
        yield from page.wrap([("dim", shown.evidence)])


def _terminal_block(block: say.Block, page: Page) -> list[str]:
    first = [("", f"{block.label} " * bool(block.label)), ("remark", f"({block.remark}) " * bool(block.remark))]
    return page.wrap([*first, *styled(redline_pieces(block.spans))])


def as_markdown(request: ColumnsRequest) -> str:
    """The columns as GitHub-flavoured Markdown: versions, notices, a table for each group, provenance."""
    columns = request.columns
    lines = [f"# {say.heading(columns)}", ""]
    lines += markdown_versions(columns.versions)
    lines += ["", *(f"> {markdown(words)}" for words in (say.reading(columns), *threads_notices(columns.threads)))]
    for title, rows in say.groups(columns):
        lines += ["", *([f"## {markdown(title)}", ""] if title else []), *_table(columns, rows)]
    return "\n".join([*lines, "", *made_from(columns.versions)]) + "\n"


def _table(columns: Columns, rows: list[Row]) -> Iterator[str]:
    heads = ["commitment", *(code(side.plan.id) for side in columns.versions)]
    heads += [markdown(say.facts_heading(columns))] if say.compares(columns) else []
    heads += [markdown(columns.blank)] if columns.blank else []
    return table_of(heads, (_cells(columns, row) for row in rows))


def _cells(columns: Columns, row: Row) -> list[str]:
    marks = "".join(f"<br><sub>{markdown(line)}</sub>" for line in say.row_lines(columns, row))
    cells = [f"**{markdown(row.thread.name)}**{marks}", *(_markdown_cell(columns, cell) for cell in row.cells)]
    if say.compares(columns):
        found = [f"{code(plan)}: {markdown('; '.join(words))}" for plan, words in say.facts(columns, row)]
        cells.append("<br>".join(found))
    return [*cells, *([""] if columns.blank else [])]


def _markdown_cell(columns: Columns, cell: Cell) -> str:
    shown = say.cell_text(columns, cell)
    if not cell.all_points:
        return "<br>".join((f"*{markdown(shown.state)}*", *(f"<sub>{markdown(words)}</sub>" for words in shown.places)))
    parts = [f"**{markdown(shown.numbers)}**" + f" *({markdown(shown.state)})*" * bool(shown.state)]
    parts += map(_markdown_block, shown.blocks)
    parts += [f"<sub>{markdown(words)}</sub>" for words in shown.places]
    parts += [f"<sub>{markdown(shown.evidence)}</sub>"] if shown.evidence else []
    return "<br>".join(parts)


def _markdown_block(block: say.Block) -> str:
    label = f"**{markdown(block.label)}** " if block.label else ""
    remark = f"*({markdown(block.remark)})* " if block.remark else ""
    return label + remark + redline(block.spans)


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
    heads += ["differs"] if say.compares(columns) else []
    heads += ["red lines"] if columns.lines else []
    heads += [columns.blank] if columns.blank else []
    return csv_text([heads, *(_csv_row(columns, row) for row in columns.rows)])


def _csv_row(columns: Columns, row: Row) -> list[str]:
    topic = columns.threads.vocabulary.topic_label(row.thread.topic)
    found = [topic, row.thread.name]
    for cell in row.cells:
        found += _csv_cell(columns, cell)
    if say.compares(columns):
        found.append("; ".join(f"{plan}: {', '.join(words)}" for plan, words in say.facts(columns, row)))
    if columns.lines:
        found.append(" / ".join(say.row_lines(columns, row)))
    return [*found, *([""] if columns.blank else [])]


def _csv_cell(columns: Columns, cell: Cell) -> list[str]:
    shown = say.cell_text(columns, cell)
    places = "; ".join(shown.places)
    if not cell.all_points:
        return ["", f"({shown.state})", places, ""]
    points = references(cell.plan, cell.all_points)
    state = [f"({shown.state})"] if shown.state else []
    return [points, " ".join([*state, *map(_csv_block, shown.blocks)]), places, shown.evidence]


def _csv_block(block: say.Block) -> str:
    label = f"{block.label} " if block.label else ""
    remark = f"({block.remark}) " if block.remark else ""
    return label + remark + plain_redline(block.spans)
