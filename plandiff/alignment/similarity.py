"""How alike two units are, from 0 to 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from plandiff.alignment import fitted
from plandiff.alignment.units import Corpus, Side, Unit
from plandiff.text.normalise import content_words
from plandiff.text.stems import stems


class Scorer:
    """Scores pairs of one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._noise_before = _noise(corpus, corpus.before, corpus.count_after, len(corpus.after.units))
        self._noise_after = _noise(corpus, corpus.after, corpus.count_before, len(corpus.before.units))
        self._mean_before = sum(corpus.before.mass) / max(1, len(corpus.before.mass))
        self._mean_after = sum(corpus.after.mass) / max(1, len(corpus.after.mass))
        self._titles_before, self._titles_after = _headings(corpus.before.units), _headings(corpus.after.units)

    def score(self, edge: tuple[int, int], weight: float) -> float:
        """The score of a pair that shares features of the given weight: what exceeds chance, and the headings."""
        text = self.text(edge, weight)
        return round(min(1.0, text + self.heading(edge)), 9)

    def text(self, edge: tuple[int, int], weight: float) -> float:
        """The share of common features (geometric mean of both sides, so that length is no fault), above chance."""
        alike, noise = self._alike(edge, weight)
        return max(0.0, (alike - noise) / (1.0 - noise))

    def parts(self, edge: tuple[int, int], weight: float) -> tuple[tuple[str, float], ...]:
        """What a score is made of: shared features, what chance gives, text above chance, and the headings."""
        alike, noise = self._alike(edge, weight)
        return (
            ("shared", alike),
            ("chance", noise),
            ("text", self.text(edge, weight)),
            ("title", self._title(edge)),
            ("topic", self._topic(edge)),
        )

    def _alike(self, edge: tuple[int, int], weight: float) -> tuple[float, float]:
        row, column = edge
        alike = weight / math.sqrt(self._corpus.before.mass[row] * self._corpus.after.mass[column])
        return alike, math.sqrt(self._noise_before[row] * self._noise_after[column])

    def chance(self, edge: tuple[int, int]) -> tuple[float, float]:
        """The share of the before unit that the after unit has by chance, and the other way round."""
        row, column = edge
        before, after = self._corpus.before, self._corpus.after
        return (
            min(0.6, self._noise_before[row] * (after.mass[column] / self._mean_after) ** fitted.LENGTH),
            min(0.6, self._noise_after[column] * (before.mass[row] / self._mean_before) ** fitted.LENGTH),
        )

    def heading(self, edge: tuple[int, int]) -> float:
        """What title and topic add: less where many units have the same."""
        return self._title(edge) + self._topic(edge)

    def _title(self, edge: tuple[int, int]) -> float:
        before, after = self._titles_before[edge[0]][0], self._titles_after[edge[1]][0]
        if before is None or after is None:
            return 0.0
        alike = len(before[0] & after[0]) / math.sqrt(len(before[0]) * len(after[0]))
        return fitted.TITLE * alike / max(before[1], after[1]) if alike > 0.5 else 0.0

    def _topic(self, edge: tuple[int, int]) -> float:
        before, after = self._titles_before[edge[0]][1], self._titles_after[edge[1]][1]
        if before is None or after is None or before[0] != after[0]:
            return 0.0
        return fitted.TOPIC / max(before[1], after[1])


def _noise(corpus: Corpus, side: Side, count: Counter[int], size: int) -> list[float]:
    """The share of each unit that another has by chance; one of those that have a word is taken to be no chance."""
    others = max(1, size - 1)
    expected = {feature: corpus.weight[feature] * (number - 1) for feature, number in count.items() if number > 1}
    return [
        min(0.9, math.fsum(map(expected.__getitem__, filter(expected.__contains__, features))) / others / mass)
        for features, mass in zip(side.features, side.mass, strict=True)
    ]


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
    titles = [frozenset(stems(unit.title)) for unit in units]
    count, topics = Counter(titles), Counter(unit.topic for unit in units)
    return [
        ((title, count[title]) if title else None, (unit.topic, topics[unit.topic]) if unit.topic else None)
        for title, unit in zip(titles, units, strict=True)
    ]
