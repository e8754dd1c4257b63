"""Markdown as a source: headings, tables, footnotes, comments, struck words and front matter, by pandoc or by hand."""

from __future__ import annotations

import re

from plandiff.importing.markdown.inline_marks import Inline
from plandiff.importing.markdown.lazy_numbers import lazy_numbers
from plandiff.importing.markdown.struck_text import left_out
from plandiff.importing.source.left_out import Gaps
from plandiff.importing.source.working_text import Hint, Working

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)[ \t]*(.*?)[ \t]*#*[ \t]*(\{[^{}]*\})?[ \t]*$")
_FENCE = re.compile(r"[ \t]*(?::::+.*|```.*|~~~.*)$")
_QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?")
_FRONT = re.compile(
    r"(?:---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:[^\n]*\n){0,200}?\+\+\+)[ \t]*(?:\r?\n|$)"
)
_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*(?P<title>[^\s|>{\[&*!][^\r\n]*?)[ \t]*\r?$", re.MULTILINE)
_ADDRESS = re.compile(
    r"""^ {0,3}\[([^\[\]\n^][^\[\]\n]{0,200})\]:[ \t]*<?\S*[/.#@]\S*(?:[ \t]+["'(][^\n]*)?[ \t]*\r?$""", re.MULTILINE
)
_NOTE = re.compile(r" {0,3}\[\^(?P<label>[^\[\]\s]{1,60})\]:[ \t]*")
_NOTES = re.compile(r"^ {0,3}\[\^([^\[\]\s]{1,60})\]:", re.MULTILINE)
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)[ \t]*\|[ \t]*")


def read_markdown(source: str) -> Working:
    """The working text of Markdown. List numbers and bullets stay as they are typed."""
    working = Working(source)
    start = 0
    if source.startswith("\ufeff"):
        working.dropped.append((0, 1, "byte-order-mark"))
        start = 1
    front = _FRONT.match(source, start)
    if front:
        named = _TITLE.search(front.group())
        working.title = " ".join(named["title"].strip("\"'").split())[:200] if named else ""
        working.dropped.append((front.start(), front.end(), "front-matter"))
        start = front.end()
    reader = _Reader(working, start)
    reader.read(start)
    reader.inline_notes()
    return working


class _Reader:
    def __init__(self, working: Working, start: int) -> None:
        self._working = working
        self._source = working.source
        self._gaps = Gaps(working, left_out(working.source, start))
        labels = frozenset(label.lower() for label in _ADDRESS.findall(working.source))
        self._labels = frozenset(_NOTES.findall(working.source))
        self._inline = Inline(working, labels, self._labels)
        self._table = 0  # the number of the table that the last line belonged to, 0 for none
        self._tables = 0
        self._rule_end = 0  # where the line ends that is the rule below its head
        self._note = ""  # the footnote that the last line belonged to
        self._lazy = lazy_numbers(working.source, start)

    def read(self, start: int) -> None:
        while start < len(self._source):
            start = self._line(start, self._line_end(start))

    def inline_notes(self) -> None:
        """Take what was written as a note inside a line (`^[...]`) behind the text, with numbers of their own."""
        last = max((int(label) for label in self._labels if label.isdecimal()), default=0)
        for number, (start, end) in enumerate(self._inline.notes, last + 1):
            self._working.begin(Hint(gap=True, note=str(number)))
            self._inline.keep(start, end)

    def _line_end(self, start: int) -> int:
        end = self._source.find("\n", start)
        return len(self._source) if end < 0 else end + 1

    def _line(self, start: int, end: int) -> int:
        """Take the line from `start` to `end` and what is left out of it; gives where the next one begins."""
        raw = self._source[start:end].rstrip("\r\n")
        quote = _QUOTE.match(raw)
        offset = quote.end() if quote else 0
        bare = start + len(raw)
        if self._gaps.runs_over(start + offset, bare):
            return self._words(start + offset, bare, end)
        if _FENCE.match(raw) or _ADDRESS.match(raw[offset:]):
            self._working.keep(bare, end)
            return end
        if "|" in raw and self._row(start + offset, bare, end):
            return end
        self._table = 0
        if start in self._lazy:
            self._working.hints[self._working.length] = Hint(number=self._lazy[start])
        return self._note_line(raw, start, offset, end) or self._heading(raw, start, offset, end)

    def _heading(self, raw: str, start: int, offset: int, end: int) -> int:
        bare = start + len(raw)
        heading = _HEADING.match(raw, offset) if "#" in raw[offset : offset + 8] else None
        if heading is None or not heading[2]:
            return self._words(start + offset, bare, end)
        self._working.begin(Hint(gap=True, heading=len(heading[1])))
        finish = start + heading.end(2)
        reached = self._segments(start + heading.start(2), finish)
        if reached <= finish:
            self._working.keep(bare, end)
        self._working.add("\n")
        return max(end, reached)

    def _words(self, start: int, bare: int, end: int) -> int:
        """Keep the words from `start` to `bare` and the line's end behind them, or go on after a longer gap."""
        reached = self._segments(start, bare)
        if reached <= bare:
            self._working.keep(bare, end)
            return end
        if self._source[reached : self._line_end(reached)].strip():
            return reached  # the line goes on behind what is left out
        self._working.keep(reached, self._line_end(reached))
        return self._line_end(reached)

    def _segments(self, start: int, end: int) -> int:
        """Keep what is text between two places but for what is left out; gives where that ends."""
        reached = start
        for begin, reached in self._gaps.pieces(start, end):
            self._inline.keep(begin, reached)
        return reached

    def _note_line(self, raw: str, start: int, offset: int, end: int) -> int:
        """Take a line of a footnote; 0 if it is none."""
        begins = _NOTE.match(raw, offset)
        if begins:
            self._note = begins["label"]
            self._working.begin(Hint(gap=True, note=self._note))
            return self._words(start + begins.end(), start + len(raw), end)
        if not self._note or not raw.strip():
            return 0
        if raw[:1] not in {" ", "\t"} and not self._source[:start].endswith(tuple("\n\r")):
            return 0
        return self._note_goes_on(raw, start, offset, end)

    def _note_goes_on(self, raw: str, start: int, offset: int, end: int) -> int:
        gap = not self._source[self._source.rfind("\n", 0, max(start - 1, 0)) + 1 : start].strip()
        if gap and raw[:1] not in {" ", "\t"}:
            self._note = ""
            return 0
        blank = len(raw) - len(raw.lstrip())
        self._working.hints[self._working.length] = Hint(gap=gap, note=self._note)
        return self._words(start + max(offset, blank), start + len(raw), end)

    def _row(self, start: int, bare: int, end: int) -> bool:
        """Take a row of a table, one a line; false where there is no table."""
        below = self._source[end : self._line_end(end)].rstrip("\r\n")
        rule = "|" in below and _TABLE_RULE.match(below)
        if not self._table:
            if not rule:
                return False
            self._tables += 1
            self._table = self._tables
            self._rule_end = self._line_end(end)
        if end == self._rule_end:
            return True  # the rule is markup
        self._working.begin(Hint(gap=True, row=self._table))
        self._cells(start, bare)
        self._working.add("\n")
        return True

    def _cells(self, start: int, end: int) -> None:
        """Keep the cells of a row, with a bar between each two."""
        first = True
        for match in [*_CELL_END.finditer(self._source, start, end), None]:
            stop = match.start() if match else end
            if self._source[start:stop].strip() or not first:
                if not first and (match or self._source[start:stop].strip()):
                    self._working.add(" | ")
                self._segments(start, stop)
                first = False
            start = match.end() if match else end
