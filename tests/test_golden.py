"""Every golden case in every format, byte for byte."""

from __future__ import annotations

import pytest

from tests.golden import EXPECTED, FOLDER, cases, report


@pytest.mark.parametrize("format_name", EXPECTED)
@pytest.mark.parametrize("case", cases())
def test_golden(case: str, format_name: str) -> None:
    expected = (FOLDER / case / EXPECTED[format_name]).read_bytes().decode("utf-8")
    assert report(case, format_name) == expected
