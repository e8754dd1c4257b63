"""The HTML form of the matrix and of the map of threads: one page that needs no network and no script."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.thread import Matrix
from plandiff.rendering.comparison.html import source_list
from plandiff.rendering.comparison.html_change import SourceNumbers
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import REDUCED_WORDS, is_reduced, write_svg
from plandiff.rendering.matrix.html_table import TableLook, key, table
from plandiff.rendering.matrix.html_texts import section
from plandiff.rendering.matrix.map import READING, in_order_of_text, missing_from, threads_map, versions_missing_from
from plandiff.rendering.matrix.words import columns_shown, heading, with_columns
from plandiff.rendering.page.html_document import document
from plandiff.rendering.page.html_text import html, inline
from plandiff.rendering.request import MatrixRequest
from plandiff.rendering.threads.html_parts import cell_id
from plandiff.rendering.threads.words import AGAINST_WORDS, links_notice, threads_notices, version_words
from plandiff.rendering.words import wording
from plandiff.rendering.words.wording import reach_words
from plandiff.version import __version__

_WIDE = Canvas(width=1280, size=11.5, linked=True)
_SLIM = Canvas(width=358, size=10, linked=True)
_METHOD = (
    "Threads are made from pairwise comparisons of all versions, rulings first; a version is compared with the one "
    "that it revises, as far as that has the point. Texts are compared, never motives; what is not known is shown as "
    "not disclosed, never as removed."
)


def as_html(request: MatrixRequest) -> str:
    """The page as one HTML document; the same input gives the same bytes."""
    return document(request.title or heading(request.matrix), _body(request), styles=("html_matrix.css",))


def _body(request: MatrixRequest) -> Iterator[str]:
    matrix, numbers = request.matrix, SourceNumbers()
    parts = [("map", "Map"), ("matrix", "Table")]
    parts += [("texts", "Texts"), ("sources", "Sources")] if request.texts else []
    yield '<a class="skip" href="#matrix">Skip to the table</a>'
    yield '<header class="top broad">'
    yield f'<h1 dir="auto">{inline(request.title or heading(request.matrix))}</h1>'
    notices = (*threads_notices(matrix.threads), *links_notice(matrix.threads))
    items = "".join(f"<li>{inline(notice)}</li>" for notice in notices)
    yield f'<ul class="notice">{items}</ul>' if items else ""
    links = " ".join(f'<a href="#{name}">{words}</a>' for name, words in (*parts, ("method", "Method")))
    yield f'<nav aria-label="Parts of the report">{links}</nav>'
    yield "</header>"
    yield '<main class="broad">'
    yield from _map(request)
    yield '<section aria-labelledby="matrix"><h2 id="matrix">Table</h2>'
    hint = " Choose a cell to read its texts." if request.texts else ""
    missing = missing_from(request.ends)
    shown, left_out = columns_shown(matrix, versions_missing_from(request))
    words = " ".join(filter(None, ("" if matrix.base else AGAINST_WORDS, *map(inline, left_out), hint.strip())))
    yield f"<p>{words}</p>"
    yield from key(matrix, missing)
    look = TableLook(shown, linked=request.texts, figures=request.figures, columns_page=request.columns_page)
    yield from table(matrix, missing, look)
    if matrix.hidden:
        yield f"<p>{html(heading(matrix))}.</p>"
    yield "</section>"
    if request.texts:
        yield '<section class="texts" aria-labelledby="texts"><h2 id="texts">Texts</h2>'
        for row in matrix.rows:
            yield from section(row, matrix, numbers)
        yield "</section>"
        yield '<section class="texts" aria-labelledby="sources"><h2 id="sources">Sources</h2>'
        yield from source_list(numbers, request.sources) if numbers.numbers else ("<p>No sources are named.</p>",)
        yield "</section>"
    yield "</main>"
    yield '<footer class="broad" aria-labelledby="method"><h2 id="method">How this was made</h2>'
    yield from _provenance(matrix)
    yield f"<p>{html(reach_words(request.reach))}</p>" if request.reach else ""
    yield "</footer>"


def _map(request: MatrixRequest) -> Iterator[str]:
    matrix = with_columns(request.matrix, columns_shown(request.matrix, versions_missing_from(request))[0])
    drawing = threads_map(matrix, request.ends, href=lambda plan, point: f"#{cell_id(plan, point)}")
    broad = in_order_of_text(drawing, matrix) if request.in_order else drawing
    yield '<section aria-labelledby="map"><h2 id="map">Map</h2><figure>'
    hint = "Choose a box to read it." if request.texts else "Choose a box to find it in the table."
    if is_reduced(drawing):
        hint = f"Reduced: {REDUCED_WORDS}"
        yield write_svg(broad, _WIDE)
    else:
        yield f'<div class="wide">\n{write_svg(broad, _WIDE)}\n</div>'
        yield f'<div class="slim">\n{write_svg(drawing, _SLIM)}\n</div>'
    yield f"<figcaption>Each line is one commitment. {READING} {hint} The table below says the same.</figcaption>"
    yield "</figure></section>"


def _provenance(matrix: Matrix) -> Iterator[str]:
    """Which files were compared, by what, with which settings."""
    yield '<table class="made"><thead><tr><th scope="col">Version</th><th scope="col">What it is</th>'
    yield '<th scope="col">Points</th><th scope="col">sha256 of its file</th></tr></thead><tbody>'
    for side in matrix.threads.versions:
        yield (
            f'<tr><th scope="row"><code>{html(side.plan.id)}</code></th><td>{inline(version_words(side))}</td>'
            f"<td>{html(wording.points_words(side.plan))}</td><td><code>{html(side.sha256)}</code></td></tr>"
        )
    yield "</tbody></table>"
    yield f"<p>{_METHOD}</p>"
    settings = "".join(
        f"<div><dt>{html(name)}</dt><dd>{html(str(value))}</dd></div>"
        for name, value in matrix.threads.settings.items()
    )
    yield f'<p>Settings:</p><dl class="settings">{settings}</dl>' if settings else ""
    yield f"<p>Made by plandiff {__version__}. The same files and settings give the same report, byte for byte.</p>"
