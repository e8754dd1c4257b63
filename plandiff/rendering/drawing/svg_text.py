"""Text in a drawing: how wide it will be, where to cut it, and how it becomes XML."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from unicodedata import combining, east_asian_width

from plandiff.text.display import isolated, visible

# Widths in parts of the type size, for the usual sans serif faces: rather too wide than too narrow.
_NARROW, _COMMON, _CAPITAL, _WIDE, _FULL = 0.36, 0.62, 0.72, 0.98, 1.05
_NARROW_LETTERS = frozenset("iljtfrI.,:;'|!()[] ")
_WIDE_LETTERS = frozenset("mwMW@%\u2014\u2192")
_ELLIPSIS = "\u2026"


def xml(text: str) -> str:
    """Text from a file for the inside of an element or a quoted attribute, on one line."""
    return escape(isolated(visible(" ".join(text.split()))))


def text_width(text: str, size: float) -> float:
    """About how wide a line of text is at a type size."""
    return sum(map(_width, text)) * size


def cut(text: str, width: float, size: float) -> str:
    """The text as far as it fits, with an ellipsis where something is left out."""
    room, used, fits = width / size, 0.0, 0
    for index, letter in enumerate(text):
        used += _width(letter)
        if used > room:
            return text[:fits].rstrip() + _ELLIPSIS
        if used + _CAPITAL <= room:
            fits = index + 1
    return text


def wrapped(text: str, width: float, size: float, lines: int) -> list[str]:
    """The text on at most so many lines, broken at blanks and hyphens where it can be; the last is cut."""
    found: list[str] = []
    for word in re.findall(r"[^\s-]+-*|-+", text):
        gap = "" if not found or found[-1].endswith("-") else " "
        if found and (len(found) == lines or text_width(found[-1] + gap + word, size) <= width):
            found[-1] += gap + word
        else:
            found.append(word)
    return [cut(line, width, size) for line in found]


def shorten(text: str, characters: int) -> str:
    """The text in at most so many characters, with an ellipsis where something is left out."""
    return text if len(text) <= characters else text[: characters - 1].rstrip() + _ELLIPSIS


@lru_cache(maxsize=1024)
def _width(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _WIDE_LETTERS:
        return _WIDE
    if letter.isascii():
        return _CAPITAL if letter.isupper() else _COMMON
    if combining(letter):
        return 0.0
    return _FULL if east_asian_width(letter) in "WF" else _CAPITAL
