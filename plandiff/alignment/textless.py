"""Points whose wording is not known: they answer by title and topic."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence

from plandiff.alignment.assignment import assign
from plandiff.alignment.units import Unit
from plandiff.text.stems import stems

Pair = tuple[int, int]

# What the same topic is worth beside the title, and what a pair must reach.
_TOPIC = 0.4
_LEAST = 0.4
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
        topic = before[row].topic
        if topic and topic == after[column].topic:
            score += _TOPIC / max(topics_before[topic], topics_after[topic])
        if score >= _LEAST:
            apart = (row + 0.5) / len(before) - (column + 0.5) / len(after)
            edges[row, column] = score - 1e-6 * apart * apart
    return {edge: round(edges[edge], 6) for edge in sorted(assign(edges).items())}
