"""History and git's diff driver read what `compare` reads: plan files, and documents of any form."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.__main__ import run
from tests.commands.repository import commit

TERMS = "# Terms\n\n1. The fee is 10 euros.\n\n2. The service may be suspended.\n"


def test_a_document_has_a_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    commit("terms.md", TERMS)
    commit("terms.md", TERMS.replace("10 euros", "12 euros"))
    assert run(["history", "terms.md"]) == 0
    shown = capsys.readouterr().out
    assert "10 euros to 12 euros" in shown
    assert "cannot be read" not in shown


def test_the_diff_driver_compares_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """git hands over files of names of its own: what kind they are, the path in the repository says."""
    before, after = tmp_path / "Xb4a_terms", tmp_path / "Yc3k_terms"
    before.write_text(TERMS, encoding="utf-8")
    after.write_text(TERMS.replace("10 euros", "12 euros"), encoding="utf-8")
    assert run(["git-diff", "texts/terms.md", str(before), "0", "0", str(after), "0", "0"]) == 0
    assert "10 euros to 12 euros" in capsys.readouterr().out


def test_both_show_what_was_decided_on_a_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A decision on the changes since the last commit holds for that step, and says nothing of the others."""
    monkeypatch.chdir(tmp_path)
    for fee in (10, 12, 15):
        commit("terms.md", TERMS.replace("10 euros", f"{fee} euros"))
    assert run(["decide", "HEAD~1:terms.md", "terms.md", "--all-as", "accepted", "--by", "A. Reader"]) == 0
    capsys.readouterr()
    assert run(["history", "terms.md"]) == 0
    newest, older = capsys.readouterr().out.split("10 euros to 12 euros")[0].split("12 euros to 15 euros")
    assert "(substantive, accepted)" in newest
    assert "accepted by A. Reader" in older
    assert older.count("accepted") == 1
    before, after = tmp_path / "X", tmp_path / "Y"
    for file, fee in ((before, 12), (after, 15)):
        file.write_text(TERMS.replace("10 euros", f"{fee} euros"), encoding="utf-8")
    assert run(["git-diff", "terms.md", str(before), "0", "0", str(after), "0", "0"]) == 0
    assert "accepted by A. Reader" in capsys.readouterr().out
