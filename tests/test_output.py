"""Writing results: whole or not at all, and never over an input."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from plandiff import output
from plandiff.commands.shared import console
from plandiff.model.problem import InputError
from plandiff.output import write_output


def test_writes_a_new_file_with_the_mode_that_umask_gives(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    old = os.umask(0o027)
    try:
        write_output("text\n", str(target))
    finally:
        os.umask(old)
    assert target.read_text() == "text\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_keeps_the_mode_of_a_file_it_replaces_and_leaves_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    target.write_text("old")
    target.chmod(0o600)
    write_output("new", str(target))
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_writes_through_a_symbolic_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old")
    link.symlink_to(real)
    write_output("new", str(link))
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.md"
    target.write_text("old")

    def full_disk(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(InputError, match="no space left"):
        write_output("new", str(target))
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupt_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.md"
    target.write_text("old")

    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_output("new", str(target))
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("make", ["input", "link to input", "folder", "missing folder"])
def test_refuses(make: str, tmp_path: Path) -> None:
    source = tmp_path / "plan.yaml"
    source.write_text("id: plan")
    target = source
    if make == "link to input":
        target = tmp_path / "link.yaml"
        target.symlink_to(source)
    elif make == "folder":
        target = tmp_path / "folder"
        target.mkdir()
    elif make == "missing folder":
        target = tmp_path / "nowhere" / "report.md"
    with pytest.raises(InputError, match="cannot write here"):
        write_output("text", str(target), inputs=[str(source)])
    assert source.read_text() == "id: plan"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_output("text", "/dev/null")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def run_tool(shell: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHON": sys.executable}
    return subprocess.run(["sh", "-c", shell], capture_output=True, text=True, env=environment, check=False)


def test_a_closed_pipe_ends_quietly() -> None:
    done = run_tool('"$PYTHON" -m plandiff list | true')
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_standard_output_is_said() -> None:
    done = run_tool('"$PYTHON" -m plandiff list > /dev/full')
    assert done.returncode == 2
    assert "no space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_closed_standard_output_is_no_traceback() -> None:
    done = run_tool('"$PYTHON" -m plandiff list >&-')
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize(("kind", "pages"), [("xterm-256color", True), ("dumb", False), ("", False)])
def test_a_pager_needs_a_terminal_that_can_move(kind: str, pages: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a dumb one it would warn and wait for a key."""
    shown: list[bool] = []
    monkeypatch.setattr(output, "write_output", lambda _text, _target, *, pager: shown.append(pager))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", kind)
    console.Screen().show("text\n")
    assert shown == [pages]
