"""Ranges of a source that are no part of its text, and reading a source around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from plandiff.importing.source.working_text import Working
from plandiff.model.named_values import NamedValues


class LeftOut(NamedValues):
    """Characters `start` up to `end` of a source that are no part of the text in force, and why."""

    start: int
    end: int
    reason: str  # struck, comment, note, template ...; empty for markup


def apart(found: Iterable[LeftOut]) -> list[LeftOut]:
    """The ranges in order; one that begins inside another is part of that."""
    kept: list[LeftOut] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


class Gaps:
    """Goes forward through a source and around what is left out of it, of which the working text is told."""

    def __init__(self, working: Working, out: Sequence[LeftOut]) -> None:
        self._working = working
        self._out = out
        self._next = 0

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What is text between two places; the last piece is empty and tells where what is left out ends.

        That is beyond `end` where something is left out over several lines.
        """
        self._pass(start)
        while self._next < len(self._out) and self._out[self._next].start < end:
            out = self._out[self._next]
            if out.start > start:
                yield start, out.start
            if out.reason:
                self._working.dropped.append(out)
            if self._working.source[out.end : out.end + 1] in _CLOSING:
                self._working.trim()
            start = out.end
            self._next += 1
        if start < end:
            yield start, end
        yield max(start, end), max(start, end)

    def runs_over(self, start: int, end: int) -> bool:
        """Whether something is left out from between two places to beyond the second."""
        self._pass(start)
        last = self._next
        while last + 1 < len(self._out) and self._out[last + 1].start < end:
            last += 1
        return last < len(self._out) and self._out[last].start < end < self._out[last].end

    def is_bare(self, start: int, end: int) -> bool:
        """Whether something is left out between two places and nothing stands beside it but blanks."""
        index = bisect_left(self._out, (start,))
        reached = start
        while index < len(self._out) and self._out[index].start < end:
            if self._working.source[reached : self._out[index].start].strip():
                return False
            reached = self._out[index].end
            index += 1
        return reached > start and not self._working.source[reached:end].strip()

    def _pass(self, start: int) -> None:
        while self._next < len(self._out) and self._out[self._next].end <= start:
            self._next += 1


_CLOSING = frozenset(".,;:!?)")
