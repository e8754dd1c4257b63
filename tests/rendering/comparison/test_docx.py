"""The Word form of a comparison: accepted it is the after text, rejected the before text, and hostile text is text."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from plandiff.comparing.compare import compare
from plandiff.importing.office.content import State
from plandiff.library.library import bundled_library
from plandiff.model.comparison import Comparison
from plandiff.model.plan import Clause, Option, Plan, Point
from plandiff.model.problem import Document
from plandiff.rendering.columns import docx as columns_docx
from plandiff.rendering.comparison.docx import as_docx
from plandiff.rendering.comparison.request import ComparisonRequest, WordOptions
from plandiff.rendering.request import ColumnsRequest
from plandiff.threads.columns import columns
from plandiff.threads.follow import follow
from tests.importing.office.test_docx import lines
from tests.threads.families import TEXTS, documents, plan, point

EVIL = '</w:t></w:r><script>"\u202e\x1b[31m\ufffe&amp;'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT_ALONE = WordOptions(notes=False, summary=False)


def compared(before: list[Point], after: list[Point]) -> Comparison:
    sides = [Plan(id=name, title=name, points=tuple(points)) for name, points in (("b", before), ("a", after))]
    return compare(*(Document(f"{side.id}.yaml", side, "0" * 64) for side in sides))


def both(comparison: Comparison) -> tuple[list[str], list[str]]:
    """The lines of both states."""
    data = as_docx(ComparisonRequest(comparison, word=TEXT_ALONE))
    return lines(data, State.REJECTED), lines(data, State.ACCEPTED)


def xml(data: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - written by ourselves a moment ago


def tracked(document: ET.Element) -> list[ET.Element]:
    return [mark for tag in ("ins", "del") for mark in document.iter(W + tag)]


def text(letter: str) -> str:
    return TEXTS[letter]


CASES = {
    "a changed figure": (
        [point("1", "a"), point("2", "b")],
        [Point(id="1", text=text("a").replace("five", "nine")), point("2", "b")],
    ),
    "added, removed, renumbered": ([point("1", "a"), point("2", "b")], [point("1", "c"), point("2", "b")]),
    "moved": ([point("1", "a"), point("2", "b"), point("3", "c")], [point("1", "c"), point("2", "a"), point("3", "b")]),
    "split": ([point("1", "ab")], [point("1", "a"), point("2", "b")]),
    "merged": ([point("1", "a"), point("2", "b")], [point("1", "ab")]),
    "two paragraphs become one": (
        [Point(id="1", text=f"{text('a')}\n{text('b')}")],
        [Point(id="1", text=f"{text('a')} {text('b')}")],
    ),
    "typography": (
        [Point(id="1", text='The "lake" - as is.')],
        [Point(id="1", text="The \u201clake\u201d \u2013 as is.")],
    ),
    "the last one removed": ([point("1", "a"), point("2", "b")], [point("1", "a")]),
    "a longer title over a paragraph cut in two": (
        [Point(id="1", title="Fishing", text=f"{text('a')} {text('b')}")],
        [Point(id="1", title="Fishing rights", text=f"{text('a')}\n{text('b')}")],
    ),
    "brackets": (
        [Point(id="1", text=f"[{text('a')}] It acts [, where it can,] [in May][in June].")],
        [Point(id="1", text=f"{text('a')} It acts in May [and reports].")],
    ),
    "a title alone": ([Point(id="1", title="Fishing")], [Point(id="1", title="Fishing rights", text=text("b"))]),
}


def written(points: list[Point]) -> list[str]:
    found = []
    for one in points:
        found += [f"{one.id}. {one.title}".strip(), *filter(None, one.text.split("\n"))]
    return found


@pytest.mark.parametrize("name", CASES)
def test_rejected_it_is_the_before_text_and_accepted_the_after_text(name: str) -> None:
    before, after = CASES[name]
    assert both(compared(before, after)) == (written(before), written(after))


def test_open_wordings_are_text_with_whose_they_are() -> None:
    """Also beside clauses, and marked only where they differ."""
    options = (Option(by="Upland", text=text("a")), Option(by="Lowland", text=text("b")))
    clauses = (Clause(id="a", text=text("c")),)
    before = Point(id="1", options=options, clauses=clauses)
    rejected, accepted = both(compared([before], [replace(before, options=options[:1])]))
    assert rejected == ["1.", f"Option of Upland: {text('a')}", f"Option of Lowland: {text('b')}", f"(a) {text('c')}"]
    assert accepted == [rejected[0], rejected[1], rejected[3]]
    data = as_docx(ComparisonRequest(compared([before], [before]), word=TEXT_ALONE))
    assert not tracked(xml(data, "word/document.xml"))


def bundled() -> list[Document[Plan]]:
    """The bundled plans whose words are all known."""
    return [found for found in bundled_library().plans() if all(point.has_text for point in found.content.points)]


@pytest.mark.parametrize(("before", "after"), list(pairwise(bundled())), ids=lambda found: found.content.id)
def test_bundled_plans(before: Document[Plan], after: Document[Plan]) -> None:
    first, second = both(compare(before, after))
    assert first == both(compare(before, before))[1]
    assert second == both(compare(after, after))[1]
    assert len(first) >= len(before.content.points)


def test_words_of_which_the_other_side_is_not_public_stand_unmarked() -> None:
    library = bundled_library()
    comparison = compare(library.plan("us-28"), library.plan("geneva-19"))
    rejected, accepted = both(comparison)
    assert rejected == both(compare(library.plan("us-28"), library.plan("us-28")))[1]
    assert {"1. Sovereignty", "Ukraine's sovereignty will be confirmed."} <= set(accepted)


def test_the_same_comparison_gives_the_same_bytes() -> None:
    comparison = compared(*CASES["moved"])
    assert as_docx(ComparisonRequest(comparison)) == as_docx(ComparisonRequest(comparison))


def test_author_and_date_are_those_of_the_after_version_or_as_asked() -> None:
    comparison = compared(*CASES["a changed figure"])
    for options, expected in (
        (WordOptions(), ("a", None)),
        (WordOptions("Ann", "2031-03-05"), ("Ann", "2031-03-05T00:00:00Z")),
    ):
        document = xml(as_docx(ComparisonRequest(comparison, word=options)), "word/document.xml")
        found = {
            (mark.get(f"{W}author"), mark.get(f"{W}date"))
            for mark in (mark for tag in ("ins", "del") for mark in document.iter(W + tag))
        }
        assert found == {expected}


def test_comments_say_why_and_where_a_moved_point_stands() -> None:
    data = as_docx(ComparisonRequest(compared(*CASES["moved"])))
    told = " ".join("".join(comment.itertext()) for comment in xml(data, "word/comments.xml"))
    assert "the after text has it in 1" in told
    figure = as_docx(ComparisonRequest(compared(*CASES["a changed figure"])))
    assert "five metres to nine metres" in "".join(xml(figure, "word/comments.xml").itertext())


def test_text_of_a_file_is_text_and_every_id_is_there_once() -> None:
    evil = [Point(id="1", title=EVIL, text=EVIL), point("2", "a")]
    data = as_docx(ComparisonRequest(compared(evil, [point("1", "b"), point("2", "a")]), title=EVIL))
    document = xml(data, "word/document.xml")
    ids = [mark.get(f"{W}id") for mark in tracked(document)]
    assert len(ids) == len(set(ids))
    assert "<script>" in "".join(document.itertext())
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert "External" not in archive.read("word/_rels/document.xml.rels").decode()
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())


def test_columns_as_a_table_with_a_column_to_fill() -> None:
    threads = follow(documents(plan("v1", "ab", day=1), plan("v2", "aB", day=2, base="v1")))
    data = columns_docx.as_docx(ColumnsRequest(columns(threads, blank="Compromise")))
    document = xml(data, "word/document.xml")
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in document.iter(f"{W}tr")]
    assert [len(row) for row in rows] == [5, 5, 5]
    assert rows[0][-1] == "Compromise"
    assert [row[-1] for row in rows[1:]] == ["", ""]
    assert not tracked(document)
    assert [size.get(f"{W}orient") for size in document.iter(f"{W}pgSz")] == ["landscape"]
