"""Redlines on a terminal: inline, or the two texts side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest

from plandiff.model.comparison import Span
from plandiff.rendering.page.marked_text import MARKS, Mark, Piece, folded, redline_pieces
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.page.terminal_text import Piece as StyledPiece

# Below this many columns two texts side by side cannot be read: the inline form takes over.
NARROWEST_COLUMNS = 100
BETWEEN = " | "

# Lays out a redline: the pieces before it, its spans, the page, and the indents of its first and further lines.
Layout = Callable[[list[StyledPiece], tuple[Span, ...], Page, tuple[str, str]], Iterable[str]]

_STYLES = {Mark.GONE: "delete", Mark.COME: "insert"}


def inline_layout(context: int | None, sides: tuple[str, str] = ("before", "after")) -> Layout:
    """What goes and what comes in one text: `[-gone-] {+come+}`; long kept text is folded to `context` sentences.

    A passage in two languages stands below its `sides`, the names of either.
    """

    def lay(first: list[StyledPiece], spans: tuple[Span, ...], page: Page, indents: tuple[str, str]) -> Iterable[str]:
        return page.wrap(first + styled(_pieces(spans, context), sides=sides), indent=indents[0], hanging=indents[1])

    return lay


def columns_layout(context: int | None) -> Layout:
    """Two columns: what the before text says on the left, what the after text says on the right."""

    def lay(first: list[StyledPiece], spans: tuple[Span, ...], page: Page, indents: tuple[str, str]) -> Iterable[str]:
        if first:
            yield from page.wrap(first, indent=indents[0])
        found = _pieces(spans, context)
        half = column(page, indents[1])
        columns = [
            half.wrap(styled([piece for piece in found if piece.mark not in hidden], sides=("", "")))
            for hidden in ((Mark.COME, Mark.AFTER, Mark.OPENED), (Mark.GONE, Mark.BEFORE, Mark.CLOSED))
        ]
        for before, after in zip_longest(*columns, fillvalue=""):
            yield f"{indents[1]}{half.pad(before)}{BETWEEN}{after}".rstrip()

    return lay


def column(page: Page, indent: str) -> Page:
    """One of two columns beside each other, after an indent."""
    return Page((page.width - len(indent) - len(BETWEEN)) // 2, page.color)


def _pieces(spans: tuple[Span, ...], context: int | None) -> list[Piece]:
    found = redline_pieces(spans)
    return list(found if context is None else folded(found, context))


def styled(pieces: Iterable[Piece], kept: str = "", sides: tuple[str, str] = ("before", "after")) -> list[StyledPiece]:
    """The pieces of a redline with their styles and marks.

    `kept` is the style of what stays, `sides` the names of the sides of a passage in two languages.
    """
    found: list[StyledPiece] = []
    for piece in pieces:
        if piece.mark in (Mark.BEFORE, Mark.AFTER):
            side = sides[piece.mark is Mark.AFTER]
            found += [("", piece.gap if found else ""), ("dim", f"{side}: " if side else ""), (kept, piece.text)]
            continue
        left, right = MARKS[piece.mark]
        found += [("", piece.gap), (_STYLES.get(piece.mark, kept), f"{left}{piece.text}{right}")]
    return found
