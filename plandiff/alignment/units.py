"""What is aligned: a point or a clause reduced to its id, heading and body, and the informative words of both sides."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Container, Iterable, Sequence
from itertools import chain, pairwise

from plandiff.alignment import thresholds
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Point
from plandiff.text.normalise import content_words, normalise
from plandiff.text.stems import FUNCTION_WORDS, stem
from plandiff.text.synonyms import groups

# The index of a before unit and that of an after unit.
Pair = tuple[int, int]


class Unit(NamedValues):
    """A point, or a clause with its point, as the aligner sees it; `key` is equal where two bodies are the same.

    `firm` is the body without what is open, in brackets or as options; None where nothing is.
    """

    id: str
    title: str
    topic: str
    body: str
    key: str
    firm: str | None = None


def point_units(points: Sequence[Point]) -> list[Unit]:
    """The points as units: text, clauses and options make the body."""
    return [_unit(point.id, point.title, point.topic, body_of(point), _options(point)) for point in points]


def clause_unit(clause: Clause, qualified_id: str) -> Unit:
    """A clause as a unit, under the id that its links will use."""
    return _unit(qualified_id, clause.title, "", body_of_clause(clause), _options(clause))


def own_unit(point: Point, identifier: str) -> Unit:
    """What a point says outside its clauses as a unit, under the id that its links will use."""
    return _unit(identifier, "", "", point.text)


def body_of(point: Point) -> str:
    """All wording of a point: its parts, each on a line of its own."""
    return "\n".join(parts_of(point))


def body_of_clause(clause: Clause) -> str:
    """All wording of a clause: its text and its options, each on a line of its own."""
    parts = [clause.text, *(option.text for option in clause.options)]
    return "\n".join(part for part in parts if part.strip())


def parts_of(point: Point) -> list[str]:
    """The text of a point, then its clauses and options.

    Some files give the whole text and the same text again cut into clauses: what the text already holds is left out.
    """
    parts = [point.text] if point.text.strip() else []
    whole = normalise(point.text)
    inner = [text for clause in point.clauses for text in (clause.text, *(option.text for option in clause.options))]
    inner += [option.text for option in point.options]
    return parts + [text for text in inner if text.strip() and normalise(text) not in whole]


def _unit(identifier: str, title: str, topic: str, body: str, options: Sequence[str] = ()) -> Unit:
    return Unit(identifier, title, topic, body, normalise(body), _firm(body, options))


def _options(item: Point | Clause) -> list[str]:
    """The wordings of an item and of its clauses that stand beside their texts."""
    items = item.items if isinstance(item, Point) else (item,)
    return [option.text for one in items for option in one.options if option.text not in one.text]


def _firm(body: str, options: Sequence[str]) -> str | None:
    """The lines of a body that are no options, without what stands in brackets; None where that is all of it."""
    if "[" not in body and not options:
        return None
    from plandiff.text.brackets import outside_brackets

    open_lines = {line for text in options for line in text.split("\n")}
    return outside_brackets("\n".join(line for line in body.split("\n") if line not in open_lines))


_PAIR_SHIFT = 24
# Words of fewer letters make no compound with others, and one of more letters is none.
_SHORTEST, _LONGEST = 3, 60


def is_word_pair(feature: int) -> bool:
    """Whether a feature stands for two words side by side."""
    return feature >> _PAIR_SHIFT > 0


class Side:
    """One plan's units as sets of features (numbers of words and word pairs) that the other plan has too."""

    __slots__ = ("features", "mass", "repeats", "units")

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.features: list[frozenset[int]] = []
        self.mass: list[float] = []
        self.repeats: list[dict[int, int]] = []  # how often a unit has the features that it has more than once


def _written_apart(lone: Collection[str], words: Iterable[Iterable[Sequence[str]]]) -> dict[str, list[str]]:
    """What is read for compounds that one side alone has with hyphens: one word, or their parts, as a text has it."""
    compounds = {word: word.split("-") for word in lone if "-" in word}
    if not compounds:
        return {}
    pairs = {(first, second) for first, second, *_ in compounds.values()}
    firsts = {first for first, _ in pairs}
    having = [listed for side in words for listed in side if not firsts.isdisjoint(listed)]
    there = {pair for listed in having for pair in pairwise(listed) if pair in pairs}
    whole = {word for side in words for listed in side for word in listed}
    found = {word: parts for word, parts in compounds.items() if tuple(parts[:2]) in there}
    return found | {word: ["".join(parts)] for word, parts in compounds.items() if "".join(parts) in whole}


def _said_otherwise(before: Collection[str], after: Collection[str]) -> dict[str, list[str]]:
    """What is read for words that one side alone has and for their synonym, which the other side alone has.

    Where a side has both words, or the other has two for one, they may be told apart, and stay as they are.
    """
    words_of = {word: number for number, group in enumerate(groups()) for word in group}
    group_of = {stem(word): number for word, number in words_of.items()} | words_of
    sides: list[dict[int, dict[str, list[str]]]] = []
    for words in (before, after):
        found: dict[int, dict[str, list[str]]] = {}
        for word in words:
            number = group_of.get(word, group_of.get(stem(word)))
            if number is not None:
                found.setdefault(number, {}).setdefault(stem(word), []).append(word)
        sides.append(found)
    read_as: dict[str, list[str]] = {}
    for number in sides[0].keys() & sides[1].keys():
        first, second = sides[0][number], sides[1][number]
        lone = [root for root in first if root not in second], [root for root in second if root not in first]
        if len(lone[0]) == len(lone[1]) == 1:
            both = [*first[lone[0][0]], *second[lone[1][0]]]
            read_as |= {word: [min(both)] for word in both}
    return read_as


def _written_as_one(vocabulary: Collection[str]) -> dict[str, dict[str, str]]:
    """The words that are two others of the vocabulary side by side, by the first and then the second of these."""
    found: dict[str, dict[str, str]] = {}
    for word in (word for word in vocabulary if len(word) <= _LONGEST):
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
            if word[:cut] in vocabulary and word[cut:] in vocabulary:
                found.setdefault(word[:cut], {})[word[cut:]] = word
    return found


class Corpus:
    """Both sides with the weights of their features.

    A feature weighs log(1 + n / d) where n is the larger number of units and d the larger number of units of one side
    that have it (inverse document frequency, Sparck Jones 1972, smoothed by the 1 so that plans of two points work).
    `mass` is the weight of all features of a unit, those that the other plan lacks included; `slack` is added to every
    mass, so that a point of three words needs more than one of them to look similar.
    """

    def __init__(
        self, before: Sequence[Unit], after: Sequence[Unit], function_words: Collection[str] = FUNCTION_WORDS
    ) -> None:
        self._function_words = function_words
        self.before, self.after = Side(before), Side(after)
        self._codes: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        words = [[content_words(unit.body) for unit in side] for side in (before, after)]
        spelt = [{word for listed in side for word in listed} for side in words]
        self._apart = _written_apart(spelt[0] ^ spelt[1], words) | _said_otherwise(*spelt)
        self._joined = _written_as_one(spelt[0] | spelt[1])
        self._spelt_otherwise = self._apart.keys() | self._joined.keys()
        raw_before = [self._features_of(listed, self.before) for listed in words[0]]
        raw_after = [self._features_of(listed, self.after) for listed in words[1]]
        count_before = Counter(chain.from_iterable(raw_before))
        count_after = Counter(chain.from_iterable(raw_after))
        size = max(len(before), len(after), 1)
        by_count = [0.0] + [math.log(1 + size / count) ** thresholds.POWER for count in range(1, size + 1)]
        function = {self._numbers[word] for word in function_words if word in self._numbers}
        of_pairs = [weight * thresholds.PAIR_WEIGHT for weight in by_count]
        most = dict(count_before)
        most.update((feature, count) for feature, count in count_after.items() if count > most.get(feature, 0))
        self.weight: dict[int, float] = {
            feature: of_pairs[count] if is_word_pair(feature) else by_count[count] for feature, count in most.items()
        }
        self.weight.update((word, by_count[most[word]] * thresholds.FUNCTION_WEIGHT) for word in function & most.keys())
        self.slack: float = by_count[1]
        self.count_before, self.count_after = count_before, count_after
        for side, raw, other in ((self.before, raw_before, count_after), (self.after, raw_after, count_before)):
            side.mass = [self.weigh(features) + self.slack for features in raw]
            for index, unit in enumerate(side.units):
                if unit.firm is not None:
                    side.mass[index] -= self._spared(unit.firm, raw[index], other)
            side.features = [frozenset(filter(other.__contains__, features)) for features in raw]

    def _spared(self, firm: str, features: Iterable[int], other: Container[int]) -> float:
        """What the mass of a unit is lighter for words that are only open in it, and that the other plan lacks.

        Of several wordings most are given up: a draft full of brackets still has to find its final text.
        """
        kept = set(self._features_of(content_words(firm), Side(())))
        return thresholds.OPEN_SPARED * self.weigh(one for one in features if one not in kept and one not in other)

    def weigh(self, features: Iterable[int]) -> float:
        """The weight of some features together, summed in a fixed order."""
        return math.fsum(map(self.weight.__getitem__, features))

    def words_of(self, text: str) -> frozenset[int]:
        """The informative words of a text, as the features that they are in the bodies; others are left out."""
        numbers = {self._numbers.get(stem(word)) for word in content_words(text) if word not in self._function_words}
        return frozenset(number for number in numbers if number in self.weight)

    def name(self, feature: int) -> str:
        """The stems that a feature stands for."""
        first, second = feature >> _PAIR_SHIFT, feature & ((1 << _PAIR_SHIFT) - 1)
        return f"{self._names[first - 1]} {self._names[second]}" if first else self._names[second]

    def _parts(self, words: Iterable[str]) -> list[str]:
        """The words as both sides can spell them: a compound that one writes otherwise is one word, or its parts."""
        if self._apart:
            words = [part for word in words for part in self._apart.get(word, (word,))]
        found: list[str] = []
        joins: dict[str, str] | None = None
        for part in words:
            if joins and part in joins:
                found[-1] = joins[part]
                joins = None
            else:
                found.append(part)
                joins = self._joined.get(part)
        return found

    def _features_of(self, listed: Sequence[str], side: Side) -> tuple[int, ...]:
        """The features of a text, each once; a tuple, for a set of them takes five times the memory."""
        spelt = listed if self._spelt_otherwise.isdisjoint(listed) else self._parts(listed)
        known = self._codes
        for word in spelt:
            if word not in known:
                known[word] = self._code_of(word)
        codes = [known[word] for word in spelt]
        content = [code for code in codes if code >= 0]
        pairs = [first + 1 << _PAIR_SHIFT | second for first, second in pairwise(content)]
        once = set(pairs)
        repeats = Counter(pairs) if len(once) < len(pairs) else {}
        side.repeats.append({feature: count for feature, count in repeats.items() if count > 1})
        once.update([code if code >= 0 else ~code for code in codes])
        return tuple(once)

    def _code_of(self, word: str) -> int:
        """The number of a word's stem, as its complement where it is a word of mere grammar."""
        root = word if word in self._function_words else stem(word)
        number = self._numbers.get(root)
        if number is None:
            number = self._numbers[root] = len(self._names)
            self._names.append(root)
        return ~number if root in self._function_words else number
