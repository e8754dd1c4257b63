"""Why a change is substantive, in words: its signals, and where it has none what else its weight rests on."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind, SpanOp, Weight
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.words.roles import VERSIONS, Roles
from plandiff.rendering.words.signal_words import difference_words, signal_words

# What a weight rests on besides signals and words, and how that is said.
_GROUNDS = {"options": "the open options differ", "long-text": "too long to be read for what it means"}


def own_reasons(change: Change, vocabulary: Vocabulary, roles: Roles = VERSIONS) -> tuple[str, ...]:
    """The reasons of a link or of a clause by itself: signals, failing those what else its weight rests on."""
    if is_between_languages(change):
        return tuple(difference_words(signal, vocabulary, roles) for signal in change.signals)
    if change.signals or change.weight is not Weight.SUBSTANTIVE:
        return tuple(signal_words(signal, vocabulary) for signal in change.signals)
    moves = [(", ".join(words), verb) for words, verb in ((change.lost, "dropped"), (change.gained, "added")) if words]
    said = [f"words: {'; '.join(f'{words} {verb}' for words, verb in moves)}"] if moves else []
    return (*said, *(words for ground, words in _GROUNDS.items() if ground in change.rests_on))


def is_between_languages(change: Change) -> bool:
    """Whether a link has its two sides in different languages."""
    return any(span.op is SpanOp.TRANSLATION for span in (*change.spans, *change.title_spans))


def reasons(change: Change, vocabulary: Vocabulary, roles: Roles = VERSIONS) -> tuple[str, ...]:
    """The reasons of a link of points with those of its clauses, each once; never none for a substantive change."""
    found = [*own_reasons(change, vocabulary, roles)]
    found += [words for clause in change.clauses for words in own_reasons(clause, vocabulary, roles)]
    if change.weight is Weight.SUBSTANTIVE and not found:
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
