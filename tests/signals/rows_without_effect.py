"""Rows of tables that real revisions do not need: `python -m tests.signals.rows_without_effect PAIRS.yaml ...`.

Each row of the synonyms and of the lexicon is left out once. Listed are those without which every verdict
stays what it is, and those without which fewer are wrong.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

from plandiff.comparing.weight import weigh
from plandiff.signals import Pair, signals_of
from plandiff.text import synonyms
from plandiff.text.memo import Memo
from tests.signals.real_revisions import Revision, revisions

FOLDER = Path(synonyms.__file__).parent
TABLES = ("synonyms.txt", "lexicon.txt")
Verdict = tuple[frozenset[str], str, int]  # the signals shown, the weight, and how much of both is wrong


def verdict(one: Revision) -> Verdict:
    """What is said of a revision, read anew."""
    pair = Pair(*one.pair._passages, one.pair.context)
    signals = signals_of(pair)
    shown = frozenset(signal.id for signal in signals if signal.is_shown)
    weight = str(weigh(pair, signals).weight)
    wrong = sum(one.is_right(name) is False for name in shown) + len(one.missing(shown))
    return shown, weight, wrong + (weight not in one.weights)


def effects(chosen: list[Revision], name: str) -> Iterator[tuple[str, int, int]]:
    """The rows of a table, each with how many verdicts change without it and how many more are wrong then."""
    path = FOLDER / name
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    base = [verdict(one) for one in chosen]
    read = Path.read_text
    for at, line in enumerate(lines):
        if line.startswith("#"):
            continue
        near = [(one, was) for one, was in zip(chosen, base, strict=True) if concerned(line, one)]
        rest = "\n".join([*lines[:at], *lines[at + 1 :]]) + "\n"
        # The file stays as it is: only what is read of it is shorter.
        Path.read_text = lambda self, *args, rest=rest, **more: (  # type: ignore[method-assign]
            rest if self == path else read(self, *args, **more)
        )
        forget(caches())
        found = [(was, verdict(one)) for one, was in near]
        Path.read_text = read  # type: ignore[method-assign]
        changed = [(was, now) for was, now in found if was[:2] != now[:2]]
        yield line, len(changed), sum(now[2] - was[2] for was, now in changed)
    forget(caches())


def concerned(line: str, one: Revision) -> bool:
    """Whether a revision has the beginning of the longest word of any phrase of a row."""
    texts = f"{one.pair.before_text} {one.pair.after_text}".lower()
    phrases = line.partition(":")[2].split("|") if ":" in line else line.split()
    return any(max(re.findall("[a-z]+", phrase), key=len, default="?")[:4] in texts for phrase in phrases)


def caches() -> list[_lru_cache_wrapper[object] | Memo[object, object]]:
    """Every cache of plandiff."""
    found = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper | Memo)]
    return [one for one in found if isinstance(one, Memo) or getattr(one, "__module__", "").startswith("plandiff.")]


def forget(known: list[_lru_cache_wrapper[object] | Memo[object, object]]) -> None:
    """Empty caches, so that tables are read again."""
    for cache in known:
        if isinstance(cache, Memo):
            cache.clear()
        else:
            cache.cache_clear()


def main(arguments: list[str]) -> None:
    """Print the rows that change no verdict, and those that do harm."""
    chosen = [one for path in arguments for one in revisions(Path(path))]
    for name in TABLES:
        for line, changed, worse in effects(chosen, name):
            if not changed or worse < 0:
                sys.stdout.write(f"{name}: {'no verdict' if not changed else 'harm'}: {line}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
