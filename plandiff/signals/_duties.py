"""The ladder of obligation, and which operative verbs of two passages stand on different rungs of it.

The rungs, strongest first (the same number is the same strength):

1. must, shall, will, undertakes to, agrees to, commits to, is required or obliged to, has to; a bare present tense
2. should, ought to, is to; is urged or recommended to
3. is ready to, is willing to, is prepared to, intends to, plans to, aims to
4. is expected to, will endeavour to, will consider, seeks to, makes every effort to; is encouraged or invited to
5. may, can, is eligible, is entitled, is permitted to; also need not and is not required to

Source: the verbal forms of the ISO/IEC Directives, Part 2 (2021), clause 7 (requirement "shall", recommendation
"should", permission "may", possibility "can") and RFC 2119 (must, should, may), between which rungs 3 and 4 put the
words that negotiated texts use for an intention and for an effort. Under a negation may, can, shall and must are one
prohibition.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from plandiff.signals._pair import Pair, has_meaning
from plandiff.text.analysis import Analysis
from plandiff.text.lemmas import is_adverb
from plandiff.text.names import is_actor
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import same_meaning

_BETWEEN = frozenset("not also be , only then hereby jointly therefore still to".split())
_VERBS = frozenset(("operative", "assurance", "neg"))


class Duty(NamedTuple):
    """One duty: how strong it is, the verb it governs (its root), whether it is negated or releases, and its place.

    `permission` is the verb of the phrase itself where that is a passive: shall be permitted to.
    """

    rung: float
    verb: str
    negated: bool
    release: bool
    at: int
    until: int
    permission: str


class Move(NamedTuple):
    """A duty that stands on another rung: words before and after, the verb, and the way it moved."""

    before: str
    after: str
    verb: str
    weaker: bool


@lru_cache(maxsize=1)  # both duty signals ask it of the same pair
def moved_duties(pair: Pair) -> tuple[Move, ...]:
    """The duties that moved on the ladder, in the order of the text before."""
    before, after = duties(pair.before), duties(pair.after)
    couples, rest_before, rest_after = _match(pair, before, after)
    moves: list[tuple[int, Move]] = []
    for first, second in couples:
        rungs = _rung(first, second.negated), _rung(second, first.negated)
        if rungs[0] != rungs[1] and _comparable(first, second):
            words = pair.before.written(first.at, first.until), pair.after.written(second.at, second.until)
            moves.append((first.at, Move(*words, first.verb, weaker=rungs[0] < rungs[1])))
    moves += _bare(pair, rest_before, rest_after, before, after)
    moves += _operatives(pair)
    return tuple(move for _, move in sorted(moves, key=lambda entry: entry[0]))


def _comparable(first: Duty, second: Duty) -> bool:
    """Whether rungs can be held against each other; "shall permit" and "shall be permitted" are one duty."""
    for one, other in ((first, second), (second, first)):
        if one.permission and same_meaning(one.permission, other.verb):
            return False
    if first.negated == second.negated:
        return True
    return first.release or second.release


def _rung(duty: Duty, other_negated: bool) -> float:
    """The rung, where a negated permission is as strong as a negated duty."""
    if duty.negated and not duty.release and duty.rung in (1, 5):
        return 1
    return duty.rung if not (duty.release and other_negated) else 5


def duties(analysis: Analysis) -> list[Duty]:
    """The duties of a text: phrases that follow each other without a verb between are one (will endeavour to)."""
    facts = [fact for fact in analysis.facts if fact.kind == "duty"]
    negs = {fact.at: fact for fact in analysis.of("neg") if fact.key == "not"}
    considered = [_consider(analysis, index) for index, word in enumerate(analysis.words) if word.stem == "consider"]
    facts = sorted([*facts, *(fact for fact in considered if fact)], key=lambda fact: fact.at)
    found: list[Duty] = []
    index = 0
    while index < len(facts):
        chain = [facts[index]]
        while index + 1 < len(facts) and _adjoin(analysis, chain[-1], facts[index + 1]):
            index += 1
            chain.append(facts[index])
        found.append(_duty(analysis, chain, negs))
        index += 1
    return found


def _consider(analysis: Analysis, index: int) -> Fact | None:
    """ "consider", where an act is only considered: consider extending, consider whether."""
    words = analysis.words
    if index + 1 >= len(words) or index == 0:
        return None
    following = words[index + 1].low
    if following == "whether" or (following.endswith("ing") and following not in ("existing", "pending", "remaining")):
        return Fact("duty", "4", index, index + 1, level=4)
    return None


def _adjoin(analysis: Analysis, first: Fact, second: Fact) -> bool:
    between = analysis.words[first.until : second.at]
    return len(between) <= 3 and all(word.low in _BETWEEN or is_adverb(word.low) for word in between)


def _duty(analysis: Analysis, chain: Sequence[Fact], negs: dict[int, Fact]) -> Duty:
    first, last = chain[0], chain[-1]
    inside = [at for at in negs if first.at < at <= last.until + 1]
    subject = any(fact.until <= first.at and _no_before(analysis, fact, first.at) for fact in negs.values())
    verb = _verb(analysis, last.until)
    release = any(fact.key == "release" for fact in chain)
    rung = max(fact.level for fact in chain)
    return Duty(rung, verb, bool(inside) or subject, release, first.at, last.until, _permission(analysis, last))


def _permission(analysis: Analysis, last: Fact) -> str:
    """The verb of a duty that is a passive of permitting or requiring, or a blank."""
    inside = analysis.words[last.at : last.until]
    verbs = [word.root for word in inside[1:] if inside[0].stem == "be" and word.low.endswith("ed")]
    return verbs[0] if verbs else ""


def _no_before(analysis: Analysis, negation: Fact, at: int) -> bool:
    """Whether "no" or "neither" stands in the subject of a duty: no vessel may."""
    words = analysis.words
    if words[negation.at].sentence != words[at].sentence or at - negation.at > 8:
        return False
    return words[negation.at].low in ("no", "neither", "none", "nobody", "nor", "never") and not any(
        word.low in (",", "and", "but") for word in words[negation.until : at]
    )


def _verb(analysis: Analysis, index: int) -> str:
    """The root of the next word that can be a verb."""
    sentence = analysis.words[index - 1].sentence
    near = [(item.at, item.key) for item in analysis.content if item.at >= index]
    near += [
        (fact.at, analysis.words[fact.at].root)
        for fact in analysis.facts
        if fact.at >= index and fact.kind in _VERBS and fact.key != "not"
    ]
    for at, key in sorted(near):
        if analysis.words[at].sentence != sentence or at - index > 8:
            return ""
        if not is_adverb(analysis.words[at].low):
            return key
    return ""


def _match(
    pair: Pair, before: Sequence[Duty], after: Sequence[Duty]
) -> tuple[list[tuple[Duty, Duty]], list[Duty], list[Duty]]:
    """Duties that govern the same verb, then those of synonyms, nearest first, then those in the same place.

    Where those left after the same verbs have the same rungs on both sides, sentences were only recast, and duties of
    one rung answer each other.
    """
    couples = _take(pair, before, after, [], lambda first, second: first.verb == second.verb)
    rest_before, rest_after = _left(before, after, couples)
    if sorted(duty.rung for duty in rest_before) == sorted(duty.rung for duty in rest_after):
        couples += _take(pair, before, after, couples, lambda first, second: first.rung == second.rung)
    else:
        couples += _take(pair, before, after, couples, lambda first, second: same_meaning(first.verb, second.verb))
    rest_before, rest_after = _left(before, after, couples)
    for first in list(rest_before):
        near = [
            duty
            for duty in rest_after
            if abs(pair.place_after(first.at) - duty.at) <= 1.5 and not _moved_on(pair, first, duty)
        ]
        if near:
            couples.append((first, near[0]))
            rest_before.remove(first)
            rest_after.remove(near[0])
    if len(rest_before) == 1 and len(rest_after) == 1 and len(before) == len(after):
        couples.append((rest_before.pop(), rest_after.pop()))
    return couples, rest_before, rest_after


Couples = list[tuple[Duty, Duty]]


def _take(
    pair: Pair,
    before: Sequence[Duty],
    after: Sequence[Duty],
    taken: Couples,
    answers: Callable[[Duty, Duty], bool],
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


def _moved_on(pair: Pair, first: Duty, second: Duty) -> bool:
    """Whether two duties in the same place govern verbs that each other's text has elsewhere: a sentence was recast."""
    if not first.verb or not second.verb or first.rung == second.rung:
        return False
    return has_meaning(first.verb, pair.after_keys) and has_meaning(second.verb, pair.before_keys)


def _bare(
    pair: Pair, lost: Sequence[Duty], gained: Sequence[Duty], before: Sequence[Duty], after: Sequence[Duty]
) -> list[tuple[int, Move]]:
    """Duties whose verb stands in the other text in the bare present, which is as strong as shall."""
    moves = []
    for duty in lost:
        place = _bare_verb(pair.after, duty, after) if duty.rung > 1 and not duty.negated else None
        if place is not None:
            words = pair.before.written(duty.at, duty.until), pair.after.words[place].text
            moves.append((duty.at, Move(*words, duty.verb, weaker=False)))
    for duty in gained:
        place = _bare_verb(pair.before, duty, before) if duty.rung > 1 and not duty.negated else None
        if place is not None:
            words = pair.before.words[place].text, pair.after.written(duty.at, duty.until)
            moves.append((place, Move(*words, duty.verb, weaker=True)))
    return moves


_NOT_BARE = frozenset(
    "the a an of to for by such any no its their his her this that in on with and or shall may".split()
)


def _bare_verb(analysis: Analysis, duty: Duty, others: Sequence[Duty]) -> int | None:
    """The index of the verb of a duty where nothing governs it, or None."""
    governed = {other.verb for other in others}
    for item in analysis.content:
        word = analysis.words[item.at]
        if item.key != duty.verb or item.key in governed or item.at == 0 or word.low.endswith("ing"):
            continue
        previous = analysis.words[item.at - 1]
        passive = previous.stem == "be"
        subject = is_actor(previous.stem, previous.low) or (previous.is_word and previous.low not in _NOT_BARE)
        if (passive and word.low != word.stem) or (subject and not word.low.endswith(("ed", "ment", "ion", "al"))):
            return item.at
    return None


def _operatives(pair: Pair) -> list[tuple[int, Move]]:
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
                    moves.append((first.at, Move(*words, words[0].lower(), weaker=first.level < second.level)))
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
