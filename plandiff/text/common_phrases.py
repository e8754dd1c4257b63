"""The longest phrases that two lists of words have in common, in the order of both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count, repeat
from operator import ne

# Where a common phrase begins in either list, and how many words it has.
Phrase = tuple[int, int, int]


def common_phrases(before: Sequence[str], after: Sequence[str]) -> list[Phrase]:
    """The longest common phrase, then the longest on either side of it, and so on, in their order.

    This is the match of Ratcliff and Obershelp (1988), as difflib finds it: of phrases of one length the first in the
    one list is taken, and of these the first in the other. Neighbours may touch.
    """
    # With a letter for each word, phrases are looked up as quickly as parts of a text. What only the second list has is
    # one letter, which the first has not.
    letters = dict(zip({*before}, map(chr, range(1, 0x110000)), strict=False))
    first, second = "".join(map(letters.__getitem__, before)), "".join(map(letters.get, after, repeat("\0")))
    found: list[Phrase] = []
    left = [(0, len(first), 0, len(second), len(first))]
    while left:
        start, end, low, high, most = left.pop()
        at, by, size = _longest(first[start:end], second[low:high], most)
        if size:
            at, by = start + at, low + by
            found.append((at, by, size))
            sides = (start, at, low, by, size), (at + size, end, by + size, high, size)
            left += [side for side in sides if side[0] < side[1] and side[2] < side[3]]
    return sorted(found)


def _longest(before: str, after: str, most: int) -> Phrase:
    """The longest common part of two texts, of which none is longer than `most`: where it begins in either, its length.

    In what stands beside a longest part no longer one is sought: lists of the same few words have thousands of equals.
    """
    place = at = by = size = 0
    while size < most and place + size < len(before):
        if before[place + size] not in after:  # then no longer part goes over it
            place += size + 1
            continue
        there = after.find(before[place : place + size + 1])
        if there < 0:
            place += 1
            continue
        at, by = place, there
        size += 1 + _alike(before[place + size + 1 :], after[there + size + 1 :])
    return at, by, size


def _alike(before: str, after: str) -> int:
    """How many letters two texts begin with alike."""
    return next(compress(count(), map(ne, before, after)), min(len(before), len(after)))
