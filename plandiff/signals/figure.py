"""The signal `figure`: a count, amount, percentage, ratio or measure that changed, appeared or vanished."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.amounts.changed_amounts import changed_figures
from plandiff.signals.shared.passage_pair import Pair

ID = "figure"
TITLE = "Figure changed"
EXPLANATION = (
    "A count, amount, percentage, ratio or measure changed, appeared or vanished, or its unit did. Values are "
    "compared, not spellings: 1,000,000 is 1 million, 50% is half, ten is 10, 5 km is 5,000 metres. A span of time is "
    "a deadline, but hours per day, week or month are an amount. A majority is a ratio. A number one "
    "beside nothing is an article. Terms of the YAML count before the text, and the same fact counts once."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Upland will keep at most 600 rangers.", "Upland will keep at most 800 rangers."),
    ("The fee is 5 per cent of the price.", "The fee is 7.5 per cent of the price."),
    ("The gardener works 20 hours per week.", "The gardener works 25 hours per week."),
    ("The zone is 5 km wide.", "The zone is 5 miles wide."),
    ("The club may field three substitutes.", "The club may field substitutes."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("The fund holds 1,000,000 euros.", "The fund holds EUR 1 million."),
    ("Half of the pupils must agree.", "50 per cent of the pupils must agree."),
    ("Ten boats may fish at a time.", "10 boats may fish at a time."),
    ("Power costs 30 cents per kilowatt hour.", "Power costs 30 cents per kWh."),
    ("Keep it at 8 degrees Celsius.", "Keep it at 8 \u00b0C."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The figures of a pair that changed, with values, units and, where both are known, ratio and difference."""
    for change in changed_figures(pair):
        yield Signal(ID, change)
