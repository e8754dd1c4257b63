"""Which versions of a matrix take a column: those that have something of its rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from plandiff.model.thread import CellState, Matrix
from plandiff.rendering.words import wording


def columns_shown(matrix: Matrix, marked: Collection[str] = ()) -> tuple[list[int], list[str]]:
    """The versions (by index) that have points in the rows, and sentences that name those left out for it.

    `marked` are ids of versions that are shown all the same: a form marks there what they lack.
    """
    names = [side.plan.id for side in matrix.threads.versions]
    columns = [[row.cells[index] for row in matrix.rows] for index in range(len(names))]
    shown = [
        index
        for index, cells in enumerate(columns)
        if names[index] in marked or any(cell.points or cell.struck for cell in cells)
    ]
    if not shown:
        return list(range(len(names))), []
    left = [index for index in range(len(names)) if index not in shown]
    empty = [names[index] for index in left if all(cell.state is CellState.ABSENT for cell in columns[index])]
    unknown = [names[index] for index in left if names[index] not in empty]
    said = [f"Without a column: none of this is in {wording.join_words(empty)}."] if empty else []
    said += [f"Without a column: not disclosed in {wording.join_words(unknown)}."] if unknown else []
    return shown, said


def with_columns(matrix: Matrix, shown: Sequence[int]) -> Matrix:
    """The matrix with some of its columns alone, for a drawing."""
    versions = tuple(matrix.threads.versions[index] for index in shown)
    rows = tuple(replace(row, cells=tuple(row.cells[index] for index in shown)) for row in matrix.rows)
    return replace(matrix, threads=replace(matrix.threads, versions=versions), rows=rows)
