"""Words that moved past what joins two parts of a text, from one verb or noun to another, where none came for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import dropwhile, islice

from plandiff.signals.shared.differences import Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import spell, trim
from plandiff.text.synonyms import EMPTY
from plandiff.text.word_cutting import Word

_CLAUSES = tuple("that which who whom whose whether".split())
_CONDITIONS = tuple("if unless when where while because once until before after".split())
_JOINS = ("and", "or", "nor", "but", ";")
_VERBS = ("to", *_CLAUSES, *_JOINS)  # behind which another verb may stand
_ENDS = (";", "", *_CLAUSES)  # "" of a sentence: no word is said of what stands on both sides
Part = list[tuple[int, str]]  # the places and stems of the words of a part that say something, in order


def crossed_joins(pair: Pair) -> Iterator[tuple[Lexeme, Lexeme]]:
    """The words, in couples, that stand on the other side of a join than in the other text; English only.

    Both texts have the same joins in the same order; of conditions and commas, which may come to stand anywhere in a
    sentence, that need not hold, nor of what moved with the words that it joins (red or blue). A list in another order
    moves words both ways. What opens the part before "and" in one text and closes that behind it in the other may be
    said of both: in May they meet and vote.
    """
    all_marks = (*_CONDITIONS, *_VERBS, ","), (*_VERBS, ","), _VERBS, _JOINS
    for marks, kept, back in (*((marks, (), ()) for marks in all_marks), (_JOINS, pair.kept, pair.kept_back)):
        (joins, before), (others, after) = _parts(pair.before, marks, kept), _parts(pair.after, marks, back)
        if joins == others:
            for first, second in _crossed(joins, before, after):
                yield word_unit(pair.before, first), word_unit(pair.after, second)
            return


def _parts(analysis: Analysis, marks: Sequence[str], stayed: Collection[int] = ()) -> tuple[list[str], list[Part]]:
    """The joins of a text, a blank where a sentence ends, and its parts between them; "to" joins before a verb only.

    Where any places are said to have stayed, only what stands there joins.
    """
    joins, parts, content = list[str](), list[Part]([[]]), {one.at for one in analysis.content}
    sentence = next((word.sentence for word in analysis.words), 0)
    for at, word in enumerate(analysis.words):
        is_join = (
            word.low in marks
            and (not stayed or at in stayed)
            and (word.low != "to" or (at + 1 in content and _is_bare(analysis.words[at + 1])))
        )
        if word.sentence != sentence or is_join:
            joins.append("" if word.sentence != sentence else word.low)
            parts.append([])
            sentence = word.sentence
        if word.low[0].isalnum() and word.low not in EMPTY and word.low not in marks:
            parts[-1].append((at, word.stem))
    return joins, parts


def _is_bare(word: Word) -> bool:
    """Whether a word may be a verb without an ending."""
    return word.text.islower() and word.stem == trim(spell(word.low))


def _crossed(joins: list[str], before: list[Part], after: list[Part]) -> Iterator[tuple[int, int]]:
    """The places in either text of words that all crossed a join the same way, of each join those nearest to it."""
    said = [[stem for part in parts for _, stem in part] for parts in (before, after)]
    counts = Counter(said[0]), Counter(said[1])
    alike = {stem for stem, count in counts[0].items() if counts[1][stem] == count}
    orders = [[stem for stem in stems if stem in alike] for stems in said]
    light = "," if orders[0] == orders[1] else None  # a comma that moved itself moves no word
    ahead = Counter[str]()  # how many more of each stem stood before a join than stand there now
    moved: dict[bool, set[str]] = {True: set(), False: set()}
    found: tuple[tuple[int, bool], tuple[int, bool]] | None = None  # as long as the same words have moved
    for number, join in enumerate(joins, 1):
        passed = [stem for _, stem in before[number - 1]], [stem for _, stem in after[number - 1]]
        ahead.update(passed[0])
        ahead.subtract(passed[1])
        for stem in alike.intersection(passed[0] + passed[1]):
            for way, those in moved.items():
                if (stem in those) != (ahead[stem] > 0 if way else ahead[stem] < 0):
                    those.symmetric_difference_update((stem,))
                    found = None
        if join != light and bool(moved[True]) != bool(moved[False]):
            left, right = (before, after) if moved[True] else (after, before)
            stems = moved[True] or moved[False]
            backwards = (left[at][::-1] for at in range(number - 1, -1, -1))
            found = found or (_nearest(backwards, stems), _nearest(islice(right, number, None), stems))
            (first, opens), (second, closes) = found
            if join in _ENDS or not (opens and closes):
                yield (first, second) if moved[True] else (second, first)


def _nearest(parts: Iterable[Part], moved: Set[str]) -> tuple[int, bool]:
    """The place of the first of some words in parts, and whether all beyond it in its part are of them."""
    rests = ([*dropwhile(lambda one: one[1] not in moved, part)] for part in parts)
    rest = next(filter(None, rests))
    return rest[0][0], all(stem in moved for _, stem in rest)
