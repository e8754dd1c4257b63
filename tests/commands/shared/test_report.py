"""Which format a report gets: the same rules and the same words in every command that writes several."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.commands.shared import console
from plandiff.rendering.formats import PICTURES, SUBJECTS, SUFFIXES

PLAN = "id: {id}\ntitle: Lake accord\npoints:\n  - id: '1'\n    text: The lake stays {depth} metres deep.\n"
IDS = ("lake-1", "lake-2", "lake-3")
OPERANDS = {
    "compare": ["lake-1", "lake-2"],
    "trace": ["lake-1#1"],
    "cite": ["lake-1#1"],
    "rulings": ["lake-1", "lake-2"],
    "outcome": ["--base", "lake-1", "--asks", "lake-2", "--result", "lake-3"],
}
EVERY = [(command, entry.name) for command, subject in SUBJECTS.items() for entry in subject.formats.values()]


def line(command: str, *options: str) -> list[str]:
    """A command line for three plans of one's own."""
    return [command, *OPERANDS.get(command, []), "--plans", "plans", *options]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a folder of three plans."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    for depth, name in enumerate(IDS, start=3):
        (tmp_path / "plans" / f"{name}.yaml").write_text(PLAN.format(id=name, depth=depth), encoding="utf-8")
    lines = "lines:\n  - {id: l-1, party: Upland, says: It stays deep., must_contain: {any: [deep]}}\n"
    (tmp_path / "plans" / "red-lines.yaml").write_text(lines, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("command", "name"), EVERY)
def test_a_suffix_chooses_what_its_name_does(command: str, name: str, folder: Path) -> None:
    for at, suffix in enumerate(SUFFIXES[name]):
        assert run(line(command, "-o", f"by-suffix-{at}{suffix.upper()}")) == 0
        assert run(line(command, "-f", name, "-o", "by-name")) == 0
        assert (folder / f"by-suffix-{at}{suffix.upper()}").read_bytes() == (folder / "by-name").read_bytes()


@pytest.mark.parametrize("command", SUBJECTS)
def test_a_file_without_a_suffix_gets_the_first_format(command: str, folder: Path) -> None:
    assert run(line(command, "-o", "report")) == 0
    assert run(line(command, "-f", next(iter(SUBJECTS[command].formats)), "-o", "by-name")) == 0
    assert (folder / "report").read_bytes() == (folder / "by-name").read_bytes()


@pytest.mark.parametrize("command", SUBJECTS)
def test_what_a_command_cannot_write_is_an_error(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    formats = SUBJECTS[command].formats
    assert run(line(command, "-o", "report.pdf")) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"error: {command} has no format with the suffix '.pdf'")
    assert all(f"({name})" in shown.err for name in formats)
    assert run(line(command, "-f", "pdf")) == 2
    assert capsys.readouterr().err.startswith(f"error: {command} has no format 'pdf'")
    assert sorted(path.name for path in folder.iterdir()) == ["plans"]


@pytest.mark.parametrize("command", SUBJECTS)
def test_a_name_and_a_suffix_that_contradict_each_other_are_an_error(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, *_, last = SUBJECTS[command].formats
    for name, suffix in ((first, SUFFIXES[last][0]), (first, ".csv" if command != "map" else ".json")):
        assert run(line(command, "-f", name, "-o", f"report{suffix}")) == 2
        shown = capsys.readouterr().err
        assert shown.startswith(f"error: --format {name} and the suffix {suffix} of -o contradict each other")
        assert SUFFIXES[name][0] in shown
    assert sorted(path.name for path in folder.iterdir()) == ["plans"]


@pytest.mark.parametrize("name", ["report.txt", "report.yaml", "report"])
def test_a_suffix_that_says_nothing_contradicts_no_name(name: str, folder: Path) -> None:
    assert run(line("silence", "-f", "json", "-o", name)) == 0
    assert json.loads((folder / name).read_text(encoding="utf-8"))["report"] == "silence"


PICTURED = [(command, name) for command, name in EVERY if name in PICTURES]


@pytest.mark.parametrize(("command", "name"), PICTURED)
@pytest.mark.usefixtures("folder")
def test_markup_is_not_poured_over_a_terminal(
    command: str, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    monkeypatch.setenv("PLANDIFF_PAGER", "cat")
    assert run(line(command, "-f", name)) == 2
    refused = capsys.readouterr()
    assert refused.out == ""
    assert f"-o {command}{SUFFIXES[name][0]}" in refused.err
    assert run(line(command, "-f", name, "-o", "-")) == 0
    asked = capsys.readouterr().out
    monkeypatch.setattr(console, "is_terminal", lambda: False)
    assert run(line(command, "-f", name)) == 0
    assert capsys.readouterr().out == asked != ""


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
@pytest.mark.usefixtures("folder")
def test_what_is_no_text_goes_to_a_file_or_a_pipe_only(
    output: list[str], monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    assert run(line("columns", "-f", "docx", *output)) == 2
    refused = capsysbinary.readouterr()
    assert refused.out == b""
    assert b"docx is for a word processor" in refused.err
    monkeypatch.setattr(console, "is_terminal", lambda: False)
    assert run(line("columns", "-f", "docx", *output)) == 0
    assert capsysbinary.readouterr().out.startswith(b"PK")


@pytest.mark.parametrize("command", SUBJECTS)
def test_help_names_the_formats_of_the_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    *names, last = SUBJECTS[command].formats
    assert f"--format NAME {', '.join(names)} or {last} [default: by -o's suffix, else {names[0]}]." in words


def test_formats_lists_what_each_command_can_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["formats"]) == 0
    shown = capsys.readouterr().out
    found: dict[str, list[str]] = {}
    for row in shown.split("\n\n")[1].splitlines():
        if row.startswith("  "):
            list(found.values())[-1].append(row.split()[0])
        else:
            found[row] = []
    assert found == {command: list(SUBJECTS[command].formats) for command in SUBJECTS}
    assert max(map(len, shown.splitlines())) <= 80
