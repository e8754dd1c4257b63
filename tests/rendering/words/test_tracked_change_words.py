"""Tracked changes in words: who, when, what; the same said once, and long words cut."""

from __future__ import annotations

import pytest

from plandiff.model.tracked_change import TrackedChange, TrackedChangeKind
from plandiff.rendering.words.tracked_change_words import revision_lines, revisions_notice

DAY, LATER = "2031-03-05T09:00:00Z", "2031-03-06T10:30:00Z"
PUT, CUT, MOVED = TrackedChangeKind.INSERTED, TrackedChangeKind.DELETED, TrackedChangeKind.MOVED

LINES = {
    "one by one": (
        [TrackedChange(CUT, "Ann", DAY, "40", "1"), TrackedChange(PUT, "Ann", DAY, "45", "", "1")],
        ["Ann, 2031-03-05 09:00: deleted \u201c40\u201d; inserted \u201c45\u201d"],
    ),
    "two people": (
        [TrackedChange(CUT, "Ann", DAY, "40", "1"), TrackedChange(PUT, "Bo", LATER, "45", "", "1")],
        ["Ann, 2031-03-05 09:00: deleted \u201c40\u201d", "Bo, 2031-03-06 10:30: inserted \u201c45\u201d"],
    ),
    "the same again": (
        [TrackedChange(CUT, "Ann", DAY, "", "1")] * 3,
        ["Ann, 2031-03-05 09:00: deleted a paragraph break (3 times)"],
    ),
    "a clause is named, the point is not": (
        [TrackedChange(PUT, "Ann", DAY, "x", "", "1.b"), TrackedChange(PUT, "Ann", DAY, "x", "", "1")],
        ["Ann, 2031-03-05 09:00: inserted \u201cx\u201d in 1.b; inserted \u201cx\u201d"],
    ),
    "a move": (
        [TrackedChange(MOVED, "Ann", DAY, "The seal", "1", "4"), TrackedChange(MOVED, "Ann", DAY, "A ring", "1")],
        ["Ann, 2031-03-05 09:00: moved \u201cThe seal\u201d from 1 to 4; moved \u201cA ring\u201d from 1"],
    ),
    "another number": (
        [TrackedChange(TrackedChangeKind.RENUMBERED, "Ann", DAY, "Dues", "", "1")],
        ["Ann, 2031-03-05 09:00: gave \u201cDues\u201d another number or heading level"],
    ),
    "nobody, at no time": (
        [TrackedChange(PUT, " ", "", "x")], ["an author without a name, date not given: inserted \u201cx\u201d"]),
    "long words": (
        [TrackedChange(PUT, "Ann", DAY, "word " * 40, "", "1")],
        [f"Ann, 2031-03-05 09:00: inserted \u201c{'word ' * 15}word\u2026\u201d"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_a_line_for_each_person_and_time(name: str) -> None:
    revisions, expected = LINES[name]
    assert list(revision_lines(revisions, ["1"])) == expected


def test_the_notice_counts_people_and_days() -> None:
    listed = [
        TrackedChange(PUT, "Ann", DAY, "x"),
        TrackedChange(CUT, "Bo", LATER, "y"),
        TrackedChange(CUT, "Ann", DAY, "z"),
    ]
    assert revisions_notice(listed) == (
        "Both texts are from one file, with 3 tracked changes by Ann (2) and Bo (1), 2031-03-05 to 2031-03-06."
    )
    assert revisions_notice(listed[:1]).endswith("1 tracked change by Ann (1), 2031-03-05.")
