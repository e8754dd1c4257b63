"""Each tracked change of a document stands with one change of its comparison."""

from __future__ import annotations

from plandiff import api
from plandiff.comparing.tracked_changes import with_revisions
from plandiff.model.tracked_change import TrackedChange, TrackedChangeKind
from tests.golden import sides


def test_a_tracked_change_is_told_where_its_point_is_whole() -> None:
    """A place says in which point words stand, and not whether a link in part has them."""
    comparison = api.compare(*sides("shared-across-changes"))
    listed = [
        TrackedChange(TrackedChangeKind.DELETED, "Ada", "2031-02-02", "A crossing costs", before="1"),
        TrackedChange(TrackedChangeKind.INSERTED, "Ben", "2031-02-03", "A crossing costs", after="2"),
    ]
    changes = with_revisions(comparison.changes, (comparison.before, comparison.after), listed)
    assert [(change.link.ends, [one.author for one in change.revisions]) for change in changes] == [
        ((("1",), ("1",)), ["Ada"]),
        ((("1",), ("2",)), []),
        ((("2",), ("2",)), ["Ben"]),
    ]
