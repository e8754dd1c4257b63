"""The rulings of a file against two plans, found by id and by text; and what a person should rule on yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.alignment.units import body_of, body_of_clause
from plandiff.model.alignment import NEAR, Alignment, Link
from plandiff.model.fingerprint import sha256
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.proposal import Proposal, ProposalKind
from plandiff.model.record import replace
from plandiff.model.ruling import AppliedRuling, AppliedRulings, RulingFile, Trouble, TroubleKind
from plandiff.text.normalise import normalise

SIDES = ("before", "after")


def point_fingerprint(point: Point) -> str:
    """Twelve hexadecimal digits that stand for what a point says, typography aside; else for its title."""
    return sha256((normalise(body_of(point)) or normalise(point.title)).encode()).hexdigest()[:12]


def clause_as_point(point: Point, clause: Clause) -> Point:
    """A clause as a point of its own, whose id is its place (`8.a`): what a ruling on a clause is about."""
    return Point(id=point.locator(clause), title=clause.title, text=body_of_clause(clause))


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


class _Linked(NamedValues):
    """Links with what their ids mean: the points of two plans, or the clauses inside one link, as points."""

    links: tuple[Link, ...]
    before: Mapping[str, Point]
    after: Mapping[str, Point]


def proposals(before: Plan, after: Plan, alignment: Alignment) -> tuple[Proposal, ...]:
    """What to rule on, most doubtful first: links by their scores, then what stands alone, nearest candidates first.

    The clauses inside the links are points here, whose ids are their places (`8.a`).
    """
    levels = list(_levels(before, after, alignment))
    doubtful = [(link, level) for level in levels for link in level.links if _is_doubtful(link)]
    found = [
        _proposal(ProposalKind.SPLIT if link.doubtful else ProposalKind.LINK, link.before, link.after, link, level)
        for link, level in sorted(doubtful, key=lambda one: (one[0].score, one[0].before))
    ]
    near = [(names, link, level) for level in levels for link in level.links for names in _candidate(link, level)]
    alone: dict[tuple[str, str], Proposal] = {}
    for names, link, level in sorted(near, key=lambda one: (-one[1].score, one[0])):
        one = _proposal(ProposalKind.ALONE, names[:1], names[1:], link, level)
        alone.setdefault((one.before[0].id, one.after[0].id), one)
    return (*found, *alone.values())


def _levels(before: Plan, after: Plan, alignment: Alignment) -> Iterator[_Linked]:
    yield _Linked(alignment.links, {p.id: p for p in before.points}, {p.id: p for p in after.points})
    clauses = [{(p.id, c.id): clause_as_point(p, c) for p, c in plan.clauses()} for plan in (before, after)]
    for link in alignment.links:
        first, second = (
            {name if len(ends) == 1 else f"{point}.{name}": one for (point, name), one in own.items() if point in ends}
            for own, ends in zip(clauses, (link.before, link.after), strict=True)
        )
        inner = [one for one in link.clauses if first.keys() >= set(one.before) and second.keys() >= set(one.after)]
        yield _Linked(tuple(inner), first, second)


def left_alone(alignment: Alignment, listed: Sequence[Proposal]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The points of either side that stand alone undecided and are in no proposal, in the order of the texts."""
    links = [link for link in alignment.links if not (link.before and link.after) and link.ruling is None]
    before = {point.id for proposal in listed for point in proposal.before}
    after = {point.id for proposal in listed for point in proposal.after}
    return (
        tuple(name for link in links for name in link.before if name not in before),
        tuple(name for link in links for name in link.after if name not in after),
    )


def _is_doubtful(link: Link) -> bool:
    return bool(link.before and link.after) and link.confidence is Confidence.LOW and not link.in_part


def _candidate(link: Link, level: _Linked) -> Iterator[tuple[str, str]]:
    """What stands alone with its nearest candidate, where that stands alone too."""
    if link.runner_up is None or link.score < NEAR or link.ruling is not None or (link.before and link.after):
        return
    pair = (link.before[0], link.runner_up) if link.before else (link.runner_up, link.after[0])
    if any(x.before and x.after and (pair[0] in x.before or pair[1] in x.after) for x in level.links):
        return
    if pair[0] in level.before and pair[1] in level.after:
        yield pair


def _proposal(kind: ProposalKind, before: Sequence[str], after: Sequence[str], link: Link, level: _Linked) -> Proposal:
    sides = tuple(level.before[name] for name in before), tuple(level.after[name] for name in after)
    return Proposal(
        kind=kind,
        before=sides[0],
        after=sides[1],
        score=link.score,
        margin=link.margin,
        runner_up=link.runner_up if kind is not ProposalKind.ALONE else None,
        doubtful=link.doubtful,
        before_texts=tuple(map(point_fingerprint, sides[0])),
        after_texts=tuple(map(point_fingerprint, sides[1])),
    )
