"""The longest sensible sequence among markers of one family, so that a stray "3. May" does not become point 3."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from plandiff.importing.family import Candidate, Family

_KEPT = 3  # ends kept for one number: they differ in how far they are set in
_MAX_GAP = 3
_WALL = 2.5
_CLEAR = 1.5  # the weight of a marker that is in no doubt


@dataclass(frozen=True, slots=True)
class Chain:
    """Markers that follow one another, and how much they look like a list."""

    family: Family
    members: tuple[Candidate, ...]
    score: float

    @property
    def first(self) -> int:
        """The line of its first marker."""
        return self.members[0].line

    @property
    def last(self) -> int:
        """The line of its last marker."""
        return self.members[-1].line

    @property
    def mean(self) -> float:
        """The score per marker."""
        return self.score / len(self.members)


class _End:
    __slots__ = ("before", "candidate", "first", "score")

    def __init__(self, candidate: Candidate, score: float, before: _End | None) -> None:
        self.candidate = candidate
        self.score = score
        self.before = before
        self.first: int = before.first if before else candidate.line


def best_chain(found: Sequence[Candidate], walls: Sequence[int] = ()) -> Chain | None:
    """The best-scored ascending sequence among the candidates of one family, in the order of their lines.

    Dynamic programming over the numbers: each candidate starts a sequence or goes on from the best end of a number up
    to three smaller. A missing number, a changed indentation and a start above 1 cost; so it is linear in the
    candidates. Of equal sequences the one that covers more lines wins. `walls` are lines at which the numbering
    begins anew below a heading: to go on across one costs, too.
    """
    if not found:
        return None
    if found[0].family.kind in {"bullet", "heading"}:
        return _unnumbered(found)
    ends: dict[tuple[tuple[int, ...], int], list[_End]] = {}
    by_prefix: dict[tuple[int, ...], _End] = {}
    best: _End | None = None
    for candidate in found:
        end = _End(candidate, candidate.weight + _start(candidate), None)
        for before, cost in _before(candidate, ends, by_prefix):
            score = before.score + candidate.weight + 1.0 - cost - _shift(before.candidate, candidate)
            if walls and bisect_right(walls, candidate.line - 1) > bisect_right(walls, before.candidate.line):
                score -= _WALL
            if (score, -before.first) > (end.score, -end.first):
                end = _End(candidate, score, before)
        kept = ends.setdefault((candidate.path, candidate.sub), [])
        kept.append(end)
        kept.sort(key=lambda one: (-one.score, one.first, one.candidate.line))
        del kept[_KEPT:]
        leader = by_prefix.get(candidate.path[:-1])
        if leader is None or end.score >= leader.score:
            by_prefix[candidate.path[:-1]] = end
        if best is None or (end.score, candidate.line - end.first) > (best.score, best.candidate.line - best.first):
            best = end
    return _chain(best)


def _chain(end: _End | None) -> Chain | None:
    if end is None:
        return None
    score, members = end.score, []
    while end is not None:
        members.append(end.candidate)
        end = end.before
    members.reverse()
    return Chain(members[0].family, tuple(members), score)


def _before(
    candidate: Candidate, ends: dict[tuple[tuple[int, ...], int], list[_End]], by_prefix: dict[tuple[int, ...], _End]
) -> list[tuple[_End, float]]:
    prefix, last = candidate.path[:-1], candidate.path[-1]
    found: list[tuple[_End, float]] = []
    if candidate.sub:  # 5a after 5, 5b after 5a
        found += [(end, 0.0) for end in ends.get((candidate.path, candidate.sub - 1), ())]
    else:
        for step in range(1, _MAX_GAP + 1):
            for sub in (0, 1, 2) if step == 1 else (0,):
                cost = 1.5 * (step - 1)
                found += [(end, cost) for end in ends.get(((*prefix, last - step), sub), ())]
        leader = by_prefix.get(prefix)
        if leader is not None and candidate.weight >= _CLEAR and leader.candidate.path[-1] < last - _MAX_GAP:
            found.append((leader, 1.5 + 0.05 * min(last - leader.candidate.path[-1], 20)))  # extracts leave points out
    if prefix and last <= 1:  # 2.1 after the last of 1.x
        for step in (1, 2):
            leader = by_prefix.get((*prefix[:-1], prefix[-1] - step))
            if leader is not None:
                found.append((leader, float(step - 1)))
    return [(end, cost) for end, cost in found if end.candidate.line < candidate.line]


def _start(candidate: Candidate) -> float:
    number = candidate.path[-1]
    return 0.0 if number in {0, 1} and not candidate.sub else -1.5 - min(number, 20) * 0.1


def _shift(before: Candidate, after: Candidate) -> float:
    # Numbers may be aligned by their first digit or by their full stop.
    moved = min(abs(before.indent - after.indent), abs(before.indent + before.length - after.indent - after.length))
    return 0.0 if moved <= 1 else min(0.25 * moved, 1.5)


def _unnumbered(found: Sequence[Candidate]) -> Chain | None:
    indents: dict[int, int] = {}
    for candidate in found:
        if candidate.weight > 0:
            indents[candidate.indent] = indents.get(candidate.indent, 0) + 1
    if not indents:
        return None
    outer = min(indents)
    heading = found[0].family.kind == "heading"
    members = tuple(one for one in found if one.weight > 0 and (heading or abs(one.indent - outer) <= 1))
    return Chain(members[0].family, members, sum(one.weight + 0.5 for one in members))
