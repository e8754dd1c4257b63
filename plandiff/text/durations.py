"""The words for spans of time, each with what it is counted in."""

from __future__ import annotations

from decimal import Decimal

_D = Decimal
_DAY_PARTS = {"second": _D(1) / 86400, "minute": _D(1) / 1440, "hour": _D(1) / 24, "day": _D(1), "week": _D(7)}
# What a span is counted in, and how much of that: a week is seven days.
DURATIONS: dict[str, tuple[str, Decimal]] = {
    **{unit: ("days", size) for unit, size in _DAY_PARTS.items()},
    **{f"{unit}s": ("days", size) for unit, size in _DAY_PARTS.items()},
    "fortnight": ("days", _D(14)),
    "fortnights": ("days", _D(14)),
    "h": ("days", _D(1) / 24),
    "hrs": ("days", _D(1) / 24),
    "min": ("days", _D(1) / 1440),
    **{
        f"{unit}{ending}": ("months", _D(size))
        for unit, size in (
            ("month", 1),
            ("quarter", 3),
            ("trimester", 3),
            ("semester", 6),
            ("year", 12),
            ("decade", 120),
        )
        for ending in ("", "s")
    },
    "centuries": ("months", _D(1200)),
    "century": ("months", _D(1200)),
    "workday": ("working-days", _D(1)),
    "workdays": ("working-days", _D(1)),
    "night": ("nights", _D(1)),
    "nights": ("nights", _D(1)),
    "season": ("seasons", _D(1)),
    "seasons": ("seasons", _D(1)),
}
# What days are counted in where not every day counts.
DAY_KINDS = {"working": "working-days", "business": "working-days", "banking": "working-days", "school": "school-days"}
# The same behind the days, as other languages have it: dix jours ouvrables. Calendar days are days.
DAY_KINDS_BEHIND = {"postworking": "working-days", "postcalendar": "days"}
# Words between a number and its unit that do not change it.
FILLERS = frozenset("calendar consecutive full successive whole clear complete further additional more extra".split())
