"""Problems that validation found: as a compiler prints them, as JSON, and as marks in files (GitHub, SARIF 2.1.0)."""

from __future__ import annotations

import shlex
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from plandiff.model.fingerprint import fingerprints
from plandiff.model.problem import Position, Problem, Severity
from plandiff.model.rule import Rule, ValidationReport
from plandiff.rendering.page import annotation_parts
from plandiff.rendering.page.json_text import fields, numbered_text
from plandiff.rendering.request import ProblemsRequest
from plandiff.rendering.words.wording import join_words, plural
from plandiff.text.display import one_line, visible

# More problems than this are counted, not listed: nobody reads on.
MOST_SHOWN = 100
MOST_FILES = 3  # named in one line
MOST_OF_LINE = 120  # characters of a line of the file

Paint = Callable[[str, str], str]


def as_text(request: ProblemsRequest) -> str:
    """The problems and the summary."""
    from plandiff.rendering.page.terminal_text import Page

    paint = Page(80, request.color).paint
    return problem_lines(request.report.problems, paint=paint) + summary(request.report) + "\n"


def problem_lines(problems: Iterable[Problem], *, paint: Paint = lambda _style, text: text) -> str:
    """The first hundred problems, one below the other; `paint` gives a style's name and text its colour."""
    listed = list(problems)
    lines = [line for problem in listed[:MOST_SHOWN] for line in _text_problem(problem, paint)]
    if len(listed) > MOST_SHOWN:
        lines.append(f"and {len(listed) - MOST_SHOWN:,} more")
    return "".join(f"{line}\n" for line in lines)


def summary(report: ValidationReport) -> str:
    """How many problems there are in how many files, as one line."""
    exempted = f" ({plural(len(report.exempted), 'problem')} exempted with a reason)" if report.exempted else ""
    files = plural(len(report.files), "file")
    if report.bundled:
        files += " that plandiff carries"
    warnings = len(report.problems) - report.errors
    parts = [plural(count, noun) for count, noun in ((report.errors, "error"), (warnings, "warning")) if count]
    unread = f"; nothing further was checked in {plural(report.unread, 'file')}" if report.unread else ""
    return f"{files} checked: {join_words(parts) if parts else 'no problems'}{exempted}{unread}"


def other_errors(report: ValidationReport) -> str:
    """One line on errors of files that were compared all the same."""
    files = sorted({problem.file for problem in report.problems if problem.severity is Severity.ERROR})
    named = " ".join(shlex.quote(file) for file in files[:MOST_FILES]) + (" ..." if len(files) > MOST_FILES else "")
    errors = plural(report.errors, "error")
    return one_line(f"note: {errors} in plan files, which this does not rest on: `plandiff validate {named}`") + "\n"


def _text_problem(problem: Problem, paint: Paint) -> list[str]:
    severity, message = (
        paint(problem.severity, f"{problem.severity}:"),
        f"{one_line(problem.message)} [{problem.rule}]",
    )
    lines = [f"{severity} {message}"]
    if problem.file:  # what is wrong with a command line has no place in a file
        numbers = [str(number) for number in (problem.line, problem.column) if problem.position]
        place = one_line(":".join([problem.file, *numbers, ""]))
        lines = [f"{paint('heading', place)} {severity} {message}"]
    if problem.position and problem.excerpt.strip():
        lines += _excerpt(problem, problem.position, paint)
    if problem.hint:
        lines.append(one_line(f"  hint: {problem.hint}"))
    return lines


def _excerpt(problem: Problem, position: Position, paint: Paint) -> list[str]:
    """The line of the file, with a mark below what the problem is about; of a long line the part around it."""
    line = problem.excerpt
    start = position.column - 1
    end = position.end_column - 1 if position.end_line == position.line else len(line)
    first = 0 if len(line) <= MOST_OF_LINE else max(0, start - MOST_OF_LINE // 3)
    last = first + MOST_OF_LINE
    lead, rest = "..." if first else "", "..." if len(line) > last else ""
    before = lead + one_line(line[first:start])
    marked = one_line(line[start : min(max(end, start + 1), last)].rstrip())
    mark = "^" + "~" * max(0, _width(marked) - 1)
    shown = lead + one_line(line[first:last]) + rest
    return [f"  | {shown}", f"  | {' ' * _width(before)}{paint(problem.severity, mark)}"]


def _width(text: str) -> int:
    """How many columns a text takes: wide characters two, combining marks none (Unicode Standard Annex 11)."""
    return sum(0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF") for char in text)


def problem_fingerprints(problems: Sequence[Problem]) -> list[str]:
    """The fingerprints of problems: rule and what it is about, so that they stay when lines move or words change."""
    return fingerprints({"rule": problem.rule, "about": problem.subject or problem.file} for problem in problems)


def as_github(request: ProblemsRequest) -> str:
    """Annotations, the worst first, and a summary line that says how many were left out."""
    # What --strict asks for besides must not push out what is wrong.
    strict_only = {rule.id for rule in request.rules if rule.strict_only}
    problems = sorted(request.report.problems, key=lambda problem: problem.rule in strict_only)
    levels = (
        [_annotation(problem, request.root) for problem in problems if problem.severity is severity]
        for severity in (Severity.ERROR, Severity.WARNING)
    )
    return annotation_parts.commands(levels, "problem", summary(request.report))


def _annotation(problem: Problem, root: Path | None) -> str:
    level, title = str(problem.severity), f"plandiff {problem.rule}"
    return annotation_parts.annotation(level, problem.file, root, problem.position, title, _with_hint(problem))


def _with_hint(problem: Problem) -> str:
    return problem.message + (f" ({problem.hint})" if problem.hint else "")


def as_sarif(request: ProblemsRequest) -> str:
    """The report as one run. The level of a problem agrees with the exit code."""
    report, rules = request.report, request.rules
    order = {rule.id: index for index, rule in enumerate(rules)}
    results = [
        {
            **_result(problem, request.root, order, strict=report.strict),
            "partialFingerprints": {annotation_parts.FINGERPRINTS: digits},
        }
        for problem, digits in zip(report.problems, problem_fingerprints(report.problems), strict=True)
    ]
    return annotation_parts.log([_rule(rule, strict=report.strict) for rule in rules], results)


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
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "level": _level(problem.severity, strict=strict),
        "message": {"text": visible(_with_hint(problem))},
        "locations": [annotation_parts.location(problem.file, problem.position, root)],
    }
    if problem.rule in order:
        result["ruleIndex"] = order[problem.rule]
    return result


def as_json(request: ProblemsRequest) -> str:
    """The report: counts, problems and exempted problems, each with its place.

    Lines and columns count from 1; they are null where a problem is about a whole file or a folder.
    """
    report = request.report
    return numbered_text(
        1,
        **fields(report, "strict failed"),
        summary={
            "files": len(report.files),
            "errors": report.errors,
            "warnings": len(report.problems) - report.errors,
            "exempted": len(report.exempted),
        },
        problems=_problems(report.problems),
        exempted=_problems(report.exempted),
    )


def _problems(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    prints = problem_fingerprints(problems)
    return [{**_json_problem(problem), "fingerprint": digits} for problem, digits in zip(problems, prints, strict=True)]


def _json_problem(problem: Problem) -> dict[str, Any]:
    position = problem.position
    return {
        **fields(problem, "rule severity file line? column?"),
        "end_line": position.end_line if position else None,
        "end_column": position.end_column if position else None,
        **fields(problem, "message hint? subject?"),
    }
