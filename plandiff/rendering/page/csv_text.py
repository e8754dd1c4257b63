"""Tables as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from plandiff.rendering.comparison.csv import cell

# Without it Excel reads a UTF-8 file as the code page of the country.
_BYTE_ORDER_MARK = "\ufeff"


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """The rows as RFC 4180 has them: lines that end in CR LF, quotes doubled; no cell is read as a formula."""
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    for row in rows:
        writer.writerow([cell(value) for value in row])
    return _BYTE_ORDER_MARK + target.getvalue()
