"""Prints the lowest version of each package that the ranges of pyproject.toml allow, as pip takes them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def lowest() -> list[str]:
    """`name==version` for what runs and tests need; raises ValueError for a requirement without a lower bound."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    found = []
    for requirement in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        match = re.match(r"([\w.-]+)>=([\d.]+)", requirement)
        if match is None:
            raise ValueError(f"{requirement}: no lower bound")
        found.append(f"{match[1]}=={match[2]}")
    return found


if __name__ == "__main__":
    print("\n".join(lowest()))
