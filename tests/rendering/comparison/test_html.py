"""The HTML report: one sound, safe and accessible page that says what the view says."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from functools import cache
from hashlib import sha256

import pytest

from plandiff import api
from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import SpanOp, Weight
from plandiff.model.plan import Plan, Point, Titles
from plandiff.model.problem import Document
from plandiff.model.seed import Source
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.selection import Selection
from plandiff.rendering.formats import COMPARISON
from plandiff.rendering.page.html_text import html, language, text_of_side, web_address
from tests.golden import cases, report, sides
from tests.rendering import pairs
from tests.rendering.html_page import Element, parse, require_sound

HTML = "html"
ALLOWED = {""} | set(
    "html head meta title style body a header h1 h2 h3 div section span p code ul li b nav main mark figure figcaption "
    "table thead tbody tr th td label input select option button dialog dl dt dd kbd article del ins ol footer script "
    "br svg text rect path circle g details summary pre".split()
)


@cache
def page(case: str) -> Element:
    return parse(report(case, "html"))


def made(comparison: Comparison, **options: object) -> Element:
    return parse(COMPARISON.render(ComparisonRequest(comparison, **options), HTML))  # type: ignore[arg-type]


@pytest.mark.parametrize("case", cases())
def test_page_is_sound(case: str) -> None:
    root = page(case)
    require_sound(root)


@pytest.mark.parametrize("case", cases())
def test_page_is_safe_and_loads_nothing(case: str) -> None:
    root = page(case)
    for found in root:
        assert found.tag in ALLOWED, found.tag
        assert not [name for name in found.attributes if name.startswith("on") or name in ("src", "style", "srcset")]
        assert re.match(r"#|https?://", found.attributes.get("href", "#"))
    (script,), (style,) = root.all("script"), root.all("style")
    assert "url(" not in style.text
    assert "@import" not in style.text
    (policy,) = [found.attributes["content"] for found in root.all("meta") if "http-equiv" in found.attributes]
    styles, scripts = (b64encode(sha256(found.text.encode()).digest()).decode() for found in (style, script))
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{styles}'; script-src 'sha256-{scripts}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_script_and_style_hold_no_data() -> None:
    pages = [page(case) for case in cases()]
    for tag in ("script", "style"):
        assert len({root.all(tag)[0].text for root in pages}) == 1


@pytest.mark.parametrize("case", cases())
def test_page_can_be_read_without_script_and_without_eyes(case: str) -> None:
    root = page(case)
    assert root.all("html")[0].attributes["lang"] == "en"
    for landmark in ("header", "nav", "main", "footer"):
        assert root.all(landmark), landmark
    first = root.all("body")[0].all("a")[0]
    assert (first.classes, first.attributes["href"]) == (["skip"], "#changes")
    hidden = [found for found in root if "hidden" in found.attributes]
    assert {found.attributes["id"] for found in hidden} == {"tools", "nothing", "decide"}
    for control in [*root.all("select"), *root.all("input")]:
        assert any(control in label.all() and label.text.strip() for label in root.all("label"))
    for picture in root.all("svg"):
        assert picture.attributes["aria-hidden"] == "true"
        assert {link.attributes["tabindex"] for link in picture.all("a")} <= {"-1"}


# A translation has neither gone nor come, and a bracket is no word.
UNMARKED = (SpanOp.EQUAL, SpanOp.TRANSLATION, SpanOp.BRACKET)


@pytest.mark.parametrize("case", cases())
def test_both_texts_are_shown_whole_and_marked(case: str) -> None:
    for change in api.compare(*sides(case)).changes:
        for part in (change, *change.clauses):
            shown_before = parse(f"<p>{text_of_side(part.spans, 'before')}</p>")
            shown_after = parse(f"<p>{text_of_side(part.spans, 'after')}</p>")
            assert shown_before.text == html_text(part, "before")
            assert shown_after.text == html_text(part, "after")
            gone = "".join(found.text for found in shown_before.all("del"))
            assert bool(gone) == any(span.op not in UNMARKED and span.before.strip() for span in part.spans)
            assert not shown_before.all("ins")
            assert not shown_after.all("del")


def html_text(change: Change, side: str) -> str:
    text = "".join(getattr(span, side) for span in change.spans)
    return parse(f"<p>{html(text)}</p>").text.strip()


def test_a_title_that_differs_is_on_the_page_and_not_on_its_map() -> None:
    plans = [
        Plan(id=name, title=title, titles=Titles.TEXT, points=(Point(id="1", text=f"A {name}."),))
        for name, title in (("b", "Draft of May"), ("a", "Draft of June"))
    ]
    root = made(compare(*(Document(f"{plan.id}.yaml", plan, "0" * 64) for plan in plans)))
    assert [found.attributes["id"] for found in root.all("article")] == ["before-title", "before-1"]
    assert {link.attributes["href"] for picture in root.all("svg") for link in picture.all("a")} == {"#before-1"}


def test_every_link_has_a_section_a_row_and_a_line() -> None:
    root = made(pairs.club())
    names = [found.attributes["id"] for found in root.all("article")]
    assert names == ["before-1", "before-2", "before-3", "before-5", "before-6", "before-7", "after-8"]
    assert [row.attributes["data-for"] for row in root.all("tr") if "data-for" in row.attributes] == names
    wide, slim = root.all("svg")
    for picture in (wide, slim):
        assert {link.attributes["href"][1:] for link in picture.all("a")} == set(names)
    points = {found.attributes["id"] for found in root if "id" in found.attributes}
    assert {"before-4", "after-2a", "after-2b", "after-34", "after-6"} <= points


def test_filters_offer_what_the_page_has() -> None:
    root = made(pairs.club())
    values = {
        choice.attributes["data-filter"]: [option.attributes["value"] for option in choice.all("option")]
        for choice in root.all("select")
    }
    assert values == {
        "weight": ["", "substantive", "wording", "unknown", "none"],
        "kind": ["", "changed", "split", "merged", "added", "removed", "undisclosed", "unchanged", "moved"],
    }
    kinds = {value for found in root.all("article") for value in found.attributes["data-kind"].split()}
    assert kinds == set(values["kind"][1:])


def test_what_is_not_known_is_not_shown_as_removed() -> None:
    absent = {
        found.attributes["id"]: [cell.text for cell in found.all("div", "absent") if "after" in cell.classes]
        for found in made(pairs.club()).all("article")
    }
    assert absent["before-5"] == ["AfterRemoved."]
    assert absent["before-7"] == ["AfterNot disclosed. The text is not public."]


def test_a_selection_leaves_links_out_and_says_so() -> None:
    root = made(pairs.club(), selection=Selection(weights=frozenset({Weight.SUBSTANTIVE})))
    assert len(root.all("article")) == 3
    assert "4 links left out of this report by its filter." in root.text
    assert "left out by the filter" in root.all("svg")[0].text
    assert len(root.all("svg")[0].all("rect", "t-faint")) == 8


def test_sources_become_links_only_where_they_are_web_addresses() -> None:
    club = pairs.club()
    point = replace(club.before.plan.points[0], sources=("good", "bad", "gone"))
    side = pairs.plan("club-a", point, *club.before.plan.points[1:])
    sources = {
        "good": Source("good", "Gazette", "2031-03-04", "https://gazette.example/?a=1&b=2"),
        "bad": Source("bad", "<b>Mirror</b>", "", "javascript:alert(1)"),
    }
    root = made(replace(club, before=side), sources=sources)
    listed = root.all("ol")[0].all("li")
    assert [item.attributes["id"] for item in listed] == ["source-1", "source-2", "source-3"]
    assert [link.attributes["href"] for link in root.all("ol")[0].all("a")] == ["https://gazette.example/?a=1&b=2"]
    assert "<b>Mirror</b>. javascript:alert(1)" in listed[1].text
    assert "not in the register" in listed[2].text
    marks = root.all("article")[0].all("span", "marks")[0]
    assert [link.attributes["href"] for link in marks.all("a")] == ["#source-1", "#source-2", "#source-3"]


def test_a_large_comparison_has_a_reduced_map_and_says_so() -> None:
    small, large = (made(pairs.many(count)) for count in (150, 151))
    assert len(small.all("svg")) == 2
    assert "Reduced:" not in small.all("figure")[0].text
    (picture,) = large.all("svg")
    assert "Reduced:" in large.all("figcaption")[0].text
    assert len(picture.all("path")) < 10
    assert not picture.all("a")


def test_very_long_titles_are_cut_in_the_map_and_the_index_only() -> None:
    root = made(pairs.club(title="W" * 20_000))
    assert max(len(text.text) for text in root.all("text")) < 100
    assert max(len(row.text) for row in root.all("tr") if "data-for" in row.attributes) < 300
    assert "W" * 20_000 in root.all("h3")[0].text


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert COMPARISON.render(ComparisonRequest(pairs.club()), HTML) == COMPARISON.render(
        ComparisonRequest(pairs.club()), HTML
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<a title="x">', "&lt;a title=&quot;x&quot;&gt;"),
        ("it's &lt;", "it&#x27;s &amp;lt;"),
        ("a\tb\nc", "a b\nc"),
        ("\u202eevil\x1b", "\\u202eevil\\x1b"),
    ],
)
def test_text_is_shown_letter_by_letter(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/?x=1&y=2", "https://a.example/?x=1&amp;y=2"),
        ("http://a.example", "http://a.example"),
        ("HTTPS://a.example", ""),
        ("javascript:alert(1)//https://a.example", ""),
        ('https://a.example/"onclick=x', ""),
        ("https://a.example/\u202e", ""),
        ("//a.example", ""),
    ],
)
def test_only_web_addresses(url: str, expected: str) -> None:
    assert web_address(url) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("pt-BR", ' lang="pt-BR" dir="auto"'), ("", ' dir="auto"'), ('en" onclick="x', ' dir="auto"')],
)
def test_language(tag: str, expected: str) -> None:
    assert language(pairs.plan("club", language=tag).plan) == expected
