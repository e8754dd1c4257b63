"""The rulings of a file against two plans: which points they mean, found by id and by the text that was ruled on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from plandiff.alignment.units import body_of
from plandiff.model.alignment import Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Plan, Point
from plandiff.model.ruling import Decided, Decisions, RulingFile, Trouble, TroubleKind
from plandiff.text.normalise import normalise

SIDES = ("before", "after")


def fingerprint(point: Point) -> str:
    """Twelve hexadecimal digits that stand for what a point says, typography aside; else for its title."""
    return sha256((normalise(body_of(point)) or normalise(point.title)).encode()).hexdigest()[:12]


def decisions(rulings: RulingFile, before: Plan, after: Plan, *, file: str = "") -> Decisions:
    """The rulings as they apply to two plans, and what is wrong with each that does not apply as it stands.

    A point is the one of the id whose text was ruled on, else the only one that has that text now (it was renumbered),
    else the one of the id, whose text has changed since. A ruling that names nobody is none yet.
    """
    sides = _Side(before), _Side(after)
    decided: list[Decided] = []
    troubles: list[Trouble] = []
    taken: tuple[set[str], set[str]] = (set(), set())
    undecided = 0
    for index, ruling in enumerate(rulings.rulings):
        if not ruling.by.strip():
            undecided += 1
            continue
        named = (ruling.before, ruling.before_texts), (ruling.after, ruling.after_texts)
        places = [
            [(name, *side.find(name, texts[at] if at < len(texts) else "")) for at, name in enumerate(names)]
            for side, (names, texts) in zip(sides, named, strict=True)
        ]
        found = [[place for _, place, _ in listed if place] for listed in places]
        faults = [
            Trouble(index, kind, SIDES[at], name)
            for at, listed in enumerate(places)
            for name, place, changed in listed
            for kind in _faults(place, changed, taken[at])
        ]
        troubles += faults
        if not any(found) or any(fault.kind is not TroubleKind.CHANGED for fault in faults):
            continue
        taken[0].update(found[0])
        taken[1].update(found[1])
        decided.append(Decided(tuple(found[0]), tuple(found[1]), ruling, bool(faults)))
        troubles += _passed_over(index, found, sides)
    return Decisions(tuple(decided), tuple(troubles), undecided, file)


def with_decisions(links: Sequence[Link], decided: Sequence[Decided]) -> list[Link]:
    """The links, those that a file of rulings made or kept apart with the ruling."""
    ruling_of = {(0, name): one for one in decided for name in one.before}
    ruling_of |= {(1, name): one for one in decided for name in one.after}
    found: list[Link] = []
    for link in links:
        one = next((ruling_of[key] for key in _ends(link) if key in ruling_of), None)
        if one is not None:
            link = replace(link, ruling=one, basis=Basis.RULING, confidence=Confidence.HIGH)  # noqa: PLW2901 - the same link
        found.append(link)
    return found


def _ends(link: Link) -> Iterator[tuple[int, str]]:
    yield from ((0, name) for name in link.before)
    yield from ((1, name) for name in link.after)


class _Side:
    """The points of one plan by id and by fingerprint."""

    def __init__(self, plan: Plan) -> None:
        self.prints = {point.id: fingerprint(point) for point in plan.points}
        self.keys = {point.id: normalise(body_of(point)) for point in plan.points}
        self._by_print: dict[str, list[str]] = {}
        for name, digits in self.prints.items():
            self._by_print.setdefault(digits, []).append(name)

    def find(self, name: str, digits: str) -> tuple[str, bool]:
        """The id of the point that is meant, blank where it is gone; and whether its text is another than it was."""
        if not digits or self.prints.get(name) == digits:
            return (name if name in self.prints else ""), False
        same = self._by_print.get(digits, [])
        if len(same) == 1:
            return same[0], False
        return (name if name in self.prints else ""), name in self.prints


def _faults(place: str, changed: bool, taken: set[str]) -> Iterator[TroubleKind]:
    if not place:
        yield TroubleKind.GONE
    elif place in taken:
        yield TroubleKind.COLLIDES
    elif changed:
        yield TroubleKind.CHANGED


def _passed_over(index: int, found: Sequence[Sequence[str]], sides: tuple[_Side, _Side]) -> Iterator[Trouble]:
    """The points of a ruling whose exact text stands on the other side in a point that the ruling leaves out."""
    for at, name in [(side, name) for side in (0, 1) for name in found[side]]:
        here, there = sides[at], sides[1 - at]
        twins = [other for other, key in there.keys.items() if key and key == here.keys[name]]
        if twins and not set(twins) & set(found[1 - at]):
            yield Trouble(index, TroubleKind.IDENTICAL, SIDES[at], name, twins[0])
