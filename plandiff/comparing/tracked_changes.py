"""Which tracked changes of a document belong to which change of the comparison of its two texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plandiff.model.comparison import Change, Comparison, Side
from plandiff.model.record import replace
from plandiff.model.tracked_change import TrackedChange


def with_revisions(
    changes: Sequence[Change], sides: tuple[Side, Side], listed: Sequence[TrackedChange]
) -> tuple[Change, ...]:
    """The changes, each with the tracked changes whose words stand in the points that it has whole, in their order."""
    if not listed:
        return tuple(changes)
    owners = _owners(sides[0]), _owners(sides[1])
    at: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
    for number, one in enumerate(listed):
        for side, place in enumerate((one.before, one.after)):
            if place in owners[side]:
                at[side].setdefault(owners[side][place], []).append(number)
    return tuple(replace(change, revisions=tuple(listed[n] for n in _numbers(change, at))) for change in changes)


def elsewhere(comparison: Comparison) -> tuple[TrackedChange, ...]:
    """The tracked changes of a comparison that belong to none of its changes."""
    placed = {revision for change in comparison.changes for revision in change.revisions}
    return tuple(one for one in comparison.revisions or () if one not in placed)


def _owners(side: Side) -> Mapping[str, str]:
    """The point of every place of a version."""
    clauses = {point.locator(clause): name for name, point in side.points.items() for clause in point.clauses}
    return clauses | {name: name for name in side.points}


def _numbers(change: Change, at: tuple[Mapping[str, list[int]], Mapping[str, list[int]]]) -> list[int]:
    sides = zip(change.link.whole, at, strict=True)
    return sorted({number for names, listed in sides for name in names for number in listed.get(name, ())})
