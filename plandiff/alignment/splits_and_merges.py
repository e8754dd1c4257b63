"""Splits and merges: which further pairs account for content that no stronger pair accounts for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import pairwise

from plandiff.alignment import fitted
from plandiff.alignment.pairing import Given, Pairing
from plandiff.alignment.settings import AlignmentSettings
from plandiff.alignment.units import Pair, is_word_pair


def cover(pairing: Pairing, given: Given, settings: AlignmentSettings) -> list[Pair]:
    """The pairs that hold, strongest first: fixed ones, chosen ones and those that split or merge a unit.

    Each pair in turn accounts for the features it shares; a later pair counts only by what is left on both sides.
    """
    fixed = given.pairs
    # Units that get no other pairs need no account.
    idle = {edge for edge in fixed if edge[0] in given.closed_before and edge[1] in given.closed_after}
    account = _Account(pairing, _retention(pairing))
    for edge in sorted(fixed):
        if edge in idle:
            account.held.append(edge)
        else:
            account.enter(edge)
    for edge in sorted(pairing.chosen):
        account.enter(edge)
    for edge in _by_strength(pairing, pairing.chosen | fixed):
        if account.is_first(edge):
            continue
        if account.rest(edge) >= settings.share - (fitted.NEXT if account.is_next(edge) else 0.0):
            account.enter(edge)
    for edge in _between(pairing, account, given):
        account.enter(edge)
    for edge in _parallels(pairing, account, given):
        account.enter(edge)
    return account.held


def _between(pairing: Pairing, account: _Account, given: Given) -> list[Pair]:
    """Units left alone between two that answer the same unit, which has a fair share of their words.

    Other pairs may account for those words, as the parts of one text have words in common: the place tells.
    """
    found: set[Pair] = set()
    for side, closed in ((0, given.closed_before), (1, given.closed_after)):
        taken = {edge[1 - side] for edge in account.held} | (given.closed_after, given.closed_before)[side]
        partners: dict[int, list[int]] = {}
        for edge in account.held:
            partners.setdefault(edge[side], []).append(edge[1 - side])
        for unit, others in partners.items():
            for low, high in pairwise(sorted(others)) if unit not in closed else ():
                inside = range(low + 1, high)
                if taken.isdisjoint(inside):
                    found |= {(other, unit) if side else (unit, other) for other in inside}
    return [
        edge for edge in sorted(found) if edge in pairing.shared and pairing.larger_share(edge) >= fitted.LEAST_SHARE
    ]


def _parallels(pairing: Pairing, account: _Account, given: Given) -> list[Pair]:
    """Units that were folded into the counterpart of a unit much like them: parallel clauses made one, or one made two.

    A stronger pair accounts for nearly all that such a unit shares with the counterpart, so it is told from a unit that
    is gone by two things: it is like the counterpart, which somebody has but nothing is identical with; and the
    counterpart has something of it that the other lacks.
    """
    held_before, held_after = {b for b, _ in account.held}, {a for _, a in account.held}
    decided_before = given.closed_before | {b for b, _ in given.pairs}
    decided_after = given.closed_after | {a for _, a in given.pairs}
    best: dict[tuple[int, int], tuple[float, Pair]] = {}
    for edge, score in pairing.scores.items():
        for unit in ((0, edge[0]), (1, edge[1])):
            best[unit] = max(best.get(unit, (0.0, edge)), (score, edge))
    found: list[Pair] = []
    for (side, index), (score, edge) in sorted(best.items()):
        row, column = edge
        if index in (held_after if side else held_before) or row in decided_before or column in decided_after:
            continue
        taken = row in held_before if side else column in held_after
        if taken and score >= fitted.PARALLEL_SCORE and account.raw_rest(edge) >= fitted.PARALLEL_REST:
            found.append(edge)
    return found


def _retention(pairing: Pairing) -> float:
    """How much of a point's wording survives in its counterpart in these two plans, by the chosen pairs."""
    shares = sorted(pairing.larger_share(edge) for edge in pairing.chosen)
    # As if there were three more pairs, lightly revised: a few pairs say little about a plan.
    shares = sorted([*shares, *fitted.FEW])
    return shares[int(len(shares) * fitted.QUANTILE)]


class _Account:
    """Which features of every unit are accounted for, and by whom."""

    def __init__(self, pairing: Pairing, retention: float) -> None:
        self._retention = retention
        self._scorer = pairing.scorer
        self._corpus = pairing.corpus
        self._before, self._after = pairing.corpus.before, pairing.corpus.after
        self._used: tuple[dict[int, Counter[int]], dict[int, Counter[int]]] = ({}, {})
        self._partners_of_before: dict[int, list[int]] = {}
        self._partners_of_after: dict[int, list[int]] = {}
        self.held: list[Pair] = []

    def enter(self, edge: Pair) -> None:
        """Hold a pair: it accounts for all that both units have."""
        row, column = edge
        if not self.is_first(edge):
            left = self._left(edge)
            for side, index in enumerate(edge):
                self._used[side][index] = self._used_by(side, index) + Counter(left)
        self._partners_of_before.setdefault(row, []).append(column)
        self._partners_of_after.setdefault(column, []).append(row)
        self.held.append(edge)

    def is_first(self, edge: Pair) -> bool:
        """Whether neither unit is in a pair yet."""
        return edge[0] not in self._partners_of_before and edge[1] not in self._partners_of_after

    def _used_by(self, side: int, index: int) -> Counter[int]:
        """The features of a unit that are accounted for; those of its only pair are counted when they are asked for."""
        used = self._used[side].get(index)
        if used is None:
            partners = (self._partners_of_before, self._partners_of_after)[side].get(index)
            if partners is None:
                return Counter()
            used = Counter(self._common((partners[0], index) if side else (index, partners[0])))
            self._used[side][index] = used
        return used

    def is_next(self, edge: Pair) -> bool:
        """Whether one of the units is paired with a neighbour of the other."""
        row, column = edge
        return any(abs(other - column) == 1 for other in self._partners_of_before.get(row, ())) or any(
            abs(other - row) == 1 for other in self._partners_of_after.get(column, ())
        )

    def rest(self, edge: Pair) -> float:
        """The share, of the unit of which it is more, that both have and nothing accounts for yet.

        It is measured between what chance gives and what survives of a common text in these two plans.
        """
        row, column = edge
        left = self._left(edge).keys()
        rest = self._corpus.weigh(left)
        scattered = not any(map(is_word_pair, left)) and self._scorer.heading(edge) == 0.0
        evidence = fitted.SCATTERED * self._corpus.slack if scattered else 0.0
        return max(
            (rest / mass - chance) / max(self._retention - chance, 0.1) if rest - chance * mass >= evidence else 0.0
            for mass, chance in zip(
                (self._before.mass[row], self._after.mass[column]), self._scorer.chance(edge), strict=True
            )
        )

    def raw_rest(self, edge: Pair) -> float:
        """The share that nothing accounts for yet, of the unit of which it is more, chance included."""
        least = min(self._before.mass[edge[0]], self._after.mass[edge[1]])
        return self._corpus.weigh(self._left(edge).keys()) / least

    def _left(self, edge: Pair) -> dict[int, int]:
        """The features that both units still have to give, and how often."""
        if self.is_first(edge):
            return self._common(edge)
        row, column = edge
        many_before, many_after = self._before.repeats[row], self._after.repeats[column]
        used_before, used_after = self._used_by(0, row), self._used_by(1, column)
        left = {}
        for feature in self._before.features[row] & self._after.features[column]:
            here = many_before.get(feature, 1) - used_before[feature]
            there = many_after.get(feature, 1) - used_after[feature]
            if here > 0 and there > 0:
                left[feature] = min(here, there)
        return left

    def _common(self, edge: Pair) -> dict[int, int]:
        """The features that both units have, and how often."""
        row, column = edge
        found = dict.fromkeys(self._before.features[row] & self._after.features[column], 1)
        many_before, many_after = self._before.repeats[row], self._after.repeats[column]
        for feature in many_before.keys() & many_after.keys():
            found[feature] = min(many_before[feature], many_after[feature])
        return found


def _by_strength(pairing: Pairing, known: Collection[Pair]) -> list[Pair]:
    """The pairs that may split or merge a unit, strongest first."""
    before, after = pairing.corpus.before, pairing.corpus.after
    strength: dict[Pair, float] = {}
    for edge, weight in pairing.shared.items():
        larger = max(weight / before.mass[edge[0]], weight / after.mass[edge[1]])
        if edge not in known and larger >= fitted.LEAST_SHARE:
            strength[edge] = fitted.LARGER_SHARE * larger + (1 - fitted.LARGER_SHARE) * pairing.scores[edge]
    return sorted(strength, key=lambda edge: (-round(strength[edge], 9), edge))
