"""What is to be rendered of a validation."""

from __future__ import annotations

from pathlib import Path

from plandiff.model.named_values import NamedValues
from plandiff.model.rule import Rule
from plandiff.model.validation_report import ValidationReport


class ProblemsRequest(NamedValues):
    """What validation found; `rules` are all those that a problem can name, and `root` the top of the repository."""

    report: ValidationReport
    rules: tuple[Rule, ...] = ()
    color: bool = False
    root: Path | None = None
