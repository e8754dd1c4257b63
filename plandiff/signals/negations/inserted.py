"""A "not" put into a sentence that is kept otherwise, or taken out of it: whatever it governs, the sentence turns."""

from __future__ import annotations

from plandiff.signals._pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact

_PLAIN = frozenset(("not", "never"))
# What may turn a sentence back, so that an inserted "not" proves nothing where one of these changed too.
_TURNING = ("neg", "cond", "circumstance", "scope", "bound", "duty", "assurance", "operative")


def inserted_negations(pair: Pair) -> tuple[list[Fact], list[Fact]]:
    """The plain negations taken out of the before text and put into the after text between words that stayed."""
    back = {after: before for before, after in pair.kept.items()}
    if len(_turning(pair.before, pair.kept) + _turning(pair.after, back)) != 1:
        return [], []
    return _between(pair.before, pair.kept), _between(pair.after, back)


def _turning(analysis: Analysis, kept: dict[int, int]) -> list[Fact]:
    """The facts that may turn a sentence and have a word that the other text has not in its place."""
    return [fact for fact in analysis.of(*_TURNING) if any(at not in kept for at in range(fact.at, fact.until))]


def _between(analysis: Analysis, kept: dict[int, int]) -> list[Fact]:
    return [
        fact
        for fact in analysis.of("neg")
        if analysis.words[fact.at].low in _PLAIN
        and fact.at not in kept
        and fact.at - 1 in kept
        and kept.get(fact.at + 1) == kept[fact.at - 1] + 1
    ]
