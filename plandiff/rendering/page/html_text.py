"""Escaping for HTML: text from a file is shown letter by letter and never becomes markup, a link or a script."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.model.plan import Plan
from plandiff.rendering.page.marked_text import Mark, redline_pieces
from plandiff.text.display import isolated, visible

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
    line = " ".join(text.split())
    return html(line if len(line) <= characters else line[: characters - 1].rstrip() + "\u2026")


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


def before_text(spans: tuple[Span, ...]) -> str:
    """The before text with what went marked as `<del>`."""
    return _side("del", [(span.op, span.before) for span in spans if span.before])


def after_text(spans: tuple[Span, ...]) -> str:
    """The after text with what came marked as `<ins>`."""
    return _side("ins", [(span.op, span.after) for span in spans if span.after])


def _side(tag: str, runs: list[tuple[SpanOp, str]]) -> str:
    """One side of a redline. A text that is one mark from end to end gets a fainter line: it has to be read."""
    whole = len(runs) == 1
    return "".join(_run(tag, op, text, whole=whole) for op, text in runs).strip()


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
