"""The signal `deadline`: a date, duration, notice period or time adverb that changed, appeared or vanished.

What the definition decides: every span of time is one, a term of prison and a count of years as well; an age is a
`figure`, since it measures a person, and so is time that is spent per day or week.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal, SignalArgument
from plandiff.signals.amounts.changed_amounts import changed_deadlines
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import indexes_of

ID = "deadline"
TITLE = "Deadline or time changed"
EXPLANATION = (
    "A date, a duration, a notice period or a word of time (immediately, as soon as possible, annually) changed, "
    "appeared or vanished, or stands on another side (by and from 1 May, 30 days before and after). Two weeks are 14 "
    "days and a fortnight, a year is 12 months, but a month is not 30 days and a working day is not a day."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The buyer pays within 30 days.", "The buyer pays within 60 days."),
    ("The fee is paid after a reasonable time.", "The fee is paid within a reasonable time."),
    ("The board meets every year.", "The board meets every two years."),
    ("Upland will open the sluice immediately.", "Upland will open the sluice as soon as possible."),
    ("Emissions will be cut by 2040.", "Emissions will be cut by 2050."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("It lists the boats of the preceding year.", "It lists the boats of the previous calendar year."),
    ("The report is due in two weeks.", "The report is due in 14 days."),
    ("The thirty-day period is over.", "The thirty-calendar-day period is over."),
    ("The licence ends on 1 May 2031.", "The licence ends on May 1, 2031."),
    ("The nurse shall report it immediately.", "The nurse shall report it without delay."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The dates, spans and words of time of a pair that changed; spans with ratio and difference."""
    for change in changed_deadlines(pair):
        before, after = (_bound(side, change[at]) for side, at in ((pair.before, "before"), (pair.after, "after")))
        yield Signal(ID, change, rests=(before, after))


def _bound(analysis: Analysis, said: SignalArgument) -> tuple[int, ...]:
    """The places of the bound of a span, of what is said of a signal: at least 30 days."""
    bounds = {bound.until: bound for bound in analysis.of("bound")}
    couples = ((bounds[span.at], span) for span in analysis.of(ID) if span.at in bounds)
    found = (bound for bound, span in couples if str(said).startswith(analysis.written(bound.at, span.until)))
    return next((indexes_of(bound) for bound in found), ())
