"""Drawings whose nodes stand in lanes: where each stands, and how the lanes are drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from plandiff.rendering.drawing import svg_sheet as svg
from plandiff.rendering.drawing.drawing import Drawing, Layout, Pair, Spot

# How far over the boxes of a column a line passes that has no stop there: in the space between two lanes.
_OVER = 0.5
# How far the boxes of one thread in one version are apart.
_STEP = 0.85


def lay_out_lanes(drawing: Drawing, headroom: float = 0.0) -> Layout:
    """Rows and routes for a drawing with lanes; `headroom` is what each lane leaves free above its boxes, in rows.

    A lane is as high as its fullest column; fewer boxes stand in its middle. A line runs level at the height of its
    start, rises over the boxes that stand in its way and comes down at its end.
    """
    stacks: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for index, column in enumerate(drawing.columns):
        for place, node in enumerate(column.nodes):
            stacks[index, node.lane].append(place)
    heights = [1.0] * len(drawing.lanes)
    for (_, lane), stack in stacks.items():
        heights[lane] = max(heights[lane], _depth(stack))
    tops, bottom = [], 0.0
    for height in heights:
        tops.append(bottom)
        bottom += headroom + height
    rows = [[0.0] * len(column.nodes) for column in drawing.columns]
    for (index, lane), stack in stacks.items():
        first = tops[lane] + headroom + (heights[lane] - _depth(stack)) / 2
        for step, place in enumerate(stack):
            rows[index][place] = first + _STEP * step
    ceiling = {key: min(rows[key[0]][place] for place in stack) - _OVER for key, stack in stacks.items()}
    routes = {pair: _route(pair, drawing, rows, ceiling) for pair in drawing.pairs}
    return Layout(tuple(map(tuple, rows)), routes, bottom, tuple(tops))


def _depth(stack: list[int]) -> float:
    return 1 + _STEP * (len(stack) - 1)


def _route(
    pair: Pair, drawing: Drawing, rows: list[list[float]], ceiling: dict[tuple[int, int], float]
) -> tuple[Spot, ...]:
    (first, start), (last, end) = pair
    lane = drawing.columns[first].nodes[start].lane
    level, goal = rows[first][start], rows[last][end]
    passing = range(first + 1, last)
    blocked = [column for column in passing if (column, lane) in ceiling]
    stops: list[Spot] = [(first, level)]
    for column in passing:
        if not blocked or column < blocked[0]:
            stops.append((column, level))
        elif column > blocked[-1]:
            stops.append((column, goal))
        else:
            # Between two columns with boxes the line stays where it is rather than come down and rise again.
            near = max(other for other in blocked if other <= column)
            stops.append((column, ceiling[near, lane]))
    return (*stops, (last, goal))


_UPRIGHT = 0.9  # the type size of headings on a narrow picture


def shades(sheet: svg.Sheet) -> Iterator[str]:
    """A tint behind the columns whose text is not public."""
    top = sheet.top - sheet.headings_height
    for index, column in enumerate(sheet.drawing.columns):
        if column.shaded:
            x, height = sheet.x(index) - sheet.gap / 2, sheet.bottom - top
            yield svg.rectangle("shade", x, top, sheet.gap, height)


def headings(sheet: svg.Sheet) -> Iterator[str]:
    """Over each column its version: wrapped lines, or one upright line where the picture is narrow."""
    size = sheet.canvas.size
    for index, column in enumerate(sheet.drawing.columns):
        x = sheet.x(index)
        if sheet.canvas.narrow:
            words = svg.cut(column.heading, sheet.headings_height - size, size * _UPRIGHT * 1.1)
            y = sheet.top - size * 0.6
            turned = svg.text_element(words, x + size * 0.3, y, size * _UPRIGHT, "head")
            yield turned.replace(
                "<text", f'<text transform="rotate(-90 {svg.number(x + size * 0.3)} {svg.number(y)})"', 1
            )
            continue
        for step, (words, kind) in enumerate(reversed(sheet.heading(index))):
            smaller = size if kind == "head" else size * 0.88
            yield svg.text_element(words, x, sheet.top - size * (0.75 + svg.LINE * step), smaller, f"{kind} middle")


def titles(sheet: svg.Sheet) -> Iterator[str]:
    """The title of every thread beside or above its lane, with a guide to where it runs and a rule between topics."""
    drawing, size = sheet.drawing, sheet.canvas.size
    end = sheet.x(len(drawing.columns) - 1) + sheet.gap / 2 if sheet.beside else sheet.canvas.width - svg.MARGIN
    ends = [*sheet.layout.tops[1:], sheet.layout.height]
    starts = _starts(sheet)
    group = None
    for index, (lane, top, bottom) in enumerate(zip(drawing.lanes, sheet.layout.tops, ends, strict=True)):
        edge = sheet.y(top - 0.5)
        if group is not None and lane.group != group:
            yield f'<path class="rule" d="M{svg.number(svg.MARGIN)} {svg.number(edge)}H{svg.number(end)}"/>'
        group = lane.group
        middle = sheet.y((top + bottom - 1) / 2)
        room = sheet.label_width - size if sheet.beside else sheet.canvas.width - 2 * svg.MARGIN
        words = svg.cut(lane.title, room, size)
        start = svg.MARGIN + svg.text_width(words, size) + size * 0.5
        if sheet.beside and starts.get(index, 0) > start:
            yield f'<path class="guide" d="M{svg.number(start)} {svg.number(middle)}H{svg.number(starts[index])}"/>'
        base = middle + size * 0.35 if sheet.beside else edge + size * 1.15
        yield svg.with_tip(svg.text_element(words, svg.MARGIN, base, size), lane.tip, sheet.canvas, lane.href)


def _starts(sheet: svg.Sheet) -> dict[int, float]:
    """Where the first box of each lane begins."""
    found: dict[int, float] = {}
    for index, column in enumerate(sheet.drawing.columns):
        for node in column.nodes:
            found.setdefault(node.lane, sheet.x(index) - sheet.box / 2)
    return found
