"""Ranges of letters, asked for without a pattern of thousands of letters, which costs more to compile than to use."""

from __future__ import annotations

from bisect import bisect_right


class LetterRanges:
    """Letters and ranges of letters, written as between the square brackets of a pattern: `a-z_`."""

    def __init__(self, written: str) -> None:
        ranges = []
        index = 0
        while index < len(written):
            width = 3 if written[index + 1 : index + 2] == "-" and index + 2 < len(written) else 1
            ranges.append((written[index], written[index + width - 1]))
            index += width
        ranges.sort()
        self._firsts = [first for first, _ in ranges]
        self._lasts = [last for _, last in ranges]

    def __contains__(self, letter: str) -> bool:
        """Whether a letter is one of them."""
        index = bisect_right(self._firsts, letter) - 1
        return index >= 0 and letter <= self._lasts[index]

    def any_in(self, text: str) -> bool:
        """Whether a text has one of them."""
        if text.isascii() and self._firsts[0] > "\x7f":
            return False
        return any(letter in self for letter in set(text))
