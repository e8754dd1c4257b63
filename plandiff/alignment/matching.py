"""One level of an alignment: the links between two lists of units, and what they rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from plandiff.alignment.across_languages import IN_ENGLISH, Languages, pairs_by_place
from plandiff.alignment.direct_pairs import (
    bare_namesakes,
    identical_pairs,
    pairs_in_gaps,
    struck_namesakes,
    textless_pairs,
)
from plandiff.alignment.further_pairs import further_pairs
from plandiff.alignment.pairing import Given, Pairing, choose, components
from plandiff.alignment.rulings import Rulings
from plandiff.alignment.similarity import Progress, namesakes, overlooked, shared_weights, weigh_pairs
from plandiff.alignment.thresholds import LOW_SCORE, AlignmentSettings
from plandiff.alignment.units import Pair, Unit
from plandiff.model.alignment import SharedPart
from plandiff.model.kinds import Basis
from plandiff.model.record import field, record
from plandiff.text.stems import FUNCTION_WORDS


@record(frozen=False)
class Matching:
    """The links of one level as lists of pairs, strongest first, with the basis and the score of every pair."""

    before: Sequence[Unit]
    after: Sequence[Unit]
    pairing: Pairing
    links: list[list[Pair]] = field(default_factory=list)
    left: list[Pair] = field(default_factory=list)
    basis: dict[Pair, Basis] = field(default_factory=dict)
    score: dict[Pair, float] = field(default_factory=dict)
    unique: dict[Pair, bool] = field(default_factory=dict)  # False where only their places tell pairs from others
    limits: list[str] = field(default_factory=list)
    moved: frozenset[Pair] = frozenset()  # pairs that the document marks as moved

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
    languages: Languages = IN_ENGLISH,
    progress: Progress | None = None,
) -> Matching:
    """Match two lists of units: rulings, identical bodies, similar bodies, headings of units without a body.

    In different languages, bodies are similar by their facts, and what is left over is paired by number or place.
    """
    before, after = languages.units(before, after)
    ruled_before = {b for b, _ in rulings.pairs} | rulings.closed_before
    ruled_after = {a for _, a in rulings.pairs} | rulings.closed_after
    same, cut = identical_pairs(before, after, ruled_before, ruled_after)
    bare = bare_namesakes(before, after, ruled_before | {b for b, _ in same}, ruled_after | {a for _, a in same})
    known = [*rulings.pairs, *same, *bare]
    given = Given(
        frozenset(known),
        rulings.closed_before | {b for b, _ in [*same, *bare]},
        rulings.closed_after | {a for _, a in [*same, *bare]},
        rulings.in_part,
        frozenset([*same, *bare]),
    )
    pairing = pair_units(before, after, given, settings, function_words=languages.function_words, progress=progress)
    struck = struck_namesakes(before, after)
    doubted = {
        edge
        for edge in pairing.chosen
        if pairing.scores.get(edge, 0.0) < LOW_SCORE and (edge[0] in struck[0] or edge[1] in struck[1])
    }
    paired = sorted({*known, *(pairing.chosen - doubted), *pairing.further})
    taken_before = {b for b, _ in paired} | rulings.closed_before
    taken_after = {a for _, a in paired} | rulings.closed_after
    titled = textless_pairs(before, after, taken_before, taken_after)
    result = Matching(before, after, pairing, unique=same, moved=rulings.moved)
    for edge in paired:
        basis = Basis.FACTS if languages.differ else Basis.TEXT
        result.basis[edge], result.score[edge] = basis, pairing.scores.get(edge, 0.0)
    for edge in same:
        result.basis[edge], result.score[edge] = Basis.IDENTICAL, 1.0
    for edge, score in (bare | titled).items():
        result.basis[edge], result.score[edge] = Basis.TITLE, score
    if not languages.differ:
        free = pairs_in_gaps(before, after, result.basis, (rulings.closed_before, rulings.closed_after))
        result.basis |= dict.fromkeys(free, Basis.TEXT)
        result.score |= free
        result.unique |= dict.fromkeys(free, False)
    if languages.differ:
        rows, columns = ({edge[side] for edge in result.basis} for side in (0, 1))
        closed = rows | rulings.closed_before, columns | rulings.closed_after
        placed = pairs_by_place(before, after, result.basis, closed)
        result.basis |= dict.fromkeys(placed, Basis.PLACE)
        result.score |= placed
    result.basis |= rulings.pairs
    # What a person decided goes before the best choice of one for each, and that before what splits or merges.
    rank = dict.fromkeys(pairing.chosen, 1.0) | dict.fromkeys(rulings.pairs, 2.0)
    strength = {edge: pairing.further.get(edge, score) + rank.get(edge, 0.0) for edge, score in result.score.items()}
    result.links, result.left = group_pairs(result.basis, strength)
    if not pairing.complete:
        result.limits.append("rescue")
    if cut:
        result.limits.append("identical")
    return result


def group_pairs(pairs: Iterable[Pair], strength: Mapping[Pair, float]) -> tuple[list[list[Pair]], list[Pair]]:
    """The links that the pairs make, each as its pairs, strongest first; and the pairs left over.

    A link is 1:1, a split (1:n) or a merge (n:1), or n:m where each of the units answers each of the others. Where
    pairs hang together in other ways (a point that was split, one part of which was merged with another point) the
    strongest are kept, and a pair that would join two links is left over, the strongest first.
    """
    links: list[list[Pair]] = []
    left: list[Pair] = []
    for component in components(pairs):
        ordered = sorted(component, key=lambda pair: (-strength[pair], pair))
        if len(component) == len({b for b, _ in component}) * len({a for _, a in component}):
            links.append(ordered)
        else:
            found, more = _group_greedily(ordered)
            links += found
            left += more
    return links, sorted(left, key=lambda pair: (-strength[pair], pair))


def _group_greedily(pairs: list[Pair]) -> tuple[list[list[Pair]], list[Pair]]:
    links: list[list[Pair]] = []
    link_of_before: dict[int, int] = {}
    link_of_after: dict[int, int] = {}
    left: list[Pair] = []
    for row, column in pairs:
        by_row, by_column = link_of_before.get(row), link_of_after.get(column)
        if by_row is None and by_column is None:
            link_of_before[row] = link_of_after[column] = len(links)
            links.append([(row, column)])
        elif by_column is None and by_row is not None and len({r for r, _ in links[by_row]}) == 1:
            link_of_after[column] = by_row
            links[by_row].append((row, column))
        elif by_row is None and by_column is not None and len({c for _, c in links[by_column]}) == 1:
            link_of_before[row] = by_column
            links[by_column].append((row, column))
        else:
            left.append((row, column))
    return links, left


def pair_units(
    before: Sequence[Unit],
    after: Sequence[Unit],
    given: Given,
    settings: AlignmentSettings,
    *,
    function_words: Collection[str] = FUNCTION_WORDS,
    progress: Progress | None = None,
) -> Pairing:
    """Pair the units of two sides.

    To the given pairs come the one-to-one choice with the greatest sum of scores above the minimum, and, beyond it,
    each pair that is more likely than not to split or merge a unit.
    `function_words` are those of the language of both sides.
    """
    result = Pairing((before, after), function_words)
    if given.closes_a_side(before, after):
        return result  # no word of either is read
    corpus, shared, scores, scorer = result.corpus, result.shared, result.scores, result.scorer
    found, complete = shared_weights(corpus, settings, (given.closed_before, given.closed_after), progress)
    others = {e for e in namesakes(before, after) if e[0] not in given.closed_before and e[1] not in given.closed_after}
    shared |= found | weigh_pairs(corpus, others - found.keys())
    scores |= {edge: scorer.score(edge, weight) for edge, weight in shared.items()}
    chosen = choose(result, given, settings)
    if not complete:
        taken = (
            given.closed_before | {b for b, _ in (*chosen, *given.pairs)},
            given.closed_after | {a for _, a in (*chosen, *given.pairs)},
        )
        unseen = overlooked(corpus, taken, shared, settings)
        result.complete = unseen is not None
        if unseen:
            shared |= weigh_pairs(corpus, unseen)
            scores.update((edge, scorer.score(edge, shared[edge])) for edge in unseen)
            chosen = choose(result, given, settings)
    known = weigh_pairs(corpus, given.pairs - given.scored)
    scores |= {edge: scorer.score(edge, weight) for edge, weight in known.items()}
    result.chosen = frozenset(chosen)
    result.further = further_pairs(result, given.pairs, settings)
    return result
