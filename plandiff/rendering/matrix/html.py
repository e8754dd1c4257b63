"""The HTML form of the matrix and of the map of threads: a page with a map, the table and all texts, no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from plandiff.model.comparison import Side
from plandiff.model.plan import Plan, Point, source_keys
from plandiff.model.thread import Cell, CellState, End, Matrix, Row, Threads
from plandiff.rendering.comparison.html import source_list
from plandiff.rendering.comparison.html_change import option_line, source_marks
from plandiff.rendering.comparison.view import EntryPassage, SourceNumbers, all_to_list
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import REDUCED_WORDS, is_reduced, write_svg
from plandiff.rendering.matrix import map as drawn
from plandiff.rendering.matrix import words as say
from plandiff.rendering.page.html_text import document, html, inline, item_list, language, redline, settings_list
from plandiff.rendering.request import MatrixRequest
from plandiff.rendering.threads import words as thread_words
from plandiff.rendering.threads.cell_entries import entry_of
from plandiff.rendering.threads.html_parts import anchors, cell_id, row_id
from plandiff.rendering.words import wording
from plandiff.rendering.words.wording import reach_words
from plandiff.version import __version__

# More versions than this scroll inside of a box; fewer fit a wide screen.
_FEW = 12

Missing = Mapping[tuple[str, str], End]  # ends by the id of the thread and that of a version without it


def table(request: MatrixRequest, missing: Missing, shown: Sequence[int]) -> Iterator[str]:
    """The table in a box that scrolls where the screen is too small; `shown` versions (by index) take a column.

    `missing` says of a version that could be expected to have a thread why it does not. Where the page has texts, a
    cell is a link to its own, otherwise the cell itself is the place that the map leads to.
    """
    matrix, linked = request.matrix, request.texts
    versions = [matrix.threads.versions[index] for index in shown]
    few = " few" if len(versions) <= _FEW else ""
    yield f'<div class="matrix-box{few}" role="region" aria-labelledby="matrix" tabindex="0">'
    yield '<table class="matrix"><thead><tr><th scope="col" class="corner">Thread</th>'
    for side in versions:
        yield _head(side, matrix)
    yield "</tr></thead>"
    for _, rows in groupby(matrix.rows, key=lambda row: row.thread.topic or row.thread.id):
        yield "<tbody>"
        for step, row in enumerate(rows):
            yield f'<tr id="{html(row_id(row))}">'
            yield _row_head(row, matrix, request.columns_page, with_topic=step == 0, linked=linked)
            for cell in (row.cells[index] for index in shown):
                end = missing.get((row.thread.id, cell.plan))
                yield _cell(cell, _figures(row, cell, matrix, every=request.figures), end, linked=linked)
            yield "</tr>"
        yield "</tbody>"
    yield "</table></div>"


def key(matrix: Matrix, missing: Missing) -> Iterator[str]:
    """What the marks of the table mean."""
    dropped = any(end.is_unexplained for end in missing.values())
    entries = [*say.legend(matrix.rows), *([(drawn.DROPPED, drawn.SIGN_WORDS[drawn.DROPPED])] if dropped else [])]
    items = "".join(f"<li><b>{html(sign)}</b> {html(words)}</li>" for sign, words in entries)
    yield f'<ul class="key">{items}</ul>'


def _head(side: Side, matrix: Matrix) -> str:
    plan = side.plan
    public = wording.TEXT_WORDS[plan.text] if plan.text else ""
    facts = (plan.date, public, thread_words.column_base(plan, matrix.threads, matrix.base))
    lines = "".join(f"<small>{inline(fact)}</small>" for fact in facts if fact)
    name = f"{inline(plan.heading)}<code>{html(plan.id)}</code>{lines}"
    return f'<th scope="col" class="text-{plan.text or "unknown"}">{name}</th>'


def _row_head(row: Row, matrix: Matrix, columns_page: str, *, with_topic: bool, linked: bool) -> str:
    thread, vocabulary = row.thread, matrix.threads.vocabulary
    topic = vocabulary.topic_label(thread.topic)
    title = inline(thread.name)
    term = say.key_term(row, vocabulary)
    parts = [
        f'<small class="topic">{inline(topic)}</small>' if with_topic and topic and topic != thread.title else "",
        f'<a href="#{html(row_id(row, "thread"))}">{title}</a>' if linked else title,
        f'<small class="term">{inline(say.term_words(term, vocabulary))}</small>' if term else "",
        f'<small><a href="{html(columns_page)}#{html(row_id(row))}">in columns</a></small>' if columns_page else "",
    ]
    return f'<th scope="row" dir="auto">{"".join(parts)}</th>'


def _figures(row: Row, cell: Cell, matrix: Matrix, *, every: bool) -> list[str]:
    vocabulary = matrix.threads.vocabulary
    term = say.key_term(row, vocabulary)
    if not every:
        return [say.full_figure(cell.terms[term], term, vocabulary)] if term in cell.terms else []
    return [
        f"{say.term_words(name, vocabulary)}: {say.full_figure(value, name, vocabulary)}"
        for name, value in sorted(cell.terms.items())
    ]


def _cell(cell: Cell, figures: list[str], end: End | None, *, linked: bool) -> str:
    names = cell.all_points
    if not names and cell.state is CellState.ABSENT:
        sign, words = thread_words.mark(cell), thread_words.state_words(cell)
        if end is not None:
            sign, words = (
                (drawn.DROPPED, drawn.SIGN_WORDS[drawn.DROPPED])
                if end.is_unexplained
                else (sign, drawn.struck_words(end, cell.plan))
            )
        kind = "gone" if end else "empty"
        hidden = "" if end else ' class="unseen"'
        return f'<td class="{kind}"><b aria-hidden="true">{html(sign)}</b> <span{hidden}>{html(words)}</span></td>'
    numbers = ", ".join(filter(say.is_short_number, cell.points or names))
    struck = ", ".join(cell.struck if cell.points else ())
    weight = f" w-{cell.change.weight}" if cell.change else ""
    parts = [
        f'<b aria-hidden="true">{html(thread_words.mark(cell) + thread_words.open_mark(cell))}</b>',
        f'<span class="number"><span class="unseen">point </span>{html(numbers)}</span>' if numbers else "",
        f"<span>{html(thread_words.state_words(cell))}</span>",
        f"<span>{html(struck)} struck</span>" if struck else "",
        *(f'<span class="figure">{inline(figure)}</span>' for figure in figures),
    ]
    inner = " ".join(filter(None, parts))
    if not names:
        return f'<td class="s-{cell.state}{weight}">{inner}</td>'
    if linked:
        target = html(cell_id(cell.plan, names[0]))
        tip = html(thread_words.reference_words(cell))
        return f'<td class="s-{cell.state}{weight}"><a href="#{target}" title="{tip}">{inner}</a></td>'
    return f'<td class="s-{cell.state}{weight}">{anchors(cell)}{inner}</td>'


def section(row: Row, matrix: Matrix, sources: SourceNumbers) -> Iterator[str]:
    """The section of one thread: its versions oldest first; those that do not have it are named at the end."""
    threads, name = matrix.threads, html(row_id(row, "thread"))
    topic = threads.vocabulary.topic_label(row.thread.topic)
    yield f'<section class="thread" id="{name}" aria-labelledby="title-{name}">'
    yield f'<h3 id="title-{name}" dir="auto">{inline(row.thread.name)}</h3>'
    back = f'<a href="#{html(row_id(row))}">Back to the table</a>'
    yield f'<p class="topic">{inline(topic)} {back}</p>' if topic else f'<p class="topic">{back}</p>'
    for cell in row.cells:
        if cell.all_points:
            yield from _version(cell, matrix, sources)
    for state, words in ((CellState.UNDISCLOSED, "Not disclosed"), (CellState.ABSENT, "Not in")):
        listed = [cell.plan for cell in row.cells if cell.state is state and not cell.all_points]
        if listed:
            yield f'<p class="without">{words}: {", ".join(f"<code>{html(plan)}</code>" for plan in listed)}.</p>'
    yield "</section>"


def _version(cell: Cell, matrix: Matrix, sources: SourceNumbers) -> Iterator[str]:
    plan = matrix.threads.side(cell.plan).plan
    names, points = cell.all_points, thread_words.cell_points(matrix.threads, cell)
    weight = f" w-{cell.change.weight}" if cell.change else ""
    first = html(cell_id(cell.plan, names[0]))
    yield f'<article class="version{weight}" id="{first}" aria-labelledby="title-{first}">{anchors(cell, 1)}'
    reference = f'<a class="ref" href="#{first}">{inline(", ".join(names))}</a>'
    yield f'<h4 id="title-{first}">{reference} {inline(plan.heading)} <small>{html(plan.date)}</small></h4>'
    state = f"{html(thread_words.state_words(cell))}; {inline(thread_words.reference_words(cell))}"
    yield f'<p class="state"><b aria-hidden="true">{html(thread_words.mark(cell))}</b> {state}</p>'
    if cell.change is not None:
        entry = entry_of(matrix.threads, cell.change, cell.against, cell.plan)
        for passage in entry.passages:
            yield _passage(passage, cell, matrix.threads)
        if entry.signals:
            yield item_list(entry.signals, 'class="why"')
    else:
        for point in points:
            yield _text("", html(point.body), plan) if point.body else ""
    yield from _known(points, sources)
    yield "</article>"


def _passage(passage: EntryPassage, cell: Cell, threads: Threads) -> str:
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
            yield option_line(option.by, option.text)
    marks = source_marks(source_keys(points), sources)
    yield f"<p>Evidence: {html(wording.evidence_listed(points)) or 'not stated'}{marks}</p>"
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
    return document(request.title or say.heading(request.matrix), _body(request), styles=("html_matrix.css",))


def _body(request: MatrixRequest) -> Iterator[str]:
    matrix, numbers = request.matrix, SourceNumbers()
    parts = [("map", "Map"), ("matrix", "Table")]
    parts += [("texts", "Texts"), ("sources", "Sources")] if request.texts else []
    yield '<a class="skip" href="#matrix">Skip to the table</a>'
    yield '<header class="top broad">'
    yield f'<h1 dir="auto">{inline(request.title or say.heading(request.matrix))}</h1>'
    yield item_list((*thread_words.threads_notices(matrix.threads), *thread_words.links_notice(matrix.threads)))
    links = " ".join(f'<a href="#{name}">{words}</a>' for name, words in (*parts, ("method", "Method")))
    yield f'<nav aria-label="Parts of the report">{links}</nav>'
    yield "</header>"
    yield '<main class="broad">'
    yield from _map(request)
    yield '<section aria-labelledby="matrix"><h2 id="matrix">Table</h2>'
    hint = " Choose a cell to read its texts." if request.texts else ""
    missing = drawn.missing_from(request.ends)
    shown, left_out = say.columns_shown(matrix, drawn.versions_missing_from(request))
    words = " ".join(
        filter(None, ("" if matrix.base else thread_words.AGAINST_WORDS, *map(inline, left_out), hint.strip()))
    )
    yield f"<p>{words}</p>"
    yield from key(matrix, missing)
    yield from table(request, missing, shown)
    if matrix.hidden:
        yield f"<p>{html(say.heading(matrix))}.</p>"
    yield "</section>"
    if request.texts:
        yield '<section class="texts" aria-labelledby="texts"><h2 id="texts">Texts</h2>'
        for row in matrix.rows:
            yield from section(row, matrix, numbers)
        yield "</section>"
        yield '<section class="texts" aria-labelledby="sources"><h2 id="sources">Sources</h2>'
        yield from source_list(numbers, request.sources)
        yield "</section>"
    yield "</main>"
    yield '<footer class="broad" aria-labelledby="method"><h2 id="method">How this was made</h2>'
    yield from _provenance(matrix)
    yield f"<p>{html(reach_words(request.reach))}</p>" if request.reach else ""
    yield "</footer>"


def _map(request: MatrixRequest) -> Iterator[str]:
    matrix = say.with_columns(
        request.matrix, say.columns_shown(request.matrix, drawn.versions_missing_from(request))[0]
    )
    drawing = drawn.threads_map(matrix, request.ends, href=lambda plan, point: f"#{cell_id(plan, point)}")
    broad = drawn.in_order_of_text(drawing, matrix) if request.in_order else drawing
    yield '<section aria-labelledby="map"><h2 id="map">Map</h2><figure>'
    hint = "Choose a box to read it." if request.texts else "Choose a box to find it in the table."
    if is_reduced(drawing):
        hint = f"Reduced: {REDUCED_WORDS}"
        yield write_svg(broad, _WIDE)
    else:
        yield f'<div class="wide">\n{write_svg(broad, _WIDE)}\n</div>'
        yield f'<div class="slim">\n{write_svg(drawing, _SLIM)}\n</div>'
    yield f"<figcaption>Each line is one commitment. {drawn.READING} {hint} The table below says the same.</figcaption>"
    yield "</figure></section>"


def _provenance(matrix: Matrix) -> Iterator[str]:
    """Which files were compared, by what, with which settings."""
    yield '<table class="made"><thead><tr><th scope="col">Version</th><th scope="col">What it is</th>'
    yield '<th scope="col">Points</th><th scope="col">sha256 of its file</th></tr></thead><tbody>'
    for side in matrix.threads.versions:
        yield (
            f'<tr><th scope="row"><code>{html(side.plan.id)}</code></th>'
            f"<td>{inline(thread_words.version_words(side))}</td><td>{html(wording.points_words(side.plan))}</td><td><code>{html(side.sha256)}</code></td></tr>"
        )
    yield "</tbody></table>"
    yield f"<p>{_METHOD}</p>"
    yield settings_list(matrix.threads.settings)
    yield f"<p>Made by plandiff {__version__}. The same files and settings give the same report, byte for byte.</p>"
