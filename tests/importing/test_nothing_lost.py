"""Nothing of the text is lost: every character is in a point, a title, a marker, or listed as skipped."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from plandiff.importing import read as reader
from plandiff.importing.furniture.page_furniture import strip_furniture
from plandiff.importing.read import read_text
from plandiff.importing.result import DocumentForm, Imported, Role
from plandiff.model.declaration import FORMATS
from plandiff.model.plan import Plan
from plandiff.model.problem import InputError
from tests.importing.random_documents import document
from tests.importing.shown import cases, source

FORMS = [DocumentForm.PLAIN, DocumentForm.MARKDOWN, DocumentForm.HTML, DocumentForm.WIKI]
SEEDS = range(150)


RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")  # what a page raises by its tags


def bare(text: str) -> str:
    return "".join(text.split()).translate(RAISED)


def assert_nothing_lost(text: str, imported: Imported) -> None:
    """Each character belongs to one stretch, and the stretches of a text, put together, are that text."""
    owners = [0] * len(text)
    for one in imported.stretches:
        for index in range(one.start, one.end):
            owners[index] += 1
    assert [index for index, letter in enumerate(text) if not letter.isspace() and owners[index] != 1] == []
    assert [one for one in imported.skipped if one.reason == "unplaced"] == []
    for (role, owner), wording in wordings(imported.plan).items():
        pieces = [text[one.start : one.end] for one in imported.stretches if (one.role, one.owner) == (role, owner)]
        if imported.form is DocumentForm.HTML:
            pieces = [unescape(piece) for piece in pieces]
        # Cells of a table are parted by a mark that the source does not have.
        same = bare("".join(pieces)).replace("|", "") == bare(wording).replace("|", "")
        assert same, (role, owner, wording)  # the words alone: pytest takes minutes to set two long ones side by side


def wordings(plan: Plan) -> dict[tuple[Role, str], str]:
    found = {}
    for point in plan.points:
        found[Role.TITLE, point.id] = point.title
        found[Role.TEXT, point.id] = point.text
        numbered = [option for option in point.options if option.text not in point.text]
        for number, option in enumerate(numbered, 1):
            found[Role.TEXT, f"{point.id}/{number}"] = option.text
        for clause in point.clauses:
            found[Role.TITLE, f"{point.id}.{clause.id}"] = clause.title
            found[Role.TEXT, f"{point.id}.{clause.id}"] = clause.text
    return found


def assert_sound(plan: Plan) -> None:
    """What the loader asks of a plan: a title, points, ids of the right form, each reference once."""
    references = [point.id for point in plan.points] + [f"{point.id}.{clause.id}" for point, clause in plan.clauses()]
    assert len(references) == len(set(references))
    form = re.compile(FORMATS["id"].pattern)
    for reference in references:
        assert form.fullmatch(reference), reference
    assert plan.title.strip()
    assert plan.points


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.parent.name)
@pytest.mark.parametrize("form", [*FORMS, DocumentForm.AUTO])
def test_every_shape_in_every_form(path: Path, form: DocumentForm) -> None:
    text = source(path)
    for flat in (False, True):
        imported = read_text(text, plan_id="case", form=form, flat=flat)
        assert_nothing_lost(text, imported)
        assert_sound(imported.plan)


# Shapes that have the numbering, and one that has not.
NUMBERINGS = {
    "1.": ({"numbers-dots", "report", "news-page"}, "paragraphs"),
    "(1)": ({"numbers-parenthesised", "html-lists"}, "numbers-dots"),
    "Article 1": ({"articles", "article-words", "chapters-over-articles"}, "numbers-dots"),
    "I.": ({"roman-and-letters", "letter-with-sections"}, "numbers-dots"),
    "a)": ({"letters-only", "markdown-sublists"}, "roman-and-letters"),
    "(a)": ({"articles", "options", "roman-and-letters"}, "letters-only"),
    "headings": ({"markdown-headings", "wiki-page"}, "numbers-dots"),
    "bullets": ({"bullets", "markdown-sublists"}, "numbers-dots"),
    "paragraphs": ({path.parent.name for path in cases()}, ""),
}


@pytest.mark.parametrize("numbering", NUMBERINGS)
def test_every_numbering(numbering: str) -> None:
    """Whatever numbering is asked for, nothing is lost; what has it is read by it, and what has not is refused."""
    read: set[str] = set()
    refused: dict[str, list[str]] = {}
    for path in cases():
        text = source(path)
        try:
            imported = read_text(text, plan_id="case", numbering=numbering)
        except InputError as error:
            refused[path.parent.name] = [problem.rule for problem in error.problems]
            continue
        assert_nothing_lost(text, imported)
        assert_sound(imported.plan)
        read.add(path.parent.name)
    with_it, without_it = NUMBERINGS[numbering]
    assert with_it <= read
    assert without_it not in read
    assert all(rules == ["numbering"] for rules in refused.values())


@pytest.mark.parametrize("seed", SEEDS)
def test_documents_at_random(seed: int) -> None:
    for form in FORMS:
        text = document(seed, tags=form is DocumentForm.HTML)
        imported = read_text(text, plan_id="case", form=form)
        assert_nothing_lost(text, imported)
        assert_sound(imported.plan)


def test_reading_leaves_nothing_behind() -> None:
    """A document is read alike before and after others, whatever they are."""
    documents = [(seed, form) for seed in list(SEEDS)[::15] for form in FORMS]
    made = {one: document(one[0], tags=one[1] is DocumentForm.HTML) for one in documents}
    there = {one: read_text(made[one], plan_id="case", form=one[1]) for one in documents}
    back = {one: read_text(made[one], plan_id="case", form=one[1]) for one in reversed(documents)}
    assert [one for one in documents if there[one] != back[one]] == []


def test_the_property_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that is dropped without a word is found, and named to the user."""
    monkeypatch.setattr(reader, "strip_furniture", lambda lines, account: strip_furniture(lines, account)[:-1])
    text = "1. Boats carry numbers.\n2. Boats carry lamps.\n3. Boats carry bells.\n"
    imported = read_text(text, plan_id="case")
    assert [(one.line, one.reason) for one in imported.skipped] == [(3, "unplaced")]
    with pytest.raises(AssertionError):
        assert_nothing_lost(text, imported)
