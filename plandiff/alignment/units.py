"""What is aligned: a point or a clause reduced to its id, heading and body, and the informative words of both sides."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Sequence
from functools import cache
from itertools import chain, count, pairwise, repeat
from operator import add

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


# Letters: words of fewer make no compound with others, and what has more is none, whatever a file is filled with.
_SHORTEST, _LONGEST = 3, 64


class SideFeatures:
    """One plan's units as sets of features (numbers of words and word pairs) that the other plan has too."""

    __slots__ = ("features", "mass", "units")

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.features: list[frozenset[int]] = []
        self.mass: list[float] = []


def _written_apart(before: set[str], after: set[str], texts: Collection[Sequence[str]]) -> dict[str, list[str]]:
    """What is read for compounds that one side alone has with hyphens: one word, or their parts, as a text has it."""
    compounds = {word: word.split("-") for word in before ^ after if "-" in word}
    if not compounds:
        return {}
    pairs = {(first, second) for first, second, *_ in compounds.values()}
    firsts = {first for first, _ in pairs}
    having = [listed for listed in texts if not firsts.isdisjoint(listed)]
    there = {pair for listed in having for pair in pairwise(listed) if pair in pairs}
    found = {word: parts for word, parts in compounds.items() if tuple(parts[:2]) in there}
    whole = {word: "".join(parts) for word, parts in compounds.items()}
    return found | {word: [one] for word, one in whole.items() if one in before or one in after}


def _compounds(vocabulary: Collection[str]) -> set[str]:
    """The words of a vocabulary that two of its words, written as one, are: fewer than there are such pairs."""
    return {
        word
        for word in vocabulary
        if len(word) <= _LONGEST
        for at in range(_SHORTEST, len(word) - _SHORTEST + 1)
        if word[:at] in vocabulary and word[at:] in vocabulary
    }


def _said_otherwise(before: Collection[str], after: Collection[str]) -> dict[str, list[str]]:
    """What is read for words that one side alone has and for their synonym, which the other side alone has.

    Where a side has both words, or the other has two for one, they may be told apart, and stay as they are.
    """
    group_of = _group_of()
    sides: list[dict[int, dict[str, list[str]]]] = []
    for words in (before, after):
        found: dict[int, dict[str, list[str]]] = {}
        for word in words:
            number = group_of.get(word)
            if number is None:
                number = group_of.get(stem(word))
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


@cache
def _group_of() -> dict[str, int]:
    """The groups of synonyms by number: which one a word or a stem stands in."""
    words = {word: number for number, group in enumerate(groups()) for word in group}
    return {stem(word): number for word, number in words.items()} | words


# What a feature stands for: a stem, or the features of two words side by side.
_Name = str | tuple[int, int]


class _Words(dict[str, int]):
    """Words as features, those of their stems; a word of mere grammar is its own stem."""

    def __init__(self, numbers: dict[_Name, int], function_words: Collection[str]) -> None:
        self.of_grammar: set[int] = set()
        self._numbers = numbers
        self._function_words = function_words

    def __missing__(self, word: str) -> int:
        root = word if word in self._function_words else stem(word)
        number = self[word] = self._numbers[root]
        if root in self._function_words:
            self.of_grammar.add(number)
        return number


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
        self.sides = self.before, self.after = SideFeatures(before), SideFeatures(after)
        self._numbers: dict[_Name, int] = defaultdict(count().__next__)
        self._words = _Words(self._numbers, function_words)
        # What stands on both sides is read once.
        words = {unit.body: content_words(unit.body) for unit in (*before, *after)}
        first, second = (set[str]().union(*(words[unit.body] for unit in side)) for side in (before, after))
        self._apart = _written_apart(first, second, words.values()) | _said_otherwise(first, second)
        self._vocabulary = first | second
        self._compounds = _compounds(self._vocabulary)
        read = {body: self._features_of(listed) for body, listed in words.items()}
        self._names = list(self._numbers)
        self.count_before, self.count_after = (
            Counter(chain.from_iterable(read[unit.body] for unit in side)) for side in (before, after)
        )
        self.weight, self.slack = self._weights(max(len(before), len(after), 1))
        mass = {body: self.weigh(features) + self.slack for body, features in read.items()}
        for side, other in ((self.before, frozenset(self.count_after)), (self.after, frozenset(self.count_before))):
            for unit in side.units:
                features = read[unit.body]
                spared = 0.0 if unit.firm is None else self._spared(unit.firm, features, other)
                side.features.append(other.intersection(features))
                side.mass.append(mass[unit.body] - spared)

    def _weights(self, size: int) -> tuple[list[float], float]:
        """The weight of each feature, and that of a word that one unit has, where the larger side has `size` units."""
        rarity = [0.0, *(math.log(1 + size / having) ** thresholds.POWER for having in range(1, size + 1))]
        of_words, of_pairs, of_grammar = (
            [_exact(share * weight) for weight in rarity]
            for share in (1.0, thresholds.PAIR_WEIGHT, thresholds.FUNCTION_WEIGHT)
        )
        most = [*map(self.count_before.get, range(len(self._names)), repeat(0))]
        for feature, having in self.count_after.items():
            most[feature] = max(most[feature], having)
        weights = [
            (of_pairs if isinstance(name, tuple) else of_words)[having]
            for name, having in zip(self._names, most, strict=True)
        ]
        for word in self._words.of_grammar:
            weights[word] = of_grammar[most[word]]
        return weights, of_words[1]

    def _spared(self, firm: str, features: Iterable[int], other: Container[int]) -> float:
        """What the mass of a unit is lighter for words that are only open in it, and that the other plan lacks.

        Of several wordings most are given up: a draft full of brackets still has to find its final text.
        """
        kept = set(self._features_of(content_words(firm)))
        return thresholds.OPEN_SPARED * self.weigh(one for one in features if one not in kept and one not in other)

    def weigh(self, features: Iterable[int]) -> float:
        """The weight of some features together, the same in whatever order they come."""
        return sum(map(self.weight.__getitem__, features), 0.0)

    def in_order(self, text: str) -> list[tuple[int, ...]]:
        """The features of each word of a text: its own, and that of it beside the informative word before it."""
        known, grammar = len(self.weight), self._words.of_grammar
        found: list[tuple[int, ...]] = []
        last = -1
        for word in self._known_words(text):
            if word in grammar:
                found.append((word,))
            else:
                pair = self._numbers.get((last, word), known)
                found.append((word, pair) if pair < known else (word,))
                last = word
        return found

    def features_in(self, text: str) -> tuple[set[int], int]:
        """The features of the words of a text, as `in_order` has them, and how many words it has."""
        known, words = len(self.weight), self._known_words(text)
        content = [word for word in words if word not in self._words.of_grammar]
        pairs = map(self._numbers.get, pairwise(content), repeat(known))
        return {*words, *[pair for pair in pairs if pair < known]}, len(words)

    def _known_words(self, text: str) -> list[int]:
        """The words of a text; read whole, one that is not known is one with a word of the next sentence."""
        known = len(self.weight)
        words = map(self._words.__getitem__, self._parts(content_words(text)))
        return [word for word in words if word < known]

    def words_of(self, text: str) -> frozenset[int]:
        """The informative words of a text, as the features that they are in the bodies; others are left out."""
        numbers = {self._numbers.get(stem(word)) for word in content_words(text) if word not in self._function_words}
        return frozenset(number for number in numbers if number is not None and number < len(self.weight))

    def name(self, feature: int) -> str:
        """The stems that a feature stands for."""
        name = self._names[feature]
        return name if isinstance(name, str) else " ".join(map(self.name, name))

    def have_pair(self, features: Iterable[int]) -> bool:
        """Whether one of some features stands for two words side by side."""
        return any(isinstance(self._names[feature], tuple) for feature in features)

    def _parts(self, words: Sequence[str]) -> Sequence[str]:
        """The words as both sides can spell them: a compound that one writes otherwise is one word, or its parts."""
        if not self._apart.keys().isdisjoint(words):
            words = [part for word in words for part in self._apart.get(word, (word,))]
        if self._compounds.isdisjoint(map(add, words, words[1:])):
            return words
        found: list[str] = []
        last = ""  # what the next word may make a compound with
        for word in words:
            long = min(len(last), len(word)) >= _SHORTEST
            if long and last + word in self._compounds and self._vocabulary.issuperset((last, word)):
                found[-1], last = last + word, ""
            else:
                found.append(word)
                last = word
        return found

    def _features_of(self, listed: Sequence[str]) -> tuple[int, ...]:
        """The features of a text, each once; a tuple, for a set of them takes five times the memory."""
        words = list(map(self._words.__getitem__, self._parts(listed)))
        grammar = self._words.of_grammar
        content = [word for word in words if word not in grammar]
        return tuple({*words, *map(self._numbers.__getitem__, pairwise(content))})


def families(corpus: Corpus) -> tuple[list[str], list[str]] | None:
    """For every unit of both sides the head that its number has in common with its fellows: 2 of 2.1, or the number.

    None where all numbers of a side have heads of their own.
    """
    before, after = ([unit.id.rpartition(".")[0] or unit.id for unit in side.units] for side in corpus.sides)
    return None if len(set(before)) == len(before) or len(set(after)) == len(after) else (before, after)


def _exact(weight: float) -> float:
    """A weight with so few binary digits that sums of a million of them lose none."""
    return round(weight * (1 << 28)) / (1 << 28)
