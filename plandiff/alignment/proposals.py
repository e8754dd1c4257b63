"""What a person should decide about an alignment: doubtful links, and points alone that have a near candidate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.alignment.decisions import fingerprint
from plandiff.model.alignment import NEAR, Alignment, Link
from plandiff.model.kinds import Confidence
from plandiff.model.plan import Plan, Point
from plandiff.model.proposal import Proposal, ProposalKind


def proposals(before: Plan, after: Plan, alignment: Alignment) -> tuple[Proposal, ...]:
    """What to rule on, most doubtful first: links by their scores, then points alone, the nearest candidates first."""
    points = {point.id: point for point in before.points}, {point.id: point for point in after.points}
    doubtful = sorted((link for link in alignment.links if _is_doubtful(link)), key=lambda x: (x.score, x.before))
    found = [
        _proposal(ProposalKind.SPLIT if link.doubtful else ProposalKind.LINK, link.before, link.after, link, points)
        for link in doubtful
    ]
    pairs = {(names, link): link.score for link in alignment.links for names in _candidate(link, alignment)}
    seen: set[tuple[str, str]] = set()
    for (names, link), _ in sorted(pairs.items(), key=lambda item: (-item[1], item[0][0])):
        if names not in seen:
            seen.add(names)
            found.append(_proposal(ProposalKind.ALONE, names[:1], names[1:], link, points))
    return tuple(found)


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


def _candidate(link: Link, alignment: Alignment) -> Iterator[tuple[str, str]]:
    """A point that stands alone with its nearest candidate, where that stands alone too."""
    if link.runner_up is None or link.score < NEAR or link.ruling is not None or (link.before and link.after):
        return
    pair = (link.before[0], link.runner_up) if link.before else (link.runner_up, link.after[0])
    if any(x.before and x.after and (pair[0] in x.before or pair[1] in x.after) for x in alignment.links):
        return
    yield pair


def _proposal(
    kind: ProposalKind,
    before: Sequence[str],
    after: Sequence[str],
    link: Link,
    points: tuple[dict[str, Point], dict[str, Point]],
) -> Proposal:
    sides = tuple(points[0][name] for name in before), tuple(points[1][name] for name in after)
    return Proposal(
        kind=kind,
        before=sides[0],
        after=sides[1],
        score=link.score,
        margin=link.margin,
        runner_up=link.runner_up if kind is not ProposalKind.ALONE else None,
        doubtful=link.doubtful,
        before_texts=tuple(map(fingerprint, sides[0])),
        after_texts=tuple(map(fingerprint, sides[1])),
    )
