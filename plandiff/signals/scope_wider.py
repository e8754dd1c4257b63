"""The signal `scope-wider`: a quantifier or qualifier made what the text covers wider.

What counts as one is decided in `scope_narrower`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.passage_pair import Pair
from plandiff.signals.scopes.changed_scopes import moved_scopes

ID = "scope-wider"
TITLE = "Scope wider"
EXPLANATION = (
    "A quantifier or qualifier made what the text covers wider. Wide are all, any, every, full, entire, permanent; "
    "narrow "
    "are only, some, certain, most, partial, serious, significant, temporary; beside a number at least is wide and "
    "at most "
    "narrow; including is wide. To add a narrow one or drop a wide one narrows, the reverse widens."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The seller answers for some defects.", "The seller answers for any defects."),
    ("Only members may vote.", "Members may vote."),
    ("The ban is temporary.", "The ban is permanent."),
    ("The club fields 11 players.", "The club fields at least 11 players."),
    ("The toll covers the berth.", "The toll covers the berth, including water."),
    ("The toll covers the berth, including water.", "The toll covers the berth, including water, including hot water."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Each party pays its costs.", "The parties pay their costs."),
    ("The seller shall not use any dyes.", "The seller shall use no dyes."),
    ("A grave error voids the vote.", "A serious error voids the vote."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The quantifiers that made the scope wider: the words before and after, None where there is none."""
    for move in moved_scopes(pair):
        if move.wider:
            yield Signal(ID, {"before": move.before, "after": move.after}, rests=move.rests)
