"""What a person should decide about an alignment: doubtful links, and points or clauses alone with a near candidate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.alignment.applied_rulings import clause_as_point, point_fingerprint
from plandiff.model.alignment import NEAR, Alignment, Link
from plandiff.model.kinds import Confidence
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan, Point
from plandiff.model.proposal import Proposal, ProposalKind


class _Level(NamedValues):
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


def _levels(before: Plan, after: Plan, alignment: Alignment) -> Iterator[_Level]:
    yield _Level(alignment.links, {p.id: p for p in before.points}, {p.id: p for p in after.points})
    clauses = [{(p.id, c.id): clause_as_point(p, c) for p, c in plan.clauses()} for plan in (before, after)]
    for link in alignment.links:
        first, second = (
            {name if len(ends) == 1 else f"{point}.{name}": one for (point, name), one in own.items() if point in ends}
            for own, ends in zip(clauses, (link.before, link.after), strict=True)
        )
        inner = [one for one in link.clauses if first.keys() >= set(one.before) and second.keys() >= set(one.after)]
        yield _Level(tuple(inner), first, second)


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
    return bool(link.before and link.after) and link.confidence is Confidence.LOW


def _candidate(link: Link, level: _Level) -> Iterator[tuple[str, str]]:
    """What stands alone with its nearest candidate, where that stands alone too."""
    if link.runner_up is None or link.score < NEAR or link.ruling is not None or (link.before and link.after):
        return
    pair = (link.before[0], link.runner_up) if link.before else (link.runner_up, link.after[0])
    if any(x.before and x.after and (pair[0] in x.before or pair[1] in x.after) for x in level.links):
        return
    if pair[0] in level.before and pair[1] in level.after:
        yield pair


def _proposal(kind: ProposalKind, before: Sequence[str], after: Sequence[str], link: Link, level: _Level) -> Proposal:
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
