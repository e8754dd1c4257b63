"""One numbered trial after the other: a document, a form and an edit, chosen by the number alone.

Beside the forms that documents are written in, there is that in which they were found: their own text is edited.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from plandiff.comparing.compare import compare
from plandiff.importing.result import Imported, Role
from plandiff.library.documents import read_imported
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document
from plandiff.text.normalise import content_words
from tests.mutations.documents import document
from tests.mutations.edits import KINDS, Edited, edit, title_word
from tests.mutations.forms import FORMS, read, written
from tests.mutations.verdict import Verdict, verdict
from tests.mutations.wording import EDITS

FOUND = "found"
FOUND_KINDS = (*EDITS, "heading")


@dataclass(frozen=True)
class Trial:
    """What was tried and what came of it."""

    number: int
    kind: str
    form: str
    path: Path
    edited: Edited
    verdict: Verdict
    documents: tuple[Document[Plan], Document[Plan]] | None = None  # before and after, where they were asked for

    @property
    def missed(self) -> str:
        """What a report did not do, for a person to look at."""
        short = ", ".join(name for name, good in self.verdict._asdict().items() if not good)
        name = f"{self.path.parent.name}/{self.path.name}"
        return f"{self.number} {self.kind}, {self.form}, {name} {sorted(self.edited.places)}: not {short}"


def trials(
    numbers: Sequence[int], paths: Sequence[Path], *, found: bool = False, keep: bool = False
) -> Iterator[Trial]:
    """The trials of these numbers with these documents; a number is left out where none has a place for its edit.

    `found`: of documents in the form in which they were found; `keep`: with what was compared.
    """
    kinds = FOUND_KINDS if found else KINDS
    for number in numbers:
        kind = kinds[number % len(kinds)]
        form = FOUND if found else FORMS[number // len(kinds) % len(FORMS)]
        tried = _trial(number, kind, form, paths)
        if tried is not None:
            yield tried if keep else replace(tried, documents=None)


def _trial(number: int, kind: str, form: str, paths: Sequence[Path]) -> Trial | None:
    """One trial, on the first document in a random order that has a place for the edit."""
    rng = random.Random(f"{kind} {form} {number}")
    for path in rng.sample(paths, len(paths)):
        made = _found(path, kind, rng) if form == FOUND else _written(path, form, kind, rng)
        if made is not None:
            before, after, edited = made
            return Trial(number, kind, form, path, edited, verdict(compare(before, after), edited), (before, after))
    return None


Made = tuple[Document[Plan], Document[Plan], Edited]


def _written(path: Path, form: str, kind: str, rng: random.Random) -> Made | None:
    before = in_form(path, form)
    edited = edit(kind, before[0], rng) if before else None
    return (before[1], read(written(edited.plan, form), form), edited) if before and edited else None


def _found(path: Path, kind: str, rng: random.Random) -> Made | None:
    """A document as it was found, with an edit in the source of one of its stretches of text or of a title."""
    if path.suffix == ".yaml":
        return None
    imported, before = as_found(path)
    role = Role.TITLE if kind == "heading" else Role.TEXT
    stretches = [one for one in imported.stretches if one.role is role and imported.plan.find(one.owner)]
    for stretch in rng.sample(stretches, len(stretches)):
        text = before.text[stretch.start : stretch.end]
        changed = title_word(text, rng) if kind == "heading" else EDITS[kind](text, rng)
        place = imported.plan.find(stretch.owner)
        if changed is not None and changed != text and place:
            source = f"{before.text[: stretch.start]}{changed}{before.text[stretch.end :]}"
            after = read_imported(source.encode("utf-8"), file=path.name, plan_id="document")[1]
            clause = place[1].id if place[1] else ""
            # What has no number is named after its heading, so that another heading is another name.
            at = [point.id for point in before.content.points].index(place[0].id)
            renamed = after.content.points[at : at + 1] if kind == "heading" else ()
            names = frozenset((point.id, clause) for point in (place[0], *renamed))
            return before, after, Edited(kind, before.content, names)
    return None


@cache
def as_found(path: Path) -> tuple[Imported, Document[Plan]]:
    """A document read as a user's file is."""
    return read_imported(path.read_bytes(), file=path.name, plan_id="document")


@cache
def in_form(path: Path, form: str) -> tuple[Plan, Document[Plan]] | None:
    """A document and how it is read from a form; None where it is not read as it was written."""
    plan = document(path)
    if plan is None:
        return None
    found = read(written(plan, form), form)
    return (plan, found) if _outline(plan) == _outline(found.content) else None


def _outline(plan: Plan) -> list[tuple[str, tuple[str, ...]]]:
    return [(item.id, _words(item)) for point in plan.points for item in point.items]


def _words(item: Point | Clause) -> tuple[str, ...]:
    return content_words(f"{item.title} {item.text}")
