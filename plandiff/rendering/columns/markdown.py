"""The columns as a Markdown table."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.thread import Cell, Columns, Row
from plandiff.rendering.columns.cell_text import (
    Block,
    cell_text,
    compares,
    facts,
    facts_heading,
    groups,
    heading,
    is_empty,
    reading,
    row_lines,
    row_title,
)
from plandiff.rendering.columns.request import ColumnsRequest
from plandiff.rendering.comparison.markdown import redline
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.threads.markdown_parts import made_from
from plandiff.rendering.threads.words import threads_notices, version_words


def render(request: ColumnsRequest) -> str:
    """The columns as GitHub-flavoured Markdown: versions, notices, a table for each group, provenance."""
    columns = request.columns
    lines = [f"# {heading(columns)}", ""]
    lines += [f"- {code(side.plan.id)}: {markdown(version_words(side))}" for side in columns.versions]
    lines += ["", *(f"> {markdown(words)}" for words in (reading(columns), *threads_notices(columns.threads)))]
    for title, rows in groups(columns):
        lines += ["", *([f"## {markdown(title)}", ""] if title else []), *_table(columns, rows)]
    return "\n".join([*lines, "", *made_from(columns.versions)]) + "\n"


def _table(columns: Columns, rows: list[Row]) -> Iterator[str]:
    heads = ["commitment", *(code(side.plan.id) for side in columns.versions)]
    heads += [markdown(facts_heading(columns))] if compares(columns) else []
    heads += [markdown(columns.blank)] if columns.blank else []
    yield f"| {' | '.join(heads)} |"
    yield "|" + " --- |" * len(heads)
    for row in rows:
        marks = "".join(f"<br><sub>{markdown(line)}</sub>" for line in row_lines(columns, row))
        cells = [f"**{markdown(row_title(row))}**{marks}", *(_cell(columns, cell) for cell in row.cells)]
        if compares(columns):
            found = [f"{code(plan)}: {markdown('; '.join(words))}" for plan, words in facts(columns, row)]
            cells.append("<br>".join(found))
        yield f"| {' | '.join([*cells, *([''] if columns.blank else [])])} |"


def _cell(columns: Columns, cell: Cell) -> str:
    shown = cell_text(columns, cell)
    if is_empty(cell):
        return "<br>".join((f"*{markdown(shown.state)}*", *(f"<sub>{markdown(words)}</sub>" for words in shown.places)))
    parts = [f"**{markdown(shown.numbers)}**" + f" *({markdown(shown.state)})*" * bool(shown.state)]
    parts += map(_block, shown.blocks)
    parts += [f"<sub>{markdown(words)}</sub>" for words in shown.places]
    parts += [f"<sub>{markdown(shown.evidence)}</sub>"] if shown.evidence else []
    return "<br>".join(parts)


def _block(block: Block) -> str:
    label = f"**{markdown(block.label)}** " if block.label else ""
    remark = f"*({markdown(block.remark)})* " if block.remark else ""
    return label + remark + redline(block.spans)
