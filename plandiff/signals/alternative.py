"""The signal `alternative`: and against or in a changed run. What becomes of brackets is found by `comparing/`.

What the definition decides: the plain exchange of the words counts, also under a negation ("not A or B" and "not A and
B" differ); a list that is closed with another word counts once; neither ... nor in place of not ... or does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plandiff.model.comparison import Signal
from plandiff.signals.shared import Shared
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair, between_kept, pair_up
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact

ID = "alternative"
TITLE = "And against or, and what was left open in brackets"
EXPLANATION = (
    "What is joined by and on one side is joined by or on the other, so that all are due where one was enough, or "
    "the reverse. Another order of the items does not count. Where a text leaves wordings open in brackets, the signal "
    "says what became of each place: its `fate`, the wordings, whose they are and which one stands."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The buyer may inspect and test the engine.", "The buyer may inspect or test the engine."),
    ("Upland will give money or seeds.", "Upland will give money and seeds."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Helmets and gloves must be worn.", "Gloves and helmets must be worn."),
    ("The tenant shall not keep dogs or cats.", "The tenant shall keep neither dogs nor cats."),
    ("The nurse and the doctor sign.", "The nurse as well as the doctor sign."),
)
BESIDE: Shared = (
    (
        "Nets or hooks of iron are banned.",
        "Nets and hooks of iron or of bone are banned.",
        frozenset(("alternative", "scope-wider")),
    ),
)
_NEAR = 1.5  # words between where one stood and where the other stands


def find(pair: Pair) -> Iterator[Signal]:
    """The conjunctions that gave way to another in their place: the words on each side and the items."""
    found = differences(pair)
    couples: list[tuple[Fact | None, Fact | None]] = [
        *between_kept(pair, pair.before.of("conj"), pair.after.of("conj"))
    ]
    told = [{fact.at for fact in side if fact is not None} for side in zip(*couples, strict=True)] or [set(), set()]
    lost = _among(pair.before, {unit.at for unit in found.lost} - told[0])
    gained = _among(pair.after, {unit.at for unit in found.gained} - told[1])
    couples += pair_up(pair, lost, gained, lambda one, other: _NEAR - pair.distance(one.at, other.at))
    for one, other in couples:
        if one is not None and other is not None and one.key != other.key and not _closed_with_both(pair, one, other):
            words = pair.write(one, other) | {"items": _items(pair.before, one)}
            yield Signal(ID, words, rests=((one.at,), (other.at,)))


def _among(analysis: Analysis, missing: set[int]) -> list[Fact]:
    return [fact for fact in analysis.of("conj") if fact.at in missing]


def _closed_with_both(pair: Pair, one: Fact, other: Fact) -> bool:
    """Whether "A and/or B" stands against "A or B, or both"."""
    if {one.key, other.key} != {"andor", "or"}:
        return False
    plain = pair.after if one.key == "andor" else pair.before
    return any((first.low, second.low) == ("or", "both") for first, second in pairwise(plain.words))


def _items(analysis: Analysis, fact: Fact) -> tuple[str, str]:
    """The words of content on either side of a conjunction."""
    before = next((analysis.write(item) for item in reversed(analysis.content) if item.at < fact.at), "")
    return before, next((analysis.write(item) for item in analysis.content if item.at >= fact.until), "")
