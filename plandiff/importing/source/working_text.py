"""The source of a document and the text that is read out of it around what is left out, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from plandiff.model.named_values import NamedValues

RAISED_DIGITS = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_SOFT_HYPHEN = re.compile(r"(?<=\w)\u00ad(?=\w)")
_CLOSING = frozenset(".,;:!?)")
_NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Hint:
    """What markup says about the line that begins here."""

    gap: bool = False  # a new paragraph
    heading: int = 0  # the level of a heading, 0 for none
    item: str = ""  # "bullet", or the style of a numbered list: 1 a A i I
    # The number of an item of a numbered list, or its place where the numbers go down; without `item` what its typed
    # number counts as.
    number: int = 0
    name: str = ""  # that number as a reader sees it: 3, c, iii
    depth: int = 0  # how deeply the lists around it are nested
    listed: int = 0  # how many lists a typed item surely stands in, those of bullets around it not counted
    row: int = 0  # the number of the table whose row it is
    note: str = ""  # the label of the footnote it belongs to


@dataclass
class Working:
    """The text that is read out of a source, built piece by piece.

    A piece knows the place it came from; what no piece keeps is markup, unless `dropped` gives another reason.
    """

    source: str
    title: str = ""
    hints: dict[int, Hint] = field(default_factory=dict)  # by the character of the working text where a line begins
    bold: list[tuple[int, int]] = field(default_factory=list)  # ranges of the working text
    dropped: list[tuple[int, int, str]] = field(default_factory=list)  # ranges of the source
    length: int = 0
    _pieces: list[str] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _origins: list[tuple[int, int, int]] = field(default_factory=list)  # start and end in the source, size here

    def first(self) -> int:
        """Where the source begins; a byte-order mark before that is left out."""
        if not self.source.startswith("\ufeff"):
            return 0
        self.dropped.append((0, 1, "byte-order-mark"))
        return 1

    def keep(self, start: int, end: int, text: str | None = None) -> None:
        """Take characters of the source, as they are or as `text`; calls go forward through the source."""
        if end <= start:
            return
        taken = self.source[start:end] if text is None else text
        self._starts.append(self.length)
        self._origins.append((start, end, len(taken)))
        self.add(taken)

    def add(self, text: str) -> None:
        """Put in blanks or line ends that the source does not have."""
        self._pieces.append(text)
        self.length += len(text)

    def begin(self, hint: Hint) -> None:
        """Begin a new line, of which `hint` is known."""
        if self.length:
            self.add("\n")
        self.hints[self.length] = hint

    def trim(self) -> None:
        """Take back the blanks that were put in or taken last."""
        if not self._pieces:
            return
        last = self._pieces[-1]
        bare = last.rstrip(" ")
        if bare == last or self.length - len(last) + len(bare) in self.hints:
            return
        self._pieces[-1] = bare
        self.length -= len(last) - len(bare)
        if self._starts and self._starts[-1] == self.length - len(bare):
            start, end, size = self._origins[-1]
            if size == end - start:
                self._origins[-1] = (start, start + len(bare), len(bare))

    def trim_before(self, end: int) -> None:
        """Take back those blanks where a mark of punctuation follows what is left out of the source up to `end`."""
        if self.source[end : end + 1] in _CLOSING:
            self.trim()

    def without(self, ranges: Sequence[tuple[int, int]], reason: str) -> Working:
        """The working text but for some ranges of it, which come in order; what they were is noted as dropped."""
        found = Working(self.source, self.title, dropped=[*self.dropped])
        moved = Shift(ranges)
        kept = iter([*zip(self._starts, self._origins, strict=True), (-1, (0, 0, 0))])
        start, origin = next(kept)
        position = 0
        for piece in self._pieces:
            is_kept = position == start and bool(piece)
            for begin, end in moved.around(position, position + len(piece)):
                inner = piece[begin - position : end - position]
                if is_kept and origin[2] == origin[1] - origin[0]:
                    found.keep(origin[0] + begin - position, origin[0] + end - position, inner)
                elif is_kept:
                    found.keep(origin[0], origin[1], inner)
                else:
                    found.add(inner)
            position += len(piece)
            while start >= 0 and start < position:
                start, origin = next(kept)
        found.dropped += [(first, last, reason) for begin, end in ranges for first, last in self.back(begin, end)]
        found.hints = {moved.at(offset): hint for offset, hint in self.hints.items()}
        found.bold = [(moved.at(begin), moved.at(end)) for begin, end in self.bold]
        return found

    def text(self) -> str:
        """The working text."""
        return "".join(self._pieces)

    def kept(self) -> list[tuple[int, int]]:
        """The ranges of the source that were kept."""
        return [(start, end) for start, end, _ in self._origins]

    def back(self, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges of the source behind characters of the working text."""
        found: list[tuple[int, int]] = []
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(self._starts)):
            begin = self._starts[index]
            if begin >= end:
                break
            first, last, size = self._origins[index]
            if begin + size <= start:
                continue
            if size == last - first:
                first, last = first + max(start - begin, 0), min(first + end - begin, last)
            if found and found[-1][1] >= first:
                found[-1] = found[-1][0], max(found[-1][1], last)
            else:
                found.append((first, last))
        return found

    def line_end(self, start: int) -> int:
        """Where the line of the source that holds its character `start` ends, its line end included."""
        end = self.source.find("\n", start)
        return len(self.source) if end < 0 else end + 1

    def line(self, start: int) -> int:
        """The line of the source, from 1, that holds its character `start`."""
        return bisect_right(self._lines, start)

    def line_of(self, start: int) -> int:
        """The line of the source, from 1, behind a character of the working text."""
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return 1
        first, last, _ = self._origins[index]
        return self.line(min(first + start - self._starts[index], last - 1))

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in _NEWLINE.finditer(self.source))]


def without_soft_hyphens(working: Working) -> Working:
    """The working text without the places inside words at which they may be divided; those at a line's end stay."""
    text = working.text()
    found = [match.span() for match in _SOFT_HYPHEN.finditer(text)] if "\u00ad" in text else []
    return working.without(found, "soft-hyphen") if found else working


class Shift:
    """Where characters of a text stand once some ranges of it, which come in order, are taken out."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]
        self._gone = [0, *accumulate(end - start for start, end in ranges)]

    def at(self, offset: int) -> int:
        """The new place of a character; of one that is taken out, the place where it stood."""
        index = bisect_right(self._starts, offset)
        inside = max(self._ends[index - 1] - offset, 0) if index else 0
        return offset - self._gone[index] + inside

    def around(self, start: int, end: int) -> list[tuple[int, int]]:
        """What is left of a range of the old text, in pieces."""
        found = []
        index = bisect_right(self._ends, start)
        while index < len(self._starts) and self._starts[index] < end:
            if self._starts[index] > start:
                found.append((start, self._starts[index]))
            start = max(start, self._ends[index])
            index += 1
        return [*found, (start, end)] if start < end else found


def uncovered(size: int, covered: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges of 0 up to `size` that no range of `covered` holds; these may come in any order."""
    gaps: list[tuple[int, int]] = []
    reached = 0
    for start, end in sorted(covered):
        if start > reached:
            gaps.append((reached, start))
        reached = max(reached, end)
    if reached < size:
        gaps.append((reached, size))
    return gaps


class LeftOut(NamedValues):
    """Characters `start` up to `end` of a source that are no part of the text in force, and why."""

    start: int
    end: int
    reason: str  # struck, comment, note, template ...; empty for markup


class Scan:
    """Goes once through a source for what its marks take out of it."""

    marks: re.Pattern[str]

    def __init__(self, source: str) -> None:
        self._source = source
        self._lower = source.lower()
        self._over: set[str] = set()  # closings that are not found any more

    def left_out(self, position: int) -> list[LeftOut]:
        """What is left out from a place on, in order; what begins inside another is part of that."""
        found: list[LeftOut] = []
        while match := self.marks.search(self._source, position):
            position = match.end()
            for one in self._taken(match):
                position = max(position, one.end)
                found.append(one)
        kept: list[LeftOut] = []
        for one in sorted(found, key=lambda one: (one.start, -one.end)):
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return kept

    def _taken(self, match: re.Match[str]) -> Iterator[LeftOut]:
        """What is left out because of one mark."""
        raise NotImplementedError

    def _find(self, closing: str, start: int) -> int:
        """As str.find in small letters; what was sought once in vain is not sought again."""
        found = -1 if closing in self._over else self._lower.find(closing, start)
        if found < 0:
            self._over.add(closing)
        return found


class Gaps:
    """Goes forward through a source and around what is left out of it, of which the working text is told."""

    def __init__(self, working: Working, out: Sequence[LeftOut]) -> None:
        self._working = working
        self._out = out
        self._next = 0

    def keep(self, start: int, end: int, keep: Callable[[int, int], None]) -> int:
        """Have `keep` take each piece of text between two places; gives where what is left out ends, or `end`.

        That is beyond `end` where something is left out over several lines.
        """
        self._pass(start)
        while self._next < len(self._out) and self._out[self._next].start < end:
            out = self._out[self._next]
            if out.start > start:
                keep(start, out.start)
            if out.reason:
                self._working.dropped.append(out)
            self._working.trim_before(out.end)
            start = out.end
            self._next += 1
        if start < end:
            keep(start, end)
        return max(start, end)

    def keep_line(self, start: int, bare: int, keep: Callable[[int, int], None]) -> int:
        """Take a line from `start`, whose words end at `bare`, with its line end; gives where the next one begins.

        That is within a later line where something is left out that ends there, and words follow it.
        """
        reached = max(self.keep(start, bare, keep), bare)
        end = self._working.line_end(reached)
        if reached > bare and self._working.source[reached:end].strip():
            return reached
        self._working.keep(reached, end)
        return end

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
