"""Which names and offices came, went or gave way to others, which are told by other words, and which changed parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from operator import attrgetter

from plandiff.model.comparison import Signal
from plandiff.signals.conditions.condition_matching import unmatched_spans
from plandiff.signals.conditions.condition_reading import CONSENT
from plandiff.signals.roles.grammatical_parts import Role, acts_by, both_parts, in_words_of
from plandiff.signals.roles.named_actors import OFFICE, names_of, nouns_of
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair, between_kept, pair_up
from plandiff.text.abbreviations import shortened
from plandiff.text.actors import is_actor
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import inflected
from plandiff.text.names import is_misspelt
from plandiff.text.quantities import Fact, indexes_of
from plandiff.text.stems import shared_beginning
from plandiff.text.synonyms import canonical, same_meaning
from plandiff.text.word_cutting import low_at

_Names = tuple[str | None, str | None]
_Rests = tuple[tuple[int, ...], tuple[int, ...]]


def moved_names(pair: Pair, kind: str) -> tuple[Signal, ...]:
    """The changes of places, of known actors (party) or of other names (name), in the order of the text before."""
    return tuple(move for move in _all_moved(pair, "place" if kind == "place" else "party") if move.id == kind)


@lru_cache(maxsize=2)  # of actors, `party` and `name` ask
def _all_moved(pair: Pair, kind: str) -> tuple[Signal, ...]:
    before, after = names_of(pair.before, kind), names_of(pair.after, kind)
    couples = _couples(pair, before, after)
    moves = [_move(pair, first, second) for first, second in couples]
    if couples:
        return tuple({(one.arguments["before"], one.arguments["after"]): one for one in moves[::-1]}.values())[::-1]
    after = in_words_of(after, before)
    found = _exchanged(pair, before, after, acts_by)
    if found or kind == "place":
        return found
    if {one.key for one in pair.before.content} != {one.key for one in pair.after.content}:
        return ()
    return _exchanged(pair, before + nouns_of(pair.before), after + nouns_of(pair.after), lambda _role: False)


def _couples(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> list[tuple[Fact | None, Fact | None]]:
    """The names that only one text has, paired, and those that are told by other words, each name of a text once."""
    if not before and not after:
        return []
    couples = pair_up(pair, _absent(pair, before, after, 0), _absent(pair, after, before, 1), lambda _one, _other: 0.0)
    taken = {id(fact) for couple in couples if all(couple) for fact in couple}
    for first, second in _told_otherwise(pair, before, after):
        if taken.isdisjoint((id(first), id(second))):
            couples = [
                (one, other)
                for one, other in couples
                if not (one and one.until == first.until) and not (other and other.until == second.until)
            ]
            couples.append((first, second))
    return couples


def _has_a_say(analysis: Analysis, fact: Fact) -> bool:
    """Whether what only a condition names has to be told: a name, or an office that has to consent to something."""
    near = analysis.words[max(fact.at - 5, 0) : fact.until + 4]
    sentence = analysis.words[fact.at].sentence
    return fact.mark != OFFICE or any(word.low in CONSENT and word.sentence == sentence for word in near)


def _move(pair: Pair, first: Fact | None, second: Fact | None) -> Signal:
    change = "replaced" if first and second else "dropped" if first else "added"
    names = first and _called(pair.before, first), second and _called(pair.after, second)
    facts = [fact for fact in (first, second) if fact]
    return _signal(pair, facts, names, change, (indexes_of(first), indexes_of(second)))


def _signal(pair: Pair, facts: Sequence[Fact], names: _Names, change: str, rests: _Rests = ((), ())) -> Signal:
    known = "party" if any(map(pair.knows, facts)) else "name"
    kind = "place" if facts[0].kind == "place" else known
    return Signal(kind, {"before": names[0], "after": names[1], "change": change}, rests=rests)


def _called(analysis: Analysis, fact: Fact) -> str:
    """A name as the vocabulary has it (Europe, not European); one that it does not have as it is written."""
    return fact.key if fact.mark == "vocabulary" else analysis.write(fact)


def _absent(pair: Pair, facts: Sequence[Fact], others: Sequence[Fact], side: int) -> list[Fact]:
    """The names of one text, each once, that the other has not."""
    own, other = (pair.before, pair.after)[:: -1 if side else 1]
    names = {one.key for one in others if one.mark != OFFICE}
    left = [fact for fact in reversed(facts) if fact.mark == OFFICE or fact.key not in names]  # few
    once = {(fact.key, fact.mark == OFFICE and fact.until - fact.at): fact for fact in left}
    if not once:
        return []
    letters = {_letters(other, one) for one in others}
    spans, short = unmatched_spans(pair)[side], _said_short(pair)[side]
    return [
        fact
        for fact in reversed(once.values())
        if (fact.at not in spans or _has_a_say(own, fact))
        and not short.issuperset(indexes_of(fact))
        and not _is_there(fact, facts, others, own, other)
        and _letters(own, fact) not in letters  # Website Team, Web Site Team
        and not _is_other_form_there(pair, fact, side)
    ]


def _is_other_form_there(pair: Pair, fact: Fact, side: int) -> bool:
    """Whether in the place of an office the other text has its noun misspelt, or a word of its family that is no actor.

    A letter is too many, too few or another: mebers. Of a family are government and governmental, provider and
    provided. A name of one word may be an office misspelt (the Manger), and any may have given way to you or we.
    """
    (own, other), (kept, back) = ((pair.before, pair.after), (pair.kept, pair.kept_back))
    if side:
        own, other, kept, back = other, own, back, kept
    at, last = kept.get(fact.until - 2, -2) + 1, kept.get(fact.until, 0) - 1
    if low_at(other.words, last) in _SPEAKERS and last not in back:
        return True
    noun, there = own.words[fact.until - 1].low, low_at(other.words, at)
    acts = bool(there) and is_actor(other.words[at].stem, there)
    if is_misspelt(f"a {noun}", f"a {there}"):
        return fact.mark == OFFICE or (acts and fact.until - fact.at == 1)
    shared = shared_beginning(noun, there)
    of_family = shared >= _FAMILY and max(len(noun), len(there)) - shared <= _ENDING
    return fact.mark == OFFICE and not acts and of_family


_SPEAKERS = frozenset("you your we us our".split())
_FAMILY, _ENDING = 5, 4  # letters that words of a family share, and that their endings have at most


@lru_cache(maxsize=1)
def _said_short(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of the words of either text that the other shortens, or that shorten those of the other."""
    forth, back = shortened(pair.before, pair.after), shortened(pair.after, pair.before)
    return forth[0] | back[1], back[0] | forth[1]


def _is_there(fact: Fact, facts: Sequence[Fact], others: Sequence[Fact], own: Analysis, other: Analysis) -> bool:
    """Whether a text has a name of another otherwise than as such: in lower case, or misspelt."""
    if fact.mark == OFFICE:
        return _is_office_there(fact, others, own, other)
    if fact.mark != "capitals":
        return any(one.key == fact.key for one in other.of("party", "place"))
    parts = set(fact.key.split()) - {"of", "for", "the"}
    known = {one.key for one in facts if fact.at}  # the first capital of a text may be of no name
    return _stand(parts, own, other) or any(
        is_misspelt(fact.key, one.key) for one in others if one.mark != OFFICE and one.key not in known
    )


def _letters(analysis: Analysis, fact: Fact) -> str:
    return "".join([word.low for word in analysis.words[fact.at : fact.until]])


def _is_office_there(office: Fact, others: Sequence[Fact], own: Analysis, other: Analysis) -> bool:
    """Whether a text has an office, alone or with no words before it that tell it from this one, or but its noun.

    Two defined terms are never one by what they mean; the Committee may be the Fleet Committee.
    """
    defined = office.level and any(one.mark == OFFICE and one.level for one in others)
    same = [one for one in others if office.key in (one.key, other.words[one.until - 1].root)]
    if same or defined:
        told = _told_by(own, office)
        called = own.write(office).lower()
        return any(
            told <= _told_by(other, one)
            or told >= _told_by(other, one)
            or is_misspelt(called, other.write(one).lower())
            for one in same
        )
    noun = own.words[office.until - 1].low
    if _tied(own, noun) < _tied(other, noun):  # developer friendly, developer-friendly
        return True
    return any(same_meaning(word.root, office.key) and is_actor(word.stem, word.low) for word in other.words)


def _tied(analysis: Analysis, noun: str) -> int:
    """How often a text has a noun in a compound with a hyphen."""
    return sum("-" in word.text and noun in word.text.lower().split("-") for word in analysis.words)


def _told_by(analysis: Analysis, fact: Fact) -> set[str]:
    """The words that tell an office from others of its kind."""
    return {canonical(word.root) for word in analysis.words[fact.at : fact.until - 1]}


def _stand(parts: set[str], own: Analysis, other: Analysis) -> bool:
    """Whether a text has the words of a name, and each as often as the text that has the name."""
    if parts <= other.lasts.keys():
        return all(other.often(part) >= own.often(part) for part in parts)
    return {*map(inflected, parts)}.issubset(other.stems)


def _told_otherwise(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The names that give way in their place to others, or to more or fewer words before the same noun: vice chair."""
    named = [
        [fact for fact in facts if fact.mark != "vocabulary" and not (short and short.issuperset(indexes_of(fact)))]
        for facts, short in zip((before, after), _said_short(pair), strict=True)
    ]
    nouns = {fact.until - 1: fact for fact in named[1]}
    found = {first: nouns[pair.kept[first.until - 1]] for first in named[0] if pair.kept.get(first.until - 1) in nouns}
    found.update(between_kept(pair, *named))
    lost, gained = differences(pair).missing
    for first, second in found.items():
        if lost.isdisjoint(range(first.at, first.until)) and gained.isdisjoint(range(second.at, second.until)):
            continue
        told = _telling(pair, first, 0), _telling(pair, second, 1)
        if any(told) and not _is_one_name(pair, first, second):
            yield first, second


def _is_one_name(pair: Pair, first: Fact, second: Fact) -> bool:
    """Whether two names are one but for a blank or a letter; a letter may make two of names that are but one word."""
    start = "a " if OFFICE in (first.mark, second.mark) else ""
    misspelt = is_misspelt(start + pair.before.write(first).lower(), start + pair.after.write(second).lower())
    return misspelt or _letters(pair.before, first) == _letters(pair.after, second)


def _telling(pair: Pair, fact: Fact, side: int) -> bool:
    """Whether a word of a name came or went, which is no adverb and no participle."""
    own, kept = (pair.before, pair.after)[side], (pair.kept, pair.kept_back)[side]
    came = differences(pair).missing[side].intersection(range(fact.at, fact.until)).difference(kept)
    return any(not own.words[at].low.endswith(("ed", "ly")) and own.words[at].low != "the" for at in came)


def _exchanged(
    pair: Pair, before: Sequence[Fact], after: Sequence[Fact], suffices: Callable[[Role], bool]
) -> tuple[Signal, ...]:
    """The first two names that play each other's part, or of which one took a part that suffices from the other."""
    sides = sorted(before, key=_start_of), sorted(after, key=_start_of)
    both = [name for name in dict.fromkeys(fact.key for fact in sides[0]) if name in {fact.key for fact in sides[1]}]
    if len(both) < 2:  # as mostly
        return ()
    parts_before, parts_after = both_parts(pair.before, sides[0], pair.after, sides[1])
    for names in combinations(both, 2):
        one, other = names
        gave = (parts_before[one] - parts_after[one]) & (parts_after[other] - parts_before[other])
        took = (parts_before[other] - parts_after[other]) & (parts_after[one] - parts_before[one])
        if (gave and took) or any(map(suffices, gave | took)):
            firsts = [{fact.key: fact for fact in facts[::-1] if fact.key in names} for facts in sides]
            written = [
                ", ".join(_called(analysis, fact) for fact in sorted(facts.values(), key=_start_of))
                for analysis, facts in zip((pair.before, pair.after), firsts, strict=True)
            ]
            facts = [fact for side in firsts for fact in side.values()]
            return (_signal(pair, facts, (written[0], written[1]), "exchanged"),)
    return ()


_start_of = attrgetter("at")
