"""The progress bar: on standard error, only on a terminal, only after a while, and cleared at the end."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.rendering.page.terminal_progress import ProgressBar

POINTS = "".join(f"  - id: '{n}'\n    text: The lake board meets {n} times a year.\n" for n in range(4))


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that goes on by `step` seconds each time it is read."""

    def __init__(self, step: float) -> None:
        self.step, self.now = step, 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def drawn(step: float, reports: int = 5) -> str:
    """What a bar writes while so many steps are reported."""
    stream = Terminal()
    with ProgressBar("comparing", stream, clock=Clock(step)) as bar:
        for done in range(reports):
            bar(done, reports)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def _a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")


def test_short_work_draws_nothing() -> None:
    assert drawn(0.01) == ""


def test_long_work_draws_a_bar_and_clears_it() -> None:
    text = drawn(0.7)
    assert "comparing" in text
    assert "80%" in text
    assert text.endswith("\x1b[2K"), "the last line is erased"


def test_a_bar_is_cleared_when_the_work_fails() -> None:
    stream = Terminal()

    def interrupted() -> None:
        with ProgressBar("comparing", stream, clock=Clock(2)) as bar:
            bar(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert stream.getvalue().endswith("\x1b[2K")


@pytest.mark.parametrize(
    ("terminal", "term", "shown"), [(True, "xterm", True), (True, "dumb", False), (False, "xterm", False)]
)
def test_compare_draws_on_a_terminal_only(
    terminal: bool, term: str, shown: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(f"id: {name}\ntitle: {name}\npoints:\n{POINTS}", encoding="utf-8")
    stream = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr("plandiff.rendering.page.terminal_progress._PATIENCE", -1.0)
    monkeypatch.chdir(tmp_path)
    assert run(["compare", "one.yaml", "two.yaml", "-o", os.devnull]) == 0
    assert ("comparing" in stream.getvalue()) is shown
