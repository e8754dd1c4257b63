"""The bounds of figures (at least, not more than), and which words of two passages bound alike."""

from __future__ import annotations

from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact

# A floor leaves room above a number, a ceiling takes what is above it away; over and under leave out the number itself.
BOUNDS = {"min": 1.0, "over": 0.9, "max": -1.0, "under": -1.1}


def bounded(analysis: Analysis, bound: Fact) -> Fact | None:
    """The figure that a bound belongs to: at least 5, 5 or more."""
    near = (
        figure
        for figure in analysis.of("figure")
        if bound.until <= figure.at <= bound.until + 2 or figure.until <= bound.at <= figure.until + 3
    )
    return next(near, None)


# What a bound under a negation says without one: not more than is at most, not below is at least.
NEGATED = {"over": "max", "under": "min"}


def turned_bounds(analysis: Analysis, other: Analysis) -> dict[int, int]:
    """The bounds under a negation that the other text has without one, with that negation, and the reverse with -1."""
    found: dict[int, int] = {}
    here, there = nears(analysis), nears(other)
    plain = {(bound.key, near) for bound, near in there if negation_before(other, bound) is None}
    own = {(bound.key, near) for bound, near in here}
    for bound, near in here:
        negation = negation_before(analysis, bound)
        if (NEGATED.get(bound.key), near) in plain and negation is not None:
            found[bound.at] = negation
    for bound, near in there:
        turned = NEGATED.get(bound.key)
        if turned is not None and (turned, near) in own and negation_before(other, bound) is not None:
            found |= {one.at: -1 for one, figure in here if (one.key, figure) == (turned, near)}
    return found


def nears(analysis: Analysis) -> list[tuple[Fact, str]]:
    """The bounds of a text, each with the key of its figure or span."""
    found = []
    for bound in analysis.of("bound"):
        span = next((fact for fact in analysis.of("deadline") if _spans(fact) and fact.at == bound.until), None)
        near = span or bounded(analysis, bound)
        if near is not None:
            found.append((bound, near.key))
    return found


def _spans(fact: Fact) -> bool:
    """Whether a deadline is a length of time: two weeks, once a week."""
    return bool(fact.unit) or fact.mark == "freq"


def negation_before(analysis: Analysis, bound: Fact) -> int | None:
    """The index of the last negation before a bound in its sentence."""
    words = analysis.words
    return next(
        (
            one.at
            for one in reversed(analysis.of("neg"))
            if one.key == "not" and one.at < bound.at and words[one.at].sentence == words[bound.at].sentence
        ),
        None,
    )
