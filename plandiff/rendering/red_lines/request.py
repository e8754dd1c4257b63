"""What is to be rendered of lines held against versions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plandiff.model.line_check import LineCheck
from plandiff.model.named_values import NamedValues
from plandiff.model.problem import Position


class LinesRequest(NamedValues):
    """A check of lines; `places` are where points and clauses stand in their files, for forms that mark the files.

    `root` is the top of the repository, from which those forms name files.
    """

    check: LineCheck
    places: Mapping[str, Position] = {}
    root: Path | None = None
    width: int = 80
    color: bool = False
