"""Every pair of `pairs.yaml` is compared as a reader expects."""

from __future__ import annotations

import pytest

from tests.comparing.languages.score import TextPair, pairs


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.says)
def test_pair(pair: TextPair) -> None:
    """The links, their signals and weights, apart from what the file says is missed."""
    mistakes = dict(pair.mistakes())
    assert set(mistakes) == pair.missed, mistakes
