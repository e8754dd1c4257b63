"""Which words moved past what joins two parts of a text."""

from __future__ import annotations

import pytest

from plandiff.comparing.crossed_joins import crossed_joins
from plandiff.signals.shared.differences import written
from tests.signals.passages import pair

# Before, after, and of the words that moved past each join those nearest to it.
CASES = [
    (
        "By 4 May the owner fells and the hirer clears.",
        "The owner fells and by 4 May the hirer clears.",
        ["May"],
        ["4"],
    ),
    (
        "If it rains, the mate rows and the cook rests.",
        "The mate rows, and the cook, if it rains, rests.",
        ["rains"],
        ["if"],
    ),
    (
        "The mate promptly rows and the cook rests.",
        "The mate rows and the cook promptly rests.",
        ["promptly"],
        ["promptly"],
    ),
    ("It has old houses and barns.", "It has houses and old barns.", ["old"], ["old"]),
    ("It has old houses, mills and barns.", "It has houses, old mills and barns.", ["old"], ["old"]),
    ("The mate rows in May. The cook rests.", "The mate rows. The cook rests in May.", ["May"], ["May"]),
    ("In May the mate rows. The cook rests.", "The mate rows. The cook rests in May.", ["May"], ["May"]),
    ("In May the club asks whether boats sail.", "The club asks whether boats sail in May.", ["May"], ["May"]),
    (
        "The mate promptly calls the cook who rests.",
        "The mate calls the cook who promptly rests.",
        ["promptly"],
        ["promptly"],
    ),
    ("The old mate rows when the boats come.", "The mate rows when the old boats come.", ["old"], ["old"]),
    ("The mate rows. In May the cook rests.", "The mate rows in May. The cook rests.", ["May"], ["May"]),
    ("The owner agrees in May to pay rent.", "The owner agrees to pay rent in May.", ["May"], ["May"]),
    # What moved brought a join of its own.
    (
        "A red or blue boat sails, or a raft and a ferry float.",
        "A boat sails, or a raft and a red or blue ferry float.",
        ["blue", "blue"],
        ["red", "red"],
    ),
    # A list or parts in another order, and what is said of both parts.
    ("It has nets, hooks and lines.", "It has hooks, lines and nets.", [], []),
    ("The mate rows and the cook rests.", "The cook rests and the mate rows.", [], []),
    ("Dry nets, with hooks, in May, and lines.", "Dry nets with hooks, in May, and, lines.", [], []),
    ("The owner pays rent in May to the clerk.", "The owner pays rent to the clerk in May.", [], []),
    ("To win the cup, they train in May.", "They train in May to win the cup.", [], []),
    ("In May they meet and vote.", "They meet and vote in May.", [], []),
    ("The clerk and the mate fell the tree.", "The tree is felled by the clerk and the mate.", [], []),
    ("If it rains, the boats stop at noon.", "The boats stop at noon if it rains.", [], []),
    ("If it rains, boats and nets are sold.", "Boats and nets are sold if it rains.", [], []),
]


@pytest.mark.parametrize(("before", "after", "first", "second"), CASES)
def test_words_that_moved_past_a_join(before: str, after: str, first: list[str], second: list[str]) -> None:
    for texts, words in (((before, after), (first, second)), ((after, before), (second, first))):
        both = pair(*texts)
        found = [*crossed_joins(both)]
        shown = written(both.before, [one for one, _ in found]), written(both.after, [one for _, one in found])
        assert [list(side) for side in shown] == list(words)
