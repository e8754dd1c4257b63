"""GitHub workflow commands, which become annotations on the lines of a pull request."""

from __future__ import annotations

from plandiff.model.problem import Position
from plandiff.text.display import visible

# GitHub shows at most this many errors, and as many warnings, of one step.
MOST_PER_STEP = 10


def annotation(level: str, file: str, position: Position | None, title: str, message: str) -> str:
    """One command; `level` is error, warning or notice."""
    properties: dict[str, str | int] = {"file": file}
    if position:
        properties |= {"line": position.line, "col": position.column}
        properties |= {"endLine": position.end_line, "endColumn": position.end_column}
    properties["title"] = title
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Escaped as the runner's toolkit does it (actions/toolkit, core command.ts): the percent sign first."""
    shown = "\n".join(visible(line) for line in text.replace("\r", "\\r").split("\n"))
    return shown.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
