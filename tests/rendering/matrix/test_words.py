"""What of a matrix has room in a narrow place."""

from __future__ import annotations

import pytest

from plandiff.rendering.matrix.words import is_short_number


@pytest.mark.parametrize(
    ("shown", "names"),
    [
        (True, "1 28 5.2 I.5 10.c 2bis a B I II III VIII XII iv xiv"),
        (False, "ill vil mix ports lake-level 10.12.3 XXXVIII"),
    ],
)
def test_numbers_stand_in_a_cell_and_slugs_do_not(shown: bool, names: str) -> None:
    assert [name for name in names.split() if is_short_number(name) is not shown] == []
    assert not is_short_number("")
