"""Links in part: pairs of points that no link of whole points can hold, with the sentences that answer each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.alignment import thresholds
from plandiff.alignment.across_languages import Languages
from plandiff.alignment.links import links_in_part, without_doubt
from plandiff.alignment.matching import Matching, match
from plandiff.alignment.pairing import components
from plandiff.alignment.rulings import Rulings
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Pair, Unit, parts_of
from plandiff.model.alignment import Link
from plandiff.model.plan import Plan, Point
from plandiff.model.record import replace
from plandiff.text.normalise import normalise
from plandiff.text.sentences import sentences
from plandiff.text.stems import stems


def with_links_in_part(
    links: Sequence[Link],
    matching: Matching,
    plans: tuple[Plan, Plan],
    languages: Languages,
    settings: AlignmentSettings,
) -> list[Link]:
    """The links of whole points with those in part, each behind the link that has its before point.

    A point that stood alone but for links in part is whole in the strongest of them, and stands alone no more. Where a
    clause of the one point has left for the other, that tells what they have in common. No link is made of points
    of which no sentences answer each other, nor, where other links have both, of sentences that are little alike; nor
    of points with open options, of which a sentence is no part. A sentence that is the same in both
    leaves no doubt.
    """
    passages = _Passages(matching, plans, languages, settings)
    known = [{name for link in links if link.before and link.after for name in link.ends[side]} for side in (0, 1)]
    home = {name: link for link in links for name in link.before}
    behind: dict[str, list[Link]] = {}
    for pair, link in zip(matching.left, links_in_part(matching), strict=True):
        ends = link.before[0], link.after[0]
        points = [plan.points[at] for plan, at in zip(plans, pair, strict=True)]
        if _is_told_by_clauses(home[ends[0]], *points) or any(one.all_options for one in points):
            continue
        answers = passages.sentence_pairs(pair)
        texts = [text if end in side else None for end, text, side in zip(ends, _texts(answers), known, strict=True)]
        if not answers or (None not in texts and not any(map(_are_alike, answers))):
            continue
        told = without_doubt(link) if any(map(_are_same, answers)) else link
        behind.setdefault(ends[0], []).append(replace(told, passages=(texts[0], texts[1])))
        for end, side in zip(ends, known, strict=True):
            side.add(end)
    listed: list[Link] = []
    for link in links:
        if (link.before and link.after) or not (known[0].issuperset(link.before) and known[1].issuperset(link.after)):
            listed.append(link)
        listed += [one for name in link.before for one in behind.get(name, ())]
    return listed


def _is_told_by_clauses(link: Link, before: Point, after: Point) -> bool:
    """Whether the link of a before point says that a clause of that point left for an after point of another link."""
    bare = len(link.before) == 1
    own = {clause.id if bare else before.locator(clause) for clause in before.clauses}
    others = {after.locator(clause) for clause in after.clauses}
    left = any(not own.isdisjoint(one.before) and not others.isdisjoint(one.after) for one in link.clauses)
    return left and after.id not in link.after


# Two sentences that answer each other, each with its place.
_SentencePair = tuple[tuple[int, str], tuple[int, str]]


class _Passages:
    """The sentences of points that answer each other, among those of all points that are linked to each other."""

    def __init__(
        self, matching: Matching, plans: tuple[Plan, Plan], languages: Languages, settings: AlignmentSettings
    ) -> None:
        self._points = plans[0].points, plans[1].points
        self._languages, self._settings = languages, settings
        linked = components([*matching.left, *(pair for link in matching.links for pair in link)])
        self._linked = {pair: together for together in linked for pair in together}
        self._found: dict[Pair, dict[Pair, list[_SentencePair]]] = {}

    def sentence_pairs(self, pair: Pair) -> list[_SentencePair]:
        """The sentences of the two points of a pair that answer each other."""
        together = self._linked[pair]
        if together[0] not in self._found:
            self._found[together[0]] = self._paired(together)
        return self._found[together[0]].get(pair, [])

    def _paired(self, together: Sequence[Pair]) -> dict[Pair, list[_SentencePair]]:
        places = [sorted({pair[side] for pair in together}) for side in (0, 1)]
        owners = [[at for at in places[side] for _ in _sentences(self._points[side][at])] for side in (0, 1)]
        units = [[unit for at in places[side] for unit in _sentences(self._points[side][at])] for side in (0, 1)]
        found: dict[Pair, list[_SentencePair]] = {}
        for one in match(units[0], units[1], Rulings({}), self._settings, languages=self._languages).basis:
            pair = owners[0][one[0]], owners[1][one[1]]
            found.setdefault(pair, []).append(((one[0], units[0][one[0]].body), (one[1], units[1][one[1]].body)))
        return found


def _texts(found: Sequence[_SentencePair]) -> list[str]:
    """The sentences of both sides in their order; blank where there are none."""
    return ["".join(dict(sorted(one[side] for one in found)).values()).strip() for side in (0, 1)]


def _are_alike(found: _SentencePair) -> bool:
    """Whether enough of one of two sentences stands in the other, which may say more, in the same order."""
    from rapidfuzz.distance import LCSseq

    first, second = (stems(text) for _, text in found)
    return LCSseq.similarity(first, second) >= thresholds.LIKENESS * min(len(first), len(second))


def _are_same(found: _SentencePair) -> bool:
    return normalise(found[0][1]) == normalise(found[1][1])


def _sentences(point: Point) -> Iterator[Unit]:
    """The sentences of a point, each with the blanks that follow it; a number alone is none."""
    for part in parts_of(point):
        for one in sentences(part + "\n"):
            if any(map(str.isalpha, one)):
                yield Unit(point.id, "", "", one, normalise(one))
