"""Problems as one JSON object, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plandiff.model.problem import Problem
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.problems.fingerprints import problem_fingerprints
from plandiff.rendering.problems.request import ProblemsRequest
from plandiff.version import __version__


def render(request: ProblemsRequest) -> str:
    """The report: counts, problems and exempted problems, each with its place.

    Lines and columns count from 1; they are null where a problem is about a whole file or a folder.
    """
    report = request.report
    return json_text(
        {
            "schema_version": 1,
            "plandiff": __version__,
            "strict": report.strict,
            "failed": report.failed,
            "summary": {
                "files": len(report.files),
                "errors": report.errors,
                "warnings": len(report.problems) - report.errors,
                "exempted": len(report.exempted),
            },
            "problems": _problems(report.problems),
            "exempted": _problems(report.exempted),
        }
    )


def _problems(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    prints = problem_fingerprints(problems)
    return [{**_problem(problem), "fingerprint": digits} for problem, digits in zip(problems, prints, strict=True)]


def _problem(problem: Problem) -> dict[str, Any]:
    position = problem.position
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "file": problem.file,
        "line": problem.line or None,
        "column": problem.column or None,
        "end_line": position.end_line if position else None,
        "end_column": position.end_column if position else None,
        "message": problem.message,
        "hint": problem.hint or None,
        "subject": problem.subject or None,
    }
