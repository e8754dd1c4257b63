"""What help says: every command in one line, in words that a person would use, on a page of 80 columns."""

from __future__ import annotations

import re

import pytest

from plandiff.__main__ import run
from plandiff.cli import COMMANDS, GROUPS


@pytest.fixture(autouse=True)
def _page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def paragraphs(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert run(list(arguments)) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert max(map(len, shown.out.splitlines())) <= 80
    return shown.out.split("\n\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_says_in_one_line_what_it_does(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    usage, line, *rest = paragraphs(capsys, command, "-h")
    assert usage.startswith(f"Usage: plandiff {command}")
    assert "\n" not in line
    assert line.endswith(".")
    assert "-h, --help" in rest[-1]
    if command != "git-diff":
        assert line.strip() in paragraphs(capsys)[list_of(command)]


def list_of(command: str) -> int:
    """Which paragraph of the overview has the command."""
    return 2 + next(at for at, commands in enumerate(GROUPS.values()) if command in commands)


@pytest.mark.parametrize("command", COMMANDS)
def test_values_are_named_for_people(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = "\n".join(paragraphs(capsys, command, "--help"))
    assert not re.findall(r"<[^|>]*>|\bINTEGER\b|\bRANGE\b", shown), "a type of the program's own"
