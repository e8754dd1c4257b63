"""Tests of answers that are kept by their questions."""

from __future__ import annotations

from plandiff.text.memo import Memo


def test_what_was_asked_before_is_not_asked_again_until_too_much_is_kept() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Memo(length, most=2)
    assert [lengths[word] for word in ("lock", "sluice", "lock", "dam", "lock")] == [4, 6, 4, 3, 4]
    assert asked == ["lock", "sluice", "dam", "lock"]
    assert len(lengths) == 2
