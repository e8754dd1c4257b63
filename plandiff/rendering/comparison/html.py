"""The HTML form of a comparison: one file that needs no network, and no script to be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plandiff.model.alignment import Ends
from plandiff.rendering.comparison.html_change import SourceNumbers, anchor, change_section
from plandiff.rendering.comparison.html_decisions import decision_bar
from plandiff.rendering.comparison.html_frame import filters, index, provenance, source_list, summary
from plandiff.rendering.comparison.map import comparison_map
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import View
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import REDUCED_WORDS, is_reduced, write_svg
from plandiff.rendering.page.html_document import document
from plandiff.rendering.page.html_text import inline

_WIDE = Canvas(width=1080, size=13, linked=True)
_PARTS = (
    ("map", "Map"),
    ("index", "Changes at a glance"),
    ("changes", "Changes"),
    ("sources", "Sources"),
    ("method", "Method"),
)
_SLIM = Canvas(width=358, size=10.5, linked=True)


def render(request: ComparisonRequest) -> str:
    """The comparison as one self-contained HTML document; the same input gives the same bytes."""
    view = request.view
    topics = {topic.id: topic.label for topic in request.comparison.vocabulary.topics}
    topics = {name: topics.get(name, name) for name in _in_order(view, topics)}
    body = _body(view, topics, request.fingerprints)
    return document(view.title, body, scripts=("html_decisions.js", "html_page.js"))


def _in_order(view: View, known: Mapping[str, str]) -> list[str]:
    """The topics of a view: in the order of the vocabulary, then those that it does not have."""
    used = dict.fromkeys(entry.topic for entry in view.entries if entry.topic)
    return [name for name in known if name in used] + sorted(name for name in used if name not in known)


def _body(view: View, topics: Mapping[str, str], fingerprints: Mapping[Ends, str]) -> Iterator[str]:
    sources = SourceNumbers()
    yield '<a class="skip" href="#changes">Skip to the changes</a>'
    yield '<header class="top">'
    yield from summary(view)
    links = " ".join(f'<a href="#{name}">{words}</a>' for name, words in _PARTS)
    yield f'<nav aria-label="Parts of the report">{links}</nav>'
    yield "</header>"
    yield "<main>"
    yield from _map(view)
    yield '<section aria-labelledby="index"><h2 id="index">Changes at a glance</h2>'
    yield from index(view)
    yield "</section>"
    yield '<section aria-labelledby="changes"><h2 id="changes">Changes</h2>'
    yield from decision_bar(view)
    yield from filters(view, topics)
    for entry in view.entries:
        yield from change_section(entry, view, topics.get(entry.topic, ""), sources, fingerprints[entry.link.ends])
    yield '<p id="nothing" hidden>No change answers the filter.</p>'
    yield "</section>"
    yield '<section aria-labelledby="sources"><h2 id="sources">Sources</h2>'
    yield from source_list(sources, view.sources) if sources.numbers else ("<p>No sources are named.</p>",)
    yield "</section>"
    yield "</main>"
    yield '<footer aria-labelledby="method"><h2 id="method">How this was made</h2>'
    yield from provenance(view)
    yield "</footer>"


def _map(view: View) -> Iterator[str]:
    drawing = comparison_map(view, href=lambda entry: "#" + anchor(entry))
    yield '<section aria-labelledby="map"><h2 id="map">Map</h2>'
    yield "<figure>"
    if is_reduced(drawing):
        yield write_svg(drawing, _WIDE)
        hint = f"Reduced: {REDUCED_WORDS} The table below has them all."
    else:
        yield f'<div class="wide">\n{write_svg(drawing, _WIDE)}\n</div>'
        yield f'<div class="slim">\n{write_svg(drawing, _SLIM)}\n</div>'
        hint = "A line that crosses others is a point that moved. Choose one to read it; the table below has them all."
    yield f"<figcaption>{inline(drawing.description)} {hint}</figcaption>"
    yield "</figure>"
    yield "</section>"
