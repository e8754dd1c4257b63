"""Numbers in digits: never cut, and read as their text writes them."""

from __future__ import annotations

import re

import pytest

from plandiff.text.numbers.literals import LITERAL, MAX_DIGITS, in_english

# The marks after CLDR and the manuals named; the last column is what a text means that sets "." or "," before decimals.
FORMS = [
    ("1,250,000.50", ".", "1,250,000.50"),  # English (CLDR en)
    ("1.250.000,50", ".", "1,250,000.50"),  # German, Spanish, Italian (CLDR de, es, it), whatever the rest is
    ("1\u2019250\u2019000", ".", "1,250,000"),  # Swiss (CLDR de-CH)
    ("1'250'000.5", ".", "1,250,000.5"),
    ("600 000", ".", "600,000"),  # SI Brochure 5.4.4; Interinstitutional Style Guide of the EU, 6.5
    ("600\u00a0000", ".", "600,000"),  # CLDR uk, ru, pl
    ("600\u202f000,5", ".", "600,000.5"),  # CLDR fr
    ("600\u2009000", ".", "600,000"),
    ("1,25,00,000", ".", "12,500,000"),  # Indian (CLDR en-IN, hi)
    ("1,250", ".", "1,250"),
    ("1,250", ",", "1.250"),
    ("1.250", ",", "1,250"),
    ("1.250", ".", "1.250"),
    ("1.250", ".,", "1.250"),
    ("1.250", None, "1.250?"),
    ("12,5", ".", "12.5"),
    ("0,125", ".", "0.125"),
    ("1250,500", ".", "1250.500"),
    ("\u0667\u0662", ".", "72"),  # Arabic-Indic
    ("\u0661\u066c\u0662\u0665\u0660\u066b\u0665", ",", "1,250.5"),  # Arabic marks (CLDR ar)
    ("\u06f1\u06f2\u06f3", ".", "123"),  # Persian
    ("\u0967\u0968", ".", "12"),  # Devanagari
    ("\uff11\uff0c\uff12\uff15\uff10", ".", "1,250"),  # fullwidth
    ("12:30", ".", "12:30"),
    ("2.4.1", ".", "2.4.1"),
    ("31.12.2030", ".", "31.12.2030"),
    ("1/2", ".", "1/2"),
    ("1,2,3", ".", "1,2,3"),
]


@pytest.mark.parametrize(("written", "decimal", "english"), FORMS)
def test_a_number_as_english_writes_it(written: str, decimal: str | None, english: str) -> None:
    assert in_english(written, decimal) == english


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("In 2030 600 boats", ["2030", "600"]),
        ("600 000 of 1 250 000,50", ["600 000", "1 250 000,50"]),
        ("at 12:30 600 cars", ["12:30", "600"]),
        ("1 5 of 12 34 567", ["1", "5", "12", "34 567"]),
        ("100bn, 90km/h", ["100", "90"]),
        ("3\uff0c5", ["3", "5"]),  # a comma of Chinese sentences
    ],
)
def test_where_numbers_end(text: str, numbers: list[str]) -> None:
    assert re.findall(LITERAL, text) == numbers


def test_a_number_of_any_length_is_read_at_once() -> None:
    assert in_english("9" * 5000, ".") == "9" * 5000
    assert MAX_DIGITS < 28
