"""Problems as marks in files: GitHub workflow commands, and SARIF 2.1.0 for code scanning; and as one JSON object."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plandiff.model.fingerprint import fingerprints
from plandiff.model.problem import Problem, Severity
from plandiff.model.rule import Rule
from plandiff.rendering.page.annotation_parts import (
    FINGERPRINTS,
    MOST_PER_STEP,
    MOST_RESULTS,
    annotation,
    location,
    log,
    path_from,
)
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.problems.text import summary
from plandiff.rendering.request import ProblemsRequest
from plandiff.rendering.words.wording import plural
from plandiff.text.display import visible
from plandiff.version import __version__


def problem_fingerprints(problems: Sequence[Problem]) -> list[str]:
    """The fingerprints of problems: rule and what it is about, so that they stay when lines move or words change."""
    return fingerprints({"rule": problem.rule, "about": problem.subject or problem.file} for problem in problems)


def as_github(request: ProblemsRequest) -> str:
    """Annotations, the worst first, and a summary line that says how many were left out."""
    report, left_out = request.report, 0
    # What --strict asks for besides must not push out what is wrong.
    strict_only = {rule.id for rule in request.rules if rule.strict_only}
    lines: list[str] = []
    for severity in (Severity.ERROR, Severity.WARNING):
        problems = [problem for problem in report.problems if problem.severity is severity]
        problems.sort(key=lambda problem: problem.rule in strict_only)
        lines += [_annotation(problem, request.root) for problem in problems[:MOST_PER_STEP]]
        left_out += max(0, len(problems) - MOST_PER_STEP)
    if left_out:
        more = plural(left_out, "more problem")
        lines.append(f"::notice title=plandiff::{more}; GitHub shows {MOST_PER_STEP} of a kind a step")
    return "\n".join([*lines, summary(report)]) + "\n"


def _annotation(problem: Problem, root: Path | None) -> str:
    hint = f" ({problem.hint})" if problem.hint else ""
    title, message = f"plandiff {problem.rule}", f"{problem.message}{hint}"
    return annotation(str(problem.severity), path_from(root, problem.file), problem.position, title, message)


def as_sarif(request: ProblemsRequest) -> str:
    """The report as one run. The level of a problem agrees with the exit code."""
    report, rules = request.report, request.rules
    order = {rule.id: index for index, rule in enumerate(rules)}
    shown = report.problems[:MOST_RESULTS]
    results = [
        {**_result(problem, request.root, order, strict=report.strict), "partialFingerprints": {FINGERPRINTS: digits}}
        for problem, digits in zip(shown, problem_fingerprints(shown), strict=True)
    ]
    left_out = len(report.problems) - len(shown)
    return log([_rule(rule, strict=report.strict) for rule in rules], results, left_out)


def _rule(rule: Rule, *, strict: bool) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": rule.hint},
        "defaultConfiguration": {"level": _level(rule.severity, strict=strict)},
    }


def _level(severity: Severity, *, strict: bool) -> str:
    """With --strict a warning fails the run, so it is an error here too."""
    return "error" if strict or severity is Severity.ERROR else "warning"


def _result(problem: Problem, root: Path | None, order: dict[str, int], *, strict: bool) -> dict[str, Any]:
    hint = f" ({problem.hint})" if problem.hint else ""
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "level": _level(problem.severity, strict=strict),
        "message": {"text": visible(problem.message + hint)},
        "locations": [location(problem.file, problem.position, root)],
    }
    if problem.rule in order:
        result["ruleIndex"] = order[problem.rule]
    return result


def as_json(request: ProblemsRequest) -> str:
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
