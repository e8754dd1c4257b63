"""What annotations of files are made of: paths in a repository, GitHub workflow commands, SARIF 2.1.0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from plandiff.model.fingerprint import SCHEME
from plandiff.model.problem import Position
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.words.wording import plural
from plandiff.text.display import visible
from plandiff.version import __version__


def path_from(root: Path | None, file: str) -> str:
    """A file's path from `root` with slashes between; as it was where it lies elsewhere, or there is no root."""
    if root is None or not file:
        return file
    path, top = Path(file).resolve(), root.resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else file


# GitHub shows at most this many errors, and as many warnings, of one step.
MOST_PER_STEP = 10


def commands(levels: Iterable[Sequence[str]], what: str, summary: str) -> str:
    """The annotations of each level as far as they are shown, how many of `what` are left out, and a line about all."""
    found = list(levels)
    lines = [line for level in found for line in level[:MOST_PER_STEP]]
    left_out = sum(map(len, found)) - len(lines)
    if left_out:
        more = f"{plural(left_out, f'more {what}')}; GitHub shows {MOST_PER_STEP} of a kind a step"
        lines.append(f"::notice title=plandiff::{more}")
    return "\n".join([*lines, summary]) + "\n"


def annotation(level: str, file: str, root: Path | None, position: Position | None, title: str, message: str) -> str:
    """One command; `level` is error, warning or notice."""
    properties: dict[str, str | int] = {"file": path_from(root, file)}
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


MOST_RESULTS = 5000  # GitHub shows no more of one run
FINGERPRINTS = f"plandiff/v{SCHEME}"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def log(rules: list[dict[str, Any]], results: Sequence[dict[str, Any]]) -> str:
    """One run as text, and how many results beyond MOST_RESULTS it leaves out."""
    left_out = len(results) - MOST_RESULTS
    driver = {"name": "plandiff", "version": __version__, "rules": rules}
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results[:MOST_RESULTS],
    }
    if left_out > 0:
        notice = {"level": "warning", "message": {"text": f"{left_out} further problems are left out"}}
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": [notice]}]
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def location(file: str, position: Position | None, root: Path | None) -> dict[str, Any]:
    """Where something stands in a file."""
    return {"physicalLocation": {"artifactLocation": _artifact(file, root), "region": _region(position)}}


def _region(position: Position | None) -> dict[str, int]:
    """A place as SARIF has it: its first line where it is not known."""
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
