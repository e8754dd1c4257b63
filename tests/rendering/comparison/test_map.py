"""The map: well-formed SVG that draws each point once and each link as lines of its own look."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Tree

import pytest

from plandiff.model.comparison import Comparison
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.drawing.drawing import Column, Drawing, Node, Strand, Tone
from plandiff.rendering.drawing.svg_sheet import Canvas, cut, text_width, xml
from plandiff.rendering.drawing.svg_style import DARK, LIGHT, css
from plandiff.rendering.drawing.svg_writer import write_svg
from plandiff.rendering.formats import COMPARISON
from tests.golden import cases, report
from tests.rendering import pairs

NAMESPACE = "{http://www.w3.org/2000/svg}"
SVG = "svg"


def picture(comparison: Comparison) -> Tree.Element:
    return Tree.fromstring(COMPARISON.render(ComparisonRequest(comparison), SVG))  # noqa: S314 - our own output


def found(root: Tree.Element, tag: str, kind: str = "") -> list[Tree.Element]:
    return [item for item in root.iter(NAMESPACE + tag) if not kind or kind in item.get("class", "").split()]


def words(root: Tree.Element) -> list[str]:
    return [item.text or "" for item in found(root, "text")]


@pytest.mark.parametrize("case", cases())
def test_form(case: str) -> None:
    text = report(case, "svg")
    root = Tree.fromstring(text)  # noqa: S314 - our own output
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"')
    assert float(root.get("width", "0")) <= 718
    names = {item.get("id") for item in root.iter() if item.get("id")}
    assert root.get("role") == "img"
    assert set(root.get("aria-labelledby", "").split()) == names
    assert found(root, "title")[0].text
    assert found(root, "desc")[0].text
    tags = {item.tag.removeprefix(NAMESPACE) for item in root.iter()}
    assert tags <= set("svg style title desc rect text path circle g".split())
    assert "url(" not in text
    assert "var(" not in text


def test_what_is_drawn() -> None:
    root = picture(pairs.club())
    assert len(found(root, "rect", "box")) == 13
    lines = [path.get("class") for path in found(root, "path") if "C" in path.get("d", "") or "H" in path.get("d", "")]
    lines = [name for name in lines if name != "halo"]
    # The heaviest on top: the merge joins two lines, the split branches into two, what stands alone has none.
    assert lines == ["t-none", "t-unknown", "t-wording", "t-wording", "t-substantive", "t-substantive"]
    assert [sign for sign in words(root) if sign in "+\u2212?"] == ["\u2212", "?", "+", "+", "\u2212", "?"]
    assert "substantive (3)" in words(root)
    assert "not disclosed" in words(root)


def test_what_moved_crosses() -> None:
    rows = {}
    for path in found(picture(pairs.club()), "path", "t-unknown"):
        match = re.fullmatch(r"M[\d.]+ ([\d.]+)C.* ([\d.]+)", path.get("d", ""))
        if match:
            rows["moved"] = float(match[1]), float(match[2])
    for path in found(picture(pairs.club()), "path", "t-none"):
        match = re.fullmatch(r"M[\d.]+ ([\d.]+)H[\d.]+", path.get("d", ""))
        if match:
            rows["kept"] = float(match[1]), float(match[1])
    assert rows["kept"][0] < rows["moved"][1] < rows["moved"][0]


def test_looks_differ_without_colour() -> None:
    looks = set()
    for tone in ("substantive", "wording", "none", "unknown"):
        rule = re.search(rf"^svg \.t-{tone}\{{stroke:#[0-9a-f]+;(.*)\}}$", css(LIGHT, "svg"), re.MULTILINE)
        assert rule
        looks.add(rule[1])
    assert len(looks) == 4
    assert "stroke-dasharray" in css(DARK, "svg")


def test_tips_name_the_link() -> None:
    tips = [item.text for item in found(picture(pairs.club()), "title")]
    assert "2 \u2192 2a, 2b Board 2 \u2192 Board 2a / Board 2b: split, wording only" in tips


def test_a_version_of_no_points_and_one_of_thousands() -> None:
    assert picture(pairs.comparison(pairs.plan("a"), pairs.plan("b"))) is not None
    text = COMPARISON.render(ComparisonRequest(pairs.many(3000)), SVG)
    assert len(text) < 250_000
    assert "Reduced: above 150 points" in text
    assert float(Tree.fromstring(text).get("height", "0")) < 1600  # noqa: S314 - our own output


def test_several_versions() -> None:
    nodes = (Node("1", "Fees", Tone.WORDING, href="#fees"), Node("board", "Board"))
    columns = tuple(Column(f"Version {index}", "2031", nodes) for index in range(4))
    strands = (
        Strand(((0, 0),), ((1, 0),), Tone.NONE, word="kept"),
        Strand(((0, 1),), ((3, 1),), Tone.UNKNOWN, tip="<board> & co"),
    )
    drawing = Drawing("Statutes", "Two threads.", columns, strands)
    root = Tree.fromstring(write_svg(drawing, Canvas(width=900)))  # noqa: S314 - our own output
    assert len(found(root, "rect", "box")) == 8
    (long,) = found(root, "path", "t-unknown")
    assert long.get("d", "").count("H") + long.get("d", "").count("C") >= 5, "it stops in each column that it passes"
    assert not found(root, "a")
    assert found(Tree.fromstring(write_svg(drawing, Canvas(width=900, linked=True))), "a")  # noqa: S314 - our own


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Fees", 100, "Fees"),
        ("Fees and contributions", 60, "Fees and\u2026"),
        ("WWWWWWWWWW", 60, "WWWWW\u2026"),
        ("\u6e56\u6c34\u4f4d\u5408\u610f\u4e8b\u9805", 50, "\u6e56\u6c34\u4f4d\u5408\u2026"),
        (
            "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
            30,
            "e\u0301e\u0301e\u0301\u2026",
        ),
    ],
)
def test_cut(text: str, width: float, expected: str) -> None:
    assert cut(text, width, 10) == expected
    assert text_width(cut(text, width, 10), 10) <= width


def test_text_is_one_line_of_xml() -> None:
    assert xml('a <b> "c" & d\ne\tf\x00\ufffe') == "a &lt;b&gt; &quot;c&quot; &amp; d e f\\x00\\ufffe"
