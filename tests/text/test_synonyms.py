"""The table of synonyms: what is made of it is current, and it brings together what it should."""

from __future__ import annotations

from plandiff.text.synonyms import compounds_from, groups_of, same_meaning
from tests.regenerate_synonyms import ROOTS, generated, keys


def test_the_roots_are_current() -> None:
    assert ROOTS.read_text(encoding="utf-8") == generated(), "run: python -m tests.regenerate_synonyms"


def test_the_words_of_a_group_share_it() -> None:
    assert frozenset.intersection(*map(groups_of, keys("vessel ship boat craft")))
    assert frozenset.intersection(*map(groups_of, keys("restoring reinstated re-establishes reintroduction")))
    assert not groups_of("ship") & groups_of(keys("car")[0])


def test_phrases_are_tried_longest_first() -> None:
    lengths = [len(parts) for parts in compounds_from("come", "to")]
    assert lengths == sorted(lengths, reverse=True)
    assert set(lengths) >= {2, 4}


def test_words_of_no_group_mean_themselves() -> None:
    assert (same_meaning("lake", "lake"), same_meaning("lake", "dam")) == (True, False)
