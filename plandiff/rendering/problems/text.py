"""Problems as a compiler prints them: `path:line:column: severity: message [rule]`, the line with a caret, a hint."""

from __future__ import annotations

import shlex
import unicodedata
from collections.abc import Callable, Iterable

from plandiff.model.problem import Position, Problem, Severity
from plandiff.model.validation_report import ValidationReport
from plandiff.rendering.request import ProblemsRequest
from plandiff.rendering.words.wording import join_words, plural
from plandiff.text.display import one_line

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
    lines = [line for problem in listed[:MOST_SHOWN] for line in _problem(problem, paint)]
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


def _problem(problem: Problem, paint: Paint) -> list[str]:
    severity, message = (
        paint(problem.severity, f"{problem.severity}:"),
        f"{one_line(problem.message)} [{problem.rule}]",
    )
    lines = [f"{severity} {message}"]
    if problem.file:  # what is wrong with a command line has no place in a file
        place = one_line(":".join([problem.file, *_numbers(problem.position), ""]))
        lines = [f"{paint('heading', place)} {severity} {message}"]
    if problem.position and problem.excerpt.strip():
        lines += _excerpt(problem, problem.position, paint)
    if problem.hint:
        lines.append(one_line(f"  hint: {problem.hint}"))
    return lines


def _numbers(position: Position | None) -> list[str]:
    """The line and the column; none for a problem of a whole file or of a folder."""
    return [str(position.line), str(position.column)] if position else []


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
