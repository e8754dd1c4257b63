"""Problems as a compiler prints them: `path:line:column: severity: message [rule]`, with what to do below."""

from __future__ import annotations

from collections.abc import Iterable

from plandiff.model import Problem, ValidationReport
from plandiff.render.wording import join_words, plural
from plandiff.text.display import visible


def problem_line(problem: Problem) -> str:
    """One problem as one line; text from a file or a command line is made visible first."""
    place = f"{problem.file}:{problem.position.line}:{problem.position.column}"
    return _one_line(f"{place}: {problem.severity}: {problem.message} [{problem.rule}]")


def problem_lines(problems: Iterable[Problem]) -> str:
    """Problems one below the other, each with its hint."""
    lines: list[str] = []
    for problem in problems:
        lines.append(problem_line(problem))
        if problem.hint:
            lines.append(_one_line(f"  hint: {problem.hint}"))
    return "".join(f"{line}\n" for line in lines)


def summary(report: ValidationReport) -> str:
    """How many problems there are in how many files, as one line."""
    exempted = f" ({plural(len(report.exempted), 'problem')} exempted with a reason)" if report.exempted else ""
    files = plural(report.files, "file")
    if not report.problems:
        return f"{files} checked: no problems{exempted}"
    warnings = len(report.problems) - report.errors
    parts = [plural(count, noun) for count, noun in ((report.errors, "error"), (warnings, "warning")) if count]
    return f"{files} checked: {join_words(parts)}{exempted}"


def _one_line(text: str) -> str:
    return visible(text.replace("\n", "\\n"))
