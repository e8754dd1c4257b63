"""A wrong comparison is not made: what would make it so stops every command and the library, as validate says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import plandiff
from plandiff.__main__ import run
from plandiff.model.problem import InputError
from tests.commands.repository import commit

HEAD = "id: {}\ntitle: Lake accord\nbase: {}\npoints:\n"
TWICE = HEAD + '- {{id: "1", text: Upland pays 10 crowns.}}\n- {{id: "1", text: Lowland opens the canal.}}\n'
CLAUSES = HEAD + '- {{id: "1", clauses: [{{id: a, text: Upland pays.}}, {{id: a, text: Lowland pays.}}]}}\n'
TWO_READINGS = (
    HEAD + '- {{id: "3", clauses: [{{id: "4", text: Upland pays.}}]}}\n- {{id: "3.4", text: Lowland pays.}}\n'
)
SOUND = HEAD + '- {{id: "1", text: Upland pays 10 crowns.}}\n'
WRONG = {
    "points": (TWICE, "null", "duplicate-id"),
    "clauses": (CLAUSES, "null", "duplicate-id"),
    "readings": (TWO_READINGS, "null", "ambiguous-reference"),
    "base": (SOUND, "before", "circular-base"),
}
GIT = ["0", "0"]
COMMANDS = [
    ["compare", "before", "after"],
    ["compare", "after", "before", "--format", "json"],
    ["compare", "before.yaml", "after.yaml"],
    ["matrix"],
    ["trace", "after#1"],
    ["explain", "after#1", "--in", "before"],
    ["explain", "after#1", "before#1"],
    ["outcome", "--base", "before", "--asks", "after", "--result", "last"],
    ["silence"],
    ["family"],
    ["map", "-f", "svg"],
    ["figures"],
    ["git-diff", "before.yaml", "before.yaml", *GIT, "after.yaml", *GIT],
]


@pytest.fixture(params=WRONG)
def rule(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The rule that a plan `before` of the working folder breaks; `after` and `last` beside it are sound."""
    text, base, broken = WRONG[request.param]
    for name, content in (("before", text.format("before", base)), ("after", SOUND.format("after", "null"))):
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    last = SOUND.format("last", "null").replace('"1"', '"3"')
    (tmp_path / "last.yaml").write_text(last, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANDIFF_PLANS", ".")
    return broken


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_command_stops(arguments: list[str], rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    if arguments[:1] == ["explain"] and rule == "ambiguous-reference" and "before#1" in arguments:
        arguments = ["explain", "after#1", "before#3"]
    run(["validate", "before.yaml"])
    said = capsys.readouterr().out.splitlines()[:-1]
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"[{rule}]" in said[0]
    assert [line.removeprefix("a/") for line in shown.err.splitlines()] == said


def test_the_library_stops(rule: str) -> None:
    before, after, last = (plandiff.load_plan(name) for name in ("before", "after", "last"))
    calls: list[Callable[[], object]] = [
        lambda: plandiff.compare(before, after),
        lambda: plandiff.compare(after, before),
        lambda: plandiff.follow([after, before]),
        plandiff.follow,
        lambda: plandiff.outcome(after, before, last),
    ]
    for call in calls:
        with pytest.raises(InputError) as caught:
            call()
        assert {problem.rule for problem in caught.value.problems} == {rule}


def test_a_history_goes_on_without_the_wrong_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    sound = SOUND.format("before", "null")
    for text in (sound, TWICE.format("before", "null"), sound.replace("10", "12")):
        commit("before.yaml", text)
    assert run(["history", "before.yaml"]) == 2
    shown = capsys.readouterr()
    assert "cannot be compared: the point 1 is here a second time" in shown.out
    assert "10 crowns to 12 crowns" in shown.out
    assert "removed" not in shown.out
    assert shown.err.splitlines()[0].endswith(
        ":6:8: error: the point 1 is here a second time; first in line 5 [duplicate-id]"
    )


def test_other_errors_are_counted_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("before.yaml").write_text(SOUND.format("before", "null"), encoding="utf-8")
    other = SOUND.format("other", "null").replace("points:", "declared_points: 3\npoints:")
    Path("my after.yaml").write_text(other, encoding="utf-8")
    note = "note: 2 errors in plan files, which this does not rest on: `plandiff validate 'my after.yaml'`\n"
    for arguments in (["compare", "before.yaml", "my after.yaml"], ["matrix", "before.yaml", "my after.yaml"]):
        assert run(arguments) == 0
        assert capsys.readouterr().err == note
    assert run(["validate", "my after.yaml"]) == 1
    assert "1 file checked: 2 errors" in capsys.readouterr().out
    Path("my after.yaml").write_text(
        other.replace("id: other", "id: other # plandiff: ignore[id-is-file-name] the name is the court's").replace(
            "points: 3", "points: 1"
        ),
        encoding="utf-8",
    )
    assert run(["compare", "before.yaml", "my after.yaml"]) == 0
    assert capsys.readouterr().err == ""


def test_what_the_package_carries_was_validated_before_and_is_not_again(
    rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path.parent / "own.yaml"
    own.write_text(SOUND.format("own", "null"), encoding="utf-8")
    monkeypatch.setattr("plandiff.library.library._CARRIED", tmp_path)
    assert run(["compare", "before", "after"]) == 0
    assert rule not in capsys.readouterr().err
    assert run(["compare", "before", str(own)]) == 2, "one that somebody wrote stands beside it"
    assert f"[{rule}]" in capsys.readouterr().err
    monkeypatch.setattr("plandiff.library.library._CARRIED", Path(str(tmp_path)[:-1]))
    assert run(["compare", "before", "after"]) == 2, "a folder whose name begins as that of the package's own"
