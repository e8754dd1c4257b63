"""Tracked changes in words: who, when, and what was put in, taken out or moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from plandiff.model.tracked_change import TrackedChange, TrackedChangeKind
from plandiff.rendering.words.wording import join_words, plural, shortened

_LONGEST = 80  # characters of a change that are quoted
_MINUTES = len("2031-03-05T09:00")


def revision_lines(revisions: Iterable[TrackedChange], points: Sequence[str] = ()) -> tuple[str, ...]:
    """A line for what each person did at one time: `Ann Lee, 2031-03-05 09:00: deleted "40"; inserted "45"`.

    A place is named where it is a clause, or where it is none of `points`.
    """
    return tuple(f"{who}: {'; '.join(_deeds(group, points))}" for who, group in groupby(revisions, _who_and_when))


def _deeds(revisions: Iterable[TrackedChange], points: Sequence[str]) -> Iterable[str]:
    """What was done, in order; the same done again is said once, with how often."""
    counts = Counter(_deed(one, points) for one in revisions)
    return (deed if count == 1 else f"{deed} ({count} times)" for deed, count in counts.items())


def revisions_notice(listed: Sequence[TrackedChange]) -> str:
    """Whose tracked changes a comparison shows, how many, and from when to when."""
    counts = Counter(map(_author, listed))
    people = join_words(f"{author} ({count})" for author, count in counts.items())
    days = sorted({one.date[: len("2031-03-05")] for one in listed if one.date})
    when = f", {days[0]}" if len(days) == 1 else f", {days[0]} to {days[-1]}" if days else ""
    return f"Both texts are from one file, with {plural(len(listed), 'tracked change')} by {people}{when}."


def _who_and_when(revision: TrackedChange) -> str:
    when = revision.date[:_MINUTES].replace("T", " ")
    return f"{_author(revision)}, {when}" if when else f"{_author(revision)}, date not given"


def _author(revision: TrackedChange) -> str:
    return " ".join(revision.author.split()) or "an author without a name"


def _deed(revision: TrackedChange, points: Sequence[str]) -> str:
    words = " ".join(revision.text.split())
    what = f"\u201c{shortened(words, _LONGEST)}\u201d" if words else "a paragraph break"
    if revision.kind is TrackedChangeKind.MOVED:
        places = [f" {name} {place}" for name, place in (("from", revision.before), ("to", revision.after)) if place]
        return f"moved {what}{''.join(places)}"
    if revision.kind is TrackedChangeKind.RENUMBERED:
        return f"gave {what} another number or heading level"
    place = revision.before or revision.after
    return f"{revision.kind} {what}" + (f" in {place}" if place and place not in points else "")
