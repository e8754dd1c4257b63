"""The optimal one-to-one choice among weighted pairs, made with an ear for rivals and neighbours."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from plandiff.alignment import thresholds
from plandiff.alignment.similarity import Scorer, Shared
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Corpus, Pair, Unit, families
from plandiff.model.named_values import NamedValues
from plandiff.model.record import field, record

# Edges from before to after indexes, with their weights; only weights above zero are worth an edge.
Edges = Mapping[tuple[int, int], float]
Best = tuple[float, float]


def assign(edges: Edges) -> dict[int, int]:
    """The one-to-one choice of edges with the greatest sum of weights, as {before index: after index}.

    Components are solved apart; a component of one edge needs no solving. Inside, each before index in turn is given
    its cheapest augmenting path (successive shortest paths: Edmonds and Karp 1972, Tomizawa 1971; Dijkstra's algorithm
    on reduced costs). An index may stay unmatched: leaving it out costs nothing.
    """
    chosen: dict[int, int] = {}
    for component in components(edges):
        if len(component) == 1:
            chosen.update(component)
        else:
            chosen.update(_solve(component, edges))
    return chosen


def components(edges: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The edges grouped by connected component, each group sorted, the groups in the order of their first edge."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    ordered = sorted(edges)
    for before, after in ordered:
        # After indexes are written as negative numbers, so that both sides live in one forest.
        parent[root(before)] = root(~after)
    groups: dict[int, list[tuple[int, int]]] = {}
    for before, after in ordered:
        groups.setdefault(root(before), []).append((before, after))
    return list(groups.values())


def _solve(component: list[tuple[int, int]], edges: Edges) -> dict[int, int]:
    top = max(edges[edge] for edge in component)
    solver = _Solver()
    for before, after in component:
        solver.cost.setdefault(before, []).append((after, top - edges[before, after]))
    for before in solver.cost:
        # Each before index may also go to a place of its own, at the price of an edge of weight zero.
        solver.cost[before].append((~before, top))
    for before in solver.cost:
        solver.augment(before)
    return {before: after for before, after in solver.match.items() if after >= 0}


class _Solver:
    """The state of successive shortest paths: costs, dual prices and the matching so far."""

    def __init__(self) -> None:
        self.cost: dict[int, list[tuple[int, float]]] = {}
        self.price_before: dict[int, float] = {}
        self.price_after: dict[int, float] = {}
        self.match: dict[int, int] = {}
        self.matched_by: dict[int, int] = {}

    def augment(self, row: int) -> None:
        """Match one more before index along its cheapest path."""
        came_from, done, last = self._cheapest_path(row)
        far = done[last]
        for after, reached in done.items():
            slack = far - reached
            self.price_after[after] = self.price_after.get(after, 0.0) - slack
            if after in self.matched_by:
                before = self.matched_by[after]
                self.price_before[before] = self.price_before.get(before, 0.0) + slack
        self.price_before[row] = self.price_before.get(row, 0.0) + far
        after = last
        while True:
            before = came_from[after]
            freed = self.match.get(before)
            self.match[before], self.matched_by[after] = after, before
            if before == row:
                return
            assert freed is not None  # every row on the path but the first was matched
            after = freed

    def _cheapest_path(self, row: int) -> tuple[dict[int, int], dict[int, float], int]:
        distance: dict[int, float] = {}
        came_from: dict[int, int] = {}
        done: dict[int, float] = {}
        heap: list[tuple[float, int]] = []
        current, so_far = row, 0.0
        while True:
            base = so_far - self.price_before.get(current, 0.0)
            for after, price in self.cost[current]:
                reach = base + price - self.price_after.get(after, 0.0)
                if after not in done and reach < distance.get(after, float("inf")):
                    distance[after], came_from[after] = reach, current
                    heapq.heappush(heap, (reach, after))
            so_far, after = heapq.heappop(heap)
            while after in done:
                so_far, after = heapq.heappop(heap)
            done[after] = so_far
            if after not in self.matched_by:
                return came_from, done, after
            current = self.matched_by[after]


# Among equals the pair that stands at the same place of both plans is taken.
_PLACE = 1e-6


@record(frozen=False)
class Pairing:
    """What pairing two sides gave: the pairs, and the scores of all that were considered.

    `chosen` are the pairs of the one-to-one choice; `further` are those that split or merge a unit, with how likely.
    """

    units: tuple[Sequence[Unit], Sequence[Unit]]
    function_words: Collection[str]
    shared: Shared = field(default_factory=dict)
    scores: dict[Pair, float] = field(default_factory=dict)
    chosen: frozenset[Pair] = frozenset()
    further: dict[Pair, float] = field(default_factory=dict)
    complete: bool = True

    @cached_property
    def corpus(self) -> Corpus:
        """The words of both sides, read when something asks for them."""
        return Corpus(*self.units, self.function_words)

    @cached_property
    def scorer(self) -> Scorer:
        """What scores pairs of them."""
        return Scorer(self.corpus)

    def larger_share(self, edge: Pair) -> float:
        """How much of one of the two units, whichever is more, consists of what both have."""
        before, after = self.corpus.before, self.corpus.after
        common = self.corpus.weigh(before.features[edge[0]] & after.features[edge[1]])
        return common / min(before.mass[edge[0]], after.mass[edge[1]])

    def joint_score(self, befores: Sequence[int], afters: Sequence[int]) -> float:
        """How alike the units on both sides of a split or merge are, taken together."""
        corpus = self.corpus
        first = {feature for b in befores for feature in corpus.before.features[b]}
        second = {feature for a in afters for feature in corpus.after.features[a]}
        masses = sum(corpus.before.mass[b] for b in befores) * sum(corpus.after.mass[a] for a in afters)
        return min(1.0, corpus.weigh(first & second) / math.sqrt(masses))


class Given(NamedValues):
    """Pairs taken as decided, the units (by index) that get no others, and those of which only a part is decided.

    `scored` are the pairs that need no score of their words.
    """

    pairs: frozenset[Pair] = frozenset()
    closed_before: frozenset[int] = frozenset()
    closed_after: frozenset[int] = frozenset()
    in_part: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    scored: frozenset[Pair] = frozenset()

    def closes_a_side(self, before: Sequence[Unit], after: Sequence[Unit]) -> bool:
        """Whether one of two sides has no unit left that may get a pair, and no given pair needs a score."""
        closed = len(self.closed_before) == len(before) or len(self.closed_after) == len(after)
        return closed and self.scored.issuperset(self.pairs)


def choose(pairing: Pairing, given: Given, settings: AlignmentSettings) -> set[Pair]:
    """The optimal one-to-one choice, made twice: the second time the neighbours and families of the first are heard."""
    taken_before, taken_after = ({edge[at] for edge in given.pairs} - given.in_part[at] for at in (0, 1))
    free = {e: s for e, s in pairing.scores.items() if e[0] not in taken_before and e[1] not in taken_after}
    chosen = fixed = dict(edge for edge in given.pairs if edge[0] in taken_before and edge[1] in taken_after)
    identical = sum(b in given.closed_before and a in given.closed_after for b, a in given.pairs)
    size_before, size_after = map(len, pairing.units)
    alike = [edge for edge, score in free.items() if score > settings.minimum]
    scores, rivals = free, _rivals(free, alike)
    for neighbours in (False, True):
        if neighbours:
            scores = _with_families(pairing.corpus, free, chosen)
            rivals = _rivals(_discounted(scores, chosen), alike)
        edges: dict[Pair, float] = {}
        # Where most points are hardly changed, a pair that is hardly alike is no pair; where all was rewritten, it is.
        usual = sorted(
            [1.0] * identical + [free[edge] for edge in chosen.items() if edge in free] + [*thresholds.PRIOR]
        )
        least = (
            thresholds.USUAL * min(thresholds.HARDLY_CHANGED, usual[len(usual) // 2])
            if neighbours
            else settings.minimum
        )
        for row, column in alike:
            gain = scores[row, column] - least - thresholds.RIVAL * rivals[row, column]
            if neighbours:
                gain += thresholds.NEIGHBOUR * sum(chosen.get(row + step) == column + step for step in (-1, 1))
            if gain > 0:
                edges[row, column] = gain - _PLACE * ((row + 0.5) / size_before - (column + 0.5) / size_after) ** 2
        chosen = dict(fixed) | assign(edges)
    return {edge for edge in chosen.items() if edge in free}


def _with_families(corpus: Corpus, scores: dict[Pair, float], chosen: dict[int, int]) -> dict[Pair, float]:
    """The scores, more where other units of the families of a pair (2.1, 2.2) are chosen for each other as well."""
    heads = families(corpus)
    if heads is None:
        return scores
    both = Counter((heads[0][row], heads[1][column]) for row, column in chosen.items())
    linked = Counter(heads[0][row] for row in chosen), Counter(heads[1][column] for column in chosen.values())
    partners = chosen, {column: row for row, column in chosen.items()}

    def support(edge: Pair) -> float:
        ends = heads[0][edge[0]], heads[1][edge[1]]
        own = {(edge[0], chosen.get(edge[0], -1)), (partners[1].get(edge[1], -1), edge[1])}
        together = both[ends] - sum(-1 not in one and (heads[0][one[0]], heads[1][one[1]]) == ends for one in own)
        return together / (1 + min(linked[side][ends[side]] - (edge[side] in partners[side]) for side in (0, 1)))

    return {edge: score + thresholds.FAMILY * support(edge) for edge, score in scores.items()}


def _discounted(scores: dict[Pair, float], chosen: dict[int, int]) -> dict[Pair, float]:
    """The scores as rivals: a candidate that has found a better partner is less of a rival."""
    better_before = {row: scores.get((row, column), 1.0) for row, column in chosen.items()}
    better_after = {column: scores.get((row, column), 1.0) for row, column in chosen.items()}
    return {
        (row, column): score
        * (thresholds.TAKEN if max(better_before.get(row, 0.0), better_after.get(column, 0.0)) > score else 1.0)
        for (row, column), score in scores.items()
    }


def _rivals(scores: dict[Pair, float], pairs: Iterable[Pair]) -> dict[Pair, float]:
    """For each of some pairs the best score that either of its units has with another."""
    before, after = two_best(scores)
    return {e: max(best_other(before[e[0]], scores[e]), best_other(after[e[1]], scores[e])) for e in pairs}


def two_best(scores: Mapping[Pair, float]) -> tuple[dict[int, Best], dict[int, Best]]:
    """For every unit of both sides the scores of its best two pairs, 0 for those that it does not have."""
    best: tuple[dict[int, Best], dict[int, Best]] = ({}, {})
    for side, known in enumerate(best):
        for edge, score in scores.items():
            first, second = known.setdefault(edge[side], (0.0, 0.0))
            if score > second:
                known[edge[side]] = (score, first) if score > first else (first, score)
    return best


def best_other(best: Best, score: float) -> float:
    """The best score of a unit in another pair than one of its own with that score."""
    first, second = best
    return second if score == first else first
