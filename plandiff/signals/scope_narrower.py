"""The signal `scope-narrower`: a quantifier or qualifier made what the text covers narrower.

What the definition decides: the words of the list count (all, some, only, most, serious ...), by the letter, also in an
exemption or a prohibition; a qualifier that is in no list (unabated, in good standing) is words that came or went.
"Any" against "a" or the plural is no change, also within a condition. "Including" is wide, inside of another one too.
"Serious violations" and "for most candidates" are scope, a list that is closed ("all of the following") is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.passage_pair import Pair
from plandiff.signals.scopes.changed_scopes import moved_scopes

ID = "scope-narrower"
TITLE = "Scope narrower"
EXPLANATION = (
    "A quantifier or qualifier made what the text covers narrower. Wide are all, any, every, full, entire, "
    "permanent; narrow "
    "are only, some, certain, most, partial, serious, significant, temporary; beside a number at least is wide and "
    "at most "
    "narrow; including is wide. To add a narrow one or drop a wide one narrows, the reverse widens."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The borrower may repay in whole or in part.", "The borrower may repay in whole."),
    ("All boats must carry a light.", "Some boats must carry a light."),
    ("A breach ends the licence.", "A serious breach ends the licence."),
    ("The press may attend hearings.", "Only the press may attend hearings."),
    ("Upland accepts full inspection of the dam.", "Upland accepts partial inspection of the dam."),
    ("Boats carry a light.", "Most boats carry a light."),
    ("Boats are permanently exempt from the toll.", "Boats are exempt from the toll."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("All pupils shall attend.", "Every pupil shall attend."),
    ("The entire cost is shared.", "The full cost is shared."),
    ("The army keeps at most 600 tanks.", "The army keeps no more than 600 tanks."),
    ("Members may vote.", "Members in good standing may vote."),
    ("If a member objects, the vote is void.", "If any member objects, the vote is void."),
    ("The use of coal ends.", "The use of unabated coal ends."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The quantifiers that made the scope narrower: the words before and after, None where there is none."""
    for move in moved_scopes(pair):
        if not move.wider:
            yield Signal(ID, {"before": move.before, "after": move.after}, rests=move.rests)
