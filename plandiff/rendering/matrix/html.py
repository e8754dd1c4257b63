"""The HTML form of the matrix and of the map of threads, with the texts behind it: a page without network or script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.plan import Plan, Point
from plandiff.model.thread import Cell, CellState, Matrix, Row, Threads
from plandiff.rendering.comparison.html import source_list
from plandiff.rendering.comparison.html_change import SourceNumbers
from plandiff.rendering.comparison.open_options import all_to_list
from plandiff.rendering.comparison.view import Passage
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import REDUCED_WORDS, is_reduced, write_svg
from plandiff.rendering.matrix.html_table import TableLook, anchors, key, points_of, table
from plandiff.rendering.matrix.map import READING, in_order_of_text, missing_from, threads_map, versions_missing_from
from plandiff.rendering.matrix.words import columns_shown, heading, with_columns
from plandiff.rendering.page.html_document import document, notice_list
from plandiff.rendering.page.html_text import html, inline, language, redline
from plandiff.rendering.request import MatrixRequest
from plandiff.rendering.threads.cell_entries import entry_of
from plandiff.rendering.threads.html_parts import cell_id, row_id, thread_id
from plandiff.rendering.threads.words import (
    AGAINST_WORDS,
    cell_points,
    evidence_words,
    links_notice,
    mark,
    reference_words,
    state_words,
    threads_notices,
    version_words,
)
from plandiff.rendering.words import wording
from plandiff.rendering.words.wording import reach_words
from plandiff.version import __version__


def section(row: Row, matrix: Matrix, sources: SourceNumbers) -> Iterator[str]:
    """The section of one thread: its versions oldest first; those that do not have it are named at the end."""
    threads, name = matrix.threads, html(thread_id(row))
    topic = threads.vocabulary.topic_label(row.thread.topic)
    yield f'<section class="thread" id="{name}" aria-labelledby="title-{name}">'
    yield f'<h3 id="title-{name}" dir="auto">{inline(row.thread.name)}</h3>'
    back = f'<a href="#{html(row_id(row))}">Back to the table</a>'
    yield f'<p class="topic">{inline(topic)} {back}</p>' if topic else f'<p class="topic">{back}</p>'
    for cell in row.cells:
        if points_of(cell):
            yield from _version(cell, matrix, sources)
    for state, words in ((CellState.UNDISCLOSED, "Not disclosed"), (CellState.ABSENT, "Not in")):
        listed = [cell.plan for cell in row.cells if cell.state is state and not points_of(cell)]
        if listed:
            yield f'<p class="without">{words}: {", ".join(f"<code>{html(plan)}</code>" for plan in listed)}.</p>'
    yield "</section>"


def _version(cell: Cell, matrix: Matrix, sources: SourceNumbers) -> Iterator[str]:
    plan = matrix.threads.side(cell.plan).plan
    names, points = points_of(cell), cell_points(matrix.threads, cell)
    weight = f" w-{cell.change.weight}" if cell.change else ""
    first = html(cell_id(cell.plan, names[0]))
    yield f'<article class="version{weight}" id="{first}" aria-labelledby="title-{first}">{anchors(cell, 1)}'
    reference = f'<a class="ref" href="#{first}">{inline(", ".join(names))}</a>'
    yield f'<h4 id="title-{first}">{reference} {inline(plan.heading)} <small>{html(plan.date)}</small></h4>'
    against = inline(reference_words(cell))
    yield f'<p class="state"><b aria-hidden="true">{html(mark(cell))}</b> {html(state_words(cell))}; {against}</p>'
    signals: tuple[str, ...] = ()
    if cell.change is not None:
        entry = entry_of(matrix.threads, cell.change, cell.against, cell.plan)
        signals = entry.signals
        for passage in entry.passages:
            yield _passage(passage, cell, matrix.threads)
    else:
        for point in points:
            yield _text("", html(point.body), plan) if point.body else ""
    if signals:
        yield f'<ul class="why">{"".join(f"<li>{inline(words)}</li>" for words in signals)}</ul>'
    yield from _known(points, sources)
    yield "</article>"


def _passage(passage: Passage, cell: Cell, threads: Threads) -> str:
    """A redline, or the text of one side alone; that of the version before says whose it is."""
    earlier = bool(passage.plain) and passage.plain_side == "before"
    words = (
        f"<b>{inline(passage.label)}</b>" if passage.label else "",
        html(passage.kind_words),
        f"The text of {html(cell.against)}:" if earlier else "",
    )
    plan = threads.side(cell.against if earlier else cell.plan).plan
    text = html(passage.plain) if passage.plain else redline(passage.spans)
    return _text(" ".join(filter(None, words)), text, plan, "earlier" if earlier else "") if text else ""


def _text(label: str, text: str, plan: Plan, kind: str = "") -> str:
    clause = f'<p class="clause">{label}</p>' if label else ""
    name = f"text {kind}".strip()
    return f'{clause}<div class="{name}"><p{language(plan)}>{text}</p></div>'


def _known(points: Sequence[Point], sources: SourceNumbers) -> Iterator[str]:
    """Open options, evidence, sources and notes."""
    yield '<div class="known">'
    for point in points:
        for option in all_to_list(point):
            by = f" of {inline(option.by)}" if option.by else ""
            yield f'<p class="option" dir="auto"><b>Option{by}:</b> {html(option.text)}</p>'
    keys = list(dict.fromkeys(key for point in points for key in point.all_sources))
    yield f"<p>Evidence: {html(evidence_words(points)) or 'not stated'}{sources.marks(keys)}</p>"
    yield from (f'<p class="note" dir="auto">Note: {html(point.note)}</p>' for point in points if point.note)
    yield "</div>"


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
    yield notice_list((*threads_notices(matrix.threads), *links_notice(matrix.threads)))
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
