"""The signal `alternative`: and against or between the same items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plandiff.model.comparison import Signal
from plandiff.signals.conditions import conditions
from plandiff.signals.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import same_meaning

ID = "alternative"
TITLE = "And against or"
EXPLANATION = (
    "The same items are joined by and on one side and by or on the other, so that all are due where one was enough, or "
    "the reverse. Another order of the items, and or after a negation (neither this nor that), do not count."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The buyer may inspect and test the engine.", "The buyer may inspect or test the engine."),
    ("Upland will give money or seeds.", "Upland will give money and seeds."),
    ("If the pump fails, the owner mends it or pays.", "Should the pump fail, the owner mends it and pays."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Helmets and gloves must be worn.", "Gloves and helmets must be worn."),
    ("The tenant shall not keep dogs or cats.", "The tenant shall keep neither dogs nor cats."),
    ("The nurse and the doctor sign.", "The nurse as well as the doctor sign."),
)
_SKIPPED = frozenset("the a an its their his her any all both either to of in at by for".split())


class Join(NamedTuple):
    """A conjunction between two items (roots)."""

    fact: Fact
    first: str
    second: str


def find(pair: Pair) -> Iterator[Signal]:
    """The conjunctions that changed between the same items: the words on each side and the items."""
    before, after = _joins(pair.before), _joins(pair.after)
    couples = [(one, other) for one in before for other in after if _same_items(one, other)]
    kept_before = {one.fact.at for one, other in couples if one.fact.key == other.fact.key}
    kept_after = {other.fact.at for one, other in couples if one.fact.key == other.fact.key}
    near = [
        (one, other)
        for one in before
        for other in after
        if _half_same(one, other) and _aligned(pair, one.fact, other.fact)
    ]
    seen: set[int] = set()
    for one, other in [*couples, *near]:
        if (
            one.fact.key == other.fact.key
            or one.fact.at in kept_before
            or other.fact.at in kept_after
            or one.fact.at in seen
        ):
            continue
        if _negated(pair.before, one.fact) and _negated(pair.after, other.fact):
            continue
        seen.add(one.fact.at)
        items = pair.before.words[max(one.fact.at - 1, 0)].text, pair.before.words[_right(pair.before, one.fact)].text
        yield Signal(ID, {"before": pair.before.write(one.fact), "after": pair.after.write(other.fact), "items": items})


def _joins(analysis: Analysis) -> list[Join]:
    found = []
    for fact in analysis.of("conj"):
        left, right = _left(analysis, fact), _right(analysis, fact)
        if left >= 0:
            found.append(Join(fact, analysis.words[left].root, analysis.words[right].root))
    return found


def _left(analysis: Analysis, fact: Fact) -> int:
    index = fact.at - 1
    while index > 0 and not analysis.words[index].low.isalnum():
        index -= 1
    return index


def _right(analysis: Analysis, fact: Fact) -> int:
    index = fact.until
    while index < len(analysis.words) - 1 and analysis.words[index].low in _SKIPPED:
        index += 1
    return min(index, len(analysis.words) - 1)


def _same_items(one: Join, other: Join) -> bool:
    straight = same_meaning(one.first, other.first) and same_meaning(one.second, other.second)
    return straight or (same_meaning(one.first, other.second) and same_meaning(one.second, other.first))


def _half_same(one: Join, other: Join) -> bool:
    return same_meaning(one.first, other.first) or same_meaning(one.second, other.second)


def _aligned(pair: Pair, first: Fact, second: Fact) -> bool:
    return abs(pair.place_after(first.at) - second.at) <= 1.0


def _negated(analysis: Analysis, fact: Fact) -> bool:
    """Whether a negation stands before a conjunction in its clause, or what it joins is forbidden after it.

    A negation inside a condition that ends before the conjunction (if the heating fails, ...) governs nothing after it.
    """
    sentence = analysis.words[fact.at].sentence
    clause = max((other.at for other in analysis.of("cond") if other.at < fact.at), default=-1)
    closed = [one for one in conditions(analysis) if one.until <= fact.at and one.kind != "without"]
    return any(
        (clause <= other.at < fact.at or other.key == "ban")
        and analysis.words[other.at].sentence == sentence
        and not any(one.at <= other.at < one.until for one in closed)
        for other in analysis.of("neg")
    )
