"""Signals in words, and the reasons of a change that they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from plandiff.model.comparison import Change, Signal, SignalArgument
from plandiff.model.kinds import ChangeKind, SpanOp, Weight
from plandiff.model.vocabulary import Term, TermKind, Vocabulary
from plandiff.rendering.words.roles import VERSIONS, Roles
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


# The weights that need a reason.
_REASONED = (Weight.SUBSTANTIVE, Weight.UNSURE)
# What a weight rests on besides signals and words, and how that is said.
_GROUNDS = {"options": "the open options differ", "long-text": "too long to be read for what it means"}


def own_reasons(
    change: Change, vocabulary: Vocabulary, roles: Roles = VERSIONS, *, possible: bool = False
) -> tuple[str, ...]:
    """The reasons of a link or of a clause by itself: signals, failing those what else its weight rests on.

    Signals that are only possible are said where they are asked for, and where nothing else can be said.
    """
    if is_between_languages(change):
        return tuple(difference_words(signal, vocabulary, roles) for signal in change.signals)
    shown = _counted(signal_words(signal, vocabulary) for signal in change.signals if signal.is_shown)
    doubtful = _counted(
        f"possibly {signal_words(signal, vocabulary)}" for signal in change.signals if not signal.is_shown
    )
    shown += _still_open(change)
    if possible:
        shown += doubtful
    if shown or change.weight not in _REASONED:
        return tuple(shown)
    moves = [(", ".join(words), verb) for words, verb in ((change.lost, "dropped"), (change.gained, "added")) if words]
    said = [f"words: {'; '.join(f'{words} {verb}' for words, verb in moves)}"] if moves else []
    said += [words for ground, words in _GROUNDS.items() if ground in change.rests_on]
    return tuple(said or doubtful)


def _counted(said: Iterable[str]) -> list[str]:
    """What is said, each once, with how often it is said where that is more than once: all added (2 times)."""
    return [words if count == 1 else f"{words} ({count} times)" for words, count in Counter(said).items()]


def _still_open(change: Change) -> list[str]:
    """What of a change is still open as it was: no reason for it, but what a reader asks next."""
    if not change.places or change.kind is ChangeKind.UNCHANGED:
        return []
    from plandiff.model.open_place import PlaceFate
    from plandiff.rendering.words.place_words import still_open_words

    return [still_open_words(one) for one in change.places if one.fate is PlaceFate.OPEN and not one.place.is_blank]


def is_between_languages(change: Change) -> bool:
    """Whether a link has its two sides in different languages."""
    return any(span.op is SpanOp.TRANSLATION for span in (*change.spans, *change.title_spans))


def reasons(
    change: Change, vocabulary: Vocabulary, roles: Roles = VERSIONS, *, possible: bool = False
) -> tuple[str, ...]:
    """The reasons of a link of points with those of its clauses, each once; never none where the weight needs one."""
    found = [*own_reasons(change, vocabulary, roles, possible=possible)]
    found += [words for clause in change.clauses for words in own_reasons(clause, vocabulary, roles, possible=possible)]
    if change.weight in _REASONED and not found:
        found = [*_clauses_moved(change)] or [_of_kind(change)]
    return tuple(dict.fromkeys(found))


def _of_kind(change: Change) -> str:
    """The reason of a point that one version has and the other has not, or struck."""
    if change.kind is ChangeKind.ADDED:
        return "struck in the before version" if change.link.before else "nothing before answers it"
    if change.kind is ChangeKind.REMOVED:
        return "struck in the after version" if change.link.after else "nothing after answers it"
    return f"rests on {', '.join(change.rests_on)}"


def _clauses_moved(change: Change) -> Iterator[str]:
    for kind, verb in ((ChangeKind.REMOVED, "removed"), (ChangeKind.ADDED, "added")):
        names = [", ".join(one.link.before or one.link.after) for one in change.clauses if one.kind is kind]
        if names:
            yield f"{'clause' if len(names) == 1 else 'clauses'} {', '.join(names)} {verb}"
