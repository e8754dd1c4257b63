"""Which operative verbs of two passages stand on different rungs of the ladder of obligation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from plandiff.model.comparison import Signal
from plandiff.signals.duties.duty_reading import Duty, duties
from plandiff.signals.shared.passage_pair import Pair, between_kept
from plandiff.text.actors import is_actor
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import root
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import same_meaning

Rests = tuple[tuple[int, ...], tuple[int, ...]]
Couples = list[tuple[Duty, Duty]]


@lru_cache(maxsize=1)  # both duty signals ask it of the same pair
def moved_duties(pair: Pair) -> tuple[Signal, ...]:
    """The duties that moved on the ladder, in the order of the text before, of a pair whose verbs of duty differ."""
    before, after = duties(pair.before), duties(pair.after)
    couples, rest_before, rest_after = _match(pair, before, after)
    moves: list[tuple[int, Signal]] = []
    for first, second in couples:
        rungs = _rung(first, second.negated), _rung(second, first.negated)
        if rungs[0] != rungs[1] and _comparable(first, second):
            words = pair.before.written(first.at, first.until), pair.after.written(second.at, second.until)
            rests = tuple(range(first.at, first.until)), tuple(range(second.at, second.until))
            moves.append((first.at, _move(words, first.verb, weaker=rungs[0] < rungs[1], rests=rests)))
    moves += _bare(pair, rest_before, rest_after, before, after)
    moves += _operatives(pair)
    return tuple(move for _, move in sorted(moves, key=lambda entry: entry[0]))


def _move(words: tuple[str, str], verb: str, *, weaker: bool, rests: Rests = ((), ())) -> Signal:
    """A duty that stands on another rung: the words before and after, the verb, and the way it moved."""
    arguments = {"before": words[0], "after": words[1], "verb": verb}
    return Signal("duty-weaker" if weaker else "duty-stronger", arguments, rests=rests)


def _comparable(first: Duty, second: Duty) -> bool:
    """Whether rungs can be held against each other."""
    return first.negated == second.negated or first.release or second.release


def _rung(duty: Duty, other_negated: bool) -> float:
    """The rung, where a negated permission is as strong as a negated duty."""
    if duty.negated and not duty.release and duty.rung in (1, 5):
        return 1
    return duty.rung if not (duty.release and other_negated) else 5


_NEAR = 15  # words


def _match(
    pair: Pair, before: Sequence[Duty], after: Sequence[Duty]
) -> tuple[list[tuple[Duty, Duty]], list[Duty], list[Duty]]:
    """Duties between the same words, then of the same verb, then of synonyms, nearest first, then in the same place.

    Where those left after the same verbs have the same rungs on both sides, sentences were only recast, and duties of
    one rung answer each other.
    """
    couples = between_kept(pair, before, after)
    couples += _take(pair, before, after, couples, lambda first, second: _main(first.verb) == _main(second.verb))
    rest_before, rest_after = _left(before, after, couples)
    if sorted(duty.rung for duty in rest_before) == sorted(duty.rung for duty in rest_after):
        couples += _take(pair, before, after, couples, lambda first, second: first.rung == second.rung)
    else:
        couples += _take(pair, before, after, couples, lambda first, second: same_meaning(first.verb, second.verb))
    rest_before, rest_after = _left(before, after, couples)
    for first in list(rest_before):
        near = [duty for duty in rest_after if abs(pair.place_after(first.at) - duty.at) <= 1.5]
        if near:
            couples.append((first, near[0]))
            rest_before.remove(first)
            rest_after.remove(near[0])
    alone = len(rest_before) == 1 and len(rest_after) == 1 and len(before) == len(after)
    if alone and pair.distance(rest_before[0].at, rest_after[0].at) <= _NEAR:
        couples.append((rest_before.pop(), rest_after.pop()))
    return couples, rest_before, rest_after


@lru_cache(maxsize=1024)
def _main(verb: str) -> str:
    """The root of the verb in a joined phrase: issue for be issued with."""
    parts = [part for part in verb.split("_") if part != "be"]
    return root(parts[0]) if "_" in verb and parts else verb


def _take(
    pair: Pair, before: Sequence[Duty], after: Sequence[Duty], taken: Couples, answers: Callable[[Duty, Duty], bool]
) -> Couples:
    """The couples of duties that answer each other and are not taken yet: the same rung first, then the nearest."""
    rest_before, rest_after = _left(before, after, taken)
    ranked = sorted(
        (first.rung != second.rung, abs(pair.place_after(first.at) - second.at), first.at, second.at, first, second)
        for first in rest_before
        for second in rest_after
        if first.verb and second.verb and answers(first, second)
    )
    couples: Couples = []
    for *_, first, second in ranked:
        if all(first is not one and second is not other for one, other in couples):
            couples.append((first, second))
    return couples


def _left(before: Sequence[Duty], after: Sequence[Duty], couples: Couples) -> tuple[list[Duty], list[Duty]]:
    return (
        [duty for duty in before if all(duty is not one for one, _ in couples)],
        [duty for duty in after if all(duty is not other for _, other in couples)],
    )


def _bare(
    pair: Pair, lost: Sequence[Duty], gained: Sequence[Duty], before: Sequence[Duty], after: Sequence[Duty]
) -> list[tuple[int, Signal]]:
    """Duties whose verb stands in the other text in the bare present, which is as strong as shall."""
    moves = []
    for duty in lost:
        place = _bare_verb(pair.after, duty, after) if duty.rung > 1 and not duty.negated else None
        if place is not None and pair.kept.get(_verb_at(pair.before, duty)) == place:
            words = pair.before.written(duty.at, duty.until), pair.after.words[place].text
            moves.append((duty.at, _move(words, duty.verb, weaker=False)))
    for duty in gained:
        place = _bare_verb(pair.before, duty, before) if duty.rung > 1 and not duty.negated else None
        if place is not None and pair.kept.get(place) == _verb_at(pair.after, duty):
            words = pair.before.words[place].text, pair.after.written(duty.at, duty.until)
            moves.append((place, _move(words, duty.verb, weaker=True)))
    return moves


def _verb_at(analysis: Analysis, duty: Duty) -> int:
    """The index of the verb that a duty governs, or -1."""
    return next((item.at for item in analysis.content if item.at >= duty.until and item.key == duty.verb), -1)


_NOT_BARE = frozenset(
    "the a an of to for by such any no its their his her our your my this that in on with and or shall may".split()
)


def _bare_verb(analysis: Analysis, duty: Duty, others: Sequence[Duty]) -> int | None:
    """The index of the verb of a duty where nothing governs it, or None."""
    governed = {other.verb for other in others}
    for item in analysis.content:
        word = analysis.words[item.at]
        if item.key != duty.verb or item.key in governed or item.at == 0 or word.low.endswith(("ing", "ly")):
            continue
        previous = analysis.words[item.at - 1]
        passive = previous.stem == "be"
        subject = is_actor(previous.stem, previous.low) or (previous.is_word and previous.low not in _NOT_BARE)
        if (passive and word.low != word.stem) or (subject and not word.low.endswith(("ed", "ment", "ion", "al"))):
            return item.at
    return None


def _operatives(pair: Pair) -> list[tuple[int, Signal]]:
    """The verbs of resolutions (decides, urges, invites) and of assurance (ensure, promote) that were exchanged."""
    moves = []
    for kind in ("operative", "assurance"):
        before, after = pair.before.of(kind), pair.after.of(kind)
        for first in before:
            for second in after:
                aligned = abs(pair.place_after(first.at) - second.at) < 1.5
                if (
                    aligned
                    and first.level != second.level
                    and _leads(pair.before, first, kind)
                    and _leads(pair.after, second, kind)
                ):
                    words = pair.before.write(first), pair.after.write(second)
                    moves.append((first.at, _move(words, words[0].lower(), weaker=first.level < second.level)))
    return moves


def _leads(analysis: Analysis, fact: Fact, kind: str) -> bool:
    """Whether a verb of a resolution is the predicate: at the start, or after a name, an office or a comma."""
    if kind == "assurance" or fact.at == 0:
        return True
    previous = analysis.words[fact.at - 1]
    return (
        previous.sentence != analysis.words[fact.at].sentence
        or previous.low in (",", ")", "and", "parties", "states", "hereby", "strongly", "also", "further")
        or previous.capital
        or is_actor(previous.stem, previous.low)
    )
