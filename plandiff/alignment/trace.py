"""Sentence accounting: which sentences of a point live where in the other plan, and which live nowhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from plandiff.alignment.corpus import Corpus
from plandiff.alignment.settings import DEFAULTS, AlignmentSettings
from plandiff.alignment.shortlist import shared_weights
from plandiff.alignment.units import Unit, parts_of
from plandiff.model.alignment import Alignment
from plandiff.model.explanation import LinkTrace, SentenceHome, SentenceTrace
from plandiff.model.kinds import Basis
from plandiff.model.plan import Plan
from plandiff.text.normalise import normalise
from plandiff.text.sentences import sentences

# The share of a sentence that makes another its home: in a linked point, and in any other point.
_AT_HOME, _ELSEWHERE = 0.4, 0.6
# A sentence has no more homes than this.
_HOMES = 3


@dataclass(frozen=True, slots=True)
class _Sentence:
    point: str
    index: int
    text: str


def trace_sentences(
    before: Plan, after: Plan, alignment: Alignment, settings: AlignmentSettings = DEFAULTS
) -> tuple[LinkTrace, ...]:
    """The sentence accounting of every link, in the order of the links; empty for identical text.

    A sentence is at home in the sentences of the points it is linked to that have 0.4 of its informative words or of
    which it has as much; failing those, in sentences of other points that share 0.6.
    """
    same = [link for link in alignment.links if link.basis is Basis.IDENTICAL]
    skip_before = {identifier for link in same for identifier in link.before}
    skip_after = {identifier for link in same for identifier in link.after}
    first, second = _sentences(before, skip_before), _sentences(after, skip_after)
    linked = {(b, a) for link in alignment.links for b in link.before for a in link.after}
    shares = _shares(first, second, settings)
    of_first = _traces(first, second, shares, linked)
    of_second = _traces(second, first, {(a, b): s for (b, a), s in shares.items()}, {(a, b) for b, a in linked})
    return tuple(
        LinkTrace(
            tuple(t for identifier in link.before for t in of_first.get(identifier, ())),
            tuple(t for identifier in link.after for t in of_second.get(identifier, ())),
        )
        for link in alignment.links
    )


def _sentences(plan: Plan, skip: Collection[str]) -> list[_Sentence]:
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
    corpus = Corpus(*units)
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
