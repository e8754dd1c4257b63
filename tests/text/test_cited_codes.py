"""The number of the title of a code belongs to what is cited, and the number of a version is no figure."""

from __future__ import annotations

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.signals import Pair, Passage, signals_of

CHANGED = [
    ("Ferries report under 42 M.F.C. sec. 1301.", "Ferries report under 18 M.F.C. sec. 2258A.", "reference"),
    ("Ferries report under 42 M.F.C. § 1301.", "Ferries report under 18 M.F.C. § 1301.", "reference"),
    ("Ferries report under 29 M.F.C. §§ 621-634.", "Ferries report under 29 M.F.C. §§ 621-635.", "reference"),
    ("Ferries report under 17 M.F.C. 240 alone.", "Ferries report under 18 M.F.C. 240 alone.", "reference"),
    ("Ferries report under 820 MFCS 90/35 alone.", "Ferries report under 820 MFCS 90/36 alone.", "reference"),
    ("Read the Guidelines (MOFG) 2.1 first.", "Read the Guidelines (MOFG) 3.0 first.", "digits"),
    ("The guidelines as of 2.1 apply.", "The guidelines as of 2.2 apply.", "digits"),
    ("The planks are 10-20-30 cm wide.", "The planks are 10-20-40 cm wide.", "figure"),
    ("Call 555-12-4567 at once.", "Call 555-12-4568 at once.", "digits"),
    ("Pay to account 00123 at once.", "Pay to account 00124 at once.", "digits"),
    ("Pay 05 euros at once.", "Pay 06 euros at once.", "figure"),
    # What is counted, paid or dated beside capitals.
    ("The port has 12 M.F.C. ferries.", "The port has 14 M.F.C. ferries.", "figure"),
    ("The port has 12 MFCS 155 mm guns.", "The port has 14 MFCS 155 mm guns.", "figure"),
    ("At 5 P.M. 12 guests wait.", "At 5 P.M. 14 guests wait.", "figure"),
    ("The price (EUR) 3.5 is due.", "The price (EUR) 4.5 is due.", "figure"),
    ("They number as of now 2.1 million.", "They number as of now 2.2 million.", "figure"),
    ("In 2031 MO Ferries 120 sailed.", "In 2032 MO Ferries 120 sailed.", "deadline"),
]


@pytest.mark.parametrize(("before", "after", "signal"), CHANGED)
def test_what_a_changed_number_is(before: str, after: str, signal: str) -> None:
    pair = Pair(Passage(before), Passage(after))
    signals = signals_of(pair)
    assert [found.id for found in signals] == [signal]
    assert weigh(pair, signals).weight is Weight.SUBSTANTIVE


def test_full_stops_make_no_other_code() -> None:
    pair = Pair(Passage("Ferries report under 42 M.F.C. § 1301."), Passage("Ferries report under 42 MFC 1301."))
    assert weigh(pair, signals_of(pair)).weight is Weight.WORDING


def test_a_version_that_one_text_names_is_to_be_looked_at() -> None:
    pair = Pair(Passage("Read the guides (MOFG) first."), Passage("Read the guides (MOFG) 3.0 first."))
    assert weigh(pair, signals_of(pair)).weight is Weight.UNSURE
