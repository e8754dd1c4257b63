"""Writes the expected reports anew: `python -m tests.threads --write`; read the difference before committing."""

from __future__ import annotations

import sys

from tests.golden import pinned
from tests.threads import FOLDER, cases, reports

if sys.argv[1:] != ["--write"]:
    sys.exit("usage: python -m tests.threads --write")
for case in cases():
    for name, make in reports(case).items():
        (FOLDER / case / name).write_text(pinned(make()), encoding="utf-8", newline="")
