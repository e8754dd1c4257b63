"""Phrases of tables that real revisions do not need: `python -m tests.signals.phrases_without_effect PAIRS.yaml ...`.

Each word of a group of synonyms and each phrase of the lexicon is left out once. Listed are those without which every
verdict stays what it is, and those without which no more are wrong than with them.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from itertools import chain
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
    """The phrases of a table, each with how many verdicts change without it and how many more are wrong then."""
    path = FOLDER / name
    base = [verdict(one) for one in chosen]
    read = Path.read_text
    for phrase, rest in left_out(path.read_text(encoding="utf-8")):
        near = [(one, was) for one, was in zip(chosen, base, strict=True) if concerned(phrase, one)]
        # The file stays as it is: only what is read of it is shorter.
        Path.read_text = lambda self, *args, rest=rest, **more: (  # type: ignore[method-assign]
            rest if self == path else read(self, *args, **more)
        )
        forget(caches())
        found = [(was, verdict(one)) for one, was in near]
        Path.read_text = read  # type: ignore[method-assign]
        changed = [(was, now) for was, now in found if was[:2] != now[:2]]
        yield phrase, len(changed), sum(now[2] - was[2] for was, now in changed)
    forget(caches())


def left_out(table: str) -> Iterator[tuple[str, str]]:
    """Each phrase of a table, and the table without it; a row of which nothing would be left goes as well."""
    rows = table.replace("\n  ", " ").splitlines()  # a line that begins with blanks goes on with the one before
    for at, row in enumerate(rows):
        if row.startswith("#"):
            continue
        head, colon, listed = row.rpartition(":")
        groups = [[one.strip() for one in group.split("|")] for group in listed.split(";")] if colon else [row.split()]
        for phrase in chain.from_iterable(groups):
            rest = [left for group in groups if (left := [one for one in group if one != phrase])]
            line = f"{head}: {' ; '.join(map(' | '.join, rest))}" if colon else " ".join(rest[0])
            kept = [line] if (rest if colon else len(rest[0]) > 1) else []  # a word alone is no group
            yield f"{head}: {phrase}" if colon else phrase, "\n".join([*rows[:at], *kept, *rows[at + 1 :]]) + "\n"


def concerned(phrase: str, one: Revision) -> bool:
    """Whether a revision has the beginning of the longest word of a phrase."""
    longest = max(re.findall("[a-z]+", phrase.rpartition(":")[2]), key=len, default="")
    return longest[:4] in f"{one.pair.before_text} {one.pair.after_text}".lower()


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
    """Print the phrases that change no verdict, those whose changes even out, and those that do harm."""
    chosen = [one for path in arguments for one in revisions(Path(path))]
    for name in TABLES:
        for phrase, changed, worse in effects(chosen, name):
            if worse <= 0:
                what = "no verdict" if not changed else "evens out" if not worse else "harm"
                sys.stdout.write(f"{name}: {what}: {phrase}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
