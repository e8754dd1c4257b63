"""What is read off threads: cells, outcomes, endings, nearness."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Fate, Option, Plan
from plandiff.model.problem import InputError
from plandiff.model.thread import Answer, CellState, Disagreement, Ending, Place, Refusal
from plandiff.rendering.formats import FAMILY, MAP, MATRIX, OUTCOME, SILENCE, TRACE
from plandiff.rendering.matrix.map import threads_map
from plandiff.rendering.outcome import ground_words
from plandiff.rendering.request import MatrixRequest, ReportRequest, TraceRequest
from plandiff.rendering.silence import by_course, named
from plandiff.rendering.threads.words import threads_notices
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix, trace
from plandiff.threads.nearness import family
from plandiff.threads.outcome import outcome
from plandiff.threads.silence import silence
from tests.threads.families import TEXTS, bare, documents, plan, point, text

# What a version after "v1" has of the point that v1 has, and the state of its cell.
STATES = {
    CellState.SAME: [point("1", "a")],
    CellState.REWORDED: [text("1", TEXTS["a"].replace("five metres", "5 metres").replace("shall", "must"))],
    CellState.CHANGED: [text("1", TEXTS["a"].replace("five", "nine"))],
    CellState.KEPT: [bare("x", Fate.KEPT, "v1#1")],
    CellState.REMOVED: [bare("x", Fate.REMOVED, "v1#1")],
    CellState.BRACKETED: [bare("x", Fate.BRACKETED, "v1#1")],
    CellState.DEFERRED: [bare("x", Fate.DEFERRED, "v1#1")],
    CellState.SEPARATE_TRACK: [bare("x", Fate.SEPARATE_TRACK, "v1#1")],
    CellState.UNDISCLOSED: [bare("x", Fate.UNDISCLOSED, "v1#1")],
    CellState.ABSENT: [point("7", "d")],
}


@pytest.mark.parametrize("state", STATES)
def test_states(state: CellState) -> None:
    threads = follow(documents(plan("v1", "a", day=1), plan("v2", STATES[state], day=2, base="v1")))
    row = next(row for row in matrix(threads).rows if row.cells[0].points)
    assert [cell.state for cell in row.cells] == [CellState.PRESENT, state]


def test_what_a_version_without_public_text_does_not_mention_is_undisclosed_and_never_absent() -> None:
    threads = follow(documents(plan("v1", "ab", day=1), plan("v2", "a", day=2, base="v1", public=False)))
    assert {row.cells[1].state for row in matrix(threads).rows} == {CellState.SAME, CellState.UNDISCLOSED}


def test_split_merge_and_open_options() -> None:
    open_point = replace(point("1", "c"), options=(Option(by="Upland", text="no toll"),))
    threads = follow(
        documents(
            plan("v1", [point("1", "ab")], day=1),
            plan("v2", "ab", day=2),
            plan("v3", [point("1", "ab"), replace(open_point, id="2")], day=3),
        )
    )
    first, second = matrix(threads).rows
    assert [cell.state for cell in first.cells] == [CellState.PRESENT, CellState.SPLIT, CellState.MERGED]
    assert second.cells[2].open_places == 1


def test_what_a_later_version_joins_is_not_merged_where_one_part_has_no_answer() -> None:
    threads = follow(
        documents(
            plan("v1", "ab", day=1), plan("v2", "a", day=2, base="v1"), plan("v3", [point("1", "ab")], day=3, base="v1")
        )
    )
    (row,) = matrix(threads).rows
    assert [cell.state for cell in row.cells] == [CellState.PRESENT, CellState.CHANGED, CellState.MERGED]


def test_a_point_struck_beside_one_that_stands() -> None:
    """A ruling joins two points; later one of them is struck: the other is still told by its own words."""
    plans = [
        plan("v1", "ab", day=1),
        plan("v2", [point("1", "a"), bare("2", Fate.REMOVED, "v1#2")], day=2, base="v1"),
        plan("v3", [point("1", "ab", follows=("v1#1", "v1#2"))], day=3, base="v1"),
    ]
    (row,) = matrix(follow(documents(*plans))).rows
    assert (row.cells[1].state, row.cells[1].points, row.cells[1].struck) == (CellState.SAME, ("1",), ("2",))


def test_a_cell_has_every_value_of_a_figure_that_its_points_fix() -> None:
    """Merged points may state a figure differently: none of the values stands for all of them."""
    points = [
        point("1", "a", terms={"level": "5"}),
        point("2", "b", terms={"level": "3"}),
        point("3", "d", terms={"level": "5"}),
    ]
    merged = replace(point("9", "c"), follows=("v1#1", "v1#2", "v1#3"))
    first = matrix(follow(documents(plan("v1", points, day=1), plan("v2", [merged], day=2)))).rows[0].cells[0]
    assert (first.points, first.terms) == (("1", "2", "3"), {"level": "5; 3"})


def test_a_cell_is_held_against_what_its_version_revises() -> None:
    plans = [plan("v1", "a", day=1), plan("v2", "A", day=2, base="v1"), plan("v3", "a", day=3, base="v1")]
    threads = follow(documents(*plans))
    (row,) = matrix(threads).rows
    assert [(cell.against, cell.state) for cell in row.cells[1:]] == [("v1", CellState.CHANGED), ("v1", CellState.SAME)]
    (row,) = matrix(threads, base="v2").rows
    assert [cell.against for cell in row.cells] == ["v2", "", "v2"]
    assert row.cells[1].state is CellState.PRESENT


def test_selections_of_a_matrix() -> None:
    first = plan("v1", [point("1", "a", topic="lake"), point("2", "b", topic="fish")], day=1)
    second = plan("v2", [point("1", "a", topic="lake"), point("2", "B", topic="fish")], day=2)
    threads = follow(documents(first, second))
    changed = matrix(threads, only_changed=True)
    assert [row.thread.topic for row in changed.rows] == ["fish"]
    assert changed.hidden == 1
    assert [row.thread.topic for row in matrix(threads, topics=["lake"]).rows] == ["lake"]
    with pytest.raises(InputError, match="no topic 'lak' here"):
        matrix(threads, topics=["lak"])
    with pytest.raises(InputError, match="no plan 'v9' here"):
        matrix(threads, base="v9")


def test_a_long_id_keeps_its_distance() -> None:
    plans = [plan(f"draft-of-the-{day}th-of-january", "ab", day=day) for day in (5, 6)]
    threads = follow(documents(*plans))
    assert "  draft-of-the-5th-of-january  draft-of-the-5th" in MATRIX.render(
        MatrixRequest(matrix(threads), width=100), "terminal"
    )
    rows = FAMILY.render(ReportRequest(family(threads), width=100), "terminal").splitlines()
    (start,) = {row.index(words) for row in rows for words in ("nearest to     ", "(none)") if words in row}
    assert start == len("draft-of-the-5th-of-january ")


@pytest.mark.parametrize("width", [20, 40, 60, 100, 200])
def test_no_version_is_cut_off_a_narrow_page(width: int) -> None:
    plans = [plan(f"version-{number}", "abc", day=number + 1) for number in range(9)]
    shown = MATRIX.render(MatrixRequest(matrix(follow(documents(*plans))), width=width), "terminal")
    assert shown.count("=1") == 8
    if width >= 40:
        assert max(map(len, shown.splitlines())) <= width


def test_a_trace_says_where_a_thread_is_first_and_last_seen() -> None:
    plans = [plan("v1", "b", day=1), plan("v2", "ab", day=2), plan("v3", "a", day=3), plan("v4", "b", day=4)]
    threads = follow(documents(*plans))
    story = trace(threads, Place("v3", "1"))
    assert (story.first, story.last) == ("v2", "v3")
    assert [cell.state for cell in story.cells] == [
        CellState.ABSENT,
        CellState.PRESENT,
        CellState.SAME,
        CellState.ABSENT,
    ]
    with pytest.raises(InputError, match="no point v3#9 here"):
        trace(threads, Place("v3", "9"))


LAKE = "Upland shall keep the lake below five metres during the dry season."
ASKED = "Upland and Lowland shall keep the lake below seven metres during the dry season and the harvest."

# What the base has, what is asked for, what the result has, and the answer; None where there is no such point.
OUTCOMES = {
    "the text asked for": (LAKE, ASKED, ASKED, Answer.ADOPTED),
    "as in the base": (LAKE, ASKED, LAKE, Answer.NOT_ADOPTED),
    "one part of it": (LAKE, ASKED, LAKE.replace("Upland", "Upland and Lowland"), Answer.IN_PART),
    "a figure the other way": (LAKE, ASKED, LAKE.replace("five", "two"), Answer.REVERSED),
    "another change": (LAKE, ASKED, LAKE.replace("during", "and swim in it during"), Answer.OTHERWISE),
    "a point struck as asked": (LAKE, None, None, Answer.ADOPTED),
    "a point that stays though it was to go": (LAKE, None, LAKE, Answer.NOT_ADOPTED),
    "a new point": (None, LAKE, LAKE, Answer.ADOPTED),
    "a new point that is not there": (None, LAKE, None, Answer.NOT_ADOPTED),
    "a point that is gone altogether": (LAKE, ASKED, None, Answer.NOT_ADOPTED),
}


@pytest.mark.parametrize("case", OUTCOMES)
def test_outcomes(case: str) -> None:
    *texts, answer = OUTCOMES[case]
    plans = [
        plan(name, [point("9", "d"), *([text("1", words)] if words else [])], day=day)
        for day, (name, words) in enumerate(zip(("base", "asks", "result"), texts, strict=True), start=1)
    ]
    found = outcome(*documents(*plans))
    assert [request.answer for request in found.requests] == [answer]
    assert found.kept == 1
    if not texts[2]:
        words = ground_words(found.requests[0])
        assert ("the base text is gone too; the replacement is not there" in words) == bool(texts[0] and texts[1])


# The fate that a result without public text gives, what it revises, and the answer.
REPORTED = {
    "not mentioned": ([point("9", "d")], "base", Answer.UNDISCLOSED),
    "the base is kept": ([bare("x", Fate.KEPT, "base#1")], "base", Answer.NOT_ADOPTED),
    "what was asked for is kept": ([bare("x", Fate.KEPT, "asks#1")], "asks", Answer.ADOPTED),
    "changed": ([bare("x", Fate.CHANGED, "base#1")], "base", Answer.UNDISCLOSED),
    "struck": ([bare("x", Fate.REMOVED, "base#1")], "base", Answer.NOT_ADOPTED),
    "left in brackets": ([bare("x", Fate.BRACKETED, "base#1")], "base", Answer.UNDISCLOSED),
    "deferred": ([bare("x", Fate.DEFERRED, "base#1")], "base", Answer.UNDISCLOSED),
}


@pytest.mark.parametrize("case", REPORTED)
def test_outcomes_without_public_text(case: str) -> None:
    points, base, answer = REPORTED[case]
    found = outcome(
        *documents(
            plan("base", [text("1", LAKE)], day=1),
            plan("asks", [text("1", ASKED)], day=2, base="base"),
            plan("result", points, day=3, base=base, public=False),
        )
    )
    assert [request.answer for request in found.requests] == [answer]


def test_an_outcome_begins_with_what_became_of_each_point() -> None:
    asks = plan("asks", [point("1", "a"), point("3", "c", title="Toll", follows=())], day=2)
    found = outcome(*documents(plan("base", "ab", day=1), asks, plan("result", "ab", day=3)))
    line = "2 changes asked for: 2 not adopted. 1 point left as in the base."
    terminal = OUTCOME.render(ReportRequest(found, width=100), "terminal").splitlines()
    assert terminal[1:5] == [line, "", "  not adopted        2", "                     new: 3  Toll"]
    markdown = OUTCOME.render(ReportRequest(found), "markdown").splitlines()
    assert markdown[2] == line
    assert [row.split(" | ")[:2] for row in markdown if row.startswith("| ")][2:] == [
        ["| not adopted", "2<br>new: 3 Toll"]
    ]
    for shown in (terminal, markdown):
        assert not [row for row in shown if row.lstrip("| ").startswith(("adopted", "reversed", "undisclosed"))]


def test_an_outcome_says_that_nothing_was_asked_for() -> None:
    found = outcome(*documents(*(plan(name, "a", day=day) for day, name in enumerate(("v1", "v2", "v3"), start=1))))
    assert "No change asked for. 1 point left as in the base." in OUTCOME.render(
        ReportRequest(found, width=100), "terminal"
    )
    assert "| answer |" not in OUTCOME.render(ReportRequest(found), "markdown")


def test_an_outcome_needs_three_versions() -> None:
    one, two = documents(plan("v1", "a", day=1), plan("v2", "a", day=2))
    with pytest.raises(ValueError, match="three versions"):
        outcome(one, two, two)


# The versions of a family in which the thread of v1's point a ends, and how.
ENDINGS: dict[Ending, list[Plan]] = {
    Ending.DROPPED: [plan("v1", "ab", day=1), plan("v2", "b", day=2, base="v1")],
    Ending.SET_ASIDE: [
        plan("v1", "ab", day=1),
        plan("v2", [bare("x", Fate.DEFERRED, "v1#1"), point("2", "b")], day=2, base="v1", public=False),
        plan("v3", "b", day=3, base="v2"),
    ],
    Ending.NOT_TAKEN_UP: [plan("v1", "ab", day=1), plan("v2", "b", day=2)],
    Ending.NOT_KNOWN: [plan("v1", "ab", day=1), plan("v2", "b", day=2, base="v1", public=False)],
    Ending.REMOVED: [
        plan("v1", "ab", day=1),
        plan("v2", [bare("x", Fate.REMOVED, "v1#1"), point("2", "b")], day=2, base="v1", public=False),
    ],
    Ending.RETURNED: [
        plan("v1", "ab", day=1),
        plan("v2", "b", day=2, base="v1"),
        plan("v3", "ab", day=3, base="v1"),
    ],
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_endings(ending: Ending) -> None:
    (end,) = silence(follow(documents(*ENDINGS[ending]))).ends
    assert end.ending is ending
    assert end.thread.id == "v1#1"


def test_what_is_known_of_an_end_is_told_in_order_of_time() -> None:
    plans = [plan(f"v{day}", letters, day=day, base="v1") for day, letters in enumerate(["b", "ab", "ab", "b"], 2)]
    threads = follow(documents(plan("v1", "ab", day=1), *plans))
    (end,) = silence(threads).ends
    assert by_course([end], threads) == [("missing from v2, back in v3, last seen in v4, not in v5", [end])]
    assert named(end).endswith(" (v4#1, back in v3#1)")


def test_what_was_last_seen_in_brackets_is_told_as_open_and_not_as_set_aside() -> None:
    hidden = plan("v2", [bare("x", Fate.BRACKETED, "v1#1"), point("2", "b")], day=2, base="v1", public=False)
    threads = follow(documents(plan("v1", "ab", day=1), hidden, plan("v3", "b", day=3, base="v2")))
    (end,) = silence(threads).ends
    assert end.ending is Ending.DROPPED
    assert by_course([end], threads) == [("last seen in brackets in v2, not in v3", [end])]


def test_threads_that_end_alike_are_said_to_at_once() -> None:
    threads = follow(documents(plan("v1", "abc", day=1), plan("v2", "c", day=2, base="v1")))
    ((course, alike),) = by_course(silence(threads).ends, threads)
    assert course == "last seen in v1, not in v2"
    assert len(alike) == 2
    assert SILENCE.render(ReportRequest(silence(threads)), "terminal").count(course) == 1
    assert SILENCE.render(ReportRequest(silence(threads)), "markdown").count(course) == 1


def test_a_version_with_nothing_of_the_rows_has_no_column_and_is_named() -> None:
    hidden = plan("v3", [bare("x", Fate.KEPT, "v1#1")], day=3, base="v1", public=False)
    threads = follow(documents(plan("v1", "ab", day=1), plan("v2", "a", day=2, base="v1"), hidden))
    table = matrix(threads)
    second = replace(table, rows=tuple(row for row in table.rows if not row.cells[1].points))
    for subject, form in ((MATRIX, "terminal"), (MATRIX, "markdown"), (MATRIX, "html"), (MAP, "svg")):
        whole, part = (subject.render(MatrixRequest(asked), form) for asked in (table, second))
        assert "Without a column" not in whole
        assert "Without a column: none of this is in v2. Without a column: not disclosed in v3." in one_line(part)
        marked = subject.render(MatrixRequest(second, ends=silence(threads)), form)
        assert ("none of this is in v2" in marked) == (
            form in {"terminal", "markdown"}
        )  # the others mark what it lacks


def one_line(text: str) -> str:
    return " ".join(text.replace("> ", "").split())


def test_every_column_of_a_matrix_has_its_date() -> None:
    threads = follow(documents(*(plan(f"v{day}", "a", day=day) for day in range(1, 9))))
    for width in (20, 60, 200):
        lines = MATRIX.render(MatrixRequest(matrix(threads), width=width), "terminal").splitlines()
        days = " ".join(line for line in lines if not line.startswith("  v"))
        assert all(f"01-0{day}" in days for day in range(1, 9))


def test_versions_without_public_text_share_one_notice() -> None:
    hidden = [plan(f"v{day}", [bare("x", Fate.KEPT, "v1#1")], day=day, base="v1", public=False) for day in (2, 3)]
    threads = follow(documents(plan("v1", "a", day=1), *hidden))
    notice = "v2 and v3 have no public text: what is not known of them is shown as not disclosed, never as removed."
    assert threads_notices(threads) == [notice]


def test_links_that_are_not_followed_are_counted_beside_the_matrix() -> None:
    refused = Disagreement(Place("v1", "1"), Place("v2", "1"), Basis.TEXT, 0.4, Confidence.LOW, Refusal.OUTVOTED)
    threads = replace(follow(documents(plan("v1", "a", day=1), plan("v2", "a", day=2))), disagreements=(refused,) * 2)
    words = "2 weaker links between versions were not followed, because others speak against them"
    assert f"{words}; --format json lists them." in MATRIX.render(MatrixRequest(matrix(threads), width=200), "terminal")
    assert words not in SILENCE.render(ReportRequest(silence(threads), width=200), "terminal")


def test_a_trace_counts_sources_unless_they_are_asked_for() -> None:
    threads = follow(documents(plan("v1", [point("1", "a", sources=("key-1", "key-2"))], day=1)))
    story = trace(threads, Place("v1", "1"))
    assert "2 pages and claims (`plandiff sources v1#1` lists them)" in TRACE.render(
        TraceRequest(story, width=100), "terminal"
    )
    assert "source: key-1" in TRACE.render(TraceRequest(story, width=100, sources={}), "terminal")


@pytest.mark.parametrize("fate", [fate for fate in Fate if fate is not Fate.REMOVED])
def test_words_of_the_version_before_are_never_shown_as_those_of_one_without_public_text(fate: Fate) -> None:
    plans = plan("v1", "a", day=1), plan("v2", [bare("x", fate, "v1#1")], day=2, base="v1", public=False)
    story = trace(follow(documents(*plans)), Place("v1", "1"))
    shown = (
        TRACE.render(TraceRequest(story, width=200), "terminal"),
        TRACE.render(TraceRequest(story, sources={}), "markdown"),
    )
    for page, heading, label in zip(shown, ("v2 x", "`v2` x"), ("text of v1: ", "*Text of* `v1`*:* "), strict=True):
        first, second = page.split(heading)
        assert f"{label}{TEXTS['a']}" not in first
        assert TEXTS["a"] in first
        assert f"{label}{TEXTS['a']}" in second


def test_words_asked_for_are_never_shown_where_they_are_not_public() -> None:
    asks = plan("asks", [bare("x", Fate.CHANGED, "base#1")], day=2, base="base", public=False)
    result = plan("result", [text("1", ASKED)], day=3, base="base")
    found = outcome(*documents(plan("base", [text("1", LAKE)], day=1), asks, result))
    assert f"text of base: {LAKE}" in OUTCOME.render(ReportRequest(found, width=200), "terminal")
    assert f"*Text of* `base`*:* {LAKE}" in OUTCOME.render(ReportRequest(found), "markdown")


LATER = "it was to be settled later or elsewhere, and the result does not have it"
# The fate that an asking text without public text gives, what the result has, the answer and what it rests on.
ASKED_BY_REPORT = [
    (Fate.CHANGED, ASKED, Answer.UNDISCLOSED, "the wording asked for is not public"),
    (Fate.CHANGED, LAKE, Answer.NOT_ADOPTED, "stands as in the base"),
    (Fate.CHANGED, None, Answer.NOT_ADOPTED, "the result has no such point"),
    (Fate.BRACKETED, ASKED, Answer.UNDISCLOSED, "the wording asked for is not public"),
    (Fate.BRACKETED, None, Answer.UNDISCLOSED, LATER),
    (Fate.DEFERRED, ASKED, Answer.UNDISCLOSED, "the wording asked for is not public"),
    (Fate.DEFERRED, None, Answer.UNDISCLOSED, LATER),
    (Fate.SEPARATE_TRACK, None, Answer.UNDISCLOSED, LATER),
    (Fate.REMOVED, None, Answer.ADOPTED, "the result has no such point"),
]


@pytest.mark.parametrize(("fate", "words", "answer", "ground"), ASKED_BY_REPORT)
def test_outcomes_of_what_a_text_that_is_not_public_asked_for(
    fate: Fate, words: str | None, answer: Answer, ground: str
) -> None:
    asks = plan("asks", [bare("x", fate, "base#1")], day=2, base="base", public=False)
    result = plan("result", [point("9", "d"), *([text("1", words)] if words else [])], day=3, base="base")
    (request,) = outcome(*documents(plan("base", [text("1", LAKE)], day=1), asks, result)).requests
    assert (request.answer, request.share, ground_words(request)) == (answer, None, ground)


def test_a_family_goes_by_wording_and_says_what_was_declared() -> None:
    plans = [plan("v1", "abc", day=1), plan("v2", "ABd", day=2), plan("v3", "ABd", day=3, base="v1")]
    first, second, third = family(follow(documents(*plans))).relations
    assert (first.parent, second.parent, third.parent, third.declared_base) == ("", "v1", "v2", "v1")
    assert second.new == 1
    nearest = third.nearness[0]
    assert (nearest.plan, nearest.over_all, nearest.nearest) == ("v2", 1.0, 3)


def test_the_heading_of_a_filtered_matrix_says_so() -> None:
    first = plan("v1", [point("1", "a", topic="lake"), point("2", "b", topic="fish")], day=1)
    threads = follow(
        documents(first, plan("v2", [point("1", "a", topic="lake"), point("2", "B", topic="fish")], day=2))
    )
    for table, words in (
        (matrix(threads, topics=["lake"]), "1 of 2 threads through 2 versions (filtered)"),
        (matrix(threads), "2 threads through 2 versions"),
    ):
        assert MATRIX.render(MatrixRequest(table, width=100), "terminal").startswith(f"{words}\n")
        assert MATRIX.render(MatrixRequest(table), "markdown").startswith(f"# {words}\n")
        assert f'<h1 dir="auto">{words}</h1>' in MATRIX.render(MatrixRequest(table), "html")
        assert threads_map(table).title == f"What became of each point: {words}"


def test_a_markdown_matrix_with_all_figures_says_which_is_which() -> None:
    (row,) = [
        line
        for line in MATRIX.render(
            MatrixRequest(
                matrix(
                    follow(documents(plan("v1", [point("1", "a", terms={"level": "6600", "locked": "true"})], day=1)))
                ),
                figures=True,
            ),
            "markdown",
        ).splitlines()
        if "**" in line
    ]
    assert row.endswith("<br>**6600**<br>locked: **yes** |")
