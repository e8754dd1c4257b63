"""The places of a drawing with lanes: threads keep apart, lines run level and pass over what stands in their way."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from plandiff.rendering.drawing.drawing import Column, Drawing, Lane, Node, Strand, Tone
from plandiff.rendering.drawing.lanes import lay_out_lanes

_NOISE = 1e-9  # of adding fractions


def drawing(columns: list[list[int]], pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> Drawing:
    """Columns of nodes by their lanes, and lines between them."""
    lanes = max(lane for column in columns for lane in column) + 1
    return Drawing(
        title="",
        description="",
        columns=tuple(Column("", nodes=tuple(Node("", lane=lane) for lane in column)) for column in columns),
        strands=tuple(Strand((start,), (end,), Tone.NONE) for start, end in pairs),
        lanes=tuple(Lane(str(lane)) for lane in range(lanes)),
    )


# What stands in the columns (a digit for the lane of each node), one line from the first column to the last, and the
# rows of its stops.
ROUTES = {
    "next to each other": (["0", "0"], [0, 0]),
    "over a version without it": (["0", "", "0"], [0, 0, 0]),
    "over a version that has it": (["0", "0", "0"], [0, -0.5, 0]),
    "up once over several": (["0", "0", "", "0", "0"], [0, -0.5, -0.5, -0.5, 0]),
    "level before and after": (["0", "", "0", "", "0"], [0, 0, -0.5, 0, 0]),
    "what stands in other lanes is not in its way": (["0", "1", "0"], [0, 0, 0]),
    "to the upper of two": (["0", "00"], [0.425, 0]),
}


@pytest.mark.parametrize("case", ROUTES)
def test_routes(case: str) -> None:
    rows, expected = ROUTES[case]
    pair = ((0, 0), (len(rows) - 1, 0))
    layout = lay_out_lanes(drawing([[int(lane) for lane in column] for column in rows], [pair]))
    assert [column for column, _ in layout.routes[pair]] == list(range(len(rows)))
    assert [row for _, row in layout.routes[pair]] == pytest.approx(expected)


def test_a_lane_is_as_high_as_its_fullest_column_and_the_rest_stands_in_its_middle() -> None:
    layout = lay_out_lanes(drawing([[0, 1], [0, 0, 1], [0, 0, 0]], []), headroom=1.0)
    assert layout.tops == pytest.approx((0, 3.7))
    assert layout.rows[2] == pytest.approx((1, 1.85, 2.7))
    assert layout.rows[1] == pytest.approx((1.425, 2.275, 4.7))
    assert layout.rows[0] == pytest.approx((1.85, 4.7))
    assert layout.height == pytest.approx(5.7)


@pytest.mark.parametrize("seed", range(20))
def test_threads_keep_apart(seed: int) -> None:
    chance = random.Random(seed)
    columns = [sorted(chance.choices(range(6), k=chance.randint(1, 9))) for _ in range(7)]
    columns[0] = [0, 1, 2, 3, 4, 5]
    pairs = [
        ((first, start), (last, end))
        for last in range(7)
        for first in range(last)
        for start, lane in enumerate(columns[first])
        for end, other in enumerate(columns[last])
        if lane == other
    ]
    layout = lay_out_lanes(drawing(columns, pairs))
    ends = [*layout.tops[1:], layout.height]
    for column, rows in zip(columns, layout.rows, strict=True):
        for lane, row in zip(column, rows, strict=True):
            assert layout.tops[lane] - _NOISE <= row <= ends[lane] - 1 + _NOISE
        assert all(following - row > 0.8 for row, following in pairwise(rows))
    for pair in pairs:
        lane = columns[pair[0][0]][pair[0][1]]
        assert all(layout.tops[lane] - 0.5 - _NOISE <= row <= ends[lane] - 1 + _NOISE for _, row in layout.routes[pair])
