"""Counts of open places: one decision is one place, and what is not public is not known, never agreed."""

from __future__ import annotations

from functools import partial

import pytest

from plandiff.model.plan import Fate, Option, Plan, Point
from plandiff.model.thread import Matrix
from plandiff.rendering.brackets.html import bar_chart
from plandiff.rendering.brackets.words import (
    CountRow,
    by_kind,
    by_party,
    by_topic,
    counts,
    heading,
    number_words,
    open_words,
)
from plandiff.rendering.drawing.bars import MOST_GROUPS
from plandiff.rendering.formats import BRACKETS
from plandiff.rendering.request import BracketsRequest
from plandiff.rendering.threads.cell_entries import PlaceEntry
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix
from plandiff.threads.place_steps import has_places
from tests.rendering.html_page import parse
from tests.threads.families import bare, documents, plan


def table(*plans: Plan) -> Matrix:
    threads = follow(documents(*plans))
    return matrix(threads, of=partial(has_places, threads))


def text(name: str, words: str, **more: object) -> Point:
    return Point(id=name, text=words, **more)  # type: ignore[arg-type]


LAKE = text(
    "1", "Upland shall keep the lake [below][under] five metres [, in the dry season,] by [date].", topic="lake"
)
TOLL = Point(
    id="2",
    topic="toll",
    options=(Option(by="Upland", text="No toll."), Option(by="Lowland", text="A toll of [four][five] coins.")),
)
HIDDEN = plan("v2", [bare("lake", Fate.BRACKETED, "v1#1")], day=2, base="v1", public=False)
CLOSED = plan("v3", [text("1", "Upland shall keep the lake below five metres by May.", topic="lake")], day=3, base="v1")


def lines(found: list[CountRow]) -> dict[str, tuple[int, ...]]:
    return {line.heading: line.counts for line in found}


def test_each_decision_counts_once_and_blanks_apart() -> None:
    made = table(plan("v1", [LAKE, TOLL], day=1), HIDDEN, CLOSED)
    assert lines(by_kind(made)) == {
        "open": (4, 1, 0),
        "alternatives": (2, 0, 0),
        "optional words": (1, 0, 0),
        "options of whole points": (1, 0, 0),
        "by report": (0, 1, 0),
        "wordings in all": (7, 0, 0),
        "blanks": (1, 0, 0),
    }
    assert lines(by_topic(made)) == {"lake": (2, 1, 0), "toll": (2, 0, 0)}


def test_parties_are_counted_by_the_places_at_which_they_ask_for_something() -> None:
    made = table(plan("v1", [LAKE, TOLL], day=1))
    assert lines(by_party(made)) == {"Lowland": (1,), "Upland": (1,), "nobody named": (3,)}
    assert by_party(table(plan("v1", [LAKE], day=1))) == []


def test_what_is_not_public_is_not_known() -> None:
    made = table(plan("v1", [LAKE], day=1), HIDDEN, plan("v2b", [bare("x", Fate.KEPT)], day=2, public=False), CLOSED)
    words = [open_words(side, count) for side, count in zip(made.threads.versions, counts(made), strict=True)]
    assert words == ["2 open", "at least 1 open, by report", "not known: text not public", "nothing open"]
    assert [number_words(0, side) for side in made.threads.versions] == ["0", "?", "?", "0"]
    assert [bar.at_least for bar in bar_chart(made).bars] == [False, True, True, False]


def test_threads_without_a_topic_stand_under_their_heading_or_for_themselves() -> None:
    points = [text("1", "The [lake][sea].", headings=("Water",)), text("2", "The [pier][quay].", title="Harbour")]
    assert [line.heading for line in by_topic(table(plan("v1", points, day=1)))] == ["Water", "Harbour"]


def test_a_chart_has_no_more_parts_than_can_be_told_apart_and_loses_none() -> None:
    points = [text(str(number), "The [lake][sea].", topic=f"t{number}") for number in range(1, 20)]
    chart = bar_chart(table(plan("v1", points, day=1)))
    assert len(chart.groups) == MOST_GROUPS
    assert chart.groups[-1] == f"{20 - MOST_GROUPS} other topics"
    assert sum(chart.bars[0].parts) == 19


def test_what_nobody_closed_is_said_to_be_open() -> None:
    made = table(plan("v1", [text("1", "Upland shall [keep the lake.")], day=1))
    assert "its bracket lacks its other half" in BRACKETS.render(BracketsRequest(made), "terminal")


@pytest.mark.parametrize("form", BRACKETS.texts)
def test_every_form_writes_versions_in_which_nothing_is_open(form: str) -> None:
    made = table(CLOSED)
    assert made.rows == ()
    assert BRACKETS.render(BracketsRequest(made), form)
    assert heading(made) == "Open places in 1 version"


def test_a_page_nests_and_shows_every_place() -> None:
    page = parse(BRACKETS.render(BracketsRequest(table(plan("v1", [LAKE, TOLL], day=1), HIDDEN, CLOSED)), "html"))
    shown = page.text
    for words in ("[below] [under]", "[, in the dry season,]", "[Upland: No toll.]", "by report", "v1#2"):
        assert words in shown, words
    counted = BRACKETS.render(BracketsRequest(table(plan("v1", [LAKE], day=1)), places=False), "html")
    assert "[below]" not in parse(counted).text


def test_one_bracket_of_several_in_a_sentence_is_marked_without_colour() -> None:
    entry = PlaceEntry("*", "", "a#1", "optional words", "It pays [grants ", ("[and loans]",), "].")
    assert entry.words == "It pays [grants \u00bb[and loans]\u00ab]."
    assert entry._replace(before="It pays grants ", behind=".").words == "It pays grants [and loans]."
