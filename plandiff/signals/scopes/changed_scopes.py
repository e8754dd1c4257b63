"""The quantifiers and qualifiers of two passages, and which of them make the after text wider or narrower."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from plandiff.signals.amounts import BOUNDS, bounded, only_once, said_otherwise, turned_bounds
from plandiff.signals.conditions import answered_only, compare_conditions, unmatched_spans
from plandiff.signals.passage_pair import Pair, has_meaning, near_words, pair_up, unmatched
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import same_meaning


class ScopeMove(NamedTuple):
    """A quantifier that changed: the words on each side (None where there is none), and whether it widens."""

    before: str | None
    after: str | None
    wider: bool


@lru_cache(maxsize=1)  # both scope signals ask it of the same pair
def moved_scopes(pair: Pair) -> tuple[ScopeMove, ...]:
    """The quantifiers that came, went or gave way to one of another strength, in the order of the text before."""
    spans = unmatched_spans(pair)
    before, after = _scopes(pair.before, pair.after, spans[0]), _scopes(pair.after, pair.before, spans[1])
    only_before, only_after = answered_only(pair)
    once_before, once_after = only_once(pair.after, pair.before), only_once(pair.before, pair.after)
    only_before |= {once_before[1]} if once_before else set()
    only_after |= {once_after[1]} if once_after else set()
    before = [fact for fact in before if fact.at not in only_before]
    after = [fact for fact in after if fact.at not in only_after]
    lost, gained = unmatched(before, after)
    _drop_synonyms(pair, lost, gained)
    _drop_each(pair, lost, gained)
    lost = [fact for fact in lost if not said_otherwise(fact, gained, pair.after)]
    gained = [fact for fact in gained if not said_otherwise(fact, lost, pair.before)]
    lost = [fact for fact in lost if not _negated_any(pair.before, fact)]
    gained = [fact for fact in gained if not _negated_any(pair.after, fact)]
    moves = []
    for first, second in pair_up(pair, lost, gained, lambda one, other: _likeness(pair, one, other)):
        level = (second.level if second else 0) - (first.level if first else 0)
        if first is None or second is None:
            fact, analysis, keys = (
                (first, pair.before, pair.after_keys) if first else (second, pair.after, pair.before_keys)
            )
            if fact is not None and _came_with(analysis, fact, keys) and not _gave_way(pair, fact, lost=bool(first)):
                continue
            if fact is not None and fact.kind == "scope" and pair.recast and fact.key in ("all", "full", "each"):
                continue
        if level:
            texts = pair.before.write(first) if first else None, pair.after.write(second) if second else None
            moves.append(ScopeMove(*texts, wider=level > 0))
    only = compare_conditions(pair)
    moves += [ScopeMove(None, text, wider=False) for text in moved_qualifiers(pair.before, pair.after)]
    moves += [ScopeMove(text, None, wider=True) for text in moved_qualifiers(pair.after, pair.before)]
    moves += [ScopeMove(None, text, wider=False) for text in only.only_gained]
    moves += [ScopeMove(text, None, wider=True) for text in only.only_lost]
    return tuple(moves)


def exchanged_scopes(pair: Pair) -> tuple[list[str], list[str]]:
    """The qualifiers that gave way to others of the same strength (serious, wilful): no move, but other words."""
    before, after = _scopes(pair.before, pair.after, frozenset()), _scopes(pair.after, pair.before, frozenset())
    lost, gained = unmatched(before, after)
    _drop_synonyms(pair, lost, gained)
    couples = pair_up(pair, lost, gained, lambda one, other: _likeness(pair, one, other))
    equal = [(one, other) for one, other in couples if one and other and one.level == other.level]
    return [pair.before.write(one) for one, _ in equal], [pair.after.write(other) for _, other in equal]


def _came_with(analysis: Analysis, fact: Fact, keys: frozenset[str]) -> bool:
    """Whether a quantifier came or went with the word it belongs to, which says it already (and temporary staff)."""
    following = [item.key for item in analysis.content if fact.until <= item.at < fact.until + 2]
    sentence = analysis.words[fact.at].sentence
    told = [has_meaning(item.key, keys) for item in analysis.content if analysis.words[item.at].sentence == sentence]
    if len(told) > 3 and sum(told) < len(told) / 3:
        return True  # the whole sentence came or went
    return fact.kind == "scope" and fact.key != "including" and bool(following) and not has_meaning(following[0], keys)


def _scopes(analysis: Analysis, other: Analysis, spans: frozenset[int]) -> list[Fact]:
    found = []
    figures = {fact.at for fact in analysis.of("figure")}
    known = {fact.key for fact in other.of("figure")}
    for fact in analysis.of("scope", "bound"):
        if fact.at in spans:
            continue
        if fact.key == "each":  # as wide as "all" where that stands on the other side, and nothing beside "the"
            found.append(fact._replace(key="all", level=2))
            continue
        if fact.kind == "bound":
            near = bounded(analysis, fact, figures)
            if fact.at in turned_bounds(analysis, other):
                continue
            if fact.key not in BOUNDS or near is None or near.key not in known:
                continue
            found.append(fact._replace(level=BOUNDS[fact.key]))
        elif not _is_interval(analysis, fact):
            # Not permanently forbids less than not, not in any part more than not the whole.
            turned = (fact.key in ("full", "permanent") or _is_part(analysis, fact)) and _denied(analysis, fact)
            found.append(fact._replace(level=-math.copysign(1.0, fact.level)) if turned else fact)
    return found


def _is_part(analysis: Analysis, fact: Fact) -> bool:
    """Whether a quantifier is a part of something, not a mere limited or partial."""
    return fact.key == "part" and any(word.low in ("part", "portion") for word in analysis.words[fact.at : fact.until])


def _drop_each(pair: Pair, lost: list[Fact], gained: list[Fact]) -> None:
    """Take out "each", "both" and "either" that stand alone, and "any" before what is a verb in the other text."""
    for facts, analysis, other in ((lost, pair.before, pair.after), (gained, pair.after, pair.before)):
        facts[:] = [
            fact
            for fact in facts
            if analysis.words[fact.at].low not in ("each", "both", "either")
            and not _before_noun_of_action(analysis, fact, other)
            and not (_is_article(analysis, fact, other) and _same_words(pair))
        ]


def _is_article(analysis: Analysis, fact: Fact, other: Analysis) -> bool:
    """Whether "any" stands before a noun that the other text has with a mere "a" or in the plural: any year, a year."""
    if analysis.words[fact.at].low != "any":
        return False
    noun = next((analysis.words[item.at] for item in analysis.content if item.at >= fact.until), None)
    return noun is not None and any(
        second.stem == noun.stem and (first.low in ("a", "an") or (second.low.endswith("s") and second.low != noun.low))
        for first, second in pairwise(other.words)
    )


def _same_words(pair: Pair) -> bool:
    """Whether no word of content of either text is new to the other."""
    return all(has_meaning(item.key, pair.after_keys) for item in pair.before.content) and all(
        has_meaning(item.key, pair.before_keys) for item in pair.after.content
    )


def _before_noun_of_action(analysis: Analysis, fact: Fact, other: Analysis) -> bool:
    if analysis.words[fact.at].low != "any" or fact.until >= len(analysis.words):
        return False
    root = analysis.words[fact.until].root
    return any(
        word.root == root and (previous.stem == "be" or word.low.endswith(("ed", "ing")))
        for previous, word in pairwise(other.words)
    )


def _gave_way(pair: Pair, fact: Fact, *, lost: bool) -> bool:
    """Whether "all" stands where the other text has something else (all risks, theft), not beside what came or went."""
    if fact.level < 2 or not lost:
        return False
    place = pair.place_after(fact.at)
    return any(
        place - 1 <= item.at <= place + 2 and not has_meaning(item.key, pair.before_keys) for item in pair.after.content
    )


def _denied(analysis: Analysis, fact: Fact) -> bool:
    """Whether a negation stands before a quantifier in its clause: not to station troops permanently."""
    return any(
        one.key == "not"
        and one.until <= fact.at
        and not any(word.low in (",", "and", "but", ";", ".") for word in analysis.words[one.until : fact.at])
        for one in analysis.of("neg")
    )


def _is_interval(analysis: Analysis, fact: Fact) -> bool:
    """Whether "every" only belongs to a span: every two years."""
    return any(other.at == fact.until for other in analysis.of("deadline")) and fact.key == "all"


def _negated_any(analysis: Analysis, fact: Fact) -> bool:
    """Whether "any" only follows a negation: not any, without any; or opens a condition or a relative clause."""
    if analysis.words[fact.at].low != "any" or fact.key == "part":
        return False
    words = analysis.words
    negative = any(
        other.at < fact.at and words[other.at].sentence == words[fact.at].sentence for other in analysis.of("neg")
    )
    conditional = any(other.until == fact.at for other in analysis.of("cond"))
    related = any(word.low in ("who", "which", "that") for word in words[fact.until : fact.until + 3])
    return negative or conditional or related


def _drop_synonyms(pair: Pair, lost: list[Fact], gained: list[Fact]) -> None:
    """Take out quantifiers that stand in the other text as another word of the same meaning, or before another noun."""
    for facts, analysis, other in ((lost, pair.before, pair.after), (gained, pair.after, pair.before)):
        roots = frozenset(item.key for item in other.content)
        facts[:] = [fact for fact in facts if not _said(analysis, fact, roots)]


def _said(analysis: Analysis, fact: Fact, roots: frozenset[str]) -> bool:
    return fact.kind != "bound" and fact.until - fact.at == 1 and has_meaning(analysis.words[fact.at].root, roots)


def _likeness(pair: Pair, first: Fact, second: Fact) -> float:
    """Quantifiers belong together when the same word follows, or when one stands where the other stood."""
    before, after = near_words(pair.before, first)[1], near_words(pair.after, second)[1]
    shared = bool(before) and same_meaning(before, after)
    near = abs(pair.place_after(first.at) - second.at) <= 1.5
    return 1.0 + shared + near if shared or near else -1.0


_UNIVERSAL = frozenset("all any every each no".split())


def moved_qualifiers(before: Analysis, after: Analysis) -> list[str]:
    """The words of the after text that now stand between "all" (any, every, each, no) and a noun that followed it.

    A word that the before text has anywhere is none of them, since it may only have moved.
    """
    nouns = [before.words[at + 1].root for at in _quantifiers(before)]
    if not nouns:
        return []
    known = frozenset(word.root for word in before.words)
    found = []
    for at in _quantifiers(after):
        if at + 2 >= len(after.words):
            continue
        qualifier, noun = after.words[at + 1], after.words[at + 2]
        told = any(same_meaning(noun.root, one) for one in nouns)
        if told and qualifier.is_word and not has_meaning(qualifier.root, known) and _is_content(after, at + 1):
            found.append(after.written(at, at + 3))
    return found


def _quantifiers(analysis: Analysis) -> list[int]:
    """The indexes of the quantifiers with a word of content after them."""
    return [
        at for at, word in enumerate(analysis.words[:-1]) if word.low in _UNIVERSAL and _is_content(analysis, at + 1)
    ]


def _is_content(analysis: Analysis, index: int) -> bool:
    return any(item.at == index for item in analysis.content)
