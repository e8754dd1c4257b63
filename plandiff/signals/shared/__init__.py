"""What is declared of a signal: by a module of its own, or by a record where a file defines a signal and its mirror."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from plandiff.model.comparison import Signal
from plandiff.model.named_values import NamedValues
from plandiff.signals.shared.passage_pair import Pair

Examples = tuple[tuple[str, str], ...]
# Examples that fire a signal beside others, with the ids of all.
Shared = tuple[tuple[str, str, frozenset[str]], ...]


class SignalKind(NamedValues):
    """The id of a signal, its words, how it finds itself in a pair, and examples that fire it, do not, and do so with
    others where one fact is said to have several signals."""

    ID: str
    TITLE: str
    EXPLANATION: str
    FIRES: Examples
    QUIET: Examples
    find: Callable[[Pair], Iterable[Signal]]
    BESIDE: Shared = ()


def declared(module: Any) -> SignalKind:  # noqa: ANN401 - a module or a record, which have the same names
    """What a module declares of its signal."""
    told = (module.ID, module.TITLE, module.EXPLANATION, module.FIRES, module.QUIET, module.find)
    return SignalKind(*told, getattr(module, "BESIDE", ()))


def mirrored(
    ids: tuple[str, str],
    words: tuple[str, str],
    explanation: str,
    fires: Examples,
    quiet: Examples,
    find: Callable[[Pair], Iterable[Signal]],
) -> tuple[SignalKind, SignalKind]:
    """A signal and the one that stands in its place where the texts are exchanged, which are found together.

    The examples are those of the first; in the explanation stands the word of each.
    """

    @lru_cache(maxsize=1)  # both ask it of the same pair
    def in_pair(pair: Pair) -> tuple[Signal, ...]:
        return tuple(find(pair))

    def kind(signal_id: str, word: str, loud: Examples, silent: Examples) -> SignalKind:
        title = signal_id.replace("-", " ").capitalize()
        told = (signal_id, title, explanation.format(word), loud, silent)
        return SignalKind(*told, lambda pair: tuple([signal for signal in in_pair(pair) if signal.id == signal_id]))

    return kind(ids[0], words[0], fires, quiet), kind(ids[1], words[1], _exchanged(fires), _exchanged(quiet))


def _exchanged(examples: Examples) -> Examples:
    return tuple((after, before) for before, after in examples)
