"""A document that has exactly one point: one number at the head of a paragraph, and not much around it."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.importing.numbering.marker_family import MARKUP, Candidate
from plandiff.importing.numbering.marker_sequences import Chain
from plandiff.importing.source.lines import Line

_LEAST_WEIGHT = 1.5  # of a marker at the head of a paragraph
_MOST_PARAGRAPHS = 3  # before the point, and inside and after it: of a longer text each paragraph is a point
_OUTER = frozenset(["number", "label", "sign"])
_INNER = frozenset(["letter", "small-roman", "cyrillic", "bullet", "path"])


def only_point(found: Sequence[Candidate], lines: Sequence[Line], main: Chain | None) -> Chain | None:
    """The one marker `1.`, `Article 1`, `§ 1` or `<ol><li>` as a list of its own; None where the text has no such one.

    `main` is the list that would be taken otherwise: only one of clauses that stand below that marker gives way.
    """
    outer = [one for one in found if one.family.kind in _OUTER and one.weight >= _LEAST_WEIGHT and _numbers(one)]
    if len(outer) != 1 or outer[0].path != (1,) or outer[0].sub:
        return None
    marker = outer[0]
    items: set[int] = set()
    if main is not None:
        if main.family.kind not in _INNER or main.first < marker.line or main.family == marker.family:
            return None
        items = {member.line for member in main.members}
    paragraphs = [index for index, line in enumerate(lines) if line.gap and index not in items]
    before = sum(index < marker.line for index in paragraphs)
    after = sum(index > marker.line for index in paragraphs)
    if max(before, after) > _MOST_PARAGRAPHS:
        return None
    return Chain(marker.family, (marker,), marker.weight)


def _numbers(one: Candidate) -> bool:
    """Whether a marker is more than a bare figure at the start of a line."""
    return one.family.style == MARKUP or one.family.style not in {"n", "n:"}
