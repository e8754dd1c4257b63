"""The longest sensible sequence among markers of one family, so that a stray "3. May" does not become point 3."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from plandiff.importing.numbering.marker_family import Marker, Scheme

_KEPT = 3  # ends kept for one number: they differ in how far they are set in
_MAX_GAP = 3
_WALL = 2.5
_OTHER_HEADING = 0.5  # a step from a heading to a line that is none, or one of another level
_CLEAR = 1.5  # the weight of a marker that is in no doubt
_LETTERED = frozenset(["letter", "capital", "small-roman", "roman", "greek", "greek-numeral", "cyrillic"])


@dataclass(frozen=True, slots=True)
class Chain:
    """Markers that follow one another, and how much they look like a list."""

    family: Scheme
    members: tuple[Marker, ...]
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

    def __init__(self, candidate: Marker, score: float, before: _End | None) -> None:
        self.candidate = candidate
        self.score = score
        self.before = before
        self.first: int = before.first if before else candidate.line


def best_chain(found: Sequence[Marker], walls: Sequence[int] = ()) -> Chain | None:
    """The best-scored ascending sequence among the candidates of one family, in the order of their lines.

    Dynamic programming over the numbers: each candidate starts a sequence or goes on from the best end of a number up
    to three smaller. A missing number, a changed indentation and a start above 1 cost; so it is linear in the
    candidates. Of equal sequences the one that covers more lines wins. `walls` are lines at which the numbering
    begins anew below a heading: to go on across one costs, too, unless headings of one level do.
    """
    if not found:
        return None
    if found[0].family.kind in {"bullet", "heading"}:
        return _unnumbered(found)
    known = _Ends()
    best: _End | None = None
    for candidate in found:
        end = _End(candidate, candidate.weight + _start(candidate), None)
        for before, cost in known.before(candidate):
            score = before.score + candidate.weight + 1.0 - cost - _shift(before.candidate, candidate)
            beyond = bisect_right(walls, candidate.line - 1) > bisect_right(walls, before.candidate.line)
            if candidate.heading != before.candidate.heading:
                score -= _OTHER_HEADING
            if beyond and not (candidate.heading and candidate.heading == before.candidate.heading):
                score -= _WALL
            if (score, -before.first) > (end.score, -end.first):
                end = _End(candidate, score, before)
        known.add(end)
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


class _Ends:
    """The sequences that were found so far, by the number they end with."""

    def __init__(self) -> None:
        self._exact: dict[tuple[tuple[int, ...], tuple[int, ...]], list[_End]] = {}
        self._inserted: dict[tuple[int, ...], _End] = {}  # the best that ends with 5a, 5b ..., by the 5
        self._by_prefix: dict[tuple[int, ...], _End] = {}

    def add(self, end: _End) -> None:
        """Keep an end where it is one of the best of its number."""
        path, sub = end.candidate.path, end.candidate.sub
        kept = self._exact.setdefault((path, sub), [])
        kept.append(end)
        kept.sort(key=lambda one: (-one.score, one.first, one.candidate.line))
        del kept[_KEPT:]
        for table, key in ((self._inserted, path if sub else None), (self._by_prefix, path[:-1])):
            if key is not None and (key not in table or end.score >= table[key].score):
                table[key] = end

    def before(self, candidate: Marker) -> list[tuple[_End, float]]:
        """The ends that a candidate can follow, and what the step from each costs."""
        found = self._siblings(candidate)
        prefix, last = candidate.path[:-1], candidate.path[-1]
        for step in range(1, _MAX_GAP + 1):
            path = (*prefix, last - step)
            cost = 1.5 * (step - 1) + (0.5 if candidate.sub else 0.0)
            found += [(end, cost) for end in self._exact.get((path, ()), ())]
            if path in self._inserted:
                found.append((self._inserted[path], cost))
        leader = self._by_prefix.get(prefix)
        skips = candidate.weight >= _CLEAR and not _lettered(candidate)
        if leader is not None and skips and leader.candidate.path[-1] < last - _MAX_GAP:
            found.append((leader, 1.5 + 0.05 * min(last - leader.candidate.path[-1], 20)))  # extracts leave points out
        if prefix and last <= 1:  # 2.1 after the last of 1.x
            for step in (1, 2):
                leader = self._by_prefix.get((*prefix[:-1], prefix[-1] - step))
                if leader is not None:
                    found.append((leader, float(step - 1)))
        return [(end, cost) for end, cost in found if end.candidate.line < candidate.line]

    def _siblings(self, candidate: Marker) -> list[tuple[_End, float]]:
        """The ends with the same number and less behind it: 5 A before 5, 5 before 5a, 5a before 5b and 5c."""
        path, sub = candidate.path, candidate.sub
        parents = {(), sub[:-1], (*sub[:-1], sub[-1] - 1)} if sub else set()
        found = [(end, 0.0) for parent in parents for end in self._exact.get((path, parent), ())]
        other = self._inserted.get(path)
        if other is not None and other.candidate.sub != sub:
            ahead = (*other.candidate.sub, 0) < (*sub, 0)
            found += [(other, 0.0 if ahead else 0.5)] if ahead or sub else []
        return found


def _lettered(candidate: Marker) -> bool:
    """Whether letters count, whose lists skip nothing."""
    return candidate.family.kind in _LETTERED or candidate.family.style.endswith(" a")


def _start(candidate: Marker) -> float:
    number = candidate.path[-1]
    if candidate.family.kind in {"label", "sign"} and not _lettered(candidate) and candidate.weight >= _CLEAR:
        return 0.0 if number in {0, 1} else -0.5  # an excerpt: units that name themselves need not begin at 1
    return 0.0 if number in {0, 1} and not candidate.sub else -1.5 - min(number, 20) * 0.1


def _shift(before: Marker, after: Marker) -> float:
    # Numbers may be aligned by their first digit or by their full stop.
    moved = min(abs(before.indent - after.indent), abs(before.indent + before.length - after.indent - after.length))
    return 0.0 if moved <= 1 else min(0.25 * moved, 1.5)


def _unnumbered(found: Sequence[Marker]) -> Chain | None:
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
