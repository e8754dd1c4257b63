"""Every report of every invented family, byte for byte."""

from __future__ import annotations

from functools import cache

import pytest

from tests.golden import pinned
from tests.threads import FOLDER, cases, reports

made = cache(reports)


@pytest.mark.parametrize("case", cases())
def test_golden(case: str) -> None:
    for name, make in made(case).items():
        expected = (FOLDER / case / name).read_bytes().decode("utf-8")
        assert pinned(make()) == expected, name


@pytest.mark.parametrize("case", cases())
def test_lines_fit_the_page(case: str) -> None:
    for name in ("matrix.txt", "trace.txt", "outcome.txt", "silence.txt", "family.txt", "figures.txt"):
        assert max(map(len, made(case)[name]().splitlines())) <= 100, name
