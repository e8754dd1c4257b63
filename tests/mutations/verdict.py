"""What a comparison shows of an edit: whether it is seen, at its place, with its weight, and nothing besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plandiff.model.comparison import Change, Comparison, Side, Span
from plandiff.model.kinds import ChangeKind, SpanOp, Weight
from plandiff.rendering.comparison.entries import make_view
from tests.mutations.edits import Edited, PlaceName

_ORDER = (Weight.NONE, Weight.UNKNOWN, Weight.WORDING, Weight.UNSURE, Weight.SUBSTANTIVE)
_SENTENCE_ENDS = re.compile(r"[.!?;:](?=\s)|\n")


class Verdict(NamedTuple):
    """Whether a comparison shows an edit as it should."""

    seen: bool  # the report does not call everything unchanged
    placed: bool  # every place of the edit is shown
    weighed: bool  # what is shown there weighs what it must
    alone: bool  # no other place is shown, and no word outside of the edited sentence


class Shown(NamedTuple):
    """A change that a report shows, with the places that it names."""

    change: Change
    places: frozenset[PlaceName]


def verdict(comparison: Comparison, edited: Edited) -> Verdict:
    """How a comparison of the documents before and after an edit shows it."""
    shown = list(_shown(comparison))
    named = frozenset(place for one in shown for place in one.places)
    there = [one for one in shown if one.places & edited.places]
    heaviest = max((_ORDER.index(one.change.weight) for one in there), default=0)
    return Verdict(
        seen=any(not entry.is_unchanged or entry.before != entry.after for entry in make_view(comparison).entries),
        placed=edited.places <= named,
        weighed=bool(there) and heaviest >= _ORDER.index(edited.least_weight),
        alone=named <= edited.places and (edited.moved or all(is_tight(one.change.spans) for one in there)),
    )


def _shown(comparison: Comparison) -> Iterator[Shown]:
    for change in comparison.changes:
        points = (*change.link.before, *change.link.after)
        if _is_shown(change, own=True):
            yield Shown(change, frozenset((point, "") for point in points))
        for clause in change.clauses:
            if _is_shown(clause, own=False):
                before = _places(clause.link.before, change.link.before, comparison.before)
                after = _places(clause.link.after, change.link.after, comparison.after)
                yield Shown(clause, frozenset((*before, *after)))


def _is_shown(change: Change, *, own: bool) -> bool:
    """Whether a link is more than unchanged; `own`: a point's, whose clauses are links of their own."""
    if change.link.moved or change.link.before != change.link.after:
        return True
    if own and change.clauses:
        return any(map(_marks, (*change.spans, *change.title_spans)))
    return change.kind is not ChangeKind.UNCHANGED


def _places(names: Iterable[str], points: tuple[str, ...], side: Side) -> Iterator[PlaceName]:
    """The places that clause ids name: bare ones of the one point, the ids of points, or qualified ones."""
    for name in names:
        if len(points) == 1 and any(clause.id == name for clause in side.points[points[0]].clauses):
            yield points[0], name
        elif name in side.points:
            yield name, ""
        else:
            point, _, clause = name.rpartition(".")
            yield point, clause


def _marks(span: Span) -> bool:
    """Whether a span shows a change; the sign of a bracket that both texts have shows none."""
    standing = span.op is SpanOp.BRACKET and span.before == span.after
    return span.op is not SpanOp.EQUAL and not standing


def is_tight(spans: tuple[Span, ...]) -> bool:
    """Whether nothing is marked outside of the sentences in which two texts differ."""
    before, after = "".join(span.before for span in spans), "".join(span.after for span in spans)
    # A doubled passage may be marked at either copy: the edges are those of the longest prefix and the longest suffix.
    edges = _common(before, after), len(before) - _common(before[::-1], after[::-1])
    ends = [0, *(found.end() for found in _SENTENCE_ENDS.finditer(before)), len(before)]
    first = max(place for place in ends if place <= min(edges))
    last = min(place for place in ends if place >= max(edges))
    at = 0
    for span in spans:
        marked = _marks(span)
        if marked and not first <= at <= at + len(span.before.rstrip()) <= last + 1:
            return False
        at += len(span.before)
    return True


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
