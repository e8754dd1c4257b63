"""How much of an asked difference a text has, in words, and whether it goes the other way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plandiff.model.comparison import Change, Signal
from plandiff.text.stems import FUNCTION_WORDS, stems

# What a word of mere grammar counts beside one that carries content.
_GRAMMAR = 0.1
# A text that lost the words that were to go, but has less than this share of those that were to come, has not adopted.
_COME = 0.15

_OPPOSITE = {
    "duty-weaker": "duty-stronger",
    "condition-added": "condition-removed",
    "scope-narrower": "scope-wider",
}
_OPPOSITE |= {second: first for first, second in _OPPOSITE.items()}


def adopted_share(before: str, asked: str, result: str) -> float:
    """How much of the difference between two texts a third one has, from 0 to 1.

    Counted in words: those that were to come and are there, beyond what the text before had of them, and those that
    were to go and are gone. A text that merely lost words, with next to nothing of what was to come, has none of it.
    """
    base, wanted, found = (Counter(stems(text)) for text in (before, asked, result))
    come, come_in_all = _moved(base, wanted, found)
    gone, gone_in_all = _moved(wanted, base, found, reverse=True)
    if come_in_all and come < _COME * come_in_all:
        return round(come / (come_in_all + gone_in_all), 4)
    total = come_in_all + gone_in_all
    return round((come + gone) / total, 4) if total else 0.0


def _moved(
    less: Counter[str], more: Counter[str], found: Counter[str], *, reverse: bool = False
) -> tuple[float, float]:
    """The weight of the words that `more` has beyond `less`: of those that the text follows, and of all."""
    followed = total = 0.0
    for word in sorted(more):
        asked = more[word] - less[word]
        if asked > 0:
            weight = _GRAMMAR if word in FUNCTION_WORDS else 1.0
            moved = more[word] - found[word] if reverse else found[word] - less[word]
            total += weight * asked
            followed += weight * min(asked, max(0, moved))
    return followed, total


def is_reversed(asked: Change, got: Change) -> bool:
    """Whether a text moves a figure, a duty, a condition or a scope the other way than was asked.

    So it is where a figure that was to rise falls (or the reverse), or where all signals of direction are opposite.
    """
    wanted, found = dict(_figures(asked)), dict(_figures(got))
    moves = [(wanted[key], found[key]) for key in wanted if key in found]
    if any((first > 1.0) != (second > 1.0) for first, second in moves):
        return True
    directions = {signal.id for signal in _signals(asked) if signal.id in _OPPOSITE}
    others = {signal.id for signal in _signals(got) if signal.id in _OPPOSITE}
    return bool(directions) and not moves and others == {_OPPOSITE[name] for name in directions}


def _figures(change: Change) -> Iterator[tuple[str, float]]:
    """The figures that rise or fall, by what they are of: the value before, or the term."""
    for signal in _signals(change):
        ratio = signal.arguments.get("ratio")
        if isinstance(ratio, int | float) and ratio != 1:
            yield str(signal.arguments.get("term") or signal.arguments.get("before")), float(ratio)


def _signals(change: Change) -> tuple[Signal, ...]:
    found = (*change.signals, *(signal for clause in change.clauses for signal in clause.signals))
    return tuple(signal for signal in found if signal.is_shown)
