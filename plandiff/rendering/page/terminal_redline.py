"""Redlines on a terminal: inline, or the two texts side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest

from plandiff.model.comparison import Span
from plandiff.rendering.page.redline import MARKS, Mark, Piece, folded, redline_pieces
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.page.terminal_text import Piece as StyledPiece

# Below this many columns two texts side by side cannot be read: the inline form takes over.
NARROWEST_COLUMNS = 100

# Lays out a redline: the pieces before it, its spans, the page, and the indents of its first and further lines.
Layout = Callable[[list[StyledPiece], tuple[Span, ...], Page, tuple[str, str]], Iterable[str]]

_STYLES = {Mark.GONE: "delete", Mark.COME: "insert"}


def inline_layout(context: int | None) -> Layout:
    """What goes and what comes in one text: `[-gone-] {+come+}`; long kept text is folded to `context` sentences."""

    def lay(first: list[StyledPiece], spans: tuple[Span, ...], page: Page, indents: tuple[str, str]) -> Iterable[str]:
        return page.wrap(first + styled(_pieces(spans, context)), indent=indents[0], hanging=indents[1])

    return lay


def columns_layout(context: int | None) -> Layout:
    """Two columns: what the before text says on the left, what the after text says on the right."""

    def lay(first: list[StyledPiece], spans: tuple[Span, ...], page: Page, indents: tuple[str, str]) -> Iterable[str]:
        if first:
            yield from page.wrap(first, indent=indents[0])
        found = _pieces(spans, context)
        half = Page((page.width - len(indents[1]) - 3) // 2, page.color)
        columns = [
            half.wrap(styled([piece for piece in found if piece.mark not in hidden]))
            for hidden in ((Mark.COME, Mark.AFTER), (Mark.GONE, Mark.BEFORE))
        ]
        for before, after in zip_longest(*columns, fillvalue=""):
            yield f"{indents[1]}{half.pad(before)} | {after}".rstrip()

    return lay


def _pieces(spans: tuple[Span, ...], context: int | None) -> list[Piece]:
    found = redline_pieces(spans)
    return list(found if context is None else folded(found, context))


def styled(pieces: Iterable[Piece], kept: str = "") -> list[StyledPiece]:
    """The pieces of a redline with their styles and marks; `kept` is the style of what stays."""
    found: list[StyledPiece] = []
    for piece in pieces:
        left, right = MARKS[piece.mark]
        found += [("", piece.gap), (_STYLES.get(piece.mark, kept), f"{left}{piece.text}{right}")]
    return found
