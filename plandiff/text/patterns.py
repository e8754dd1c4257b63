"""Patterns that cost nothing before they are needed: compiled on first use, and ranges of letters without a pattern."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from re import compile as pattern
else:

    def pattern(written: str | bytes, flags: int = 0) -> Pattern:
        """What `re.compile` gives, compiled on first need."""
        return Pattern(written, flags)


__all__ = ["LetterRanges", "any_before_blank", "any_of", "pattern"]


def any_of(letters: str) -> str:
    """What a pattern has for any one of some letters: a set, and each letter beyond Latin-1 by itself.

    For a set with such a letter `re` works out a table of 65,536 letters, which takes longer than much of a pattern.
    """
    latin = "".join(letter for letter in letters if letter <= "\xff")
    written = [f"[{re.escape(latin)}]"] * bool(latin) + sorted({letter for letter in letters if letter > "\xff"})
    return f"(?:{'|'.join(written)}(?=))"  # with the empty condition, for `re` makes alternatives of mere sets one


def any_before_blank(words: Iterable[str], text: str, or_sign: str = "") -> bool:
    """Whether a text has one of some words before a blank, or before a sign.

    Where a pattern asks for that, and few texts have it, this is answered long before the pattern is compiled.
    """
    rests = (rest for word in words if word in text for rest in text.split(word)[1:])
    return any(rest[:1].isspace() or (bool(or_sign) and rest.startswith(or_sign)) for rest in rests)


class Pattern:
    """Stands for a compiled pattern, and has its methods from the moment when one is asked for."""

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)  # not asked for a second time
        return found


class LetterRanges:
    """Letters and ranges of letters, written as between the square brackets of a pattern: `a-z_`.

    A pattern of thousands of letters costs more to compile than to use.
    """

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
