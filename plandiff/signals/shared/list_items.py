"""The items of lists that one text has and the other has not: what and, or or a comma joins.

All that joins is one to the alignment of items, so that "A and B" and "A, B and C" differ in C and what joins it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from plandiff.signals.shared.differences import Lexeme, differences
from plandiff.signals.shared.passage_pair import Pair, answering_phrases
from plandiff.text.analysis import Analysis
from plandiff.text.synonyms import DETERMINERS, canonical
from plandiff.text.word_cutting import low_at

_TOLD = ("party", "place", "reference", "figure", "deadline")  # by signals of their own
_TELLING = ("cond ", "neg ")  # as the keys of conditions and negations begin, which tell all that they govern
_JOIN = ""  # the key of what joins items
_ARTICLES = 1  # words between a conjunction and the first of an item that says something
_PRONOUNS = DETERMINERS | frozenset("it he she him hers his they them theirs ours yours you we us".split())
_NEAR = 6  # words from a comma to what joins the next item of its list, or closes it


def own_items(pair: Pair, side: int) -> Iterator[range]:
    """The words of each item that only the text of one side has (0 before, 1 after), with a conjunction before it.

    Between what stayed more joins there than in the other text. Half of an item has no counterpart, and as many items
    as stood there gave way to others. What begins or ends with a fact that another signal tells is no item, nor is a
    name where something gave way to several (the Department of Boats and Lamps), nor what stands beside a negation, or
    a condition unless nothing else came there: or sell it if it leaks.
    """
    missing = differences(pair).missing[side]
    analysis, kept = (pair.before, pair.kept) if side == 0 else (pair.after, pair.kept_back)
    joining = analysis.where(",", ";", "etc") + [fact.at for fact in analysis.of("conj")]
    stayed = all(at in kept for at in joining) and _serial_commas(pair.before) == _serial_commas(pair.after)
    if not missing or stayed:  # as many join as did
        return
    for gap in _gaps(pair):
        others, joins = gap[1 - side], _joins_in(gap[1 - side])
        if _joins_in(gap[side]) <= joins:
            continue
        run = _begun(analysis, gap[side])
        items, instead = _items(run), _items(others)
        telling = "neg " if len(items) == 1 and not instead else _TELLING
        if _joins_in(run) > joins and not any(part.key.startswith(telling) for part in run):
            new = [item for item in items if 2 * sum(part.at in missing for part in item) >= len(item)]
            for item in _untold(pair, analysis, new, alone=not instead)[len(instead) :]:
                yield range(_beginning(analysis, item[0].at), item[-1].until)


def _serial_commas(analysis: Analysis) -> int:
    """How many commas stand before a conjunction, with which they are one join."""
    return sum(low_at(analysis.words, fact.at - 1) == "," for fact in analysis.of("conj"))


def _untold(pair: Pair, analysis: Analysis, items: list[list[Lexeme]], *, alone: bool) -> list[list[Lexeme]]:
    """The items that neither begin nor end with what another signal tells, nor, unless alone, do both with a name."""
    if not items:
        return []
    told = {fact.at for fact in analysis.of(*_TOLD) if fact.kind != "party" or pair.knows(fact)}
    names = {fact.at for fact in analysis.of("party")}
    ends = [(item, (item[0].at, item[-1].at)) for item in items]
    return [item for item, both in ends if told.isdisjoint(both) and (alone or not names.issuperset(both))]


def _begun(analysis: Analysis, run: Sequence[Lexeme]) -> Sequence[Lexeme]:
    """What of a run stands in one sentence: all, or what goes on with a sentence that stayed."""
    words, at = analysis.words, run[0].at if run else 0
    own = [part for part in run if words[part.at].sentence == words[at].sentence]
    begun = at > 0 and words[at - 1].sentence == words[at].sentence
    return own if begun or len(own) == len(run) else []


def _joins_in(run: Sequence[Lexeme]) -> int:
    return [part.key for part in run].count(_JOIN)


def _items(run: Sequence[Lexeme]) -> list[list[Lexeme]]:
    """What joins divide a run into."""
    return [list(item) for joins, item in groupby(run, key=lambda part: part.key == _JOIN) if not joins]


def _beginning(analysis: Analysis, at: int) -> int:
    """Where an item begins: with the conjunction that stands before it and its articles."""
    return next((one.at for one in analysis.of("conj") if at - _ARTICLES <= one.until <= at), at)


@lru_cache(maxsize=1)  # both sides are asked of the same pair
def _gaps(pair: Pair) -> list[tuple[list[Lexeme], list[Lexeme]]]:
    """What stands in both texts between parts that answer each other in order."""
    missing = differences(pair).missing
    before, after = _parts(pair.before, missing[0]), _parts(pair.after, missing[1])
    gaps, at, by = [], 0, 0
    phrases = answering_phrases([part.key for part in before], [part.key for part in after])
    for first, second, size in (*phrases, (len(before), len(after), 0)):
        gaps.append((before[at:first], after[by:second]))
        at, by = first + size, second + size
    return gaps


def _parts(analysis: Analysis, missing: frozenset[int]) -> list[Lexeme]:
    """All that a text says, in order, with what joins it; joins in a row are one.

    Of empty words those do that are `missing` in the other text: or the relevant person.
    """
    parts = [(item.at, -item.until, 0, canonical(item.key)) for item in analysis.content]
    parts += [
        (at, -until, 1, f"{kind} {key}")
        for kind, key, at, until, *_ in analysis.facts
        if kind not in ("conj", "skip") and (kind, key) != ("scope", "each")
    ]
    lows = ((at, analysis.words[at].low) for at in missing.intersection(analysis.rest))
    parts += [(at, -at - 1, 2, low) for at, low in lows if low not in _PRONOUNS]
    found: list[Lexeme] = []
    last, end = None, 0
    for at, until, _, key in sorted([*parts, *_joins(analysis)]):  # the longest first, and content before facts
        if at >= end and (key != _JOIN or last != _JOIN):
            last, end = key, -until
            found.append(Lexeme(key, at, end))
    return found


def _joins(analysis: Analysis) -> Iterator[tuple[int, int, int, str]]:
    """The conjunctions and semicolons of a text, and the commas of lists, from behind, as they are to be sorted."""
    words, conjunctions = analysis.words, {fact.at: fact.until for fact in analysis.of("conj")}
    following = len(words) + _NEAR
    for at in sorted({*conjunctions, *analysis.where(",", ";", "etc")}, reverse=True):
        near = following < len(words) and words[at].sentence == words[following].sentence
        listed = near and following - at <= _NEAR
        if listed or at in conjunctions or words[at].low != ",":
            following = at
            yield at, -conjunctions.get(at, at + 1), 2, _JOIN
