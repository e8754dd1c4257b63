"""Change signals: the table of all of them, one module each, and the function that finds them in a pair of passages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from plandiff.model import Signal
from plandiff.signals import (
    alternative,
    condition_added,
    condition_removed,
    deadline,
    duty_stronger,
    duty_weaker,
    figure,
    negation,
    party,
    place,
    reference,
    scope_narrower,
    scope_wider,
)
from plandiff.signals._pair import Context, Pair, Passage
from plandiff.text.normalise import normalise

__all__ = ["LONGEST", "SIGNALS", "Context", "Passage", "SignalModule", "find_signals"]


class SignalModule(Protocol):
    """What a module in this folder declares: its id, its words, its examples, and how it finds itself in a pair."""

    ID: str
    TITLE: str
    EXPLANATION: str
    FIRES: tuple[tuple[str, str], ...]
    QUIET: tuple[tuple[str, str], ...]

    def find(self, pair: Pair) -> Iterable[Signal]:
        """The signals of this kind in a pair."""


# Characters: about 5,000 words, which take some two seconds at worst; a point of a plan has some hundred.
LONGEST = 30_000

# The order in which signals are reported.
SIGNALS: dict[str, SignalModule] = {
    "figure": figure,
    "deadline": deadline,
    "duty-weaker": duty_weaker,
    "duty-stronger": duty_stronger,
    "negation": negation,
    "party": party,
    "condition-added": condition_added,
    "condition-removed": condition_removed,
    "scope-narrower": scope_narrower,
    "scope-wider": scope_wider,
    "place": place,
    "alternative": alternative,
    "reference": reference,
}


def find_signals(before: Passage, after: Passage, context: Context | None = None) -> tuple[Signal, ...]:
    """The reasons why the change between passages matters, in the order of the table; none where a text lacks.

    Texts that differ in typography only have the signals of their terms and no other; so have texts of more than
    LONGEST characters, since matching facts takes time that grows with the square of the length.
    """
    if not _comparable(before, after):
        return ()
    if max(len(before.text), len(after.text)) > LONGEST:
        before, after = Passage("", before.terms), Passage("", after.terms)
    return signals_of(Pair(before, after, context or Context()))


def signals_of(pair: Pair) -> tuple[Signal, ...]:
    """The signals of a pair already analysed, in the order of the table."""
    return tuple(signal for module in SIGNALS.values() for signal in module.find(pair))


def _comparable(before: Passage, after: Passage) -> bool:
    if not (before.text.strip() or before.terms) or not (after.text.strip() or after.terms):
        return False
    return normalise(before.text) != normalise(after.text) or dict(before.terms) != dict(after.terms)
