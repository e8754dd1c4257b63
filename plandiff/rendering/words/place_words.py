"""Open places in words: their kinds, their fates, how many there are, and one place in its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plandiff.model.comparison import SignalArgument
from plandiff.model.open_place import OpenPlace, OpenWording, PlaceChange, PlaceFate, PlaceKind
from plandiff.rendering.words import wording

# What one place is called, and what several are.
_KINDS = {
    PlaceKind.ALTERNATIVES: ("alternatives", "alternatives"),
    PlaceKind.INSERTION: ("optional words", "optional words"),
    PlaceKind.WHOLE: ("optional paragraph", "whole paragraphs"),
    PlaceKind.OPTIONS: ("options", "options of whole points"),
    PlaceKind.BLANK: ("blank", "blanks"),
}
KIND_OF_ONE = {kind: one for kind, (one, _) in _KINDS.items()}
KIND_WORDS = {kind: several for kind, (_, several) in _KINDS.items()}
_FATES = {
    PlaceFate.NEW: ("+", "new"),
    PlaceFate.OPEN: ("=", "still open"),
    PlaceFate.WIDENED: ("<", "still open, with a wording more"),
    PlaceFate.NARROWED: (">", "still open, with a wording less"),
    PlaceFate.REWORDED: ("~", "still open, reworded"),
    PlaceFate.ATTRIBUTED: ("~", "still open, asked for by others"),
    PlaceFate.LIFTED: ("\u2713", "brackets lifted"),
    PlaceFate.RESOLVED: ("\u2713", "resolved"),
    PlaceFate.DROPPED: ("-", "dropped"),
}
FATE_MARKS = {fate: mark for fate, (mark, _) in _FATES.items()}
FATE_WORDS = {fate: words for fate, (_, words) in _FATES.items()}
CLOSED = (PlaceFate.RESOLVED, PlaceFate.LIFTED, PlaceFate.DROPPED)
_AROUND = 48  # characters of the sentence on either side
_ELLIPSIS = "\u2026"


def wordings_of(place: OpenPlace) -> tuple[str, ...]:
    """The wordings of a place, each in brackets with its number and whose it is."""
    return tuple(f"[{_wording(one)}]" for one in place.wordings) or ("[ ]",)


def _wording(one: OpenWording) -> str:
    by = wording.join_words(one.by)
    head = f"{one.label} ({by})" if one.label and by else one.label or by
    return f"{head}: {one.text}" if head else one.text


def around(place: OpenPlace, text: str) -> tuple[str, str]:
    """The words of the sentence before and behind a place, as far as a reader needs them; none for a whole item."""
    if place.start < 0 or place.kind in (PlaceKind.WHOLE, PlaceKind.OPTIONS):
        return "", ""
    before = text[: place.start].rpartition("\n")[2]
    behind = text[place.end :].partition("\n")[0]
    if len(before) > _AROUND:
        before = _ELLIPSIS + before[-_AROUND:].partition(" ")[2]
    if len(behind) > _AROUND:
        behind = behind[:_AROUND].rpartition(" ")[0] + _ELLIPSIS
    return before, behind


# What is said of how many places in a summary.
_TOLD = (
    ("resolved", (PlaceFate.RESOLVED,)),
    ("lifted", (PlaceFate.LIFTED,)),
    ("dropped", (PlaceFate.DROPPED,)),
    ("still open", (PlaceFate.OPEN, PlaceFate.WIDENED, PlaceFate.NARROWED, PlaceFate.REWORDED, PlaceFate.ATTRIBUTED)),
    ("new", (PlaceFate.NEW,)),
)
_LABELS: dict[str, str] = {PlaceKind.BLANK: "blank", PlaceKind.OPTIONS: "options"}
_LONGEST = 12  # words of a wording that are quoted


def count_words(
    counts: tuple[int, int], changes: Iterable[PlaceChange], reported: tuple[bool, bool] = (False, False)
) -> str:
    """How many places are open in two versions, and what became of them, with how they are counted.

    Of a version that is known by report alone, `reported`, it is told that it may leave open more than is known.
    """
    fates = Counter(change.counted for change in changes)
    told = [f"{sum(fates[fate] for fate in group)} {words}" for words, group in _TOLD if any(fates[f] for f in group)]
    became = f" ({', '.join(told)})" if told else ""
    return (
        f"Open places: {_count(counts[0], 'before', reported[0])}, {_count(counts[1], 'after', reported[1])}{became}. "
        "Each counts once, alternatives side by side as one, a place inside another for itself, blanks not at all."
    )


def _count(number: int, side: str, reported: bool) -> str:
    if not reported:
        return f"{number} {side}"
    return f"at least {number} {side}, by report" if number else f"not known {side}"


def place_words(arguments: Mapping[str, SignalArgument]) -> str:
    """What became of an open place, and that it is one: `brackets: "end" chosen, "address" dropped`."""
    return f"{_LABELS.get(str(arguments.get('kind')), 'brackets')}: {fate_words(arguments)}"


def fate_words(arguments: Mapping[str, SignalArgument]) -> str:
    """What became of an open place: `"end" chosen, "address" dropped`."""
    fate = str(arguments.get("fate"))
    wordings = _texts(arguments, "wordings")
    by = _texts(arguments, "by")
    named = [_named(text, by[number] if number < len(by) else "") for number, text in enumerate(wordings)]
    told = {
        PlaceFate.RESOLVED: _resolved,
        PlaceFate.LIFTED: _lifted,
        PlaceFate.DROPPED: _dropped,
        PlaceFate.NEW: _new,
        PlaceFate.ATTRIBUTED: _attributed,
    }.get(PlaceFate(fate), _still_open)
    return told(arguments, named, wordings)


def still_open_words(change: PlaceChange) -> str:
    """That a place is open as it was, with its wordings and whose they are."""
    named = [_named(one.text, ", ".join(one.by)) for one in change.place.wordings]
    whole = change.place.kind is PlaceKind.WHOLE
    label = _LABELS.get(change.place.kind, "brackets")
    return f"{label}: {'the whole passage' if whole or not named else _listed(named)} still open"


def _resolved(arguments: Mapping[str, SignalArgument], named: Sequence[str], wordings: Sequence[str]) -> str:
    chosen = _texts(arguments, "chosen")
    if not chosen:
        blank = arguments.get("kind") == PlaceKind.BLANK
        where = "filled with" if blank else "gave way to"
        return f"{_listed(named) or 'a gap'} {where} {_quoted(str(arguments.get('text', '')))}"
    stands = [name for name, text in zip(named, wordings, strict=True) if text in chosen]
    rest = [name for name, text in zip(named, wordings, strict=True) if text not in chosen]
    return f"{_listed(stands)} chosen" + (f", {_listed(rest)} dropped" if rest else "")


def _lifted(arguments: Mapping[str, SignalArgument], named: Sequence[str], _wordings: Sequence[str]) -> str:
    if arguments.get("kind") == PlaceKind.WHOLE:
        return "lifted from the whole passage" + (", which now has other words" if arguments.get("text") else "")
    if arguments.get("text"):
        return f"lifted from {_listed(named)}, which now reads {_quoted(str(arguments['text']))}"
    return f"lifted, {_listed(named)} stands" if named else "lifted"


def _dropped(arguments: Mapping[str, SignalArgument], named: Sequence[str], _wordings: Sequence[str]) -> str:
    around = " with the passage around it" if arguments.get("with_sentence") else ""
    return f"{_listed(named) or 'a gap'} dropped{around}"


def _new(arguments: Mapping[str, SignalArgument], named: Sequence[str], wordings: Sequence[str]) -> str:
    stood = [name for name, text in zip(named, wordings, strict=True) if text in _texts(arguments, "stood")]
    rest = [name for name, text in zip(named, wordings, strict=True) if text not in _texts(arguments, "stood")]
    by = _texts(arguments, "by")
    if not stood and arguments.get("kind") == PlaceKind.OPTIONS and all(by) and by:
        return f"new, {len(named)} rival wordings, of {_listed(by)}"
    if not stood:
        return f"new, {_listed(named) or 'a gap'}"
    if arguments.get("kind") == PlaceKind.WHOLE:
        return "put around the whole passage, which stood without"
    return f"put around {_listed(stood)}, open now" + (f" beside {_listed(rest)}" if rest else "")


def _attributed(arguments: Mapping[str, SignalArgument], named: Sequence[str], _wordings: Sequence[str]) -> str:
    return f"{_listed(named)} still open, now asked for by {', '.join(_texts(arguments, 'by_after')) or 'nobody named'}"


def _still_open(arguments: Mapping[str, SignalArgument], named: Sequence[str], _wordings: Sequence[str]) -> str:
    changes = (
        [f"{_listed(map(_quoted, _texts(arguments, 'withdrawn')))} withdrawn"] if arguments.get("withdrawn") else []
    )
    changes += [f"{_listed(map(_quoted, _texts(arguments, 'added')))} added"] if arguments.get("added") else []
    return f"{_listed(named)} still open" + (f", {' and '.join(changes)}" if changes else "")


def _texts(arguments: Mapping[str, SignalArgument], name: str) -> tuple[str, ...]:
    value = arguments.get(name)
    return value if isinstance(value, tuple) else ()


def _named(text: str, by: str) -> str:
    return f"{_quoted(text)} ({by})" if by else _quoted(text)


def _quoted(text: str) -> str:
    """A wording in quotation marks, a long one by its first words."""
    words = text.split()
    return f'"{" ".join(words[:_LONGEST])}{" ..." if len(words) > _LONGEST else ""}"'


def _listed(names: Iterable[str]) -> str:
    return " / ".join(names)
