"""Columns: versions in the order asked for, rows in the order of the text, each cell against a column of choice."""

from __future__ import annotations

import pytest

from plandiff.model.plan import Fate
from plandiff.model.problem import InputError
from plandiff.model.thread import ColumnBase, Columns, Place, Row, RowOrder, Threads
from plandiff.threads.columns import columns, with_points
from plandiff.threads.follow import follow
from tests.threads.families import bare, documents, plan, point


def threads() -> Threads:
    """The first version has a b c, the second d a B (b reworded), the third a and strikes b."""
    struck = [point("1", "a"), bare("2", Fate.REMOVED, "v1#2")]
    return follow(
        documents(plan("v1", "abc", day=1), plan("v2", "daB", day=2, base="v1"), plan("v3", struck, day=3, base="v2"))
    )


def shown(found: Columns) -> list[list[str]]:
    """The points of every cell, with what it is compared with."""
    return [
        [" ".join([*cell.points, *cell.struck, *([f"<{cell.against}"] if cell.against else [])]) for cell in row.cells]
        for row in found.rows
    ]


@pytest.mark.parametrize(
    ("against", "expected"),
    [
        ("first", [["", "1", ""], ["1", "2 <v1", "1 <v1"], ["2", "3 <v1", "2 <v1"], ["3", "", ""]]),
        ("previous", [["", "1", ""], ["1", "2 <v1", "1 <v2"], ["2", "3 <v1", "2 <v2"], ["3", "", ""]]),
        ("v3", [["", "1", ""], ["1 <v3", "2 <v3", "1"], ["2", "3", "2"], ["3", "", ""]]),
        ("none", [["", "1", ""], ["1", "2", "1"], ["2", "3", "2"], ["3", "", ""]]),
    ],
)
def test_every_cell_is_compared_with_the_column_of_choice(against: str, expected: list[list[str]]) -> None:
    assert shown(columns(threads(), against=against)) == expected


def test_columns_stand_in_the_order_asked_for_and_rows_in_that_of_the_first() -> None:
    found = columns(threads(), ["v2", "v1"], against=ColumnBase.NONE)
    assert [side.plan.id for side in found.versions] == ["v2", "v1"]
    assert shown(found) == [["1", ""], ["2", "1"], ["3", "2"], ["", "3"]]


def test_rows_by_topic_are_those_of_the_threads() -> None:
    found = columns(threads(), order=RowOrder.TOPIC)
    assert [row.thread for row in found.rows] == list(found.threads.threads)


def test_rows_that_are_not_asked_for_are_counted() -> None:
    followed = threads()
    found = columns(followed, takes=with_points(followed, [Place("v1", "2"), Place("v2", "1")]))
    assert (shown(found), found.hidden) == ([["", "1", ""], ["2", "3 <v1", "2 <v1"]], 2)


def test_a_split_is_one_row() -> None:
    followed = follow(documents(plan("v1", [point("1", "ab")], day=1), plan("v2", "ab", day=2, base="v1")))
    assert shown(columns(followed)) == [["1", "1 2 <v1"]]


@pytest.mark.parametrize("name", ["v4", "last"])
def test_a_column_that_there_is_not(name: str) -> None:
    with pytest.raises(InputError, match=f"no column {name} here"):
        columns(threads(), against=name)


def test_a_point_that_there_is_not() -> None:
    with pytest.raises(InputError, match="no point v1#9 here"):
        with_points(threads(), [Place("v1", "9")])


def test_every_row_is_in_the_columns_once() -> None:
    followed = threads()
    every: list[Row] = list(columns(followed).rows)
    assert sorted(row.thread.id for row in every) == sorted(thread.id for thread in followed.threads)
