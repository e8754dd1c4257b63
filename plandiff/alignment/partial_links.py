"""Links in part: pairs of points that no link of whole points can hold, with the sentences that answer each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plandiff.alignment.across_languages import Languages
from plandiff.alignment.links import links_in_part
from plandiff.alignment.matching import Matching, match
from plandiff.alignment.rulings import Rulings
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Pair, Unit, body_of, parts_of
from plandiff.model.alignment import Link
from plandiff.model.plan import Plan, Point
from plandiff.model.record import replace
from plandiff.text.normalise import normalise
from plandiff.text.sentences import sentences


def with_links_in_part(
    links: Sequence[Link],
    matching: Matching,
    plans: tuple[Plan, Plan],
    languages: Languages,
    settings: AlignmentSettings,
) -> list[Link]:
    """The links of whole points with those in part, each behind the link that has its before point.

    A point that stood alone but for links in part is whole in the strongest of them, and stands alone no more. Where a
    clause of the one point has left for the other, that tells what they have in common.
    """
    passages = _Passages(matching, plans, languages, settings)
    known = [{name for link in links if link.before and link.after for name in link.ends[side]} for side in (0, 1)]
    behind: dict[str, list[Link]] = {}
    for pair, link in zip(matching.left, links_in_part(matching), strict=True):
        ends = link.before[0], link.after[0]
        if _is_told_by_clauses(links, plans[1].points[pair[1]], ends):
            continue
        texts = [text if end in side else None for end, text, side in zip(ends, passages.of(pair), known, strict=True)]
        behind.setdefault(ends[0], []).append(replace(link, passages=(texts[0], texts[1])))
        for end, side in zip(ends, known, strict=True):
            side.add(end)
    found: list[Link] = []
    for link in links:
        if (link.before and link.after) or not (known[0].issuperset(link.before) and known[1].issuperset(link.after)):
            found.append(link)
        found += [one for name in link.before for one in behind.get(name, ())]
    return found


def _is_told_by_clauses(links: Iterable[Link], point: Point, ends: tuple[str, str]) -> bool:
    """Whether a clause of a before point stands in the after `point`, which another link has; `ends` are their ids."""
    clauses = {point.locator(clause) for clause in point.clauses}
    return any(
        not clauses.isdisjoint(name for inner in link.clauses for name in inner.after)
        for link in links
        if ends[0] in link.before and ends[1] not in link.after
    )


class _Passages:
    """The sentences of points that answer each other, rather than those of what else answers these points."""

    def __init__(
        self, matching: Matching, plans: tuple[Plan, Plan], languages: Languages, settings: AlignmentSettings
    ) -> None:
        self._points = plans[0].points, plans[1].points
        self._languages, self._settings = languages, settings
        self._answers: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
        for pair in (*matching.left, *(one for link in matching.links for one in link)):
            for side in (0, 1):
                self._answers[side].setdefault(pair[side], []).append(pair[1 - side])

    def of(self, pair: Pair) -> tuple[str, str]:
        """The sentences of the two points of a pair; a point is given whole where none of its sentences is found."""
        near = sorted(self._answers[1][pair[1]]), sorted(self._answers[0][pair[0]])
        units = [[unit for place in near[side] for unit in _sentences(self._points[side][place])] for side in (0, 1)]
        found = match(units[0], units[1], Rulings({}), self._settings, languages=self._languages).basis
        own = self._points[0][pair[0]], self._points[1][pair[1]]
        inside = [one for one in found if all(units[side][one[side]].id == own[side].id for side in (0, 1))]
        texts = ["".join(units[side][at].body for at in sorted({one[side] for one in inside})) for side in (0, 1)]
        return texts[0].strip() or body_of(own[0]), texts[1].strip() or body_of(own[1])


def _sentences(point: Point) -> Iterator[Unit]:
    """The sentences of a point under its id, each with the blanks that follow it; a number alone is none."""
    for part in parts_of(point):
        for one in sentences(part + "\n"):
            if any(map(str.isalpha, one)):
                yield Unit(point.id, "", "", one, normalise(one))
