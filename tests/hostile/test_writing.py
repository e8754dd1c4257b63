"""Reports are whole or not there: whatever stands in the way, and whoever else writes or interrupts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plandiff.__main__ import run
from tests.hostile.cases import GOOD

ROOT = Path(__file__).parent.parent.parent
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files or signals")
OLD = "the old report\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("seeds").mkdir()
    for name in ("lake-10", "lake-12"):
        text = GOOD.decode().replace("case", name, 1).replace("full", f"full until {name[-2:]} May")
        Path("plans", f"{name}.yaml").write_text(text, encoding="utf-8")
    Path("plans", "vocabulary.yaml").write_text("topics: []\n", encoding="utf-8")
    lines = "lines: [{id: l, party: Upland, says: x, must_contain: {any: [lake]}}]\n"
    Path("plans", "red-lines.yaml").write_text(lines, encoding="utf-8")
    Path("seeds", "register.yaml").write_text("pages: []\n", encoding="utf-8")
    Path("document.txt").write_text("1. The lake stays full.\n2. The harbour stays open.\n", encoding="utf-8")


COMPARE = ["compare", "lake-10", "lake-12"]
INPUTS = [
    "plans/lake-10.yaml",
    "plans/lake-12.yaml",
    "plans/vocabulary.yaml",
    "plans/red-lines.yaml",
    "seeds/register.yaml",
]
WRITERS = [
    [*COMPARE, "--format", "json"],
    ["validate"],
    ["validate", "plans"],
    ["validate", "plans/lake-10.yaml"],
    ["matrix", "-f", "csv"],
    ["figures", "-f", "json"],
    ["map", "-f", "svg"],
    ["brackets", "-f", "html"],
    ["trace", "lake-10#1", "-f", "terminal"],
    ["silence", "-f", "markdown"],
    ["family", "-f", "markdown"],
    ["check", "-f", "csv"],
]


@pytest.mark.parametrize("target", INPUTS)
@pytest.mark.parametrize("arguments", WRITERS, ids=" ".join)
def test_an_input_is_never_overwritten(arguments: list[str], target: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(target).read_bytes()
    Path("link.yaml").symlink_to(target)
    for name in (target, f"./{target}", str(Path(target).absolute()), "link.yaml"):
        assert run([*arguments, "-o", name]) == 2
        assert "it is one of the inputs" in capsys.readouterr().err
    assert Path(target).read_bytes() == before


def test_an_import_overwrites_neither_its_document_nor_its_model(capsys: pytest.CaptureFixture[str]) -> None:
    for target in ("document.txt", "plans/lake-10.yaml"):
        before = Path(target).read_bytes()
        assert run(["import", "document.txt", "--like", "lake-10", "-o", target]) == 2
        assert "the file is there already" in capsys.readouterr().err
        assert Path(target).read_bytes() == before


@posix
def test_a_failed_command_leaves_the_old_report(capsys: pytest.CaptureFixture[str]) -> None:
    report = Path("report.md")
    report.write_text(OLD, encoding="utf-8")
    Path("plans", "broken.yaml").write_text("id: [", encoding="utf-8")
    for arguments in (["compare", "lake-10", "broken"], ["compare", "lake-10", "nowhere"], ["matrix"]):
        assert run([*arguments, "-o", "report.md"]) == 2
        assert capsys.readouterr().out == ""
        assert report.read_text(encoding="utf-8") == OLD
    assert sorted(path.name for path in Path().iterdir()) == ["document.txt", "plans", "report.md", "seeds"]


@posix
@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="nothing is closed to root")
def test_a_folder_without_permission(capsys: pytest.CaptureFixture[str]) -> None:
    Path("closed").mkdir(mode=0o500)
    assert run([*COMPARE, "-o", "closed/report.md"]) == 2
    assert "cannot write here: Permission denied" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_device(capsys: pytest.CaptureFixture[str]) -> None:
    Path("full.md").symlink_to("/dev/full")
    for name in ("/dev/full", "full.md"):
        assert run([*COMPARE, "-o", name]) == 2
        assert "no space left" in capsys.readouterr().err


def tool(shell: str, **environment: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHON": sys.executable, **environment}
    return subprocess.run(["sh", "-c", shell], capture_output=True, text=True, env=surroundings, check=False)


@posix
@pytest.mark.parametrize("target", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_by_its_path(target: str) -> None:
    if not Path(target).exists():
        pytest.skip("this system has no such path")
    done = tool(f'"$PYTHON" -m plandiff compare lake-10 lake-12 -o {target} | cat')
    assert done.stderr == ""
    assert "12 May" in done.stdout
    assert tool(f'"$PYTHON" -m plandiff compare lake-10 lake-12 -o {target} | true').stderr == ""


@posix
def test_eight_writers_at_once_leave_one_whole_report() -> None:
    reports = {}
    for name in ("lake-10", "lake-12"):
        assert run(["compare", name, "document.txt", "-o", "one.md"]) == 0
        reports[name] = Path("one.md").read_bytes()
    assert reports["lake-10"] != reports["lake-12"]
    command = [sys.executable, "-m", "plandiff", "compare"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    writers = [
        subprocess.Popen([*command, name, "document.txt", "-o", "report.md"], env=environment)
        for name in ["lake-10", "lake-12"] * 4
    ]
    seen = set()
    while any(writer.poll() is None for writer in writers):
        if Path("report.md").exists():
            seen.add(Path("report.md").read_bytes())
        time.sleep(0.002)  # the writers need the processor too
    assert {writer.returncode for writer in writers} == {0}
    assert seen | {Path("report.md").read_bytes()} <= set(reports.values())
    assert not list(Path().glob(".report*"))


# Waits in the middle of a command: before the plans are read, while they are compared, while the report is written.
INTERRUPTED = """
import signal, sys, time
from pathlib import Path
# Whoever started the tests may ignore these signals (nohup, a job in the background); a child inherits that.
signal.signal(signal.SIGINT, signal.default_int_handler)
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)
import {module}

def wait(*_arguments, **_options):
    Path("waiting").touch()
    time.sleep(20)

{module}.{function} = wait
from plandiff.__main__ import main
sys.argv[1:] = ["compare", "lake-10", "lake-12", "-o", "report.md"]
main()
"""
STAGES = {
    "reading": ("plandiff.library.library", "read_plan"),
    "comparing": ("plandiff.comparing.compare", "align"),
    "writing": ("os", "fsync"),
}


@posix
@pytest.mark.parametrize(
    ("stage", "number"),
    [*((stage, "SIGINT") for stage in STAGES), ("comparing", "SIGTERM"), ("writing", "SIGTERM"), ("writing", "SIGHUP")],
)
def test_an_interrupt_leaves_the_old_report(stage: str, number: str) -> None:
    report = Path("report.md")
    report.write_text(OLD, encoding="utf-8")
    module, function = STAGES[stage]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    script = INTERRUPTED.format(module=module, function=function)
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        while not Path("waiting").exists() and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(getattr(signal, number))
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err
    assert report.read_text(encoding="utf-8") == OLD
    assert not list(Path().glob(".report*"))


PLANDIFF = '"$PYTHON" -m plandiff '


@posix
@pytest.mark.parametrize(
    ("shell", "code", "said"),
    [
        ("list >&-", 2, "standard output"),
        ("list > /dev/full", 2, "no space left"),
        ("--help > /dev/full", 2, "o space left"),
        ("compare --help > /dev/full", 2, "o space left"),
        ("--version > /dev/full", 2, "o space left"),
        ("list >&- 2>&-", 2, ""),
        ("show nowhere 2>&-", 2, ""),
        ("show nowhere 2>/dev/full", 2, ""),
        ("compare lake-10 lake-12 -o report.md >&- 2>&- <&-", 0, ""),
        ("compare - lake-12 <&-", 2, "standard input cannot be read"),
        ("import - <&-", 2, "standard input cannot be read"),
        ("compare - lake-12 < /dev/null", 2, "no text"),
        ("compare - lake-12 < /dev/zero", 2, "64 MiB"),
        ("compare - - < plans/lake-10.yaml", 2, "no text"),
    ],
)
def test_streams_that_are_closed_full_or_empty(shell: str, code: int, said: str) -> None:
    if "/dev/full" in shell and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    done = tool(PLANDIFF + shell)
    assert done.returncode == code
    assert said in done.stderr
    for word in ("Traceback", "Exception ignored", "NoneType", "internal error"):
        assert word not in done.stderr


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_standard_output_that_takes_only_a_part(unbuffered: str) -> None:
    shell = f"ulimit -f 8; {PLANDIFF}compare lake-10 lake-12 -f html > report.html"
    done = tool(shell, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 2
    assert "standard output: error: cannot write here" in done.stderr


@posix
@pytest.mark.parametrize(
    "arguments", ["", "--help", "--version", "list", "compare --help", "compare lake-10 lake-12 -f html"]
)
def test_a_reader_that_goes_away_is_no_failure(arguments: str) -> None:
    done = tool(f"({PLANDIFF}{arguments}; echo $? >&2) | true")
    assert done.stderr == "0\n"


@posix
def test_a_pager_that_cannot_be_called(monkeypatch: pytest.MonkeyPatch) -> None:
    from plandiff import output

    for command in ('"', "'less", "no-such-pager", "", "   "):
        monkeypatch.setenv("PLANDIFF_PAGER", command)
        assert not output._page("text\n")
