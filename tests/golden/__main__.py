"""Writes the expected reports anew: `python -m tests.golden --write`; then read the difference before committing it."""

from __future__ import annotations

import sys

from tests.golden import EXPECTED, FOLDER, cases, report

if sys.argv[1:] != ["--write"]:
    sys.exit("usage: python -m tests.golden --write")
for case in cases():
    for format_name, file_name in EXPECTED.items():
        (FOLDER / case / file_name).write_text(report(case, format_name), encoding="utf-8", newline="")
