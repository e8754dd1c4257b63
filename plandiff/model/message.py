"""Putting a file's own words into a problem's message, and proposing the word that was meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

# Searching thousands of known words for each of thousands of problems would take minutes, and nobody reads so many.
MAX_PROPOSALS = 100
_MAX_QUOTED = 60


def quote(text: str) -> str:
    """A value from a file for a message: in quotes, on one line, and not longer than a message bears."""
    shown = text if len(text) <= _MAX_QUOTED else text[:_MAX_QUOTED] + "..."
    return "'" + shown.replace("\r", "\\r").replace("\n", "\\n") + "'"


def closest(text: str, known: Iterable[str]) -> str:
    """The known word most like `text` but for capitals (difflib's ratio, from 0.6 up), empty where none is near."""
    return _closest(text[:_MAX_QUOTED].lower(), frozenset(known))


@lru_cache(maxsize=1024)  # a file that misspells a key does so in every point
def _closest(low: str, known: frozenset[str]) -> str:
    from difflib import get_close_matches

    words = {word.lower(): word for word in sorted(known, reverse=True)}
    return next((words[found] for found in get_close_matches(low, sorted(words), n=1)), "")


def did_you_mean(text: str, known: Iterable[str], otherwise: str) -> str:
    """The hint that names the known word most like `text`, or `otherwise`."""
    close = closest(text, known)
    return f"did you mean {close}?" if close else otherwise
