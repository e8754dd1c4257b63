"""A good file becomes a plan, and every value knows where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.model.plan import Evidence, Fate, TextStatus
from plandiff.model.problem import InputError, Position
from plandiff.reading import read_plan, read_register, read_seed, read_vocabulary

LAKE = """\
id: lake-12
title: Lake accord, twelve-point draft
date: 2031-03-04
text: leaked
base: null
declared_points: 12
sources: [gazette-0304]
points:
  - id: 4
    title: Water level
    text: >-
      The parties will keep the lake
      between 3 and 5 metres.
    terms: {level_min_m: 3, level_max_m: 05}
    evidence: on-record
    clauses:
      - id: no
        text: Upland must announce a release at 12:30.
    follows: []
  - id: 1.10
    fate: undisclosed
"""


def test_a_plan_is_read_with_its_types() -> None:
    plan = read_plan(LAKE.encode(), file="lake-12.yaml").content
    assert (plan.id, plan.text, plan.base, plan.declared_points) == ("lake-12", TextStatus.LEAKED, None, 12)
    level, fisheries = plan.points
    assert level.text == "The parties will keep the lake between 3 and 5 metres."
    assert level.evidence is Evidence.ON_RECORD
    assert level.follows == ()
    assert fisheries.follows is None
    assert fisheries.fate is Fate.UNDISCLOSED


def test_scalars_stay_as_written() -> None:
    points = read_plan(LAKE.encode()).content.points
    assert [points[0].id, points[1].id, points[0].clauses[0].id] == ["4", "1.10", "no"]
    assert points[0].terms == {"level_min_m": "3", "level_max_m": "05"}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("id",), Position(1, 5, 1, 12)),
        (("sources",), Position(7, 10, 7, 24)),
        (("points", 0, "terms", "level_max_m"), Position(14, 42, 14, 44)),
        (("points", 0, "clauses", 0, "text"), Position(18, 15, 18, 55)),
        (("points", 1), Position(20, 5, 20, 7)),
        (("points", 0, "note"), Position(9, 5, 9, 7)),
    ],
    ids=str,
)
def test_every_value_knows_its_place(path: tuple[str | int, ...], place: Position) -> None:
    assert read_plan(LAKE.encode()).position(*path) == place


def test_every_key_knows_its_place() -> None:
    document = read_plan(LAKE.encode())
    assert document.key_position("points", 0, "terms", "level_max_m") == Position(14, 29, 14, 40)
    assert document.key_position("points", 1) == document.position("points", 1)
    assert ("points", 0, "clauses", 0, "id") in set(document.positions)
    assert all(document.positions[path] for path in document.positions)
    assert all(document.key_positions[path] for path in document.key_positions)


@pytest.mark.parametrize(
    "before", ["", "\ufeff", "# a comment\n" * 5000, "# a comment\r\n" * 5000], ids=["bare", "bom", "lf", "crlf"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_lines_are_right_after_anything(before: str, line_end: str) -> None:
    data = (before + LAKE.replace("\n", line_end)).encode()
    place = read_plan(data).position("points", 0, "clauses", 0, "text")
    assert (place.line, place.column) == (18 + before.count("\n"), 15)


def test_a_path_a_pathlike_and_bytes_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "lake-12.yaml"
    path.write_text(LAKE, encoding="utf-8", newline="")
    documents = [read_plan(str(path)), read_plan(path), read_plan(path.read_bytes(), file=str(path))]
    assert documents[0].content == documents[1].content == documents[2].content
    assert {(document.file, document.sha256) for document in documents} == {(str(path), documents[0].sha256)}


def test_all_problems_come_in_one_run_and_in_order() -> None:
    text = (
        "id: Lake\ntitel: x\ndate: 2025-02-30\npoints:\n  - id: 1\n    txt: y\n  - {id: 2, text: z, evidence: rumour}\n"
    )
    with pytest.raises(InputError) as caught:
        read_plan(text.encode(), file="lake.yaml")
    found = [(problem.line, problem.rule, problem.subject) for problem in caught.value.problems]
    assert found == [
        (1, "bad-value", "Lake"),
        (2, "unknown-key", "Lake"),
        (3, "bad-value", "Lake"),
        (6, "unknown-key", "Lake#1"),
        (7, "bad-value", "Lake#2"),
    ]
    assert all(problem.file == "lake.yaml" and problem.excerpt and problem.hint for problem in caught.value.problems)


def test_the_other_kinds_are_read() -> None:
    claim = "{id: g-1, plan: lake-12, topic: t, says: x, kind: content, stance: context}"
    seed = f"id: gazette\ntitle: Gazette\nclaims:\n  - {claim}\n".encode()
    assert read_seed(seed).content.claims[0].plan == "lake-12"
    assert read_register(b"pages: [{key: gazette-0304, outlet: Gazette}]\n").content.pages[0].outlet == "Gazette"
    vocabulary = read_vocabulary(b"topics: [{id: water-level, label: Water level}]\n").content
    assert vocabulary.topic_label("water-level") == "Water level"


@pytest.mark.parametrize(
    "text",
    [
        "id: lake-12\ntitle: T\npoints:\n- {id: '1', txet: The lake stays full.}\n",
        "id: lake-12\ntitle: T\npoints:\n- {ID: '1', text: The lake stays full.}\n",
        "id: lake-12\ntitel: T\npoints: []\n",
        "id: lake-12\ntitle: T\nponits: []\n",
    ],
)
def test_a_misspelt_key_is_one_fault_with_one_message(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_plan(text.encode())
    assert [problem.rule for problem in caught.value.problems] == ["unknown-key"]


def test_a_key_that_nothing_stands_for_is_missing() -> None:
    with pytest.raises(InputError) as caught:
        read_plan(b"id: lake-12\ncolour: blue\npoints: []\n")
    assert [problem.rule for problem in caught.value.problems] == ["missing-key", "unknown-key"]
