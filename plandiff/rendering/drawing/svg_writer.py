"""Drawings as SVG, inside of a page or as documents of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from plandiff.rendering.drawing.bars import BarChart, write_bars
from plandiff.rendering.drawing.drawing import Drawing, Layout, Mark, Tone, lay_out, untangled
from plandiff.rendering.drawing.lanes import headings, lay_out_lanes, shades, titles
from plandiff.rendering.drawing.svg_shapes import TIP_LENGTH, boxes, rectangle, sign, strands
from plandiff.rendering.drawing.svg_sheet import (
    BOLD,
    MARGIN,
    Canvas,
    Sheet,
    cut,
    number,
    shorten,
    text_element,
    text_width,
    wrapped,
    xml,
)
from plandiff.rendering.drawing.svg_style import LIGHT, css

# Above this many points in a version a map has no numbers, titles or links, only the lines of each tone in one path.
FULL_SIZE = 150
REDUCED_WORDS = f"above {FULL_SIZE} points in a version the map has no numbers, titles or links."
_REMARK_LINES = 4
_LANE_TITLE = 1.0  # the rows that a title above its lane takes


def write_svg(drawing: Drawing, canvas: Canvas) -> str:
    """The drawing as one `<svg>` element without a style: the caller adds the CSS of svg_style.

    The same drawing gives the same bytes. All text is escaped here; `href` of nodes and strands must be safe.
    """
    drawing = untangled(drawing)
    sheet = Sheet(drawing, canvas, _layout(drawing, canvas), is_reduced(drawing))
    legend, height = _legend(sheet)
    body = (*_headings(sheet), *strands(sheet), *boxes(sheet), *legend)
    return "\n".join((_opening(sheet, height), *body, "</svg>"))


def _layout(drawing: Drawing, canvas: Canvas) -> Layout:
    if drawing.lanes:
        return lay_out_lanes(drawing, _LANE_TITLE if canvas.narrow else 0.0)
    return lay_out(drawing.sizes, drawing.pairs)


def is_reduced(drawing: Drawing) -> bool:
    """Whether a drawing has too many points for numbers and titles."""
    return max(drawing.sizes, default=0) > FULL_SIZE


def _opening(sheet: Sheet, height: float) -> str:
    """The start tag with a title and a description.

    A picture with links hides them from assistive technology: an image must hold nothing that takes the focus
    (WCAG 4.1.2), and a page that has such a picture says the same in a list of links.
    """
    drawing, wide, high = sheet.drawing, number(sheet.width), number(height)
    names = 'aria-hidden="true"' if sheet.canvas.linked else 'role="img" aria-labelledby="map-title map-desc"'
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plandiff-map" {names}'
        f' viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
    )
    if sheet.canvas.linked:
        return start
    title = f'<title id="map-title">{xml(shorten(drawing.title, TIP_LENGTH))}</title>'
    return f'{start}\n{title}\n<desc id="map-desc">{xml(drawing.description)}</desc>'


def _headings(sheet: Sheet) -> Iterator[str]:
    size, drawing = sheet.canvas.size, sheet.drawing
    yield '<rect class="ground" width="100%" height="100%"/>'
    if sheet.canvas.headed:
        large = size * 1.3
        title = cut(drawing.title, sheet.width - 2 * MARGIN, large * BOLD)
        yield text_element(title, MARGIN, size * 1.5, large, "head")
    if drawing.lanes:
        yield from shades(sheet)
        yield from headings(sheet)
        yield from () if sheet.reduced else titles(sheet)
        return
    y = sheet.top - size * 2.4
    for index, column in enumerate(drawing.columns):
        place, x, room = _heading_place(sheet, index)
        yield text_element(cut(column.heading, room, size * BOLD), x, y, size, f"head {place}".strip())
        if column.subheading:
            yield text_element(cut(column.subheading, room, size), x, y + size * 1.35, size, f"soft {place}".strip())


def _heading_place(sheet: Sheet, index: int) -> tuple[str, float, float]:
    """The class, x and room of a column's heading: outwards at the edges, in the middle between."""
    if index == 0:
        return "end", sheet.x(0) + sheet.box / 2, sheet.label_width + sheet.box
    if sheet.is_last(index):
        return "", sheet.x(index) - sheet.box / 2, sheet.label_width + sheet.box
    return "middle", sheet.x(index), sheet.gap * 0.95


def _legend(sheet: Sheet) -> tuple[list[str], float]:
    """What tones, marks and signs mean, in as many lines as the width asks for, and the height of the whole picture."""
    size, drawing = sheet.canvas.size * 0.95, sheet.drawing
    parts: list[str] = []
    x, y = MARGIN, sheet.bottom + size * 2.2
    for sample, lead, words in _samples(sheet, size):
        width = lead + text_width(words, size)
        if x > MARGIN and x + width > sheet.width:
            x, y = MARGIN, y + size * 1.7
        parts += [sample(x, y - size * 0.35), text_element(words, x + lead, y, size, "soft")]
        x += width + size * 1.6
    if sheet.reduced:
        y += size * 1.7
        parts.append(text_element(f"Reduced: {REDUCED_WORDS}", MARGIN, y, size, "soft"))
    for line in wrapped(drawing.remark, sheet.width - 2 * MARGIN, size, _REMARK_LINES) if drawing.remark else ():
        y += size * 1.7
        parts.append(text_element(line, MARGIN, y, size, "soft"))
    return parts, (y if parts else sheet.bottom) + size * 0.9


def _samples(sheet: Sheet, size: float) -> Iterator[tuple[Callable[[float, float], str], float, str]]:
    """What the legend shows: how to draw a sample at a place, the room that it takes, and its words."""
    drawing = sheet.drawing
    for tone, words in drawing.tone_words:
        yield partial(_line, tone, size), size * 2.6, words
    if not sheet.reduced:
        for mark, words in drawing.mark_words:
            yield partial(_mark, mark, size), size * 1.6, words
        for signs, words in drawing.sign_words:
            yield partial(_box, signs, size), size * 2.6, words
    if drawing.shade_words:
        yield partial(_shade, size), size * 2.6, drawing.shade_words


def _line(tone: Tone, size: float, x: float, y: float) -> str:
    return f'<path class="t-{tone}" d="M{number(x)} {number(y)}h{number(size * 2.1)}"/>'


def _mark(mark: Mark, size: float, x: float, y: float) -> str:
    return sign(mark, Tone.UNKNOWN if mark is Mark.UNDISCLOSED else Tone.SUBSTANTIVE, x + size * 0.7, y, size)


def _box(signs: str, size: float, x: float, y: float) -> str:
    words = text_element(signs, x + size * 1.05, y + size * 0.33, size * 0.92, "number")
    return rectangle(Tone.NONE, x, y, size * 2.1, size * 1.2) + words


def _shade(size: float, x: float, y: float) -> str:
    return rectangle(Tone.FAINT, x, y, size * 2.1, size * 1.2, "shade")


_ACROSS = "@media print{@page{size:A4 landscape;margin:8mm}.plandiff-map{width:100%;height:100%}}"


def svg_document(drawing: Drawing, canvas: Canvas) -> str:
    """A drawing on white ground: no script, no font, no load; the same input, the same bytes.

    Printed, a drawing of lanes fits a page of A4 laid across.
    """
    style = css(LIGHT, ".plandiff-map")
    return _with_style(write_svg(drawing, canvas), f"{style}\n{_ACROSS}" if drawing.lanes else style)


def bars_document(chart: BarChart, canvas: Canvas) -> str:
    """A chart of bars in the same way."""
    return _with_style(write_bars(chart, canvas), css(LIGHT, ".plandiff-map", parts=True))


def _with_style(picture: str, style: str) -> str:
    head, rest = picture.split(">", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}>\n<style>\n{style}\n</style>{rest}\n'
