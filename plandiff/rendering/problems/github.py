"""Problems as GitHub workflow commands, which become annotations on the lines of a pull request."""

from __future__ import annotations

from pathlib import Path

from plandiff.model.problem import Problem, Severity
from plandiff.rendering.problems.paths import path_from
from plandiff.rendering.problems.request import ProblemsRequest
from plandiff.rendering.problems.text import summary
from plandiff.rendering.words.wording import plural
from plandiff.text.display import visible

# GitHub shows at most this many errors, and as many warnings, of one step.
MOST_PER_STEP = 10


def render(request: ProblemsRequest) -> str:
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
    position = problem.position
    properties: dict[str, str | int] = {"file": path_from(root, problem.file)}
    if position:
        properties |= {"line": position.line, "col": position.column}
        properties |= {"endLine": position.end_line, "endColumn": position.end_column}
    properties["title"] = f"plandiff {problem.rule}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"::{problem.severity} {listed}::{_data(problem.message + hint)}"


def _data(text: str) -> str:
    """Escaped as the runner's toolkit does it (actions/toolkit, core command.ts): the percent sign first."""
    shown = "\n".join(visible(line) for line in text.replace("\r", "\\r").split("\n"))
    return shown.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
