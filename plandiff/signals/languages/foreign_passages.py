"""What can be told of a change where a passage is not in English: figures, dates, references, names, and few words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from plandiff.model.comparison import Signal
from plandiff.signals.amounts.changed_amounts import arguments
from plandiff.signals.amounts.terms import Couple, changed_terms, told_once
from plandiff.signals.shared.passage_pair import Pair, pair_up, unmatched
from plandiff.text.analysis import Analysis
from plandiff.text.dates import WEEKDAYS
from plandiff.text.languages import READ_WITH_TABLE, READ_WITHOUT, has_table, language
from plandiff.text.languages.foreign_names import is_named_in
from plandiff.text.numbers.reading import NUMBER_WORDS, value_of
from plandiff.text.quantities import Fact

if TYPE_CHECKING:
    from plandiff.signals.shared import SignalKind

# Those that need no words of a language but what its table has.
_IN_ONE_LANGUAGE = ("figure", "deadline", "reference", "digits")
_NAMED = ("party", "place")
_MEASURED = ("figure", "deadline")
_ARTICLES = ("one", "a", "an")
# What Romance languages call a party to a contract is what they call a part of a text.
_PARTY = re.compile("part [a-z]")
_DATE = re.compile(r"date ([0-9-]+)")


def signals_in(pair: Pair, modules: Mapping[str, SignalKind]) -> Iterator[Signal]:
    """The signals of a pair of which a side is not in English, in the order of the table.

    Two passages in one language are read for what its table has; two in different ones for what is the same in any:
    figures, dates, references and names of the vocabulary.
    """
    reads = READ_WITH_TABLE if all(map(has_table, pair.languages)) else READ_WITHOUT
    for name, module in modules.items():
        if name not in reads:
            continue
        if name in _NAMED:
            yield from _names(pair, name)
        elif pair.across_languages:
            yield from _facts_across(pair, name)
        elif name in _IN_ONE_LANGUAGE:
            yield from module.find(pair)
        else:
            yield from _words(pair, name)


def _names(pair: Pair, kind: str) -> Iterator[Signal]:
    """The parties or places that one passage names and the other does not, though its language can name them."""
    before, after = ({fact.key: fact for fact in side.of(kind)} for side in (pair.before, pair.after))
    lost = [name for name in before if name not in after and _can_name(pair, name, after=True)]
    gained = [name for name in after if name not in before and _can_name(pair, name, after=False)]
    if len(lost) == len(gained) == 1:
        yield Signal(kind, {"before": lost[0], "after": gained[0], "change": "replaced"})
        return
    yield from (Signal(kind, {"before": name, "after": None, "change": "dropped"}) for name in lost)
    yield from (Signal(kind, {"before": None, "after": name, "change": "added"}) for name in gained)


def _can_name(pair: Pair, name: str, *, after: bool) -> bool:
    """Whether a name would be found on a side: it was elsewhere, or the vocabulary has it in that language."""
    if not pair.across_languages or name in pair.context.in_both:
        return True
    vocabulary, code = pair.context.vocabulary, pair.languages[after]
    entry = next((one for one in (*vocabulary.parties, *vocabulary.places) if one.name == name), None)
    return entry is not None and is_named_in(entry, code)


def _words(pair: Pair, signal: str) -> Iterator[Signal]:
    """A negation more or less, or a word of duty that became one of leave, or the other way round."""
    known = language(pair.languages[0])
    if signal == "negation":
        before, after = _count(pair.before, known.negations), _count(pair.after, known.negations)
        lost, gained = before - after, after - before
        if lost.total() != gained.total():
            yield Signal("negation", {"before": _first(lost), "after": _first(gained)})
        return
    strong = [_count(side, known.strong) for side in (pair.before, pair.after)]
    weak = [_count(side, known.weak) for side in (pair.before, pair.after)]
    first, second = (strong, weak) if signal == "duty-weaker" else (weak, strong)
    went, came = first[0] - first[1], second[1] - second[0]
    if went and came and not first[1] - first[0] and not second[0] - second[1]:
        yield Signal(signal, {"before": _first(went), "after": _first(came)})


def _count(side: Analysis, forms: frozenset[str]) -> Counter[str]:
    """How often words of a set stand in a text; one that the readers took as part of a date or figure does not."""
    taken = side.taken()
    return Counter(word.root for at, word in enumerate(side.words) if word.root in forms and at not in taken)


def _first(words: Counter[str]) -> str | None:
    return min(words) if words else None


def _facts_across(pair: Pair, kind: str) -> Iterator[Signal]:
    """The signals of a kind (figure, deadline, reference) that hold between two languages; none of any other kind."""
    if kind == "reference":
        before, after = (_references(side) for side in (pair.before, pair.after))
        couples = pair_up(pair, *unmatched(before, after), lambda _first, _second: 1.0)
        yield from (Signal(kind, arguments(pair, *couple)) for couple in couples)
    elif kind in _MEASURED:
        terms, fixed = changed_terms(pair, time=kind == "deadline")
        kept, left = told_once(pair, terms, [couple for couple in _measures(pair) if _kind(couple) == kind], fixed)
        # A term is a note of who wrote the file: that only one of the two files has it is no difference of the texts.
        yield from (Signal(kind, found) for found in kept if found["before"] and found["after"])
        yield from (Signal(kind, arguments(pair, *couple)) for couple in left)


def _references(side: Analysis) -> list[Fact]:
    return [fact for fact in side.of("reference") if not _PARTY.fullmatch(fact.key)]


def _kind(couple: Couple) -> str:
    """A figure beside a span of time is one whose unit is not read in its language."""
    return "deadline" if any(fact is not None and fact.kind == "deadline" for fact in couple) else "figure"


def _measures(pair: Pair) -> list[Couple]:
    """The figures, spans of time and dates that differ, in couples.

    Where the units and number words of a language are not read, a number is the same by its digits in whatever unit;
    then what only the other side has may stand in words there, and is not told.
    """
    tables = [has_table(code) for code in pair.languages]
    before, after = (
        [fact for fact in side.facts if _is_in_any_language(side, fact)] for side in (pair.before, pair.after)
    )
    lost, gained = unmatched(before, after)
    if all(tables):
        _drop_equal(lost, gained)
    else:
        lost, gained = _unshown(pair.before, lost, pair.after, gained), _unshown(pair.after, gained, pair.before, lost)
    couples = pair_up(pair, lost, gained, lambda one, other: 1.0 + (one.kind == other.kind) + (one.unit == other.unit))
    # A difference is certain where both sides have it, or the side without it is read in full.
    return [couple for couple in couples if None not in couple or tables[couple[0] is not None]]


def _is_in_any_language(side: Analysis, fact: Fact) -> bool:
    """Whether a fact is one that the readers know in every language: no season, no end of a month, no article."""
    if fact.kind not in _MEASURED or not (fact.value is not None or fact.key.startswith(("date", "clock", *WEEKDAYS))):
        return False
    return side.words[fact.at].low not in _ARTICLES or any(
        word.low[:1].isdecimal() or word.low in NUMBER_WORDS for word in side.words[fact.at : fact.until]
    )


def _drop_equal(lost: list[Fact], gained: list[Fact]) -> None:
    """Take out figures of one value of which one has no unit that is read: dos veces and twice."""
    for first, second in [(first, second) for first in lost for second in gained]:
        equal = first.value is not None and first.value == second.value and "" in (first.unit, second.unit)
        if equal and first in lost and second in gained:
            lost.remove(first)
            gained.remove(second)


def _unshown(side: Analysis, facts: list[Fact], other: Analysis, others: list[Fact]) -> list[Fact]:
    """The facts of a side of which the other does not show the digits.

    The month of a date counts where the other side has a date that is read and differs; else it may stand there as
    a word.
    """
    shown = frozenset(number for fact in other.facts for number in _numbers(other, fact))
    dated = any(_DATE.match(fact.key) for fact in others)
    return [fact for fact in facts if not _is_shown(side, fact, shown, dated=dated)]


def _is_shown(side: Analysis, fact: Fact, shown: frozenset[Decimal], *, dated: bool) -> bool:
    date = _DATE.match(fact.key)
    if date is None:
        numbers = _numbers(side, fact)
        return not numbers or bool(numbers & shown)
    year, month, day = (*date[1].split("-"), "", "")[:3]
    return all(Decimal(part) in shown for part in (year, day, month if dated else "") if part)


def _numbers(side: Analysis, fact: Fact) -> frozenset[Decimal]:
    """The numbers of a fact as they are written: its value, and those in digits; of a date its parts."""
    in_digits = [value_of(word.low) for word in side.words[fact.at : fact.until] if word.low[:1].isdecimal()]
    date = _DATE.match(fact.key)
    parts = [Decimal(part) for part in date[1].split("-") if part] if date else []
    values = [*in_digits, *parts, fact.value if in_digits or fact.kind == "figure" else None]
    return frozenset(value for value in values if value is not None)
