"""The map of threads: every point once, every line from what its text is compared with, nothing by colour alone."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

import pytest

from plandiff.model.plan import Fate, Plan, Point
from plandiff.model.thread import Matrix, Threads
from plandiff.model.vocabulary import Term, TermKind, Vocabulary
from plandiff.rendering.drawing.drawing import Drawing, Tone
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import svg_document, write_svg
from plandiff.rendering.matrix.map import SCREEN, TONE_WORDS, in_order_of_text, threads_map
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix
from plandiff.threads.silence import silence
from tests.rendering.comparison.test_map import found, words
from tests.threads import cases, threads_of
from tests.threads.families import bare, documents, plan, point

LAKE = [
    plan("v1", "abc", day=1),
    plan("v2", "aBd", day=2, base="v1"),
    plan(
        "v3",
        [bare("tolls", Fate.REMOVED, "v1#3"), bare("boats", Fate.DEFERRED, "v1#2")],
        day=3,
        base="v1",
        public=False,
    ),
    plan("v4", "ba", day=4, base="v1"),
]


def table(*plans: Plan) -> Matrix:
    return matrix(follow(documents(*plans)))


def lake() -> Drawing:
    made = table(*LAKE)
    return threads_map(made, silence(made.threads))


def signs(drawing: Drawing) -> list[list[str]]:
    """What stands in the boxes of every column, by lane."""
    return [
        [next((node.number for node in column.nodes if node.lane == lane), "") for lane in range(len(drawing.lanes))]
        for column in drawing.columns
    ]


def test_every_point_has_one_box_and_what_is_reported_a_sign() -> None:
    assert signs(lake()) == [
        ["1", "2", "3", ""],
        ["1", "2", "\u00b7", "3"],
        ["", "\u00bb", "\u2212", ""],
        ["2", "1", "\u00b7", ""],
    ]


def test_lines_come_from_what_a_text_is_compared_with() -> None:
    drawing = lake()
    name = [[node.name for node in column.nodes] for column in drawing.columns]
    lines = {
        f"v{start[0] + 1}#{name[start[0]][start[1]]} v{end[0] + 1}#{name[end[0]][end[1]]}": strand.tone
        for strand in drawing.strands
        for start, end in strand.pairs
    }
    assert lines == {
        "v1#1 v2#1": Tone.NONE,
        "v1#1 v4#2": Tone.NONE,
        "v1#2 v2#2": Tone.WORDING,
        "v1#2 v3#boats": Tone.UNKNOWN,
        "v1#2 v4#1": Tone.NONE,
        "v1#3 v3#tolls": Tone.SUBSTANTIVE,
    }


def test_a_thread_that_was_never_seen_in_words_runs_on_from_where_it_was_last_reported() -> None:
    drawing = threads_map(
        table(
            plan("v1", [bare("boats", Fate.UNDISCLOSED)], day=1, public=False),
            plan("v2", [point("2", "b", follows=("v1#boats",))], day=2),
        )
    )
    assert [(strand.before, strand.after, strand.tone) for strand in drawing.strands] == [
        (((0, 0),), ((1, 0),), Tone.UNKNOWN)
    ]


def test_the_legend_explains_what_is_drawn_and_nothing_else() -> None:
    drawing = lake()
    assert [tone for tone, _ in drawing.tone_words] == [tone for tone in TONE_WORDS if tone is not Tone.UNSURE]
    assert [sign for sign, _ in drawing.sign_words] == ["3", "\u2212", "\u00bb", "\u00b7"]
    assert drawing.shade_words
    quiet = threads_map(table(plan("v1", "a", day=1), plan("v2", "a", day=2)))
    assert [sign for sign, _ in quiet.sign_words] == ["1"]
    assert [tone for tone, _ in quiet.tone_words] == [Tone.START, Tone.NONE]
    assert not quiet.shade_words


def test_only_what_nothing_says_was_struck_is_dropped_without_a_word() -> None:
    (gone,) = [node for node in lake().columns[3].nodes if not node.name]
    assert (gone.number, gone.tip) == ("\u00b7", "v1#3: struck by v3; not in v4")
    made = table(plan("v1", "ab", day=1), plan("v2", "b", day=2, base="v1"))
    (gone,) = [node for node in threads_map(made, silence(made.threads)).columns[1].nodes if not node.name]
    assert (gone.number, gone.tip) == ("\u2205", "v1#1: not in v2, and nothing says that it was struck")


@pytest.mark.parametrize("fate", [Fate.DEFERRED, Fate.SEPARATE_TRACK])
def test_what_was_set_aside_is_not_missing_from_what_comes_after(fate: Fate) -> None:
    made = table(
        plan("v1", "ab", day=1),
        plan("v2", "b", day=2, base="v1"),
        plan("v3", [bare("x", fate, "v1#1"), point("2", "b")], day=3, base="v1", public=False),
        plan("v4", "b", day=4, base="v3"),
    )
    columns = threads_map(made, silence(made.threads)).columns
    assert [[node.number for node in column.nodes if not node.name] for column in columns] == [[], ["\u2205"], [], []]


def test_what_stands_in_brackets_by_report_has_a_sign_that_fits_its_box() -> None:
    hidden = plan("v2", [bare("x", Fate.BRACKETED, "v1#1")], day=2, base="v1", public=False)
    drawing = threads_map(table(plan("v1", "ab", day=1), hidden))
    assert [node.number for node in drawing.columns[1].nodes] == ["[]"]
    assert write_svg(drawing, SCREEN).count(">[]</text>") == 2  # in its box, and in the legend


def test_figures_stand_where_they_change() -> None:
    stated = [point("1", "a", terms={"depth": depth}) for depth in ("300000", "300000", "500000")]
    plans = [plan(f"v{day}", [entry], day=day) for day, entry in enumerate(stated, start=1)]
    vocabulary = Vocabulary(terms=(Term(id="depth", label="Depth of the lake", kind=TermKind.COUNT, unit="mm"),))
    drawing = threads_map(matrix(follow(documents(*plans), vocabulary=vocabulary)))
    assert [column.nodes[0].figure for column in drawing.columns] == ["300k mm", "", "500k mm"]


def test_a_tip_says_what_happened_and_compared_with_what() -> None:
    (tip,) = [node.tip for node in lake().columns[3].nodes if node.name == "1"]
    assert tip == "v4, 1. v1#2: same, compared with v1"


def test_in_the_order_of_the_texts_what_moved_crosses() -> None:
    made = table(plan("v1", "abc", day=1), plan("v2", "cab", day=2))
    drawing = in_order_of_text(threads_map(made), made)
    assert not drawing.lanes
    assert [[node.number for node in column.nodes] for column in drawing.columns] == [["1", "2", "3"]] * 2
    assert sorted((strand.before[0][1], strand.after[0][1]) for strand in drawing.strands) == [(0, 1), (1, 2), (2, 0)]


def test_in_the_order_of_the_texts_a_version_without_numbers_is_arranged() -> None:
    made = table(*LAKE)
    drawing = in_order_of_text(threads_map(made, silence(made.threads)), made)
    assert [column.free for column in drawing.columns] == [False, False, True, False]
    assert not {"\u2205", "\u00b7"} & {node.number for column in drawing.columns for node in column.nodes}


@pytest.mark.parametrize("case", cases())
@pytest.mark.parametrize("width", [1280, 358])
def test_the_picture_has_every_point_and_fits_its_canvas(case: str, width: int) -> None:
    made = matrix(threads_of(case))
    root = Tree.fromstring(write_svg(threads_map(made), Canvas(width, 11)))  # noqa: S314 - our own output
    points = sum(len(side.plan.points) for side in made.threads.versions)
    samples = len(threads_map(made).sign_words)
    assert len(found(root, "rect", "box")) + len(found(root, "rect", "full")) == points + samples
    for box in found(root, "rect", "box"):
        assert 0 <= float(box.get("x", "")) <= width - float(box.get("width", ""))
    for title in (row.thread.title for row in made.rows):
        assert any(text == title or text.endswith("\u2026") for text in words(root))


def test_the_document_loads_nothing_and_prints_across() -> None:
    text = svg_document(lake(), SCREEN)
    assert text == svg_document(lake(), SCREEN)
    assert "url(" not in text
    assert "A4 landscape" in text
    assert Tree.fromstring(text).get("role") == "img"  # noqa: S314 - our own output


def test_hostile_titles_are_text() -> None:
    evil = '<script>alert(1)</script>"\x1b\u202e'
    plans = [plan(name, [point("1", "a", title=evil)], day=day) for day, name in enumerate(("v1", "v2"), start=1)]
    root = Tree.fromstring(svg_document(threads_map(table(*plans), title=evil), SCREEN))  # noqa: S314 - our own
    assert not found(root, "script")
    assert any(text.startswith('<script>alert(1)</script>"\\x1b') for text in words(root))


def test_many_versions_stay_inside_the_picture() -> None:
    threads: Threads = follow(documents(*(plan(f"v{day}", "abcdef", day=day) for day in range(1, 29))))
    for width in (1280, 358):
        root = Tree.fromstring(write_svg(threads_map(matrix(threads)), Canvas(width, 11)))  # noqa: S314 - our own output
        for box in found(root, "rect"):
            if "box" in (box.get("class") or "") or "full" in (box.get("class") or ""):
                assert float(box.get("x", "")) + float(box.get("width", "")) <= width


def test_above_150_points_a_map_is_only_lines() -> None:
    words_of = [f"rule {number} binds every member of guild number {number}" for number in range(200)]
    points = [Point(id=str(number), title=f"Rule {number}", text=text) for number, text in enumerate(words_of)]
    made = table(*(plan(name, points, day=day) for day, name in enumerate(("v1", "v2", "v3"), start=1)))
    text = svg_document(threads_map(made), SCREEN)
    assert "Reduced: above 150 points" in text
    assert len(text) < 60_000
    assert "Rule 7" not in text
