"""The composite action in .github/actions/check: its steps are run with bash in a repository of somebody else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ACTION = ROOT / ".github" / "actions" / "check"
DECLARED: Any = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in DECLARED["runs"]["steps"]}
VALIDATE, CHECK, CHANGED = "Validate the plan files", "Hold them to the red lines", "Show the changed points"

DRAFT = """\
id: lake-12
title: Lake accord
titles: label
points:
  - {id: "4", title: Water level, topic: water-level, text: Upland will keep 3 metres of water in the lake.}
  - {id: "5", title: Fish, topic: fisheries, text: Lowland may fish.}
"""
DRIER = DRAFT.replace("3 metres", "2 metres")
VOCABULARY = """\
topics: [{id: water-level, label: Water level}, {id: fisheries, label: Fisheries}]
parties: [{name: Upland}, {name: Lowland}]
"""
RED_LINES = """\
lines:
  - id: level
    party: Lowland
    says: The lake keeps three metres of water.
    topic: water-level
    must_contain: {any: [3 metres]}
"""
ROW = "Lowland | `level`<br>The lake keeps three metres of water."


class Repository:
    """A repository with a first draft of a plan, in which a pull request changes files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.summary = folder.parent / "summary.md"
        programs = folder.parent / "programs"
        programs.mkdir()
        plandiff = programs / "plandiff"
        plandiff.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m plandiff "$@"\n', encoding="utf-8")
        plandiff.chmod(0o755)
        self._environment = {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(folder.parent),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_ACTION_PATH": str(ACTION),
        }
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("plans/vocabulary.yaml", VOCABULARY)
        self.write("plans/red-lines.yaml", RED_LINES)
        self.write("plans/lake-12.yaml", DRAFT)
        self.base = self.commit()

    def git(self, *arguments: str) -> str:
        """What git prints."""
        named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        run = subprocess.run(("git", *named, *arguments), cwd=self.folder, capture_output=True, text=True, check=True)
        return run.stdout

    def write(self, name: str, text: str) -> None:
        """Put a file into the working folder."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self) -> str:
        """Commit everything; the new revision."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x")
        return self.git("rev-parse", "HEAD").strip()

    def run(self, name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run a step as a runner does: its inputs as environment, its script in bash."""
        step = STEPS[name]
        given = {key: value["default"] for key, value in DECLARED["inputs"].items()} | {"base": self.base} | inputs
        passed = {key: given[of.removeprefix("${{ inputs.").removesuffix(" }}")] for key, of in step["env"].items()}
        return subprocess.run(
            ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]),
            cwd=self.folder,
            env=self._environment | passed,
            capture_output=True,
            text=True,
            check=False,
        )

    def shown(self, **inputs: str) -> str:
        """What the last step adds to the summary."""
        run = self.run(CHANGED, **inputs)
        assert (run.returncode, run.stderr) == (0, "")
        return self.summary.read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "theirs")


def test_no_input_is_written_into_a_script() -> None:
    assert [step["name"] for step in STEPS.values() if "${{" in step["run"]] == []


def test_each_step_runs_although_an_earlier_one_failed() -> None:
    assert [STEPS[name].get("if") for name in (CHECK, CHANGED)] == ["${{ !cancelled() }}"] * 2


def test_what_is_installed_is_this_repository() -> None:
    _, _, folder = STEPS["Install plandiff"]["run"].partition("$GITHUB_ACTION_PATH/")
    assert (ACTION / folder.rstrip('"') / "pyproject.toml").samefile(ROOT / "pyproject.toml")


def test_valid_files_pass(repository: Repository) -> None:
    assert repository.run(VALIDATE).returncode == 0


def test_a_broken_file_fails_and_its_line_is_marked(repository: Repository) -> None:
    repository.write("plans/lake-12.yaml", DRAFT.replace("fisheries", "fish"))
    run = repository.run(VALIDATE)
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=plans/lake-12.yaml,line=6,")


def test_lines_that_are_kept_pass_and_the_summary_has_their_table(repository: Repository) -> None:
    run = repository.run(CHECK)
    assert (run.returncode, run.stderr) == (0, "")
    assert f"| {ROW} | holds |" in repository.summary.read_text(encoding="utf-8")


def test_a_crossing_fails_and_its_line_is_marked(repository: Repository) -> None:
    repository.write("plans/lake-12.yaml", DRIER)
    run = repository.run(CHECK)
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=plans/lake-12.yaml,line=5,")
    assert f"| {ROW} | **crossed** |" in repository.summary.read_text(encoding="utf-8")


def test_a_crossing_need_not_fail(repository: Repository) -> None:
    repository.write("plans/lake-12.yaml", DRIER)
    run = repository.run(CHECK, **{"fail-on": "never"})
    assert run.returncode == 0
    assert "file=plans/lake-12.yaml,line=5," in run.stdout


def test_other_lines_can_be_named(repository: Repository) -> None:
    repository.write("ours.yaml", RED_LINES.replace("3 metres", "4 metres"))
    assert repository.run(CHECK, lines="ours.yaml").returncode == 1


def test_a_family_without_lines_passes(repository: Repository) -> None:
    (repository.folder / "plans" / "red-lines.yaml").unlink()
    run = repository.run(CHECK)
    assert (run.returncode, run.stdout) == (0, "no red lines: plans has no red-lines.yaml\n")


def test_a_changed_point_has_a_row_and_an_unchanged_one_has_none(repository: Repository) -> None:
    repository.write("plans/lake-12.yaml", DRIER)
    shown = repository.shown()
    assert "### plans/lake-12.yaml" in shown
    assert "| 4 | 4 | Water level | changed | substantive |" in shown
    assert "Fish" not in shown


def test_new_and_deleted_versions_are_told(repository: Repository) -> None:
    repository.write("plans/lake-13.yaml", DRAFT.replace("lake-12", "lake-13"))
    (repository.folder / "plans" / "lake-12.yaml").unlink()
    repository.commit()
    shown = repository.shown()
    assert "### plans/lake-12.yaml\n\nThe version was deleted." in shown
    assert "### plans/lake-13.yaml\n\nA new version." in shown


def test_other_files_are_no_versions(repository: Repository) -> None:
    repository.write("plans/vocabulary.yaml", VOCABULARY.replace("Fisheries", "Fish"))
    repository.write("plans/rulings/a--b.yaml", "before: a\nafter: b\nlinks: []\n")
    repository.write("plans/README.md", "x\n")
    repository.commit()
    assert "No plan file changed." in repository.shown()


def test_a_note_is_no_changed_point(repository: Repository) -> None:
    repository.write("plans/lake-12.yaml", f"{DRAFT}note: Drafted in March.\n")
    assert "No wording changed." in repository.shown()


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_shown(repository: Repository) -> None:
    repository.write("plans/lake-12.yaml", DRIER)
    repository.write("plans/a.yaml", DRAFT.replace("lake-12", "a"))
    repository.base = repository.commit()
    repository.write("plans/a.yaml", "id: [\n")
    repository.write("plans/lake-12.yaml", DRAFT)
    shown = repository.shown()
    assert "It cannot be compared:\n\n    plans/a.yaml" in shown
    assert "| 4 | 4 | Water level | changed |" in shown


def test_a_folder_below_the_top_is_found(repository: Repository) -> None:
    repository.folder = repository.folder / "plans"
    repository.write("lake-12.yaml", DRIER)
    assert "| 4 | 4 | Water level | changed |" in repository.shown(folder=".")


@pytest.mark.parametrize(
    ("base", "said"), [("", "no base revision was given"), ("0" * 40, "not in this checkout"), ("--all", "not in this")]
)
def test_a_base_that_is_not_there_is_told(repository: Repository, base: str, said: str) -> None:
    run = repository.run(CHANGED, base=base)
    assert run.returncode == 0
    assert said in repository.summary.read_text(encoding="utf-8")


@pytest.mark.parametrize("step", [VALIDATE, CHECK, CHANGED])
def test_an_input_is_never_run(repository: Repository, step: str) -> None:
    for name in ("folder", "lines", "fail-on", "base"):
        repository.run(step, **{name: '$(touch ran); "; touch ran; `touch ran`'})
    assert not (repository.folder / "ran").exists()
