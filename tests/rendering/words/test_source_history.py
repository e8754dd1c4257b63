"""The history of a page stands wherever its source is told, and nothing stands where nothing is recorded."""

from __future__ import annotations

import pytest

from plandiff.model.seed import Fidelity, Source
from plandiff.rendering.words.source_history import history_sentence, history_words

BARE = Source("gazette-0304", "Upland Gazette", "2031-03-04", "https://example.org/0304")
FULL = Source(
    "gazette-0304",
    "Upland Gazette",
    "2031-03-04",
    "https://example.org/0304",
    retrieved="2031-03-05",
    archive="https://archive.example.org/0304",
    sha256="0123456789abcdef" * 4,
    fidelity=Fidelity.TRANSLATION,
)


def test_all_that_is_recorded_is_said() -> None:
    words = history_words(FULL)
    assert words.startswith("a translation; read 2031-03-05; archived at https://archive.example.org/0304; sha256 0123")
    assert history_sentence(FULL).startswith("A translation; ")


def test_nothing_is_said_of_what_is_not_recorded() -> None:
    assert history_words(BARE) == history_sentence(BARE) == ""


@pytest.mark.parametrize("fidelity", Fidelity)
def test_every_fidelity_has_words(fidelity: Fidelity) -> None:
    assert history_words(Source("a", "b", "", "", fidelity=fidelity))
