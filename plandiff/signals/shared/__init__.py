"""What is declared of a signal: by a module of its own, or by a record where a file defines a signal and its mirror."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def exchanged(examples: Examples) -> Examples:
    """Examples of what mirrors a signal: those of the signal with the texts exchanged."""
    return tuple((after, before) for before, after in examples)
