"""Saying a signal in words, the same in every report."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plandiff.model.comparison import Signal, SignalArgument
from plandiff.model.vocabulary import Term, TermKind, Vocabulary
from plandiff.rendering.words.roles import Roles
from plandiff.rendering.words.wording import figure_words

# Why figures have no value: nothing tells which of two readings is meant (1.250; 3/4/2031); sixty (61).
_DOUBTS = {"two_readings": "of two readings, compared as written", "given_twice": "given twice, with two numbers"}
Arguments = Mapping[str, SignalArgument]


def signal_words(signal: Signal, vocabulary: Vocabulary) -> str:
    """A signal as a short phrase: "figure: 600,000 to 800,000 (+33%)", "duty weaker: shall to may"."""
    if "fate" in signal.arguments:
        from plandiff.rendering.words.place_words import place_words

        return place_words(signal.arguments)
    label = signal.id.replace("-", " ")
    saying = _SAYINGS.get(signal.id, _change)
    return f"{label}: {saying(signal.arguments, vocabulary)}"


def difference_words(signal: Signal, vocabulary: Vocabulary, roles: Roles) -> str:
    """A signal between two languages, where nothing changed into anything: "figure: 60 in the original, 90 in ..."."""
    sides = [signal.arguments.get(name) for name in ("before", "after")]
    if signal.arguments.get("term"):  # values of the files, with their label
        return signal_words(signal, vocabulary)
    if None in sides:
        after = sides[0] is None
        return f"{signal.id}: {sides[after]} {roles.where(after=after)} only"
    ratio = signal.arguments.get("ratio")
    share = f" ({_proportion(ratio)})" if isinstance(ratio, float) and ratio not in (0, 1) else ""
    return f"{signal.id}: {sides[0]} {roles.where(after=False)}, {sides[1]} {roles.where(after=True)}{share}"


def _change(arguments: Arguments, _vocabulary: Vocabulary) -> str:
    before, after = arguments.get("before"), arguments.get("after")
    if before is None:
        return f"{after} added"
    if after is None:
        return f"{before} dropped"
    return f"{before} to {after}"


def _amount(arguments: Arguments, vocabulary: Vocabulary) -> str:
    term = next((entry for entry in vocabulary.terms if entry.id == arguments.get("term")), None)
    sides = {name: _value(arguments.get(name), term) for name in ("before", "after")}
    words = _change(sides, vocabulary)
    ratio = arguments.get("ratio")
    if isinstance(ratio, int | float) and ratio not in (0, 1):
        words += f" ({_points(arguments) or _proportion(float(ratio))})"
    for doubt, said in _DOUBTS.items():
        words += f" ({said})" if arguments.get(doubt) else ""
    label = term.label if term else arguments.get("term")
    return f"{label}, {words}" if label else words


def _value(value: SignalArgument, term: Term | None) -> SignalArgument:
    """The value of a term as a reader wants it: USD 100 billion, 50 per cent; a figure of the text as it is written."""
    if term is None or value is None:
        return value
    figure = figure_words(str(value).replace(",", ""))
    if term.kind is TermKind.MONEY:
        return f"{term.unit} {figure}"
    return f"{figure} per cent" if term.kind is TermKind.PERCENT else figure


def _points(arguments: Arguments) -> str:
    """The difference of two percentages, which is no percentage of either."""
    units = {arguments.get(name) for name in ("unit", "before_unit", "after_unit")}
    difference = arguments.get("difference")
    if "percent" not in units or not isinstance(difference, int | float):
        return ""
    return f"{difference:+g} points"


def _proportion(ratio: float) -> str:
    if ratio >= 3:
        return f"{ratio:.3g} times"
    return f"{(ratio - 1) * 100:+.0f}%" if abs(ratio - 1) >= 0.005 else f"{(ratio - 1) * 100:+.1g}%"


def _duty(arguments: Arguments, _vocabulary: Vocabulary) -> str:
    before, after = (str(arguments.get(side)).removesuffix(" to") for side in ("before", "after"))
    return f"{before} to {after}"


def _condition(arguments: Arguments, _vocabulary: Vocabulary) -> str:
    return str(arguments.get("text"))


def _name(arguments: Arguments, vocabulary: Vocabulary) -> str:
    if arguments.get("change") == "exchanged":
        return f"{arguments.get('before')} exchanged roles" if arguments.get("before") else "roles exchanged"
    return _change(arguments, vocabulary)


def _alternative(arguments: Arguments, vocabulary: Vocabulary) -> str:
    items = arguments.get("items")
    words = _change(arguments, vocabulary)
    return f"{words} between {items[0]} and {items[1]}" if isinstance(items, tuple) and len(items) == 2 else words


def _sentence(arguments: Arguments, _vocabulary: Vocabulary) -> str:
    brings = arguments.get("brings")
    told = f", with {', '.join(brings)}" if isinstance(brings, tuple) and brings else ""
    return f'{arguments.get("change")}, "{arguments.get("text")}"{told}'


_SAYINGS: dict[str, Callable[[Arguments, Vocabulary], str]] = {
    "figure": _amount,
    "deadline": _amount,
    "duty-weaker": _duty,
    "duty-stronger": _duty,
    "condition-added": _condition,
    "condition-removed": _condition,
    "party": _name,
    "place": _name,
    "name": _name,
    "sentence": _sentence,
    "alternative": _alternative,
}
