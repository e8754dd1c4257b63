"""A written plan file reads back as exactly the same plan, whatever its texts hold."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from plandiff.importing.read import read_text
from plandiff.importing.yaml_text import plan_yaml
from plandiff.model.plan import Clause, Evidence, Fate, Option, Plan, Point, TextStatus, Wording
from plandiff.reading import read_plan
from tests.importing.shown import cases, source

HOSTILE = [
    "plain words",
    "no",
    "Null",
    "1.10",
    "0x1F",
    "12:30",
    "2031-03-04",
    "~",
    "- a dash",
    "? a question",
    "key: value",
    "ends with a colon:",
    "a # is no comment",
    "#hash",
    "& anchor",
    "*alias",
    "!tag",
    "% directive",
    "@ at",
    "`tick`",
    "{flow} [seq], comma",
    "'single'",
    'say "no"',
    "back\\slash \\n",
    "  leading",
    "trailing  ",
    "two  blanks " * 20,
    "line\nline",
    "line\n\nline\n\n\nline",
    "\nfirst line empty",
    "last line empty\n",
    "  indented\nless",
    "tab\there",
    "\ttab",
    "bell \x07 and escape \x1b[31m and delete \x7f",
    "\x00",
    "carriage\rreturn\r\n",
    "nel \x85 and separators \u2028 \u2029",
    "bidi \u202eabc\u202c and zero\u200bwidth and bom \ufeff",
    "soft\u00adhyphen no-break\u00a0space narrow\u202f1",
    "non-characters \ufffe \uffff",
    "emoji \U0001f600 and e\u0301 and озеро and 湖",
    "---",
    "...",
    "--- a document",
    "=",
    "<<",
    "long " * 60,
    "long " * 60 + "\n\n" + "short",
    "x" * 300,
    "word " + "y" * 200 + " word",
    "| pipe",
    "> fold",
    "a: b: c",
    "https://lake.example/a#b",
    "comma, in a list",
    "",
]


def round_trip(plan: Plan) -> Plan:
    read = read_plan(plan_yaml(plan).encode("utf-8")).content
    assert read == plan
    return read


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_come_back(text: str) -> None:
    said = text if text.strip() else "x"
    clause = Clause(id="a", text=text, title=text, note=text, options=(Option(by=text, text=said),))
    point = Point(id="1", title=text, text=text, note=text, clauses=(clause,), binds=(text, "Upland"))
    round_trip(Plan(id="case", title=said, note=text, drafted_by=(text,), points=(point,)))


def test_texts_at_random_come_back() -> None:
    dice = random.Random(9)
    letters = "ab :#-'\"\\\n\n  \t[]{},&*!|>%@`?~\x85\u2028\u200b\u00a0é湖\U0001f600.0no"
    for _ in range(300):
        texts = ["".join(dice.choices(letters, k=dice.randint(1, 160))) for _ in range(3)]
        points = tuple(Point(id=str(number), text=text, title=text) for number, text in enumerate(texts))
        round_trip(Plan(id="case", title="Case", points=points))


def test_every_key_comes_back() -> None:
    point = Point(
        id="1.10",
        title="Level",
        topic="water-level",
        binds=("Upland", "Lowland, by the mill"),
        text="Some text.",
        terms={"level_min_m": "3", "level note": "no: none"},
        evidence=Evidence.TEXT_PUBLISHED,
        sources=("gazette-0304#g-12",),
        clauses=(Clause(id="no", fate=Fate.KEPT, follows=()), Clause(id="b", text="x", follows=("lake-10#3.a",))),
        options=(Option(text="y"),),
        follows=(),
        note="A note.",
    )
    plan = Plan(
        id="lake-12",
        title="Lake accord",
        short_title="Draft",
        date="2031-03-04",
        drafted_by=("Upland",),
        text=TextStatus.LEAKED,
        wording=Wording.RESTATED,
        language="no",
        base="lake-10",
        declared_points=12,
        sources=("gazette-0304",),
        note="Drafted before the flood season.",
        points=(point, replace(point, id="2", follows=("lake-10#3",)), Point(id="3", fate=Fate.UNDISCLOSED)),
    )
    assert round_trip(plan) == plan


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.parent.name)
def test_every_shape_comes_back(path: object) -> None:
    round_trip(read_text(source(path), plan_id="case").plan)  # type: ignore[arg-type]


def test_it_looks_as_if_written_by_hand() -> None:
    text = "1. Fees. The boats of both parties pay two crowns a day for the berth at the ferry house, and one crown "
    text += "for that at the mill:\n   a) by day;\n   b) by night.\n2. [Nets / Lines] are dried.\n"
    assert plan_yaml(replace(read_text(text, plan_id="lake").plan, title="Lake: the fees")) == (
        """\
id: lake
title: "Lake: the fees"
# date:  # TODO the day it became public, as YYYY-MM-DD
# drafted_by: []  # TODO who drafted it
# text:  # TODO official, published, leaked, read-out or undisclosed
wording: verbatim
# language:  # TODO such as en
# base:  # TODO the plan that this one revises
# sources: []  # TODO where it was published: register keys or claims
points:
  - id: "1"
    title: Fees
    # TODO topic, binds, evidence, sources
    text: >-
      The boats of both parties pay two crowns a day for the berth at the ferry house, and one crown for that
      at the mill:
    clauses:
      - id: a
        text: by day;
      - id: b
        text: by night.

  - id: "2"
    # TODO topic, binds, evidence, sources
    text: "[Nets / Lines] are dried."
    options:
      - text: Nets
        place: "[Nets / Lines]"
      - text: Lines
        place: "[Nets / Lines]"
"""
    )
