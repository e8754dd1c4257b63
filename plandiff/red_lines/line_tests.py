"""The tests that a line can have, one a file: to add one, write its file, declare its key and name it below."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from plandiff.model.red_line import RedLine
from plandiff.red_lines.line_decision import TestModule

# `reading` is no test of a text: `evaluation` shows what a person judged.
KEYS = ("figure", "keeps", "must_contain", "must_not_contain", "party_bound", "deadline", "not_before")


def test_of(line: RedLine) -> TestModule | None:
    """The test that a line has; None where persons judge it."""
    key = next((key for key in KEYS if getattr(line, key)), None)
    return module_of(key) if key is not None else None


def module_of(key: str) -> TestModule:
    """The module of a test by its key."""
    return cast("TestModule", import_module(f"plandiff.red_lines.{key}_line"))
