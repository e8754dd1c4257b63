"""How sure a signal is: its grade, from a table of coefficients that was fitted on real revisions (grades.txt)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from plandiff.model.comparison import Signal
from plandiff.model.kinds import Grade
from plandiff.model.named_values import NamedValues
from plandiff.model.record import replace
from plandiff.signals.shared.claims import rests_of
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.cited_names import DOCUMENTS
from plandiff.text.patterns import pattern
from plandiff.text.word_cutting import low_at

_TABLE = Path(__file__).with_name("grades.txt")
_SURE, _LIKELY = 0.95, 0.6  # the chance to be right from which on a signal is called so
# Nothing is known of such a name but that it has a capital letter, and of such digits what they count or name.
_AT_MOST = {"name": Grade.LIKELY, "digits": Grade.LIKELY}
# What a condition that is a point in time as well begins with.
_OF_TIME = ("when", "once", "upon", "before", "after", "prior", "while", "until", "as soon", "as long")
_YEAR = pattern("(?:19|20)[0-9]{2}")
# What a change of must never be less than substantive for.
_AT_LEAST = dict.fromkeys(("sentence", "figure", "deadline", "digits", "negation", "party"), Grade.LIKELY)


class Table(NamedValues):
    """The coefficients by feature, and what was measured: by signal, how many were right of how many shown.

    `measured` is on documents left out of the fit (but for what was found at first sight), `at_first` on pairs that
    nothing had been chosen for yet; `told` and `told_at_first` are the sets and their dates.
    """

    coefficients: dict[str, float]
    measured: dict[str, tuple[int, int]]
    at_first: dict[str, tuple[int, int]]
    told: str
    told_at_first: str


@cache
def table() -> Table:
    """The table as it is kept: lines `feature NAME NUMBER`, `measured` and `first SIGNAL RIGHT SHOWN`, and the sets."""
    coefficients: dict[str, float] = {}
    counts: dict[str, dict[str, tuple[int, int]]] = {"measured": {}, "first": {}}
    told = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        name, *numbers = rest.split()
        if kind == "feature":
            coefficients[name] = float(numbers[0])
        elif kind in counts:
            counts[kind][name] = int(numbers[0]), int(numbers[1])
        else:
            told[kind] = rest
    return Table(coefficients, counts["measured"], counts["first"], told["set"], told["set-at-first"])


def graded(pair: Pair, found: Sequence[Signal]) -> Iterator[Signal]:
    """Signals with their grades. Terms of the files are sure; texts not in English likely, as none were measured."""
    for signal in found:
        if "term" in signal.arguments:
            yield replace(signal, grade=Grade.SURE)
        elif not pair.in_english:
            yield replace(signal, grade=Grade.LIKELY)
        else:
            yield replace(signal, grade=_grade(pair, signal))


def features(pair: Pair, signal: Signal) -> tuple[str, ...]:
    """What of a signal tells how far to trust it: its kind, and how it stands in the texts."""
    kind = signal.id.partition("-")[0]  # what turns round when the texts are exchanged is graded alike
    found = ["any", f"is-{kind}"]
    sides = [signal.arguments.get(side, "") for side in ("before", "after")]
    if None in sides:
        found += ["one-sided", f"{kind}-one-sided"] if kind in ("figure", "deadline") else ["one-sided"]
    bare = not any(signal.arguments.get(f"{side}_unit") for side in ("before", "after"))
    if kind == "deadline" and bare:
        found.append("deadline-bare")
    if kind == "figure" and bare and not _counts(pair, signal):
        found.append("figure-uncounted")
    if kind == "condition" and str(signal.arguments.get("text")).lower().startswith(_OF_TIME):
        found.append("condition-of-time")
    return tuple(found)


def _counts(pair: Pair, signal: Signal) -> bool:
    """Whether a number counts: a noun in small letters follows it or its range (three boats, 2 to 4 boats; not Rule 3),
    a bound stands before it (over 65, between 6 and 12), it is a ratio (50:50), or stands in words as well."""
    for analysis, places in zip((pair.before, pair.after), rests_of(pair, signal), strict=True):
        if not places:
            continue
        words, first, last = analysis.words, places[0], places[-1]
        bounds = {place for bound in analysis.of("bound") for place in (bound.until, bound.at - len(places))}
        ratios = {fact.at for fact in analysis.of("figure") if fact.key.startswith("ratio")}
        bounded = first in bounds | ratios or "between" in (low_at(words, first - 1), low_at(words, first - 3))
        if (
            bounded
            or low_at(words, last) == ")"
            or (_has_noun(analysis, last) and not _YEAR.fullmatch(words[first].low))
        ):
            return True
    return False


def _has_noun(analysis: Analysis, last: int) -> bool:
    """Whether a word of content in small letters stands right behind a number that ends at an index, or its range."""
    words, at = analysis.words, last + 1
    while low_at(words, at) in _RANGE and low_at(words, at + 1)[:1].isdecimal():
        at += 2
    return any(item.at == at and words[at].text.islower() and words[at].low.isalpha() for item in analysis.content)


_RANGE = ("to", "-", "\u2013", "or")


@lru_cache(maxsize=512)
def chance(names: tuple[str, ...]) -> float:
    """The chance that a signal with some features is right (logistic regression)."""
    return 1 / (1 + math.exp(-sum(table().coefficients.get(name, 0.0) for name in names)))


def _grade(pair: Pair, signal: Signal) -> Grade:
    if _numbers_texts(pair, signal):
        return Grade.POSSIBLE
    # Which part a name plays is read from the words around it; which date 6/9/2031 is, nothing tells.
    if signal.arguments.get("change") == "exchanged" or "two_readings" in signal.arguments:
        return Grade.LIKELY
    names = features(pair, signal)
    right = chance(names)
    if right >= _SURE:
        if signal.id == "reference" and not _is_read(pair, signal):
            return Grade.LIKELY
        return _AT_MOST.get(signal.id, Grade.SURE)
    if signal.arguments.get("change") == "replaced":
        return Grade.LIKELY
    grade = Grade.LIKELY if right >= _LIKELY else Grade.POSSIBLE
    # A number that one text has and that counts nothing may be a code; a sign rests on no word.
    bare = "figure-uncounted" in names or (signal.id == "digits" and any(signal.rests))
    return grade if bare and "one-sided" in names else _AT_LEAST.get(signal.id, grade)


def _is_read(pair: Pair, signal: Signal) -> bool:
    """Whether a reference has a number or the title of a document, and not but words or a name that they lead to: as
    set out in the toll plan, under Upland."""
    sides = zip((pair.before, pair.after), signal.rests, strict=True)
    cited = [fact for side, own in sides for fact in side.of(signal.id) if fact.at in own]
    if any(fact.at == 0 for fact in cited):  # which may number the text itself: Article 4 Tolls are due
        return False
    return any(
        not fact.key.startswith(("title ", "initials ")) or not DOCUMENTS.isdisjoint(fact.key.split()) for fact in cited
    )


def _numbers_texts(pair: Pair, signal: Signal) -> bool:
    """Whether a signal rests on nothing but the numbers that two texts have in an outline: 2.4, Article IV."""
    sides = zip((pair.before, pair.after), signal.rests, strict=True)
    return any(signal.rests) and all(side.words[at].sentence < 0 for side, own in sides for at in own)
