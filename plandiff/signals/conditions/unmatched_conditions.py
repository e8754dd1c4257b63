"""The conditions that only one of two passages has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plandiff.model.named_values import NamedValues
from plandiff.signals.conditions.condition_reading import CONSENT, Condition, conditions
from plandiff.signals.differences import Unit, differences
from plandiff.signals.passage_pair import Pair
from plandiff.text.analysis import Analysis

__all__ = ["CONSENT", "compare_conditions", "unmatched_spans"]


class _Side(NamedValues):
    """A text with the indexes of its words without a counterpart, and of those in changed runs."""

    analysis: Analysis
    missing: frozenset[int]
    changed: frozenset[int]


_GONE = 0.6  # of the words of a condition, without a counterpart in the other text
_SPOKEN = ("party", "place", "reference", "figure", "deadline", "neg")
_IN_TIME = frozenset(("after", "before"))
_RELATIVE = frozenset("who which that whose".split())


@lru_cache(maxsize=1)  # several signals ask it of the same pair
def compare_conditions(pair: Pair) -> tuple[tuple[range, ...], tuple[range, ...]]:
    """The conditions that only the one or the other text has, as indexes of words.

    A condition is gone where most of its words are, or where what brings it in is gone and nothing took its place: no
    relative clause (where a tenant leaves, a tenant who leaves) and no other conjunction (if, once).
    """
    found = differences(pair)
    sides = (
        _Side(pair.before, frozenset(_indexes(found.lost)), found.changed[0]),
        _Side(pair.after, frozenset(_indexes(found.gained)), found.changed[1]),
    )
    replaced = [[one for one in conditions(side.analysis) if _is_replaced(side, one)] for side in sides]
    orphaned = [
        [one for one in conditions(side.analysis) if one not in replaced[at] and _is_orphaned(side, one)]
        for at, side in enumerate(sides)
    ]
    more = _relatives(pair.after) - _relatives(pair.before)
    fewer = min(map(len, orphaned))  # they took each other's place
    left = ([] if more > 0 else orphaned[0][fewer:]), ([] if more < 0 else orphaned[1][fewer:])
    spans = [
        tuple(range(one.fact.at, one.until) for one in sorted([*replaced[at], *left[at]], key=_start)) for at in (0, 1)
    ]
    return spans[0], spans[1]


@lru_cache(maxsize=1)
def unmatched_spans(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of words inside conditions that only one side has: what they say is told with the condition."""
    lost, gained = compare_conditions(pair)
    return frozenset(at for one in lost for at in one), frozenset(at for one in gained for at in one)


def _relatives(analysis: Analysis) -> int:
    return Counter(word.low in _RELATIVE for word in analysis.words)[True]


def _indexes(units: Iterable[Unit]) -> Iterator[int]:
    return (at for unit in units for at in range(unit.at, unit.until))


def _start(one: Condition) -> int:
    return one.fact.at


def _is_replaced(side: _Side, one: Condition) -> bool:
    """Whether a condition stands in a changed run and most of what it says has no counterpart.

    After and before bring in a time as well: only what went with its conjunction is a condition.
    """
    within = range(one.fact.until, one.until)
    said = {item.at for item in side.analysis.content if item.at in within}
    said.update(fact.at for fact in side.analysis.of(*_SPOKEN) if fact.at in within)
    gone = len(said & side.missing) >= _GONE * len(said) > 0
    return gone and one.fact.at in (side.missing if one.fact.key in _IN_TIME else side.changed)


def _is_orphaned(side: _Side, one: Condition) -> bool:
    """Whether what brings a condition in has no counterpart."""
    return one.fact.at in side.missing and one.fact.key not in _IN_TIME
