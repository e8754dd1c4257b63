"""Which parts of a line run from right to left."""

from __future__ import annotations

import pytest

from plandiff.text.display import END_ISOLATE, ISOLATE, isolated

LINES = {
    "plain words": "plain words",
    "between <תל אביב> and <חיפה>": "two names in an English sentence are two runs",
    "<يلتزم NATO بوقف إطلاق النار (48) NATO.>": "a Latin name in an Arabic sentence belongs to it",
    "figure: ٦٠ to 90": "digits alone turn nothing",
    "6  <הפסקת אש>": "a label stays where it is",
    "<א>": "one letter",
}


@pytest.mark.parametrize(("line", "says"), LINES.items())
def test_isolated(line: str, says: str) -> None:
    """Angle brackets show where the isolates are wanted."""
    plain = line.replace("<", "").replace(">", "")
    assert isolated(plain) == line.replace("<", ISOLATE).replace(">", END_ISOLATE), says
