"""On which side of something dates and spans of time stand: by or from 1 May, before or after the hearing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from plandiff.signals.amounts.bounds import NEGATED, negation_before
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.dates import has_side, is_next_day
from plandiff.text.quantities import Fact, is_range_mark
from plandiff.text.synonyms import is_light
from plandiff.text.word_cutting import low_at


def deadlines(analysis: Analysis) -> list[Fact]:
    """The deadlines of a text; a point in time has the side it bounds in its key (by 1 May is not from 1 May)."""
    times = analysis.of("deadline")
    ranged = _sides_of_ranges(analysis, times)
    found = []
    for fact in times:
        if has_side(fact):
            found.append(fact._replace(key=f"{fact.key} {ranged.get(fact.at) or _side(analysis, fact)}"))
        else:
            found.append(fact)
    spans = {fact.until for fact in found if fact.unit}
    return [fact for fact in found if not (fact.key == "time advance" and fact.at in spans)]


def _sides_of_ranges(analysis: Analysis, times: Sequence[Fact]) -> dict[int, str]:
    """The sides of dates that are the ends of a range, with or without a word before it: (from) 1 to 5 May."""
    sides: dict[int, str] = {}
    for first, second in pairwise(times):
        joint = low_at(analysis.words, first.until)
        both = joint == "and" and low_at(analysis.words, first.at - 1) == "between"
        through = joint == "through" or is_range_mark(analysis.words, first.until)
        if second.at == first.until + 1 and (both or through or joint in ("until", "till")):
            whole = through and is_next_day(first.key, second.key)  # Friday to Saturday, as Friday and Saturday
            sides[first.at], sides[second.at] = ("at", "at") if whole else ("start", "until")
    return sides


_SIDES = {
    **dict.fromkeys(("by", "before", "than", "prior"), "end"),
    **dict.fromkeys(("until", "till", "through", "to"), "until"),
    **dict.fromkeys(
        ("from", "since", "after", "starting", "beginning", "commencing", "following", "subsequent"), "start"
    ),
}


def without_side(key: str) -> str:
    """The key of a deadline as the text gives it, by whatever side of it something is so."""
    time, _, side = key.rpartition(" ")
    return time if side == "at" or side in _SIDES.values() else key


def _side(analysis: Analysis, fact: Fact) -> str:
    index = fact.at - 1
    while index >= 0 and analysis.words[index].low in ("the", "end", "of", "on", "and", "including"):
        index -= 1
    low = analysis.words[index].low if index >= 0 else ""
    if low == "to" and low_at(analysis.words, index - 1) in ("prior", "subsequent"):
        low = low_at(analysis.words, index - 1)
    if low == "as" and low_at(analysis.words, index + 1) == "of":  # as of 2 May
        low = "from"
    passed = _PASSED.get(low_at(analysis.words, index - 1)) if low == "than" else None
    return _extreme(analysis, fact) or passed or _SIDES.get(low, "at")


_PASSED = {"later": "start", "earlier": "end", "sooner": "end"}  # before than
_EXTREMES = {"latest": "end", "earliest": "start"}


def extreme_before(analysis: Analysis, fact: Fact) -> Fact | None:
    """What stands before a time and gives it its side, as "no later than" and "not before" do."""
    before = (other for other in analysis.of("skip") if other.until == fact.at)
    return next((other for other in before if other.key in _EXTREMES), None)


def _extreme(analysis: Analysis, fact: Fact) -> str:
    found = extreme_before(analysis, fact)
    return _EXTREMES[found.key] if found is not None else ""


def turned(
    pair: Pair, before: Sequence[Fact], after: Sequence[Fact], lost: Sequence[Fact], gained: Sequence[Fact]
) -> list[tuple[Fact | None, Fact | None]]:
    """Spans of the same length on another side of something: 30 days before and 30 days after, at least and at most."""
    first = [fact for fact in before if fact.unit and fact not in lost]
    second = [fact for fact in after if fact.unit and fact not in gained]
    couples: list[tuple[Fact | None, Fact | None]] = []
    for fact in first:
        twin = next((other for other in second if other.key == fact.key), None)
        if twin is None:
            continue
        second.remove(twin)
        anchors = _anchor(pair.before, fact), _anchor(pair.after, twin)
        opposite = any(frozenset(sides) in _OPPOSITE for sides in zip(*anchors, strict=True))
        if opposite or _lost_event(pair, (fact, twin), anchors):
            couples.append((fact, twin))
    return couples


def _lost_event(pair: Pair, spans: tuple[Fact, Fact], anchors: tuple[tuple[str, str], tuple[str, str]]) -> bool:
    """Whether only one of two terms says what it runs from: within 60 days of the notice, within 60 days."""
    if sorted(side for side, _ in anchors) != ["", "after"] or {length for _, length in anchors} != {"within"}:
        return False
    own = 0 if anchors[0][0] else 1
    analysis, other = (pair.before, pair.after)[:: -1 if own else 1]
    following = analysis.words[spans[own].until + 1 : spans[own].until + _EVENT]
    event = {word.stem for word in following if word.is_word and not is_light(word.low, word.stem)}
    return bool(event) and event.isdisjoint(word.stem for word in other.words)


_EVENT = 6  # words that name an event, with their articles
_FROM = {
    **dict.fromkeys(("after", "of", "from", "following", "upon"), "after"),
    **dict.fromkeys(("before", "prior", "ahead", "beforehand", "in advance"), "before"),
}
_LENGTHS = {"within": "within", "in": "within", "after": "after", "for": "for", "every": "every"}


_OPPOSITE = frozenset(
    frozenset(sides)
    for sides in (
        ("before", "after"),
        ("within", "at least"),
        ("within", "after"),
        ("within", "for"),
        ("every", "within"),
    )
)


def _bound(analysis: Analysis, fact: Fact) -> str:
    """How a bound straight before a span bounds it; under a negation, over is at most: shall not last longer than."""
    found = next((other for other in analysis.of("bound") if other.until == fact.at), None)
    if found is None:
        return ""
    return NEGATED.get(found.key, found.key) if negation_before(analysis, found) is not None else found.key


def _anchor(analysis: Analysis, fact: Fact) -> tuple[str, str]:
    """What a span is counted from (before or after something) and how it bounds (within, at least, after, for)."""
    following = " ".join(word.low for word in analysis.words[fact.until : fact.until + 2])
    following = following if following == "in advance" else following.partition(" ")[0]
    previous = analysis.words[fact.at - 1].low if fact.at else ""
    bound = _bound(analysis, fact)
    bound = {"max": "within", "under": "within", "min": "at least", "over": "at least"}.get(bound, "")
    side = _FROM.get(following, "")
    passed = low_at(analysis.words, fact.at - 2) if previous == "than" else ""
    extreme = _extreme(analysis, fact) or _PASSED.get(passed, "")
    if extreme == "start":
        return side, "within" if side == "before" else "at least"
    if extreme == "end":  # no later than a month before is at least a month before
        return side, "at least" if side == "before" else "within"
    return side, bound or _LENGTHS.get(previous, "")
