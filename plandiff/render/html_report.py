"""The HTML form of a comparison: one file that needs no network, and no script to be read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from plandiff.render import svg_style
from plandiff.render.formats import Request
from plandiff.render.html_change import SourceNumbers, anchor, change_section
from plandiff.render.html_frame import filters, index, provenance, source_list, summary
from plandiff.render.html_text import inline, shortened
from plandiff.render.map_comparison import comparison_map
from plandiff.render.svg_sheet import Canvas
from plandiff.render.svg_writer import REDUCED_WORDS, is_reduced, write_svg
from plandiff.render.view import View

_FOLDER = Path(__file__).parent
_WIDE = Canvas(width=1080, size=13, linked=True)
_PARTS = (
    ("map", "Map"),
    ("index", "Changes at a glance"),
    ("changes", "Changes"),
    ("sources", "Sources"),
    ("method", "Method"),
)
_SLIM = Canvas(width=358, size=10.5, linked=True)


def render(request: Request) -> str:
    """The comparison as one self-contained HTML document; the same input gives the same bytes."""
    view = request.view
    topics = {topic.id: topic.label for topic in request.comparison.vocabulary.topics}
    topics = {name: topics.get(name, name) for name in _in_order(view, topics)}
    style, script = _style(), (_FOLDER / "html_page.js").read_text(encoding="utf-8")
    return "\n".join(
        (*_head(view, style, script), *_body(view, topics), f"<script>{script}</script>", "</body>", "</html>", "")
    )


def _in_order(view: View, known: Mapping[str, str]) -> list[str]:
    """The topics of a view: in the order of the vocabulary, then those that it does not have."""
    used = dict.fromkeys(entry.topic for entry in view.entries if entry.topic)
    return [name for name in known if name in used] + sorted(name for name in used if name not in known)


def _style() -> str:
    """The page's CSS with the map's for both grounds."""
    page = (_FOLDER / "html_page.css").read_text(encoding="utf-8")
    light, dark = (svg_style.css(palette, ".plandiff-map") for palette in (svg_style.LIGHT, svg_style.DARK))
    return f"\n{page}{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _head(view: View, style: str, script: str) -> Iterator[str]:
    """Only this style and this script may run, and nothing may be loaded (CSP level 3, hashes)."""
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield from (
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{shortened(view.title, 160)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _body(view: View, topics: Mapping[str, str]) -> Iterator[str]:
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
    yield from filters(view, topics)
    for entry in view.entries:
        yield from change_section(entry, view, topics.get(entry.topic, ""), sources)
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
