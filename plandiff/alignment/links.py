"""From pairs to links with reasons: score, runner-up, margin, confidence; which moved, and how they are listed."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from plandiff.alignment import thresholds
from plandiff.alignment.matching import Matching
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Pair, Unit
from plandiff.model.alignment import Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.record import replace

_BASES = tuple(Basis)  # the surest first


def judged(matching: Matching, settings: AlignmentSettings) -> list[Link]:
    """The links of one level in the order of the before units, those of single units included."""
    rivals = _Rivals(matching)
    groups = [list(link) for link in matching.links]
    linked_before = {b for link in groups for b, _ in link}
    linked_after = {a for link in groups for _, a in link}
    moved = _moved(matching)
    links = [_link(matching, link, rivals, moved=index in moved) for index, link in enumerate(groups)]
    sides = [(tuple(sorted({b for b, _ in g})), tuple(sorted({a for _, a in g}))) for g in groups]
    for before in range(len(matching.before)):
        if before not in linked_before:
            links.append(_alone((matching.before[before].id,), (), rivals.of(0, before), settings))
            sides.append(((before,), ()))
    for after in range(len(matching.after)):
        if after not in linked_after:
            links.append(_alone((), (matching.after[after].id,), rivals.of(1, after), settings))
            sides.append(((), (after,)))
    return [links[index] for index in listed(sides)]


def links_in_part(matching: Matching) -> list[Link]:
    """The links of the pairs that are left over, in their order, without what of their points they are about."""
    rivals = _Rivals(matching)
    return [_link(matching, [pair], rivals, moved=False) for pair in matching.left]


def without_doubt(link: Link) -> Link:
    """The link of a pair as sure as its score and its margin make it."""
    return replace(link, doubtful=(), confidence=_confidence(link.basis, link.score, link.margin))


class _Rivals:
    """The best candidates of every unit."""

    def __init__(self, matching: Matching) -> None:
        self._scores: tuple[dict[int, list[tuple[float, int]]], dict[int, list[tuple[float, int]]]] = ({}, {})
        self._units = matching.before, matching.after
        # Units of a link compete with no other link of either.
        answers = {*matching.left, *(pair for link in matching.links for pair in link)}
        for pair, score in matching.pairing.scores.items():
            if score > 0 and pair not in answers:
                for side in (0, 1):
                    self._scores[side].setdefault(pair[side], []).append((-score, pair[1 - side]))

    def of(self, side: int, unit: int) -> tuple[float, str | None]:
        """The best unit of the other side that does not answer a unit of one side, with its score."""
        score, other = min(self._scores[side].get(unit, ()), default=(0.0, -1))
        return abs(score), self._units[1 - side][other].id if other >= 0 else None


def _link(matching: Matching, pairs: list[Pair], rivals: _Rivals, *, moved: bool) -> Link:
    befores, afters = tuple(sorted({b for b, _ in pairs})), tuple(sorted({a for _, a in pairs}))
    basis = min((matching.basis[pair] for pair in pairs), key=_BASES.index)
    others = [rivals.of(0, b) for b in befores] + [rivals.of(1, a) for a in afters]
    rival, name = max(others, key=lambda other: (other[0], other[1] or ""))
    score = matching.score[pairs[0]]
    if len(pairs) > 1:
        score = max(score, matching.pairing.joint_score(befores, afters))
    placed = not matching.unique.get(pairs[0], True)
    if placed:
        rival, name = score, None
    margin = max(0.0, score - rival)
    doubtful = _doubtful(matching, pairs)
    # A split or merge is no surer than its weakest pair.
    weak = len(pairs) > 1 and any(
        matching.basis[pair] is Basis.TEXT and matching.score[pair] < thresholds.SURE_SCORE for pair in pairs
    )
    confidence = _confidence(basis, score, margin)
    if placed or (weak and confidence is Confidence.HIGH):
        confidence = Confidence.MEDIUM
    return Link(
        tuple(matching.before[b].id for b in befores),
        tuple(matching.after[a].id for a in afters),
        basis,
        round(score, 4),
        round(margin, 4),
        Confidence.LOW if doubtful else confidence,
        name,
        moved,
        doubtful=doubtful,
    )


def _doubtful(matching: Matching, pairs: list[Pair]) -> tuple[tuple[str, str], ...]:
    """The pairs of a split or merge that are hardly likely, and of which none stands whole in the other."""
    further = matching.pairing.further
    return tuple(
        (matching.before[pair[0]].id, matching.after[pair[1]].id)
        for pair in sorted(pairs)
        if further.get(pair, 1.0) < thresholds.LOW_LIKELIHOOD
        and matching.basis[pair] is Basis.TEXT
        and not _stands_whole(matching.before[pair[0]], matching.after[pair[1]])
    )


def _stands_whole(before: Unit, after: Unit) -> bool:
    shorter, longer = sorted((before.key, after.key), key=len)
    return bool(shorter) and f" {shorter} " in f" {longer} "


def _confidence(basis: Basis, score: float, margin: float) -> Confidence:
    if basis in (Basis.RULING, Basis.ORIGIN, Basis.MARKED, Basis.TRANSLATION, Basis.IDENTICAL):
        return Confidence.HIGH
    if basis is Basis.FACTS:  # few facts make a low score, and none is as sure as wording
        return (
            Confidence.MEDIUM if score >= thresholds.LOW_FACTS and margin >= thresholds.LOW_MARGIN else Confidence.LOW
        )
    if basis in (Basis.TITLE, Basis.PLACE):
        return Confidence.MEDIUM if score >= 0.6 else Confidence.LOW
    if score >= thresholds.SURE_SCORE and margin >= thresholds.SURE_MARGIN:
        return Confidence.HIGH
    if score < thresholds.LOW_SCORE or margin < thresholds.LOW_MARGIN:
        return Confidence.LOW
    return Confidence.MEDIUM


def _alone(
    before: tuple[str, ...], after: tuple[str, ...], rival: tuple[float, str | None], settings: AlignmentSettings
) -> Link:
    score, name = rival
    margin = max(0.0, settings.minimum - score)
    confidence = Confidence.HIGH if margin > settings.minimum / 3 else Confidence.MEDIUM
    if margin == 0.0:
        confidence = Confidence.LOW if score > thresholds.LOW_SCORE else Confidence.MEDIUM
    return Link(before, after, Basis.NONE, round(score, 4), round(margin, 4), confidence, name)


def _moved(matching: Matching) -> set[int]:
    """The links that the document marks as moved, and those out of order among the others."""
    marked = {index for index, link in enumerate(matching.links) if not matching.moved.isdisjoint(link)}
    others = [index for index in range(len(matching.links)) if index not in marked]
    links = [matching.links[index] for index in others]
    places = [link[0] for link in links]
    if all(b < there and a < after for (b, a), (there, after) in pairwise(sorted(places))):
        return marked  # all are in order
    corpus = matching.pairing.corpus
    masses = [sum(corpus.before.mass[b] + corpus.after.mass[a] for b, a in link) for link in links]
    texts = ["|".join(sorted((matching.before[b].key, matching.after[a].key))) for b, a in places]
    return marked | {others[index] for index in out_of_order(places, masses, texts)}


_Weight = tuple[int, int, float, int]
Item = TypeVar("Item")


def out_of_order(places: Sequence[tuple[int, int]], masses: Sequence[float], texts: Sequence[str]) -> set[int]:
    """The links (by index) outside the longest set that keeps the order on both sides.

    Of several that set counts whose links stand nearest to the same place among the links of both sides (so that the
    middle of a swap stays), then the heaviest. `places` has the before and the after place of each link, `masses` its
    weight; `texts` breaks the last ties by content, so that they do not depend on which plan is called before. Weighted
    longest increasing subsequence (Schensted 1961) with a Fenwick tree of maxima: n log n.
    """
    ranks_before = {place: rank for rank, place in enumerate(sorted({before for before, _ in places}), start=1)}
    ranks = {place: rank for rank, place in enumerate(sorted({after for _, after in places}), start=1)}
    tree: list[tuple[_Weight, int]] = [((0, 0, 0.0, 0), -1)] * (len(ranks) + 1)
    previous = [-1] * len(places)
    finish: tuple[_Weight, int] = ((0, 0, 0.0, 0), -1)
    # The last of those that start at one place comes first, so that no two of them are taken to be in order.
    for link in sorted(range(len(places)), key=lambda i: (places[i][0], -places[i][1], texts[i])):
        rank = ranks[places[link][1]]
        best, node = tree[0], rank - 1
        while node:
            best = max(best, tree[node])
            node &= node - 1
        (count, near, mass, tie), previous[link] = best
        near -= abs(ranks_before[places[link][0]] - rank)
        total = (count + 1, near, round(mass + masses[link], 6), tie + zlib.crc32(texts[link].encode()))
        finish = max(finish, (total, link))
        node = rank
        while node <= len(ranks):
            tree[node] = max(tree[node], (total, link))
            node += node & -node
    moved = set(range(len(places)))
    link = finish[1]
    while link >= 0:
        moved.discard(link)
        link = previous[link]
    return moved


def listed(links: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]) -> list[int]:
    """The links (by index) in the order of their first before place, each added one after the link it follows."""
    holder = {after: index for index, (_, afters) in enumerate(links) for after in afters}
    followers: dict[int, list[int]] = {}
    first: list[int] = []
    for after in sorted(holder):
        index = holder[after]
        if links[index][0]:
            continue
        if after - 1 in holder and holder[after - 1] != index:
            followers.setdefault(holder[after - 1], []).append(index)
        else:
            first.append(index)
    order: list[int] = []
    starts = sorted((i for i, (befores, _) in enumerate(links) if befores), key=lambda i: links[i][0])
    stack = [*reversed(starts), *reversed(first)]
    while stack:
        index = stack.pop()
        order.append(index)
        stack.extend(sorted(followers.get(index, ()), key=lambda i: links[i][1], reverse=True))
    return order
