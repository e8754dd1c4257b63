"""Which words play another part in their sentence, where both texts have the same words."""

from __future__ import annotations

import pytest

from plandiff.comparing.exchanged_parts import exchanged_parts
from plandiff.signals.shared.differences import written
from tests.signals.passages import pair

# Before, after, and the words of either that play another part.
CASES = [
    # A passive that keeps its subject.
    ("The debtor shall pay 400 crowns.", "The debtor shall be paid 400 crowns.", ["pay"], ["paid"]),
    ("The club sued in Mora.", "The club was sued in Mora.", ["sued"], ["sued"]),
    ("A firm that owns the mill pays.", "A firm owned by the mill pays.", ["owns"], ["owned"]),
    ("The goods sold are listed.", "The goods to be sold are listed.", ["sold"], ["sold"]),
    ("A party that has been told pays.", "A party that has told pays.", ["told"], ["told"]),
    ("The clerk shall set terms.", "The clerk shall be set terms.", ["set"], ["set"]),
    # One that takes the object for it, a shorter clause, and the perfect are mere wording.
    ("The board elects a chair.", "A chair is elected by the board.", [], []),
    ("The boats that are moored pay.", "The boats moored pay.", [], []),
    ("Fees are due if it is required.", "Fees are due if required.", [], []),
    ("The clerk pays.", "The clerk is paying.", [], []),
    ("The clerks shall all and severally be liable.", "The clerks shall be all and severally liable.", [], []),
    ("The clerks have agreed as follows.", "The clerks agree as follows.", [], []),
    # Who does something, and to whom it is done.
    ("The controlling firm reports.", "The controlled firm reports.", ["controlling"], ["controlled"]),
    ("The sponsor body pays.", "The sponsored body pays.", ["sponsor"], ["sponsored"]),
    ("The host firm pays.", "The hosting firm pays.", [], []),
    ("Fees for lending boats are due.", "Fees for lent boats are due.", [], []),
    # Terms of several words on the other side of a verb.
    ("The port officer may search the pilot.", "The pilot may search the port officer.", ["port"], ["pilot"]),
    ("The old fund pays the new clerk.", "The new clerk pays the old fund.", ["old"], ["new"]),
    ("In May the board meets in Tarn.", "In Tarn the board meets in May.", [], []),
    ("If it rains the old gate shuts.", "The old gate shuts if it rains.", [], []),
    ("The chair is Dorn Elk.", "Dorn Elk is the chair.", [], []),
]


@pytest.mark.parametrize(("before", "after", "lost", "gained"), CASES)
def test_words_that_play_another_part(before: str, after: str, lost: list[str], gained: list[str]) -> None:
    for texts, words in (((before, after), (lost, gained)), ((after, before), (gained, lost))):
        both = pair(*texts)
        found = exchanged_parts(both)
        shown = written(both.before, [one for one, _ in found]), written(both.after, [one for _, one in found])
        assert [list(side) for side in shown] == list(words)
