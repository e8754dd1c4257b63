"""One numbered trial after the other: a document, a form and an edit, chosen by the number alone."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plandiff.comparing.compare import compare
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document
from plandiff.text.normalise import content_words
from tests.mutations.documents import document
from tests.mutations.edits import KINDS, Edited, edit
from tests.mutations.forms import FORMS, read, written
from tests.mutations.verdict import Verdict, verdict


@dataclass(frozen=True)
class Trial:
    """What was tried and what came of it."""

    number: int
    kind: str
    form: str
    path: Path
    edited: Edited
    verdict: Verdict

    @property
    def missed(self) -> str:
        """What a report did not do, for a person to look at."""
        short = ", ".join(name for name, good in self.verdict._asdict().items() if not good)
        name = f"{self.path.parent.name}/{self.path.name}"
        return f"{self.number} {self.kind}, {self.form}, {name} {sorted(self.edited.places)}: not {short}"


def trials(numbers: Sequence[int], paths: Sequence[Path]) -> Iterator[Trial]:
    """The trials of these numbers with these documents; a number is left out where none has a place for its edit."""
    for number in numbers:
        kind, form = KINDS[number % len(KINDS)], FORMS[number // len(KINDS) % len(FORMS)]
        found = trial(number, kind, form, paths)
        if found is not None:
            yield found


def trial(number: int, kind: str, form: str, paths: Sequence[Path]) -> Trial | None:
    """One trial, on the first document in a random order that has a place for the edit."""
    rng = random.Random(f"{kind} {form} {number}")
    for path in rng.sample(paths, len(paths)):
        before = in_form(path, form)
        edited = edit(kind, before[0], rng) if before else None
        if before and edited:
            after = read(written(edited.plan, form), form)
            return Trial(number, kind, form, path, edited, verdict(compare(before[1], after), edited))
    return None


@cache
def in_form(path: Path, form: str) -> tuple[Plan, Document[Plan]] | None:
    """A document and how it is read from a form; None where it is not read as it was written."""
    plan = document(path)
    if plan is None:
        return None
    found = read(written(plan, form), form)
    return (plan, found) if _outline(plan) == _outline(found.content) else None


def _outline(plan: Plan) -> list[tuple[str, list[str]]]:
    return [(item.id, _words(item)) for point in plan.points for item in point.items]


def _words(item: Point | Clause) -> list[str]:
    return content_words(f"{item.title} {item.text}")
