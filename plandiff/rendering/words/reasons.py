"""Why a change is substantive or unsure, in words: its signals, failing those what else its weight rests on."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind, SpanOp, Weight
from plandiff.model.open_place import PlaceFate
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.words.roles import VERSIONS, Roles
from plandiff.rendering.words.signal_words import difference_words, signal_words

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
    shown = [signal_words(signal, vocabulary) for signal in change.signals if signal.is_shown]
    doubtful = [f"possibly {signal_words(signal, vocabulary)}" for signal in change.signals if not signal.is_shown]
    shown += _still_open(change)
    if possible:
        shown += doubtful
    if shown or change.weight not in _REASONED:
        return tuple(shown)
    moves = [(", ".join(words), verb) for words, verb in ((change.lost, "dropped"), (change.gained, "added")) if words]
    said = [f"words: {'; '.join(f'{words} {verb}' for words, verb in moves)}"] if moves else []
    said += [words for ground, words in _GROUNDS.items() if ground in change.rests_on]
    return tuple(said or doubtful)


def _still_open(change: Change) -> list[str]:
    """What of a change is still open as it was: no reason for it, but what a reader asks next."""
    if not change.places or change.kind is ChangeKind.UNCHANGED:
        return []
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
