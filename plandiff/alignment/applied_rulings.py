"""The rulings of a file against two plans: which points and clauses they mean, found by id and by text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from plandiff.alignment.units import body_of, body_of_clause
from plandiff.model.alignment import Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.record import replace
from plandiff.model.ruling import AppliedRuling, AppliedRulings, RulingFile, Trouble, TroubleKind
from plandiff.text.normalise import normalise

SIDES = ("before", "after")


def point_fingerprint(point: Point) -> str:
    """Twelve hexadecimal digits that stand for what a point says, typography aside; else for its title."""
    return sha256((normalise(body_of(point)) or normalise(point.title)).encode()).hexdigest()[:12]


def clause_as_point(point: Point, clause: Clause) -> Point:
    """A clause as a point of its own, whose id is its place (`8.a`): what a ruling on a clause is about."""
    return Point(id=f"{point.id}.{clause.id}", title=clause.title, text=body_of_clause(clause))


def applied_rulings(rulings: RulingFile, before: Plan, after: Plan, *, file: str = "") -> AppliedRulings:
    """The rulings as they apply to two plans, and what is wrong with each that does not apply as it stands.

    A point or clause (`8.a`) is the one of the id whose text was ruled on, else the only one that has that text now (it
    was renumbered), else the one of the id, whose text has changed since. A ruling that names nobody is none yet.
    """
    sides = _Side(before), _Side(after)
    decided: list[AppliedRuling] = []
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
        decided.append(AppliedRuling(tuple(found[0]), tuple(found[1]), ruling, bool(faults)))
        troubles += _passed_over(index, found, sides)
    return AppliedRulings(tuple(decided), tuple(troubles), undecided, file)


def with_rulings(
    links: Sequence[Link],
    decided: Sequence[AppliedRuling],
    names: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {}),
) -> list[Link]:
    """The links, those that a file of rulings made or kept apart with the ruling.

    `names` are what rulings call the clauses before and after, by their ids in the links, where the two differ.
    """
    ruling_of = {(0, name): one for one in decided for name in one.before}
    ruling_of |= {(1, name): one for one in decided for name in one.after}
    found: list[Link] = []
    for link in links:
        sides = (link.before, link.after)
        ends = [(at, names[at].get(name, name)) for at, own in enumerate(sides) for name in own]
        one = next((ruling_of[end] for end in ends if end in ruling_of), None)
        if one is not None:
            link = replace(link, ruling=one, basis=Basis.RULING, confidence=Confidence.HIGH)  # noqa: PLW2901 - the same link
        found.append(link)
    return found


class _Side:
    """The points of one plan, and its clauses by their places, by id and by fingerprint."""

    def __init__(self, plan: Plan) -> None:
        clauses = [clause_as_point(point, clause) for point, clause in plan.clauses()]
        self._levels = [_Level(plan.points), _Level(clauses)]

    def find(self, name: str, digits: str) -> tuple[str, bool]:
        """The id of the point or clause that is meant, blank where it is gone; and whether its text has changed.

        A point that became a clause, or a clause that became a point, is looked for where no other has the text.
        """
        own = next((level for level in self._levels if name in level.prints), None)
        if not digits or (own and own.prints[name] == digits):
            return (name if own else ""), False
        same = [level.by_print.get(digits, []) for level in self._levels]
        same = same[::-1] if own is self._levels[1] else same
        known = next((names for names in same if names), [])
        if len(known) == 1:
            return known[0], False
        return (name if own else ""), own is not None

    def key(self, name: str) -> str:
        """The wording of a point or clause, typography aside."""
        return next(level.keys[name] for level in self._levels if name in level.keys)

    def twins(self, key: str, *, of_points: bool) -> list[str]:
        """The points, or else the clauses, that have exactly this wording."""
        level = self._levels[0 if of_points else 1]
        return [name for name, other in level.keys.items() if key and other == key]

    def is_point(self, name: str) -> bool:
        """Whether an id is that of a point, which wins over a clause of the same place."""
        return name in self._levels[0].prints


class _Level:
    """Points, or clauses as points, with their fingerprints and wordings."""

    def __init__(self, points: Sequence[Point]) -> None:
        self.prints = {point.id: point_fingerprint(point) for point in points}
        self.keys = {point.id: normalise(body_of(point)) for point in points}
        self.by_print: dict[str, list[str]] = {}
        for name, digits in self.prints.items():
            self.by_print.setdefault(digits, []).append(name)


def _faults(place: str, changed: bool, taken: set[str]) -> Iterator[TroubleKind]:
    if not place:
        yield TroubleKind.GONE
    elif place in taken:
        yield TroubleKind.COLLIDES
    elif changed:
        yield TroubleKind.CHANGED


def _passed_over(index: int, found: Sequence[Sequence[str]], sides: tuple[_Side, _Side]) -> Iterator[Trouble]:
    """What a ruling names whose exact text stands on the other side in something that the ruling leaves out."""
    for at, name in [(side, name) for side in (0, 1) for name in found[side]]:
        here, there = sides[at], sides[1 - at]
        twins = there.twins(here.key(name), of_points=here.is_point(name))
        if twins and not set(twins) & set(found[1 - at]):
            yield Trouble(index, TroubleKind.IDENTICAL, SIDES[at], name, twins[0])
