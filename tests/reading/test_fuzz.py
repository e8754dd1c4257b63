"""Whatever stands in a file, reading it ends in a document or in InputError: a few hundred mutilated files.

The seeds are fixed, so a failure repeats. For a longer run:
`PLANDIFF_FUZZ=20000 python -m pytest tests/reading/test_fuzz.py`.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable

import pytest
import yaml

from plandiff.model.family import Family
from plandiff.model.problem import InputError
from plandiff.reading import nodes, read_plan, read_register, read_seed, read_vocabulary
from plandiff.rules.shared.registry import run

CASES = int(os.environ.get("PLANDIFF_FUZZ", "400"))
READERS: tuple[Callable[[bytes], object], ...] = (read_plan, read_seed, read_register, read_vocabulary)

PLAN = """\
# plandiff: ignore[declared-points] a page is lost
id: lake-12
title: "Lake accord, \\"twelve\\" points"
date: 2031-03-04
drafted_by: [Upland, 'Lowland']
text: leaked
wording: restated
base: null
declared_points: 12
sources: [gazette-0304]
points:
  - id: "4"
    title: Water level
    topic: water-level
    text: >-
      The parties will keep the lake between
      3 and 5 metres.
    terms: {level_min_m: 3, level_max_m: 5}
    evidence: on-record
    clauses:
      - id: a
        text: |
          Upland must announce a release.
    options:
      - by: Lowland
        text: 'It''s 72 hours.'
    follows: [lake-10#3]
  - {id: fisheries, fate: undisclosed, evidence: unknown}
"""
HOSTILE_BYTES = [
    bytes.fromhex(code) for code in "00 1b 9b ff c3 c285 eda080 e280ae e2808b efbbbf 09 0d 0a 0a0a 20 2020".split()
]
YAML_SIGNS = [
    b": ",
    b"- ",
    b"? ",
    b" #",
    b"&a ",
    b"<<: ",
    b"!!str ",
    b"!!python/name:os.system ",
    b'"\\ud800"',
    b'"\\x00"',
]
YAML_WORDS = b": [ ] { } , # *a !x | > ' \" \\ %YAML --- ... ~ null = @ ` 0x 2025-02-30 points:".split()
LONG = [b"9" * 5000, b"[" * 100, b"{a: " * 100, b"- " * 100, b"x" * 3000, "\U0001f44d".encode()]
PIECES = [*HOSTILE_BYTES, *YAML_SIGNS, *YAML_WORDS, *LONG]
WORDS = ["", "[a, [b]]", "{a: {b: c}}", '"\\e[2J"', "&a x", "!!int x", "|\n  x", "\u202e", "a: b", "- a", "9" * 400]
WORDS += "~ x lake-12 -1 2031-02-30 [] {} ' *a on-record # null 4.a \u00e9".split()


def mutilated(rng: random.Random) -> bytes:
    """The plan with some bytes cut out, doubled, swapped or put in."""
    data = PLAN.encode()
    for _ in range(rng.randint(1, 6)):
        start = rng.randrange(len(data) + 1)
        end = min(len(data), start + rng.choice((0, 1, 1, 3, 30)))
        action = rng.randrange(4)
        piece = (rng.choice(PIECES), b"", data[start:end] * 2, bytes(rng.randrange(256) for _ in range(3)))[action]
        data = data[:start] + piece + data[end:]
    return data


def reordered(rng: random.Random) -> bytes:
    """The plan with lines moved, indented otherwise, or with other values."""
    lines = PLAN.splitlines()
    for _ in range(rng.randint(1, 5)):
        at = rng.randrange(len(lines))
        action = rng.randrange(4)
        if action == 0:
            lines.insert(rng.randrange(len(lines)), lines.pop(at))
        elif action == 1:
            lines[at] = " " * rng.randrange(8) + lines[at].lstrip()
        else:
            key = lines[at].partition(":")[0]
            lines[at] = f"{key}: {rng.choice(WORDS)}"
    return "\n".join(lines).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("parser", ["c", "python"])
@pytest.mark.parametrize("make", [mutilated, reordered], ids=lambda make: make.__name__)
def test_only_input_errors_come_out(
    make: Callable[[random.Random], bytes], parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nodes, "_Loader", yaml.SafeLoader if parser == "python" else nodes._Loader)
    read = 0
    for seed in range(CASES if parser == "c" else CASES // 4):
        data = make(random.Random(f"{make.__name__} {seed}"))
        for reader in READERS if seed % 10 == 0 else READERS[:1]:
            try:
                document = reader(data)
            except InputError as error:
                places = [(problem.line, problem.column) for problem in error.problems]
                assert places, seed
                lines = data.count(b"\n") + 1
                assert all(0 < line <= lines and column > 0 for line, column in places), seed
            else:
                read += 1
                if reader is read_plan:
                    run(Family(plans=(document,)), strict=True)  # type: ignore[arg-type] # a plan, as the reader says
    assert read > 3  # some mutilations do no harm, or the fuzz would test the first line of defence only
