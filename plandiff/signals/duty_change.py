"""The signals `duty-weaker` and `duty-stronger`: an operative verb moved on the ladder of obligation.

What the definition decides, on the ladder of `duties.duty_reading`: the plain present and the imperative stand where
"shall" does ("stores" is stronger than "may store" and as strong as "shall store"); so does "has to", one rung above
"is to" and "need to". A forecast ("will rise") counts as any "will", since nothing in the words tells it from a
promise. Not to have to is the lowest rung, as a permission is. Verbs that ask others to act (urges, demands that) are
on no rung.
"""

from __future__ import annotations

from plandiff.model.comparison import Signal
from plandiff.signals.shared import mirrored
from plandiff.signals.shared.passage_pair import Pair, stand_still

_EXPLANATION = (
    "The operative verb moved {} the ladder: must, shall, will, undertakes, agrees, commits; should, is to; is "
    "ready, intends; is expected, will endeavour, will consider; may, can, is eligible. A passive turn and two words "
    "of one rung (must, shall) are no change."
)
_FIRES = (
    ("Upland shall open the road.", "Upland may open the road."),
    ("The employer must pay the travel.", "The employer should pay the travel."),
    ("The company will publish the results.", "The company will endeavour to publish the results."),
)
_QUIET = (
    ("The aim of the club is to keep the lake clean.", "The aim of the club is keeping the lake clean."),
    ("The tenant must pay the rent.", "The tenant shall pay the rent."),
    ("The board will inspect the boats.", "The boats will be inspected by the board."),
    ("Players may not bet.", "Players must not bet."),
    ("Upland may fish in the lake.", "Upland is allowed to fish in the lake."),
)


def _find(pair: Pair) -> tuple[Signal, ...]:
    """The duties that became weaker or stronger: the words before and after and the verb they govern."""
    if stand_still(pair, "duty", "neg"):  # as in most pairs, which need no more of this
        return ()
    from plandiff.signals.duties.duty_matching import moved_duties

    return moved_duties(pair)


KINDS = mirrored(("duty-weaker", "duty-stronger"), ("down", "up"), _EXPLANATION, _FIRES, _QUIET, _find)
