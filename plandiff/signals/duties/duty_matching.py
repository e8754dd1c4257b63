"""Which operative verbs of two passages stand on different rungs of the ladder of obligation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from plandiff.model.comparison import Signal
from plandiff.signals.duties.duty_reading import Duty, duties
from plandiff.signals.roles.grammatical_parts import LIGHT_VERBS
from plandiff.signals.shared.passage_pair import Pair, between_kept
from plandiff.text.analysis import Analysis

Couples = list[tuple[Duty, Duty]]
_NEAR = 15  # words
_PLACE = 1.5  # words between where one stood and where the other stands


def moved_duties(pair: Pair) -> tuple[Signal, ...]:
    """The duties that moved on the ladder, in the order of the text before, of a pair whose verbs of duty differ."""
    before, after = duties(pair.before), duties(pair.after)
    couples, rest_before, rest_after = _match(pair, before, after)
    moves: list[tuple[int, Signal]] = []
    for first, second in couples:
        rungs = _rung(first), _rung(second)
        comparable = first.negated == second.negated or first.release or second.release
        if rungs[0] != rungs[1] and comparable:
            spans = range(first.at, first.until), range(second.at, second.until)
            moves.append((first.at, _move(pair, spans, first.verb, weaker=rungs[0] < rungs[1])))
    for duty, at in _bare(pair.before, pair.after, rest_before, pair.kept):
        moves.append((duty.at, _move(pair, (range(duty.at, duty.until), range(at, at + 1)), duty.verb, weaker=False)))
    for duty, at in _bare(pair.after, pair.before, rest_after, pair.kept_back):
        moves.append((at, _move(pair, (range(at, at + 1), range(duty.at, duty.until)), duty.verb, weaker=True)))
    return tuple(move for _, move in sorted(moves, key=lambda entry: entry[0]))


def _move(pair: Pair, spans: tuple[range, range], verb: str, *, weaker: bool) -> Signal:
    """A duty that stands on another rung: the words before and after, the verb, and the way it moved."""
    before, after = (
        side.written(span.start, span.stop) for side, span in zip((pair.before, pair.after), spans, strict=True)
    )
    rests = (
        tuple(at for at in span if at not in side.taken("neg"))  # which are told as negations
        for side, span in zip((pair.before, pair.after), spans, strict=True)
    )
    arguments = {"before": before, "after": after, "verb": verb}
    return Signal("duty-weaker" if weaker else "duty-stronger", arguments, rests=(next(rests), next(rests)))


def _rung(duty: Duty) -> float:
    """The rung, where a permission that is denied is as strong as a duty."""
    return 1 if duty.negated and not duty.release and duty.rung in (1, 5) else duty.rung


def _match(pair: Pair, before: Sequence[Duty], after: Sequence[Duty]) -> tuple[Couples, list[Duty], list[Duty]]:
    """Duties between the same words, then of the same verb, nearest first, then in the same place.

    Where those left after the same verbs have the same rungs on both sides, sentences were only recast, and duties of
    one rung answer each other.
    """
    couples = between_kept(pair, before, after)
    couples += _nearest(pair, *_left(before, after, couples), _same_verb)
    left = _left(before, after, couples)
    if sorted(one.rung for one in left[0]) == sorted(one.rung for one in left[1]):
        couples += _nearest(pair, *left, lambda one, other: one.rung == other.rung)
    couples += _nearest(
        pair, *_left(before, after, couples), lambda one, other: pair.distance(one.at, other.at) <= _PLACE
    )
    rest_before, rest_after = _left(before, after, couples)
    alone = len(rest_before) == 1 and len(rest_after) == 1
    if alone and pair.distance(rest_before[0].at, rest_after[0].at) <= _NEAR:
        couples.append((rest_before.pop(), rest_after.pop()))
    return couples, rest_before, rest_after


def _same_verb(first: Duty, second: Duty) -> bool:
    return bool(first.verb) and first.verb == second.verb


def _nearest(
    pair: Pair, before: Sequence[Duty], after: Sequence[Duty], answers: Callable[[Duty, Duty], bool]
) -> Couples:
    """The couples of duties that answer each other, the nearest first; of exchanged texts the same."""
    ranked = sorted(
        (pair.distance(first.at, second.at), first.at + second.at, first, second)
        for first in before
        for second in after
        if answers(first, second)
    )
    couples: Couples = []
    matched: tuple[set[Duty], set[Duty]] = set(), set()
    for *_, first, second in ranked:
        if first not in matched[0] and second not in matched[1]:
            matched[0].add(first)
            matched[1].add(second)
            couples.append((first, second))
    return couples


def _left(before: Sequence[Duty], after: Sequence[Duty], couples: Couples) -> tuple[list[Duty], list[Duty]]:
    firsts, seconds = {one for one, _ in couples}, {other for _, other in couples}
    return [duty for duty in before if duty not in firsts], [duty for duty in after if duty not in seconds]


def _bare(
    here: Analysis, there: Analysis, alone: Sequence[Duty], kept: Mapping[int, int]
) -> Iterator[tuple[Duty, int]]:
    """The duties whose verb the other text has in the plain present, as strong as shall, with the place of that."""
    for duty in alone:
        verb = next((item.at for item in here.content if item.at >= duty.until and item.key == duty.verb), -1)
        light = duty.until < len(here.words) and here.words[duty.until].root in LIGHT_VERBS  # need to make restrictions
        verb = duty.until if light else verb
        place = kept.get(verb, 0)
        if duty.rung > 1 and not duty.negated and _is_bare(there, place):
            yield duty, place


_NOT_BARE = frozenset(
    "the a an of to for by such any no its their his her our your my this that in on with and or shall may".split()
)


def _is_bare(analysis: Analysis, at: int) -> bool:
    """Whether a word stands as a verb in the plain present: stores, is stored."""
    word, previous = analysis.words[at], analysis.words[at - 1]
    if at == 0 or word.low.endswith(("ing", "ly")):
        return False
    if previous.stem == "be":
        return word.low != word.stem
    return (
        previous.is_word
        and previous.low not in _NOT_BARE
        and not word.low.rstrip("s").endswith(("ed", "ment", "ion", "al"))
    )
