"""What we rely on in each of the four packages: `.ci/run` asks it of the newest and of the lowest that we allow."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import requires, version
from io import StringIO
from pathlib import Path

import pytest
import yaml
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel
from rich.box import SIMPLE_HEAD
from rich.cells import cell_len, set_cell_size
from rich.color import ColorSystem
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.style import Style
from rich.table import Table
from rich.text import Text

from plandiff.__main__ import run

ROOT = Path(__file__).parent.parent
LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


def counted_places() -> None:
    """Events say where they begin and end, in characters of the text and not in bytes."""
    for loader in LOADERS:
        (event,) = [one for one in iter(loader("ключ: 湖 # x").get_event, None) if getattr(one, "value", "") == "湖"]
        assert (event.start_mark.index, event.end_mark.index) == (6, 7)


def quotes_tags_and_anchors() -> None:
    """Events say whether a text stood in quotes, and carry tags and anchors without constructing anything."""
    for loader in LOADERS:
        plain, quoted, tagged = [
            one for one in iter(loader("[no, 'no', !x &y z]").get_event, None) if isinstance(one, yaml.ScalarEvent)
        ]
        assert (bool(plain.style), bool(quoted.style)) == (False, True)
        assert (tagged.tag, tagged.anchor) == ("!x", "y")


def errors_with_places() -> None:
    """A syntax error has a place and a complaint."""
    for loader in LOADERS:
        with pytest.raises(yaml.MarkedYAMLError) as caught:
            list(iter(loader("a: [1, 2\nb: 3\n").get_event, None))
        assert caught.value.problem_mark is not None
        assert caught.value.problem


def c_parser() -> None:
    """The parser in C is there: the Python one takes ten times as long."""
    assert yaml.__with_libyaml__


def codes_and_usage_errors(capsys: pytest.CaptureFixture[str]) -> None:
    """A command's return value comes back, and a usage error as an exception that formats its message."""
    assert run(["list"]) == 0
    assert run(["show"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("error: Missing argument 'REFERENCE'")
    assert error.endswith("hint: try `plandiff show --help`\n")
    assert run(["compare", "us-28", "eu-counter", "--view", "x"]) == 2
    assert "'--view'" in capsys.readouterr().err


def one_line_of_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Help is plain text, for -h too, with no need of rich."""
    assert run(["rules", "-h"]) == 0
    assert capsys.readouterr().out.strip().startswith("Usage: plandiff rules")


def completion() -> None:
    """The shell's completion asks through a variable and gets one proposal a line."""
    code = "import os, sys; os.environ.update(_PLANDIFF_COMPLETE='complete_bash', COMP_WORDS='plandiff show us-2', "
    code += "COMP_CWORD='2'); sys.argv = ['plandiff']; from plandiff.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["us-28"], done.stderr


def its_own_click() -> None:
    """It brings what it is built on along: before 0.26 that was another package, of any version."""
    assert not [name for name in requires("typer") or () if name.startswith("click")]


def widths() -> None:
    """Characters take as many columns as a terminal gives them."""
    assert [cell_len(text) for text in ("a", "湖", "e\u0301", "\u200d", "ключ")] == [1, 2, 1, 0, 4]
    assert set_cell_size("湖湖", 3) == "湖 "


def text_without_markup() -> None:
    """Brackets, emoji names and figures in a text print as they are, without an escape where there is no colour."""
    file = StringIO()
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("x", overflow="fold")
    table.add_row(Text("[bold]600[/bold] :smile:"))
    Console(file=file, width=40, color_system=None, no_color=True, emoji=False, markup=False, highlight=False).print(
        table
    )
    assert "[bold]600[/bold] :smile:" in file.getvalue()
    assert "\x1b" not in file.getvalue()


def styles() -> None:
    """A style puts the sixteen colours' escapes round a text."""
    assert Style.parse("bold red").render("x", color_system=ColorSystem.STANDARD) == "\x1b[1;31mx\x1b[0m"


def bar_that_goes_away() -> None:
    """A bar is drawn when asked for, and leaves no line behind."""
    file = StringIO()
    console = Console(file=file, force_terminal=True, width=40, legacy_windows=False)
    bar = Progress(TextColumn("{task.description}"), BarColumn(), console=console, auto_refresh=False, transient=True)
    bar.start()
    bar.update(bar.add_task("aligning"), completed=1, total=2, refresh=True)
    bar.stop()
    assert "aligning" in file.getvalue()
    assert file.getvalue().endswith("\x1b[2K")


def edits_of_words() -> None:
    """An edit of lists of words by insertions and deletions, as difflib's codes."""
    codes = [
        (one.tag, one.src_start, one.src_end, one.dest_start, one.dest_end) for one in Indel.opcodes(["a", "b"], ["b"])
    ]
    assert codes == [("delete", 0, 1, 0, 0), ("equal", 1, 2, 0, 1)]


def likeness() -> None:
    """A likeness runs to 1 for `Indel` and to 100 for `ratio`; a search gives text, likeness and place, best first."""
    found = process.extract(
        "abcd", ["abcx", "wxyz", "abcd"], scorer=Indel.normalized_similarity, score_cutoff=0.5, limit=9
    )
    assert found == [("abcd", 1.0, 2), ("abcx", 0.75, 0)]
    assert process.extract("lake", ["lakes"], scorer=fuzz.ratio, score_cutoff=80, limit=None)[0][1] == pytest.approx(
        88.9, abs=0.1
    )


RELIED_ON: dict[str, tuple[Callable[..., None], ...]] = {
    "PyYAML": (counted_places, quotes_tags_and_anchors, errors_with_places, c_parser),
    "typer": (codes_and_usage_errors, one_line_of_help, completion, its_own_click),
    "rich": (widths, text_without_markup, styles, bar_that_goes_away),
    "rapidfuzz": (edits_of_words, likeness),
}


@pytest.mark.parametrize(
    ("package", "check"), [(package, check) for package, checks in RELIED_ON.items() for check in checks]
)
def test_a_package_does_what_we_rely_on(
    package: str, check: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    check(*[capsys] if "capsys" in check.__annotations__ else [])
    assert version(package)


def test_what_is_relied_on_is_said_for_every_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {requirement.split(">")[0] for requirement in project["dependencies"]}
    assert named == set(RELIED_ON)
    assert all(check.__doc__ for checks in RELIED_ON.values() for check in checks)


def test_the_lowest_versions_are_those_of_the_ranges() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ranges = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    lowest: list[str] = runpy.run_path(str(ROOT / ".ci" / "lowest.py"))["lowest"]()
    assert [one.replace("==", ">=") for one in lowest] == [one.split(",")[0] for one in ranges]


def test_the_gate_runs_the_newest_and_the_lowest() -> None:
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.search(r'lowest.py > ("\S+")\n.* install .* --requirement \1\n', gate)
    assert re.search(r'/lowest/bin/pytest" tests/test_packages.py ', gate)
