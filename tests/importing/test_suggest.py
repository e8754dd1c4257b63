"""What an aligned plan proposes for an imported one."""

from __future__ import annotations

from plandiff.importing.preview import preview
from plandiff.importing.read import read_text
from plandiff.importing.suggest import adopt, suggest
from plandiff.model.alignment import Alignment, Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Plan, Point

LIKE = Plan(
    id="lake-10",
    title="Lake accord of ten points",
    points=(
        Point(id="3", title="Water level", topic="water-level", binds=("Upland",), text="The level."),
        Point(id="4", title="Releases", topic="water-level", binds=("Upland", "Lowland"), text="The releases."),
        Point(id="5", title="Fisheries", topic="fisheries", text="The boats."),
    ),
)
PLAN = Plan(
    id="lake-12",
    title="Lake accord of twelve points",
    points=(
        Point(id="1", text="Level and releases."),
        Point(id="2", title="Boats", text="Boats."),
        Point(id="3", text="The mill."),
        Point(id="4", text="New."),
    ),
)


def link(before: tuple[str, ...], after: tuple[str, ...], confidence: Confidence = Confidence.HIGH) -> Link:
    return Link(before, after, Basis.TEXT, 0.8, 0.3, confidence)


ALIGNMENT = Alignment(
    (link(("3", "4"), ("1",)), link(("5",), ("2",)), link(("5",), ("3",), Confidence.LOW), link((), ("4",)))
)


def test_a_merged_point_takes_what_all_its_ancestors_share() -> None:
    first, second, third = suggest(PLAN, LIKE, ALIGNMENT)
    assert (first.point, first.title, first.topic) == ("1", "", "water-level")
    assert first.binds == ("Upland", "Lowland")
    assert first.follows == ("lake-10#3", "lake-10#4")
    assert (second.title, second.topic) == ("", "fisheries"), "a title of its own is not proposed again"
    assert (third.title, third.topic, third.follows) == ("", "", ()), "low confidence proposes nothing"


def test_adopting_keeps_what_the_plan_said() -> None:
    points = adopt(PLAN, suggest(PLAN, LIKE, ALIGNMENT)).points
    assert [point.title for point in points] == ["", "Boats", "", ""]
    assert [point.follows for point in points] == [("lake-10#3", "lake-10#4"), ("lake-10#5",), None, None]
    assert points[3] == PLAN.points[3]


def test_the_preview_says_where_things_stand() -> None:
    text = "1. Boats:\na) carry lamps;\nb) carry [bells / horns].\n\n2. Nets are dried.\n"
    first, second = preview(read_text(text, plan_id="case"))
    assert [(node.kind, node.id, node.line, node.end_line) for node in first.children] == [
        ("clause", "a", 2, 2),
        ("clause", "b", 3, 3),
    ]
    assert (first.line, first.end_line, second.line) == (1, 3, 5)
    assert [(node.kind, node.excerpt) for node in first.children[1].children] == [
        ("alternatives", "bells / horns"),
    ]
    assert (second.words, second.excerpt) == (3, "Nets are dried.")
