"""The tables of a wiki: a row on a line, its cells parted by bars."""

from __future__ import annotations

import re
from collections.abc import Callable

from plandiff.importing.source.working_text import Hint, Working

_CELL_END = re.compile(r"\|\||!!")
_ATTRIBUTES = re.compile(r"[^|\[\]{}<>\n]{0,200}=[^|\[\]{}\n]{0,200}\|(?!\|)")


class Tables:
    """Takes the lines of tables; `words` keeps what is text between two places and tells where it ends."""

    def __init__(self, working: Working, words: Callable[[int, int], int]) -> None:
        self._working = working
        self._words = words
        self._open = 0  # tables that are open
        self._count = 0
        self._fresh = True  # the row has no cell yet

    def line(self, start: int, end: int) -> int:
        """Take a line of a table and tell where its last cell ends; 0 for a line that is part of none."""
        source = self._working.source
        bare = end - len(source[start:end].lstrip(" :\t"))
        if source.startswith("{|", bare):
            self._open += 1
            self._count += 1
            self._fresh = True
            return end
        if not self._open:
            return 0
        if source.startswith(("|}", "|-"), bare):
            self._open -= source[bare + 1] == "}"
            self._fresh = True
            self._working.add("\n")
            return end
        if source.startswith("|+", bare):
            self._working.begin(Hint(gap=True))
            return self._words(bare + 3 if source[bare + 2 : bare + 3] == " " else bare + 2, end)
        return self._cells(bare + 1, end) if source[bare : bare + 1] in {"|", "!"} else 0

    def _cells(self, start: int, end: int) -> int:
        """Take the cells that a line has."""
        source, reached = self._working.source, end
        ends = [match.span() for match in _CELL_END.finditer(source, start, end)]
        for first, last in zip([start, *(stop for _, stop in ends)], [*(begin for begin, _ in ends), end], strict=True):
            attributes = _ATTRIBUTES.match(source, first, last)
            begin = attributes.end() if attributes else first
            words = source[begin:last]
            begin += len(words) - len(words.lstrip())
            last = max(begin, last - len(words) + len(words.rstrip()))  # noqa: PLW2901 - without the blanks behind it
            if self._fresh:
                self._working.begin(Hint(gap=True, row=self._count))
            else:
                self._working.add(" | ")
            self._fresh = False
            reached = max(reached, self._words(begin, last))
        return reached
