"""Which pairs of units are worth a closer look: an index of shared words with a bounded cost, headings, look-alikes."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Sequence

from plandiff.alignment import fitted
from plandiff.alignment.settings import AlignmentSettings
from plandiff.alignment.similarity import look_alikes
from plandiff.alignment.units import Corpus, Pair, Unit

# Pairs of a before and an after index, with the weight of what both have.
Shared = dict[tuple[int, int], float]
Progress = Callable[[int, int], None]

# So many visits are always allowed: they take a tenth of a second.
_FREE = 200_000


def shared_weights(
    corpus: Corpus,
    settings: AlignmentSettings,
    closed: tuple[Collection[int], Collection[int]],
    progress: Progress | None,
) -> tuple[Shared, bool]:
    """The weight of the shared features of every promising pair, and whether that is every pair that shares any.

    Units that are `closed` (before, after; by index) have no pairs.

    The features are taken rarest first (by the number of pairs they make) until they cost more than
    `settings.visits` visits a unit on average. If that leaves some out, each unit keeps its best candidates by what was
    seen, and those are weighed anew with all features; both sides choose, so the result does not depend on which plan
    is called before.
    """
    before, after = corpus.before.features, corpus.after.features
    usable = _affordable(corpus, max(_FREE, settings.visits * (len(before) + len(after))))
    index: dict[int, list[int]] = {}
    for column, features in enumerate(after):
        if column in closed[1]:
            continue
        for feature in features if usable is None else features & usable:
            index.setdefault(feature, []).append(column)
    found: Shared = {}
    best = _Best(corpus, settings.candidates)
    for row, features in enumerate(before):
        if progress is not None and row % 64 == 0:
            progress(row, len(before))
        if row in closed[0]:
            continue
        seen: dict[int, float] = {}
        for feature in sorted(features if usable is None else features & usable):
            gain = corpus.weight[feature]
            for column in index.get(feature, ()):
                seen[column] = seen.get(column, 0.0) + gain
        if usable is None:
            found.update(((row, column), value) for column, value in seen.items())
        else:
            best.see(row, seen)
    return (found, True) if usable is None else (weigh_pairs(corpus, best.pairs()), False)


class _Best:
    """The best candidates of every unit of both sides, by what was seen of them."""

    def __init__(self, corpus: Corpus, keep: int) -> None:
        self._roots_before, self._roots_after = (
            [mass**0.5 for mass in side.mass] for side in (corpus.before, corpus.after)
        )
        self._keep = keep
        self._pairs: set[tuple[int, int]] = set()
        self._of_after: list[list[tuple[float, int]]] = [[] for _ in corpus.after.units]

    def see(self, row: int, seen: dict[int, float]) -> None:
        """Take in what a before unit shares with the after units."""
        roots, root, keep = self._roots_after, self._roots_before[row], self._keep
        fair = [(value / roots[column], -column) for column, value in seen.items()]
        self._pairs.update((row, -column) for _, column in heapq.nlargest(keep, fair))
        for column, value in seen.items():
            heap = self._of_after[column]
            entry = (value / root, -row)
            if len(heap) < keep:
                heapq.heappush(heap, entry)
            elif entry > heap[0]:
                heapq.heapreplace(heap, entry)

    def pairs(self) -> set[tuple[int, int]]:
        """The pairs that either unit would keep."""
        return self._pairs | {(-row, column) for column, heap in enumerate(self._of_after) for _, row in heap}


def weigh_pairs(corpus: Corpus, pairs: Iterable[tuple[int, int]]) -> Shared:
    """The weight of all features that the given pairs share."""
    before, after = corpus.before.features, corpus.after.features
    return {(row, position): corpus.weigh(before[row] & after[position]) for row, position in sorted(pairs)}


def _affordable(corpus: Corpus, budget: int) -> set[int] | None:
    count_before, count_after = corpus.count_before, corpus.count_after
    costs = {feature: count * count_after[feature] for feature, count in count_before.items() if feature in count_after}
    total = 0
    for cost in sorted(costs.values()):
        total += cost
        if total > budget:
            # Features of equal cost stay or go together: their order depends on which plan was read first.
            return {feature for feature, price in costs.items() if price < cost}
    return None


def overlooked(
    corpus: Corpus, taken: tuple[Collection[int], Collection[int]], known: Collection[Pair], settings: AlignmentSettings
) -> set[Pair] | None:
    """Pairs of units without a partner that the index of informative words missed; None if there are too many.

    `taken` are the units (before, after; by index) that have a partner or get none, `known` the pairs weighed already.
    """
    before, after = corpus.before.units, corpus.after.units
    rows = [index for index, unit in enumerate(before) if unit.key and index not in taken[0]]
    columns = [index for index, unit in enumerate(after) if unit.key and index not in taken[1]]
    if len(rows) * len(columns) > settings.rescue:
        return None
    alike = look_alikes(
        [before[i].body for i in rows], [after[i].body for i in columns], fitted.LIKENESS, settings.candidates
    )
    return {(rows[row], columns[column]) for row, column in alike}.difference(known)


def namesakes(before: Sequence[Unit], after: Sequence[Unit]) -> list[Pair]:
    """The pairs that alone on their sides have some title, or some topic."""
    found: list[Pair] = []
    for first, second in (
        (_places(u.title for u in before), _places(u.title for u in after)),
        (_places(u.topic for u in before), _places(u.topic for u in after)),
    ):
        for heading, rows in first.items():
            columns = second.get(heading, [])
            if heading and len(rows) == len(columns) == 1 and before[rows[0]].key and after[columns[0]].key:
                found.append((rows[0], columns[0]))
    return found


def _places(headings: Iterable[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, heading in enumerate(headings):
        places.setdefault(heading, []).append(index)
    return places
