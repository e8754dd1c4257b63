"""Where the boxes of a drawing with lanes stand: every thread in a band of its own, so that no two threads cross."""

from __future__ import annotations

from collections import defaultdict

from plandiff.rendering.drawing.drawing import Drawing
from plandiff.rendering.drawing.layout import Layout, Pair, Spot

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
