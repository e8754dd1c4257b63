"""Who answers whom by place alone: units that nothing else speaks for, between those whose answer is known."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from plandiff.alignment import fitted
from plandiff.alignment.strings import word_likeness
from plandiff.alignment.units import Pair, Unit

# What a pair scores that only its number, or only its place among those left over, speaks for.
SAME_NUMBER: Final = 0.6
SAME_PLACE: Final = 0.3
# What leaving a unit alone costs, where units of one length cost nothing and one of twice the length costs ln 2.
_ALONE: Final = 2.0
# Cells of a table of lengths, beyond which units are paired by their order alone.
_MOST: Final = 1_000_000


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


def in_order(rows: Mapping[int, float], columns: Mapping[int, float], pairs: Collection[Pair]) -> dict[Pair, float]:
    """Pair what is left over, first between the known `pairs` around it, then whatever still is without an answer.

    `rows` and `columns` map the indexes of the units before and after to the lengths of their texts, in a common
    measure. As many are paired as there are on the shorter side: that a unit has no answer is told only where the other
    side has no unit left.
    """
    found: dict[Pair, float] = {}
    bounds = [(-1, -1), *_rising(pairs), (math.inf, math.inf)]
    for (row, column), (next_row, next_column) in pairwise(bounds):
        inside = {at: size for at, size in rows.items() if row < at < next_row}
        there = {at: size for at, size in columns.items() if column < at < next_column}
        found |= _by_length(inside, there)
    taken = {row for row, _ in found}, {column for _, column in found}
    left = {at: size for at, size in rows.items() if at not in taken[0]}
    there = {at: size for at, size in columns.items() if at not in taken[1]}
    return found | _by_length(left, there)


def _rising(pairs: Collection[Pair]) -> list[Pair]:
    """The longest chain of pairs that rise on both sides (Schensted 1961)."""
    ends: list[int] = []
    chains: list[tuple[Pair, int]] = []  # every pair with the place of the one before it in its chain
    last: list[int] = []  # the place of the pair that ends the best chain of each length
    for pair in sorted(pairs, key=lambda one: (one[0], -one[1])):
        length = bisect_left(ends, pair[1])
        chains.append((pair, last[length - 1] if length else -1))
        ends[length : length + 1] = [pair[1]]
        last[length : length + 1] = [len(chains) - 1]
    found: list[Pair] = []
    place = last[-1] if last else -1
    while place >= 0:
        pair, place = chains[place]
        found.append(pair)
    return found[::-1]


def _by_length(rows: Mapping[int, float], columns: Mapping[int, float]) -> dict[Pair, float]:
    """Pair two lists in order so that lengths fit best (Gale and Church 1993, with pairs and single units only)."""
    firsts, seconds = sorted(rows), sorted(columns)
    if len(firsts) * len(seconds) > _MOST:
        return dict.fromkeys(zip(firsts, seconds, strict=False), SAME_PLACE)
    cost: list[list[float]] = [[_ALONE * place for place in range(len(seconds) + 1)]]
    for i, row in enumerate(firsts, 1):
        line = [_ALONE * i]
        for j, column in enumerate(seconds, 1):
            apart = _apart(rows[row], columns[column])
            line.append(min(cost[i - 1][j - 1] + apart, cost[i - 1][j] + _ALONE, line[j - 1] + _ALONE))
        cost.append(line)
    found: dict[Pair, float] = {}
    i, j = len(firsts), len(seconds)
    while i and j:
        if cost[i][j] == cost[i - 1][j - 1] + _apart(rows[firsts[i - 1]], columns[seconds[j - 1]]):
            i, j = i - 1, j - 1
            found[firsts[i], seconds[j]] = SAME_PLACE
        elif cost[i][j] == cost[i - 1][j] + _ALONE:
            i -= 1
        else:
            j -= 1
    return found


def _apart(first: float, second: float) -> float:
    """How far two lengths are apart, less than what leaving both alone costs, so that the shorter list is used up."""
    return min(abs(math.log(max(first, 1.0) / max(second, 1.0))), 1.9 * _ALONE)
