"""Makes the README's pictures anew: `python -m tests.pictures`; look at them before committing."""

from __future__ import annotations

from tests.pictures import FOLDER, PICTURES

for name, make in PICTURES.items():
    (FOLDER / name).write_text(make(), encoding="utf-8", newline="")
