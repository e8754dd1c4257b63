"""The forms that a document is written in, and read again by the door that a user's file would take."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Iterator

from plandiff.importing.yaml_text import plan_yaml
from plandiff.library.library import read_any
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document

SUFFIXES = {"yaml": ".yaml", "plain": ".txt", "markdown": ".md", "html": ".html"}


def read(text: str, form: str) -> Document[Plan]:
    """A document as `plandiff compare` reads a file of that form."""
    return read_any(text.encode("utf-8"), file=f"document{SUFFIXES[form]}", plan_id="document")


def written(plan: Plan, form: str) -> str:
    """A document as the text of a file."""
    return WRITERS[form](plan)


def _yaml(plan: Plan) -> str:
    return plan_yaml(plan)


def _plain(plan: Plan) -> str:
    blocks = [plan.title]
    for point in plan.points:
        blocks.append(f"Article {point.id}" + (f"\n{point.title}" if point.title else ""))
        blocks += map(_filled, point.text.split("\n"))
        blocks += [_filled(f"({clause.id}) {_run_in(clause)}", "    ") for clause in point.clauses]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _run_in(clause: Clause) -> str:
    """A clause's title and text on one line."""
    return f"{clause.title}: {clause.text}" if clause.title else clause.text


def _filled(paragraph: str, indent: str = "") -> str:
    lines = textwrap.wrap(paragraph, 78, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _markdown(plan: Plan) -> str:
    blocks = [f"# {_marked(plan.title)}"]
    for point in plan.points:
        blocks.append(f"## {point.id}." + (f" {_marked(point.title)}" if point.title else ""))
        blocks += map(_marked, point.text.split("\n"))
        if point.clauses:
            blocks.append("\n".join(f"- {clause.id}) {_marked(_run_in(clause))}" for clause in point.clauses))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _marked(text: str) -> str:
    """A text of which nothing is markup."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|~" else letter for letter in text)


def _html(plan: Plan) -> str:
    return "".join(_tags(plan))


def _tags(plan: Plan) -> Iterator[str]:
    title = html.escape(plan.title)
    yield f"<!doctype html>\n<html><head><title>{title}</title></head>\n<body>\n<h1>{title}</h1>\n"
    for point in plan.points:
        yield from _point_tags(point)
    yield "</body></html>\n"


def _point_tags(point: Point) -> Iterator[str]:
    yield f"<h2>{html.escape(f'{point.id}. {point.title}'.strip())}</h2>\n"
    yield from (f"<p>{html.escape(line)}</p>\n" for line in point.text.split("\n") if line)
    if point.clauses:
        yield '<ol type="a">\n'
        for clause in point.clauses:
            yield f'<li value="{ord(clause.id) - ord("a") + 1}">{html.escape(_run_in(clause))}</li>\n'
        yield "</ol>\n"


WRITERS: dict[str, Callable[[Plan], str]] = {"yaml": _yaml, "plain": _plain, "markdown": _markdown, "html": _html}
FORMS = tuple(WRITERS)
