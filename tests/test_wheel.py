"""What the wheel is made of."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_owner_fixed_what_the_project_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {requirement.split(">")[0].split("<")[0] for requirement in project["dependencies"]}
    assert names == {"typer", "rich", "PyYAML", "rapidfuzz"}
    assert [requirement.split(">")[0] for requirement in project["optional-dependencies"]["test"]] == ["pytest"]


def test_the_wheel_carries_plans_and_seeds() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    carried = build["targets"]["wheel"]["force-include"]
    assert set(carried) == {"plans", "seeds"}
