"""Problems as GitHub workflow commands, which become annotations on the lines of a pull request."""

from __future__ import annotations

from pathlib import Path

from plandiff.model.problem import Problem, Severity
from plandiff.rendering.page.repository_paths import path_from
from plandiff.rendering.page.workflow_commands import MOST_PER_STEP, annotation
from plandiff.rendering.problems.request import ProblemsRequest
from plandiff.rendering.problems.text import summary
from plandiff.rendering.words.wording import plural


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
    hint = f" ({problem.hint})" if problem.hint else ""
    title, message = f"plandiff {problem.rule}", f"{problem.message}{hint}"
    return annotation(str(problem.severity), path_from(root, problem.file), problem.position, title, message)
