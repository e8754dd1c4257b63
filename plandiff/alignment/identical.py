"""Pairing units whose bodies are the same: at once where they are unique, by their neighbours where they repeat."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from plandiff.alignment.assignment import assign
from plandiff.alignment.units import Unit

Pair = tuple[int, int]

# A group with more pairs than this is paired in order instead of by neighbours.
_GROUP = 4096
# What a neighbour with the same body, or only the same heading, is worth; how far a neighbour may be.
_BODY, _HEADING, _REACH = 1.0, 0.25, 2


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
            value = 1.0 + _HEADING * (before[row].title == after[column].title) * bool(before[row].title)
            for step in (*range(-_REACH, 0), *range(1, _REACH + 1)):
                value += _agreement(before, after, row + step, column + step) / abs(step)
            apart = (row + 0.5) / len(before) - (column + 0.5) / len(after)
            edges[row, column] = value - 0.01 * apart * apart
    return sorted(assign(edges).items())


def _agreement(before: Sequence[Unit], after: Sequence[Unit], row: int, column: int) -> float:
    inside_before, inside_after = 0 <= row < len(before), 0 <= column < len(after)
    if not (inside_before and inside_after):
        # The beginning and the end of a plan are places too.
        return _HEADING if inside_before == inside_after else 0.0
    if before[row].key == after[column].key:
        return _BODY
    return _HEADING if before[row].title and before[row].title == after[column].title else 0.0
