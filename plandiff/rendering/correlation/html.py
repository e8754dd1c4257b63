"""The correlation table as a page that needs no network and no script."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.correlation.rows import HEADINGS, CorrelationRow, correlation_rows
from plandiff.rendering.page.html_document import document
from plandiff.rendering.page.html_text import html, inline
from plandiff.version import __version__


def render(request: ComparisonRequest) -> str:
    """The page as one HTML document; the same input gives the same bytes."""
    return document(request.view.title, _body(request), styles=("html_correlation.css",))


def _body(request: ComparisonRequest) -> Iterator[str]:
    view = request.view
    yield f'<header class="top"><h1 dir="auto">{inline(view.title)}</h1>'
    notices = "".join(f"<li>{inline(notice)}</li>" for notice in view.notices)
    yield f'<ul class="notice">{notices}</ul>' if notices else ""
    yield '</header><main><table class="correlation"><caption>Correlation table: who answers whom</caption>'
    heads = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    yield from map(_row, correlation_rows(request))
    yield "</tbody></table></main><footer><ul>"
    for side in (view.before, view.after):
        yield f"<li><code>{html(side.plan.id)}</code>: sha256 <code>{html(side.sha256)}</code></li>"
    yield f"</ul><p>Made by plandiff {__version__}. The same files give the same page, byte for byte.</p></footer>"


def _row(row: CorrelationRow) -> str:
    kind = ' class="part"' if row.is_clause else ""
    cells = "".join(f'<td dir="auto">{inline(cell)}</td>' for cell in row.cells)
    return f"<tr{kind}>{cells}</tr>"
