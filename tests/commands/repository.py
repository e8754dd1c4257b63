"""A repository of git in the working folder, for tests of commands that read one."""

from __future__ import annotations

import subprocess
from pathlib import Path


def commit(file: str, text: str) -> None:
    """Write a file of the working folder and commit it; the first call makes the repository."""
    if not Path(".git").exists():
        _git("init", "-q", ".")
    Path(file).write_text(text, encoding="utf-8")
    _git("add", file)
    identity = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    _git(*identity, "commit", "-q", "-m", text[:20])


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)
