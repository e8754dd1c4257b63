"""The cells of a thread: what each version has of it, held against the version that it descends from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind, Confidence, Weight
from plandiff.model.plan import Fate, Plan, Point
from plandiff.model.thread import Cell, CellState, Thread, Threads
from plandiff.threads import passages
from plandiff.threads.chronology import bases
from plandiff.threads.place_steps import places_in, steps_of, steps_of_the_first, steps_of_the_missing

_BY_KIND = {
    ChangeKind.UNCHANGED: CellState.SAME,
    ChangeKind.CHANGED: CellState.CHANGED,
    ChangeKind.TRANSLATED: CellState.TRANSLATED,
    ChangeKind.SPLIT: CellState.SPLIT,
    ChangeKind.MERGED: CellState.MERGED,
    ChangeKind.ADDED: CellState.PRESENT,
    ChangeKind.REMOVED: CellState.REMOVED,
    ChangeKind.KEPT: CellState.KEPT,
    ChangeKind.BRACKETED: CellState.BRACKETED,
    ChangeKind.DEFERRED: CellState.DEFERRED,
    ChangeKind.SEPARATE_TRACK: CellState.SEPARATE_TRACK,
    ChangeKind.UNDISCLOSED: CellState.UNDISCLOSED,
}
_BY_FATE = {
    None: CellState.UNDISCLOSED,
    Fate.KEPT: CellState.KEPT,
    Fate.CHANGED: CellState.CHANGED,
    Fate.REMOVED: CellState.REMOVED,
    Fate.BRACKETED: CellState.BRACKETED,
    Fate.DEFERRED: CellState.DEFERRED,
    Fate.SEPARATE_TRACK: CellState.SEPARATE_TRACK,
    Fate.UNDISCLOSED: CellState.UNDISCLOSED,
}


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
    named = [ref.partition("#")[0] for point in found for ref in point.follows or ()]
    lineage = bases([side.plan for side in threads.versions])[plan]
    for candidate in (*lineage, *named):
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
        confidence=_confidence(thread, plan.id),
    )


def _state(found: Sequence[Point], change: Change | None) -> CellState:
    if passages.struck(found):
        return CellState.REMOVED
    if change is None:
        fate = next((point.fate for point in found if point.fate is not None), None)
        return CellState.PRESENT if passages.wording(found) else _BY_FATE[fate]
    if change.kind is ChangeKind.CHANGED and change.weight in (Weight.NONE, Weight.WORDING):
        return CellState.REWORDED
    if change.kind is ChangeKind.TRANSLATED and change.weight is Weight.SUBSTANTIVE:
        return CellState.CHANGED
    return _BY_KIND[change.kind]


def _confidence(thread: Thread, plan: str) -> Confidence:
    """That of the least sure of its points."""
    found = [member.confidence for member in thread.members if member.place.plan == plan]
    return max(found, key=list(Confidence).index)
