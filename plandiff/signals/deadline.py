"""The signal `deadline`: a date, duration, notice period or time adverb that changed, appeared or vanished.

What the definition decides: every span of time is one, a term of prison and a count of years as well; an age is a
`figure`, since it measures a person, and so is time that is spent per day or week.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.amounts.changed_amounts import changed_deadlines
from plandiff.signals.shared.passage_pair import Pair

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
    ("The tenant may leave on one month's notice.", "The tenant may leave."),
    ("The hall opens at 9 a.m. at the latest.", "The hall opens at 9 a.m. at the earliest."),
    ("Claims are settled by noon.", "Claims are settled after noon."),
    ("The board acts for the rest of its term.", "The board acts."),
    ("It lists the boats of the preceding calendar year.", "It lists the boats of the preceding fiscal year."),
    ("It meets at its eightieth session.", "It meets at its eighty-first session."),
    ("The board meets every other week.", "The board meets every week."),
    ("It ends in the fall semester.", "It ends in the spring semester."),
    ("It opens after a few weeks.", "It opens after a few months."),
    ("Data are erased within 60 days of the notice.", "Data are erased within 60 days."),
    ("The watch changes daily, 1600 UTC.", "The watch changes daily, 1530 UTC."),
    ("Objections are due five days before the hearing.", "Objections are due five days after the hearing."),
    ("The board meets for three years.", "The board meets for four years."),
    ("In the near term, the clerk keeps the list.", "The clerk keeps the list."),
    ("The account is closed.", "The account is closed for a reasonable period of time."),
    ("A reply takes two months.", "A reply takes one or two months."),
    ("The thief goes to prison for three years.", "The thief goes to prison for two years."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("It lists the boats of the preceding year.", "It lists the boats of the previous calendar year."),
    ("The report is due in two weeks.", "The report is due in 14 days."),
    ("The thirty-day period is over.", "The thirty-calendar-day period is over."),
    ("The licence ends on 1 May 2031.", "The licence ends on May 1, 2031."),
    ("The nurse shall report it immediately.", "The nurse shall report it without delay."),
    ("Guests leave before 12 noon.", "Guests leave by midday."),
    ("Sowing starts no earlier than 1 March.", "Sowing starts on 1 March at the earliest."),
    ("Reply within 60 days of the notice.", "After the notice, reply within 60 days."),
    ("The bar is open from 8.00 to 17.30.", "The bar is open between 8 a.m. and 5.30 p.m."),
    ("In the meantime, the clerk keeps the list.", "The clerk keeps the list in the interim."),
    ("It is closed for a long period.", "It is closed for a long period of time."),
    ("FEES ARE DUE ON 1 MAY 2031.", "Fees are due on 1 May 2031."),
    ("It ends on the twenty-first day.", "It ends on the 21st day."),
    ("Fees are due no later than 5 May.", "Fees are due at the latest on 5 May."),
    ("The club meets monthly.", "The club meets every month."),
    ("The board meets every other year.", "The board meets every two years."),
    ("It is open on Sunday and Monday.", "It is open Sunday through Monday."),
    ("The board meets every 24 months.", "The board meets every two years."),
    ("The toll is 5 euros a year from 2031.", "The toll is 5 euros per year from 2031."),
    ("The seller ships the goods by 3 June.", "The seller ships the goods no later than 3 June."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The dates, spans and words of time of a pair that changed; spans with ratio and difference."""
    for change in changed_deadlines(pair):
        yield Signal(ID, change)
