"""Which plan revises which: the family as a tree of versions, oldest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan, in_circle


class Branch(NamedValues):
    """A plan in the tree: how deep it stands, and for each level above whether more plans follow there."""

    plan: Plan
    more: tuple[bool, ...]  # one entry per level of depth, its own last: whether a sibling comes after it

    @property
    def depth(self) -> int:
        """0 for a plan that revises none."""
        return len(self.more)


def lineage(plans: Sequence[Plan]) -> tuple[Branch, ...]:
    """The plans as a tree by `base`, in the order in which it is drawn: by date, then by id.

    A plan whose base is not among them stands at the top, and so does one of a circle of bases.
    """
    # A plan that revises another comes after it where both became public on one day.
    ordered = sorted(plans, key=lambda plan: (plan.date, plan.base is not None, plan.id))
    known = {plan.id: plan for plan in ordered}
    children: dict[str | None, list[Plan]] = defaultdict(list)
    for plan in ordered:
        children[plan.base if plan.base in known and not in_circle(plan.id, known) else None].append(plan)
    return tuple(_walk(children, None, ()))


def _walk(children: dict[str | None, list[Plan]], base: str | None, above: tuple[bool, ...]) -> Iterator[Branch]:
    siblings = children[base]
    for index, plan in enumerate(siblings):
        more = () if base is None else (*above, index + 1 < len(siblings))
        yield Branch(plan, more)
        yield from _walk(children, plan.id, more)
