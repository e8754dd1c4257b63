"""Names and words of one origin in two scripts."""

from __future__ import annotations

import pytest

from plandiff.text.languages.foreign_names import cognate, skeleton

SAME_NAME = [
    ("Луганськ", "Luhansk"),
    ("Луганск", "Luhansk"),
    ("Харків", "Kharkiv"),
    ("Чернігів", "Chernihiv"),
    ("Запоріжжі", "Zaporizhzhia"),
    ("Παπαδόπουλος", "Papadopoulos"),
    ("Одеса", "Odesa"),
]
SAME_ORIGIN = [("комісія", "commission"), ("агентства", "agency"), ("système", "система"), ("Kommission", "commission")]


@pytest.mark.parametrize(("first", "second"), SAME_NAME)
def test_skeleton(first: str, second: str) -> None:
    """A name keeps its consonants."""
    assert skeleton(first) == skeleton(second)


@pytest.mark.parametrize(("first", "second"), SAME_ORIGIN)
def test_cognate(first: str, second: str) -> None:
    """Words of one origin begin alike."""
    assert cognate(first) == cognate(second) != ""


def test_short_words_have_no_origin_in_common() -> None:
    """The beginnings of short words meet by chance."""
    assert cognate("port") == cognate("порт") == ""
    assert skeleton("Odesa") != skeleton("Minsk")
