"""HTML: escaping, so that no text from a file becomes markup, redlines, and the frame of every page."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from plandiff.model.comparison import Span
from plandiff.model.fingerprint import sha256
from plandiff.model.kinds import SpanOp
from plandiff.model.plan import Plan
from plandiff.rendering.drawing import svg_style
from plandiff.rendering.page.marked_text import Mark, redline_pieces
from plandiff.rendering.words import wording
from plandiff.text.display import isolated, visible
from plandiff.version import __version__

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+")
# BCP 47 in outline: what may stand in a lang attribute.
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")

_TAGS = {Mark.GONE: "del", Mark.COME: "ins"}


def html(text: str) -> str:
    """Text from a file for the inside of an element or a quoted attribute; line feeds stay."""
    return escape(visible(text.replace("\t", " ")))


def inline(text: str) -> str:
    """Text from a file as one line, in which what runs from right to left is isolated."""
    return escape(isolated(visible(" ".join(text.split()))))


def shortened(text: str, characters: int) -> str:
    """Text from a file as one line of at most so many characters, with an ellipsis where something is left out."""
    return html(wording.shortened(" ".join(text.split()), characters))


def web_address(url: str) -> str:
    """An http or https address for a href attribute; the empty text for anything else."""
    return escape(url) if _WEB_ADDRESS.fullmatch(url) and visible(url) == url else ""


def framed(page: str) -> str:
    """A whole page as one element of another, whose style it neither takes nor changes."""
    return f'<iframe srcdoc="{escape(page)}" style="width: 100%; height: 40rem; border: 0"></iframe>'


def language(plan: Plan) -> str:
    """The lang and dir attributes for the words of a plan: the direction follows its letters."""
    known = f' lang="{plan.language}"' if _LANGUAGE.fullmatch(plan.language) else ""
    return f'{known} dir="auto"'


# What is no change of wording.
_UNMARKED = (SpanOp.EQUAL, SpanOp.TRANSLATION)


def redline(spans: Sequence[Span]) -> str:
    """A redline as one text, with what went as `<del>` and what came as `<ins>`."""
    found = []
    for piece in redline_pieces(spans):
        words = html(piece.text)
        tag = _TAGS.get(piece.mark)
        if piece.mark in _SIGNS:
            words = _sign(words, piece.mark)
        found.append(piece.gap + (f"<{tag}>{words}</{tag}>" if tag else words))
    return "".join(found)


_SIGNS = (Mark.OPEN, Mark.CLOSED, Mark.OPENED)


def _sign(words: str, mark: Mark) -> str:
    """A sign around or between open wordings."""
    return f'<b class="bracket {mark}">{words}</b>'


def text_of_side(spans: tuple[Span, ...], side: str) -> str:
    """The before text with what went marked as `<del>`, or the after text with what came marked as `<ins>`.

    A text that is one mark from end to end gets a fainter line: it has to be read.
    """
    tag = {"before": "del", "after": "ins"}[side]
    runs = [(span.op, text) for span in spans if (text := getattr(span, side))]
    return "".join(_run(tag, op, text, whole=len(runs) == 1) for op, text in runs).strip()


def _run(tag: str, op: SpanOp, text: str, *, whole: bool) -> str:
    if op is SpanOp.BRACKET:
        return _sign(html(text), Mark.OPEN)
    return html(text) if op in _UNMARKED else _marked(tag, text, whole=whole)


def _marked(tag: str, text: str, *, whole: bool) -> str:
    """A marked run; the blanks around it stay outside the mark."""
    core = text.strip()
    if not core:
        return html(text)
    start = text.index(core[0])
    name = f'{tag} class="whole"' if whole else tag
    return f"{html(text[:start])}<{name}>{html(core)}</{tag}>{html(text[start + len(core) :])}"


_FOLDER = Path(__file__).parent
_TITLE_LENGTH = 160
# What a page of several versions ends with.
MADE_BY = f"<p>Made by plandiff {__version__}. The same files give the same page, byte for byte.</p>"


def document(
    title: str, body: Iterable[str], *, styles: tuple[str, ...] = (), scripts: tuple[str, ...] = (), bars: bool = False
) -> str:
    """A page as text: `title` from a file, `body` as lines of HTML.

    `styles` are files of CSS beside the common one, `scripts` are files of JavaScript; `bars` says that
    it has a chart of bars.
    """
    style = _style(("html_page.css", *styles), bars=bars)
    code = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in scripts)
    end = [f"<script>{code}</script>"] if code else []
    return "\n".join((*_head(title, style, code), *body, *end, "</body>", "</html>", ""))


def item_list(words: Iterable[str], attributes: str = 'class="notice"') -> str:
    """Texts as a list, by default one of what a reader must know first; nothing where there are none."""
    items = "".join(f"<li>{inline(text)}</li>" for text in words)
    return f"<ul {attributes}>{items}</ul>" if items else ""


def settings_list(settings: Mapping[str, object]) -> str:
    """The settings that a report was made with; nothing where there is none."""
    items = "".join(f"<div><dt>{html(name)}</dt><dd>{html(str(value))}</dd></div>" for name, value in settings.items())
    return f'<p>Settings:</p><dl class="settings">{items}</dl>' if items else ""


def _style(names: tuple[str, ...], *, bars: bool) -> str:
    """The page's CSS with the map's for both grounds."""
    page = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in names)
    light, dark = (svg_style.css(palette, ".plandiff-map", parts=bars) for palette in (svg_style.LIGHT, svg_style.DARK))
    return f"\n{page}{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _head(title: str, style: str, script: str) -> Iterator[str]:
    """Only this style and this script may run, and nothing may be loaded (CSP level 3, hashes)."""
    scripts = f"script-src '{_digest(script)}'; " if script else ""
    policy = f"default-src 'none'; style-src '{_digest(style)}'; {scripts}base-uri 'none'; form-action 'none'"
    yield from (
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{shortened(title, _TITLE_LENGTH)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
