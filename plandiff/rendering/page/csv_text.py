"""Tables as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from plandiff.text.display import visible

# What a spreadsheet takes for a formula (OWASP ASVS 1.2.10, CSV injection), and the full-width forms that some fold;
# tabs and line ends, which count as well, never begin a cell.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Without it Excel reads a UTF-8 file as the code page of the country.
_BYTE_ORDER_MARK = "\ufeff"


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """The rows as RFC 4180 has them: lines that end in CR LF, quotes doubled; no cell is read as a formula."""
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return _BYTE_ORDER_MARK + target.getvalue()


def references(plan: str, names: Iterable[str]) -> str:
    """`us-28#12; us-28#13`: a bare 3.10 would become a number in a spreadsheet, and 3-4 a day."""
    return "; ".join(f"{plan}#{name}" for name in names)


def _cell(text: str) -> str:
    """Text for one cell: on one line, hidden characters shown, and never a formula."""
    shown = visible(" ".join(text.split()))
    return "'" + shown if shown.startswith(_FORMULA) else shown
