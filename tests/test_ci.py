"""What the README offers to the CI of others works: its workflow, its annotation and the hook, on our own files too."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from plandiff.__main__ import run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
OWN = sorted(str(path.relative_to(ROOT)) for folder in ("plans", "seeds") for path in (ROOT / folder).glob("*.yaml"))
PLAN = """\
id: lake-12
title: Lake accord
points:
  - id: "4"
    topic: lkae
    text: The lake stays full.
"""


def example(first_line: str) -> Any:  # noqa: ANN401 - any YAML value
    """The YAML example of the README that begins with this line."""
    found = re.search(rf"^```yaml\n({re.escape(first_line)}\n.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    assert found
    return yaml.safe_load(found[1])


def steps() -> list[str]:
    """The runs of plandiff in the README's workflow, as arguments."""
    runs = [step.get("run", "") for step in example("name: plans")["jobs"]["validate"]["steps"]]
    return [line.removeprefix("plandiff ") for line in runs if line.startswith("plandiff ")]


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of somebody whose plan names a topic that there is not; the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "lake-12.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "plans" / "vocabulary.yaml").write_text("topics:\n  - {id: lake, label: Lake}\n", encoding="utf-8")
    return tmp_path


def test_the_workflow_runs_plandiff_twice_and_uploads_what_it_writes() -> None:
    first, second = steps()
    assert "--format github" in first
    upload = example("name: plans")["jobs"]["validate"]["steps"][-1]
    assert f"-o {upload['with']['sarif_file']}" in second
    assert upload["if"] == "always()"


@pytest.mark.parametrize("step", steps())
def test_a_step_passes_our_own_files(step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("plans", "seeds"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    assert run(shlex.split(step)) == 0


@pytest.mark.parametrize("step", steps())
def test_a_step_fails_a_broken_file(step: str, broken: Path) -> None:
    assert run(shlex.split(step)) == 1
    assert (broken / "plandiff.sarif").exists() == ("sarif" in step)


@pytest.mark.usefixtures("broken")
def test_the_annotation_is_the_one_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", ".", "--format", "github"]) == 1
    assert f"$ plandiff validate . --format github\n{capsys.readouterr().out}```" in README


def test_the_hook_takes_plans_and_seeds_and_nothing_else() -> None:
    files = re.compile(HOOK["files"])
    assert [name for name in OWN if not files.search(name)] == []
    others = [
        "pyproject.toml",
        "plans/README.md",
        "tests/golden/a/before.yaml",
        ".github/workflows/ci.yml",
        "myplans/x.yaml",
    ]
    assert [name for name in others if files.search(name)] == []


def test_the_hook_passes_our_own_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    offered = example("repos:")["repos"][0]["hooks"][0]
    assert offered["id"] == HOOK["id"]
    program, *arguments = shlex.split(HOOK["entry"])
    assert (program, arguments[0]) == ("plandiff", "validate")
    assert run([*arguments, *offered["args"], *OWN]) == 0


@pytest.mark.usefixtures("broken")
def test_the_hook_fails_a_broken_file() -> None:
    assert run([*shlex.split(HOOK["entry"])[1:], "plans/lake-12.yaml"]) == 1
