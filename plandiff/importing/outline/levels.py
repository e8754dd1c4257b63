"""Which family of markers carries the points of a text, and which the clauses of a point: what stands inside what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from plandiff.importing.numbering.marker_family import Marker, Scheme
from plandiff.importing.numbering.marker_sequences import Chain, best_chain

_PLAIN = frozenset(["number", "roman", "capital", "word", "chinese"])
_NAMED = frozenset(["label", "sign"])
_CLEAR = 1.5  # the weight of a marker that is in no doubt
_LEAST_MEAN = 1.2  # a marker in a list has some 3.5; one in the middle of a sentence 1 or less
_MOST_CHAINS = 12
_FACTORS = (1.0, 0.85, 0.6, 0.5, 0.4, 0.35, 0.3, 0.2)

Pool = dict[Scheme, list[Marker]]


@dataclass(frozen=True, slots=True)
class DocumentSpan:
    """What is known of a whole document: how many lines it has, and which of them name an annex."""

    size: int
    annexes: tuple[int, ...]

    def end(self, chain: Chain) -> int:
        """The line at which an annex begins behind a chain, or the text ends."""
        return next((line for line in self.annexes if line > chain.last), self.size)


def pool_of(found: Iterable[Marker]) -> Pool:
    """Candidates by family, families and candidates in the order of the text."""
    pool: Pool = {}
    for candidate in found:
        pool.setdefault(candidate.family, []).append(candidate)
    return pool


def valid_chains(pool: Pool, heads: frozenset[int] = frozenset()) -> list[Chain]:
    """The best chain of each family that has at least two markers and looks like a list; the best-scored first.

    `heads` are the lines right below a heading.
    """
    chains = [chain for chain in (best_chain(found, walls(found, heads)) for found in pool.values()) if chain]
    good = [chain for chain in chains if len(chain.members) >= 2 and chain.mean >= _LEAST_MEAN]
    good.sort(key=lambda chain: (-chain.score, chain.first, chain.family.kind, chain.family.style))
    return good[:_MOST_CHAINS]


def walls(found: Iterable[Marker], heads: frozenset[int]) -> tuple[int, ...]:
    """The lines below a heading at which the numbering of a family begins anew."""
    return tuple(one.line for one in found if one.line in heads and one.path[-1] <= 1 and one.weight > 1.5)


def outermost(chains: list[Chain], pool: Pool, text: DocumentSpan | None = None) -> Chain | None:
    """The chain that carries the outer level: one that stands inside no other and has most markers.

    Units that name themselves (`Article 1`, `§ 1`) come before plain numbers, and these before bullets. A family stands
    inside another where its numbering begins anew in two items of the other, or where it is wholly inside one item.
    Where a family runs on through the items of another, these are headings over it. `text` is what is known of the
    whole document, None for the text of one point.
    """
    whole = text is not None
    units = [chain for chain in chains if chain.family.names_unit]
    if text:
        plain = [chain for chain in chains if chain.family.kind in _PLAIN]
        units = [unit for unit in units if not any(_quoted(unit, other, pool, text) for other in plain)]
    named = [one for one in chains if one.family.kind in _NAMED]
    free = _free(units, named if whole else chains, pool, whole)
    if free or (whole and units):
        return _best(free or units)
    free = _free(chains, chains, pool, whole) or chains
    return _best([chain for chain in free if chain.family.kind != "bullet"] or free)


def _free(chains: list[Chain], others: list[Chain], pool: Pool, whole: bool) -> list[Chain]:
    return [
        chain
        for chain in chains
        if not any(_inside(chain, other, pool, whole) for other in others if other.family != chain.family)
    ]


def _best(chains: list[Chain]) -> Chain | None:
    return max(
        chains, key=lambda chain: (chain.score * _FACTORS[min(chain.family.rank, 7)], -chain.first), default=None
    )


def _quoted(unit: Chain, plain: Chain, pool: Pool, text: DocumentSpan) -> bool:
    """Whether units stand inside the items of a plain list: in one of them, or anew in most, or in an annex of theirs.

    A list before the units (recitals) has them all in its last item, and they are most of what follows it.
    """
    starts = [member.line for member in plain.members]
    spans = {bisect_right(starts, member.line) - 1 for member in unit.members}
    if -1 in spans:
        return False
    clear = [one for one in pool[unit.family] if one.weight > _CLEAR]
    begins = next((one.line for one in clear if one.line > plain.last), unit.first)  # in a table of contents perhaps
    if any(plain.last < line <= begins for line in text.annexes):
        return True
    if len(spans) == 1 and len(starts) > 1:
        last = spans == {len(starts) - 1}
        if last and unit.members[0].path[-1] <= 1:
            return False
        return 2 * (text.end(unit) - unit.first) < text.size
    begun = {bisect_right(starts, one.line) - 1 for one in clear if one.path[-1] <= 1}
    return len(begun) >= 2 and spans <= begun


def _inside(inner: Chain, outer: Chain, pool: Pool, whole: bool) -> bool:
    """Whether a family stands inside the items of another; in a `whole` document a list may stand before the points."""
    starts = [member.line for member in outer.members]
    if inner.family.kind == "path" and outer.family.kind in {"number", "label", "sign", "path"}:
        return _below(inner, outer, starts)
    spans = {bisect_right(starts, member.line) - 1 for member in inner.members}
    begun = {
        bisect_right(starts, one.line) - 1
        for one in pool[inner.family]
        if one.weight > 0.4 and one.path[-1] <= 1 and not one.sub
    } - {-1}
    if outer.family.kind == "heading" and inner.family.kind not in {"heading", "bullet"}:
        return _below_headings(pool[inner.family], starts, begun)
    if inner.family.kind in _NAMED and outer.family.kind in _NAMED and _begins(pool, inner) <= _begins(pool, outer):
        begun = set()  # what begins anew as often, or more often, is not the outer one
    if len(begun) >= 2 and -1 not in spans:
        return True
    if len(begun) >= 2 and outer.family.rank < inner.family.rank:
        return len(begun) * 2 > len(outer.members) or -1 not in spans
    if len(spans) != 1 or spans == {-1}:
        return False
    if spans != {len(starts) - 1} or not whole:
        return True
    return outer.family.rank < inner.family.rank or len(outer.members) > len(inner.members)


def _below_headings(found: Iterable[Marker], starts: list[int], begun: set[int]) -> bool:
    """Whether a family begins anew below each heading; `begun` are the headings below which it does.

    Headings that frame one long list ("The text in full", "Read more") do not make it a part of theirs, nor do those of
    annexes that have lists of their own.
    """
    clear = [one for one in found if one.weight > _CLEAR]
    if {1, 2} <= {one.path[-1] for one in clear if one.line < starts[0]}:
        return False
    spans = {bisect_right(starts, one.line) - 1 for one in clear} - {-1}
    return len(begun) >= 2 and spans <= begun


def _begins(pool: Pool, chain: Chain) -> int:
    """How often the numbering of a family begins in the text."""
    return sum(one.weight > _CLEAR and one.path[-1] <= 1 and not one.sub for one in pool[chain.family])


def _below(inner: Chain, outer: Chain, starts: list[int]) -> bool:
    """Whether most numbers of a path family (2.1) go on from the number of the item they stand in (2)."""
    depth = len(outer.members[0].path)
    if len(inner.members[0].path) <= depth:
        return False
    fitting = 0
    for member in inner.members:
        span = bisect_right(starts, member.line) - 1
        fitting += span >= 0 and member.path[:depth] == outer.members[span].path
    return fitting * 2 > len(inner.members)
