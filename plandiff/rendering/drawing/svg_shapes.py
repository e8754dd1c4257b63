"""The boxes and lines of a drawing as SVG, with their signs, words, tips and links."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.rendering.drawing.drawing import Column, Mark, Node, Spot, Strand, Tone
from plandiff.rendering.drawing.svg_sheet import Sheet, cut, number, shorten, text_element, text_width, xml

TIP_LENGTH = 220
_SIGNS = {Mark.ADDED: "+", Mark.REMOVED: "\u2212", Mark.UNDISCLOSED: "?"}
# The heaviest on top.
_PAINT_ORDER = (Tone.FAINT, Tone.NONE, Tone.START, Tone.UNKNOWN, Tone.WORDING, Tone.UNSURE, Tone.SUBSTANTIVE)


def strands(sheet: Sheet) -> Iterator[str]:
    """The lines; a halo lifts each strand over those that it crosses. A reduced drawing has one path for each tone."""
    for tone in _PAINT_ORDER:
        listed = [strand for strand in sheet.drawing.strands if strand.tone is tone]
        if sheet.reduced:
            curves = "".join(_curve(sheet, sheet.layout.routes[pair]) for strand in listed for pair in strand.pairs)
            if curves:
                yield f'<path class="t-{tone} {_fineness(sheet)}" d="{curves}"/>'
        else:
            yield from (_strand(sheet, strand) for strand in listed)


def boxes(sheet: Sheet) -> Iterator[str]:
    """The nodes with their numbers and titles; ticks in a reduced drawing."""
    for index, column in enumerate(sheet.drawing.columns):
        if sheet.reduced:
            yield from _ticks(sheet, index, column)
            continue
        for node, row in zip(column.nodes, sheet.layout.rows[index], strict=True):
            yield _linked(sheet, node, _box(sheet, index, node, sheet.y(row)))


def sign(mark: Mark, tone: Tone, x: float, y: float, size: float) -> str:
    """The sign of a point that stands alone, on the side where its line would be."""
    circle = f'<circle class="sign t-{tone}" cx="{number(x)}" cy="{number(y)}" r="{number(size * 0.55)}"/>'
    return circle + text_element(_SIGNS[mark], x, y + size * 0.33, size * 0.95, "number")


def _strand(sheet: Sheet, strand: Strand) -> str:
    routes = [sheet.layout.routes[pair] for pair in strand.pairs]
    if sheet.drawing.lanes:
        return _linked(sheet, strand, "".join(_branch(sheet, strand.tone, stops) for stops in routes))
    curves = [_curve(sheet, stops) for stops in routes]
    halos = "".join(f'<path class="halo" d="{curve}"/>' for curve in curves)
    lines = "".join(f'<path class="t-{strand.tone}" d="{curve}"/>' for curve in curves)
    return _linked(sheet, strand, halos + lines + (_word(sheet, strand) if strand.word else ""))


def _branch(sheet: Sheet, tone: Tone, stops: tuple[Spot, ...]) -> str:
    """A line in a lane: a thin trunk as far as the text waits, the look of the change where it arrives."""
    trunk = f'<path class="trunk" d="{_curve(sheet, stops[:-1], through=True)}"/>' if len(stops) > 2 else ""
    return f'{trunk}<path class="t-{tone}" d="{_curve(sheet, stops[-2:])}"/>'


def _word(sheet: Sheet, strand: Strand) -> str:
    """The word on a line, in the middle of its first stretch; left out where it is wider than the gap."""
    size = sheet.canvas.size * 0.85
    (start_column, start), (end_column, end) = sheet.layout.routes[strand.pairs[0]][:2]
    if text_width(strand.word, size) > sheet.gap - 2 * sheet.box:
        return ""
    x, y = (sheet.x(start_column) + sheet.x(end_column)) / 2, (sheet.y(start) + sheet.y(end)) / 2
    return text_element(strand.word, x, y + size * 0.32, size, "word")


def _curve(sheet: Sheet, stops: tuple[Spot, ...], *, through: bool = False) -> str:
    """A line from box to box through its stops, with level ends; `through` takes it on past the last stop."""
    (column, row), *rest = stops
    x, y = sheet.x(column) + sheet.box / 2, sheet.y(row)
    parts = [f"M{number(x)} {number(y)}"]
    for step, (column, row) in enumerate(rest, start=1):
        end_x, end_y = sheet.x(column) - sheet.box / 2, sheet.y(row)
        if end_y == y:
            parts.append(f"H{number(end_x)}")
        else:
            bend, end = number((x + end_x) / 2), number(end_y)
            parts.append(f"C{bend} {number(y)} {bend} {end} {number(end_x)} {end}")
        x, y = end_x, end_y
        if step < len(rest) or through:
            x += sheet.box
            parts.append(f"H{number(x)}")
    return "".join(parts)


def _ticks(sheet: Sheet, index: int, column: Column) -> Iterator[str]:
    start = sheet.x(index) - (7 if index == 0 else -1)
    placed = list(zip(column.nodes, sheet.layout.rows[index], strict=True))
    for tone in _PAINT_ORDER:
        marks = "".join(f"M{number(start)} {number(sheet.y(row))}h6" for node, row in placed if node.tone is tone)
        if marks:
            yield f'<path class="t-{tone} {_fineness(sheet)}" d="{marks}"/>'


def _fineness(sheet: Sheet) -> str:
    """The class that keeps the lines of a reduced drawing apart."""
    return "thin" if sheet.pitch >= 2 else "fine"


def _box(sheet: Sheet, index: int, node: Node, y: float) -> str:
    size, x, half = sheet.canvas.size, sheet.x(index), sheet.box / 2
    height = size * (1.15 if sheet.drawing.lanes else 1.45)
    small = size * (0.85 if sheet.drawing.lanes else 0.92)
    numbered = _is_number(node.number) and text_width(node.number, small) <= sheet.box - 4
    bare = bool(sheet.drawing.lanes) and not numbered
    parts = [
        rectangle(node.tone, x - half, y, sheet.box, height if numbered else height / 2, "full" if bare else "box")
    ]
    if numbered:
        parts.append(text_element(node.number, x, y + size * 0.33, small, "number"))
    if node.mark:
        away = half + size
        parts.append(sign(node.mark, node.tone, x - away if sheet.is_last(index) else x + away, y, size))
    if node.figure and text_width(node.figure, small) <= sheet.gap - sheet.box - 4:
        parts.append(text_element(node.figure, x + half + 2, y + size * 0.3, small, "beside"))
    inner = 0 < index < len(sheet.drawing.columns) - 1
    words = node.label or ("" if numbered or inner or sheet.drawing.lanes else node.number)
    if words:
        parts.append(_label(sheet, index, words, y, struck=node.struck))
    return "".join(parts)


def _label(sheet: Sheet, index: int, words: str, y: float, *, struck: bool) -> str:
    """A title: outwards of the first and last column, small and above the line of any other."""
    size, x, half = sheet.canvas.size, sheet.x(index), sheet.box / 2
    gone = ["gone"] if struck else []
    room, base = sheet.label_width - size * 0.8, y + size * 0.35
    if index == 0:
        return text_element(cut(words, room, size), x - half - size * 0.6, base, size, " ".join(["end", *gone]))
    if sheet.is_last(index):
        return text_element(cut(words, room, size), x + half + size * 0.6, base, size, " ".join(gone))
    small = size * 0.8
    kind = " ".join(["soft", *gone])
    return text_element(cut(words, sheet.gap - sheet.box, small), x + half + 3, y - size * 0.35, small, kind)


def _is_number(name: str) -> bool:
    """Whether an id is worth a place in the box: a number or a letter, not a slug."""
    return 0 < len(name) < 3 or any(map(str.isdigit, name))


def rectangle(tone: Tone, x: float, y: float, width: float, height: float, kind: str = "box") -> str:
    """A box that begins at x and has its middle at y."""
    return (
        f'<rect class="{kind} t-{tone}" x="{number(x)}" y="{number(y - height / 2)}" width="{number(width)}"'
        f' height="{number(height)}" rx="{number(height / 4)}"/>'
    )


def _linked(sheet: Sheet, item: Node | Strand, inner: str) -> str:
    """What belongs to a node or strand with its tip, as a link (for a pointer only) where there is somewhere to go."""
    tip = f"<title>{xml(shorten(item.tip, TIP_LENGTH))}</title>" if item.tip else ""
    if sheet.canvas.linked and item.href:
        return f'<a href="{xml(item.href)}" tabindex="-1">{tip}{inner}</a>'
    return f"<g>{tip}{inner}</g>"
