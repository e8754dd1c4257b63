"""Problems as SARIF 2.1.0, for code scanning (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from plandiff.model.fingerprint import SCHEME
from plandiff.model.problem import Position, Problem, Severity
from plandiff.model.rule import Rule
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.problems.fingerprints import problem_fingerprints
from plandiff.rendering.problems.paths import path_from
from plandiff.rendering.problems.request import ProblemsRequest
from plandiff.text.display import visible
from plandiff.version import __version__

MOST_RESULTS = 5000  # GitHub shows no more of one run
_SCHEME = f"plandiff/v{SCHEME}"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(request: ProblemsRequest) -> str:
    """The report as one run. The level of a problem agrees with the exit code."""
    report, rules = request.report, request.rules
    order = {rule.id: index for index, rule in enumerate(rules)}
    shown = report.problems[:MOST_RESULTS]
    results = [
        {**_result(problem, request.root, order, strict=report.strict), "partialFingerprints": {_SCHEME: digits}}
        for problem, digits in zip(shown, problem_fingerprints(shown), strict=True)
    ]
    driver = {
        "name": "plandiff",
        "version": __version__,
        "rules": [_rule(rule, strict=report.strict) for rule in rules],
    }
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if len(report.problems) > MOST_RESULTS:
        text = f"{len(report.problems) - MOST_RESULTS} further problems are left out"
        notice = {"level": "warning", "message": {"text": text}}
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": [notice]}]
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


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
    region = _region(problem.position)
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "level": _level(problem.severity, strict=strict),
        "message": {"text": visible(problem.message + hint)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(problem.file, root), "region": region}}],
    }
    if problem.rule in order:
        result["ruleIndex"] = order[problem.rule]
    return result


def _region(position: Position | None) -> dict[str, int]:
    if position is None:
        return {"startLine": 1}  # code scanning shows no result without a line
    region = {"startLine": position.line, "startColumn": position.column, "endLine": position.end_line}
    if (position.end_line, position.end_column) > (position.line, position.column):
        region["endColumn"] = position.end_column
    return region


def _artifact(file: str, root: Path | None) -> dict[str, str]:
    """The file's address: inside of the repository, or else of the working folder, relative to it; else absolute."""
    file = path_from(root, file)
    path = Path(file).resolve() if ".." in PurePath(file).parts else PurePath(file)
    uri = quote(path.as_posix(), errors="surrogateescape")
    return {"uri": f"file://{uri}"} if path.is_absolute() else {"uri": uri, "uriBaseId": "%SRCROOT%"}
