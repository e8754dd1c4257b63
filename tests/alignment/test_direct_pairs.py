"""Units that nothing but their place speaks for."""

from __future__ import annotations

from plandiff.alignment.direct_pairs import in_order


def test_between_known_pairs() -> None:
    """What is left over is paired inside the gap in which it stands."""
    rows, columns = {1: 40, 3: 50}, {0: 45, 2: 60}
    assert in_order(rows, columns, [(0, 1), (2, 3)]).keys() == {(1, 2), (3, 0)}


def test_lengths_choose_among_more_units() -> None:
    """A long text answers the long one of two, and the shorter list is used up."""
    assert in_order({0: 100, 1: 20}, {0: 21}, []).keys() == {(1, 0)}
    assert in_order({0: 100, 1: 20}, {0: 98, 1: 300, 2: 22}, []).keys() == {(0, 0), (1, 2)}


def test_none_is_left_on_both_sides() -> None:
    """However far apart lengths are: a difference of language is no removal."""
    found = in_order({0: 1, 1: 1000}, {0: 1000, 1: 1}, [])
    assert len(found) == 2


def test_long_lists_are_paired_in_order() -> None:
    """Lists whose table would be too large keep their order."""
    many = dict.fromkeys(range(1100), 10)
    assert in_order(many, many, []).keys() == {(at, at) for at in range(1100)}
