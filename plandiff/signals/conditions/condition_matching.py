"""Which conditions only one of two texts has, by what their words and the words that bring them in answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from plandiff.model.named_values import NamedValues
from plandiff.signals.conditions.condition_reading import LIMB, Condition, conditions
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis


class _Side(NamedValues):
    """A text with the indexes of its words without a counterpart, and of those in changed runs."""

    analysis: Analysis
    missing: frozenset[int]
    changed: frozenset[int]


_GONE = 0.6  # of the words of a condition, without a counterpart in the other text
_SPOKEN = ("party", "place", "reference", "figure", "deadline", "neg")
_IN_TIME = frozenset(("after", "before"))
_START = attrgetter("start")
RELATIVE = ("who", "which", "that", "whose")


@lru_cache(maxsize=1)  # several signals ask it of the same pair
def compare_conditions(pair: Pair) -> tuple[tuple[range, ...], tuple[range, ...]]:
    """The conditions that only the one or the other text has, as indexes of words.

    A condition is gone where most of its words are, or where what brings it in is gone and nothing took its place: no
    relative clause (where a tenant leaves, a tenant who leaves) and no other conjunction (if, once).
    """
    found = differences(pair)
    sides = (
        _Side(pair.before, found.missing[0], found.changed[0]),
        _Side(pair.after, found.missing[1], found.changed[1]),
    )
    known = [conditions(side.analysis, side.missing | side.changed) for side in sides]
    if not any(known):
        return (), ()
    replaced = [[one for one in known[at] if _is_replaced(side, one)] for at, side in enumerate(sides)]
    orphaned = [
        [one for one in known[at] if one not in replaced[at] and _is_orphaned(side, one)]
        for at, side in enumerate(sides)
    ]
    more = len(pair.after.where(*RELATIVE)) - len(pair.before.where(*RELATIVE))
    lost, gained = _unexchanged(sides, orphaned)
    # A relative clause says when something holds, and never when it does not.
    left = [
        [one for one in ones if said <= 0 or one.fact.key == "unless"] for ones, said in ((lost, more), (gained, -more))
    ]
    ranges = [[range(one.fact.at, one.until) for one in (*replaced[at], *left[at])] for at in (0, 1)]
    return tuple(sorted(ranges[0], key=_START)), tuple(sorted(ranges[1], key=_START))


@lru_cache(maxsize=1)
def unmatched_spans(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of words inside conditions that only one side has: what they say is told with the condition."""
    lost, gained = compare_conditions(pair)
    return frozenset(at for one in lost for at in one), frozenset(at for one in gained for at in one)


def _is_replaced(side: _Side, one: Condition) -> bool:
    """Whether a condition stands in a changed run and most of what it says has no counterpart.

    After and before bring in a time as well: only what went with its conjunction is a condition, and that is all of it
    (before sending data, of: before sending data as the rules say).
    """
    within = range(one.fact.until, one.until)
    if one.fact.key in _IN_TIME:
        run = range(one.fact.until, next((at for at in within if at not in side.changed), one.until))
        within = run if side.analysis.content_within(run) else within
    said = {item.at for item in side.analysis.content_within(within)}
    said.update(fact.at for fact in side.analysis.of(*_SPOKEN) if fact.at in within)
    gone = len(said & side.missing) >= _GONE * len(said) > 0
    return gone and one.fact.at in (side.missing if one.fact.key in _IN_TIME else side.changed)


def _is_orphaned(side: _Side, one: Condition) -> bool:
    """Whether what brings a condition in has no counterpart."""
    return one.fact.at in side.missing and one.fact.key not in _IN_TIME and one.fact.mark != LIMB


def _unexchanged(
    sides: tuple[_Side, _Side], orphaned: Sequence[Sequence[Condition]]
) -> tuple[list[Condition], list[Condition]]:
    """The conditions of either text but for those that took each other's place: if and where, but not if and unless."""
    left: tuple[list[Condition], list[Condition]] = [], []
    for excepts in (False, True):
        alike = [
            [one for one in ones if _excepts(side, one) is excepts] for side, ones in zip(sides, orphaned, strict=True)
        ]
        fewer = min(map(len, alike))
        left[0].extend(alike[0][fewer:])
        left[1].extend(alike[1][fewer:])
    return left


def _excepts(side: _Side, one: Condition) -> bool:
    """Whether a condition says when something does not hold: unless it rains, if it does not rain."""
    within = range(one.fact.until, one.until)
    denied = any(fact.at in within and fact.at in side.missing for fact in side.analysis.of("neg"))
    return (one.fact.key == "unless") is not denied
