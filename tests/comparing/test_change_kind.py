"""What happened to a link, by the fates and texts of both sides."""

from __future__ import annotations

import pytest

from plandiff.comparing.change_kind import change_kind
from plandiff.model.kinds import ChangeKind
from plandiff.model.plan import Fate, Point

TEXT = Point(id="1", text="Upland must announce a release.")
OTHER = Point(id="2", text="Upland may announce a release.")
EMPTY = Point(id="1")  # a number or a heading with nothing below it
STRUCK = Point(id="3", fate=Fate.REMOVED)


def fate(value: Fate, text: str = "") -> Point:
    return Point(id="4", text=text, fate=value)


@pytest.mark.parametrize(
    ("before", "after", "before_public", "after_public", "expected"),
    [
        ([TEXT], [TEXT], True, True, ChangeKind.UNCHANGED),
        ([TEXT], [OTHER], True, True, ChangeKind.CHANGED),
        ([TEXT], [TEXT, OTHER], True, True, ChangeKind.SPLIT),
        ([TEXT, OTHER], [TEXT], True, True, ChangeKind.MERGED),
        ([], [TEXT], True, True, ChangeKind.ADDED),
        ([TEXT], [], True, True, ChangeKind.REMOVED),
        # A public text that is empty is known: what came into it, or went, is a change.
        ([EMPTY], [TEXT], True, True, ChangeKind.CHANGED),
        ([TEXT], [EMPTY], True, True, ChangeKind.CHANGED),
        ([EMPTY], [EMPTY], True, True, ChangeKind.UNCHANGED),
        # What a version without public text does not mention is undisclosed, never removed or added.
        ([TEXT], [], True, False, ChangeKind.UNDISCLOSED),
        ([], [TEXT], False, True, ChangeKind.UNDISCLOSED),
        # A point struck on record.
        ([TEXT], [STRUCK], True, True, ChangeKind.REMOVED),
        ([STRUCK], [TEXT], True, True, ChangeKind.ADDED),
        ([STRUCK], [STRUCK], True, True, ChangeKind.UNCHANGED),
        ([], [STRUCK], True, True, ChangeKind.UNCHANGED),
        # Fates without text.
        ([TEXT], [fate(Fate.KEPT)], True, False, ChangeKind.KEPT),
        ([TEXT], [fate(Fate.CHANGED)], True, False, ChangeKind.CHANGED),
        ([TEXT], [fate(Fate.BRACKETED)], True, False, ChangeKind.BRACKETED),
        ([TEXT], [fate(Fate.DEFERRED)], True, False, ChangeKind.DEFERRED),
        ([TEXT], [fate(Fate.SEPARATE_TRACK)], True, False, ChangeKind.SEPARATE_TRACK),
        ([TEXT], [fate(Fate.UNDISCLOSED)], True, False, ChangeKind.UNDISCLOSED),
        # Fates with the reported part of the text.
        ([TEXT], [fate(Fate.CHANGED, "800 boats")], True, False, ChangeKind.CHANGED),
        # From a fate to a text nothing can be said about what changed in between.
        ([fate(Fate.BRACKETED)], [TEXT], False, True, ChangeKind.UNDISCLOSED),
        ([fate(Fate.DEFERRED)], [TEXT], False, True, ChangeKind.UNDISCLOSED),
        ([fate(Fate.CHANGED, "800 boats")], [TEXT], False, True, ChangeKind.CHANGED),
    ],
)
def test_change_kind(
    before: list[Point], after: list[Point], before_public: bool, after_public: bool, expected: ChangeKind
) -> None:
    same = [point.text for point in before] == [point.text for point in after]
    kind = change_kind(before, after, before_public=before_public, after_public=after_public, same_text=same)
    assert kind is expected
