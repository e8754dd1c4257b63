"""Columns: versions side by side in an order of choice, each commitment compared with a column of choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from plandiff.model.comparison import Side
from plandiff.model.problem import refused
from plandiff.model.thread import ColumnBase, Columns, Place, Row, RowOrder, Thread, Threads
from plandiff.threads import passages
from plandiff.threads.matrix import cell, thread_with


def columns(
    threads: Threads,
    versions: Sequence[str] = (),
    *,
    against: str = ColumnBase.FIRST,
    order: RowOrder = RowOrder.TEXT,
    takes: Callable[[Row], bool] | None = None,
    blank: str = "",
) -> Columns:
    """Versions side by side, by their ids in the order of the columns; without ids all of them, oldest first.

    `against` is one of ColumnBase or the id of a version. `takes` says which rows are wanted (all where it is None);
    the others are counted. Raises InputError for a version that there is not.
    """
    names = list(dict.fromkeys(versions)) or [side.plan.id for side in threads.versions]
    sides = tuple(_side(threads, name) for name in names)
    if against not in list(ColumnBase):
        _side(threads, against)
    ordered = _as_in_text(threads, names) if order is RowOrder.TEXT else list(threads.threads)
    every = [_row(threads, thread, sides, against) for thread in ordered if any(map(thread.points_in, names))]
    rows = [row for row in every if takes is None or takes(row)]
    return Columns(threads, sides, tuple(rows), against, order, blank, len(every) - len(rows))


def _row(threads: Threads, thread: Thread, sides: Sequence[Side], against: str) -> Row:
    found = []
    for place, side in enumerate(sides):
        base = against
        if against == ColumnBase.NONE:
            base = ""
        elif against == ColumnBase.FIRST:
            base = sides[0].plan.id
        elif against == ColumnBase.PREVIOUS:
            base = _nearest(threads, thread, [other.plan.id for other in sides[:place]])
        found.append(cell(threads, thread, side.plan, base))
    return Row(thread, tuple(found))


def _nearest(threads: Threads, thread: Thread, earlier: Sequence[str]) -> str:
    """The last of some versions that has a thread in words; empty where none has."""
    return next((name for name in reversed(earlier) if passages.wording(passages.points(threads, thread, name))), "")


def _as_in_text(threads: Threads, names: Sequence[str]) -> list[Thread]:
    """The threads in the order of the first version; what it lacks follows what the next has before it."""
    thread_at = threads.by_place
    by_id: dict[str, Thread] = {}
    ordered: list[str] = []
    for name in names:
        place = 0
        for point in threads.side(name).plan.points:
            thread = thread_at[Place(name, point.id)]
            if thread.id in by_id:
                place = ordered.index(thread.id) + 1
            else:
                by_id[thread.id] = thread
                ordered.insert(place, thread.id)
                place += 1
    return [by_id[one] for one in ordered]


def _side(threads: Threads, name: str) -> Side:
    try:
        return threads.side(name)
    except KeyError:
        hint = f"one of: {', '.join([*ColumnBase, *(side.plan.id for side in threads.versions)])}"
        raise refused("usage", f"no column {name} here", hint) from None


def with_points(threads: Threads, places: Iterable[Place]) -> Callable[[Row], bool]:
    """Whether a row has one of some points. Raises InputError for a point that there is not."""
    wanted = {thread_with(threads, place).id for place in places}
    return lambda row: row.thread.id in wanted
