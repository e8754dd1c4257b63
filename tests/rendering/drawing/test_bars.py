"""Bars of counts: as wide as what they count, named for those who do not see them, and safe whatever a heading says."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from plandiff.rendering.drawing.bars import MOST_GROUPS, Bar, BarChart, write_bars
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import bars_document

SVG = "{http://www.w3.org/2000/svg}"
GROUPS = ("Lake", "Boats & nets", "<b>Tolls</b>")
CHART = BarChart(
    "Open places",
    "Two bars.",
    GROUPS,
    (
        Bar("First <draft>", "6 open", (3, 2, 1)),
        Bar("Second", "nothing open", (0, 0, 0)),
        Bar("Third", "3 open", (0, 3, 0)),
    ),
)


def tree(picture: str) -> ElementTree.Element:
    return ElementTree.fromstring(picture.encode())  # noqa: S314 - our own picture


def parts(chart: BarChart, width: float = 760) -> list[tuple[str, float]]:
    """The class and width of every part of a bar."""
    root = tree(write_bars(chart, Canvas(width)))
    return [
        (shape.attrib["class"], float(shape.attrib["width"]))
        for group in root.iter(f"{SVG}g")
        for shape in group.iter(f"{SVG}rect")
    ]


@pytest.mark.parametrize("width", [320, 760])
def test_a_part_is_as_wide_as_what_it_counts(width: float) -> None:
    found = parts(CHART, width)
    assert [kind for kind, _ in found] == ["part p-0", "part p-1", "part p-2", "part p-1"]
    unit = found[2][1]
    assert [round(size / unit) for _, size in found] == [3, 2, 1, 3]
    assert sum(size for _, size in found[:3]) == pytest.approx(width - 8, abs=0.2)


def test_a_bar_that_may_be_longer_leaves_room_and_says_so() -> None:
    hidden = CHART._replace(
        bars=(Bar("Hidden", "at least 6 open", (6, 0, 0), at_least=True),), shade_words="may be more"
    )
    ((_, size),) = parts(hidden)
    assert size < 752
    picture = write_bars(hidden, Canvas(760))
    assert picture.count('class="shade"') == 2  # behind the bar, and in the legend
    assert "may be more" in picture
    assert 'class="shade"' not in write_bars(CHART, Canvas(760))


def test_a_picture_has_a_name_and_a_description_that_it_points_to() -> None:
    both = [tree(write_bars(CHART, Canvas(width))) for width in (320, 760)]
    for root in both:
        names = root.attrib["aria-labelledby"].split()
        assert root.attrib["role"] == "img"
        assert [root.find(f".//*[@id='{name}']").text for name in names] == ["Open places", "Two bars."]  # type: ignore[union-attr]
    assert both[0].attrib["aria-labelledby"] != both[1].attrib["aria-labelledby"]  # both stand on one page


def test_colour_is_not_the_only_sign() -> None:
    picture = write_bars(CHART, Canvas(760))
    assert re.findall(r">([A-C] \d)<", picture) == ["A 3", "B 2", "C 1", "B 3"]
    assert re.findall(r"<title>([^<]+)</title>", picture) == [
        "Lake: 3",
        "Boats &amp; nets: 2",
        "&lt;b&gt;Tolls&lt;/b&gt;: 1",
        "Boats &amp; nets: 3",
    ]


def test_headings_become_no_markup() -> None:
    picture = write_bars(CHART, Canvas(760))
    assert "First &lt;draft&gt;" in picture
    assert "<b>" not in picture


def test_a_document_has_a_colour_for_every_part_and_loads_nothing() -> None:
    document = bars_document(CHART, Canvas(760, headed=True))
    tree(document)
    assert all(f".p-{index}{{fill:" in document for index in range(MOST_GROUPS))
    assert document.count("http") == 1  # the name space
    assert document == bars_document(CHART, Canvas(760, headed=True))


def test_bars_without_anything_are_drawn() -> None:
    nothing = BarChart("None", "None.", (), (Bar("First", "nothing open", ()),))
    assert 'class="empty"' in write_bars(nothing, Canvas(760))
    tree(write_bars(nothing._replace(bars=()), Canvas(760)))
