"""The table of forms: every function that writes one is in it, and mypy holds each to what is asked of its subject."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from plandiff.rendering import (
    citation,
    correlation,
    decisions,
    family,
    figures,
    formats,
    outcome,
    problems,
    rulings,
    silence,
    trace,
)
from plandiff.rendering.brackets import html as brackets_html
from plandiff.rendering.brackets import text as brackets_text
from plandiff.rendering.columns import docx as columns_docx
from plandiff.rendering.columns import html as columns_html
from plandiff.rendering.columns import text as columns_text
from plandiff.rendering.comparison import csv, docx, html, json, markdown, terminal
from plandiff.rendering.comparison import map as comparison_map
from plandiff.rendering.formats import Subject
from plandiff.rendering.matrix import data as matrix_data
from plandiff.rendering.matrix import html as matrix_html
from plandiff.rendering.matrix import map as matrix_map
from plandiff.rendering.matrix import text as matrix_text
from plandiff.rendering.red_lines import annotations as line_annotations
from plandiff.rendering.red_lines import html as line_html
from plandiff.rendering.red_lines import text as line_text

RENDERING = Path(__file__).parents[2] / "plandiff" / "rendering"
SUBJECTS: dict[str, Subject[Any]] = {name: value for name, value in vars(formats).items() if isinstance(value, Subject)}
Asked = TypeVar("Asked")
Forms = tuple[Subject[Any], tuple[Callable[[Any], str | bytes], ...]]


def held(subject: Subject[Asked], *forms: Callable[[Asked], str | bytes]) -> Forms:
    """What writes the forms of a subject: mypy lets nothing pass that does not take what is asked of it."""
    return subject, forms


# A form that is added to the table is added here, so that mypy sees it.
HELD = [
    held(
        formats.COMPARISON,
        terminal.as_terminal,
        markdown.as_markdown,
        html.as_html,
        comparison_map.as_svg,
        csv.as_csv,
        json.as_json,
        docx.as_docx,
    ),
    held(
        formats.CORRELATION,
        correlation.as_terminal,
        correlation.as_markdown,
        correlation.as_html,
        correlation.as_csv,
    ),
    held(formats.FIGURES, figures.as_terminal, figures.as_markdown, figures.as_csv, figures.as_json),
    held(
        formats.MATRIX,
        matrix_text.as_terminal,
        matrix_text.as_markdown,
        matrix_html.as_html,
        matrix_data.as_csv,
        matrix_data.as_json,
    ),
    held(
        formats.COLUMNS,
        columns_text.as_terminal,
        columns_text.as_markdown,
        columns_html.as_html,
        columns_text.as_csv,
        columns_docx.as_docx,
    ),
    held(formats.MAP, matrix_map.as_svg, matrix_html.as_html),
    held(formats.TRACE, trace.as_terminal, trace.as_markdown, trace.as_json),
    held(formats.OUTCOME, outcome.as_terminal, outcome.as_markdown, outcome.as_json),
    held(
        formats.BRACKETS,
        brackets_text.as_terminal,
        brackets_text.as_markdown,
        brackets_html.as_html,
        brackets_html.as_svg,
        brackets_text.as_csv,
        brackets_text.as_json,
    ),
    held(formats.SILENCE, silence.as_terminal, silence.as_markdown, silence.as_json),
    held(formats.FAMILY, family.as_terminal, family.as_markdown, family.as_json),
    held(formats.CITATION, citation.as_terminal, citation.as_bibtex, citation.as_csl_json),
    held(
        formats.RULINGS,
        rulings.as_terminal,
        rulings.as_yaml,
        rulings.as_markdown,
        rulings.as_html,
        rulings.as_json,
    ),
    held(
        formats.CHECK,
        line_text.as_terminal,
        line_text.as_markdown,
        line_html.as_html,
        line_text.as_csv,
        line_text.as_json,
        line_annotations.as_github,
        line_annotations.as_sarif,
    ),
    held(formats.DECISIONS, decisions.as_yaml),
    held(formats.PROBLEMS, problems.as_text, problems.as_json, problems.as_github, problems.as_sarif),
]


def test_every_subject_is_held_to_its_request() -> None:
    assert [subject for subject, _ in HELD] == list(SUBJECTS.values())


@pytest.mark.parametrize(("subject", "forms"), HELD, ids=SUBJECTS)
def test_the_table_finds_what_writes_each_form(subject: Subject[Any], forms: tuple[object, ...]) -> None:
    assert [subject.renderer(name) for name in subject.formats] == list(forms)


def test_everything_that_writes_a_form_is_in_the_table() -> None:
    named = {
        (f"{'/'.join(filter(None, (subject.place, entry.module)))}.py", entry.function)
        for subject in SUBJECTS.values()
        for entry in subject.formats.values()
    }
    there = {
        (path.relative_to(RENDERING).as_posix(), name)
        for path in RENDERING.rglob("*.py")
        for name in re.findall(r"^def (as_\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named == there


def test_every_form_of_a_command_has_words_and_a_suffix() -> None:
    for subject in formats.SUBJECTS.values():
        assert all(entry.words for entry in subject.formats.values())
        # Annotations are for the log of a service, which no file name asks for.
        assert all(entry.suffixes for entry in subject.formats.values() if entry.name != "github")
