"""Wiki markup as a source, as MediaWiki has it: headings, lists, emphasis, links and notes."""

from __future__ import annotations

import re

from plandiff.importing.numbering.list_items import OpenList
from plandiff.importing.source.left_out import Gaps, LeftOut
from plandiff.importing.source.working_text import Hint, Working
from plandiff.importing.wiki.tables import Tables
from plandiff.importing.wiki.templates import no_text, written_notes

_HEADING = re.compile(r"^(={2,6})[ \t]*([^=\s\n](?:[^\n]{0,300}?[^=\s\n])?)[ \t]*\1[ \t]*\r?$", re.MULTILINE)
_ITEM = re.compile(r"(?P<marks>[*#:;]+)[ \t]*")
# What is markup inside a line; the groups say what of it stays.
_INLINE = re.compile(
    r"\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<link>[^\[\]|\n]{1,300})\]\]"
    r"|\[https?://[^\s\]]{1,1000}[ \t]+(?P<address>[^\]\n]{1,300})\]"
    r"|(?P<bold>''')(?=\S)(?P<strong>[^'\n]{1,400})'''"
    r"|''(?=\S)(?P<emphasis>[^'\n]{1,400})''"
    r"|</?(?:br|p|div|span|small|big|center|u|i|b|ins|nowiki|onlyinclude|poem|sup|sub|blockquote|references)\b[^<>\n]{0,300}>"
)
_STAYS = ("link", "address", "strong", "emphasis")


def read_wiki(source: str) -> Working:
    """The working text of wiki markup; a template inside a line that is no remark stays as it is typed."""
    working = Working(source)
    start = 0
    if source.startswith("\ufeff"):
        working.dropped.append((0, 1, "byte-order-mark"))
        start = 1
    left_out = no_text(source, start)
    notes = written_notes(source, left_out)
    reader = _Reader(working, left_out)
    while start < len(source):
        start = reader.line(start)
    for number, (first, last) in enumerate(notes, 1):
        reader.note(str(number), first, last)
    return working


class _Reader:
    def __init__(self, working: Working, left_out: list[LeftOut]) -> None:
        self._working = working
        self._gaps = Gaps(working, left_out)
        self._tables = Tables(working, self._words)
        self._lists: list[OpenList] = []
        self._heading_after = -1

    def line(self, start: int) -> int:
        """Take one line; gives where the next begins."""
        source, end = self._working.source, self._end(start)
        bare = start + len(source[start:end].rstrip("\r\n"))
        reached = self._tables.line(start, bare)
        if reached:
            return max(reached, end)
        heading = _HEADING.match(source, start, bare)
        item = _ITEM.match(source, start, bare)
        if heading and self._gaps.is_bare(heading.end(), self._next_heading(heading.end())):
            self._working.dropped.append((heading.start(), heading.end(), "template"))
            return end
        if heading:
            self._lists.clear()
            self._working.begin(Hint(gap=True, heading=len(heading[1])))
            reached = self._words(heading.start(2), heading.end(2))
            self._working.add("\n")
            return max(reached, end)
        if item and item.end() < bare:
            self._working.begin(_hint(item["marks"], self._lists))
            start = item.end()
        elif source[start:bare].strip() and not self._gaps.runs_over(start, start + 1):
            self._lists.clear()
        reached = self._words(start, bare)
        if reached > bare and source[reached : self._end(reached)].strip():
            return reached  # the line goes on behind what is left out
        last = max(reached, bare)
        self._working.keep(last, self._end(last))
        return self._end(last)

    def note(self, number: str, start: int, end: int) -> None:
        """Take the words of a reference as a note behind the text."""
        self._working.begin(Hint(gap=True, note=number))
        for one in no_text(self._working.source[:end], start):
            _inline(self._working, start, one.start)
            self._working.dropped.append(one)
            start = one.end
        _inline(self._working, start, end)

    def _next_heading(self, start: int) -> int:
        """Where the next heading begins, or the page ends; it is sought once."""
        if self._heading_after < start:
            match = _HEADING.search(self._working.source, start)
            self._heading_after = match.start() if match else len(self._working.source)
        return self._heading_after

    def _end(self, start: int) -> int:
        end = self._working.source.find("\n", start)
        return len(self._working.source) if end < 0 else end + 1

    def _words(self, start: int, end: int) -> int:
        """Keep what is text between two places but for what is left out; gives where that ends."""
        reached = start
        for begin, reached in self._gaps.pieces(start, end):
            _inline(self._working, begin, reached)
        return reached


def _hint(marks: str, lists: list[OpenList]) -> Hint:
    """What is known of an item with these marks, one for each list it is in; `lists` are those still open."""
    del lists[len(marks) :]
    for depth, mark in enumerate(marks):
        style = "1" if mark == "#" else "bullet"
        if depth >= len(lists) or lists[depth].style != style:
            del lists[depth:]
            lists.append(OpenList(style))
    if marks[-1] in ":;":
        return Hint(gap=True, depth=len(marks))
    hint = lists[-1].item("")
    return Hint(gap=True, item=hint.item, number=hint.number, name=hint.name, depth=len(marks))


def _inline(working: Working, start: int, end: int) -> None:
    """Keep what is text between two places of the source."""
    reached = start
    for match in _INLINE.finditer(working.source, start, end):
        working.keep(reached, match.start())
        reached = match.end()
        name = next((name for name in _STAYS if match[name] is not None), "")
        if name:
            begun = working.length
            working.keep(match.start(name), match.end(name))
            if name == "strong":
                working.bold.append((begun, working.length))
    working.keep(reached, end)
