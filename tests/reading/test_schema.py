"""The declarations of the model, the loader, the JSON Schemas and the reference tables say the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plandiff.model.problem import InputError
from plandiff.reading import read_plan, read_red_lines, read_register, read_seed, read_vocabulary
from plandiff.reading.record_reader import shape_of
from tests.reading.json_schema import as_json, errors
from tests.reading.schema import KINDS, json_schema, reference_table
from tests.regenerate_schema import READMES, ROOT, SCHEMAS, generated, with_tables

READERS: dict[str, Callable[[bytes], Any]] = {
    "plan": read_plan,
    "seed": read_seed,
    "register": read_register,
    "vocabulary": read_vocabulary,
    "red-lines": read_red_lines,
}
BUNDLED = sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("seeds/*.yaml")])

PLAN = "id: lake-12\ntitle: Lake accord\n{}points:\n  - id: 4\n    text: The lake stays full.\n{}"
POINT_LINE = "    {}\n"
CLAIM = "id: g-1, plan: lake-12, topic: t, says: x, kind: content, stance: context"
LINE = "lines: [{{id: l-1, party: Upland, says: x, {}}}]\n"
SEED = "id: gazette\ntitle: Gazette\n{}claims: [{{{}}}]\n"

# Good (True) or bad: the plan's own lines, and a line of its point.
PLAN_LINES = [
    (True, ""),
    (False, "titel: x"),
    (True, "date: 2031-03-04"),
    (True, "date:"),
    (True, "date: ~"),
    (False, "date: 2031-3-4"),
    (False, "date: yesterday"),
    (False, "date: ''"),
    (True, "text: leaked"),
    (True, "text: null"),
    (False, "text: Leaked"),
    (False, "text: [leaked]"),
    (True, "wording: verbatim"),
    (False, "wording: own"),
    (True, "base: null"),
    (True, "base: lake-10"),
    (False, "base: Lake 10"),
    (True, "declared_points: 12"),
    (True, "declared_points: '12'"),
    (False, "declared_points: twelve"),
    (False, "declared_points: -1"),
    (False, "declared_points: 1.5"),
    (False, "declared_points: 1234567"),
    (True, "drafted_by: [Upland, 7, true]"),
    (False, "drafted_by: Upland"),
    (False, "drafted_by: [[Upland]]"),
    (False, "drafted_by: [Upland, ~]"),
    (True, "sources: []"),
    (True, "sources: [gazette-0304, gazette-0304#g-12, 17]"),
    (False, "sources: [gazette 0304]"),
    (False, "sources: [gazette#]"),
    (True, "note: 7"),
    (True, "note: ''"),
    (False, "note: {a: b}"),
    (False, "language: [en]"),
]
POINT_LINES = [
    (True, ""),
    (False, "tittle: x"),
    (True, "terms: {quota: 300, share: 1.5, paid: true, name: x}"),
    (True, "terms: {}"),
    (False, "terms: [quota]"),
    (False, "terms: {quota: }"),
    (False, "terms: {quota: ' '}"),
    (False, "terms: {quota: [1]}"),
    (True, "evidence: on-record"),
    (False, "evidence: hearsay"),
    (True, "fate: removed"),
    (False, "fate: dropped"),
    (True, "follows: []"),
    (True, "follows:"),
    (True, "follows: [lake-10#3, lake-10#3.a]"),
    (False, "follows: [lake-10]"),
    (False, "follows: lake-10#3"),
    (True, "clauses: [{id: a, text: x}, {id: true, fate: removed}, {id: 1.5, options: [{text: y}]}]"),
    (False, "clauses: [{id: a}]"),
    (False, "clauses: [{id: a, text: }]"),
    (False, "clauses: [{text: x}]"),
    (False, "clauses: [a]"),
    (False, "clauses: {id: a, text: x}"),
    (True, "options: [{by: Upland, text: x}]"),
    (False, "options: [{by: Upland}]"),
    (False, "options: [{by: Upland, text: ' '}]"),
    (False, "topic: water level"),
]
CASES = [
    *(("plan", good, PLAN.format(f"{line}\n", "")) for good, line in PLAN_LINES),
    *(("plan", good, PLAN.format("", POINT_LINE.format(line))) for good, line in POINT_LINES),
    ("plan", True, "id: lake-12\ntitle: 1.5\npoints: []\n"),
    ("plan", True, "id: 12\ntitle: x\npoints: [{id: x, fate: undisclosed}]\n"),
    ("plan", False, "id: lake-12\ntitle: x\npoints: [{id: x}]\n"),
    ("plan", False, "id: lake-12\ntitle: x\npoints: [{id: x, text: ~, fate: }]\n"),
    ("plan", False, "id: lake-12\ntitle: x\npoints:\n"),
    ("plan", False, "id: lake-12\ntitle: ' '\npoints: []\n"),
    ("plan", False, "id: -1\ntitle: x\npoints: []\n"),
    ("plan", False, "title: x\npoints: []\n"),
    ("plan", False, "[]\n"),
    ("plan", False, "{}\n"),
    ("plan", False, "text\n"),
    ("seed", True, SEED.format("", CLAIM)),
    ("seed", True, SEED.format("published: 2031\nretrieved: 2031-02\n", f"{CLAIM}, point: 4, date: 2031-02-03")),
    ("seed", False, SEED.format("published: 203\n", CLAIM)),
    ("seed", False, SEED.format("published: 2031-2\n", CLAIM)),
    ("seed", True, SEED.format("url: https://example.org/a?b=c#d\n", CLAIM)),
    ("seed", False, SEED.format("url: javascript:alert(1)\n", CLAIM)),
    ("seed", False, SEED.format("url: ftp://example.org\n", CLAIM)),
    ("seed", True, SEED.format(f"sha256: {'ab' * 32}\n", CLAIM)),
    ("seed", False, SEED.format(f"sha256: {'AB' * 32}\n", CLAIM)),
    ("seed", False, SEED.format("sha256: 12\n", CLAIM)),
    ("seed", False, SEED.format("", CLAIM.replace("stance", "stanze"))),
    ("seed", False, SEED.format("", CLAIM.replace("says: x", "says: ''"))),
    ("seed", False, "id: gazette\ntitle: Gazette\n"),
    ("register", True, "pages: [{key: gazette-0304, outlet: Gazette, date: 2031-03}]\n"),
    ("register", False, "pages: [{key: gazette-0304}]\n"),
    ("register", False, "pages: [{key: Gazette, outlet: Gazette}]\n"),
    ("register", False, "{}\n"),
    ("vocabulary", True, "{}\n"),
    ("vocabulary", True, "topics:\nterms: [{id: t, label: T, kind: flag}]\nparties: [{name: Upland}]\n"),
    ("vocabulary", False, "terms: [{id: t, label: T}]\n"),
    ("vocabulary", False, "places: [{name: Harbour, aliases: Port}]\n"),
    ("vocabulary", False, "persons: []\n"),
    ("red-lines", True, "lines: []\n"),
    ("red-lines", False, "{}\n"),
    ("red-lines", True, LINE.format("figure: quota at_least 40")),
    ("red-lines", True, LINE.format("figure: quota absent")),
    ("red-lines", True, LINE.format("figure: quota equals 1.5 m, topic: t, thread: lake-12#4, date: 2031")),
    ("red-lines", False, LINE.format("figure: quota above 40")),
    ("red-lines", False, LINE.format("figure: at_least 40")),
    ("red-lines", False, LINE.format("figure: quota absent 4")),
    ("red-lines", False, LINE.format("note: no test")),
    ("red-lines", False, LINE.format("keeps: lake-12#4, party_bound: Upland")),
    ("red-lines", True, LINE.format("keeps: lake-12#4, party_bound: ~")),
    ("red-lines", False, LINE.format("keeps: lake-12")),
    ("red-lines", True, LINE.format("must_contain: {any: [full, 7]}")),
    ("red-lines", True, LINE.format("must_contain: {thread: lake-12#4}")),
    ("red-lines", True, LINE.format("must_not_contain: {all: [full, empty]}")),
    ("red-lines", False, LINE.format("must_not_contain: {all: [full], any: [empty]}")),
    ("red-lines", False, LINE.format("must_not_contain: {}")),
    ("red-lines", False, LINE.format("must_not_contain: [full]")),
    ("red-lines", False, LINE.format("must_not_contain: {any: [' ']}")),
    ("red-lines", True, LINE.format("deadline: at_most 100 days")),
    ("red-lines", False, LINE.format("deadline: 100 days")),
    ("red-lines", True, LINE.format("not_before: the flood")),
    ("red-lines", False, LINE.format("not_before: ' '")),
    ("red-lines", True, LINE.format("party_bound: Upland, given_up: {date: 2032, says: x, sources: [gazette-0304]}")),
    ("red-lines", False, LINE.format("party_bound: Upland, given_up: 2032-01-01")),
    (
        "red-lines",
        True,
        LINE.format("reading: [{plan: lake-12, verdict: holds, reason: x, by: A. Reader, date: 2031-03-05}]"),
    ),
    (
        "red-lines",
        False,
        LINE.format("reading: [{plan: lake-12, verdict: judged, reason: x, by: A, date: 2031-03-05}]"),
    ),
    ("red-lines", False, LINE.format("reading: [{plan: lake-12, verdict: holds}]")),
]


@pytest.mark.parametrize(("kind", "good", "text"), CASES, ids=[f"{kind}-{at}" for at, (kind, _, _) in enumerate(CASES)])
def test_loader_and_schema_agree(kind: str, good: bool, text: str) -> None:
    try:
        READERS[kind](text.encode())
        read = True
    except InputError:
        read = False
    broken = errors(as_json(text), json_schema(kind))
    assert (read, not broken) == (good, good), broken


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_the_bundled_files_fit_their_schema_and_name_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    kind = path.stem if path.stem in {"register", "vocabulary", "red-lines"} else path.parent.name.removesuffix("s")
    assert errors(as_json(text), json_schema(kind)) == []
    modeline = text.partition("\n")[0]
    assert modeline == f"# yaml-language-server: $schema=../plandiff/schema/{kind}.schema.json"


def test_generated_files_are_current() -> None:
    stale = [path.name for path, text in generated().items() if path.read_text(encoding="utf-8") != text]
    assert stale == [], "run: python -m tests.regenerate_schema"
    assert {path.name for path in SCHEMAS.iterdir() if path.name.split(".")[0] in KINDS} == {
        f"{kind}.schema.json" for kind in KINDS
    }


def test_the_readme_of_plans_has_the_reference() -> None:
    path = READMES[0]
    assert not path.exists() or "<!-- reference: plan -->" in path.read_text(encoding="utf-8")


def test_a_stale_table_is_replaced() -> None:
    text = "Keys:\n<!-- reference: register -->\nold\n<!-- end reference -->\nMore.\n"
    fresh = with_tables(text)
    assert reference_table("register") in fresh
    assert (fresh.startswith("Keys:\n<!-- reference: register -->\n\n**Register.**"), "old" in fresh) == (True, False)
    assert with_tables(fresh) == fresh


@pytest.mark.parametrize("kind", KINDS)
def test_the_reference_names_every_key(kind: str) -> None:
    table = reference_table(kind)
    assert all(f"| `{key}` |" in table for key in shape_of(KINDS[kind]).keys)
    assert all(line.count(" | ") == 3 for line in table.splitlines() if line.startswith("| `"))
