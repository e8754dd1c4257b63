"""The trace: the story of one thread in order of date."""

from __future__ import annotations

from plandiff.model.problem import InputError, Problem, Severity
from plandiff.model.thread import CellState, Place, Thread, Threads, Trace
from plandiff.threads.cells import cells


def trace(threads: Threads, place: Place) -> Trace:
    """The story of the thread that a point is in. Raises InputError where no version has such a point."""
    thread = thread_with(threads, place)
    found = cells(threads, thread)
    visible = [cell.plan for cell in found if cell.points and cell.state is not CellState.REMOVED]
    members = {member.place for member in thread.members}
    return Trace(
        threads=threads,
        thread=thread,
        cells=found,
        first=visible[0] if visible else place.plan,
        last=next((cell.plan for cell in reversed(found) if _is_seen(cell.state)), place.plan),
        disagreements=tuple(d for d in threads.disagreements if d.before in members or d.after in members),
    )


def thread_with(threads: Threads, place: Place) -> Thread:
    """The thread that a point is in. Raises InputError where no version has such a point."""
    try:
        return threads.thread_of(place)
    except KeyError:
        hint = f"`plandiff show {place.plan}` shows its points"
        raise InputError(Problem("unknown-point", Severity.ERROR, "", None, f"no point {place} here", hint)) from None


def _is_seen(state: CellState) -> bool:
    return state not in (CellState.ABSENT, CellState.REMOVED, CellState.UNDISCLOSED)
