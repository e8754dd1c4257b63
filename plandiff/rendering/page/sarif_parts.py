"""The parts of a SARIF 2.1.0 log that do not depend on what was found (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from plandiff.model.fingerprint import SCHEME
from plandiff.model.problem import Position
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.page.repository_paths import path_from
from plandiff.version import __version__

MOST_RESULTS = 5000  # GitHub shows no more of one run
FINGERPRINTS = f"plandiff/v{SCHEME}"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def log(rules: list[dict[str, Any]], results: list[dict[str, Any]], left_out: int = 0) -> str:
    """One run as text, and how many results beyond MOST_RESULTS it leaves out."""
    driver = {"name": "plandiff", "version": __version__, "rules": rules}
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if left_out:
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
