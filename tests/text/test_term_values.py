"""When two values of one named figure are equal, and what of a text is given twice."""

from __future__ import annotations

import pytest

from plandiff.text.term_values import Notation, given_twice, notation_of, read_term, same_term

ENGLISH = Notation()
GERMAN = notation_of(["Der Preis beträgt 1.250.000,50 EUR."], "de")

EQUAL = [
    ("5000000", "5,000,000", ENGLISH, ""),
    ("5m", "5000000", ENGLISH, "USD"),
    ("€5m", "5,000,000", ENGLISH, "EUR"),
    ("USD 100 billion", "100bn", ENGLISH, "USD"),
    ("50%", "50", ENGLISH, "percent"),
    ("half", "50", ENGLISH, "percent"),
    ("5 years", "60 months", ENGLISH, ""),
    ("5", "60 months", ENGLISH, "years"),
    ("12 cents", "0.12", ENGLISH, "EUR"),
    ("2031-05-01", "1 May 2031", ENGLISH, ""),
    ("Article 5", "article  5", ENGLISH, ""),
    ("1.250", "1250", GERMAN, ""),
    ("zwei Mrd. Euro", "2.000.000.000", GERMAN, "EUR"),
    ("1.5.2031", "1. Mai 2031", GERMAN, ""),
]
DIFFERENT = [
    ("5m", "6m", ENGLISH, ""),
    ("5 EUR", "5 USD", ENGLISH, ""),
    ("5", "6", ENGLISH, "years"),
    ("5", "5 km", ENGLISH, ""),
    ("1 May", "2 May", ENGLISH, ""),
    ("true", "false", ENGLISH, ""),
    ("Article 5", "5", ENGLISH, ""),
    ("1.250", "1.25", GERMAN, ""),
]


@pytest.mark.parametrize(("first", "second", "notation", "unit"), EQUAL)
def test_equal_values(first: str, second: str, notation: Notation, unit: str) -> None:
    assert same_term(first, second, (notation, notation), unit)
    assert same_term(second, first, (notation, notation), unit)


@pytest.mark.parametrize(("first", "second", "notation", "unit"), DIFFERENT)
def test_different_values(first: str, second: str, notation: Notation, unit: str) -> None:
    assert not same_term(first, second, (notation, notation), unit)
    assert not same_term(second, first, (notation, notation), unit)


def test_each_value_is_read_in_the_notation_of_its_document() -> None:
    assert same_term("1.250", "1,250", (GERMAN, ENGLISH))
    assert not same_term("1.250", "1.250", (GERMAN, ENGLISH))


def test_a_bare_number_takes_the_unit_of_the_vocabulary() -> None:
    found = read_term("2", ENGLISH, "weeks")
    assert found is not None
    assert found.key == "14 days"
    assert read_term("neutral", ENGLISH, "weeks") is None


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("Within sixty (61) days, or sixty (60).", "en", ["sixty (61) days"]),
        ("EUR 5 (six euros).", "en", ["EUR 5 (six euros)"]),
        ("Sous soixante (61) jours.", "fr", ["soixante (61) jours"]),
        ("Шістдесят (61) днів.", "uk", ["Шістдесят (61) днів"]),
        ("Clause three (4) has 600 (1) boats in 2030 (5).", "en", []),
    ],
)
def test_figures_given_twice_with_two_values(text: str, code: str, found: list[str]) -> None:
    assert given_twice(text, notation_of([text], code)) == found
