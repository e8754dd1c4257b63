"""Open places as a page with the chart, the counts and every place, and the chart alone as a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.thread import Cell, Matrix
from plandiff.rendering.brackets import words as say
from plandiff.rendering.drawing.bars import MOST_GROUPS, Bar, BarChart, write_bars
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import bars_document
from plandiff.rendering.page.html_text import MADE_BY, document, html, inline, item_list
from plandiff.rendering.request import BracketsRequest
from plandiff.rendering.threads.cell_entries import place_entries
from plandiff.rendering.threads.html_parts import html_files, place_item
from plandiff.rendering.threads.words import threads_notices, version_words
from plandiff.rendering.words import wording
from plandiff.rendering.words.wording import reach_words


def bar_chart(matrix: Matrix, remark: str = "") -> BarChart:
    """The open places over the versions, oldest first; topics beyond the colours that there are go into one part."""
    sides = matrix.threads.versions
    lines = _shown([line for line in say.by_topic(matrix) if any(line.counts)])
    bars = tuple(
        Bar(
            f"{side.plan.heading} ({side.plan.id})",
            "; ".join(filter(None, (side.plan.date, say.open_words(side, count)))),
            tuple(line.counts[index] for line in lines),
            say.is_hidden(side),
        )
        for index, (side, count) in enumerate(zip(sides, say.counts(matrix), strict=True))
    )
    numbers = "; ".join(f"{side.plan.id}: {bar.words}" for side, bar in zip(sides, bars, strict=True))
    return BarChart(
        title=say.heading(matrix),
        description=f"A bar for each version, oldest first, cut into topics. {numbers}. {say.COUNTED}",
        groups=tuple(line.heading for line in lines),
        bars=bars,
        shade_words=say.AT_LEAST if any(bar.at_least for bar in bars) else "",
        remark=" ".join(filter(None, (say.COUNTED, remark))),
    )


def _shown(lines: list[say.CountRow]) -> list[say.CountRow]:
    """The topics with most open places in their order, and what is left in one part."""
    if len(lines) <= MOST_GROUPS:
        return lines
    largest = sorted(lines, key=lambda line: -sum(line.counts))[: MOST_GROUPS - 1]
    kept = [line for line in lines if line in largest]
    rest = [line for line in lines if line not in largest]
    name = wording.plural(len(rest), "other topic")
    return [*kept, say.CountRow(name, tuple(map(sum, zip(*(line.counts for line in rest), strict=True))))]


_WIDE, _SLIM = Canvas(900, 13), Canvas(326, 11.5)


def as_html(request: BracketsRequest) -> str:
    """The page as one HTML document; the same input gives the same bytes."""
    return document(say.heading(request.matrix), _body(request), styles=("html_brackets.css",), bars=True)


def _body(request: BracketsRequest) -> Iterator[str]:
    matrix = request.matrix
    yield f'<header class="top"><h1>{html(say.heading(matrix))}</h1><ul>'
    for side, count in zip(matrix.threads.versions, say.counts(matrix), strict=True):
        number = html(say.open_words(side, count))
        yield f"<li><code>{html(side.plan.id)}</code>: <b>{number}</b>; {inline(version_words(side))}</li>"
    yield f"</ul>{item_list((say.COUNTED, *threads_notices(matrix.threads)))}</header><main>"
    if matrix.rows:
        chart = bar_chart(matrix)
        yield '<section aria-labelledby="chart"><h2 id="chart">Chart</h2><figure>'
        yield f'<div class="wide">{write_bars(chart, _WIDE)}</div>'
        yield f'<div class="slim">{write_bars(chart, _SLIM)}</div></figure></section>'
        for title, lines in say.tables(matrix):
            yield from _table(title, lines, matrix)
        yield from _places(matrix) if request.places else ()
    yield f"</main><footer><h2>How this was made</h2><ul>\n{html_files(matrix.threads.versions)}\n</ul>"
    yield f"<p>{html(reach_words(request.reach))}</p>" if request.reach else ""
    yield f"{MADE_BY}</footer>"


def _table(title: str, lines: Sequence[say.CountRow], matrix: Matrix) -> Iterator[str]:
    sides = matrix.threads.versions
    yield f"<section><h2>{html(title)}</h2>"
    yield f'<div class="counts-box" role="region" aria-label="{html(title)}" tabindex="0">'
    heads = "".join(f'<th scope="col"><code>{html(side.plan.id)}</code></th>' for side in sides)
    yield f'<table class="numbers"><thead><tr><td></td>{heads}</tr></thead><tbody>'
    for line in lines:
        cells = "".join(
            f"<td>{say.number_words(count, side)}</td>" for count, side in zip(line.counts, sides, strict=True)
        )
        total = ' class="total"' if line.heading == say.OPEN else ""
        yield f'<tr{total}><th scope="row" dir="auto">{inline(line.heading)}</th>{cells}</tr>'
    yield "</tbody></table></div></section>"


def _places(matrix: Matrix) -> Iterator[str]:
    for label, rows in say.groups(matrix):
        yield f'<section class="open-places"><h2 dir="auto">{inline(label)}</h2>'
        for row in rows:
            title = row.thread.name
            yield f'<h3 dir="auto">{inline(title)}</h3>' if title != label else ""
            for cell in say.shown_cells(row):
                yield from _cell(matrix, cell)
        yield "</section>"


def _cell(matrix: Matrix, cell: Cell) -> Iterator[str]:
    yield f"<p><b><code>{html(cell.plan)}</code></b> {html(say.cell_words(cell))}</p><ul>"
    yield from (place_item(entry) for entry in place_entries(matrix.threads, cell))
    yield "</ul>"


_CANVAS = Canvas(760, 13, headed=True)


def as_svg(request: BracketsRequest) -> str:
    """The chart as one SVG document."""
    remark = reach_words(request.reach) if request.reach else ""
    return bars_document(bar_chart(request.matrix, remark), _CANVAS)
