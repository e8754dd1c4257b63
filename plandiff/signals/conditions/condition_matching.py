"""The conditions and limbs of conditions of two passages, and which of them one has and the other has not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from plandiff.signals.conditions.condition_reading import Condition, conditions, is_season
from plandiff.signals.conditions.restated_conditions import IN_TIME, as_need, said_otherwise, with_for_without
from plandiff.signals.passage_pair import Pair, has_meaning
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import low_at
from plandiff.text.synonyms import SUPPORTS, same_meaning


class Conditions(NamedTuple):
    """The conditions that only one side has, and those that turned from plain to "only" or back, both sides' words."""

    lost: tuple[str, ...]
    gained: tuple[str, ...]
    only_gained: tuple[str, ...]
    only_lost: tuple[str, ...]


class Matched(NamedTuple):
    """The conditions of both texts, and which of them answer each other."""

    before: list[Condition]
    after: list[Condition]
    couples: list[tuple[Condition, Condition]]


@lru_cache(maxsize=1)  # several signals ask it of the same pair
def _matched(pair: Pair) -> Matched:
    before, after = conditions(pair.before), conditions(pair.after)
    return Matched(before, after, _match(before, after))


@lru_cache(maxsize=1)
def _alone(pair: Pair) -> tuple[list[Condition], list[Condition]]:
    """The conditions of each text without an answer in the other, and without the same words said otherwise."""
    before, after, couples = _matched(pair)
    seasons = _seasons(pair.before), _seasons(pair.after)
    lost = [one for one in before if not one.weak and all(one is not first for first, _ in couples)]
    gained = [one for one in after if not one.weak and all(one is not second for _, second in couples)]
    if all(seasons):  # another season is another time, not another condition
        lost = [one for one in lost if seasons[0].isdisjoint(range(one.at, one.until)) or one.kind != "time"]
        gained = [one for one in gained if seasons[1].isdisjoint(range(one.at, one.until)) or one.kind != "time"]
    return (
        [one for one in lost if not (_bar_answered(pair, one, lost=True) or said_otherwise(pair, one, lost=True))],
        [one for one in gained if not (_bar_answered(pair, one, lost=False) or said_otherwise(pair, one, lost=False))],
    )


def _seasons(analysis: Analysis) -> frozenset[int]:
    return frozenset(fact.at for fact in analysis.of("deadline") if is_season(fact))


@lru_cache(maxsize=1)
def compare_conditions(pair: Pair) -> Conditions:
    """Match conditions by what they speak of, whatever word brings them in and wherever they stand."""
    couples = _matched(pair).couples
    turned = [couple for couple in couples if _turned(pair, *couple)]
    lost, gained = _alone(pair)
    lost = lost + [one for one, _ in turned if one.kind != "without" and not said_otherwise(pair, one, lost=True)]
    gained = gained + [one for _, one in turned if one.kind != "without" and not said_otherwise(pair, one, lost=False)]
    limbs = _limbs(pair)
    plain = [couple for couple in couples if couple[0].only != couple[1].only and not _same_bar(pair, *couple)]
    return Conditions(
        (*(_write(pair.before, one) for one in sorted(lost, key=_at)), *_written(pair.before, limbs[0])),
        (*(_write(pair.after, one) for one in sorted(gained, key=_at)), *_written(pair.after, limbs[1])),
        tuple(_write(pair.after, second) for _, second in plain if second.only),
        tuple(_write(pair.before, first) for first, _ in plain if first.only),
    )


@lru_cache(maxsize=1)
def unmatched_spans(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of words inside conditions that only one side has: what they say is told with the condition."""
    lost, gained = _alone(pair)
    limbs = _limbs(pair)
    return (
        frozenset(at for one in lost for at in range(one.at, one.until)).union(*limbs[0]),
        frozenset(at for one in gained for at in range(one.at, one.until)).union(*limbs[1]),
    )


@lru_cache(maxsize=1)
def _limbs(pair: Pair) -> tuple[list[range], list[range]]:
    return moved_limbs(pair, [couple for couple in _matched(pair).couples if not _turned(pair, *couple)])


def _at(one: Condition) -> int:
    return one.at


def _written(analysis: Analysis, limbs: Sequence[range]) -> list[str]:
    return [analysis.written(limb.start, limb.stop) for limb in limbs]


def _write(analysis: Analysis, one: Condition) -> str:
    return analysis.written(one.at, one.until)


def _match(before: Sequence[Condition], after: Sequence[Condition]) -> list[tuple[Condition, Condition]]:
    ranked = sorted(
        (-_likeness(first, second), first.at, second.at, first, second)
        for first in before
        for second in after
        if _likeness(first, second) > 0.3
    )
    couples: list[tuple[Condition, Condition]] = []
    for _, _, _, first, second in ranked:
        if all(first is not one and second is not other for one, other in couples):
            couples.append((first, second))
    return couples


def _likeness(first: Condition, second: Condition) -> float:
    """How many words of content two conditions share (of the shorter one), a little more in the same class."""
    couples = (first, second), (second, first)
    if any(one.weak and one.kind == "before" and other.kind not in (*IN_TIME, "without") for one, other in couples):
        return 0.0
    if not first.keys or not second.keys:
        return float(first.kind == second.kind and first.keys == second.keys)
    shared = sum(1 for key in first.keys if any(same_meaning(key, other) for other in second.keys))
    return min(shared / min(len(first.keys), len(second.keys)), 1.0) + (
        0.1 if first.kind == second.kind and shared else 0
    )


def _turned(pair: Pair, first: Condition, second: Condition) -> bool:
    """Whether the same words now condition the other way round (if, unless; if, without)."""
    if _needs_and_spares(pair, first, second):
        return True
    if first.negative == second.negative or first.inner != second.inner:
        return (
            first.kind in IN_TIME
            and second.kind in IN_TIME
            and first.kind != second.kind
            and not _same_bar(pair, first, second)
        )
    return not _same_bar(pair, first, second)


def _needs_and_spares(pair: Pair, first: Condition, second: Condition) -> bool:
    """Whether one text asks for what the other does without: provided that a deposit is paid, without a deposit."""
    if {first.kind, second.kind} != {"if", "without"} or first.negative or second.negative:
        return False
    return not (_barred(pair.before, first) or _barred(pair.after, second))


def _same_bar(pair: Pair, first: Condition, second: Condition) -> bool:
    """Whether "not ... unless" stands against "only ... if", or "not ... until" against "after": they say the same."""
    barred_before, barred_after = _barred(pair.before, first), _barred(pair.after, second)
    return barred_before != barred_after and (
        (barred_before and not first.only and _allows(second, first))
        or (barred_after and not second.only and _allows(first, second))
    )


def _allows(one: Condition, bar: Condition) -> bool:
    if bar.kind == "before":
        return one.kind == "after"
    return one.only or one.kind == "consent"


def _barred(analysis: Analysis, one: Condition) -> bool:
    return bool(_bars(analysis, one))


def _bars(analysis: Analysis, one: Condition) -> list[int]:
    """The negations of the main clause of a condition."""
    if one.kind not in ("unless", "noconsent", "without", "before"):
        return []
    return [
        fact.at
        for fact in analysis.of("neg")
        if fact.key in ("not", "ban")
        and not one.at <= fact.at < one.until
        and analysis.words[fact.at].sentence == one.sentence
    ]


def _as_order(pair: Pair, one: Condition, *, lost: bool) -> bool:
    """Whether "not this until that" stands against "that before this"."""
    analysis, others = (pair.before, _matched(pair).after) if lost else (pair.after, _matched(pair).before)
    keys = pair.after_keys if lost else pair.before_keys
    if one.kind != "before" or not _bars(analysis, one) or not all(has_meaning(key, keys) for key in one.keys):
        return False
    barred = frozenset(item.key for item in analysis.content if not one.at <= item.at < one.until)
    return any(
        other.weak and other.kind == "before" and other.keys and has_meaning(other.keys[-1], barred)
        for other in others
        if not any(same_meaning(key, own) for key in other.keys for own in one.keys)  # the same order on both sides
    )


def _as_only(pair: Pair, one: Condition, *, lost: bool) -> int | None:
    """Where the other text has "only" before what a text excepts from a bar, or says after "only" too."""
    analysis, other = (pair.before, pair.after) if lost else (pair.after, pair.before)
    if not one.only and (one.kind != "unless" or not _bars(analysis, one)):
        return None
    for fact in other.of("scope"):
        if fact.key != "only":
            continue
        closes = low_at(other.words, fact.until) in _CLOSING and one.kind == "if"  # on prescription only
        start, end = (fact.at - 5, fact.at) if closes else (fact.until, fact.until + 8)
        near = [item.key for item in other.content if start <= item.at < end]
        if any(same_meaning(key, twin) for key in one.keys for twin in near):
            return fact.at
    return None


_CLOSING = frozenset((".", ",", ";", ")", ""))


def answered_only(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The places of "only" in each text that say what the other text says with a bar and an exception."""
    matched = _matched(pair)
    before = (_as_only(pair, one, lost=False) for one in matched.after)
    after = (_as_only(pair, one, lost=True) for one in matched.before)
    return frozenset(at for at in before if at is not None), frozenset(at for at in after if at is not None)


def _bar_answered(pair: Pair, one: Condition, *, lost: bool) -> bool:
    """Whether the other text bars the same in other words: by only, before or a consent that is required."""
    analysis, other = (pair.before, pair.after) if lost else (pair.after, pair.before)
    required = one.kind == "noconsent" and bool(_bars(analysis, one)) and as_need(other)
    return required or _as_only(pair, one, lost=lost) is not None or _as_order(pair, one, lost=lost)


def consumed_negations(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The negations of each text that belong to a condition and so are not counted by themselves."""
    skipped: tuple[set[int], set[int]] = (set(), set())
    for first, second in _matched(pair).couples:
        if first.negative == second.negative and first.inner != second.inner:
            for own, analysis, one in ((skipped[0], pair.before, first), (skipped[1], pair.after, second)):
                own |= {fact.at for fact in analysis.of("neg") if one.at < fact.at < one.until}
        elif first.inner == second.inner and _same_bar(pair, first, second):
            skipped[0].update(_bars(pair.before, first))
            skipped[1].update(_bars(pair.after, second))
    matched = _matched(pair)
    for own, analysis, these, lost in (
        (skipped[0], pair.before, matched.before, True),
        (skipped[1], pair.after, matched.after, False),
    ):
        own |= {at for one in these if _bar_answered(pair, one, lost=lost) for at in _bars(analysis, one)[:1]}
    for own, analysis, span in zip(skipped, (pair.before, pair.after), unmatched_spans(pair), strict=True):
        own |= {fact.at for fact in analysis.of("neg") if fact.at in span and fact.key != "without"}
    # "without" brings in a condition, unless it turned into "with".
    for own, analysis, other in ((skipped[0], pair.before, pair.after), (skipped[1], pair.after, pair.before)):
        own |= {
            fact.at
            for fact in analysis.of("neg")
            if fact.key == "without" and not with_for_without(analysis, fact, other)
        }
    return frozenset(skipped[0]), frozenset(skipped[1])


_AUXILIARIES = frozenset(("be", "have", "hav", "do", "not"))


def moved_limbs(pair: Pair, couples: Sequence[tuple[Condition, Condition]]) -> tuple[list[range], list[range]]:
    """The limbs that only one side of a couple of conditions has, before and after, each as indexes of words."""
    lost = [limb for first, _ in couples for limb in _new_limbs(pair.before, first, pair.after_keys)]
    gained = [limb for _, second in couples for limb in _new_limbs(pair.after, second, pair.before_keys)]
    return (lost, gained) if not (lost and gained) else ([], [])


def _new_limbs(analysis: Analysis, one: Condition, keys: frozenset[str]) -> list[range]:
    """The clauses after "and" in a condition of whose words of content the other text has half at most."""
    words = analysis.words
    joints = [at for at in range(one.at, one.until) if words[at].low == "and"]
    found = []
    for at, end in pairwise([*joints, one.until]):
        inside = [item.key for item in analysis.content if at < item.at < end and item.key not in SUPPORTS]
        clause = at + 1 < end and words[at + 1].stem in _AUXILIARIES
        if clause and inside and 2 * sum(has_meaning(key, keys) for key in inside) <= len(inside):
            found.append(range(at + 1, end))
    return found
