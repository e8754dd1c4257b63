"""The table of forms: every module of a form is in it, and mypy holds each to what is asked of its subject."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from plandiff.comparing.term_table import TermTable
from plandiff.library.citations import Citation
from plandiff.model.decision import Decision
from plandiff.model.proposal import Proposals
from plandiff.model.thread import FamilyTree, Outcome, Silence
from plandiff.rendering import formats
from plandiff.rendering.brackets.request import BracketsRequest
from plandiff.rendering.columns.request import ColumnsRequest
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import Renderer, Subject
from plandiff.rendering.matrix.request import MatrixRequest
from plandiff.rendering.problems.request import ProblemsRequest
from plandiff.rendering.red_lines.request import LinesRequest
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.trace.request import TraceRequest

RENDERING = Path(__file__).parents[2] / "plandiff" / "rendering"
# What the name of a module says of it: these are forms, and every module so named has to be in the table.
FORMS = {
    "terminal",
    "markdown",
    "html",
    "svg",
    "csv",
    "docx",
    "json",
    "yaml",
    "text",
    "github",
    "sarif",
    "bibtex",
    "csl_json",
}
SUBJECTS: dict[str, Subject[Any]] = {
    name: value for name, value in sorted(vars(formats).items()) if isinstance(value, Subject)
}


def comparison() -> tuple[Renderer[ComparisonRequest], ...]:
    from plandiff.rendering.comparison import csv, docx, html, json, markdown, svg, terminal

    return terminal, markdown, html, svg, csv, json, docx


def figures() -> tuple[Renderer[ReportRequest[TermTable]], ...]:
    from plandiff.rendering.figures import csv, json, markdown, terminal

    return terminal, markdown, csv, json


def matrix() -> tuple[Renderer[MatrixRequest], ...]:
    from plandiff.rendering.matrix import csv, html, json, markdown, terminal

    return terminal, markdown, html, csv, json


def correlation() -> tuple[Renderer[ComparisonRequest], ...]:
    from plandiff.rendering.correlation import csv, html, markdown, terminal

    return terminal, markdown, html, csv


def columns() -> tuple[Renderer[ColumnsRequest], ...]:
    from plandiff.rendering.columns import csv, docx, html, markdown, terminal

    return terminal, markdown, html, csv, docx


def check() -> tuple[Renderer[LinesRequest], ...]:
    from plandiff.rendering.red_lines import csv, github, html, json, markdown, sarif, terminal

    return terminal, markdown, html, csv, json, github, sarif


def map_of_threads() -> tuple[Renderer[MatrixRequest], ...]:
    from plandiff.rendering.matrix import html, svg

    return svg, html


def trace() -> tuple[Renderer[TraceRequest], ...]:
    from plandiff.rendering.trace import json, markdown, terminal

    return terminal, markdown, json


def outcome() -> tuple[Renderer[ReportRequest[Outcome]], ...]:
    from plandiff.rendering.outcome import json, markdown, terminal

    return terminal, markdown, json


def brackets() -> tuple[Renderer[BracketsRequest], ...]:
    from plandiff.rendering.brackets import csv, html, json, markdown, svg, terminal

    return terminal, markdown, html, svg, csv, json


def silence() -> tuple[Renderer[ReportRequest[Silence]], ...]:
    from plandiff.rendering.silence import json, markdown, terminal

    return terminal, markdown, json


def family() -> tuple[Renderer[ReportRequest[FamilyTree]], ...]:
    from plandiff.rendering.family import json, markdown, terminal

    return terminal, markdown, json


def citation() -> tuple[Renderer[ReportRequest[Citation]], ...]:
    from plandiff.rendering.citation import bibtex, csl_json, terminal

    return terminal, bibtex, csl_json


def problems() -> tuple[Renderer[ProblemsRequest], ...]:
    from plandiff.rendering.problems import github, json, sarif, text

    return text, json, github, sarif


def rulings() -> tuple[Renderer[ReportRequest[Proposals]], ...]:
    from plandiff.rendering.rulings import html, json, markdown, terminal, yaml

    return terminal, yaml, markdown, html, json


def decisions() -> tuple[Renderer[ReportRequest[Sequence[Decision]]], ...]:
    from plandiff.rendering.decisions import yaml

    return (yaml,)


# By the name of the subject in the table. A form that is added there is added here, so that mypy sees it.
RENDERERS = {
    "BRACKETS": brackets,
    "CITATION": citation,
    "COLUMNS": columns,
    "COMPARISON": comparison,
    "CORRELATION": correlation,
    "DECISIONS": decisions,
    "FAMILY": family,
    "FIGURES": figures,
    "MAP": map_of_threads,
    "MATRIX": matrix,
    "CHECK": check,
    "OUTCOME": outcome,
    "PROBLEMS": problems,
    "RULINGS": rulings,
    "SILENCE": silence,
    "TRACE": trace,
}


def test_every_subject_is_held_to_its_request() -> None:
    assert list(SUBJECTS) == sorted(RENDERERS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_table_names_the_renderers(subject: str) -> None:
    modules = [import_module(f"plandiff.rendering.{entry.module}") for entry in SUBJECTS[subject].formats.values()]
    renderers: tuple[object, ...] = RENDERERS[subject]()
    assert modules == list(renderers)


def test_every_module_that_is_named_as_a_form_is_in_the_table() -> None:
    named = {entry.module for subject in SUBJECTS.values() for entry in subject.formats.values()}
    assert named == {f"{path.parent.name}.{path.stem}" for path in RENDERING.glob("*/*.py") if path.stem in FORMS}


def test_every_form_of_a_command_has_words_and_a_suffix() -> None:
    for subject in formats.SUBJECTS.values():
        assert all(entry.words for entry in subject.formats.values())
        # Annotations are for the log of a service, which no file name asks for.
        assert all(entry.suffixes for entry in subject.formats.values() if entry.name != "github")
