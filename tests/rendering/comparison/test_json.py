"""The JSON report: it is what its schema says, and its spans rebuild both texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plandiff.signals import SIGNALS
from tests.golden import FOLDER, cases
from tests.reading.json_schema import errors

SCHEMA = Path(__file__).parents[3] / "plandiff" / "schema" / "report.schema.json"


def expected(case: str) -> Any:  # noqa: ANN401 - any JSON value
    """The expected report of a golden case."""
    return json.loads((FOLDER / case / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", cases())
def test_a_report_is_what_its_schema_says(case: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    report = expected(case)
    assert errors(report, schema) == []
    unknown = {**report, "changes": [{**change, "kind": "rewritten"} for change in report["changes"]]}
    assert errors(unknown, schema), "the schema refuses a kind that there is not"


@pytest.mark.parametrize("name", ["report", "matrix", "trace", "outcome"])
def test_the_schema_of_a_report_names_every_signal(name: str) -> None:
    schema = json.loads(SCHEMA.with_name(f"{name}.schema.json").read_text(encoding="utf-8"))
    assert schema["definitions"]["signal"]["properties"]["id"]["enum"] == list(SIGNALS)


def test_content_shared_across_changes_is_reported() -> None:
    (part,) = expected("shared-across-changes")["shared"]
    assert (part["before"], part["after"]) == ("1", "2")
    assert 0.5 < part["share"] < 0.7
