"""What only a drawing with lanes has: shaded columns, wrapped or upright headings, guides and the titles of threads."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.rendering.drawing.svg_sheet import LINE, MARGIN, Sheet, number, text_element
from plandiff.rendering.drawing.svg_text import cut, shorten, text_width, xml

_TIP_LENGTH = 220
_UPRIGHT = 0.9  # the type size of headings on a narrow picture


def shades(sheet: Sheet) -> Iterator[str]:
    """A tint behind the columns whose text is not public."""
    top = sheet.top - sheet.headings_height
    for index, column in enumerate(sheet.drawing.columns):
        if column.shaded:
            x, height = sheet.x(index) - sheet.gap / 2, sheet.bottom - top
            yield (
                f'<rect class="shade" x="{number(x)}" y="{number(top)}" width="{number(sheet.gap)}"'
                f' height="{number(height)}"/>'
            )


def headings(sheet: Sheet) -> Iterator[str]:
    """Over each column its version: wrapped lines, or one upright line where the picture is narrow."""
    size = sheet.canvas.size
    for index, column in enumerate(sheet.drawing.columns):
        x = sheet.x(index)
        if sheet.canvas.narrow:
            words = cut(column.heading, sheet.headings_height - size, size * _UPRIGHT * 1.1)
            y = sheet.top - size * 0.6
            turned = text_element(words, x + size * 0.3, y, size * _UPRIGHT, "head")
            yield turned.replace("<text", f'<text transform="rotate(-90 {number(x + size * 0.3)} {number(y)})"', 1)
            continue
        for step, (words, kind) in enumerate(reversed(sheet.heading(index))):
            smaller = size if kind == "head" else size * 0.88
            yield text_element(words, x, sheet.top - size * (0.75 + LINE * step), smaller, f"{kind} middle")


def titles(sheet: Sheet) -> Iterator[str]:
    """The title of every thread beside or above its lane, with a guide to where it runs and a rule between topics."""
    drawing, size = sheet.drawing, sheet.canvas.size
    end = sheet.x(len(drawing.columns) - 1) + sheet.gap / 2 if sheet.beside else sheet.canvas.width - MARGIN
    ends = [*sheet.layout.tops[1:], sheet.layout.height]
    starts = _starts(sheet)
    group = None
    for index, (lane, top, bottom) in enumerate(zip(drawing.lanes, sheet.layout.tops, ends, strict=True)):
        edge = sheet.y(top - 0.5)
        if group is not None and lane.group != group:
            yield f'<path class="rule" d="M{number(MARGIN)} {number(edge)}H{number(end)}"/>'
        group = lane.group
        middle = sheet.y((top + bottom - 1) / 2)
        room = sheet.label_width - size if sheet.beside else sheet.canvas.width - 2 * MARGIN
        words = cut(lane.title, room, size)
        start = MARGIN + text_width(words, size) + size * 0.5
        if sheet.beside and starts.get(index, 0) > start:
            yield f'<path class="guide" d="M{number(start)} {number(middle)}H{number(starts[index])}"/>'
        base = middle + size * 0.35 if sheet.beside else edge + size * 1.15
        tip = f"<title>{xml(shorten(lane.tip, _TIP_LENGTH))}</title>" if lane.tip else ""
        title = text_element(words, MARGIN, base, size)
        if sheet.canvas.linked and lane.href:
            yield f'<a href="{xml(lane.href)}" tabindex="-1">{tip}{title}</a>'
        else:
            yield f"<g>{tip}{title}</g>"


def _starts(sheet: Sheet) -> dict[int, float]:
    """Where the first box of each lane begins."""
    found: dict[int, float] = {}
    for index, column in enumerate(sheet.drawing.columns):
        for node in column.nodes:
            found.setdefault(node.lane, sheet.x(index) - sheet.box / 2)
    return found
