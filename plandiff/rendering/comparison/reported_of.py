"""Which text a report speaks of that says that a point was kept or changed, where that is not the version before."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.comparison import Comparison
from plandiff.model.kinds import ChangeKind
from plandiff.model.plan import Clause, Fate, Point
from plandiff.rendering.words.wording import join_words

_WORDS = {Fate.KEPT: (ChangeKind.KEPT, ", as in"), Fate.CHANGED: (ChangeKind.CHANGED, ", by report, from")}


def reported_of(kind: ChangeKind, items: Sequence[Point | Clause], comparison: Comparison) -> str:
    """What to add to the words for the kind of a link whose after side, `items`, has no public wording.

    A report that a point was kept speaks of the wording that the point follows, or else of the plan that its own
    revises; of another text before nothing is said by it. Empty where the report is on the text before.
    """
    before, base = comparison.before.plan.id, comparison.after.plan.base
    for item in items:
        told, words = _WORDS.get(item.fate, (None, "")) if item.fate else (None, "")
        texts = item.follows or ((base,) if base else ())
        if told is kind and not item.body and texts and not any(text.partition("#")[0] == before for text in texts):
            return f"{words} {join_words(texts)}"
    return ""
