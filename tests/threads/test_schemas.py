"""Every JSON report is as its schema says, and the schema names every key and every value that there can be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import plandiff
from plandiff import api
from plandiff.comparing.term_table import term_table
from plandiff.library.library import bundled_library
from plandiff.model.kinds import Basis, ChangeKind, Confidence, Weight
from plandiff.model.open_place import PlaceFate, PlaceKind
from plandiff.model.plan import Evidence, Fate, TextStatus, Wording
from plandiff.model.thread import Answer, CellState, Ending, Place, Refusal
from plandiff.model.vocabulary import TermKind
from plandiff.rendering.formats import BRACKETS, FAMILY, FIGURES, MATRIX, OUTCOME, SILENCE, TRACE
from plandiff.rendering.request import BracketsRequest, MatrixRequest, ReportRequest, TraceRequest
from plandiff.signals import SIGNALS
from plandiff.threads.matrix import matrix, trace
from plandiff.threads.nearness import family
from plandiff.threads.outcome import outcome
from plandiff.threads.place_steps import has_places
from plandiff.threads.silence import silence
from tests.golden import cases as comparisons
from tests.golden import report
from tests.reading.json_schema import errors
from tests.threads import cases, reports

pytestmark = pytest.mark.usefixtures("_aligned_once")

FOLDER = Path(plandiff.__file__).parent / "schema"
KINDS = ("matrix", "trace", "outcome", "brackets", "silence", "family", "figures")


def schema(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return found


def closed(part: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The schema with every key forbidden that it does not name, but for arguments and settings."""
    if isinstance(part, list):
        return [closed(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    found = {name: closed(inner) for name, inner in part.items()}
    free = list(part.get("properties", {})) == ["id", "grade"]
    if isinstance(part.get("properties"), dict) and "additionalProperties" not in part and not free:
        found["additionalProperties"] = False
    return found


@pytest.mark.parametrize("case", cases())
def test_reports_of_invented_families(case: str) -> None:
    made = reports(case)
    for kind in KINDS:
        assert errors(json.loads(made[f"{kind}.json"]()), closed(schema(kind))) == [], kind


def test_reports_of_the_bundled_family() -> None:
    threads = api.follow()
    documents = [api.load_plan(name) for name in ("us-28", "eu-counter", "us-ua-20")]
    texts = {
        "matrix": MATRIX.render(MatrixRequest(matrix(threads)), "json"),
        "trace": TRACE.render(TraceRequest(trace(threads, Place("us-28", "6"))), "json"),
        "outcome": OUTCOME.render(ReportRequest(outcome(*documents, vocabulary=threads.vocabulary)), "json"),
        "brackets": BRACKETS.render(BracketsRequest(matrix(threads, of=partial(has_places, threads))), "json"),
        "silence": SILENCE.render(ReportRequest(silence(threads)), "json"),
        "family": FAMILY.render(ReportRequest(family(threads)), "json"),
        "figures": FIGURES.render(ReportRequest(term_table(bundled_library().plans(), threads.vocabulary)), "json"),
    }
    for kind, text in texts.items():
        assert errors(json.loads(text), closed(schema(kind))) == [], kind


@pytest.mark.parametrize("case", comparisons())
def test_comparisons(case: str) -> None:
    assert errors(json.loads(report(case, "json")), schema("report")) == []


# Where in which schema the members of an enum are listed.
ENUMS: list[tuple[str, str, type[StrEnum]]] = [
    ("matrix", "definitions/cell/properties/state", CellState),
    ("matrix", "definitions/cell/properties/confidence", Confidence),
    ("matrix", "definitions/change/properties/kind", ChangeKind),
    ("matrix", "definitions/change/properties/weight", Weight),
    ("matrix", "definitions/member/properties/basis", Basis),
    ("matrix", "definitions/disagreement/properties/reason", Refusal),
    ("matrix", "definitions/version/properties/text", TextStatus),
    ("matrix", "definitions/version/properties/wording", Wording),
    ("trace", "definitions/point/properties/fate", Fate),
    ("trace", "definitions/point/properties/evidence", Evidence),
    ("figures", "definitions/figure/properties/kind", TermKind),
    ("outcome", "definitions/request/properties/answer", Answer),
    ("brackets", "definitions/place/properties/kind", PlaceKind),
    ("brackets", "definitions/step/properties/fate", PlaceFate),
    ("brackets", "definitions/cell/properties/state", CellState),
    ("silence", "definitions/end/properties/ending", Ending),
]


@pytest.mark.parametrize(("kind", "where", "members"), ENUMS, ids=[where for _, where, _ in ENUMS])
def test_every_value_is_listed(kind: str, where: str, members: type[StrEnum]) -> None:
    part: Any = schema(kind)
    for name in where.split("/"):
        part = part[name]
    assert {name for name in part["enum"] if name is not None} == {str(member) for member in members}


@pytest.mark.parametrize("kind", [*KINDS, "report"])
def test_every_definition_is_used(kind: str) -> None:
    assert set(references(schema(kind))) == set(schema(kind)["definitions"])


@pytest.mark.parametrize("name", ["version", "disagreement", "member", "signal", "span", "place", "wording", "step"])
def test_a_definition_is_the_same_in_every_schema(name: str) -> None:
    first, *others = [schema(kind)["definitions"][name] for kind in KINDS if name in schema(kind)["definitions"]]
    assert all(other == first for other in others)


def test_every_signal_is_listed() -> None:
    assert set(schema("matrix")["definitions"]["signal"]["properties"]["id"]["enum"]) == set(SIGNALS)


def references(part: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """The definitions that a schema refers to."""
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"].rpartition("/")[2]
        for inner in part.values():
            yield from references(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from references(inner)


def test_a_broken_report_is_noticed() -> None:
    text = reports(cases()[0])["matrix.json"]()
    for wrong in (
        text.replace('"state": "same"', '"state": "alike"'),
        text.replace('"agreement": 1', '"agreement": 2'),
    ):
        assert wrong != text
        assert errors(json.loads(wrong), schema("matrix"))
    whole = json.loads(text)
    assert errors({**whole, "report": "trace"}, schema("matrix")) == ["const: 'trace'"]
    assert errors({**whole, "remark": ""}, closed(schema("matrix"))) == ["additionalProperties: remark"]
