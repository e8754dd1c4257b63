"""Where the tool runs does not matter: the locale, the terminal, the working folder and what lies in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.cases import GOOD

ROOT = Path(__file__).parent.parent.parent
SCRIPT = "import sys; from plandiff.__main__ import main; sys.argv[0] = 'plandiff'; main()"


def tool(*arguments: str, cwd: str | Path, drop: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    surroundings.pop(drop, None)
    return subprocess.run(
        [sys.executable, "-m", "plandiff", *arguments], cwd=cwd, env=surroundings, capture_output=True, check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("here")
    for name, text in (("lake-10", "The caf\u00e9 \u4e2d stays."), ("lake-12", "The caf\u00e9 \u4e2d goes.")):
        plan = GOOD.decode().replace("case", name, 1).replace("The lake stays full.", text)
        (top / f"{name}.yaml").write_text(plan, encoding="utf-8")
    return top


ENVIRONMENTS = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "HOME": "/nonexistent"},
    {"PYTHONIOENCODING": "ascii", "COLUMNS": "0"},
    {"PYTHONIOENCODING": "cp1252", "COLUMNS": "1", "TERM": ""},
    {"PYTHONIOENCODING": "utf-16", "COLUMNS": "20", "NO_COLOR": "1"},
    {"COLUMNS": "abc", "TERM": "dumb", "TMPDIR": "/nonexistent"},
    {"COLUMNS": "-5", "PYTHONOPTIMIZE": "2", "PLANDIFF_PLANS": "", "HOME": ""},
    {"COLUMNS": "9" * 30, "PYTHONSAFEPATH": "1", "PYTHONWARNINGS": "error", "PYTHONDEVMODE": "1"},
]


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=str)
def test_the_same_content(environment: dict[str, str], folder: Path) -> None:
    done = tool("compare", "lake-10.yaml", "lake-12.yaml", cwd=folder, **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    encoding = environment.get("PYTHONIOENCODING", "ascii" if "LC_ALL" in environment else "utf-8")
    shown = " ".join(done.stdout.decode(encoding).split())
    assert "goes" in shown
    assert ("caf\u00e9" if encoding != "ascii" else "caf\\xe9") in shown
    assert ("\u4e2d" if encoding.startswith("utf") else "\\u4e2d") in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    "arguments", [["--help"], ["compare", "--help"], ["list"], ["show", "\udcff\udcfe"]], ids=ascii
)
def test_an_ascii_terminal_gets_every_command(arguments: list[str], folder: Path) -> None:
    done = tool(*arguments, cwd=folder, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == (2 if "show" in arguments else 0)
    assert (done.stdout + done.stderr).isascii()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["--help"], ["compare", "--help"], ["rules"]], ids=str)
def test_a_python_that_leaves_docstrings_out(arguments: list[str], folder: Path) -> None:
    done = tool(*arguments, cwd=folder, PYTHONOPTIMIZE="2")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"compare" in done.stdout or arguments == ["rules"]


def test_no_home(folder: Path) -> None:
    done = tool("compare", "lake-10.yaml", "lake-12.yaml", cwd=folder, drop="HOME")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_working_folder_that_is_gone(folder: Path) -> None:
    gone = folder / "gone"
    script = f"import os, sys; os.rmdir({str(gone)!r}); {SCRIPT}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for arguments, code in ((["list"], 0), (["validate"], 0), (["list", "-x"], 2), (["validate", "."], 2)):
        gone.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments], cwd=gone, env=environment, capture_output=True, check=False
        )
        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr


# Modules that plandiff or what it uses imports while it works.
MODULES = "yaml rich rapidfuzz typer csv json difflib hashlib signal select string plandiff_x markdown html".split()


@pytest.mark.parametrize("arguments", [["validate", "."], ["compare", "lake-10.yaml", "lake-12.yaml", "-f", "html"]])
def test_modules_in_the_working_folder_are_not_imported(arguments: list[str], folder: Path, tmp_path: Path) -> None:
    for path in folder.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for name in MODULES:
        (tmp_path / f"{name}.py").write_text("from pathlib import Path\nPath('imported').touch()\n", encoding="utf-8")
    done = tool(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not (tmp_path / "imported").exists()


def test_the_shell_proposes_nothing_that_steers_it(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    for name in ("lake-12", "lake\x1b[31m", "lake\n::error::x", "lake\u202e"):
        (tmp_path / "plans" / f"{name}.yaml").write_bytes(GOOD)
    completing = {"_PLANDIFF_COMPLETE": "complete_bash", "COMP_WORDS": "plandiff show lake", "COMP_CWORD": "2"}
    done = tool(cwd=tmp_path, **completing)
    assert (done.stdout.split(), done.stderr) == ([b"lake-12"], b"")
    assert tool(cwd=tmp_path, PLANDIFF_PLANS="/nonexistent", **completing).stderr == b""
    parties = ("Upland", "Up\\e[31m")
    lines = [f'{{id: l{at}, party: "{name}", says: x, keeps: lake-12#1}}' for at, name in enumerate(parties)]
    (tmp_path / "plans" / "red-lines.yaml").write_text(f"lines: [{', '.join(lines)}]\n", encoding="utf-8")
    party = completing | {"COMP_WORDS": "plandiff check --party Up", "COMP_CWORD": "3"}
    assert tool(cwd=tmp_path, **party).stdout.split() == [b"Upland"]


MACHINE_FORMS = [
    *(["compare", "lake-10.yaml", "lake-12.yaml", "-f", form] for form in ("json", "csv", "svg", "html", "markdown")),
    *(["validate", "faulty.yaml", "-f", form] for form in ("json", "sarif", "github")),
    ["matrix", "lake-10.yaml", "lake-12.yaml", "-f", "csv"],
    ["brackets", "lake-10.yaml", "lake-12.yaml", "-f", "svg"],
    ["check", "lake-10.yaml", "lake-12.yaml", "--lines", "lines.yaml", "-f", "github"],
    ["import", "lake.txt"],
    ["schema", "plan"],
]


# One process for all commands: starting one takes longer than what it does. What each prints is cut off by a NUL.
ALL = """
import json, sys
from plandiff.__main__ import run
for arguments in json.loads(sys.argv[1]):
    run(arguments)
    sys.stdout.flush()
    sys.stdout.buffer.write(bytes(1))
    sys.stdout.buffer.flush()
"""


@pytest.fixture(scope="module")
def machine_forms(folder: Path) -> list[list[bytes]]:
    """What the commands print in a plain environment and in two others."""
    lines = "lines: [{id: l, party: Caf\u00e9, says: x, must_contain: {any: [caf\u00e9]}}]\n"
    (folder / "lines.yaml").write_text(lines, encoding="utf-8")
    (folder / "lake.txt").write_text("1. The caf\u00e9 \u4e2d stays.\n2. It opens.\n", encoding="utf-8")
    (folder / "faulty.yaml").write_text("id: faulty\ntitle: T\ncaf\u00e9: x\npoints: []\n", encoding="utf-8")
    printed = []
    for environment in ({}, *ENVIRONMENTS[:2]):
        done = subprocess.run(
            [sys.executable, "-c", ALL, json.dumps(MACHINE_FORMS)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            check=True,
        )
        printed.append(done.stdout.split(b"\0"))
    return printed


@pytest.mark.parametrize("index", range(len(MACHINE_FORMS)), ids=lambda index: " ".join(MACHINE_FORMS[index]))
def test_what_programs_read_is_utf8_whatever_the_locale(index: int, machine_forms: list[list[bytes]]) -> None:
    arguments = MACHINE_FORMS[index]
    plain, *others = (printed[index] for printed in machine_forms)
    assert [len(printed) for printed in machine_forms] == [len(MACHINE_FORMS) + 1] * 3
    assert plain
    for other in others:
        assert other == plain
    shown = plain.decode("utf-8")
    if arguments[0] in {"import", "validate"} or arguments[-1] in {"json", "html", "markdown"}:
        assert "caf\u00e9" in shown
