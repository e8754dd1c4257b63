"""The command line: exit codes, streams, colour, suggestions, and files of one's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plandiff.__main__ import run

ROOT = Path(__file__).parent.parent
PLAN = "id: {id}\ntitle: Lake accord\npoints:\n  - id: '1'\n    text: The lake stays {depth} metres deep.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two plans of one's own."""
    monkeypatch.chdir(tmp_path)
    for name, depth in (("before", 3), ("after", 4)):
        (tmp_path / f"{name}.yaml").write_text(PLAN.format(id=name, depth=depth), encoding="utf-8")
    return tmp_path


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["compare", "before.yaml", "after.yaml"], 0),
        (["compare", "before.yaml", "after.yaml", "--fail-on", "wording"], 1),
        (["compare", "before.yaml", "after.yaml", "--fail-on", "substantive"], 1),
        (["compare", "before.yaml", "before.yaml", "--fail-on", "wording"], 0),
        (["compare", "before.yaml", "after.yaml", "--only", "added", "--fail-on", "wording"], 0),
        (["validate", "before.yaml"], 0),
        (["list"], 0),
        (["search", "assets"], 0),
        (["search", "zyzzyva"], 1),
        (["--help"], 0),
        (["--version"], 0),
        ([], 0),
        (["compare", "--help"], 0),
        (["compare", "before.yaml"], 2),
        (["compare", "before.yaml", "nowhere.yaml"], 2),
        (["compare", "before.yaml", "after.yaml", "--format", "pdf"], 2),
        (["compare", "before.yaml", "after.yaml", "-o", "report.pdf"], 2),
        (["compare", "before.yaml", "nowhere.txt"], 2),
        (["history", "before.yaml"], 2),
        (["compare", "before.yaml", "after.yaml", "--signal", "figuer"], 2),
        (["compare", "before.yaml", "after.yaml", "--no-such"], 2),
        (["comapre"], 2),
        (["show", "us-99"], 2),
        (["show", "us-28#99"], 2),
        (["list", "--plans", "nowhere"], 2),
        (["rules", "no-such-rule"], 2),
        (["schema", "plane"], 2),
    ],
    ids=lambda value: " ".join(value) or "(nothing)" if isinstance(value, list) else None,
)
@pytest.mark.usefixtures("folder")
def test_exit_code(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == code
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    if code == 2:
        assert printed.out == ""
        assert printed.err.startswith(("error: ", "nowhere"))
        assert "hint: " in printed.err


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["comapre", "us-28", "eu-counter"], "compare"),
        (["compare", "us-28", "eu-conter"], "eu-counter"),
        (["compare", "us-28", "eu-counter", "--signal", "figuer"], "figure"),
        (["compare", "us-28", "eu-counter", "--topic", "army-sise"], "army-size"),
        (["compare", "us-28", "eu-counter", "-f", "markdwon"], "markdown"),
        (["rules", "duplicate-ids"], "duplicate-id"),
        (["schema", "plam"], "plan"),
    ],
)
def test_did_you_mean(arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert meant in capsys.readouterr().err


def test_a_broken_plan_is_one_clear_error_and_no_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.yaml").write_text("id: broken\ntitle: [\n", encoding="utf-8")
    assert run(["compare", "before.yaml", "broken.yaml", "-o", "report.md"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("broken.yaml:")
    assert not (folder / "report.md").exists()


def test_the_suffix_chooses_the_format(folder: Path) -> None:
    assert run(["compare", "before.yaml", "after.yaml", "-o", "report.json"]) == 0
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["schema_version"] == 2
    assert run(["compare", "before.yaml", "after.yaml", "-o", "report.md"]) == 0
    assert (folder / "report.md").read_text(encoding="utf-8").startswith("# ")


def test_an_input_is_never_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (folder / "before.yaml").read_text(encoding="utf-8")
    assert run(["compare", "before.yaml", "after.yaml", "-f", "json", "-o", "before.yaml"]) == 2
    assert "one of the inputs" in capsys.readouterr().err
    assert (folder / "before.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("environment", "arguments", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"TERM": "dumb"}, [], False),
    ],
)
@pytest.mark.usefixtures("folder")
def test_color(
    environment: dict[str, str],
    arguments: list[str],
    colored: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run(["compare", "before.yaml", "after.yaml", *arguments]) == 0
    assert ("\x1b" in out(capsys)) is colored


@pytest.mark.parametrize("width", [20, 40, 80, 140])
def test_no_line_is_wider_than_the_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert run(["compare", "us-28", "eu-counter"]) == 0
    assert all(len(line) <= width for line in out(capsys).splitlines())


def test_the_same_input_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    for format_name in ("terminal", "markdown", "json"):
        printed = []
        for _ in range(2):
            assert run(["compare", "us-28", "us-ua-20", "-f", format_name]) == 0
            printed.append(out(capsys))
        assert printed[0] == printed[1]


def tool(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The tool as a process of its own, from another directory."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-m", "plandiff", *arguments]
    return subprocess.run(command, cwd="/", env=surroundings, capture_output=True, check=False)


def test_hash_seeds_do_not_matter() -> None:
    printed = {tool("compare", "us-28", "eu-24", PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2")}
    assert len(printed) == 1


def test_a_profiler_writes_when_the_tool_is_done(tmp_path: Path) -> None:
    written = tmp_path / "profile"
    command = [sys.executable, "-m", "cProfile", "-o", str(written), "-m", "plandiff", "formats"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert b"validate has text" in done.stdout
    assert written.stat().st_size > 0


def test_a_state_that_git_passes_and_nobody_can_read_does_not_stop_git(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, whole = tmp_path / "broken", tmp_path / "whole"
    broken.write_text("id: [", encoding="utf-8")
    whole.write_text("id: lake\ntitle: Lake\npoints: []\n", encoding="utf-8")
    for before, after, side in ((broken, whole, "a"), (whole, broken, "b")):
        assert run(["git-diff", "lake.yaml", str(before), "0", "0", str(after), "0", "0"]) == 0
        told = capsys.readouterr().out
        assert told.startswith(f"plan file that cannot be compared: lake.yaml\n{side}/lake.yaml:1:")


# What a comparison to JSON loads of ours; a new module that only some comparisons need is loaded by those.
MOST_MODULES = 148


def test_json_loads_neither_rich_nor_pydantic_nor_numpy() -> None:
    script = (
        "import sys; from plandiff.__main__ import run; "
        "run(['compare', 'us-28', 'eu-counter', '-f', 'json', '-o', '/dev/null']); "
        "print(sorted({'rich', 'pydantic', 'numpy'} & set(sys.modules)), "
        "sum(name.partition('.')[0] == 'plandiff' for name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    strangers, _, own = done.stdout.strip().rpartition(" ")
    assert strangers == "[]"
    assert int(own) <= MOST_MODULES, "a module on the way of every comparison costs each of them a millisecond"


def test_a_hint_names_a_file_that_is_in_no_library_by_its_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "accord.yaml"
    path.write_text("id: accord-1\ntitle: Accord\npoints: [{id: '1', text: Boats sail.}]\n", encoding="utf-8")
    assert run(["show", f"{path}#nosuch"]) == 2
    assert f"`plandiff show {path}` shows its points" in capsys.readouterr().err


def test_a_bug_is_said_in_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("a wheel\ncame off")

    monkeypatch.delenv("PLANDIFF_DEBUG", raising=False)
    monkeypatch.setattr("plandiff.library.library.open_library", broken)
    assert run(["list"]) == 3
    printed = capsys.readouterr().err
    assert printed.startswith("internal error: RuntimeError: a wheel came off\n")
    assert "Traceback" not in printed
    monkeypatch.setenv("PLANDIFF_DEBUG", "1")
    assert run(["list"]) == 3
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--fail-on", "substantive"], 0),
        (["--fail-on", "unsure"], 1),
        (["--fail-on", "wording"], 1),
        (["--only", "unsure", "--fail-on", "unsure"], 1),
        (["--only", "wording", "--fail-on", "unsure"], 0),
    ],
)
def test_unsure_weighs_more_than_wording_and_less_than_substantive(
    arguments: list[str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = []
    for name, word in (("before", "bicycle"), ("after", "canoe")):
        files.append(tmp_path / f"{name}.yaml")
        text = f"id: {name}\ntitle: Lake accord\npoints: [{{id: '1', text: The club lends a {word} to guests.}}]\n"
        files[-1].write_text(text, encoding="utf-8")
    assert run(["compare", *map(str, files), *arguments]) == code
    shown = capsys.readouterr().out
    if "wording" not in arguments[:2]:
        assert "(changed, unsure)" in shown
        assert "* words: bicycle dropped; canoe added" in shown
    assert "1 unsure" in shown


@pytest.mark.parametrize(
    ("after", "arguments", "code"),
    [
        ("2 1", [], 0),
        ("2 1", ["--fail-on", "moved"], 1),
        ("2 1", ["--only", "moved", "--fail-on", "moved"], 1),
        ("2 1", ["--only", "added", "--fail-on", "moved"], 0),
        ("2 1", ["--fail-on", "wording"], 0),
        ("1 2", ["--fail-on", "moved"], 0),
        ("1 2 3", ["--fail-on", "moved"], 1),
        ("1 2 3", ["--only", "moved", "--fail-on", "moved"], 0),
    ],
)
@pytest.mark.parametrize("layer", ["points", "clauses"])
def test_a_move_weighs_less_than_wording(
    after: str, arguments: list[str], code: int, layer: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {"1": "The lake stays full.", "2": "The harbour opens at dawn.", "3": "Upland pays the ferry."}
    files = []
    for name, order in (("before", "1 2"), ("after", after)):
        items = ", ".join(f"{{id: p{at}, text: {texts[at]}}}" for at in order.split())
        points = items if layer == "points" else f"{{id: '1', clauses: [{items}]}}"
        files.append(tmp_path / f"{name}.yaml")
        files[-1].write_text(f"id: {name}\ntitle: Lake accord\npoints: [{points}]\n", encoding="utf-8")
    assert run(["compare", *map(str, files), *arguments]) == code
    shown = capsys.readouterr()
    assert shown.err == ""
    if after == "2 1" and "moved" in arguments[:2]:
        assert "moved" in shown.out


def test_no_footnote_ends_twice(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "us-28", "us-ua-20", "-f", "markdown"]) == 0
    notes = [line for line in out(capsys).splitlines() if line.startswith("[^")]
    assert any("Excerpts; read 2026-11-22. <https" in line for line in notes)
    assert not [line for line in notes if ".. " in line]
