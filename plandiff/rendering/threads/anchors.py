"""The ids of places in pages on threads, by which they link to each other."""

from __future__ import annotations

from plandiff.model.thread import Row


def cell_id(plan: str, point: str) -> str:
    """The id of the place that holds a point: no id of a plan or point has a colon."""
    return f"{plan}:{point}"


def row_id(row: Row) -> str:
    """The id of a row of the table."""
    first = row.thread.members[0].place
    return f"row:{cell_id(first.plan, first.point)}"


def thread_id(row: Row) -> str:
    """The id of the section with the texts of a thread."""
    first = row.thread.members[0].place
    return f"thread:{cell_id(first.plan, first.point)}"
