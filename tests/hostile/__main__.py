"""Measures every bad input: `python -m tests.hostile` prints a table of exit codes, first lines, times and memory.

Each command runs as a process of its own; its time and its peak of memory are what the system counted for it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.hostile.cases import BOMBS, CONTROLS, ENCODING, GOOD, PLACES, SYNTAX, TYPES, documents

ROOT = Path(__file__).parent.parent.parent
FULL_SIZE = 8  # documents as large as the reader takes, or nearly
GROUPS = {"syntax": SYNTAX, "encoding": ENCODING, "characters": CONTROLS, "types and tags": TYPES, "bombs": BOMBS}
_KIBIBYTES = 1 if sys.platform != "darwin" else 1024


# A process inherits the peak of the one that starts it, so a small one stands between.
LAUNCHER = """
import os, sys
child = os.posix_spawn(sys.executable, [sys.executable, "-m", "plandiff", *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(child, 0)
with open("usage", "w") as file:
    print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=file)
"""


def measured(arguments: list[str], folder: Path) -> str:
    """A row: exit code, first line, seconds, MiB."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-S", "-c", LAUNCHER, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    line = next(iter((done.stdout + done.stderr).decode("utf-8", "replace").splitlines()), "")
    code, seconds, peak = (folder / "usage").read_text(encoding="ascii").split()
    shown = line if len(line) <= 110 else f"{line[:107]}..."
    fence = "``" if "`" in shown else "`"
    shown = shown.replace("|", "\\|")
    return f"{code} | {fence} {shown} {fence} | {float(seconds):.2f} | {int(peak) // _KIBIBYTES // 1024}"


def main() -> None:
    """Print the table as Markdown."""
    print("| input | command | exit | first line | processor s | peak MiB |\n| --- | --- | ---: | --- | ---: | ---: |")
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        (top / "good.yaml").write_bytes(GOOD.replace(b"id: case", b"id: good"))
        for group, cases in GROUPS.items():
            for case, data in cases.items():
                (top / "bad").mkdir(exist_ok=True)
                (top / "bad" / "case.yaml").write_bytes(data)
                print(f"| {group}: {case} | validate | {measured(['validate', 'bad/case.yaml'], top)} |", flush=True)
                if case.startswith("n_"):
                    print(f"| | compare | {measured(['compare', 'bad/case.yaml', 'good.yaml'], top)} |", flush=True)
        (top / "bad" / "case.yaml").unlink()
        for case, place in PLACES.items():
            (top / case).mkdir()
            path = str(place(top / case).relative_to(top))
            print(f"| no file: {case} | validate | {measured(['validate', path], top)} |", flush=True)
            print(f"| | compare | {measured(['compare', 'good.yaml', path], top)} |", flush=True)
        for case, data in documents(FULL_SIZE).items():
            (top / "document.txt").write_bytes(data)
            row = measured(["compare", "document.txt", "good.yaml", "-o", "report.md"], top)
            print(f"| document: {case} | compare | {row} |", flush=True)
            print(f"| | import | {measured(['import', 'document.txt', '-o', 'made.yaml'], top)} |", flush=True)


if __name__ == "__main__":
    main()
