"""The HTML form of the columns: one page that needs no network and no script, wide on a screen, stacked on a phone."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Side
from plandiff.model.thread import Cell, Columns, Row
from plandiff.rendering.columns import words as say
from plandiff.rendering.page.html_text import MADE_BY, document, html, inline, item_list, language, redline
from plandiff.rendering.request import ColumnsRequest
from plandiff.rendering.threads.html_parts import anchors, html_files, row_id
from plandiff.rendering.threads.words import threads_notices
from plandiff.rendering.words import wording


def as_html(request: ColumnsRequest) -> str:
    """The page as one HTML document; the same input gives the same bytes."""
    return document(say.heading(request.columns), _body(request), styles=("html_columns.css",))


def _body(request: ColumnsRequest) -> Iterator[str]:
    columns = request.columns
    yield '<a class="skip" href="#columns">Skip to the table</a>'
    yield f'<header class="top broad"><h1>{html(say.heading(columns))}</h1>'
    yield item_list(threads_notices(columns.threads))
    yield f"<p>{html(say.reading(columns))}</p></header>"
    yield '<main class="broad"><div class="columns-box" role="region" aria-label="Versions side by side" tabindex="0">'
    yield f'<table class="columns" id="columns"><caption class="unseen">{html(say.reading(columns))}</caption>'
    yield f"<thead><tr>{''.join(_heads(columns))}</tr></thead>"
    for title, rows in say.groups(columns):
        yield "<tbody>"
        if title:
            width = 1 + len(columns.versions) + say.compares(columns) + bool(columns.blank)
            yield f'<tr class="group"><th scope="rowgroup" colspan="{width}">{inline(title)}</th></tr>'
        for row in rows:
            yield from _row(row, request)
        yield "</tbody>"
    yield "</table></div></main>"
    yield '<footer class="broad"><h2>How this was made</h2>'
    yield "<p>One row is one commitment, found by comparing all versions with each other, rulings first. "
    yield "What is not known is shown as not disclosed, never as removed.</p><ul>"
    yield html_files(columns.versions)
    yield f"</ul>{MADE_BY}</footer>"


def _heads(columns: Columns) -> Iterator[str]:
    yield '<th scope="col" class="corner">Commitment</th>'
    yield from map(_head, columns.versions)
    if say.compares(columns):
        yield f'<th scope="col" class="facts">{html(say.facts_heading(columns))}</th>'
    if columns.blank:
        yield f'<th scope="col" class="blank">{inline(columns.blank)}</th>'


def _head(side: Side) -> str:
    plan = side.plan
    known = (plan.date, wording.TEXT_WORDS[plan.text] if plan.text else "")
    lines = "".join(f"<small>{inline(fact)}</small>" for fact in known if fact)
    return f'<th scope="col"><span dir="auto">{inline(plan.heading)}</span> <code>{html(plan.id)}</code>{lines}</th>'


def _row(row: Row, request: ColumnsRequest) -> Iterator[str]:
    columns, name = request.columns, html(row_id(row))
    title = inline(row.thread.name)
    if request.matrix_page:
        title += f' <a class="other" href="{html(request.matrix_page)}#{name}">in the matrix</a>'
    title += "".join(f'<p class="line">{inline(line)}</p>' for line in say.row_lines(columns, row))
    yield f'<tr id="{name}"><th scope="row" dir="auto">{title}</th>'
    for cell in row.cells:
        yield _cell(columns, cell)
    if say.compares(columns):
        found = [
            f"<p><code>{html(plan)}</code></p><ul>{''.join(f'<li>{inline(words)}</li>' for words in signals)}</ul>"
            for plan, signals in say.facts(columns, row)
        ]
        yield f'<td class="facts" data-column="{html(say.facts_heading(columns))}">{"".join(found)}</td>'
    if columns.blank:
        yield f'<td class="blank" data-column="{inline(columns.blank)}"></td>'
    yield "</tr>"


def _cell(columns: Columns, cell: Cell) -> str:
    shown, plan = say.cell_text(columns, cell), columns.threads.side(cell.plan).plan
    label = f'data-column="{html(cell.plan)}"'
    if not cell.all_points:
        return f'<td class="empty s-{cell.state}" {label}>{html(shown.state)}{_places(shown.places)}</td>'
    weight = f" w-{cell.change.weight}" if cell.change else ""
    parts = [
        f'<p class="number">{anchors(cell)}<b>{inline(shown.numbers)}</b> <small>{html(shown.state)}</small></p>',
        *(_block(block, language(plan)) for block in shown.blocks),
        _places(shown.places),
        f'<p class="known"><small>{html(shown.evidence)}</small></p>' if shown.evidence else "",
    ]
    return f'<td class="s-{cell.state}{weight}" {label}>{"".join(parts)}</td>'


def _places(places: tuple[str, ...]) -> str:
    """What is open, and what became of what was."""
    items = "".join(f'<li dir="auto">{inline(words)}</li>' for words in places)
    return f"<ul>{items}</ul>" if items else ""


def _block(block: say.Block, attributes: str) -> str:
    before = f"<b>{inline(block.label)}</b> " if block.label else ""
    before += f"<small>{html(block.remark)}</small> " if block.remark else ""
    return f"<p{attributes}>{before}{redline(block.spans)}</p>"
