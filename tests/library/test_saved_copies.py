"""Saved copies of pages are held against their digests without a network, and what differs is said."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.library.library import open_library
from plandiff.library.saved_copies import CopyState, check_copies

GAZETTE, HERALD = b"<p>The lake stays full.</p>", b"Upland Herald, page 4"


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    register = (
        f"pages:\n  - {{key: gazette-0304, outlet: Gazette, sha256: {digest(GAZETTE)}}}\n"
        f"  - {{key: gazette-0304.corrected, outlet: Gazette, sha256: {digest(HERALD)}}}\n"
        "  - {key: bare, outlet: Radio}\n  - {key: never-saved, outlet: Radio}\n"
    )
    seed = f"id: herald\ntitle: Herald\nsha256: {digest(HERALD)}\nclaims: []\n"
    for name, text in (("register", register), ("herald", seed)):
        (tmp_path / "seeds").mkdir(exist_ok=True)
        (tmp_path / "seeds" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "copies").mkdir()
    return tmp_path / "plans"


def states(plans: Path, files: dict[str, bytes]) -> dict[str, CopyState]:
    copies = plans.parent / "copies"
    for name, data in files.items():
        (copies / name).write_bytes(data)
    return {copy.file or copy.key: copy.state for copy in check_copies(open_library(str(plans)), copies)}


def test_a_copy_is_the_same_or_has_drifted(plans: Path) -> None:
    found = states(plans, {"gazette-0304.html": GAZETTE, "herald": HERALD + b"\n"})
    assert found["gazette-0304.html"] is CopyState.SAME
    assert found["herald"] is CopyState.DRIFTED


def test_what_is_missing_unrecorded_or_unknown_is_said(plans: Path) -> None:
    found = states(plans, {"bare.pdf": b"x", "never-heard-of.html": b"x", ".DS_Store": b"x"})
    assert found == {
        "never-heard-of.html": CopyState.UNKNOWN,
        "gazette-0304": CopyState.MISSING,
        "gazette-0304.corrected": CopyState.MISSING,
        "herald": CopyState.MISSING,
        "bare.pdf": CopyState.UNRECORDED,
    }


def test_the_longest_key_names_a_file(plans: Path) -> None:
    found = states(plans, {"gazette-0304.corrected.html": HERALD, "gazette-0304.txt": GAZETTE})
    assert found["gazette-0304.corrected.html"] is found["gazette-0304.txt"] is CopyState.SAME


def test_two_copies_of_a_page_are_judged_each(plans: Path) -> None:
    found = states(plans, {"gazette-0304.html": GAZETTE, "gazette-0304.pdf": b"%PDF"})
    assert (found["gazette-0304.html"], found["gazette-0304.pdf"]) == (CopyState.SAME, CopyState.DRIFTED)


@pytest.mark.parametrize(("data", "code", "words"), [(GAZETTE, 0, "The same as on record"), (b"x", 1, "Drifted")])
def test_the_command_exits_with_1_where_a_copy_drifted(
    data: bytes, code: int, words: str, plans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (plans.parent / "copies" / "gazette-0304.html").write_bytes(data)
    assert run(["sources", "--check", str(plans.parent / "copies"), "--plans", str(plans)]) == code
    shown = capsys.readouterr().out
    assert words in shown
    assert digest(HERALD) in shown  # of the seed, which is missing


@pytest.mark.parametrize("arguments", [[], ["us-28", "--check", "."], ["--check", "no-such-folder"]])
def test_bad_usage_is_one_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "error" in shown.err
