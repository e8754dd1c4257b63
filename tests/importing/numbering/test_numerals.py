"""Numerals are read as they are written."""

from __future__ import annotations

import pytest

from plandiff.importing.numbering.numerals import roman, roman_of


def test_a_roman_numeral_reads_back() -> None:
    assert [roman(roman_of(number)) for number in range(1, 400)] == list(range(1, 400))
    assert [roman_of(number) for number in (4, 9, 14, 49, 90, 399)] == ["iv", "ix", "xiv", "xlix", "xc", "cccxcix"]


@pytest.mark.parametrize("number", [0, 400])
def test_what_has_no_numeral_stays_a_number(number: int) -> None:
    assert roman_of(number) == str(number)
