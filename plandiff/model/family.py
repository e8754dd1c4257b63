"""A family of texts as read: its plans, the seeds and pages they rest on, and its vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandiff.model.record import record

if TYPE_CHECKING:
    from plandiff.model.decision import DecisionFile
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document
    from plandiff.model.red_line import RedLineFile
    from plandiff.model.ruling import RuledTexts
    from plandiff.model.seed import Register, Seed
    from plandiff.model.vocabulary import Vocabulary


@record(frozen=True)
class Family:
    """Everything that is read together; a user's own plans may come without seeds, register or vocabulary.

    `unreadable` are the names without suffix of files that are there and cannot be read: whether something refers to
    what they hold is not known.
    """

    plans: tuple[Document[Plan], ...] = ()
    seeds: tuple[Document[Seed], ...] = ()
    register: Document[Register] | None = None
    vocabulary: Document[Vocabulary] | None = None
    rulings: tuple[RuledTexts, ...] = ()
    red_lines: tuple[Document[RedLineFile], ...] = ()
    decisions: tuple[Document[DecisionFile], ...] = ()
    unreadable: frozenset[str] = frozenset()
