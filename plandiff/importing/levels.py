"""Which family of markers carries the points of a text, and which the clauses of a point: what stands inside what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from plandiff.importing.chains import Chain, best_chain
from plandiff.importing.family import Candidate, Family

_LEAST_MEAN = 1.2  # a marker in a list has some 3.5; one in the middle of a sentence 1 or less
_MOST_CHAINS = 12
# Labels that name the units of a text beyond doubt: recitals and lists around them do not compete.
_UNITS = frozenset(
    [
        "article n",
        "section n",
        "point n",
        "clause n",
        "artikel n",
        "artículo n",
        "articulo n",
        "artigo n",
        "articolo n",
        "стаття n",
        "статья n",
        "пункт n",
        "punkt n",
        "§ n",
    ]
)
_FACTORS = (1.0, 0.85, 0.6, 0.5, 0.4, 0.35, 0.3, 0.2)

Pool = dict[Family, list[Candidate]]


def pool_of(found: Iterable[Candidate]) -> Pool:
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


def walls(found: Iterable[Candidate], heads: frozenset[int]) -> tuple[int, ...]:
    """The lines below a heading at which the numbering of a family begins anew."""
    return tuple(one.line for one in found if one.line in heads and one.path[-1] <= 1 and one.weight > 1.5)


def outermost(chains: list[Chain], pool: Pool) -> Chain | None:
    """The chain that carries the outer level: one that stands inside no other and has most markers.

    A family stands inside another where its numbering begins anew in two items of the other, or where it is wholly
    inside one item. Where a family runs on through the items of another, these are headings over it.
    """
    free = [
        chain
        for chain in chains
        if not any(_inside(chain, other, pool) for other in chains if other.family != chain.family)
    ]
    free = free or chains
    units = [chain for chain in free if chain.family.style in _UNITS and chain.members[0].path[-1] <= 1]
    numbered = [chain for chain in free if chain.family.kind != "bullet"]
    choice = units or numbered or free
    if not choice:
        return None
    return max(choice, key=lambda chain: (chain.score * _FACTORS[min(chain.family.rank, 7)], -chain.first))


def _inside(inner: Chain, outer: Chain, pool: Pool) -> bool:
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
        # Headings that frame one long list ("The text in full", "Read more") do not make it a part of theirs.
        spans = {bisect_right(starts, one.line) - 1 for one in pool[inner.family] if one.weight > 1.5} - {-1}
        return len(begun) >= 2 and spans <= begun
    if len(begun) >= 2 and -1 not in spans:
        return True
    if len(begun) >= 2 and outer.family.rank < inner.family.rank:
        return len(begun) * 2 > len(outer.members) or -1 not in spans
    if len(spans) != 1 or spans == {-1}:
        return False
    if spans != {len(starts) - 1}:
        return True
    return outer.family.rank < inner.family.rank or len(outer.members) > len(inner.members)


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
