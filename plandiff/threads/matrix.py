"""The matrix of threads by versions, what each of its cells has, and the trace, the story of one thread by date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Fate, Plan, Point
from plandiff.model.problem import did_you_mean, quote, refused
from plandiff.model.thread import Cell, CellState, Matrix, Place, Row, Thread, Threads, Trace
from plandiff.threads import passages
from plandiff.threads.chronology import bases_of
from plandiff.threads.place_steps import places_in, steps_of, steps_of_the_first, steps_of_the_missing

_UNSEEN = (CellState.ABSENT, CellState.REMOVED, CellState.UNDISCLOSED)
# Kinds and fates of the name of a state are that state; these have another.
_BY_KIND = {ChangeKind.UNCHANGED: CellState.SAME, ChangeKind.ADDED: CellState.PRESENT}


def cells(threads: Threads, thread: Thread, base: str = "") -> tuple[Cell, ...]:
    """A cell for every version, oldest first; `base` names the one that all are compared with."""
    found: list[Cell] = []
    for side in threads.versions:
        made = cell(threads, thread, side.plan, base or predecessor(threads, thread, side.plan.id))
        if made.places and not made.against and any(other.state is CellState.ABSENT for other in found):
            made = replace(made, steps=steps_of_the_first(made.places))
        found.append(made)
    return tuple(found)


def predecessor(threads: Threads, thread: Thread, plan: str) -> str:
    """The version that a version's part of a thread descends from; empty where there is none with known wording.

    The nearest of those that it goes back to by `base:`, or one that its points name in `follows:`, or else the latest
    version before it; each only if it has the thread in words.
    """
    earlier: list[str] = []
    for side in threads.versions:
        if side.plan.id == plan:
            break
        if passages.wording(passages.points(threads, thread, side.plan.id)):
            earlier.append(side.plan.id)
    found = passages.points(threads, thread, plan)
    for candidate in (*bases_of(plan, threads.plans), *passages.followed(found)):
        if candidate in earlier:
            return candidate
    return earlier[-1] if earlier else ""


def cell(threads: Threads, thread: Thread, plan: Plan, against: str) -> Cell:
    """What a version has of a thread, compared with the version `against` as far as that has it in words."""
    found = passages.points(threads, thread, plan.id)
    if not found:
        state = CellState.ABSENT if passages.is_public(plan) else CellState.UNDISCLOSED
        return Cell(plan.id, (), state, steps=steps_of_the_missing(threads, thread, plan.id, against))
    if against == plan.id or not passages.wording(passages.points(threads, thread, against) if against else ()):
        against = ""
    change = passages.change(threads, thread, against, plan.id) if against else None
    return Cell(
        plan=plan.id,
        points=tuple(point.id for point in passages.standing(found)),
        state=_state(found, change),
        struck=tuple(point.id for point in found if point not in passages.standing(found)),
        against=against,
        change=change,
        places=places_in(threads, thread, plan.id),
        steps=steps_of(threads, thread, change, (against, plan.id)) if change and passages.is_public(plan) else (),
        terms=passages.terms(found),
        confidence=thread.confidence_in(plan.id),
    )


def _state(found: Sequence[Point], change: Change | None) -> CellState:
    if passages.struck(found):
        return CellState.REMOVED
    if change is None:
        fate = next((point.fate for point in found if point.fate is not None), None)
        return CellState.PRESENT if passages.wording(found) else CellState(fate or Fate.UNDISCLOSED)
    if change.kind is ChangeKind.CHANGED and change.weight in (Weight.NONE, Weight.WORDING):
        return CellState.REWORDED
    if change.kind is ChangeKind.TRANSLATED and change.weight is Weight.SUBSTANTIVE:
        return CellState.CHANGED
    return _BY_KIND.get(change.kind) or CellState(change.kind)


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
        last=next((cell.plan for cell in reversed(found) if cell.state not in _UNSEEN), place.plan),
        disagreements=tuple(d for d in threads.disagreements if d.before in members or d.after in members),
    )


def thread_with(threads: Threads, place: Place) -> Thread:
    """The thread that a point is in. Raises InputError where no version has such a point."""
    try:
        return threads.by_place[place]
    except KeyError:
        hint = f"`plandiff show {place.plan}` shows its points"
        raise refused("unknown-point", f"no point {place} here", hint) from None
