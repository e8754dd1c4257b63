"""Which changes of a comparison a reader asked for."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.alignment import Ends
from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.named_values import NamedValues

UNDECIDED = "undecided"  # a change without a decision that holds
DECISIONS = ("seen", "accepted", "rejected", "ask", UNDECIDED)  # those of model/decision.py, which few reports need
MOVED = "moved"  # what a change may be beside its kind and its weight


class Selection(NamedValues):
    """Which changes a reader asked for; an empty set asks for all. `moved` asks for moves beside weights and kinds.

    `possible` takes signals that are only possible for signals too. `decisions` are names of decisions, of which
    `decided` has those that hold; undecided are changes without one.
    """

    weights: frozenset[Weight] = frozenset()
    kinds: frozenset[ChangeKind] = frozenset()
    signals: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    moved: bool = False
    possible: bool = False
    decisions: frozenset[str] = frozenset()
    decided: Mapping[Ends, str] = {}

    def takes(self, change: Change) -> bool:
        """Whether a change is among what was asked for."""
        return (
            (
                not (self.weights or self.kinds or self.moved)
                or change.weight in self.weights
                or change.kind in self.kinds
                or (self.moved and change.anything_moved)
            )
            and (not self.signals or any(name in self.signals for name in self.signal_ids(change)))
            and (not self.topics or change.topic in self.topics)
            and (not self.decisions or self._is_decided_so(change))
        )

    def _is_decided_so(self, change: Change) -> bool:
        found = self.decided.get(change.link.ends)
        return found in self.decisions or (not found and UNDECIDED in self.decisions and change.is_a_difference)

    def signal_ids(self, change: Change) -> frozenset[str]:
        """The ids of the signals of a link and of its clauses that count."""
        return frozenset(signal.id for signal in change.all_signals if signal.is_shown or self.possible)
