"""The forms of the columns: whole texts, what is not known said as such, hostile text as text."""

from __future__ import annotations

import pytest

from plandiff.model.plan import Clause, Fate, Option, Point
from plandiff.model.thread import ColumnBase, Columns
from plandiff.rendering.formats import COLUMNS
from plandiff.rendering.request import ColumnsRequest
from plandiff.threads.columns import columns
from plandiff.threads.follow import follow
from tests.rendering.html_page import parse
from tests.threads.families import TEXTS, bare, documents, plan, point

EVIL = '</td><script>alert(1)</script>"\u202e\x1b[31m|`'


def beside(against: str = ColumnBase.FIRST, blank: str = "") -> Columns:
    """Three versions: the second rewords b and lacks c, the third is known by report."""
    reported = [bare("x", Fate.REMOVED, "v1#2"), bare("y", Fate.UNDISCLOSED, "v1#1")]
    return columns(
        follow(
            documents(
                plan("v1", "abc", day=1),
                plan("v2", "aB", day=2, base="v1"),
                plan("v3", reported, day=3, base="v2", public=False),
            )
        ),
        against=against,
        blank=blank,
    )


@pytest.mark.parametrize("form", COLUMNS.texts)
def test_every_cell_has_its_whole_text_or_says_why_not(form: str) -> None:
    text = COLUMNS.render(ColumnsRequest(beside(ColumnBase.NONE), width=2000), form)
    assert text.count(TEXTS["a"]) == 2
    assert text.count(TEXTS["c"]) == 1
    assert "not in this version" in text
    assert "not disclosed" in text
    assert "struck" in text
    assert "differs" not in text


@pytest.mark.parametrize("form", COLUMNS.texts)
def test_what_differs_is_marked_and_named(form: str) -> None:
    text = COLUMNS.render(ColumnsRequest(beside(), width=200), form)
    gone, come = {"html": ("<del>", "<ins>"), "markdown": ("<del>", "<ins>")}.get(form, ("[-", "{+"))
    assert gone in text
    assert come in text


@pytest.mark.parametrize("form", COLUMNS.texts)
def test_an_empty_column_is_there_to_be_filled(form: str) -> None:
    assert "Compromise" in COLUMNS.render(ColumnsRequest(beside(blank="Compromise"), width=200), form)


@pytest.mark.parametrize("form", COLUMNS.texts)
def test_text_of_a_file_is_text(form: str) -> None:
    evil = columns(
        follow(documents(plan("v1", [point("1", "a", title=EVIL)], day=1), plan("v2", "a", day=2))), blank=EVIL
    )
    text = COLUMNS.render(ColumnsRequest(evil), form)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<script" not in text or form in ("terminal", "csv")


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        (Clause(id="a", options=(Option(by="Upland", text=TEXTS["b"]),)), "Option of Upland"),
        (Clause(id="a", fate=Fate.REMOVED), "struck"),
        (Clause(id="a", fate=Fate.UNDISCLOSED), "not disclosed"),
    ],
)
def test_a_clause_without_a_text_says_why(clause: Clause, words: str) -> None:
    one = Point(id="1", text=TEXTS["a"], clauses=(clause,))
    alone = columns(follow(documents(plan("v1", [one], day=1))), against=ColumnBase.NONE)
    text = COLUMNS.render(ColumnsRequest(alone, width=200), "terminal")
    assert words in text
    assert ("not disclosed" in text) is (words == "not disclosed")


def test_the_page_is_sound_and_every_row_has_as_many_cells() -> None:
    page = parse(COLUMNS.render(ColumnsRequest(beside(blank="Compromise"), matrix_page="matrix.html"), "html"))
    assert {len([*row.all("th"), *row.all("td")]) for row in page.all("tr")} == {6}
    assert all(link.attributes["href"].startswith(("#", "matrix.html#row:v")) for link in page.all("a"))


@pytest.mark.parametrize(("width", "lines"), [(140, 1), (99, 3)])
def test_a_terminal_lays_columns_side_by_side_where_there_is_room(width: int, lines: int) -> None:
    text = COLUMNS.render(ColumnsRequest(beside(ColumnBase.NONE), width=width), "terminal")
    row = text.split("\n\n")[1].splitlines()
    assert sum(any(name in line for name in ("v1  ", "v2  ", "v3  ")) for line in row) == lines
    assert all(len(line) <= width for line in text.splitlines())
