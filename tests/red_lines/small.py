"""Small versions and lines, as the examples of the tests are."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.line_check import LineCheck
from plandiff.model.red_line import LineFinding
from plandiff.reading import read_plan, read_red_lines, read_vocabulary
from plandiff.red_lines.shared.evaluation import check
from plandiff.threads.follow import follow

VOCABULARY = read_vocabulary(b"parties: [{name: Upland}, {name: Lowland}]\n").content


def checked(line: str, texts: Mapping[str, str], *, head: str = "") -> LineCheck:
    """What versions do with a line: of each its id, and the text of its one point or (from `- id`) all its points."""
    documents = []
    for name, text in texts.items():
        points = text if text.startswith("- id") else f"- id: 4\n  topic: t\n  text: {text!r}\n"
        plan = f"id: {name}\ntitle: Accord\n{head}points:\n{points}"
        documents.append(read_plan(plan.encode(), file=f"{name}.yaml"))
    lines = read_red_lines(f"lines: [{{id: l-1, party: Upland, says: x, {line}}}]\n".encode(), file="red-lines.yaml")
    return check(follow(documents, vocabulary=VOCABULARY), lines)


def only(result: LineCheck, plan: str) -> LineFinding:
    """What one version does with the only line."""
    (row,) = result.rows
    return next(found for found in row.findings if found.plan == plan)
