"""Splits and merges: how likely a pair is beyond the one-to-one choice, by a table of coefficients fitted to gold."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from plandiff.alignment import thresholds
from plandiff.alignment.pairing import Pairing
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Corpus, Pair, Side, Unit
from plandiff.text.patterns import pattern

_TABLE = Path(__file__).with_name("further_pairs.txt")
# A pair is looked at where so much of either unit is in the other, and so much of that is what nothing else answers.
_IN_COMMON, _UNANSWERED = 0.1, 0.025
_FAR = 8  # places; what is farther from its neighbours' answers is simply far
_CLOSE = 0.3  # a margin over the next candidate that says all that margins can say
_SHORT, _LONG = 3.0, 4.5  # logarithms of lengths in rare words: what is longer than the last is simply long

# What ends a sentence, or an item of a list, or what leads to a list.
_END = pattern(r"(?<=[.;:])\s+|\n+")
_LIKE, _NEAR = 0.75, 2.0  # powers: of how alike two sentences are, and of how near either comes to its best answer
_WORDS = 2  # blanks between words; what has fewer, as a number of a list, is no sentence

Features = dict[str, float]
# The features of a sentence, and their weight.
Sentence = tuple[frozenset[int], float]
# The sentences of a unit, and the places of those that have each feature.
_Cut = tuple[list[Sentence], dict[int, list[int]]]


@cache
def coefficients() -> Mapping[str, float]:
    """The table as it is kept: lines `NAME NUMBER`; `constant` is what no feature speaks for."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return {name: float(number) for name, number in (line.rsplit(" ", 1) for line in lines)}


def further_pairs(pairing: Pairing, given: Collection[Pair], settings: AlignmentSettings) -> dict[Pair, float]:
    """The pairs that split or merge a unit of the `given` and chosen ones, with their likelihoods from 0 to 1.

    The likelihood of a pair is that of logistic regression on what speaks for it and against it.
    """
    seen = evidence(pairing, given, _UNANSWERED, settings.likely)
    found = {edge: _likelihood(features) for edge, features in seen}
    return {edge: likelihood for edge, likelihood in found.items() if likelihood >= settings.likely}


def _likelihood(features: Features) -> float:
    table = coefficients()
    speaks = math.fsum(table[name] * value for name, value in features.items()) + table["constant"]
    return round(1 / (1 + math.exp(-speaks)), 9)


def evidence(
    pairing: Pairing, given: Collection[Pair], unanswered: float = 0.0, likely: float = 0.0
) -> Iterator[tuple[Pair, Features]]:
    """Every pair worth a look beyond the `given` and chosen ones, with what speaks for it and against it.

    What no other pair answers must make up the share `unanswered` of one of the two, and the pair be as `likely` as
    that if their sentences speak for it; the table is fitted without either.
    """
    known = pairing.chosen | set(given)
    mass_before, mass_after = pairing.corpus.before.mass, pairing.corpus.after.mass
    edges = sorted(
        (edge, weight)
        for edge, weight in pairing.shared.items()
        if weight >= _IN_COMMON * min(mass_before[edge[0]], mass_after[edge[1]]) and edge not in known
    )
    if not edges:
        return
    witness = _Witness(pairing, known, given)
    # What stands several times on both sides is told by its place alone.
    twins = [Counter(unit.key for unit in side.units) for side in pairing.corpus.sides]
    found = {
        edge: features
        for edge, weight in edges
        if not all(twins[side][pairing.corpus.sides[side].units[edge[side]].key] > 1 for side in (0, 1))
        and (features := witness.of(edge, weight, unanswered))
    }
    sentences = _Sentences(pairing.corpus, (*found, *known))
    for edge, features in found.items():
        if _likelihood(features | {"sentence": 1.0}) >= likely:
            yield edge, features | {"sentence": sentences.answering(edge)}


class _Witness:
    """What is known about two sides once the one-to-one choice is made."""

    def __init__(self, pairing: Pairing, known: Collection[Pair], given: Collection[Pair]) -> None:
        corpus = self._corpus = pairing.corpus
        self._scorer, self._scores = pairing.scorer, pairing.scores
        self._sides = corpus.sides
        self._partners: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
        for edge in sorted(known):
            for side in (0, 1):
                self._partners[side].setdefault(edge[side], []).append(edge[1 - side])
        self._best = _two_best(pairing.scores)
        self._linked = sorted(self._partners[0]), sorted(self._partners[1])
        self._left: tuple[dict[int, frozenset[int]], dict[int, frozenset[int]]] = ({}, {})
        scores = [pairing.scores[edge] for edge in pairing.chosen] + [1.0] * len(given)
        self._usual = max(0.2, _quantile([*scores, *thresholds.PRIOR], 0.5))
        shares = [pairing.larger_share(edge) for edge in pairing.chosen]
        self._retention = _quantile([*shares, *thresholds.FEW], thresholds.QUANTILE)
        self._families = _Families(pairing, known)
        self._titles: tuple[dict[int, frozenset[int]], dict[int, frozenset[int]]] = ({}, {})

    def of(self, edge: Pair, weight: float, unanswered: float) -> Features:
        """What speaks for a pair that shares features of that weight, and against it; nothing if less is unanswered."""
        row, column = edge
        masses = self._sides[0].mass[row], self._sides[1].mass[column]
        rest = self._corpus.weigh(self._unanswered(0, row) & self._unanswered(1, column))
        if rest < unanswered * min(masses):
            return {}
        common = self._sides[0].features[row] & self._sides[1].features[column]
        chances = self._scorer.chance(edge)
        shares = weight / masses[0], weight / masses[1]
        beyond = max((share - chance) / (1 - chance) for share, chance in zip(shares, chances, strict=True))
        free = [side for side in (0, 1) if edge[side] not in self._partners[side]]
        margins = [min(_CLOSE, max(-_CLOSE, self._margin(side, edge))) for side in (0, 1)]
        heading, length = self._scorer.heading(edge), math.log(min(masses) / self._corpus.slack)
        return {
            "beyond-chance": math.sqrt(max(0.0, beyond)),
            "beyond-usual": beyond / self._usual,
            "most": max(0.0, max(shares) - 0.5),
            "free-share": math.sqrt(max((shares[side] for side in free), default=0.0)),
            "rest": math.sqrt(rest / min(masses)),
            "retention": self._retention,
            "margin": max(margins),
            "free-margin": max((margins[side] for side in free), default=-_CLOSE),
            "length": min(length, _LONG),
            "scattered": 0.0 if heading or self._corpus.have_pair(common) else max(0.0, _SHORT - length),
            "heading": heading,
            "named": max(self._named(side, edge) for side in (0, 1)),
            "next": float(any(abs(o - edge[1 - s]) == 1 for s in (0, 1) for o in self._partners[s].get(edge[s], ()))),
            "distance": math.log1p(min(self._distance(edge), _FAR)),
            **self._families.of(edge),
        }

    def _unanswered(self, side: int, index: int) -> frozenset[int]:
        """The features of a unit that none of its partners has."""
        found = self._left[side].get(index)
        if found is None:
            others = self._sides[1 - side].features
            said = (others[other] for other in self._partners[side].get(index, ()))
            found = self._left[side][index] = self._sides[side].features[index].difference(*said)
        return found

    def _named(self, side: int, edge: Pair) -> float:
        """How much of the title of a unit is said in its body and in that of the other."""
        index = edge[side]
        if index not in self._titles[side]:
            self._titles[side][index] = self._corpus.words_of(self._sides[side].units[index].title)
        title = self._titles[side][index]
        said = title & self._sides[1 - side].features[edge[1 - side]]
        whole = max(self._corpus.weigh(title), self._corpus.slack)
        return self._corpus.weigh(said) / whole

    def _margin(self, side: int, edge: Pair) -> float:
        """How much better a pair scores than the best other one of its unit of one side."""
        score = self._scores[edge]
        first, second = self._best[side][edge[side]]
        return score - (second if score == first else first)

    def _distance(self, edge: Pair) -> int:
        """How far a pair is from where the nearest linked neighbours of either unit have their partners."""
        found = []
        for side in (0, 1):
            index, other = edge[side], edge[1 - side]
            linked, partners = self._linked[side], self._partners[side]
            place = bisect_left(linked, index)
            after = place + (index in partners)
            ends = [-1] if place == 0 else partners[linked[place - 1]]
            ends = ends + ([len(self._sides[1 - side].units)] if after == len(linked) else partners[linked[after]])
            found.append(min(abs(other - end) for end in ends))
        return min(found)


class _Sentences:
    """The sentences of units, and how far those of a pair answer each other rather than others of its rival `pairs`."""

    def __init__(self, corpus: Corpus, pairs: Iterable[Pair]) -> None:
        self._corpus = corpus
        self._pairs: tuple[dict[int, list[Pair]], dict[int, list[Pair]]] = ({}, {})
        for pair in pairs:
            for side in (0, 1):
                self._pairs[side].setdefault(pair[side], []).append(pair)
        self._cut: tuple[dict[int, _Cut], dict[int, _Cut]] = ({}, {})
        self._likeness: dict[Pair, dict[Pair, float]] = {}
        self._best: tuple[dict[int, dict[int, float]], dict[int, dict[int, float]]] = ({}, {})

    def answering(self, pair: Pair) -> float:
        """How alike two sentences of a pair are, less where either is more like one of another pair; from 0 to 1.

        A unit taken into another, or apart, is told by a sentence where all of its words together tell little.
        """
        row, column = self._best_of(0, pair[0]), self._best_of(1, pair[1])
        likeness = self._likeness_of(pair)
        return max(
            (like**_LIKE * (like / row[i] * like / column[j]) ** _NEAR for (i, j), like in likeness.items()),
            default=0.0,
        )

    def _best_of(self, side: int, index: int) -> dict[int, float]:
        """The likeness of each sentence of a unit to that which is most like it in any unit it may answer."""
        best = self._best[side].get(index)
        if best is None:
            best = self._best[side][index] = {}
            for pair in self._pairs[side][index]:
                for places, like in self._likeness_of(pair).items():
                    best[places[side]] = max(like, best.get(places[side], 0.0))
        return best

    def _likeness_of(self, pair: Pair) -> dict[Pair, float]:
        """The share of common features of the sentences of two units, by the places of these."""
        found = self._likeness.get(pair)
        if found is None:
            found = self._likeness[pair] = {}
            others, places = self._sentences(1, pair[1])
            for i, (features, mass) in enumerate(self._sentences(0, pair[0])[0]):
                common: dict[int, float] = {}
                for feature in features & places.keys():
                    weight = self._corpus.weight[feature]
                    for j in places[feature]:
                        common[j] = common.get(j, 0.0) + weight
                found.update({(i, j): w / math.sqrt(mass * others[j][1]) for j, w in common.items() if w})
        return found

    def _sentences(self, side: int, index: int) -> _Cut:
        """The sentences of a unit, and the places of those that have each feature."""
        cut = self._cut[side].get(index)
        if cut is None:
            body = self._corpus.sides[side].units[index].body
            texts = [text for text in _END.split(body) if text.count(" ") >= _WORDS]
            cut = self._cut[side][index] = [self._corpus.passage(side, index, text) for text in texts], {}
            for place, (features, _) in enumerate(cut[0]):
                for feature in features:
                    cut[1].setdefault(feature, []).append(place)
        return cut


class _Families:
    """Units whose numbers have a common head (2.1, 2.2), and how much the families of two units have in common."""

    def __init__(self, pairing: Pairing, known: Collection[Pair]) -> None:
        corpus = self._corpus = pairing.corpus
        self._of = tuple([_head(unit) for unit in side.units] for side in corpus.sides)
        self._size = Counter(self._of[0]), Counter(self._of[1])
        self.there = all(max(sizes.values(), default=0) > 1 for sizes in self._size)
        self._share: dict[tuple[str, str], float] = {}
        if self.there:
            heads = [(self._of[0][row], self._of[1][column]) for row, column in known]
            self._linked = Counter(heads), Counter(one for one, _ in heads), Counter(one for _, one in heads)
            self._whole = _together(corpus.before, self._of[0]), _together(corpus.after, self._of[1])

    def of(self, edge: Pair) -> Features:
        """What the families of a pair say; nothing where one side has none."""
        if not self.there:
            return {"family": 0.0, "family-share": 0.0, "family-links": 0.0}
        heads = self._of[0][edge[0]], self._of[1][edge[1]]
        both, first, second = self._linked[0][heads], self._linked[1][heads[0]], self._linked[2][heads[1]]
        return {
            "family": float(self._size[0][heads[0]] > 1 or self._size[1][heads[1]] > 1),
            "family-share": self._larger_share(heads),
            "family-links": both / max(1, min(first, second)),
        }

    def _larger_share(self, heads: tuple[str, str]) -> float:
        """How much of one family, whichever is more, consists of what both have."""
        share = self._share.get(heads)
        if share is None:
            (first, mass), (second, other) = (self._whole[side][heads[side]] for side in (0, 1))
            share = self._share[heads] = self._corpus.weigh(first & second) / min(mass, other)
        return share


def _head(unit: Unit) -> str:
    return unit.id.rpartition(".")[0] or unit.id


def _together(side: Side, heads: Sequence[str]) -> dict[str, tuple[frozenset[int], float]]:
    """The features of each family, with the weight of all its units."""
    members: dict[str, list[int]] = {}
    for index, head in enumerate(heads):
        members.setdefault(head, []).append(index)
    return {
        head: (frozenset[int]().union(*(side.features[one] for one in ones)), math.fsum(side.mass[one] for one in ones))
        for head, ones in members.items()
    }


def _two_best(scores: Mapping[Pair, float]) -> tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]]]:
    """For every unit the scores of its best two pairs."""
    best: tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]]] = ({}, {})
    for edge, score in scores.items():
        for side in (0, 1):
            first, second = best[side].get(edge[side], (0.0, 0.0))
            best[side][edge[side]] = (score, first) if score > first else (first, max(second, score))
    return best


def _quantile(values: Sequence[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]
