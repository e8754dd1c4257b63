"""The lines of a working text, and the book that says of every character of a source what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plandiff.importing.result import Role, Skipped, SourcePlace, Stretch
from plandiff.importing.source.working_text import Hint, Shift, Working, uncovered

# Characters that take no room and stand before a marker in some pastes.
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+|\f|\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]")
_ENDS_SENTENCE = re.compile(
    r"""[.;:!?\u2026\u3002\uff1b\uff1a\uff01\uff1f]["'\u2019\u201d\u00bb)\]]*$|(?:[;,]\s+|^)(?:and|or|and/or)$"""
)
_NO_HINT = Hint()
_NARROWEST = 32  # characters of a line that breaks off for want of room


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: characters `start` up to `end` of the working text, `text` without outer blanks."""

    start: int
    text: str
    indent: int
    gap: bool = False  # a blank line, or the start of a block, stands before it
    page: int = 0  # the page, counted by form feeds
    hint: Hint = _NO_HINT
    underlined: bool = False
    inside: bool = False  # the line above breaks off in the middle of a sentence
    joined: bool = False  # not a blank stands between the line above and this one
    level: int = 0  # of a heading, from 1 for the highest; 0 for a line that is none

    @property
    def end(self) -> int:
        """Where the line ends in the working text."""
        return self.start + len(self.text)

    def after(self, offset: int) -> Line:
        """What is left of the line after its first characters, as a line of its own."""
        rest = self.text[offset:]
        bare = rest.lstrip()
        taken = offset + len(rest) - len(bare)
        return replace(
            self, start=self.start + taken, text=bare, indent=self.indent + taken, gap=False, hint=_NO_HINT, level=0
        )


def cut(working: Working) -> list[Line]:
    """The lines of a working text that are not blank."""
    found: list[Line] = []
    text = working.text()
    gap, page, breaks = True, 0, 0
    for match in _LINE.finditer(text):
        raw = match.group()
        if raw[0] in "\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029":
            breaks += 1
            if raw == "\f":
                page += 1
                gap = True
            gap = gap or breaks > 1
            continue
        bare = raw.strip()
        if not bare:
            continue
        lead = len(raw) - len(raw.lstrip())
        hint = working.hints.get(match.start(), _NO_HINT)
        indent = len(raw[:lead].expandtabs(8)) if not hint.depth else hint.depth * 4
        found.append(Line(match.start() + lead, bare, indent, gap or hint.gap, page, hint))
        gap, breaks = False, 0
    return found


def without(lines: Sequence[Line], ranges: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines but for ranges of the working text, which come in order, with their places in what is left of it."""
    moved = Shift(ranges)
    found = []
    for line in lines:
        text = "".join(
            line.text[start - line.start : end - line.start] for start, end in moved.around(line.start, line.end)
        )
        if text.strip():
            found.append(replace(line, start=moved.at(line.start), text=text.rstrip()))
    return found


def mark_inside(lines: list[Line]) -> list[Line]:
    """The lines, each told whether the line above breaks off in the middle of a sentence.

    A line breaks off where it does not end like a sentence and is about as long as the document's lines are.
    """
    lengths = sorted(len(line.text) for line in lines)
    wide = max(0.75 * lengths[len(lengths) * 9 // 10], _NARROWEST) if lengths else 0
    found: list[Line] = []
    above: Line | None = None
    for line in lines:
        inside = (
            above is not None
            and not line.gap
            and not above.hint.heading
            and len(above.text) >= wide
            and not ends_sentence(above.text)
        )
        found.append(replace(line, inside=True) if inside else line)
        above = line
    return found


def ends_sentence(text: str) -> bool:
    """Whether a line ends like a sentence or like an item of a list (`; and`)."""
    return bool(_ENDS_SENTENCE.search(text[-40:]))


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

    def places(self, stretches: tuple[Stretch, ...]) -> dict[str, SourcePlace]:
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
        return {owner: SourcePlace(start, end, line(start), line(end - 1)) for owner, (start, end) in ends.items()}

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
