"""The signal `duty-stronger`: an operative verb moved up the ladder of obligation."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.duties import moved_duties
from plandiff.signals.passage_pair import Pair

ID = "duty-stronger"
TITLE = "Duty stronger"
EXPLANATION = (
    "The operative verb moved up the ladder: must, shall, will, undertakes, agrees, commits; should, is to; is ready, "
    "intends; is expected, will endeavour, will consider; may, can, is eligible. The verbs of resolutions count too "
    "(decides, urges, invites). A passive turn and two words of one rung (must, shall) are no change."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The seller should insure the goods.", "The seller shall insure the goods."),
    ("Lowland intends to clear the canal.", "Lowland undertakes to clear the canal."),
    ("Pupils are expected to wear a helmet.", "Pupils must wear a helmet."),
    ("The council may reply in writing.", "The council is required to reply in writing."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Upland undertakes to clear the canal.", "Upland will clear the canal."),
    ("A member can vote by post.", "A member may vote by post."),
    ("The sponsor should keep the records.", "The records should be kept by the sponsor."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The duties that became stronger: the words before and after and the verb they govern."""
    for move in moved_duties(pair):
        if not move.weaker:
            yield Signal(ID, {"before": move.before, "after": move.after, "verb": move.verb}, rests=move.rests)
