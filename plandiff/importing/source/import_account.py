"""The book that says of every character of a source what became of it."""

from __future__ import annotations

from plandiff.importing.result import Place, Role, Skipped, Stretch
from plandiff.importing.source.working_text import Working, uncovered

_EXCERPT = 60


class Account:
    """Collects what became of ranges of the working text, and tells it in ranges of the source."""

    def __init__(self, working: Working) -> None:
        self._working = working
        self._entries: list[tuple[int, int, Role, str, str]] = []
        self._parents: dict[str, str] = {}
        self._settled: list[Stretch] = []

    def settle(self, working: Working) -> None:
        """Go on with another working text of the same source."""
        self._settled += self._told()
        self._entries = []
        self._working = working

    def put(self, start: int, end: int, role: Role, owner: str = "", reason: str = "") -> None:
        """Note what became of characters of the working text."""
        if end > start:
            self._entries.append((start, end, role, owner, reason))

    def belongs(self, owner: str, parent: str) -> None:
        """Note that what a part covers, its parent covers too."""
        self._parents[owner] = parent

    def skip(self, start: int, end: int, reason: str) -> None:
        """Note that characters of the working text were left out."""
        self.put(start, end, Role.SKIPPED, "", reason)

    def stretches(self) -> tuple[Stretch, ...]:
        """What became of every character of the source that is not blank, in order."""
        working = self._working
        found = [*self._settled, *self._told()]
        found += [
            Stretch(start, end, working.line(start), Role.SKIPPED, "", why) for start, end, why in working.dropped
        ]
        covered = [(one.start, one.end) for one in found] + working.kept()
        found += self._rest(covered, "markup")
        # Nothing should be left here: the tests see to it, and a reader is told if they failed to.
        found += self._rest([(one.start, one.end) for one in found], "unplaced")
        return tuple(sorted(found))

    def _told(self) -> list[Stretch]:
        return [
            Stretch(first, last, self._working.line(first), role, owner, reason)
            for start, end, role, owner, reason in self._entries
            for first, last in self._working.back(start, end)
        ]

    def _rest(self, covered: list[tuple[int, int]], reason: str) -> list[Stretch]:
        source = self._working.source
        rest = []
        for start, end in uncovered(len(source), covered):
            bare = source[start:end].strip()
            if bare:
                first = start + len(source[start:end]) - len(source[start:end].lstrip())
                line = self._working.line(first)
                rest.append(Stretch(first, first + len(bare), line, Role.SKIPPED, "", reason))
        return rest

    def places(self, stretches: tuple[Stretch, ...]) -> dict[str, Place]:
        """Where each owner stands: from its first to its last character."""
        ends: dict[str, tuple[int, int]] = {}
        for one in stretches:
            if not one.owner or one.role is Role.HEADING:
                continue
            owner = one.owner
            while owner:
                start, end = ends.get(owner, (one.start, one.end))
                ends[owner] = min(start, one.start), max(end, one.end)
                owner = self._parents.get(owner, "")
        line = self._working.line
        return {owner: Place(start, end, line(start), line(end - 1)) for owner, (start, end) in ends.items()}

    def skipped(self, stretches: tuple[Stretch, ...]) -> tuple[Skipped, ...]:
        """What was left out: consecutive lines with the same reason are one entry."""
        found: list[Skipped] = []
        source = self._working.source
        for one in stretches:
            if one.role is not Role.SKIPPED:
                continue
            text = source[one.start : one.end]
            size = sum(not letter.isspace() for letter in text)
            last = self._working.line(one.end - 1)
            before = found[-1] if found else None
            if before and before.reason == one.reason and one.line <= before.end_line + 1:
                found[-1] = Skipped(before.line, last, one.reason, before.characters + size, before.excerpt)
            else:
                found.append(
                    Skipped(one.line, last, one.reason, size, " ".join(text[: 4 * _EXCERPT].split())[:_EXCERPT])
                )
        return tuple(found)
