"""The items of lists that one text has and the other has not: what and, or or a comma joins.

All that joins is one to the alignment of items, so that "A and B" and "A, B and C" differ in C and what joins it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from plandiff.signals.shared.differences import Lexeme, differences
from plandiff.signals.shared.passage_pair import Pair, answering_phrases
from plandiff.text.analysis import Analysis
from plandiff.text.synonyms import canonical

_TOLD = ("party", "place", "reference", "figure", "deadline")  # by signals of their own
_TELLING = ("cond ", "neg ")  # as the keys of conditions and negations begin, which tell all that they govern
_JOIN = ""  # the key of what joins items
_NEAR = 6  # words from a comma to what joins the next item of its list, or closes it


def own_items(pair: Pair, side: int) -> Iterator[range]:
    """The words of each item that only the text of one side has (0 before, 1 after), with a conjunction before it.

    More joins there than in the other text between what stayed, and the last word of an item has no counterpart. What
    begins or ends with a fact that another signal tells is no item.
    """
    missing = differences(pair).missing[side]
    if not missing:
        return
    analysis = (pair.before, pair.after)[side]
    told = {fact.at for fact in analysis.of(*_TOLD) if fact.kind != "party" or pair.knows(fact)}
    for gap in _gaps(pair):
        run = gap[side]
        joins, others = ([at for at, part in enumerate(parts) if part.key == _JOIN] for parts in (run, gap[1 - side]))
        if len(joins) <= len(others) or any(part.key.startswith(_TELLING) for part in run):
            continue
        if analysis.words[run[0].at].sentence != analysis.words[run[-1].at].sentence:
            continue
        for first, last in zip((-1, *joins), (*joins, len(run)), strict=True):
            item = run[first + 1 : last]
            if item and item[-1].at in missing and told.isdisjoint((item[0].at, item[-1].at)):
                yield range(_beginning(analysis, run[first]) if first >= 0 else item[0].at, item[-1].until)


def _beginning(analysis: Analysis, join: Lexeme) -> int:
    """Where an item begins behind what joins it: with the conjunction, and without a comma."""
    return join.at if analysis.words[join.at].is_word else join.until


@lru_cache(maxsize=1)  # both sides are asked of the same pair
def _gaps(pair: Pair) -> list[tuple[list[Lexeme], list[Lexeme]]]:
    """What stands in both texts between parts that answer each other in order."""
    before, after = _parts(pair.before), _parts(pair.after)
    gaps, at, by = [], 0, 0
    phrases = answering_phrases([part.key for part in before], [part.key for part in after])
    for first, second, size in (*phrases, (len(before), len(after), 0)):
        gaps.append((before[at:first], after[by:second]))
        at, by = first + size, second + size
    return gaps


def _parts(analysis: Analysis) -> list[Lexeme]:
    """All that a text says, in order, with what joins it; joins in a row are one."""
    parts = [Lexeme(canonical(item.key), item.at, item.until) for item in analysis.content]
    parts += [
        Lexeme(f"{fact.kind} {fact.key}", fact.at, fact.until)
        for fact in analysis.facts
        if fact.kind not in ("conj", "skip") and (fact.kind, fact.key) != ("scope", "each")
    ]
    found: list[Lexeme] = []
    for part in sorted([*parts, *_joins(analysis)], key=lambda one: (one.at, -one.until)):
        if not found or (part.at >= found[-1].until and (part.key, found[-1].key) != (_JOIN, _JOIN)):
            found.append(part)
    return found


def _joins(analysis: Analysis) -> Iterator[Lexeme]:
    """The conjunctions and semicolons of a text, and the commas of lists, from behind."""
    words, conjunctions = analysis.words, {fact.at: fact.until for fact in analysis.of("conj")}
    following = len(words) + _NEAR
    for at in range(len(words) - 1, -1, -1):
        low = words[at].low
        listed = low == "," and following - at <= _NEAR and words[at].sentence == words[following].sentence
        if listed or at in conjunctions or low in (";", "etc"):
            following = at
            yield Lexeme(_JOIN, at, conjunctions.get(at, at + 1))
