"""Every bad input through the commands: an exit code, one clear error with its place, nothing else, and soon."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.reading import files
from tests.hostile.cases import BOMBS, FILES, GOOD, NAMES, PLACES, documents
from tests.hostile.printed import commands, hidden

PATIENCE = 6.0  # processor seconds for the slowest of them on a busy machine; most take a hundredth of it
COMMANDS: dict[str, Callable[[str], list[str]]] = {
    "validate": lambda path: ["validate", path],
    "validate strictly": lambda path: ["validate", "--strict", "--format", "json", path],
    "compare": lambda path: ["compare", path, "good.yaml"],
    "compare as after": lambda path: ["compare", "good.yaml", path, "-o", "report.md"],
    "show": lambda path: ["show", path],
    "list": lambda path: ["list", "--plans", str(Path(path).parent)],
    "matrix": lambda path: ["matrix", "good.yaml", path],
    "check": lambda path: ["check", "good.yaml", "--lines", path],
}
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(files, "MAX_WAIT_FOR_WRITER", 0.05)
    Path("good.yaml").write_bytes(GOOD.replace(b"id: case", b"id: good"))
    Path("good.md").write_text("1. The ships leave.\n2. The bay is closed.\n", encoding="utf-8")
    begin = time.process_time()
    yield
    assert time.process_time() - begin < PATIENCE


class Result:
    """What a command left behind."""

    def __init__(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        self.code = run(arguments)
        self.out, self.err = capsys.readouterr()
        assert self.code in {0, 1, 2}, self.err
        assert "Traceback" not in self.out + self.err
        assert "internal error" not in self.err
        if self.code == 2:
            assert self.out == ""
            assert self.err.count("error: ") >= 1


# The bombs are read alike by every command.
CASES = [(name, command) for name in FILES for command in (COMMANDS if name not in BOMBS else ("validate", "compare"))]


@pytest.mark.parametrize(("name", "command"), CASES)
def test_a_bad_file(name: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad").mkdir()
    path = Path("bad", "case.yaml")
    path.write_bytes(FILES[name])
    result = Result(COMMANDS[command](str(path)), capsys)
    refused = 1 if command.startswith("validate") else 2
    if name.startswith("n_"):
        assert result.code == refused
        assert f"{path}:" in result.err if refused == 2 else str(path) in result.out
    elif name.startswith("y_"):
        # A plan that is read is no file of red lines.
        assert result.code == (2 if command == "check" else 0) or command == "validate strictly"
    assert not Path("report.md").exists() or result.code == 0
    assert not Path("pwned").exists()


DOCUMENTS = documents()


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("command", ["compare", "import"])
def test_a_bad_document(name: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("document.txt").write_bytes(DOCUMENTS[name])
    rest = ["good.yaml"] if command == "compare" else ["-o", "made.yaml"]
    result = Result([command, "document.txt", *rest], capsys)
    if name.startswith("n_"):
        assert result.code == 2
        assert result.err.startswith("document.txt:")
    elif command == "import":
        assert result.code == 2 or run(["validate", "made.yaml"]) in {0, 1}


@posix
@pytest.mark.parametrize("command", ["validate", "validate strictly", "compare as after", "list"])
@pytest.mark.parametrize("name", PLACES)
def test_a_file_that_is_none(name: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad").mkdir()
    path = PLACES[name](Path("bad"))
    result = Result(COMMANDS[command](str(path)), capsys)
    if command.startswith("validate") and name in {"n_8_gib_sparse", "n_endless_device", "n_pipe_without_writer"}:
        assert result.code == 1
    elif command == "list" and not any(Path("bad").iterdir()):
        assert result.code == 0
    else:
        assert result.code in ({1, 2} if command.startswith("validate") else {2})
    if command == "validate strictly":  # which prints JSON
        assert str(path) in result.out + result.err
    elif command != "list":
        assert f"{path}: error: " in result.out + result.err


@posix
@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_without_permission(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bad").mkdir()
    path = Path("bad", "closed.yaml")
    path.write_bytes(GOOD)
    path.chmod(0)
    if os.geteuid() == 0:  # nothing is closed to root
        opened = os.open

        def refuse(name: str, *rest: int, **options: int) -> int:
            if "closed" in str(name):
                raise PermissionError(13, "Permission denied")
            return opened(name, *rest, **options)

        monkeypatch.setattr(os, "open", refuse)
    result = Result(COMMANDS[command](str(path)), capsys)
    assert result.code == (1 if command.startswith("validate") else 2)
    assert "no permission to read this file" in result.out + result.err


@pytest.mark.parametrize("command", ["validate", "list", "matrix"])
def test_a_file_that_vanishes_while_it_is_looked_for(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("plans").mkdir()
    Path("plans", "case.yaml").write_bytes(GOOD)
    listed = os.listdir
    monkeypatch.setattr(os, "listdir", lambda folder: [*listed(folder), "gone.yaml"])
    result = Result([command], capsys)
    assert result.code == (1 if command == "validate" else 2)
    assert "gone.yaml: error: there is no such file" in result.out + result.err


@posix
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("format_name", ["text", "json", "github", "sarif"])
def test_a_file_name_is_data(name: str, format_name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad").mkdir()
    path = Path("bad", NAMES[name])
    try:
        path.write_bytes(b"nonsense")
    except OSError:
        pytest.skip("this file system does not take the name")
    result = Result(["validate", "--format", format_name, "bad"], capsys)
    assert result.code == 1
    assert harmless(result.out)


@posix
@pytest.mark.parametrize("arguments", [["compare", "{}", "good.yaml"], ["validate", "--", "{}"], ["show", "--", "{}"]])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_in_the_working_folder_is_data(
    name: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        Path(NAMES[name]).write_bytes(b"nonsense")
    except OSError:
        pytest.skip("this file system does not take the name")
    result = Result([part.format(NAMES[name]) for part in arguments], capsys)
    assert result.code in {1, 2}
    assert harmless(result.out + result.err)


def harmless(printed: str) -> bool:
    """Whether no terminal and no CI service obeys anything in it, but for the tool's own annotations."""
    own = ("::error file=", "::warning file=", "::notice title=plandiff::")
    return not hidden(printed) and not [line for line in commands(printed) if not line.startswith(own)]


@pytest.mark.parametrize(
    "arguments",
    [
        ["\x1b[31m[bold]\n::error::x"],
        ["compare", "good.yaml", "\x1b[31m"],
        ["compare", "good.yaml", "good.yaml", "--format", "\n::error::x"],
        ["compare", "good.yaml", "good.yaml", "--topic", "##[error]x"],
        ["compare", "good.yaml", "good.yaml", "--only", "\u202e"],
        ["compare", "good.yaml", "good.yaml", "--sort", "\n::error::x"],
        ["list", "--plans", "::error::x"],
        ["list", "--\x1b[31m\n::error::x"],
        ["show", "good.yaml#\x1b]0;x\x07"],
        ["explain", "::error::x#1", "y#2"],
        ["explain", "good.yaml", "\n::error::x"],
        ["trace", "\n::error::x#1"],
        ["rules", "\n::error::x"],
        ["signals", "\x9b"],
        ["schema", "../../../etc/passwd"],
        ["sources", "good.yaml#\n::error::x"],
        ["import", "good.md", "--numbering", "\x1b[31m"],
        ["import", "good.md", "--id", "../../x"],
        ["import", "good.md", "--id", "/absolute/x"],
        ["import", "good.md", "--id", "CON\n"],
        ["new-family", "good.yaml/\x1b[31m"],
        ["history", "\n::error::x"],
        ["git-diff", "a"],
        ["show", "x" * 5000],
        ["compare", "", ""],
        ["compare", "HEAD:\x1b[31m", "good.yaml"],
        ["compare", "--upload-pack=x:y", "good.yaml"],
    ],
    ids=ascii,
)
def test_a_command_line_is_data(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    result = Result(arguments, capsys)
    assert result.code == 2
    assert harmless(result.err)
    assert result.err.splitlines()[0].count("error: ") == 1


def test_a_query_and_a_path_are_shown_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["search", "zzzz\n::error::x\x1b[31m", "--plans", "."],
        ["git-diff", "::error::x\x1b[2J\n::error::y", "/dev/null", "0", "0", "b", "0", "0"],
        ["new-family", "a\x1b[31mb\n::error::x"],
        ["compare", "good.yaml", "good.yaml", "--title", "\x1b[31m\n::error::x ##[error]"],
    ):
        result = Result(arguments, capsys)
        assert result.code == (arguments[0] == "search")  # which finds nothing
        assert harmless(result.out + result.err)


def test_an_id_never_leads_to_another_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("made").mkdir()
    Path("document.txt").write_text("1. The lake stays full.\n2. The harbour stays open.\n", encoding="utf-8")
    before = sorted(Path.cwd().parent.rglob("*"))
    for name in ("../x", "../../x", str(Path.cwd() / "x"), "..", "a/b", "a\\b"):
        assert Result(["import", "document.txt", "--id", name, "-o", "made"], capsys).code == 2
    assert sorted(Path.cwd().parent.rglob("*")) == before


def test_a_document_with_a_strange_name_gets_an_id(capsys: pytest.CaptureFixture[str]) -> None:
    Path("made").mkdir()
    name = "..\x1b[31m \u202e##[x]::.txt"
    Path(name).write_text("1. The lake stays full.\n2. The harbour stays open.\n", encoding="utf-8")
    assert Result(["import", name, "-o", "made"], capsys).code == 0
    assert [path.name for path in Path("made").iterdir()] == ["31m-x.yaml"]
