"""One level of an alignment: the links between two lists of units, and what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plandiff.alignment.identical import identical_pairs
from plandiff.alignment.pairing import Given, Pairing, pair
from plandiff.alignment.rulings import Rulings
from plandiff.alignment.settings import AlignmentSettings
from plandiff.alignment.shortlist import Progress
from plandiff.alignment.stars import stars
from plandiff.alignment.textless import textless_pairs
from plandiff.alignment.units import Unit
from plandiff.model.alignment import SharedPart
from plandiff.model.kinds import Basis

Pair = tuple[int, int]


@dataclass(slots=True)
class Matching:
    """The links of one level as lists of pairs, strongest first, with the basis and the score of every pair."""

    before: Sequence[Unit]
    after: Sequence[Unit]
    pairing: Pairing
    links: list[list[Pair]] = field(default_factory=list)
    left: list[Pair] = field(default_factory=list)
    basis: dict[Pair, Basis] = field(default_factory=dict)
    score: dict[Pair, float] = field(default_factory=dict)
    unique: dict[Pair, bool] = field(default_factory=dict)
    limits: list[str] = field(default_factory=list)

    def shared_parts(self) -> tuple[SharedPart, ...]:
        """What the pairs that fit into no link have in common."""
        return tuple(
            SharedPart(self.before[b].id, self.after[a].id, round(self.pairing.larger_share((b, a)), 4))
            for b, a in sorted(self.left)
        )


def match(
    before: Sequence[Unit],
    after: Sequence[Unit],
    rulings: Rulings,
    settings: AlignmentSettings,
    *,
    progress: Progress | None = None,
) -> Matching:
    """Match two lists of units: rulings, identical bodies, similar bodies, headings of units without a body."""
    ruled_before = {b for b, _ in rulings.pairs} | rulings.closed_before
    ruled_after = {a for _, a in rulings.pairs} | rulings.closed_after
    same, cut = identical_pairs(before, after, ruled_before, ruled_after)
    bare = _bare_namesakes(before, after, ruled_before | {b for b, _ in same}, ruled_after | {a for _, a in same})
    known = [*rulings.pairs, *same, *bare]
    given = Given(
        frozenset(known),
        rulings.closed_before | {b for b, _ in [*same, *bare]},
        rulings.closed_after | {a for _, a in [*same, *bare]},
    )
    pairing = pair(before, after, given, settings, progress=progress)
    taken_before = {b for b, _ in pairing.pairs} | rulings.closed_before
    taken_after = {a for _, a in pairing.pairs} | rulings.closed_after
    titled = textless_pairs(before, after, taken_before, taken_after)
    result = Matching(before, after, pairing, unique=same)
    for edge in pairing.pairs:
        result.basis[edge], result.score[edge] = Basis.TEXT, pairing.scores.get(edge, 0.0)
    for edge in same:
        result.basis[edge], result.score[edge] = Basis.IDENTICAL, 1.0
    for edge, score in (bare | titled).items():
        result.basis[edge], result.score[edge] = Basis.TITLE, score
    result.basis |= rulings.pairs
    strength = {edge: result.score[edge] + 2.0 * (edge in rulings.pairs) for edge in result.basis}
    result.links, result.left = stars(result.basis, strength)
    if not pairing.complete:
        result.limits.append("rescue")
    if cut:
        result.limits.append("identical")
    return result


def _bare_namesakes(
    before: Sequence[Unit], after: Sequence[Unit], taken_before: set[int], taken_after: set[int]
) -> dict[Pair, float]:
    """Units of which one has no body and that alone on their sides have this title and topic."""

    def by_name(units: Sequence[Unit]) -> dict[tuple[str, str], list[int]]:
        names: dict[tuple[str, str], list[int]] = {}
        for index, unit in enumerate(units):
            if unit.title:
                names.setdefault((unit.title, unit.topic), []).append(index)
        return names

    others = by_name(after)
    found: dict[Pair, float] = {}
    for name, rows in by_name(before).items():
        columns = others.get(name, [])
        if not len(rows) == len(columns) == 1:
            continue
        row, column = rows[0], columns[0]
        free = row not in taken_before and column not in taken_after
        if free and not (before[row].key and after[column].key):
            found[row, column] = 1.0
    return found
