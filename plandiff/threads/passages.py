"""What a version has of a thread, and what changed in it from one version to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plandiff.comparing.compare import changes_of
from plandiff.comparing.link_text import body, titled
from plandiff.model.alignment import Link
from plandiff.model.comparison import Change
from plandiff.model.kinds import Basis, ChangeKind, Confidence
from plandiff.model.plan import Fate, Option, Plan, Point, TextStatus
from plandiff.model.thread import Thread, Threads
from plandiff.text.term_values import same_term

_OF_ONE_LINK = (ChangeKind.SPLIT, ChangeKind.MERGED)
_NO_LINK = Link((), (), Basis.NONE, 0.0, 0.0, Confidence.LOW)


def points(threads: Threads, thread: Thread, plan: str) -> tuple[Point, ...]:
    """The points that a version has in a thread, struck ones included."""
    side = threads.side(plan)
    return tuple(side.points[name] for name in thread.points_in(plan))


def followed(found: Sequence[Point]) -> list[str]:
    """The plans that rulings of some points name."""
    return [reference.partition("#")[0] for point in found for reference in point.follows or ()]


def wording(found: Sequence[Point], *, titles: bool = False) -> str:
    """Their wording as one text, with `titles` below their titles; empty where none is known."""
    texts = (titled(point.title, body(point, titles=True)) if titles else point.body for point in found if point.body)
    return "\n".join(texts)


def struck(found: Sequence[Point]) -> bool:
    """Whether a version says of all of them that they were struck."""
    return bool(found) and all(point.fate is Fate.REMOVED and not point.body for point in found)


def set_aside(found: Sequence[Point]) -> bool:
    """Whether a version is to settle all of them elsewhere or later, as far as it did not strike them."""
    return bool(found) and all(
        point.fate in (Fate.DEFERRED, Fate.SEPARATE_TRACK) and not point.body for point in standing(found)
    )


def seen(found: Sequence[Point]) -> bool:
    """Whether anything is known of them beyond that they are struck or not disclosed."""
    return any(point.body or point.fate not in (None, Fate.REMOVED, Fate.UNDISCLOSED) for point in found)


def is_public(plan: Plan) -> bool:
    """Whether the text of a version is known, so that what it does not have is known too."""
    return plan.text is not TextStatus.UNDISCLOSED


def terms(found: Sequence[Point]) -> dict[str, str]:
    """The named figures of points and of their clauses; of different values all, in the order of the text."""
    result: dict[str, list[str]] = {}
    for point in found:
        for stated in (point.terms, *(clause.terms for clause in point.clauses)):
            for key, value in stated.items():
                known = result.setdefault(key, [])
                if not any(same_term(value, one) for one in known):
                    known.append(value)
    return {key: "; ".join(values) for key, values in result.items()}


def options(found: Sequence[Point]) -> tuple[Option, ...]:
    """The open wordings of points and of their clauses."""
    own = tuple(option for point in found for option in point.options)
    return own + tuple(option for point in found for clause in point.clauses for option in clause.options)


def change(threads: Threads, thread: Thread, before: str, after: str) -> Change:
    """What happened to a thread from one version to another, whichever is the older.

    Where both stand in one link of the direct comparison, that link with its clauses is taken; otherwise the points of
    either side are compared as one text, of which nothing is said to be split or merged: part of it may have no answer.
    """
    sides = threads.side(before), threads.side(after)
    links = _direct(threads, before, after)
    ids = _answering(threads, thread, (before, after), links)
    link = next((link for link in links if (set(link.before), set(link.after)) == (set(ids[0]), set(ids[1]))), None)
    if link is not None:
        return changes_of([link], sides, links, threads.vocabulary)[0]
    link = replace(_NO_LINK, before=ids[0], after=ids[1], confidence=thread.confidence_in(before, after))
    found = changes_of([link], sides, links, threads.vocabulary)[0]
    return replace(found, kind=ChangeKind.CHANGED) if found.kind in _OF_ONE_LINK else found


def standing(found: Sequence[Point]) -> tuple[Point, ...]:
    """The points that were not struck, or all of them if none stands."""
    return tuple(point for point in found if not struck([point])) or tuple(found)


def _answering(
    threads: Threads, thread: Thread, plans: tuple[str, str], links: Sequence[Link]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The points of two versions that answer each other: without those that one of them struck while others stand."""
    found = [points(threads, thread, plan) for plan in plans]
    ids = [[point.id for point in standing(part)] for part in found]
    for own, other in ((0, 1), (1, 0)):
        gone = {point.id for point in found[own]} - set(ids[own])
        for link in links:
            sides = (link.before, link.after)
            if sides[own] and gone.issuperset(sides[own]):
                # What answers a struck point alone is told by that point.
                ids[other] = [name for name in ids[other] if name not in sides[other]] or ids[other]
    return tuple(ids[0]), tuple(ids[1])


def _direct(threads: Threads, before: str, after: str) -> tuple[Link, ...]:
    """The links of whole points between two versions, whichever is the older."""
    alignment = threads.alignments.get((before, after))
    if alignment is not None:
        return tuple(link for link in alignment.links if not link.in_part)
    mirrored = threads.alignments.get((after, before))
    return tuple(_mirrored(link) for link in mirrored.links if not link.in_part) if mirrored is not None else ()


def _mirrored(link: Link) -> Link:
    clauses = tuple(map(_mirrored, link.clauses))
    doubtful = tuple((after, before) for before, after in link.doubtful)
    return replace(link, before=link.after, after=link.before, clauses=clauses, doubtful=doubtful)
