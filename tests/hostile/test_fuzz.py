"""Mutilated plans through the commands: an exit code, words, nothing to obey, and an end; seeded, so a fall repeats.

For a longer run: `PLANDIFF_FUZZ=20000 python -m pytest tests/hostile/test_fuzz.py`.
"""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from plandiff.__main__ import run
from plandiff.library.library import bundled_library
from tests.hostile.printed import commands, hidden
from tests.hostile.test_text_is_data import PAYLOADS
from tests.hostile.written import as_yaml

CASES = int(os.environ.get("PLANDIFF_FUZZ", "120"))
PATIENCE = 20.0  # processor seconds for one command
SIGNS = """\
: |- |? | #|&a |*a |<<: |!!str |!x |"|'|[|]|{|}|,|>|%|@|`|\\|---|...|\n|\n\n|\t|  """.split("|")
BYTES = [
    *(bytes([number]) for number in range(256)),
    *(sign.encode() for sign in SIGNS),
    *(piece.encode("utf-8", "surrogatepass") for piece in (*PAYLOADS, "\ud800", "\u202e", "\ufeff", "\U0001f44d")),
    *(b"[" * 100, b"9" * 400, b"x" * 3000, b"\xff\xfe", b"\xed\xa0\x80"),
]
TEXTS = "no|0x10|1:20|2031-02-30|lake-12|us-28|us-28#1|us-28#6.a|../../x|4.a|shall not|600,000|within 100 days|Upland"
STATES = "text-published|removed|undisclosed|restated"
VALUES: list[Any] = [
    *PAYLOADS,
    *("", " ", "a" * 500, *TEXTS.split("|"), *STATES.split("|")),
    *(None, True, 0, -1, 3.5, 10**30, [], {}, [[]], [{}], {"a": {"b": []}}, ["x"] * 50, {"id": "1", "text": "x"}),
]
BUNDLED = bundled_library().plans_folder
DOCUMENTS = sorted((Path(__file__).parents[1] / "importing" / "cases").glob("*/source.*"))
NAMES = sorted(path.stem for path in BUNDLED.glob("*.yaml") if path.stem != "vocabulary")


def of_bytes(rng: random.Random) -> bytes:
    """A bundled plan with some bytes cut out, doubled, swapped or put in."""
    return mutilated((BUNDLED / f"{rng.choice(NAMES)}.yaml").read_bytes(), rng)


def mutilated(data: bytes, rng: random.Random) -> bytes:
    """The bytes with some cut out, doubled, swapped or put in."""
    for _ in range(rng.choice((1, 1, 1, 2, 5, 20))):
        start = rng.randrange(len(data) + 1)
        end = min(len(data), start + rng.choice((0, 1, 1, 3, 30, 300)))
        piece = (rng.choice(BYTES), b"", data[start:end] * 2, bytes(rng.randrange(256) for _ in range(3)))
        data = data[:start] + piece[rng.randrange(4)] + data[end:]
    return data


def of_nodes(rng: random.Random) -> bytes:
    """A bundled plan with some values replaced, left out, doubled, moved or mutilated."""
    root = json.loads(json.dumps(yaml.safe_load((BUNDLED / f"{rng.choice(NAMES)}.yaml").read_bytes()), default=str))
    for _ in range(rng.choice((1, 1, 2, 4, 12))):
        places = list(_places(root))
        if not places:
            break
        holder, key = rng.choice(places)
        other_holder, other_key = rng.choice(places)
        action = rng.randrange(6)
        if action == 0:
            del holder[key]
        elif action == 1:
            holder[key] = deepcopy(other_holder[other_key])
        elif action == 2 and isinstance(holder, list):
            holder.insert(rng.randrange(len(holder) + 1), deepcopy(holder[key]))
        elif action == 3 and isinstance(holder[key], str):
            at = rng.randrange(len(holder[key]) + 1)
            holder[key] = holder[key][:at] + str(rng.choice(VALUES)) + holder[key][at:]
        elif action == 4 and isinstance(holder, dict):
            holder[str(rng.choice(VALUES))] = deepcopy(rng.choice(VALUES))
        else:
            holder[key] = deepcopy(rng.choice(VALUES))
    return as_yaml(root).encode()


def _places(node: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - whatever JSON holds
    keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else []
    found = [(node, key) for key in keys]
    return found + [place for key in keys for place in _places(node[key])]


def command(rng: random.Random) -> list[str]:
    """One of the things that may be done with a plan file."""
    name = rng.choice(NAMES)
    form = rng.choice(("terminal", "markdown", "json", "csv", "html", "svg"))
    return rng.choice(
        (
            ["validate", "made.yaml", "--format", rng.choice(("text", "json", "github", "sarif"))],
            ["validate", "made.yaml", "--strict"],
            ["compare", "made.yaml", name, "-f", form],
            ["compare", name, "made.yaml", "-f", form, "--full"],
            ["compare", name, "made.yaml", "--view", rng.choice(("side-by-side", "table", "summary"))],
            ["show", "made.yaml"],
            ["show", f"made.yaml#{rng.randrange(1, 12)}"],
            ["sources", f"made.yaml#{rng.randrange(1, 12)}"],
            ["evidence", "made.yaml"],
            ["explain", "made.yaml#1", "--in", name],
            ["figures", name, "made.yaml", "-f", rng.choice(("terminal", "markdown", "csv", "json"))],
            ["matrix", name, "made.yaml", "-f", rng.choice(("terminal", "markdown", "csv", "json"))],
            ["brackets", name, "made.yaml", "-f", rng.choice(("terminal", "markdown", "csv", "json", "svg", "html"))],
            ["trace", "made.yaml#1", name],
            ["family", name, "made.yaml"],
            ["silence", name, "made.yaml"],
            ["import", "made.md"],
        )
    )


class Runner:
    """Runs commands and holds each to what every command owes."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.codes = {0: 0, 1: 0, 2: 0}

    def __call__(self, arguments: list[str], seed: int) -> int:
        begin = time.process_time()
        code = run(arguments)
        out, err = self.capsys.readouterr()
        said = f"seed {seed}: {' '.join(arguments)}: {err[:500]}"
        assert code in self.codes, said
        assert "Traceback" not in out + err, said
        assert time.process_time() - begin < PATIENCE, said
        assert out == "" or code != 2, said
        assert "error: " in err or code != 2, said
        assert not hidden(out.removeprefix("\ufeff").replace("\r\n", "\n") + err), said
        assert not commands(err), said
        assert not commands(out) or "github" in arguments, said
        self.codes[code] += 1
        return code


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """A runner in an empty folder, with the bundled family for names."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANDIFF_PLANS", str(BUNDLED))
    return Runner(capsys)


@pytest.mark.parametrize("make", [of_bytes, of_nodes], ids=lambda make: make.__name__)
def test_no_command_falls_over_a_plan(make: Callable[[random.Random], bytes], runner: Runner) -> None:
    for seed in range(CASES):
        rng = random.Random(f"{make.__name__} {seed}")
        made = make(rng)
        for file in ("made.yaml", "made.md"):
            Path(file).write_bytes(made)
        runner(command(rng), seed)
    # Some mutilations do no harm, or the fuzz would test the first line of defence only.
    assert runner.codes[0] > CASES // 20
    assert runner.codes[2] > CASES // 20


def test_no_command_falls_over_a_document_and_what_is_imported_can_be_read(runner: Runner) -> None:
    for seed in range(CASES // 2):
        rng = random.Random(f"document {seed}")
        document = rng.choice(DOCUMENTS)
        name = f"made{document.suffix}"
        Path(name).write_bytes(mutilated(document.read_bytes(), rng))
        runner(["compare", name, rng.choice(NAMES)], seed)
        if runner(["import", name, "--id", f"made-{seed}", "-o", "."], seed) == 0:
            assert runner(["show", f"made-{seed}.yaml"], seed) == 0
    assert runner.codes[0] > CASES // 4
