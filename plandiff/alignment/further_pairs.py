"""Splits and merges: how likely a pair is beyond the one-to-one choice, by a table of coefficients fitted to gold."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from plandiff.alignment import thresholds
from plandiff.alignment.pairing import Pairing, best_other, two_best
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Corpus, Pair, Unit, families
from plandiff.model.named_values import NamedValues
from plandiff.text.patterns import pattern

_TABLE = Path(__file__).with_name("further_pairs.txt")
# A pair is looked at where so much of either unit is in the other, and so much of that is what nothing else answers.
_IN_COMMON, _UNANSWERED = 0.1, 0.025
_FAR = 8  # places; what is farther from its neighbours' answers is simply far
_CLOSE = 0.3  # a margin over the next candidate that says all that margins can say
_SHORT = 3.0  # the logarithm of a length in rare words: what is longer is scattered in vain

# What ends a sentence, or an item of a list, or what leads to a list.
_END = pattern(r"(?<=[.;:])\s+|\n+")
_LIKE, _NEAR = 0.75, 2.0  # powers: of how much of a sentence is said, and of how near that comes to what is said best
_WORDS = 2  # blanks between words; what has fewer, as a number of a list, is no sentence
_SLIGHTLY = 1e-6  # more than rounding moves a likelihood
_SPARE = 3.0  # words that a sentence counts as having more, so that two words of three do not say it

Features = dict[str, float]


class _Sentence(NamedValues):
    """The features of a sentence that the other side has, the weight of all it has, and how many words it has."""

    features: frozenset[int]
    mass: float
    length: int


# The places of the words of a unit, by feature, and how many words it has.
_Places = tuple[dict[int, list[int]], int]


class _Window(NamedValues):
    """Words in a row, from `start` up to `end`, and the share of a sentence that they say."""

    share: float
    start: int
    end: int


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
    return round(1 / (1 + math.exp(-_spoken_for(features))), 9)


def _spoken_for(features: Features) -> float:
    """How much more speaks for a pair than against it."""
    table = coefficients()
    return math.fsum(table[name] * value for name, value in features.items()) + table["constant"]


def evidence(
    pairing: Pairing, given: Collection[Pair], unanswered: float = 0.0, likely: float = 0.0
) -> Iterator[tuple[Pair, Features]]:
    """Every pair worth a look beyond the `given` and chosen ones, with what speaks for it and against it.

    What no other pair answers must make up the share `unanswered` of one of the two, and their sentences make the pair
    as `likely` as that; the table is fitted without either.
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
    twins = [_twins(side.units) for side in pairing.corpus.sides]
    found = {
        edge: features
        for edge, weight in edges
        if not (edge[0] in twins[0] and edge[1] in twins[1]) and (features := witness.of(edge, weight, unanswered))
    }
    sentences = _Sentences(pairing.corpus, (*(edge for edge, _ in edges), *sorted(known)))
    for edge, features in found.items():
        least = _said_at_least(features, likely)
        said = sentences.said(edge, least) if least < 1 else 0.0
        if said or least <= 0:
            yield edge, features | {"sentence": said}


def _twins(units: Sequence[Unit]) -> set[int]:
    """The units (by index) whose body others of their side have as well."""
    having = Counter(unit.key for unit in units)
    return {index for index, unit in enumerate(units) if having[unit.key] > 1}


def _said_at_least(features: Features, likely: float) -> float:
    """A little less than how well a sentence has to be said for a pair with some features to be as `likely` as that."""
    if not 0 < likely < 1:
        return 0.0
    missing = math.log(likely / (1 - likely)) - _spoken_for(features)
    return missing / coefficients()["sentence"] - _SLIGHTLY


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
        self._best = two_best(pairing.scores)
        self._linked = sorted(self._partners[0]), sorted(self._partners[1])
        self._left: tuple[dict[int, frozenset[int]], dict[int, frozenset[int]]] = ({}, {})
        scores = [pairing.scores[edge] for edge in pairing.chosen] + [1.0] * len(given)
        self._usual = max(0.2, _quantile([*scores, *thresholds.PRIOR], 0.5))
        shares = [pairing.larger_share(edge) for edge in pairing.chosen]
        self._retention = _quantile([*shares, *thresholds.FEW], thresholds.QUANTILE)
        self._families = families(corpus)
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
        answers = [(side, other) for side in (0, 1) for other in self._partners[side].get(edge[side], ())]
        heading, length = self._scorer.heading(edge), math.log(min(masses) / self._corpus.slack)
        return {
            "beyond-chance": math.sqrt(max(0.0, beyond)),
            "beyond-usual": beyond / self._usual,
            "most": max(0.0, max(shares) - 0.5),
            "free": float(bool(free)),
            "free-share": math.sqrt(max((shares[side] for side in free), default=0.0)),
            "rest": math.sqrt(rest / min(masses)),
            "retention": self._retention,
            "free-margin": min(_CLOSE, max([-_CLOSE, *(self._margin(side, edge) for side in free)])),
            "scattered": 0.0 if heading or self._corpus.have_pair(common) else max(0.0, _SHORT - length),
            "named": max(self._named(side, edge) for side in (0, 1)),
            "next": float(any(abs(other - edge[1 - side]) == 1 for side, other in answers)),
            "distance": math.log1p(min(self._distance(edge), _FAR)),
            "fellows": float(any(self._are_fellows(1 - side, other, edge[1 - side]) for side, other in answers)),
        }

    def _are_fellows(self, side: int, first: int, second: int) -> bool:
        """Whether the numbers of two units of one side have a common head (2.1, 2.2)."""
        return self._families is not None and self._families[side][first] == self._families[side][second]

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
        return score - best_other(self._best[side][edge[side]], score)

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
    """The sentences of units, and how far a pair has them said by the other unit rather than by others of its rivals.

    What says a sentence is as many words in a row as it has, wherever sentences end there: one that was taken into
    another, or into a list, is found as well. Rivals are the other units that a unit has `pairs` with.
    """

    def __init__(self, corpus: Corpus, pairs: Iterable[Pair]) -> None:
        self._corpus = corpus
        self._rivals: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
        for pair in pairs:
            for side in (0, 1):
                self._rivals[side].setdefault(pair[side], []).append(pair[1 - side])
        self._sentences: tuple[dict[int, list[_Sentence]], dict[int, list[_Sentence]]] = ({}, {})
        self._places: tuple[dict[int, _Places], dict[int, _Places]] = ({}, {})
        self._bounds: dict[tuple[int, int, int], list[float]] = {}
        self._windows: dict[tuple[int, int, int, int], _Window] = {}

    def said(self, pair: Pair, least: float = 0.0) -> float:
        """How well one unit of a pair says a sentence of the other, less where others say it better; from 0 to 1.

        A unit taken into another, or apart, is told by a sentence where all of its words together tell little. What is
        not more than `least` is 0, and takes less looking.
        """
        best = max(0.0, least)
        for side in (0, 1):
            index, other = pair[side], pair[1 - side]
            for sentence, bound in enumerate(self._most(side, index, other)):
                if bound**_LIKE <= best:
                    continue
                window = self._window(side, index, other, sentence)
                if window.share**_LIKE <= best:
                    continue
                elsewhere = self._elsewhere(side, index, sentence, window.share)
                value = window.share**_LIKE * (window.share / elsewhere) ** _NEAR
                if value > best:
                    better = self._better_placed(side, index, other, window)
                    best = max(best, value * (window.share / better) ** _NEAR)
        return best if best > least else 0.0

    def _elsewhere(self, side: int, index: int, sentence: int, least: float) -> float:
        """How much of a sentence the rival says that says most of it; `least` where none says more."""
        rivals = self._rivals[side].get(index, ())
        for bound, rival in sorted(((self._most(side, index, one)[sentence], one) for one in rivals), reverse=True):
            if bound <= least:
                break
            least = max(least, self._window(side, index, rival, sentence).share)
        return least

    def _better_placed(self, side: int, index: int, other: int, window: _Window) -> float:
        """How much of a sentence of another unit the same words of `other` say, at least what those of `window` do."""
        least = window.share
        for rival in self._rivals[1 - side].get(other, ()):
            if rival == index:
                continue
            for sentence, bound in enumerate(self._most(side, rival, other)):
                if bound > least:
                    there = self._window(side, rival, other, sentence)
                    common = min(window.end, there.end) - max(window.start, there.start)
                    if 2 * common >= window.end - window.start:
                        least = max(least, there.share)
        return least

    def _most(self, side: int, index: int, other: int) -> list[float]:
        """How much of each sentence of a unit the other one can say at most: what it has of its words at all."""
        key = side, index, other
        found = self._bounds.get(key)
        if found is None:
            there = self._corpus.sides[1 - side].features[other]
            weigh = self._corpus.weigh
            found = self._bounds[key] = [weigh(one & there) / mass for one, mass, _ in self._sentences_of(side, index)]
        return found

    def _window(self, side: int, index: int, other: int, sentence: int) -> _Window:
        """The words in a row of the other unit, no more than the sentence has, that say most of it."""
        key = side, index, other, sentence
        found = self._windows.get(key)
        if found is None:
            features, mass, length = self._sentences_of(side, index)[sentence]
            places, words = self._places_of(1 - side, other)
            if words <= length:
                return _Window(self._most(side, index, other)[sentence], 0, words)
            hits = sorted((place, one) for one in features & places.keys() for place in places[one])
            found = self._windows[key] = _best_window(hits, length, mass, self._corpus.weight)
        return found

    def _sentences_of(self, side: int, index: int) -> list[_Sentence]:
        found = self._sentences[side].get(index)
        if found is None:
            found = self._sentences[side][index] = _sentences(self._corpus, side, index)
        return found

    def _places_of(self, side: int, index: int) -> _Places:
        found = self._places[side].get(index)
        if found is None:
            found = self._places[side][index] = _places(self._corpus, side, index)
        return found


def _sentences(corpus: Corpus, side: int, index: int) -> list[_Sentence]:
    here = corpus.sides[side].features[index]
    found: list[_Sentence] = []
    for text in _END.split(corpus.sides[side].units[index].body):
        if text.count(" ") >= _WORDS:
            features, length = corpus.features_in(text)
            found.append(_Sentence(here & features, corpus.weigh(features) + _SPARE * corpus.slack, length))
    return found


def _places(corpus: Corpus, side: int, index: int) -> _Places:
    body = corpus.sides[side].units[index].body
    words = [word for text in _END.split(body) for word in corpus.in_order(text)]
    places: dict[int, list[int]] = {}
    for place, word in enumerate(words):
        for one in word:
            places.setdefault(one, []).append(place)
    return places, len(words)


def _best_window(hits: Sequence[Pair], length: int, mass: float, weight: Sequence[float]) -> _Window:
    """The heaviest `length` places in a row, by the features that stand there (place, feature), each counted once."""
    best, start, end = 0.0, 0, 0
    inside: dict[int, int] = {}
    total, first = 0.0, 0
    for place, one in hits:
        having = inside.get(one, 0)
        inside[one] = having + 1
        if not having:
            total += weight[one]
        while hits[first][0] <= place - length:
            gone = hits[first][1]
            inside[gone] -= 1
            if not inside[gone]:
                total -= weight[gone]
            first += 1
        if total > best:
            best, start, end = total, hits[first][0], place + 1
    return _Window(best / mass, start, end)


def _quantile(values: Sequence[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]
