"""The README is true: every command in it runs, and what it shows is what the tool prints."""

from __future__ import annotations

import csv
import dataclasses
import os
import re
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

import plandiff
from plandiff.__main__ import run
from plandiff.model.seed import Claim, RegisterPage, Seed
from plandiff.reading import read_rulings
from tests.importing.office.build_docx import docx, p, r, tracked

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    """Every `plandiff ...` line of the README's shell blocks, without comments."""
    lines = [line.strip() for block in blocks("sh") for line in block.splitlines()]
    return [line.split("  #")[0].strip() for line in lines if line.startswith("plandiff ")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somewhere else than the checkout, with the files of one's own that the README speaks of, in a git repository."""
    place = tmp_path_factory.mktemp("elsewhere")
    plan = "id: {}\ntitle: Lake accord\npoints:\n  - id: '1'\n    text: The lake stays {} metres deep.\n"
    text = "Lake accord\n\n1. Depth. The lake stays {} metres deep.\n\n2. Boats. Upland keeps its boats.\n"
    for name, depth in (("before", 3), ("after", 4)):
        (place / f"{name}.yaml").write_text(plan.format(name, depth), encoding="utf-8")
        (place / f"{name}.txt").write_text(text.format(depth), encoding="utf-8")
    translation = ROOT / "tests" / "comparing" / "translations" / "us-28-uk.yaml"
    (place / translation.name).write_bytes(translation.read_bytes())
    (place / "decided.yaml").write_text(
        "before: before.txt\nafter: after.txt\nrulings:\n  - {before: ['2'], after: ['2'], by: A. Reader}\n",
        encoding="utf-8",
    )
    (place / "lines.yaml").write_text(
        "lines:\n  - {id: boats, party: Upland, says: The boats stay., must_contain: {any: [keep boats]}}\n",
        encoding="utf-8",
    )
    (place / "judged.yaml").write_text(
        "decisions:\n  - {fingerprint: v2-0123456789abcdef, decision: seen, by: A. Reader, texts: us-28 > eu-24}\n",
        encoding="utf-8",
    )
    lake = tracked("del", "3") + tracked("ins", "4")
    (place / "draft.docx").write_bytes(docx(p(r("The lake stays ") + lake + r(" metres deep."))))
    (place / "copies").mkdir()
    commit = "git add . && git -c user.name=N -c user.email=n@example.org commit -qm"
    script = f"git init -q . && {commit} 'First' && sed -i s/3/5/ before.yaml && {commit} 'Deeper'"
    subprocess.run(["sh", "-c", script], cwd=place, check=True, capture_output=True)
    return place


def test_the_readme_has_commands() -> None:
    assert len(commands()) >= 10


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.usefixtures("_aligned_once")
@pytest.mark.parametrize("command", commands())
def test_command_runs(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    program, *arguments = shlex.split(command)
    assert program == "plandiff"
    assert not set("|<>&;$`*?") & set(command), "what only a shell understands would not be run here"
    code = run(arguments)
    captured = capsys.readouterr()
    assert code in ({0, 1} if "--fail-on" in command else {0}), captured.err
    assert captured.out or written_by(command) or captured.err
    written = written_by(command)
    if written:
        assert is_of_its_kind(folder / written)


def written_by(command: str) -> str:
    """The file that a command line names with -o, empty where it names none."""
    words = shlex.split(command)
    return words[words.index("-o") + 1] if "-o" in words else ""


def is_of_its_kind(path: Path) -> bool:
    """Whether a file is there and holds what its suffix says, for a program that reads such files."""
    if path.suffix in (".yaml", ".docx"):
        return is_read(path)
    text = path.read_text(encoding="utf-8")
    match path.suffix:
        case ".md":
            return text.startswith("# ")
        case ".html":
            return text.startswith("<!DOCTYPE html>") and text.rstrip().endswith("</html>")
        case ".svg":
            return ElementTree.fromstring(text).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own drawing
        case ".csv":
            rows = list(csv.reader(text.splitlines()))
            return len(rows) > 1 and len(rows[0]) > 1 and {len(row) for row in rows} == {len(rows[0])}
        case ".bib":
            return text.startswith("@misc{") and text.count("{") == text.count("}")
    return False


def is_read(path: Path) -> bool:
    """Whether the tool itself reads something out of a file."""
    if (path.suffix == ".docx") is not zipfile.is_zipfile(path):
        return False
    if path.stem == "rulings":
        return bool(read_rulings(str(path)).content.before)
    return bool(plandiff.load_plan(str(path)).content.points)


def test_a_file_of_another_kind_is_found_out(folder: Path) -> None:
    """A report under the name of another kind passes for it nowhere."""
    written = [name for name in map(written_by, commands()) if name]
    assert {Path(name).suffix for name in written} == {".md", ".html", ".svg", ".csv", ".yaml", ".bib", ".docx"}
    for suffix in (".md", ".html", ".csv", ".docx", ".txt"):
        other = folder / f"other{suffix}"
        other.write_text("plandiff: an error\n", encoding="utf-8")
        assert not is_of_its_kind(other)


def test_the_excerpt_is_what_the_tool_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    excerpts = blocks("text")
    assert excerpts
    monkeypatch.chdir("/")
    assert run(["compare", "us-28", "eu-counter"]) == 0
    printed = capsys.readouterr().out
    for excerpt in excerpts:
        assert excerpt in printed


def test_the_two_install_commands_are_there() -> None:
    """.ci/run does what they say on a fresh machine; here only that they are unchanged."""
    assert "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/plandiff compare us-28 eu-counter" in README
    assert "python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/pytest" in README


@pytest.mark.parametrize("record", [Seed, Claim, RegisterPage])
def test_the_readme_of_seeds_names_every_key(record: type) -> None:
    text = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    missing = [field.name for field in dataclasses.fields(record) if f"`{field.name}`" not in text]
    assert not missing


@pytest.mark.parametrize("code", blocks("python"))
def test_python_example_runs(code: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd="/", env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "# US 28 points" in done.stdout
