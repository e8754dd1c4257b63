"""Titles and headings are text: what differs in them is a change, unless a plan calls its titles labels."""

from __future__ import annotations

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Clause, Plan, Point, Titles
from plandiff.model.problem import Document


def plan(*points: Point, titles: Titles | None = None, title: str = "Licence") -> Document[Plan]:
    made = Plan(id="licence", title=title, titles=titles, points=points)
    return Document("licence.yaml", made, "0" * 64)


def changed(found: Comparison) -> list[Change]:
    return [change for change in found.changes if change.kind is not ChangeKind.UNCHANGED]


@pytest.mark.parametrize("title", ["Non-exclusive licence", "Term: 36 months", ""])
def test_a_changed_title_is_a_change(title: str) -> None:
    before = plan(Point(id="1", title="Exclusive licence", text="It is granted."))
    after = plan(Point(id="1", title=title, text="It is granted."))
    (change,) = changed(compare(before, after))
    assert change.weight is not Weight.NONE
    assert "".join(span.before for span in change.title_spans) == "Exclusive licence"
    assert "".join(span.after for span in change.title_spans) == title


def test_a_changed_title_of_a_clause_is_a_change() -> None:
    before = plan(Point(id="1", clauses=(Clause(id="a", title="Term: 12 months", text="It begins now."),)))
    after = plan(Point(id="1", clauses=(Clause(id="a", title="Term: 36 months", text="It begins now."),)))
    (change,) = changed(compare(before, after))
    assert [signal.id for signal in change.clauses[0].signals] == ["deadline"]


@pytest.mark.parametrize("labelled", [(True, True), (True, False), (False, True)])
def test_a_changed_label_is_no_change(labelled: tuple[bool, bool]) -> None:
    before, after = (
        plan(Point(id="1", title=title, text="It is granted."), titles=Titles.LABEL if label else None)
        for title, label in zip(("Grant", "What is granted"), labelled, strict=True)
    )
    assert not changed(compare(before, after))


def test_a_title_that_became_part_of_the_text_is_wording() -> None:
    before = plan(Point(id="1", title="Term", text="It begins now."))
    (change,) = changed(compare(before, plan(Point(id="1", text="Term\n\nIt begins now."))))
    assert change.weight is Weight.WORDING


def test_headings_over_several_points_are_compared() -> None:
    points = [Point(id=str(number), text=f"Rule {word} binds.") for number, word in enumerate(("one", "two"), 1)]
    under = [Point(id="1", headings=(words,), text=points[0].text) for words in ("Part I. Free", "Part I. Paid")]
    (change,) = changed(compare(plan(under[0], points[1]), plan(under[1], points[1])))
    assert (change.link.before, change.link.after) == (("heading-1",), ("heading-1",))
    (gone,) = changed(compare(plan(under[0], points[1]), plan(*points)))
    assert gone.kind is ChangeKind.REMOVED


def test_a_heading_that_another_point_now_follows_is_no_change() -> None:
    first, second = (
        Point(id="1", headings=("Part I",), text="Dogs are free."),
        Point(id="2", text="Cats pay two."),
    )
    new = Point(id="0", headings=("Part I",), text="Horses pay ten crowns at the gate.")
    found = changed(compare(plan(first, second), plan(new, Point(id="1", text=first.text), second)))
    assert [change.link.after for change in found] == [("0",)]


@pytest.mark.parametrize(("titles", "count"), [(Titles.TEXT, 1), (None, 0), (Titles.LABEL, 0)])
def test_the_title_of_a_document_is_text_where_the_plan_says_so(titles: Titles | None, count: int) -> None:
    point = Point(id="title", text="It is granted.")
    before, after = (plan(point, titles=titles, title=title) for title in ("Licence", "Licence and deed"))
    assert len(changed(compare(before, after))) == count


@pytest.mark.parametrize(
    ("title", "text", "signals", "weight", "words"),
    [
        ("Lending of Small Boats", "It lends boats.", (), Weight.UNSURE, ("Lending", "of", "Small", "Boats")),
        ("Lending of Small Boats", "It lends 3 boats.", ("figure",), Weight.SUBSTANTIVE, ("Lending", "Small", "Boats")),
        ("A toll of 5 euros", "It lends boats.", ("figure",), Weight.SUBSTANTIVE, ("toll",)),
    ],
)
def test_a_heading_that_one_side_has_is_told_by_its_words_and_read_where_it_tells_a_fact(
    title: str, text: str, signals: tuple[str, ...], weight: Weight, words: tuple[str, ...]
) -> None:
    before, after = Point(id="1", text="It lends boats."), Point(id="1", title=title, text=text)
    for sides in ((before, after), (after, before)):
        (change,) = changed(compare(plan(sides[0]), plan(sides[1])))
        assert tuple(signal.id for signal in change.signals) == signals
        assert change.weight is weight
        assert set(words) <= {*change.lost, *change.gained}
