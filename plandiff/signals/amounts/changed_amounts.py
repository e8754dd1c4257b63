"""Which figures, spans of time and dates differ between two passages, each difference once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from plandiff.signals.amounts.terms import Arguments, changed_terms, plain, proportion, told_once
from plandiff.signals.amounts.time_relations import deadlines, extreme_before, turned, without_side
from plandiff.signals.shared.passage_pair import Pair, between_kept, near_words, pair_up, unmatched
from plandiff.text.analysis import Analysis
from plandiff.text.cited_names import names_one
from plandiff.text.numbers.reading import read_number
from plandiff.text.quantities import DISAGREES, Fact, has_two_readings, same_amount
from plandiff.text.references import LABELS
from plandiff.text.synonyms import same_meaning
from plandiff.text.word_cutting import Word, low_at

# The mark of numbers that count nothing but name what they stand behind; `digits` tells of them.
NAMING = "naming"


@lru_cache(maxsize=1)  # `digits` asks it of the same pair
def changed_figures(pair: Pair) -> tuple[Arguments, ...]:
    """The arguments of each `figure` signal: first the terms of the YAML, then what the texts say besides."""
    found, fixed = changed_terms(pair, time=False)
    lost, gained = unequal_figures(pair)
    if not lost and not gained:
        lost, gained = map(tuple, _exchanged(pair, *_figures(pair)))
    couples = pair_up(pair, lost, gained, lambda first, second: _likeness(pair, first, second))
    couples = [one for one in couples if not (is_article(pair, one) or _only_names(one) or _is_of_span(pair, one))]
    kept, left = told_once(pair, found, couples, fixed)
    return (*kept, *(arguments(pair, *couple) for couple in left))


@lru_cache(maxsize=1)  # `digits` asks it of the same pair
def unequal_figures(pair: Pair) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The figures of each text that the other has not, in the same or in another unit."""
    lost, gained = unmatched(*_figures(pair), lambda fact: f"{fact.key} {fact.mark}")
    _drop_equal(lost, gained)
    return tuple(lost), tuple(gained)


@lru_cache(maxsize=1)  # so does it here
def changed_deadlines(pair: Pair) -> tuple[Arguments, ...]:
    """The arguments of each `deadline` signal: first the terms of the YAML, then what the texts say besides."""
    found, fixed = changed_terms(pair, time=True)
    before, after = deadlines(pair.before), deadlines(pair.after)
    lost, gained = unmatched(before, after)
    if not lost and not gained:
        lost, gained = _exchanged(pair, before, after)
    couples = pair_up(pair, lost, gained, lambda first, second: 1.0 + (first.unit == second.unit))
    couples += turned(pair, before, after, lost, gained)
    kept, left = told_once(pair, found, couples, fixed)
    return (*kept, *(arguments(pair, *couple) for couple in left))


@lru_cache(maxsize=1)
def _figures(pair: Pair) -> tuple[list[Fact], list[Fact]]:
    """The figures of both texts, those marked that name what they stand behind."""
    return _figures_of(pair.before, pair.in_english), _figures_of(pair.after, pair.in_english)


def _figures_of(analysis: Analysis, in_english: bool) -> list[Fact]:
    own = analysis.of("figure")
    if not in_english:
        return list(own)
    return [fact._replace(mark=NAMING) if names_one(analysis.words, fact) else fact for fact in own]


def _drop_equal(lost: list[Fact], gained: list[Fact]) -> None:
    """Take out what differs in wording only: half and 0.5."""
    for first in list(lost):
        for second in list(gained):
            if same_amount(first, second) and first in lost and second in gained:
                lost.remove(first)
                gained.remove(second)


def _likeness(pair: Pair, first: Fact, second: Fact) -> float:
    """How far two figures count the same: by unit, by the noun behind them and, for half as much, the word before."""
    couples = zip(near_words(pair.before, first), near_words(pair.after, second), strict=True)
    before, behind = (bool(one) and same_meaning(one, other) for one, other in couples)
    return 2.0 * (first.unit == second.unit) + before + 2.0 * behind


def is_article(pair: Pair, couple: tuple[Fact | None, Fact | None]) -> bool:
    """Whether a figure stands alone and is "one", no more than an article: but one in five, one of many, Annex One."""
    first, second = couple
    if first is not None and second is not None:
        return False
    fact, analysis = (first, pair.before) if first is not None else (second, pair.after)
    if fact is None or fact.key != "1" or analysis.words[fact.at].low != "one":
        return False
    words, until = analysis.words, fact.until
    share = until + 1 + (low_at(words, until) == "out")
    shared = low_at(words, until) in ("in", "out") and any(one.at == share for one in analysis.of("figure"))
    return not shared and low_at(words, until) != "of" and low_at(words, fact.at - 1) not in LABELS


def _is_of_span(pair: Pair, couple: tuple[Fact | None, Fact | None]) -> bool:
    """Whether a number gave way to a span of so many in its place, which `deadline` tells: thirty days for thirty."""
    lost, gained = ([] if fact is None else [fact] for fact in couple)
    if (lost and gained) or any(fact.unit for fact in lost + gained):
        return False
    spans = unmatched(pair.before.of("deadline"), pair.after.of("deadline"))
    kept = between_kept(pair, lost, spans[1]) if lost else between_kept(pair, spans[0], gained)
    words = (pair.after if lost else pair.before).words
    counts = ((own, read_number(words, span.at)) for own, span in (one if lost else one[::-1] for one in kept))
    return any(count is not None and count.value == own.value for own, count in counts)


def _only_names(couple: tuple[Fact | None, Fact | None]) -> bool:
    """Whether numbers but name what they stand behind: room 302 and room 307."""
    return {fact.mark for fact in couple if fact is not None} == {NAMING}


def _exchanged(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """The facts that changed places while the words around them stayed: A pays 5 and B 10, A pays 10 and B 5."""
    found = between_kept(pair, before, after)
    couples = [(one, other) for one, other in found if one.key != other.key and not same_amount(one, other)]
    return [one for one, _ in couples], [other for _, other in couples]


def arguments(pair: Pair, first: Fact | None, second: Fact | None) -> Arguments:
    """The arguments of a signal for two facts, of which one may lack: as written, and values where they have any."""
    found = pair.write(first, second)
    for side, fact in (("before", first), ("after", second)):
        if fact is not None and fact.value is not None:
            found[f"{side}_value"] = plain(fact.value)
            found[f"{side}_unit"] = fact.unit
        if fact is not None and has_two_readings(fact):
            found["two_readings"] = True
        if fact is not None and fact.mark == DISAGREES:
            found["given_twice"] = True
    if first and second and (_length(first) == _length(second) or found["before"] == found["after"]):
        return found | {"before": _around_span(pair.before, first), "after": _around_span(pair.after, second)}
    if first and second and first.value is not None and second.value is not None and first.unit == second.unit:
        found |= proportion(first.value, second.value)
    return found


def _length(fact: Fact) -> str:
    """A span without what marks it as a frequency, a time without its side."""
    return without_side(fact.key).removeprefix("freq ")


def _around_span(analysis: Analysis, fact: Fact) -> str:
    """A span or a time with the words around it, in which the difference of equal ones is: within, every, until."""
    words, first = analysis.words, fact.at
    if fact.mark != "freq" and first and words[first - 1].is_word:
        first -= 1
        while first and _leads(words[first - 1], words[first]):
            first -= 1
    until = fact.until + any(word.is_word for word in words[fact.until : fact.until + 1])
    said = [extreme_before(analysis, fact), *(bound for bound in analysis.of("bound") if bound.until == fact.at)]
    first = min([first, *(one.at for one in said if one is not None)])  # no later than, at least
    return analysis.written(first, until)


def _leads(word: Word, following: Word) -> bool:
    """Whether a word says more of a time than the one behind it: as of, later than, by the end of, prior to."""
    leads = following.low in _LED or (following.low == "to" and word.low in ("prior", "subsequent"))
    return leads and word.sentence == following.sentence


_LED = frozenset("of than the end".split())
