"""Problems as SARIF 2.1.0, for code scanning (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plandiff.model.problem import Problem, Severity
from plandiff.model.rule import Rule
from plandiff.rendering.page.sarif_parts import FINGERPRINTS, MOST_RESULTS, location, log
from plandiff.rendering.problems.fingerprints import problem_fingerprints
from plandiff.rendering.problems.request import ProblemsRequest
from plandiff.text.display import visible


def render(request: ProblemsRequest) -> str:
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
