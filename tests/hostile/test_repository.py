"""A repository that comes from somebody else: its commits are data, and its settings call no program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from plandiff.__main__ import run
from tests.hostile.cases import GOOD, MIB
from tests.hostile.printed import commands, hidden

SUBJECTS = ("\x1e\x1f a \x1b[31m subject", "::error::x", "##[error]x", "\u202e turned", "[red]markup[/red] :100:5")


def git(*arguments: str) -> None:
    identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@a.example", "GIT_AUTHOR_DATE": "2031-03-04T12:00:00Z"}
    identity |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in identity.items()}
    surroundings = {**os.environ, **identity, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], env=surroundings, check=True, capture_output=True)


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet")
    for number, subject in enumerate(SUBJECTS):
        Path("lake.yaml").write_bytes(GOOD.replace(b"case", b"lake").replace(b"full", b"full for %d days" % number))
        git("add", "lake.yaml")
        git("commit", "--quiet", "--cleanup=verbatim", "-m", subject)


def test_the_history_of_a_plan_shows_subjects_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "lake.yaml", "lake-2.yaml")
    git("commit", "--quiet", "-m", "moved")
    git("commit", "--quiet", "--allow-empty", "-m", "empty")
    assert run(["history", "lake-2.yaml"]) == 0
    shown = capsys.readouterr().out
    assert not hidden(shown)
    assert not commands(shown)
    assert shown.count("2031-03-04") == len(SUBJECTS) + 1
    assert "\\x1e\\x1f a \\x1b[31m subject" in shown
    assert "first version" in shown


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("core.fsmonitor", "touch called"),
        ("core.pager", "touch called"),
        ("pager.log", "touch called"),
        ("diff.external", "touch called"),
        ("gpg.program", "./called.sh"),
        ("core.sshCommand", "touch called"),
        ("alias.log", "!touch called"),
    ],
)
def test_no_program_is_called(name: str, value: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("called.sh").write_text("#!/bin/sh\ntouch called\n", encoding="utf-8")
    Path("called.sh").chmod(0o755)
    git("config", name, value)
    git("config", "log.showSignature", "true")
    Path(".gitattributes").write_text("*.yaml diff=x\n", encoding="utf-8")
    git("config", "diff.x.textconv", "touch called; cat")
    assert run(["history", "lake.yaml"]) == 0
    assert run(["compare", "HEAD~2:lake.yaml", "lake.yaml"]) == 0
    assert not Path("called").exists()
    capsys.readouterr()


def test_a_file_of_a_revision_is_bounded(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lake.yaml").write_bytes(b"# a comment that says nothing at all\n" * (9 * MIB // 37))
    git("add", "lake.yaml")
    git("commit", "--quiet", "-m", "big")
    assert run(["compare", "HEAD:lake.yaml", "HEAD~1:lake.yaml"]) == 2
    assert "larger than 8 MiB" in capsys.readouterr().err


@pytest.mark.parametrize(
    "revision", ["--output=x:lake.yaml", "HEAD:../../x", "HEAD:lake.yaml\n", "\x1b:lake", "@{u}:x"]
)
def test_a_revision_is_data(revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(Path.cwd().iterdir())
    assert run(["compare", "--", revision, "lake.yaml"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert not hidden(captured.err)
    assert sorted(Path.cwd().iterdir()) == before
