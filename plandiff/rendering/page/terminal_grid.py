"""Cells side by side on a terminal: what the tables of many narrow columns share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.rendering.page.terminal_text import Page


def side_by_side(
    heading: Sequence[str], cells: Sequence[Sequence[str]], styles: Sequence[str], widths: tuple[int, int], page: Page
) -> Iterator[str]:
    """The lines of one row: a heading and cells of some lines each, with a style for every cell.

    `widths` are those of the heading and of a cell. The heading may be painted already.
    """
    title, width = widths
    room = Page(title - 1, page.color)
    for number in range(max([len(heading), *(len(cell) for cell in cells)])):
        parts = [room.pad(heading[number] if number < len(heading) else "")]
        for cell, style in zip(cells, styles, strict=True):
            text = cell[number] if number < len(cell) else ""
            parts.append(page.paint(style, text) + " " * (width - len(text)))
        yield " ".join(parts).rstrip()


def day(date: str, width: int) -> list[str]:
    """A date on one line, or the year above month and day."""
    year, _, rest = date.partition("-")
    return [date] if len(date) <= width else [year, rest]


def folded(text: str, width: int) -> list[str]:
    """A text in lines of a width: cut after a hyphen, comma or blank where it can be."""
    lines: list[str] = []
    while len(text) > width:
        cut = width if text[width] in "- " else max(text.rfind(sign, 0, width) for sign in "-, ") + 1 or width
        lines.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*lines, text]
