"""No file stops the program: each bound is met with one clear problem, soon."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from plandiff.model.family import Family
from plandiff.model.problem import InputError, Problem
from plandiff.reading import MAX_BYTES, files, nodes, read_bytes, read_plan
from plandiff.reading.files import MAX_DEPTH, MAX_NODES, MAX_POINTS, MAX_PROBLEMS
from plandiff.rules.shared.registry import run

HEAD = "id: lake-12\ntitle: Lake accord\n"
LAUGHS = "\n".join(
    f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]" for before, after in zip("abcdef", "bcdefg", strict=True)
)
# What the slowest of these may take on a busy machine; most take a hundredth of it.
PATIENCE = 5.0


@pytest.fixture(autouse=True)
def _soon() -> Iterator[None]:
    begin = time.process_time()
    yield
    assert time.process_time() - begin < PATIENCE


def first_problem(readable: str | bytes) -> Problem:
    with pytest.raises(InputError) as caught:
        read_plan(readable)
    return caught.value.problems[0]


BOMBS = {
    "n_laughs_in_keys": f"a: &a [x, x]\n{LAUGHS}\n",
    "n_laughs_in_a_list": f"{HEAD}sources:\n  - &a [x]\n" + "".join(f"  - &b{at} [*a, *a]\n" for at in range(50)),
    "n_laughs_in_points": f"{HEAD}points:\n  - &p {{id: a, text: x}}\n" + "  - *p\n" * 1000,
    "n_doubling_merge_keys": "a: &a {x: y}\nb: &b {<<: [*a, *a]}\nc: &c {<<: [*b, *b]}\nd: {<<: [*c, *c]}\n",
    "n_list_that_holds_itself": f"{HEAD}points: &p [*p]\n",
    "n_mapping_that_holds_itself": f"{HEAD}points: &p {{id: *p}}\n",
    "n_laughs_in_strings": f"{HEAD}note: &n {'x' * 100_000}\nsources: [{', '.join(['*n'] * 1000)}]\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_aliases_are_refused_before_anything_grows(name: str) -> None:
    assert "yaml-feature" in {problem.rule for problem in _problems(BOMBS[name])}


SHAPES: dict[str, Callable[[int], str]] = {
    "n_brackets": lambda depth: "[" * depth,
    "n_closed_brackets": lambda depth: "[" * depth + "]" * depth,
    "n_braces": lambda depth: "{a: " * depth,
    "n_dashes": lambda depth: "- " * depth + "x",
    "n_question_marks": lambda depth: "? " * depth,
    "n_indented": lambda depth: "\n".join(" " * at + "a:" for at in range(min(depth, 3000))),
}


# The column of the first value that is one too deep.
TOO_DEEP = {
    "n_brackets": MAX_DEPTH + 1,
    "n_closed_brackets": MAX_DEPTH + 1,
    "n_braces": 4 * MAX_DEPTH + 1,
    "n_dashes": 2 * MAX_DEPTH + 1,
    "n_question_marks": 2 * MAX_DEPTH + 1,
    "n_indented": MAX_DEPTH + 1,
}


@pytest.mark.parametrize("loader", [nodes._Loader, yaml.SafeLoader])
@pytest.mark.parametrize("depth", [300, 25_000, 100_000])
@pytest.mark.parametrize("shape", SHAPES)
def test_depth(shape: str, depth: int, loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message with one place, whether the C parser, the Python one or our own bound notices first."""
    monkeypatch.setattr(nodes, "_Loader", loader)
    problem = first_problem(SHAPES[shape](depth).encode())
    assert (problem.rule, problem.message) == ("limit", f"nested too deeply: more than {MAX_DEPTH} levels")
    assert (problem.column, problem.line) == (TOO_DEEP[shape], MAX_DEPTH + 1 if shape == "n_indented" else 1)


def test_depth_does_not_hide_what_was_found_before() -> None:
    problems = _problems(f"{HEAD}note: *a\nsources: {'[' * 5000}")
    assert [problem.rule for problem in problems] == ["yaml-feature", "limit"]


def test_depth_at_the_limit_is_read_on() -> None:
    text = f"note: {'[' * (MAX_DEPTH - 1)}{']' * (MAX_DEPTH - 1)}\n"
    assert {problem.rule for problem in _problems(text)} == {"missing-key", "wrong-type"}
    assert [problem.rule for problem in _problems(text.replace("[", "[[").replace("]", "]]"))] == ["limit"]


def _problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        read_plan(text.encode())
    return caught.value.problems


def test_size() -> None:
    comments = b"# a comment of some length\n"
    for data in (comments * (50 * 1024 * 1024 // len(comments)), b"x" * (32 * 1024 * 1024), b"x" * (MAX_BYTES + 1)):
        assert (first_problem(data).rule, "8 MiB" in first_problem(data).message) == ("limit", True)


def test_a_line_of_almost_the_limit() -> None:
    text = "x" * (MAX_BYTES - 200)
    assert len(read_plan(f"{HEAD}points: [{{id: 1, text: {text}}}]".encode()).content.points[0].text) == len(text)
    problem = first_problem(f"{HEAD}points: [{{id: 1, text: {text}, fate: gone}}]".encode())
    assert (problem.rule, problem.excerpt) == ("bad-value", "")


def test_points() -> None:
    text = f"{HEAD}points:\n" + "".join(f"  - {{id: {at}, fate: kept}}\n" for at in range(MAX_POINTS))
    assert len(read_plan(text.encode()).content.points) == MAX_POINTS
    problem = first_problem(f"{text}  - {{id: more, fate: kept}}\n".encode())
    assert (problem.rule, problem.line, f"{MAX_POINTS:,}" in problem.message) == (
        "limit",
        MAX_POINTS + 4,
        True,
    )


def test_values() -> None:
    problem = first_problem(f"{HEAD}sources: [{'a,' * MAX_NODES}]".encode())
    assert (problem.rule, f"{MAX_NODES:,}" in problem.message) == ("limit", True)


def test_many_problems_are_all_found() -> None:
    text = f"{HEAD}points:\n" + "".join(f"  - {{id: {at}, fate: gone, x: y}}\n" for at in range(4000))
    assert len(_problems(text)) == 8000


def test_more_problems_than_anybody_mends() -> None:
    for text in (f"{HEAD}sources: [{'*a,' * 20_000}]", "x: y\n" * 20_000):
        problems = _problems(text)
        assert (len(problems), [problem.rule for problem in problems].count("limit")) == (MAX_PROBLEMS + 1, 1)


def test_many_comments_that_exempt() -> None:
    text = HEAD + "# plandiff: ignore[empty-text] because\n" * 20_000 + "points: []\n"
    assert len(run(Family(plans=(read_plan(text.encode(), file="lake-12.yaml"),)), strict=False).problems) == 1


# Files that are none.


def test_a_missing_file(tmp_path: Path) -> None:
    problem = first_problem(str(tmp_path / "lake.yaml"))
    assert (problem.rule, problem.message) == ("unreadable", "there is no such file")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in first_problem(str(tmp_path)).message


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000, "", "\udcff.yaml", "lake.yaml/x"], ids=ascii)
def test_a_path_that_is_none(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lake.yaml").write_text("x", encoding="utf-8")
    assert first_problem(path).rule == "unreadable"


posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@posix
def test_a_link_that_leads_back_to_itself(tmp_path: Path) -> None:
    (tmp_path / "lake.yaml").symlink_to("lake.yaml")
    assert "link" in first_problem(str(tmp_path / "lake.yaml")).message


@posix
def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lake.yaml"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:  # nothing is closed to root

        def refuse(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", refuse)
    assert first_problem(str(path)).message == "no permission to read this file"


@posix
def test_an_endless_device() -> None:
    assert first_problem("/dev/zero").rule == "limit"
    assert first_problem("/dev/null").message == "the file is empty"


@posix
def test_a_sparse_file_of_many_gigabytes(tmp_path: Path) -> None:
    path = tmp_path / "lake.yaml"
    with path.open("wb") as file:
        file.truncate(8 * 1024**3)
    assert first_problem(str(path)).rule == "limit"


@posix
def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("lake.yaml")
        assert "socket" in first_problem("lake.yaml").message


@posix
def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    begin = time.monotonic()
    problem = first_problem(str(tmp_path / "pipe"))
    assert (problem.rule, "pipe" in problem.message) == ("limit", True)
    assert time.monotonic() - begin < 3


@posix
def test_a_pipe_that_is_opened_and_stays_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_SILENCE", 1)
    os.mkfifo(tmp_path / "pipe")
    writer = os.open(tmp_path / "pipe", os.O_RDWR)
    try:
        assert first_problem(str(tmp_path / "pipe")).rule == "limit"
    finally:
        os.close(writer)


WRITERS = {
    "at once": ("print('id: x')", b"id: x\n"),
    "after a while": (
        "import time; time.sleep(.3); print('id: x', flush=True); time.sleep(.3); print('y')",
        b"id: x\ny\n",
    ),
    "nothing": ("pass", b""),
}


@posix
@pytest.mark.parametrize("name", WRITERS)
def test_a_pipe_that_somebody_writes_to(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    code, written = WRITERS[name]
    command = f"import sys; sys.stdout = open(sys.argv[1], 'w'); {code}"
    with subprocess.Popen([sys.executable, "-S", "-c", command, str(tmp_path / "pipe")]):
        assert read_bytes(tmp_path / "pipe") == written


@posix
def test_a_pipe_without_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["sh", "-c", 'exec cat /dev/zero > "$1"', "sh", str(tmp_path / "pipe")]) as writer:
        assert first_problem(str(tmp_path / "pipe")).rule == "limit"
        assert writer.wait(5) != 0


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="this PyYAML was built without libyaml")
def test_the_parser_in_c_reads_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a tenth of the time, and its mistakes and messages are those that the other tests know."""
    monkeypatch.delattr(yaml.reader.Reader, "__init__")
    assert read_plan(f"{HEAD}points: []\n".encode()).content.id == "lake-12"
