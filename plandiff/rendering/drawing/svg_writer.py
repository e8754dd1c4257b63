"""Drawings as SVG, inside of a page or documents of their own: boxes, lines, their words and tips, headings, legend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from plandiff.rendering.drawing import svg_sheet as svg
from plandiff.rendering.drawing.bars import BarChart, write_bars
from plandiff.rendering.drawing.drawing import (
    Column,
    Drawing,
    Layout,
    Node,
    NodeMark,
    Spot,
    Strand,
    Tone,
    lay_out,
    untangled,
)
from plandiff.rendering.drawing.lanes import headings, lay_out_lanes, shades, titles
from plandiff.rendering.drawing.svg_style import LIGHT, css
from plandiff.rendering.words.wording import is_number

_SIGNS = {NodeMark.ADDED: "+", NodeMark.REMOVED: "\u2212", NodeMark.UNDISCLOSED: "?"}
# The heaviest on top.
_PAINT_ORDER = (Tone.FAINT, Tone.NONE, Tone.START, Tone.UNKNOWN, Tone.WORDING, Tone.UNSURE, Tone.SUBSTANTIVE)


def strands(sheet: svg.Sheet) -> Iterator[str]:
    """The lines; a halo lifts each strand over those that it crosses. A reduced drawing has one path for each tone."""
    for tone in _PAINT_ORDER:
        listed = [strand for strand in sheet.drawing.strands if strand.tone is tone]
        if sheet.reduced:
            curves = "".join(_curve(sheet, sheet.layout.routes[pair]) for strand in listed for pair in strand.pairs)
            if curves:
                yield f'<path class="t-{tone} {_fineness(sheet)}" d="{curves}"/>'
        else:
            yield from (_strand(sheet, strand) for strand in listed)


def boxes(sheet: svg.Sheet) -> Iterator[str]:
    """The nodes with their numbers and titles; ticks in a reduced drawing."""
    for index, column in enumerate(sheet.drawing.columns):
        if sheet.reduced:
            yield from _ticks(sheet, index, column)
            continue
        for node, row in zip(column.nodes, sheet.layout.rows[index], strict=True):
            yield _linked(sheet, node, _shape_box(sheet, index, node, sheet.y(row)))


def sign(mark: NodeMark, tone: Tone, x: float, y: float, size: float) -> str:
    """The sign of a point that stands alone, on the side where its line would be."""
    circle = f'<circle class="sign t-{tone}" cx="{svg.number(x)}" cy="{svg.number(y)}" r="{svg.number(size * 0.55)}"/>'
    return circle + svg.text_element(_SIGNS[mark], x, y + size * 0.33, size * 0.95, "number")


def _strand(sheet: svg.Sheet, strand: Strand) -> str:
    routes = [sheet.layout.routes[pair] for pair in strand.pairs]
    if sheet.drawing.lanes:
        return _linked(sheet, strand, "".join(_branch(sheet, strand.tone, stops) for stops in routes))
    curves = [_curve(sheet, stops) for stops in routes]
    halos = "".join(f'<path class="halo" d="{curve}"/>' for curve in curves)
    lines = "".join(f'<path class="t-{strand.tone}" d="{curve}"/>' for curve in curves)
    return _linked(sheet, strand, halos + lines + (_word(sheet, strand) if strand.word else ""))


def _branch(sheet: svg.Sheet, tone: Tone, stops: tuple[Spot, ...]) -> str:
    """A line in a lane: a thin trunk as far as the text waits, the look of the change where it arrives."""
    trunk = f'<path class="trunk" d="{_curve(sheet, stops[:-1], through=True)}"/>' if len(stops) > 2 else ""
    return f'{trunk}<path class="t-{tone}" d="{_curve(sheet, stops[-2:])}"/>'


def _word(sheet: svg.Sheet, strand: Strand) -> str:
    """The word on a line, in the middle of its first stretch; left out where it is wider than the gap."""
    size = sheet.canvas.size * 0.85
    (start_column, start), (end_column, end) = sheet.layout.routes[strand.pairs[0]][:2]
    if svg.text_width(strand.word, size) > sheet.gap - 2 * sheet.box:
        return ""
    x, y = (sheet.x(start_column) + sheet.x(end_column)) / 2, (sheet.y(start) + sheet.y(end)) / 2
    return svg.text_element(strand.word, x, y + size * 0.32, size, "word")


def _curve(sheet: svg.Sheet, stops: tuple[Spot, ...], *, through: bool = False) -> str:
    """A line from box to box through its stops, with level ends; `through` takes it on past the last stop."""
    (column, row), *rest = stops
    x, y = sheet.x(column) + sheet.box / 2, sheet.y(row)
    parts = [f"M{svg.number(x)} {svg.number(y)}"]
    for step, (column, row) in enumerate(rest, start=1):
        end_x, end_y = sheet.x(column) - sheet.box / 2, sheet.y(row)
        if end_y == y:
            parts.append(f"H{svg.number(end_x)}")
        else:
            bend, end = svg.number((x + end_x) / 2), svg.number(end_y)
            parts.append(f"C{bend} {svg.number(y)} {bend} {end} {svg.number(end_x)} {end}")
        x, y = end_x, end_y
        if step < len(rest) or through:
            x += sheet.box
            parts.append(f"H{svg.number(x)}")
    return "".join(parts)


def _ticks(sheet: svg.Sheet, index: int, column: Column) -> Iterator[str]:
    start = sheet.x(index) - (7 if index == 0 else -1)
    placed = list(zip(column.nodes, sheet.layout.rows[index], strict=True))
    for tone in _PAINT_ORDER:
        marks = "".join(
            f"M{svg.number(start)} {svg.number(sheet.y(row))}h6" for node, row in placed if node.tone is tone
        )
        if marks:
            yield f'<path class="t-{tone} {_fineness(sheet)}" d="{marks}"/>'


def _fineness(sheet: svg.Sheet) -> str:
    """The class that keeps the lines of a reduced drawing apart."""
    return "thin" if sheet.pitch >= 2 else "fine"


def _shape_box(sheet: svg.Sheet, index: int, node: Node, y: float) -> str:
    size, x, half = sheet.canvas.size, sheet.x(index), sheet.box / 2
    height = size * (1.15 if sheet.drawing.lanes else 1.45)
    small = size * (0.85 if sheet.drawing.lanes else 0.92)
    numbered = is_number(node.number) and svg.text_width(node.number, small) <= sheet.box - 4
    bare = bool(sheet.drawing.lanes) and not numbered
    parts = [
        rounded_box(node.tone, x - half, y, sheet.box, height if numbered else height / 2, "full" if bare else "box")
    ]
    if numbered:
        parts.append(svg.text_element(node.number, x, y + size * 0.33, small, "number"))
    if node.mark:
        away = half + size
        parts.append(sign(node.mark, node.tone, x - away if sheet.is_last(index) else x + away, y, size))
    if node.figure and svg.text_width(node.figure, small) <= sheet.gap - sheet.box - 4:
        parts.append(svg.text_element(node.figure, x + half + 2, y + size * 0.3, small, "beside"))
    inner = 0 < index < len(sheet.drawing.columns) - 1
    words = node.label or ("" if numbered or inner or sheet.drawing.lanes else node.number)
    if words:
        parts.append(_label(sheet, index, words, y, struck=node.struck))
    return "".join(parts)


def _label(sheet: svg.Sheet, index: int, words: str, y: float, *, struck: bool) -> str:
    """A title: outwards of the first and last column, small and above the line of any other."""
    size, x, half = sheet.canvas.size, sheet.x(index), sheet.box / 2
    gone = ["gone"] if struck else []
    room, base = sheet.label_width - size * 0.8, y + size * 0.35
    if index == 0:
        return svg.text_element(svg.cut(words, room, size), x - half - size * 0.6, base, size, " ".join(["end", *gone]))
    if sheet.is_last(index):
        return svg.text_element(svg.cut(words, room, size), x + half + size * 0.6, base, size, " ".join(gone))
    small = size * 0.8
    kind = " ".join(["soft", *gone])
    return svg.text_element(svg.cut(words, sheet.gap - sheet.box, small), x + half + 3, y - size * 0.35, small, kind)


def rounded_box(tone: Tone, x: float, y: float, width: float, height: float, kind: str = "box") -> str:
    """A box that begins at x and has its middle at y."""
    rounded = f' rx="{svg.number(height / 4)}"'
    return svg.rectangle(f"{kind} t-{tone}", x, y - height / 2, width, height, rounded)


def _linked(sheet: svg.Sheet, item: Node | Strand, inner: str) -> str:
    """What belongs to a node or strand, with its tip and where it leads."""
    return svg.with_tip(inner, item.tip, sheet.canvas, item.href)


# Above this many points in a version a map has no numbers, titles or links, only the lines of each tone in one path.
FULL_SIZE = 150
REDUCED_WORDS = f"above {FULL_SIZE} points in a version the map has no numbers, titles or links."
_REMARK_LINES = 4
_LANE_TITLE = 1.0  # the rows that a title above its lane takes


def write_svg(drawing: Drawing, canvas: svg.Canvas) -> str:
    """The drawing as one `<svg>` element without a style: the caller adds the CSS of svg_style.

    The same drawing gives the same bytes. All text is escaped here; `href` of nodes and strands must be safe.
    """
    drawing = untangled(drawing)
    sheet = svg.Sheet(drawing, canvas, _layout(drawing, canvas), is_reduced(drawing))
    legend, height = _legend(sheet)
    body = (*_headings(sheet), *strands(sheet), *boxes(sheet), *legend)
    name = "" if canvas.linked else "map"
    return svg.picture(name, drawing.title, drawing.description, (sheet.width, height), body)


def _layout(drawing: Drawing, canvas: svg.Canvas) -> Layout:
    if drawing.lanes:
        return lay_out_lanes(drawing, _LANE_TITLE if canvas.narrow else 0.0)
    return lay_out(drawing.sizes, drawing.pairs)


def is_reduced(drawing: Drawing) -> bool:
    """Whether a drawing has too many points for numbers and titles."""
    return max(drawing.sizes, default=0) > FULL_SIZE


def _headings(sheet: svg.Sheet) -> Iterator[str]:
    size, drawing = sheet.canvas.size, sheet.drawing
    yield from svg.drawn_title(drawing.title, sheet.canvas, sheet.width)
    if drawing.lanes:
        yield from shades(sheet)
        yield from headings(sheet)
        yield from () if sheet.reduced else titles(sheet)
        return
    y = sheet.top - size * 2.4
    for index, column in enumerate(drawing.columns):
        place, x, room = _heading_place(sheet, index)
        yield svg.text_element(svg.cut(column.heading, room, size * svg.BOLD), x, y, size, f"head {place}".strip())
        if column.subheading:
            yield svg.text_element(
                svg.cut(column.subheading, room, size), x, y + size * 1.35, size, f"soft {place}".strip()
            )


def _heading_place(sheet: svg.Sheet, index: int) -> tuple[str, float, float]:
    """The class, x and room of a column's heading: outwards at the edges, in the middle between."""
    if index == 0:
        return "end", sheet.x(0) + sheet.box / 2, sheet.label_width + sheet.box
    if sheet.is_last(index):
        return "", sheet.x(index) - sheet.box / 2, sheet.label_width + sheet.box
    return "middle", sheet.x(index), sheet.gap * 0.95


def _legend(sheet: svg.Sheet) -> tuple[list[str], float]:
    """What tones, marks and signs mean, in as many lines as the width asks for, and the height of the whole picture."""
    size, drawing = sheet.canvas.size * 0.95, sheet.drawing
    parts: list[str] = []
    x, y = svg.MARGIN, sheet.bottom + size * 2.2
    for sample, lead, words in _samples(sheet, size):
        width = lead + svg.text_width(words, size)
        if x > svg.MARGIN and x + width > sheet.width:
            x, y = svg.MARGIN, y + size * 1.7
        parts += [sample(x, y - size * 0.35), svg.text_element(words, x + lead, y, size, "soft")]
        x += width + size * 1.6
    if sheet.reduced:
        y += size * 1.7
        parts.append(svg.text_element(f"Reduced: {REDUCED_WORDS}", svg.MARGIN, y, size, "soft"))
    for line in (
        svg.wrapped(drawing.remark, sheet.width - 2 * svg.MARGIN, size, _REMARK_LINES) if drawing.remark else ()
    ):
        y += size * 1.7
        parts.append(svg.text_element(line, svg.MARGIN, y, size, "soft"))
    return parts, (y if parts else sheet.bottom) + size * 0.9


def _samples(sheet: svg.Sheet, size: float) -> Iterator[tuple[Callable[[float, float], str], float, str]]:
    """What the legend shows: how to draw a sample at a place, the room that it takes, and its words."""
    drawing = sheet.drawing
    for tone, words in drawing.tone_words:
        yield partial(_line, tone, size), size * 2.6, words
    if not sheet.reduced:
        for mark, words in drawing.mark_words:
            yield partial(_mark, mark, size), size * 1.6, words
        for signs, words in drawing.sign_words:
            yield partial(_sheet_box, signs, size), size * 2.6, words
    if drawing.shade_words:
        yield partial(_shade, size), size * 2.6, drawing.shade_words


def _line(tone: Tone, size: float, x: float, y: float) -> str:
    return f'<path class="t-{tone}" d="M{svg.number(x)} {svg.number(y)}h{svg.number(size * 2.1)}"/>'


def _mark(mark: NodeMark, size: float, x: float, y: float) -> str:
    return sign(mark, Tone.UNKNOWN if mark is NodeMark.UNDISCLOSED else Tone.SUBSTANTIVE, x + size * 0.7, y, size)


def _sheet_box(signs: str, size: float, x: float, y: float) -> str:
    words = svg.text_element(signs, x + size * 1.05, y + size * 0.33, size * 0.92, "number")
    return rounded_box(Tone.NONE, x, y, size * 2.1, size * 1.2) + words


def _shade(size: float, x: float, y: float) -> str:
    return rounded_box(Tone.FAINT, x, y, size * 2.1, size * 1.2, "shade")


_ACROSS = "@media print{@page{size:A4 landscape;margin:8mm}.plandiff-map{width:100%;height:100%}}"


def svg_document(drawing: Drawing, canvas: svg.Canvas) -> str:
    """A drawing on white ground: no script, no font, no load; the same input, the same bytes.

    Printed, a drawing of lanes fits a page of A4 laid across.
    """
    style = css(LIGHT, ".plandiff-map")
    return _with_style(write_svg(drawing, canvas), f"{style}\n{_ACROSS}" if drawing.lanes else style)


def bars_document(chart: BarChart, canvas: svg.Canvas) -> str:
    """A chart of bars in the same way."""
    return _with_style(write_bars(chart, canvas), css(LIGHT, ".plandiff-map", parts=True))


def _with_style(picture: str, style: str) -> str:
    head, rest = picture.split(">", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}>\n<style>\n{style}\n</style>{rest}\n'
