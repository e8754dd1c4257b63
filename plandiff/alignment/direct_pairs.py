"""Pairs that need no score of their words: the same bodies, and the same headings where a wording is not known."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence

from plandiff.alignment.assignment import assign
from plandiff.alignment.units import Pair, Unit
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
# A plan has no more points without text than this that are compared with every point of the other.
_MOST = 1_000_000


def textless_pairs(
    before: Sequence[Unit], after: Sequence[Unit], taken_before: Collection[int], taken_after: Collection[int]
) -> dict[Pair, float]:
    """The pairs of which one side at least has no wording, with their scores."""
    titles_before, titles_after = (
        [frozenset(stems(u.title)) for u in before],
        [frozenset(stems(u.title)) for u in after],
    )
    topics_before, topics_after = Counter(u.topic for u in before), Counter(u.topic for u in after)
    rows = [i for i in range(len(before)) if i not in taken_before]
    columns = [i for i in range(len(after)) if i not in taken_after]
    bare_rows, bare_columns = [i for i in rows if not before[i].key], [i for i in columns if not after[i].key]
    if len(bare_rows) * len(columns) + len(rows) * len(bare_columns) > _MOST:
        return {}
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
