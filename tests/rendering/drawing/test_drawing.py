"""Where boxes stand: in the order of the text, level where the order allows, with few crossings where it is free."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from plandiff.rendering.drawing.drawing import (
    Column,
    Drawing,
    Node,
    Pair,
    Strand,
    Tone,
    count_crossings,
    lay_out,
    reduce_crossings,
    untangled,
)


def links(*ends: tuple[int, int]) -> list[Pair]:
    return [((0, start), (1, end)) for start, end in ends]


@pytest.mark.parametrize(
    ("sizes", "ends", "rows"),
    [
        ((3, 3), [(0, 0), (1, 1), (2, 2)], ((0, 1, 2), (0, 1, 2))),  # all level
        ((3, 2), [(0, 0), (2, 1)], ((0, 1, 2), (0, 2))),  # removed: a gap after
        ((1, 3), [(0, 2)], ((2,), (0, 1, 2))),  # added before it: it moves down
        ((3, 3), [(0, 1), (1, 2), (2, 0)], ((1, 2, 3), (0, 1, 2))),  # the one that moved crosses
        ((2, 2), [], ((0, 1), (0, 1))),  # nothing in common
        ((1, 2), [(0, 0), (0, 1)], None),  # a split: one branch is level
        ((0, 0), [], ((), ())),
    ],
)
def test_two_columns(
    sizes: tuple[int, int], ends: list[tuple[int, int]], rows: tuple[tuple[int, ...], tuple[int, ...]] | None
) -> None:
    layout = lay_out(sizes, links(*ends))
    if rows is not None:
        assert layout.rows == rows
    assert layout.height == max((row + 1 for column in layout.rows for row in column), default=0)


def test_a_long_line_stops_in_each_column_that_it_passes() -> None:
    pair = ((0, 1), (3, 0))
    layout = lay_out((2, 1, 1, 1), [((0, 0), (1, 0)), ((1, 0), (2, 0)), pair])
    assert [column for column, _ in layout.routes[pair]] == [0, 1, 2, 3]
    taken = [layout.rows[1][0], layout.rows[2][0]]
    assert all(row > other for (_, row), other in zip(layout.routes[pair][1:3], taken, strict=True))


def some_links(seed: int, sizes: list[int]) -> list[Pair]:
    chance = random.Random(seed)
    found = set()
    for _ in range(sum(sizes)):
        first, last = sorted(chance.sample(range(len(sizes)), 2))
        found.add(((first, chance.randrange(sizes[first])), (last, chance.randrange(sizes[last]))))
    return sorted(found)


@pytest.mark.parametrize("seed", range(40))
def test_any_drawing_keeps_its_order_and_no_two_boxes_meet(seed: int) -> None:
    sizes = [1 + (seed * 7 + column * 5) % 11 for column in range(2 + seed % 5)]
    pairs = some_links(seed, sizes)
    layout = lay_out(sizes, pairs)
    for column, rows in enumerate(layout.rows):
        assert all(upper < lower for upper, lower in pairwise(rows))
        stops = [
            stop
            for pair in pairs
            for stop in layout.routes[pair]
            if stop[0] == column and pair[0][0] < column < pair[1][0]
        ]
        assert len(stops) == len(set(stops))
        assert not {row for _, row in stops} & set(rows), "a line runs through a box"
    for pair in pairs:
        (first, start), (last, end) = pair
        assert layout.routes[pair][0] == (first, layout.rows[first][start])
        assert layout.routes[pair][-1] == (last, layout.rows[last][end])
    assert lay_out(sizes, pairs[::-1]).height > 0


@pytest.mark.parametrize("seed", range(20))
def test_crossings_are_never_more_than_before(seed: int) -> None:
    sizes = [6, 7, 5, 6]
    pairs = [pair for pair in some_links(seed, sizes) if pair[1][0] == pair[0][0] + 1]
    given = [range(size) for size in sizes]
    orders = reduce_crossings(sizes, pairs, {1, 2, 3})
    assert orders[0] == tuple(range(6)), "a column that is not free keeps its order"
    assert [sorted(order) for order in orders] == [list(range(size)) for size in sizes]
    assert count_crossings(orders, pairs) <= count_crossings(given, pairs)
    assert orders == reduce_crossings(sizes, pairs, {1, 2, 3})


def test_crossings_are_counted() -> None:
    assert count_crossings([[0, 1], [0, 1]], links((0, 1), (1, 0))) == 1
    assert count_crossings([[0, 1], [1, 0]], links((0, 1), (1, 0))) == 0
    assert count_crossings([[0], [0, 1]], links((0, 0), (0, 1))) == 0, "branches of one point do not cross"
    assert count_crossings([[0, 1, 2], [0, 1, 2]], links((0, 2), (1, 1), (2, 0))) == 3


def test_a_free_column_is_put_in_order() -> None:
    nodes = tuple(Node(name) for name in "abc")
    strands = tuple(Strand(((0, index),), ((1, 2 - index),), Tone.NONE) for index in range(3))
    drawing = Drawing("", "", (Column("before", nodes=nodes), Column("after", nodes=nodes, free=True)), strands)
    after = untangled(drawing)
    assert [node.number for node in after.columns[1].nodes] == ["c", "b", "a"]
    assert [strand.after for strand in after.strands] == [((1, 0),), ((1, 1),), ((1, 2),)]
    fixed = Drawing("", "", (Column("before", nodes=nodes), Column("after", nodes=nodes)), strands)
    assert untangled(fixed) is fixed
