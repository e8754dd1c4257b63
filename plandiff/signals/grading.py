"""How sure a signal is: its grade, from a table of coefficients that was fitted on real revisions (grades.txt)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from plandiff.model.comparison import Signal
from plandiff.model.kinds import Grade
from plandiff.model.named_values import NamedValues
from plandiff.model.record import replace
from plandiff.signals.differences import differences
from plandiff.signals.passage_pair import Pair

_TABLE = Path(__file__).with_name("grades.txt")
_SURE, _LIKELY = 0.945, 0.65  # the chance to be right from which on a signal is called so
_ALIKE = (0.9, 0.8, 0.6)  # the shares of words in common that tell texts of one likeness from the next
# Nothing is known of such a name but that it has a capital letter, and of such digits what they count or name.
_AT_MOST = {"name": Grade.LIKELY, "digits": Grade.LIKELY}
# What a condition that is a point in time as well begins with.
_OF_TIME = ("when", "once", "upon", "before", "after", "prior", "while", "until", "as soon", "as long")
_UNLIKE = frozenset(("alike-0.6", "alike-less"))  # of little in common, where a quantifier mostly came along
_MANY = 2  # of several negations that moved nobody can tell which gave way to which
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
            yield replace(signal, grade=_grade(signal, features(pair, signal)))


def features(pair: Pair, signal: Signal) -> tuple[str, ...]:
    """What of a signal tells how far to trust it: its kind, how alike the texts are, how it stands in them."""
    kind = signal.id.partition("-")[0]  # what turns round when the texts are exchanged is graded alike
    found = [f"is-{kind}", _likeness(pair)]
    sides = [signal.arguments.get(side, "") for side in ("before", "after")]
    if None in sides:
        found += ["one-sided", f"{kind}-one-sided"] if kind in ("figure", "deadline") else ["one-sided"]
    if kind in ("figure", "deadline") and not any(signal.arguments.get(f"{side}_unit") for side in ("before", "after")):
        found.append(f"{kind}-bare")
    if kind == "scope" and not _UNLIKE.isdisjoint(found):
        found.append("scope-unlike")
    if kind in ("scope", "alternative") and _is_amid_others(pair, signal):
        found.append(f"{kind}-amid-others")
    if kind == "condition" and str(signal.arguments.get("text")).lower().startswith(_OF_TIME):
        found.append("condition-of-time")
    return tuple(found)


def _is_amid_others(pair: Pair, signal: Signal) -> bool:
    """Whether other words came or went in the same run as what a signal rests on: it may be but part of them."""
    found = differences(pair)
    return any(
        unit.at not in places and unit.at in _run(places, changed)
        for places, changed, units in zip(signal.rests, found.changed, (found.lost, found.gained), strict=True)
        if places
        for unit in units
    )


def _run(places: Sequence[int], changed: frozenset[int]) -> range:
    """The indexes of the changed words in a row around some of them."""
    first, last = places[0], places[-1]
    while first - 1 in changed:
        first -= 1
    while last + 1 in changed:
        last += 1
    return range(first, last + 1)


def _likeness(pair: Pair) -> str:
    share = 2 * len(pair.anchors[0]) / max(len(pair.before.words) + len(pair.after.words), 1)
    return next((f"alike-{least:.1f}" for least in _ALIKE if share >= least), "alike-less")


def chance(names: Iterable[str]) -> float:
    """The chance that a signal with some features is right (logistic regression)."""
    return 1 / (1 + math.exp(-sum(table().coefficients.get(name, 0.0) for name in names)))


def _grade(signal: Signal, names: Sequence[str]) -> Grade:
    sides = [str(signal.arguments.get(side)) for side in ("before", "after")]
    if signal.id == "negation" and any(side.count(";") >= _MANY for side in sides):
        return Grade.POSSIBLE
    right = chance(names)
    if signal.arguments.get("change") == "exchanged":  # which part a name plays is read from the words around it
        return Grade.LIKELY
    grade = Grade.SURE if right >= _SURE else Grade.LIKELY if right >= _LIKELY else Grade.POSSIBLE
    if grade is Grade.SURE:
        return _AT_MOST.get(signal.id, grade)
    if signal.arguments.get("change") == "replaced":
        return Grade.LIKELY
    doubtful = signal.id == "digits" and "one-sided" in names and any(signal.rests)  # a sign rests on no word
    return grade if doubtful else _AT_LEAST.get(signal.id, grade)
