"""Pairs that need no score of their words: the same bodies, headings where a wording is not known, places in order."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from plandiff.alignment import thresholds
from plandiff.alignment.pairing import assign
from plandiff.alignment.units import Pair, Unit
from plandiff.text.normalise import content_words
from plandiff.text.stems import stems

# A group with more pairs than this is paired in order instead of by neighbours.
_GROUP = 4096


def identical_pairs(
    before: Sequence[Unit],
    after: Sequence[Unit],
    taken_before: Collection[int],
    taken_after: Collection[int],
) -> tuple[dict[Pair, bool], bool]:
    """The pairs of units with the same body, each with whether it was the only choice; and whether work was cut.

    Among several with the same body, those are paired whose neighbours (and headings) agree, then those that stand at
    the same place of both plans.
    """
    groups_before, groups_after = _groups(before, taken_before), _groups(after, taken_after)
    pairs: dict[Pair, bool] = {}
    cut = False
    for key, rows in groups_before.items():
        columns = groups_after.get(key, [])
        if len(rows) == len(columns) == 1:
            pairs[rows[0], columns[0]] = True
        elif len(rows) * len(columns) > _GROUP:
            pairs.update(dict.fromkeys(zip(rows, columns, strict=False), False))
            cut = True
        elif columns:
            pairs.update(dict.fromkeys(_by_context(before, after, rows, columns), False))
    return pairs, cut


def _groups(units: Sequence[Unit], taken: Collection[int]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        if unit.key and index not in taken:
            groups.setdefault(unit.key, []).append(index)
    return groups


def _by_context(before: Sequence[Unit], after: Sequence[Unit], rows: list[int], columns: list[int]) -> list[Pair]:
    edges: dict[Pair, float] = {}
    for row in rows:
        for column in columns:
            agree = bool(before[row].title) and before[row].title == after[column].title
            value = 1.0 + agree + sum(_agree(before, after, row + step, column + step) for step in (-1, 1))
            apart = (row + 0.5) / len(before) - (column + 0.5) / len(after)
            edges[row, column] = value - 0.01 * apart * apart
    return sorted(assign(edges).items())


def _agree(before: Sequence[Unit], after: Sequence[Unit], row: int, column: int) -> bool:
    """Whether two neighbours have the same body; the beginning and the end of a plan are neighbours too."""
    inside = [0 <= place < len(units) for units, place in ((before, row), (after, column))]
    return before[row].key == after[column].key if all(inside) else not any(inside)


# What the same topic is worth beside the title, and enough for a pair.
_TOPIC = 0.4


def textless_pairs(
    before: Sequence[Unit], after: Sequence[Unit], taken_before: Collection[int], taken_after: Collection[int]
) -> dict[Pair, float]:
    """The pairs of which one side at least has no wording, with their scores."""
    rows = [i for i in range(len(before)) if i not in taken_before]
    columns = [i for i in range(len(after)) if i not in taken_after]
    bare_rows, bare_columns = [i for i in rows if not before[i].key], [i for i in columns if not after[i].key]
    if not 0 < len(bare_rows) * len(columns) + len(rows) * len(bare_columns) <= _MOST:
        return {}
    titles_before, titles_after = ([frozenset(stems(u.title)) for u in side] for side in (before, after))
    topics_before, topics_after = Counter(u.topic for u in before), Counter(u.topic for u in after)
    pairs = {(r, c) for r in bare_rows for c in columns} | {(r, c) for r in rows for c in bare_columns}
    edges: dict[Pair, float] = {}
    for row, column in sorted(pairs):
        score = 0.0
        first, second = titles_before[row], titles_after[column]
        if first and second:
            score += (1 - _TOPIC) * len(first & second) / math.sqrt(len(first) * len(second))
        elif _is_nameless(before[row]) or _is_nameless(after[column]):
            score += before[row].id == after[column].id
        topic = before[row].topic
        if topic and topic == after[column].topic:
            score += _TOPIC / max(topics_before[topic], topics_after[topic])
        if score >= _TOPIC:
            apart = (row + 0.5) / len(before) - (column + 0.5) / len(after)
            edges[row, column] = score - 1e-6 * apart * apart
    return {edge: round(edges[edge], 6) for edge in sorted(assign(edges).items())}


def _is_nameless(unit: Unit) -> bool:
    """Whether a unit has neither wording nor heading nor topic: of a removed point its number alone may be left."""
    return not (unit.key or unit.title or unit.topic)


def struck_namesakes(before: Sequence[Unit], after: Sequence[Unit]) -> tuple[frozenset[int], frozenset[int]]:
    """The units with a wording, before and after, of whose number the other side has nothing else: it struck them."""

    def told(units: Sequence[Unit], others: Sequence[Unit]) -> frozenset[int]:
        bare = {unit.id for unit in others if _is_nameless(unit)}
        return frozenset(index for index, unit in enumerate(units) if bare and unit.key and unit.id in bare)

    return told(before, after), told(after, before)


def bare_namesakes(
    before: Sequence[Unit], after: Sequence[Unit], taken_before: Collection[int], taken_after: Collection[int]
) -> dict[Pair, float]:
    """Units of which one has no body and that alone on their sides have this title and topic."""

    def by_name(units: Sequence[Unit]) -> dict[tuple[str, str], list[int]]:
        names: dict[tuple[str, str], list[int]] = {}
        for index, unit in enumerate(units):
            if unit.title:
                names.setdefault((unit.title, unit.topic), []).append(index)
        return names

    others = by_name(after)
    found: dict[Pair, float] = {}
    for name, rows in by_name(before).items():
        columns = others.get(name, [])
        if not len(rows) == len(columns) == 1:
            continue
        row, column = rows[0], columns[0]
        free = row not in taken_before and column not in taken_after
        if free and not (before[row].key and after[column].key):
            found[row, column] = 1.0
    return found


# What a pair scores that only its number, or only its place among those left over, speaks for.
SAME_NUMBER: Final = 0.6
SAME_PLACE: Final = 0.3
# What leaving a unit alone costs, where units of one length cost nothing and one of twice the length costs ln 2.
_ALONE: Final = 2.0
# Pairs of units without text, or cells of a table of lengths, beyond which not all are looked at.
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
            likeness = _word_likeness(before[pair[0]].body, after[pair[1]].body)
            if likeness >= thresholds.LIKENESS:
                found[pair] = round(likeness, 6)
    return found


def _word_likeness(before: str, after: str) -> float:
    """The share of their words, from 0 to 1, that two texts have in common in the same order."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(content_words(before), content_words(after)))


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
