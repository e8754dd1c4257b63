"""Small families of invented texts, written down as tables."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from plandiff.model.plan import Evidence, Fate, Plan, Point, TextStatus
from plandiff.model.problem import Document
from plandiff.model.thread import Thread, Threads

# One text for each letter; they share next to no words, so that a link between two letters would be an error.
TEXTS = {
    "a": "Upland shall keep the lake below five metres during the dry season and announce every release of water.",
    "b": "Boats of both shores may fish for trout and perch from June to September with nets of a coarse mesh.",
    "c": "Every boat that passes the northern strait pays the Lowland treasury a toll of four silver coins.",
    "d": "A court of three elders settles quarrels over moorings, harvests and debts within a fortnight.",
    "e": "The old treaties and maps will be copied by the scribes of the abbey and shown to any traveller.",
    "f": "Lowland may send two patrol crews at night along the eastern reeds to look for smugglers.",
}


def point(name: str, letters: str, **more: object) -> Point:
    """A point whose text is that of some letters, one after the other; upper case for a text that is reworded."""
    words = " ".join(_text(letter) for letter in letters)
    return Point(id=name, text=words, **more)  # type: ignore[arg-type]  # passed on as it is


def text(name: str, words: str) -> Point:
    """A point with words of its own."""
    return Point(id=name, text=words)


def _text(letter: str) -> str:
    return TEXTS[letter] if letter.islower() else TEXTS[letter.lower()].replace(" the ", " each ", 1) + " So be it."


def bare(name: str, fate: Fate, *follows: str) -> Point:
    """A point of a version without public text."""
    return Point(id=name, fate=fate, follows=follows or None, evidence=Evidence.REPORTED)


def plan(name: str, points: Sequence[Point] | str, *, day: int, base: str | None = None, public: bool = True) -> Plan:
    """A version: its points, or a letter for each of them."""
    made = [point(str(i + 1), letter) for i, letter in enumerate(points)] if isinstance(points, str) else points
    text = TextStatus.PUBLISHED if public else TextStatus.UNDISCLOSED
    date = f"2031-01-{day:02d}"
    return Plan(id=name, title=name, date=date, base=base, text=text, points=tuple(made))


def documents(*plans: Plan) -> tuple[Document[Plan], ...]:
    """The versions as if read from files."""
    return tuple(Document(f"{p.id}.yaml", p, sha256(p.id.encode()).hexdigest()) for p in plans)


def members(thread: Thread) -> list[str]:
    """The points of a thread as references."""
    return [str(member.place) for member in thread.members]


def as_lists(threads: Threads) -> list[list[str]]:
    """The threads as lists of references, in order."""
    return sorted(members(thread) for thread in threads.threads)
