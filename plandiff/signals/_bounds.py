"""The bounds of figures (at least, not more than), and which words of two passages bound alike."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact

# A floor leaves room above a number, a ceiling takes what is above it away.
BOUNDS = {"min": 1.0, "over": 1.0, "max": -1.0, "under": -1.0}
_SAID_OTHERWISE = {
    "max": frozenset(("limit", "cap", "ceil", "maximum", "exceed", "restrict")),
    "under": frozenset(("below", "under", "less")),
    "min": frozenset(("minimum", "least", "floor")),
    "over": frozenset(("abov", "over", "exceed", "more")),
}


def said_otherwise(fact: Fact, others: Sequence[Fact], other: Analysis) -> bool:
    """Whether a bound that only one text has is said there by a noun or verb: a limit of, the minimum."""
    if fact.kind != "bound" or any(one.kind == "bound" for one in others):
        return False
    return any(word.stem in _SAID_OTHERWISE[fact.key] for word in other.words)


def bounded(analysis: Analysis, fact: Fact, figures: set[int]) -> Fact | None:
    """The figure that a bound belongs to: at least 5, 5 or more."""
    return (
        next(
            (
                other
                for other in analysis.of("figure")
                if fact.until <= other.at <= fact.until + 2 or other.until <= fact.at <= other.until + 3
            ),
            None,
        )
        if figures
        else None
    )


def turned_bounds(analysis: Analysis, other: Analysis) -> dict[int, int]:
    """The bounds "more than" under a negation that say what a ceiling says in the other text, with that negation."""
    found: dict[int, int] = {}
    ceilings = {
        one.key for bound in other.of("bound") if bound.key == "max" for one in [bounded(other, bound, {0})] if one
    }
    floors = {
        one.key
        for bound in analysis.of("bound")
        if bound.key == "max"
        for one in [bounded(analysis, bound, {0})]
        if one
    }
    for fact in analysis.of("bound"):
        near = bounded(analysis, fact, {0})
        words = analysis.words
        negative = [
            one.at
            for one in analysis.of("neg")
            if one.key == "not" and one.at < fact.at and words[one.at].sentence == words[fact.at].sentence
        ]
        if fact.key == "over" and near is not None and near.key in ceilings and negative:
            found[fact.at] = negative[-1]
        if fact.key == "max" and near is not None and near.key in floors and _negated_over(other, near.key):
            found[fact.at] = -1
    return found


def _negated_over(analysis: Analysis, key: str) -> bool:
    """Whether a text has "not ... more than" before a figure."""
    return any(
        fact.key == "over"
        and (near := bounded(analysis, fact, {0})) is not None
        and near.key == key
        and any(
            one.at < fact.at and analysis.words[one.at].sentence == analysis.words[fact.at].sentence
            for one in analysis.of("neg")
        )
        for fact in analysis.of("bound")
    )
