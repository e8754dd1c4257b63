"""Units left alone in a gap: as many on both sides between the same linked neighbours, and worded alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from plandiff.alignment import fitted
from plandiff.alignment.strings import word_likeness
from plandiff.alignment.units import Pair, Unit


def pairs_in_gaps(
    before: Sequence[Unit],
    after: Sequence[Unit],
    pairs: Iterable[Pair],
    closed: tuple[Collection[int], Collection[int]],
) -> dict[Pair, float]:
    """The pairs of units without partners that stand one for one between linked neighbours, with their likeness.

    The neighbours may be the beginning or the end of both sides. What similarity cannot tell, as the wording is that
    of several units, the place between two links tells. `closed` are the units (before, after; by index) that get no
    partner.
    """
    linked = {(-1, -1), *pairs, (len(before), len(after))}
    rows, columns = (sorted({pair[side] for pair in linked}) for side in (0, 1))
    next_row, next_column = dict(pairwise(rows)), dict(pairwise(columns))
    found: dict[Pair, float] = {}
    for row, column in sorted(linked):
        length = next_row.get(row, row) - row - 1
        ends = next_row.get(row), next_column.get(column)
        if not length or ends not in linked or ends[1] - column - 1 != length:
            continue
        for step in range(1, length + 1):
            pair = row + step, column + step
            if pair[0] in closed[0] or pair[1] in closed[1]:
                continue
            likeness = word_likeness(before[pair[0]].body, after[pair[1]].body)
            if likeness >= fitted.LIKENESS:
                found[pair] = round(likeness, 6)
    return found
