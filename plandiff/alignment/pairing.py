"""What pairing two sides gives, and the optimal one-to-one choice among the pairs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import field

from plandiff.alignment import fitted
from plandiff.alignment.assignment import assign
from plandiff.alignment.settings import AlignmentSettings
from plandiff.alignment.shortlist import Shared
from plandiff.alignment.similarity import Scorer
from plandiff.alignment.units import Corpus, Pair
from plandiff.model.named_values import NamedValues
from plandiff.model.record import record

# Among equals the pair that stands at the same place of both plans is taken.
_PLACE = 1e-6


@record(frozen=False, slots=True)
class Pairing:
    """What pairing two sides gave: the pairs in order of strength, and the scores of all that were considered.

    `chosen` are the pairs of the one-to-one choice, the others split or merge a unit.
    """

    corpus: Corpus
    shared: Shared
    scores: dict[Pair, float]
    scorer: Scorer
    chosen: frozenset[Pair] = frozenset()
    pairs: list[Pair] = field(default_factory=list)
    complete: bool = True

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
    """Pairs taken as decided, the units (by index) that get no others, and those of which only a part is decided."""

    pairs: frozenset[Pair] = frozenset()
    closed_before: frozenset[int] = frozenset()
    closed_after: frozenset[int] = frozenset()
    in_part: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())


def choose(pairing: Pairing, given: Given, settings: AlignmentSettings) -> set[Pair]:
    """The optimal one-to-one choice, made twice: the second time the neighbours of the first are heard."""
    taken_before, taken_after = ({edge[at] for edge in given.pairs} - given.in_part[at] for at in (0, 1))
    free = {e: s for e, s in pairing.scores.items() if e[0] not in taken_before and e[1] not in taken_after}
    chosen = fixed = dict(edge for edge in given.pairs if edge[0] in taken_before and edge[1] in taken_after)
    identical = sum(b in given.closed_before and a in given.closed_after for b, a in given.pairs)
    size_before, size_after = len(pairing.corpus.before.units), len(pairing.corpus.after.units)
    rivals = _rivals(free)
    for neighbours in (False, True):
        if neighbours:
            rivals = _rivals(_discounted(free, chosen))
        edges: dict[Pair, float] = {}
        # Where most points are hardly changed, a pair that is hardly alike is no pair; where all was rewritten, it is.
        usual = sorted([1.0] * identical + [free[edge] for edge in chosen.items() if edge in free] + [*fitted.PRIOR])
        least = fitted.USUAL * min(fitted.HARDLY_CHANGED, usual[len(usual) // 2]) if neighbours else settings.minimum
        for (row, column), score in free.items():
            gain = score - least - fitted.RIVAL * rivals[row, column]
            if neighbours:
                gain += fitted.NEIGHBOUR * sum(chosen.get(row + step) == column + step for step in (-1, 1))
            if gain > 0 and score > settings.minimum:
                edges[row, column] = gain - _PLACE * ((row + 0.5) / size_before - (column + 0.5) / size_after) ** 2
        chosen = dict(fixed) | assign(edges)
    return {edge for edge in chosen.items() if edge in free}


def _discounted(scores: dict[Pair, float], chosen: dict[int, int]) -> dict[Pair, float]:
    """The scores as rivals: a candidate that has found a better partner is less of a rival."""
    better_before = {row: scores.get((row, column), 1.0) for row, column in chosen.items()}
    better_after = {column: scores.get((row, column), 1.0) for row, column in chosen.items()}
    return {
        (row, column): score
        * (fitted.TAKEN if max(better_before.get(row, 0.0), better_after.get(column, 0.0)) > score else 1.0)
        for (row, column), score in scores.items()
    }


def _rivals(scores: dict[Pair, float]) -> dict[Pair, float]:
    """For every pair the best score that either of its units has with another."""
    best_before: dict[int, tuple[float, float]] = {}
    best_after: dict[int, tuple[float, float]] = {}
    for (row, column), score in scores.items():
        for best, unit in ((best_before, row), (best_after, column)):
            first, second = best.get(unit, (0.0, 0.0))
            best[unit] = (score, first) if score > first else (first, max(second, score))

    def other(best: tuple[float, float], score: float) -> float:
        return best[1] if score == best[0] else best[0]

    return {
        (row, column): max(other(best_before[row], score), other(best_after[column], score))
        for (row, column), score in scores.items()
    }
