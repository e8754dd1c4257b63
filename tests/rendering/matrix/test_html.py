"""The HTML form of the matrix and of the map: a sound and safe page without script that says all in words."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256

import pytest

from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.model.plan import Fate, Option
from plandiff.model.seed import Source
from plandiff.model.thread import Matrix
from plandiff.model.vocabulary import Topic, Vocabulary
from plandiff.rendering.matrix.html import as_html
from plandiff.rendering.page.html_text import redline
from plandiff.rendering.request import MatrixRequest
from plandiff.rendering.threads.words import STATE_WORDS
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix
from plandiff.threads.silence import silence
from tests.rendering.html_page import Element, parse, require_sound
from tests.threads import cases, threads_of
from tests.threads.families import TEXTS, bare, documents, plan, point

ALLOWED = {""} | set(
    "html head meta title style body a header h1 h2 h3 h4 section span p code ul li b small nav main figure figcaption "
    "div table thead tbody tr th td article del ins ol footer dl dt dd svg text rect path circle g".split()
)
EVIL = "</td><script>alert(1)</script><img src=x onerror=alert(1)>\"'\u202e\x1b[31m"


def made(table: Matrix, **options: object) -> Element:
    return parse(as_html(MatrixRequest(table, silence(table.threads), **options)))  # type: ignore[arg-type]


@cache
def page(case: str, texts: bool) -> Element:
    return made(matrix(threads_of(case)), texts=texts)


def family() -> Matrix:
    return matrix(
        follow(
            documents(
                plan("v1", "abc", day=1),
                plan("v2", "aBd", day=2, base="v1"),
                plan("v3", [bare("boats", Fate.UNDISCLOSED, "v1#2")], day=3, base="v1", public=False),
            )
        )
    )


@pytest.mark.parametrize("texts", [True, False])
@pytest.mark.parametrize("case", cases())
def test_page_is_sound(case: str, texts: bool) -> None:
    root = page(case, texts)
    require_sound(root)
    for landmark in ("header", "nav", "main", "footer"):
        assert root.all(landmark), landmark
    for picture in root.all("svg"):
        assert picture.attributes["aria-hidden"] == "true"


@pytest.mark.parametrize("texts", [True, False])
@pytest.mark.parametrize("case", cases())
def test_page_runs_and_loads_nothing(case: str, texts: bool) -> None:
    root = page(case, texts)
    for found in root:
        assert found.tag in ALLOWED, found.tag
        assert not [name for name in found.attributes if name.startswith("on") or name in ("src", "style", "srcset")]
        assert re.match(r"#|https?://", found.attributes.get("href", "#"))
    (style,) = root.all("style")
    assert "url(" not in style.text
    assert "@import" not in style.text
    (policy,) = [found.attributes["content"] for found in root.all("meta") if "http-equiv" in found.attributes]
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("case", cases())
def test_every_cell_says_its_state_in_words(case: str) -> None:
    table = matrix(threads_of(case))
    (shown,) = page(case, True).all("table", "matrix")
    rows = [row for row in shown.all("tr") if row.all("td")]
    assert len(rows) == len(table.rows)
    for row, line in zip(table.rows, rows, strict=True):
        assert (row.thread.title or row.thread.id) in line.all("th")[0].text
        words = [cell.text for cell in line.all("td")]
        for cell, text in zip(row.cells, words, strict=True):
            assert STATE_WORDS[cell.state] in text or re.search("dropped without a word|struck by .*; not in", text)


@pytest.mark.parametrize("case", cases())
def test_every_point_has_its_place_and_its_text(case: str) -> None:
    root, threads = page(case, True), threads_of(case)
    places = {found.attributes["id"] for found in root if "id" in found.attributes}
    said = " ".join(found.text for found in root.all("article"))
    for side in threads.versions:
        for entry in side.plan.points:
            assert f"{side.plan.id}:{entry.id}" in places
            for word in re.findall(r"\w+", entry.body):
                assert word in said


def test_map_leads_to_the_texts_or_to_the_table() -> None:
    for texts, place in ((True, "article"), (False, "td")):
        root = made(family(), texts=texts)
        targets = {link.attributes["href"][1:] for picture in root.all("svg") for link in picture.all("a")}
        assert targets == {"v1:1", "v1:2", "v1:3", "v2:1", "v2:2", "v2:3", "v3:boats"}
        held = {found.attributes["id"] for outer in root.all(place) for found in outer if "id" in found.attributes}
        assert targets <= held


def test_a_map_in_the_order_of_the_texts_stands_on_a_wide_screen_only() -> None:
    wide, slim = made(family(), in_order=True).all("svg")
    assert not wide.all("path", "trunk")
    assert slim.all("path", "trunk")


def test_the_text_of_an_earlier_version_is_not_given_as_that_of_a_hidden_one() -> None:
    root = made(family())
    (hidden,) = [found for found in root.all("article") if found.attributes["id"] == "v3:boats"]
    assert "The text of v1:" in hidden.text
    assert hidden.all("div", "earlier")[0].text == TEXTS["b"]


def test_what_was_dropped_without_a_word_is_said_in_the_table() -> None:
    root = made(family())
    rows = {row.attributes["id"]: row for row in root.all("tr") if "id" in row.attributes}
    assert [cell.text for cell in rows["row:v1:3"].all("td", "gone")] == ["\u2205 dropped without a word"]
    assert not made(matrix(follow(documents(plan("v1", "a", day=1), plan("v2", "a", day=2))))).all("td", "gone")


def test_hostile_text_is_shown_letter_by_letter() -> None:
    hostile = point("1", "a", title=EVIL, topic="fish", note=EVIL, sources=("bad",), terms={"t": EVIL})
    option = (Option(by=EVIL, text=EVIL),)
    plans = [
        plan("v1", [hostile], day=1),
        plan("v2", [point("1", "A", title=EVIL, options=option)], day=2, base="v1"),
    ]
    threads = follow(documents(*plans), vocabulary=Vocabulary(topics=(Topic(id="fish", label=f"{EVIL}!"),)))
    sources = {"bad": Source("bad", EVIL, EVIL, "javascript:alert(1)", note=EVIL)}
    for texts in (True, False):
        text = as_html(MatrixRequest(matrix(threads), silence(threads), sources, title=EVIL, texts=texts, figures=True))
        assert "\x1b" not in text
        assert "\u202e" not in text
        root = parse(text)
        assert {found.tag for found in root} <= ALLOWED
        assert "javascript:" not in {found.attributes.get("href", "")[:11] for found in root}
        assert root.all("h1")[0].text == "</td><script>alert(1)</script><img src=x onerror=alert(1)>\"'\\u202e\\x1b[31m"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (
            [("equal", "The toll is ", "The toll is "), ("replace", "four", "six"), ("equal", " coins.", " coins.")],
            "The toll is <del>four</del> <ins>six</ins> coins.",
        ),
        ([("equal", "No nets & no hooks", "No nets & no hooks")], "No nets &amp; no hooks"),
        ([("insert", "", "A <b> rule")], "<ins>A &lt;b&gt; rule</ins>"),
    ],
)
def test_redline(spans: list[tuple[str, str, str]], expected: str) -> None:
    assert redline([Span(SpanOp(op), before, after) for op, before, after in spans]) == expected


def test_the_same_threads_give_the_same_bytes() -> None:
    assert as_html(MatrixRequest(family())) == as_html(MatrixRequest(family()))


def test_what_another_version_struck_is_not_called_dropped_without_a_word() -> None:
    """Struck by a version without public text: a later public one that lacks it does so not without a word."""
    hidden = plan("v2", [bare("x", Fate.REMOVED, "v1#1")], day=2, base="v1", public=False)
    root = made(matrix(follow(documents(plan("v1", "ab", day=1), hidden, plan("v3", "b", day=3, base="v1")))))
    assert [cell.text for cell in root.all("td", "gone")] == ["\u00b7 struck by v2; not in v3"]
    assert "dropped without a word" not in root.text
    assert "not in v3, and nothing says that it was struck" not in root.text
