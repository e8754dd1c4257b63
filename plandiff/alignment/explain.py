"""Why two points are linked or not, who else could answer a point, and where each of its sentences lives."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from plandiff.alignment.across_languages import Languages
from plandiff.alignment.align import align
from plandiff.alignment.similarity import Scorer, shared_weights
from plandiff.alignment.thresholds import DEFAULTS, AlignmentSettings
from plandiff.alignment.units import Corpus, Unit, parts_of, point_units
from plandiff.model.alignment import Alignment, Link
from plandiff.model.explanation import Candidate, Explanation, LinkCondition, LinkTrace, SentenceHome, SentenceTrace
from plandiff.model.kinds import Basis
from plandiff.model.plan import Plan
from plandiff.model.record import record, replace
from plandiff.text.normalise import normalise
from plandiff.text.sentences import sentences

# How many shared words an explanation names.
_WORDS = 12


def explain(
    before: Plan,
    after: Plan,
    pair: tuple[str, str],
    settings: AlignmentSettings = DEFAULTS,
    *,
    alignment: Alignment | None = None,
) -> Explanation:
    """Why the before and the after point of `pair` (their ids) are linked, or are not.

    `alignment` saves aligning anew. Raises KeyError for an id that its plan does not have.
    """
    scores = _Scores(before, after)
    row, column = scores.row(pair[0]), scores.column(pair[1])
    alignment = alignment or align(before, after, settings)
    both = [link for link in alignment.links if pair[0] in link.before and pair[1] in link.after]
    links = (_link_of(alignment, before=pair[0]), _link_of(alignment, after=pair[1]))
    links = (both[0], both[0]) if both else links
    linked = pair[1] in links[0].after
    rival_before = _best(scores.for_after(column), {*links[0].before} if linked else {pair[0]}, links[1].before)
    rival_after = _best(scores.for_before(row), {*links[0].after} if linked else {pair[1]}, links[0].after)
    rival = max((c.score for c in (rival_before, rival_after) if c is not None), default=0.0)
    score = scores.of(row, column)
    return Explanation(
        before=pair[0],
        after=pair[1],
        linked=linked,
        basis=links[0].basis if linked else Basis.NONE,
        score=round(score, 4),
        parts=scores.parts(row, column),
        shares=scores.shares(row, column),
        words=scores.words(row, column),
        sentences=_sentences(before, after, pair, alignment, settings),
        runner_up_before=rival_before,
        runner_up_after=rival_after,
        margin=round(score - rival, 4),
        conditions=_conditions(pair, linked, links[0], rival, (score, settings)),
        link_before=links[0],
    )


def candidates(
    before: Plan,
    after: Plan,
    point: str,
    settings: AlignmentSettings = DEFAULTS,
    *,
    alignment: Alignment | None = None,
) -> tuple[Candidate, ...]:
    """The after points in the order in which they could answer the before point of that id; those with no likeness left
    out. Raises KeyError for an id that the plan does not have."""
    scores = _Scores(before, after)
    links = (alignment or align(before, after, settings)).links
    answers = {name for link in links if point in link.before for name in link.after}
    found = [replace(c, linked=c.point in answers) for c in scores.for_before(scores.row(point))]
    return tuple(c for c in found if c.score > 0 or c.linked)


class _Scores:
    """The scores of every pair of two plans, computed as they are asked for."""

    def __init__(self, before: Plan, after: Plan) -> None:
        languages = Languages.of(before, after)
        self._before, self._after = languages.units(point_units(before.points), point_units(after.points))
        self._corpus = Corpus(self._before, self._after, languages.function_words)
        self._scorer = Scorer(self._corpus)

    def row(self, identifier: str) -> int:
        """The place of a before point; KeyError if there is none."""
        return {unit.id: index for index, unit in enumerate(self._before)}[identifier]

    def column(self, identifier: str) -> int:
        """The place of an after point; KeyError if there is none."""
        return {unit.id: index for index, unit in enumerate(self._after)}[identifier]

    def of(self, row: int, column: int) -> float:
        """The score of a pair, 1 for identical bodies."""
        if self._before[row].key and self._before[row].key == self._after[column].key:
            return 1.0
        return self._scorer.score((row, column), self._weight(row, column))

    def for_before(self, row: int) -> list[Candidate]:
        """Every after point as a candidate, best first."""
        found = [Candidate(unit.id, round(self.of(row, c), 4)) for c, unit in enumerate(self._after)]
        return sorted(found, key=lambda c: (-c.score, c.point))

    def for_after(self, column: int) -> list[Candidate]:
        """Every before point as a candidate, best first."""
        found = [Candidate(unit.id, round(self.of(r, column), 4)) for r, unit in enumerate(self._before)]
        return sorted(found, key=lambda c: (-c.score, c.point))

    def parts(self, row: int, column: int) -> tuple[tuple[str, float], ...]:
        """What the score is made of."""
        return tuple(
            (name, round(value, 4)) for name, value in self._scorer.parts((row, column), self._weight(row, column))
        )

    def shares(self, row: int, column: int) -> tuple[float, float]:
        """How much of either point, by weight, the other one has."""
        weight = self._weight(row, column)
        return (
            round(weight / self._corpus.before.mass[row], 4),
            round(weight / self._corpus.after.mass[column], 4),
        )

    def words(self, row: int, column: int) -> tuple[tuple[str, float], ...]:
        """The heaviest shared features by name."""
        named = [(self._corpus.name(f), round(self._corpus.weight[f], 4)) for f in self._common(row, column)]
        return tuple(sorted(named, key=lambda entry: (-entry[1], entry[0]))[:_WORDS])

    def _common(self, row: int, column: int) -> frozenset[int]:
        return self._corpus.before.features[row] & self._corpus.after.features[column]

    def _weight(self, row: int, column: int) -> float:
        return self._corpus.weigh(self._common(row, column))


def _link_of(alignment: Alignment, *, before: str = "", after: str = "") -> Link:
    return next(link for link in alignment.links if before in link.before or after in link.after)


def _best(found: list[Candidate], known: set[str], linked: tuple[str, ...]) -> Candidate | None:
    best = next((c for c in found if c.point not in known and c.score > 0), None)
    return best and replace(best, linked=best.point in linked)


def _sentences(
    before: Plan, after: Plan, pair: tuple[str, str], alignment: Alignment, settings: AlignmentSettings
) -> tuple[SentenceTrace, ...]:
    """The before sentences with a home in the after point, as if the two were linked."""
    supposed = Link((pair[0],), (pair[1],), Basis.TEXT, 0.0, 0.0, alignment.links[0].confidence)
    narrow = tuple(
        replace(plan, points=tuple(point for point in plan.points if point.id == identifier))
        for plan, identifier in zip((before, after), pair, strict=True)
    )
    (found,) = trace_sentences(narrow[0], narrow[1], Alignment((supposed,)), settings)
    return tuple(sentence for sentence in found.before if sentence.homes)


def _conditions(
    pair: tuple[str, str], linked: bool, link: Link, rival: float, made: tuple[float, AlignmentSettings]
) -> tuple[LinkCondition, ...]:
    score, settings = made
    if linked and link.basis in (Basis.RULING, Basis.ORIGIN):
        return (LinkCondition("follows", pair[0]),)
    if linked:
        return (
            LinkCondition("follows", ""),
            LinkCondition("score-below", round(settings.minimum, 4)),
            LinkCondition("rival-above", round(score, 4)),
        )
    return (
        LinkCondition("follows", pair[0]),
        LinkCondition("score-above", round(max(rival, settings.minimum), 4)),
        LinkCondition("likely-above", settings.likely),
    )


# The share of a sentence that makes another its home: in a linked point, and in any other point.
_AT_HOME, _ELSEWHERE = 0.4, 0.6
# A sentence has no more homes than this.
_HOMES = 3


@record(frozen=True)
class _Sentence:
    point: str
    index: int
    text: str


def trace_sentences(
    before: Plan, after: Plan, alignment: Alignment, settings: AlignmentSettings = DEFAULTS
) -> tuple[LinkTrace, ...]:
    """The sentence accounting of every link, of the points that it has whole, in their order; empty for identical text.

    A sentence is at home in the sentences of the points it is linked to that have 0.4 of its informative words or of
    which it has as much; failing those, in sentences of other points that share 0.6.
    """
    same = [link for link in alignment.links if link.basis is Basis.IDENTICAL]
    skip_before = {identifier for link in same for identifier in link.before}
    skip_after = {identifier for link in same for identifier in link.after}
    first, second = _sentences_of(before, skip_before), _sentences_of(after, skip_after)
    linked = {(b, a) for link in alignment.links for b in link.before for a in link.after}
    shares = _shares(first, second, settings)
    of_first = _traces(first, second, shares, linked)
    of_second = _traces(second, first, {(a, b): s for (b, a), s in shares.items()}, {(a, b) for b, a in linked})
    return tuple(
        LinkTrace(
            tuple(t for identifier in link.whole[0] for t in of_first.get(identifier, ())),
            tuple(t for identifier in link.whole[1] for t in of_second.get(identifier, ())),
        )
        for link in alignment.links
    )


def _sentences_of(plan: Plan, skip: Collection[str]) -> list[_Sentence]:
    return [
        _Sentence(point.id, index, text)
        for point in plan.points
        if point.id not in skip
        for index, text in enumerate(text.strip() for part in parts_of(point) for text in sentences(part))
        if text
    ]


def _shares(
    before: list[_Sentence], after: list[_Sentence], settings: AlignmentSettings
) -> Mapping[tuple[int, int], float]:
    units = [[Unit(s.point, "", "", s.text, normalise(s.text)) for s in side] for side in (before, after)]
    corpus = Corpus(units[0], units[1])
    weights, _ = shared_weights(corpus, settings, ((), ()), None)
    return {
        (row, column): round(
            1.0
            if units[0][row].key == units[1][column].key
            else weight / (min(corpus.before.mass[row], corpus.after.mass[column]) - corpus.slack / 2),
            4,
        )
        for (row, column), weight in weights.items()
        # Words of grammar alone make no home: something as telling as one rare word must be shared.
        if weight >= corpus.slack
    }


def _traces(
    own: list[_Sentence],
    others: list[_Sentence],
    shares: Mapping[tuple[int, int], float],
    linked: Collection[tuple[str, str]],
) -> dict[str, list[SentenceTrace]]:
    homes: dict[int, list[tuple[bool, float, int]]] = {}
    for (row, column), share in shares.items():
        inside = (own[row].point, others[column].point) in linked
        if share >= (_AT_HOME if inside else _ELSEWHERE):
            homes.setdefault(row, []).append((not inside, -share, column))
    found: dict[str, list[SentenceTrace]] = {}
    for row, sentence in enumerate(own):
        best = sorted(homes.get(row, ()))
        kept = [entry for entry in best if entry[0] == best[0][0]][:_HOMES]
        found.setdefault(sentence.point, []).append(
            SentenceTrace(
                sentence.point,
                sentence.index,
                sentence.text,
                tuple(
                    SentenceHome(others[c].point, others[c].index, others[c].text, min(1.0, -share))
                    for _, share, c in kept
                ),
            )
        )
    return found
