"""Two passages read side by side: what the signals look at, and which word of one answers which of the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from plandiff.model.comparison import SignalArgument
from plandiff.model.named_values import NamedValues
from plandiff.model.record import field, record
from plandiff.model.vocabulary import Vocabulary
from plandiff.text.actors import defined_actors
from plandiff.text.analysis import Analysis, analyse
from plandiff.text.common_phrases import Phrase, common_phrases
from plandiff.text.dates import DateOrder
from plandiff.text.languages import ENGLISH, has_table
from plandiff.text.names import NameTable, capital_names, name_table
from plandiff.text.normalise import normalise
from plandiff.text.quantities import Fact
from plandiff.text.term_values import Notation
from plandiff.text.word_cutting import apart, label_end, words

_NO_WORDS = Vocabulary()


class Passage(NamedValues):
    """One side of a link: its text, and the exact figures that the YAML fixes for it.

    `decimal` holds the marks that its document sets before decimals, None where they are not known;
    `language` is an ISO 639-1 code, `order` that of day and month in dates of digits.
    """

    text: str
    terms: Mapping[str, str] = MappingProxyType({})
    decimal: str | None = "."
    language: str = ENGLISH
    order: DateOrder = DateOrder.UNKNOWN


@record(frozen=True)
class Context:
    """What signals know besides the passages: the vocabulary, and which point after answers which point before.

    `renumbered` maps ids of points (6) or clauses (10.c) before to ids after, so that a reference that only follows a
    renumbering does not count as changed. `in_both` are the names that stand somewhere in either of two texts in
    different languages, `actors` those that either document defines as somebody who acts, in lower case.
    """

    vocabulary: Vocabulary = _NO_WORDS
    renumbered: Mapping[str, str] = field(default_factory=dict)
    in_both: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> NameTable:
        """The names of the vocabulary as a table for reading."""
        return _table_of(self.vocabulary)


class Pair:
    """Two passages; their analyses and the alignment of their words are worked out when first asked for."""

    def __init__(self, before: Passage, after: Passage, context: Context | None = None) -> None:
        """Take two passages, whose names are those of the context."""
        self.context = context or Context()
        self.before_text, self.after_text = before.text, after.text
        self.before_terms, self.after_terms = before.terms, after.terms
        self._passages = before, after

    @cached_property
    def notations(self) -> tuple[Notation, Notation]:
        """How the documents of both passages write numbers and dates."""
        first, second = (Notation(one.decimal, one.language, one.order) for one in self._passages)
        return first, second

    @property
    def languages(self) -> tuple[str, str]:
        """The languages of both passages."""
        return self._passages[0].language, self._passages[1].language

    @property
    def in_english(self) -> bool:
        """Whether both passages are in the language that is read in full."""
        return self.languages == (ENGLISH, ENGLISH)

    @property
    def has_table(self) -> bool:
        """Whether the words of the language of the before text are read, by a table or in full."""
        return has_table(self.languages[0])

    @property
    def across_languages(self) -> bool:
        """Whether the passages are in different languages, so that their words cannot be compared."""
        return self.languages[0] != self.languages[1]

    @cached_property
    def same_text(self) -> bool:
        """Whether the texts differ in typography only."""
        return normalise(self.before_text) == normalise(self.after_text)

    @cached_property
    def before(self) -> Analysis:
        """The before text as signals see it."""
        return self._analyses[0]

    @cached_property
    def after(self) -> Analysis:
        """The after text as signals see it."""
        return self._analyses[1]

    @cached_property
    def actors(self) -> frozenset[str]:
        """The names that the documents or the texts themselves define as actors, in lower case."""
        return self.context.actors.union(defined_actors(self.before_text), defined_actors(self.after_text))

    def write(self, first: Fact | None, second: Fact | None) -> dict[str, SignalArgument]:
        """What gave way to what, as the texts have it, for the arguments of a signal; None where there is nothing."""
        return {
            "before": self.before.write(first) if first else None,
            "after": self.after.write(second) if second else None,
        }

    def knows(self, name: Fact) -> bool:
        """Whether a name is of the vocabulary, an office, a body, or defined as an actor."""
        return name.mark != "capitals" or name.level > 0 or name.key in self.actors

    @cached_property
    def _analyses(self) -> tuple[Analysis, Analysis]:
        """Both texts, read with the names of the vocabulary and the capitalised names of either."""
        before, after = self._passages
        if not self.in_english:
            return self._read(before), self._read(after)
        cuts = words(before.text, before.decimal), words(after.text, after.decimal)
        labels = label_end(cuts[0], before.text), label_end(cuts[1], after.text)
        cut_before, cut_after = apart(cuts[0], labels[0]), apart(cuts[1], labels[1])
        if all(labels):  # changed digits are never passed over
            labels = 0, 0
        capitals = capital_names(cut_before) | capital_names(cut_after)
        table = self.context.names._replace(capitals=capitals)
        return (
            analyse(before.text, table, cut_before, before.order, labels[0]),
            analyse(after.text, table, cut_after, after.order, labels[1]),
        )

    def _read(self, passage: Passage) -> Analysis:
        from plandiff.text.languages import language
        from plandiff.text.languages.foreign_names import foreign_names_of
        from plandiff.text.languages.reader import read

        names = foreign_names_of(self.context.vocabulary, passage.language)
        return read(
            words(passage.text, passage.decimal), passage.text, language(passage.language), names, passage.order
        )

    @cached_property
    def _phrases(self) -> list[Phrase]:
        before, after = self.before.stems, self.after.stems
        return _at_sentences(answering_phrases(before, after), before, after)

    @cached_property
    def anchors(self) -> tuple[list[int], list[int]]:
        """The indexes of words that answer each other, by the longest phrases that both texts have."""
        found: tuple[list[int], list[int]] = ([], [])
        for at, by, size in self._phrases:
            found[0].extend(range(at, at + size))
            found[1].extend(range(by, by + size))
        return found

    def distance(self, before: int, after: int) -> float:
        """How far a word of the before text is from a word of the after text, in words; the same either way round."""
        return (abs(self.place_after(before) - after) + abs(_place(after, self.anchors[::-1]) - before)) / 2

    @cached_property
    def changed(self) -> tuple[frozenset[int], frozenset[int]]:
        """The indexes of the words of either text that stand in no run which a word diff finds in both."""
        before, after = set[int](), set[int]()
        at = by = 0
        for first, second, size in (*self._phrases, (len(self.before.words), len(self.after.words), 0)):
            before.update(range(at, first))
            after.update(range(by, second))
            at, by = first + size, second + size
        return frozenset(before), frozenset(after)

    @cached_property
    def kept(self) -> dict[int, int]:
        """The words that stayed: the index of each before, and where it stands after."""
        return dict(zip(*self.anchors, strict=True))

    @cached_property
    def kept_back(self) -> dict[int, int]:
        """The same the other way round."""
        return dict(zip(*self.anchors[::-1], strict=True))

    def place_after(self, index: int) -> float:
        """Where in the after text a word index of the before text lies: after the nearest word that answers."""
        return _place(index, self.anchors)

    @cached_property
    def before_keys(self) -> frozenset[str]:
        """The roots of all words before, and its joined phrases."""
        return _keys(self.before)

    @cached_property
    def after_keys(self) -> frozenset[str]:
        """The roots of all words after, and its joined phrases."""
        return _keys(self.after)


def answering_phrases(before: Sequence[str], after: Sequence[str]) -> list[Phrase]:
    """The longest phrases that two texts have in common: where each begins in either, and its length.

    Exchanged texts have the same: of equals the first in one text counts, which is the shorter here.
    """
    if (len(after), after) < (len(before), before):
        return [(at, by, size) for by, at, size in common_phrases(after, before)]
    return common_phrases(before, after)


def _at_sentences(phrases: Sequence[Phrase], before: Sequence[str], after: Sequence[str]) -> list[Phrase]:
    """The phrases, what stands in one text only between two of them being a whole sentence where it can be one.

    Of `a. b c. b d.` and `a. b d.` that is `b c.`, not `c. b`: as the redline has it.
    """
    found = [*phrases]
    for index, (_, second) in enumerate(pairwise(phrases)):
        first = found[index]
        ends = first[0] + first[2], first[1] + first[2]
        alone = ends[0] != second[0], ends[1] != second[1]
        if alone[0] == alone[1]:
            continue
        by = (
            _slide(before, ends[0], second[0], first[2], second[2])
            if alone[0]
            else (_slide(after, ends[1], second[1], first[2], second[2]))
        )
        found[index] = first[0], first[1], first[2] + by
        found[index + 1] = second[0] + by, second[1] + by, second[2] - by
    return found


def _slide(own: Sequence[str], start: int, end: int, back: int, ahead: int) -> int:
    """How many words further on (before: below 0) a stretch of a text reads the same and begins a sentence; else 0.

    So many words before and behind it as are told stand in the other text too, and one of each stays there.
    """
    for by in range(1, back):
        if own[start - by] in _ENDS or own[start - by] != own[end - by]:
            break
        if own[start - by - 1] in _ENDS:
            return -by
    for by in range(1, ahead if own[start - 1] not in _ENDS else 0):
        if own[start + by - 1] != own[end + by - 1]:
            break
        if own[start + by - 1] in _ENDS:
            return by
    return 0


_ENDS = frozenset(".!?;\u3002")


@lru_cache(maxsize=8)
def _table_of(vocabulary: Vocabulary) -> NameTable:
    return name_table(
        ((name.name, name.aliases) for name in vocabulary.parties),
        ((name.name, name.aliases) for name in vocabulary.places),
    )


def _keys(analysis: Analysis) -> frozenset[str]:
    return frozenset({word.root for word in analysis.words}) | {item.key for item in analysis.content}


def unmatched(
    before: Sequence[Fact], after: Sequence[Fact], key: Callable[[Fact], str] = attrgetter("key")
) -> tuple[list[Fact], list[Fact]]:
    """The facts of each side that the other has not (counted, so that two of a kind need two), in order."""
    keys_before, keys_after = [*map(key, before)], [*map(key, after)]
    if keys_before == keys_after:
        return [], []
    return beyond(before, keys_before, keys_after), beyond(after, keys_after, keys_before)


def stand_still(pair: Pair, *kinds: str) -> bool:
    """Whether both texts have the same facts of some kinds, and all in words that stayed."""
    before, after = pair.before.of(*kinds), pair.after.of(*kinds)
    return len(before) == len(after) and all(
        (first.kind, first.key, pair.kept.get(first.at), pair.kept.get(first.until - 1))
        == (second.kind, second.key, second.at, second.until - 1)
        for first, second in zip(before, after, strict=True)
    )


def beyond(these: Sequence[Fact], keys: Sequence[str], others: Sequence[str]) -> list[Fact]:
    """The facts with some keys that are more than those with the keys of the other text, counted from behind."""
    if not these:
        return []
    spare = {key: keys.count(key) - others.count(key) for key in {*keys}}
    found = []
    for fact, key in zip(reversed(these), reversed(keys), strict=True):
        if spare[key] > 0:
            spare[key] -= 1
            found.append(fact)
    return found[::-1]


def _place(index: int, anchors: tuple[list[int], list[int]]) -> float:
    """Where in the second text a word index of the first lies: after the nearest word that answers."""
    firsts, seconds = anchors
    found = bisect_right(firsts, index) - 1
    return seconds[found] + min(index - firsts[found], 1) if found >= 0 else float(min(index, 1) - 1)


if TYPE_CHECKING:
    from typing import Protocol, TypeVar

    class _Placed(Protocol):
        """What stands in a text from one word to before another."""

        @property
        def at(self) -> int: ...
        @property
        def until(self) -> int: ...

    _T = TypeVar("_T", bound=_Placed)


def between_kept(pair: Pair, before: Iterable[_T], after: Iterable[_T]) -> list[tuple[_T, _T]]:
    """What gave way to what while the words before and after it stayed where they were."""
    places = {(second.at - 1, second.until): second for second in after}
    kept = pair.kept
    found = ((first, places.get((kept.get(first.at - 1, -1), kept.get(first.until, -1)))) for first in before)
    return [(first, second) for first, second in found if second is not None]


_NEAR = 15  # words


def pair_up(
    pair: Pair, lost: Sequence[Fact], gained: Sequence[Fact], likeness: Callable[[Fact, Fact], float]
) -> list[tuple[Fact | None, Fact | None]]:
    """Lost and gained facts in pairs, likest and nearest first; what likeness calls negative stays single.

    So does what stands far apart.
    """
    if not (lost and gained):
        return _take([], lost, gained) if lost or gained else []
    ordered = sorted(gained, key=attrgetter("at"))
    places = [fact.at for fact in ordered]
    ranked = []
    for first in lost:
        middle, reach = pair.place_after(first.at), 2 * _NEAR  # a distance is half of the sum of two
        for second in ordered[bisect_left(places, middle - reach) : bisect_right(places, middle + reach)]:
            distance = pair.distance(first.at, second.at)
            if distance <= _NEAR and (value := likeness(first, second)) >= 0:
                # Ties too are the same either way round.
                rank = -value + distance / 20, first.at + second.at, abs(first.at - second.at)
                ranked.append((*rank, first, second))
    return _take(sorted(ranked), lost, gained)


def _take(
    ranked: Sequence[tuple[float, int, int, Fact, Fact]], lost: Sequence[Fact], gained: Sequence[Fact]
) -> list[tuple[Fact | None, Fact | None]]:
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    found: list[tuple[Fact | None, Fact | None]] = []
    for _, _sum, _apart, first, second in ranked:
        if first.at not in taken_before and second.at not in taken_after:
            taken_before.add(first.at)
            taken_after.add(second.at)
            found.append((first, second))
    found += [(fact, None) for fact in lost if fact.at not in taken_before]
    found += [(None, fact) for fact in gained if fact.at not in taken_after]
    return sorted(found, key=lambda couple: (couple[0] is None, (couple[0] or couple[1]).at))  # type: ignore[union-attr]  # one side is always there


def near_words(analysis: Analysis, fact: Fact) -> tuple[str, str]:
    """The content word before a fact and the one after it, as roots; blanks where there is none in its sentence."""
    before, after = analysis.content_before(fact.at), analysis.content_from(fact.until)
    return before.key if before else "", after.key if after else ""
