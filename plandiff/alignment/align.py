"""Aligning two plans: rulings first, then identical text, similar text, titles; then the clauses inside."""

from __future__ import annotations

from plandiff.alignment.clauses import with_clauses
from plandiff.alignment.judgement import judged
from plandiff.alignment.matching import match
from plandiff.alignment.rulings import point_rulings
from plandiff.alignment.settings import DEFAULTS, AlignmentSettings
from plandiff.alignment.shortlist import Progress
from plandiff.alignment.units import point_units
from plandiff.model.alignment import Alignment
from plandiff.model.plan import Plan


def align(
    before: Plan, after: Plan, settings: AlignmentSettings = DEFAULTS, *, progress: Progress | None = None
) -> Alignment:
    """Which points of two plans answer each other, and the clauses inside them.

    The result does not depend on the order or the numbers of the points, and calling the plans the other way round
    mirrors it. `progress` is called now and then with the work done and the whole of it.
    """
    units_before, units_after = point_units(before.points), point_units(after.points)
    matching = match(units_before, units_after, point_rulings(before, after), settings, progress=progress)
    links = judged(matching, settings)
    links, limits = with_clauses(links, (before, after), settings)
    return Alignment(tuple(links), tuple(dict.fromkeys((*matching.limits, *limits))), matching.shared_parts())
