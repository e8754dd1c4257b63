"""The matrix, threads as rows and versions as columns, and the trace, the story of one thread in order of date."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plandiff.model.problem import did_you_mean, quote, refused
from plandiff.model.thread import CellState, Matrix, Place, Row, Thread, Threads, Trace
from plandiff.threads.cells import cells

# What may stand in every cell of a row in which nothing happened.
QUIET = frozenset({CellState.PRESENT, CellState.SAME, CellState.KEPT, CellState.ABSENT, CellState.UNDISCLOSED})


def matrix(
    threads: Threads,
    *,
    base: str = "",
    topics: Iterable[str] = (),
    only_changed: bool = False,
    of: Callable[[Thread], bool] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Matrix:
    """The matrix of some versions.

    `base` compares every column with that version instead of the one it descends from, `topics` and `only_changed`
    leave out rows (which are counted); `of` says which threads it is a matrix of (all where it is None). `progress` is
    called with the threads done and in all. Raises InputError for a base or a topic that there is not.
    """
    if base:
        _known("plan", base, [side.plan.id for side in threads.versions])
    wanted = set(topics)
    for topic in sorted(wanted):
        _known(
            "topic",
            topic,
            {thread.topic for thread in threads.threads} | {topic.id for topic in threads.vocabulary.topics},
        )
    rows = []
    listed = [thread for thread in threads.threads if of is None or of(thread)]
    for done, thread in enumerate(listed, start=1):
        if progress is not None:
            progress(done, len(listed))
        if wanted and thread.topic not in wanted:
            continue
        row = Row(thread, cells(threads, thread, base))
        if not only_changed or any(cell.state not in QUIET for cell in row.cells):
            rows.append(row)
    return Matrix(threads, tuple(rows), base, len(listed) - len(rows))


def _known(what: str, given: str, known: Iterable[str]) -> None:
    names = sorted(name for name in known if name)
    if given not in names:
        listed = f"one of: {', '.join(names)}" if names else f"these versions name no {what}"
        raise refused("usage", f"no {what} {quote(given)} here", did_you_mean(given, names, listed))


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
        raise refused("unknown-point", f"no point {place} here", hint) from None


def _is_seen(state: CellState) -> bool:
    return state not in (CellState.ABSENT, CellState.REMOVED, CellState.UNDISCLOSED)
