"""Clauses that run on inside one paragraph: `The parties (a) dredge the lake; (b) mark the channel; and (c) ...`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from plandiff.importing.numbering.marker_family import Marker, Scheme
from plandiff.importing.numbering.marker_readings import readings
from plandiff.importing.source.lines import Line
from plandiff.importing.source.working_text import Hint
from plandiff.text.sentences import sentences

_MARK = re.compile(r"(?<!\S)(?:\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5}|\d{1,2})\))(?!\S)")
_KINDS = frozenset(["letter", "small-roman", "number"])
_JOINING = "|".join("and or and/or und oder et ou y o e та або и или".split())  # noqa: RUF001 - Cyrillic too
_SET_OFF = re.compile(rf";$|[;,]\s(?:{_JOINING})$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]$")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
# Words before a marker that is no clause but the name of one, or one of several such names.
_NAMING = frozenset(
    "paragraph paragraphs para paras subparagraph subparagraphs article articles art arts section sections sec clause "
    "clauses subclause point points item items annex annexes rule rules part parts letter letters number no option "
    "options under in see of by with per and or than from both either neither note notes footnote that".split()
)
# What follows the name of a clause where that is only spoken of.
_NAMED = re.compile(
    r"(?:above|below|hereof|thereof|herein)\b|(?:to|and|or|through|until|bis|-)\s\(|[,;.:)]"
    r"|of\s(?:(?:this|that|the(?:\ssaid)?)\s)?(?:paragraph|article|section|clause|point|item|annex)\b",
    re.IGNORECASE,
)
_LONGEST = 20_000  # characters of a paragraph that is looked through
_MOST_MARKS = 200
_NEAR = 80  # characters around a marker that tell what it is


@dataclass(frozen=True, slots=True)
class ClauseRun:
    """The clauses that follow one another in a paragraph: the marker and the lines of each, and the lines around."""

    before: tuple[Line, ...]
    clauses: tuple[tuple[Marker, int, tuple[Line, ...]], ...]  # the marker, where it begins, and the lines behind it
    after: tuple[Line, ...]


def inline_run(lines: Sequence[Line]) -> ClauseRun | None:
    """The clauses that run on in the last paragraph of a point; None unless they are in no doubt.

    They begin at a, i or 1, follow one another, and each stands where a clause can begin: behind a colon (or, for the
    first, in the middle of a sentence), a semicolon, or a comma. `paragraphs (a) and (b)` only speaks of some.
    """
    paragraph = _Paragraph(lines, next((index for index in range(len(lines) - 1, -1, -1) if lines[index].gap), 0))
    if len(paragraph.text) > _LONGEST or any(line.hint.item for line in lines[paragraph.first :]):
        return None
    marks = list(paragraph.marks())
    if not 2 <= len(marks) <= _MOST_MARKS:
        return None
    runs = [run for family in dict.fromkeys(one.family for one in marks) if (run := paragraph.run(marks, family))]
    return paragraph.cut(runs[0]) if len(runs) == 1 else None


@dataclass(frozen=True, slots=True)
class _Mark:
    """What could be the marker of a clause: its reading, and the characters of the paragraph that it takes up."""

    family: Scheme
    number: int
    name: str
    start: int
    end: int


@dataclass(frozen=True)
class _Paragraph:
    """The lines of a point from `first` on, as one text."""

    lines: Sequence[Line]
    first: int

    @cached_property
    def text(self) -> str:
        """The lines with a blank between them."""
        return " ".join(line.text for line in self.lines[self.first :])

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in the text."""
        return [0, *accumulate(len(line.text) + 1 for line in self.lines[self.first : -1])]

    def marks(self) -> Iterator[_Mark]:
        """Every marker with blanks around it, by each of its readings, unless it only names a clause."""
        for match in _MARK.finditer(self.text):
            if _NAMED.match(self.text[match.end() : match.end() + _NEAR].lstrip()):
                continue
            for one in readings(f"{match.group()} "):
                if one.family.kind in _KINDS:
                    yield _Mark(one.family, one.path[0], one.name, match.start(), match.end())

    def run(self, marks: Sequence[_Mark], family: Scheme) -> list[_Mark]:
        """The run of one family; empty where there is none, or where a second one begins."""
        found: list[_Mark] = []
        for mark in marks:
            if mark.family != family:
                continue
            if mark.number == len(found) + 1 and (self._follows(mark, found[0]) if found else self._begins(mark)):
                found.append(mark)
            elif found and mark.number == 1 and self._is_first(mark):
                return []
        return found if len(found) >= 2 and self._is_clear(found) else []

    def _before(self, mark: _Mark) -> str:
        return self.text[max(mark.start - _NEAR, 0) : mark.start].rstrip()

    def _is_first(self, mark: _Mark) -> bool:
        """Whether a marker stands behind a colon, or at the head of the paragraph."""
        return not mark.start or self._before(mark).endswith(":")

    def _begins(self, mark: _Mark) -> bool:
        """Whether the first clause of a run can begin here."""
        word = _LAST_WORD.search(self._before(mark))
        spelt = mark.family.kind != "number" and mark.family.style.startswith("(")
        return self._is_first(mark) or (spelt and word is not None and word[1].lower() not in _NAMING)

    def _follows(self, mark: _Mark, first: _Mark) -> bool:
        """Whether a further clause can begin here: behind whole sentences only if the first is in no doubt."""
        before = self._before(mark)
        if before.endswith(",") or _SET_OFF.search(before):
            return True
        capital = self.text[mark.end :].lstrip()[:1].isupper()
        return capital and bool(_SENTENCE_END.search(before)) and self._is_first(first)

    def _is_clear(self, found: Sequence[_Mark]) -> bool:
        """Whether these are clauses: behind a colon, or all that ends the paragraph's last sentence.

        There each has some words, and the last is set off by more than a comma.
        """
        ends = [*(mark.start for mark in found[1:]), len(self.text)]
        words = [len(self.text[mark.end : end].split()) for mark, end in zip(found, ends, strict=True)]
        if self._is_first(found[0]):
            return min(words) > 0
        one_sentence = not _first_end(self.text[found[0].start :])
        return min(words) > 1 and one_sentence and bool(_SET_OFF.search(self._before(found[-1])))

    def _end(self, found: Sequence[_Mark]) -> int:
        """Where the last clause ends: with its sentence, if no clause before it has a whole one."""
        if _first_end(self.text[found[0].start : found[-1].start]) or _SENTENCE_END.search(self._before(found[-1])):
            return len(self.text)
        length = _first_end(self.text[found[-1].end :])
        return found[-1].end + length if length else len(self.text)

    def cut(self, found: Sequence[_Mark]) -> ClauseRun:
        """The lines of the point, cut at the markers of a run."""
        end = self._end(found)
        stops = [*(mark.start for mark in found[1:]), end]
        clauses = []
        for mark, stop in zip(found, stops, strict=True):
            index, at = self._place(mark.start)
            line = self.lines[index]
            marker = Marker(index, mark.family, (mark.number,), (), mark.end - mark.start, mark.name, line.indent, 2.0)
            clauses.append((marker, line.start + at, self._between(mark.end, stop)))
        before = (*self.lines[: self.first], *self._between(0, found[0].start))
        return ClauseRun(before, tuple(clauses), self._between(end, len(self.text)))

    def _place(self, offset: int) -> tuple[int, int]:
        """The line of the point, and the character of it, that stands at a place of the text."""
        index = bisect_right(self._starts, offset) - 1
        return self.first + index, offset - self._starts[index]

    def _between(self, start: int, end: int) -> tuple[Line, ...]:
        """The lines from one place of the text to another, the first and the last cut."""
        found = []
        for line, first in zip(self.lines[self.first :], self._starts, strict=True):
            begin, stop = max(start - first, 0), min(end - first, len(line.text))
            bare = line.text[begin:stop].strip() if begin < stop else ""
            if not bare:
                continue
            lead = begin + len(line.text[begin:]) - len(line.text[begin:].lstrip())
            whole = line if not lead else replace(line, gap=False, hint=Hint(), indent=line.indent + lead)
            found.append(replace(whole, start=line.start + lead, text=bare))
        return tuple(found)


def _first_end(text: str) -> int:
    """Where the first sentence of a text ends and another follows; 0 if there is one only."""
    reached = 0
    for piece in sentences(text)[:-1]:
        reached += len(piece)
        if not piece.rstrip().endswith(";"):
            return reached
    return 0
