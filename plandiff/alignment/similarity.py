"""How alike two units are, from 0 to 1, and which pairs are worth a closer look, at a bounded cost."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from plandiff.alignment import thresholds
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Corpus, Pair, SideFeatures, Unit
from plandiff.text.normalise import content_words
from plandiff.text.stems import stems


class Scorer:
    """Scores pairs of one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._noise_before = _Noise(corpus.weight, corpus.before, corpus.after, corpus.count_after)
        self._noise_after = _Noise(corpus.weight, corpus.after, corpus.before, corpus.count_before)
        self._titles_before, self._titles_after = _headings(corpus.before.units), _headings(corpus.after.units)

    def score(self, edge: tuple[int, int], weight: float) -> float:
        """The score of a pair that shares features of the given weight: what exceeds chance, and the headings."""
        return round(min(1.0, self._alike(edge, weight)[2] + self.heading(edge)), 9)

    def parts(self, edge: tuple[int, int], weight: float) -> tuple[tuple[str, float], ...]:
        """What a score is made of: shared features, what chance gives, text above chance, and the headings."""
        alike, noise, text = self._alike(edge, weight)
        return (
            ("shared", alike),
            ("chance", noise),
            ("text", text),
            ("title", self._title(edge)),
            ("topic", self._topic(edge)),
        )

    def _alike(self, edge: tuple[int, int], weight: float) -> tuple[float, float, float]:
        """The share of common features (geometric mean of both sides, so that length is no fault), what chance gives
        of it, and what is above chance."""
        row, column = edge
        alike = weight / math.sqrt(self._corpus.before.mass[row] * self._corpus.after.mass[column])
        noise = math.sqrt(self._noise_before[row] * self._noise_after[column])
        return alike, noise, max(0.0, (alike - noise) / (1.0 - noise))

    def chance(self, edge: tuple[int, int]) -> tuple[float, float]:
        """The share of the before unit that the after unit has by chance, and the other way round."""
        return min(0.6, self._noise_before[edge[0]]), min(0.6, self._noise_after[edge[1]])

    def heading(self, edge: tuple[int, int]) -> float:
        """What title and topic add: less where many units have the same."""
        return self._title(edge) + self._topic(edge)

    def _title(self, edge: tuple[int, int]) -> float:
        before, after = self._titles_before[edge[0]][0], self._titles_after[edge[1]][0]
        if before is None or after is None:
            return 0.0
        alike = len(before[0] & after[0]) / math.sqrt(len(before[0]) * len(after[0]))
        return thresholds.TITLE * alike / max(before[1], after[1]) if alike > 0.5 else 0.0

    def _topic(self, edge: tuple[int, int]) -> float:
        before, after = self._titles_before[edge[0]][1], self._titles_after[edge[1]][1]
        if before is None or after is None or before[0] != after[0]:
            return 0.0
        return thresholds.TOPIC / max(before[1], after[1])


class _Noise(dict[int, float]):
    """The share of each unit that another has by chance; one of those that have a word is taken to be no chance."""

    def __init__(self, weight: Sequence[float], side: SideFeatures, other: SideFeatures, count: Counter[int]) -> None:
        self._side = side
        self._others = max(1, len(other.units) - 1)
        self._expected = [0.0] * len(weight)
        for one, having in count.items():
            self._expected[one] = weight[one] * (having - 1)

    def __missing__(self, unit: int) -> float:
        expected = sum(map(self._expected.__getitem__, self._side.features[unit]), 0.0)
        share = self[unit] = min(0.9, expected / self._others / self._side.mass[unit])
        return share


def look_alikes(before: Sequence[str], after: Sequence[str], least: float, most: int) -> list[tuple[int, int]]:
    """The pairs of texts (by index) whose words agree in order, up to `most` for each before text.

    Every pair is compared, as strings of one character a word, by the longest common subsequence (rapidfuzz, Hyyro
    2004); `least` is the share of words, from 0 to 1, that must agree.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    words = [[content_words(text) for text in side] for side in (before, after)]
    count = Counter(word for side in words for text in side for word in text)
    # The commonest words get the lowest code points, which rapidfuzz looks up fastest; surrogates are skipped.
    code = {
        word: chr(place + 1 if place < 0xD7FF else place + 0x801)
        for place, (word, _) in enumerate(sorted(count.items(), key=lambda item: (-item[1], item[0])))
    }
    coded_before, coded_after = (["".join(code[word] for word in text) for text in side] for side in words)
    found: list[tuple[int, int]] = []
    for row, text in enumerate(coded_before):
        alike = process.extract(text, coded_after, scorer=Indel.normalized_similarity, score_cutoff=least, limit=most)
        found += [(row, column) for _, _, column in alike]
    return found


_Heading = tuple[tuple[frozenset[str], int] | None, tuple[str, int] | None]


def _headings(units: Sequence[Unit]) -> list[_Heading]:
    titles = [frozenset(stems(unit.title) if unit.title else ()) for unit in units]
    count, topics = Counter(titles), Counter(unit.topic for unit in units)
    return [
        ((title, count[title]) if title else None, (unit.topic, topics[unit.topic]) if unit.topic else None)
        for title, unit in zip(titles, units, strict=True)
    ]


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
    index: dict[int, list[int]] = defaultdict(list)
    for column, features in enumerate(after):
        if column not in closed[1]:
            for feature in features if usable is None else features & usable:
                index[feature].append(column)
    found: Shared = {}
    best = _Best(corpus, settings.candidates)
    for row, features in enumerate(before):
        if progress is not None and row % 64 == 0:
            progress(row, len(before))
        if row in closed[0]:
            continue
        seen: dict[int, float] = defaultdict(float)
        for feature in features & index.keys():
            gain = corpus.weight[feature]
            for column in index[feature]:
                seen[column] += gain
        if usable is None:
            found.update(((row, column), value) for column, value in seen.items())
        else:
            best.see(row, seen)
    return (found, True) if usable is None else (weigh_pairs(corpus, best.pairs()), False)


class _Best:
    """The best candidates of every unit of both sides, by what was seen of them."""

    def __init__(self, corpus: Corpus, keep: int) -> None:
        self._mass_before, self._mass_after = corpus.before.mass, corpus.after.mass
        self._keep = keep
        self._pairs: set[tuple[int, int]] = set()
        self._of_after: list[list[tuple[float, int]]] = [[] for _ in corpus.after.units]

    def see(self, row: int, seen: dict[int, float]) -> None:
        """Take in what a before unit shares with the after units."""
        mass, root, keep = self._mass_after, self._mass_before[row] ** 0.5, self._keep
        fair = [(value / mass[column] ** 0.5, -column) for column, value in seen.items()]
        self._pairs.update((row, -column) for _, column in sorted(fair, reverse=True)[:keep])
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
    return {(row, column): corpus.weigh(before[row] & after[column]) for row, column in sorted(pairs)}


def _affordable(corpus: Corpus, budget: int) -> set[int] | None:
    count_before, count_after = corpus.count_before, corpus.count_after
    if count_before.total() * len(corpus.after.units) <= budget:  # more than it can cost
        return None
    costs = {feature: n * count_after[feature] for feature, n in count_before.items() if feature in count_after}
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
        [before[i].body for i in rows], [after[i].body for i in columns], thresholds.LIKENESS, settings.candidates
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
