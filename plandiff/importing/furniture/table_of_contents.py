"""Tables of contents: lines that name, in order, the headings that come later, or that lead to the numbers of pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from plandiff.importing.source.lines import Line
from plandiff.model.named_values import NamedValues

_LED = re.compile(r".*?(?:\.{4,}|(?:\s\.){3,}|\u2026{2,}|_{4,})[\s.]*(?:\d{1,4}|[ivxlc]{1,6})")
_NAME = re.compile(
    r"(?:table of )?contents|(?:arrangement|list) of (?:sections|clauses|articles|provisions)|index|"
    r"inhalt(?:sverzeichnis|sübersicht)?|table des matières|sommaire|índice(?: general)?|sumario|sumário|indice|"
    r"sommario|"
    r"зміст|содержание|оглавление|spis treści|inhoud(?:sopgave)?|目\s*录|目\s*次",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:p\.?\s?|page\s)?(?<!\w)(?:\d{1,4}|[ivxlc]{1,6})$")
_LEADERS = " \t.\u2026_|"  # what parts an entry from the number of its page, at least two of them or one of the last
_WORD = re.compile(r"\w+")
_NAMING = re.compile(r"[^\W\d_]{3}|[\u3400-\u9fff]")  # what a heading has, and a figure has not
_LONGEST = 240  # characters of an entry
_JOINED = 3  # lines that an entry or a heading may take up
_LEAST = {True: 2, False: 4}  # lines of entries, below a line that says contents and without one
_SHARE = {True: 0.7, False: 0.85}  # of the lines of a table that come again
_STRANGERS = {True: 3, False: 1}  # lines one after the other that come not again
_SENTENCES = 0.2  # of the lines of a table that read like a part of a sentence
# Of a document: before which part a table begins that nothing calls so, and over how much of what follows its entries
# come again; for one of few lines and for one of many.
_MANY = 16
_EARLY = {False: 0.25, True: 0.6}
_EARLY_LINES = 40
_SPREAD = {False: 0.5, True: 0.2}
_APART = 0.5  # of the entries that have text between them where they come again


def contents(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that are a table of contents, each with the reason why it is left out."""
    found = _led(lines)
    again = _Again(lines)
    index = 0
    while index < len(lines):
        named = bool(_NAME.fullmatch(lines[index].text.strip(" .:#*")))
        start = index + named
        entries = again.entries(start, named=named)
        if _is_table(entries, lines, named=named):
            found.update(dict.fromkeys(range(index, entries[-1].end), "contents"))
            index = entries[-1].end
        else:  # what follows in a long row of such lines is no table either
            index = entries[-1].end if len(entries) > _LEAST[False] else index + 1
    return found


def _led(lines: Sequence[Line]) -> dict[int, str]:
    """Lines that lead to the numbers of pages by dots, and the name of the table above them."""
    hits = [index for index, line in enumerate(lines) if len(line.text) < 200 and _LED.fullmatch(line.text)]
    if len(hits) < 3:
        return {}
    above = hits[0] - 1
    named = above >= 0 and _NAME.fullmatch(lines[above].text)
    return dict.fromkeys([above, *hits] if named else hits, "contents")


class _Entry(NamedValues):
    """An entry of a table: its first line and the line behind it, and the same where it comes again."""

    start: int
    end: int
    place: int
    place_end: int


class _Again:
    """Where the words of a line come again, on one line or on a few."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._words = [_words(line.text) for line in lines]
        self._places: dict[str, list[tuple[int, int]]] = {}  # first line, and the line behind
        for index, words in enumerate(self._words):
            for size in range(1, _JOINED + 1):
                key = " ".join(filter(None, self._words[index : index + size]))
                if words and len(key) <= _LONGEST and (size == 1 or len(words) <= _LONGEST // 2):
                    self._places.setdefault(key, []).append((index, index + size))

    def entries(self, start: int, *, named: bool) -> list[_Entry]:
        """The entries of a table that begins at a line: what comes again, in order, behind all of them."""
        found: list[_Entry] = []
        index = reached = start
        strangers = 0
        while index < len(self._lines) and strangers <= _STRANGERS[named] and len(self._lines[index].text) <= _LONGEST:
            if found and index >= found[0].place:
                break  # the text begins
            entry = self._next(index, reached)
            if entry:
                found.append(entry)
                reached = entry.place
            elif not found and not named:
                break
            strangers = 0 if entry else strangers + 1
            index = entry.end if entry else index + 1
        while found and found[0].place < found[-1].end:
            found.pop()
        return found

    def _next(self, index: int, reached: int) -> _Entry | None:
        """The entry that begins at a line, with where it comes again behind the one before; None if it does not."""
        for size in range(_JOINED, 0, -1):
            places = self._places.get(" ".join(filter(None, self._words[index : index + size])), ())
            at = bisect_right(places, (max(reached, index + size - 1), len(self._lines)))
            if at < len(places):
                return _Entry(index, index + size, *places[at])
        return None


def _is_table(entries: Sequence[_Entry], lines: Sequence[Line], *, named: bool) -> bool:
    """Whether entries are many, stand close together, and have text between them where they come again.

    A table that nothing calls so stands before most of the text, and its entries come again over most of the rest.
    """
    covered = sum(entry.end - entry.start for entry in entries)
    if not entries or covered < _LEAST[named] or covered < _SHARE[named] * (entries[-1].end - entries[0].start):
        return False
    places = [*(entry.place for entry in entries), len(lines)]
    apart = sum(following > entry.place_end for entry, following in zip(entries, places[1:], strict=True))
    texts = [[line.text for line in lines[entry.start : entry.end]] for entry in entries]
    if sum(any(map(_NAMING.search, entry)) for entry in texts) < _SHARE[named] * len(entries):
        return False  # the figures of a table come again, too
    sentences = sum(text[0].islower() or text.endswith((";", ",", ".")) for entry in texts for text in entry)
    if apart < _APART * len(entries) or sentences > _SENTENCES * covered:
        return False
    rest = len(lines) - entries[-1].end
    many = covered >= _MANY
    early = entries[0].start <= max(_EARLY_LINES, len(lines) * _EARLY[many])
    return named or (early and places[-2] - places[0] >= _SPREAD[many] * rest)


def _words(text: str) -> str:
    """The words of an entry or a heading without the number of its page."""
    head = text[: _LONGEST + 40].lower()
    page = _PAGE.search(head)
    if page:
        bare = head[: page.start()].rstrip(_LEADERS)
        between = head[len(bare) : page.start()]
        if len(between) > 1 or between in {"\t", "|"}:
            head = bare
    return " ".join(_WORD.findall(head))
