"""The cases of a word are one, and words of a text in Cyrillic are aligned without them."""

from __future__ import annotations

import pytest

from plandiff.text.stems import inflects, stem, without_case


@pytest.mark.parametrize(
    ("first", "second"),
    [("Арктика", "Арктиці"), ("Росія", "Росією"), ("Сполучені", "Сполучених"), ("море", "морем"), ("Крим", "Криму")],
)
def test_without_case(first: str, second: str) -> None:
    """The cases of a word are one."""
    assert without_case(first.lower()) == without_case(second.lower())


def test_words_in_cyrillic_are_aligned_without_their_cases() -> None:
    """Those in Latin letters keep the endings that English has not."""
    assert stem("озером") == stem("озера") == stem("озеро")
    assert stem("повторно") != stem("повітря")
    assert stem("jezioro") == "jezioro"


@pytest.mark.parametrize(
    "words",
    [
        "authorize authorises authorized authorising authorization authorisations",
        "represent representation representatives",
        "supervise supervised supervising supervision supervisor supervisors",
    ],
)
def test_a_verb_and_its_nouns_are_one_word(words: str) -> None:
    """However they are spelled: a ban on what is not authorised is one on what has no authorization."""
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("partei", "parteien", True),
        ("national", "nationaux", True),
        ("acción", "acciones", True),
        ("сторона", "стороны", True),
        ("створюють", "створюється", True),
        ("vertrag", "vertrauen", False),
        ("contrat", "contrôle", False),
        ("право", "правда", False),
        ("страна", "страница", False),
    ],
)
def test_only_known_endings_of_inflection_make_two_words_one(first: str, second: str, same: bool) -> None:
    assert inflects(first, second) is inflects(second, first) is same
