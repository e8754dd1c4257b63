"""Measures how edits are shown: `python -m tests.mutations -n 20000` prints a table by kind and form.

A fifth as many are tried on documents in the form in which they were found. `--misses 5` prints five numbers of each
kind and form that fell short; `--trial N` shows one trial whole, with `--found` one of the found. Paths of documents
take the place of those at hand, for a figure at first sight.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import chain
from pathlib import Path

from plandiff.comparing.compare import compare
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON
from tests.mutations.documents import every, suite
from tests.mutations.edits import KINDS
from tests.mutations.forms import FORMS
from tests.mutations.trial import FOUND, Trial, trials
from tests.mutations.verdict import Verdict


def main() -> None:
    """Print the table, or one trial."""
    options = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    options.add_argument("documents", nargs="*", type=Path, help="documents, instead of those at hand")
    options.add_argument("-n", type=int, default=1000, metavar="NUMBER", help="how many trials")
    options.add_argument("--misses", type=int, default=0, metavar="NUMBER", help="list this many misses of each kind")
    options.add_argument("--trial", type=int, metavar="NUMBER", help="show one trial")
    options.add_argument("--suite", action="store_true", help="with the documents of the part that runs in the suite")
    options.add_argument("--found", action="store_true", help="with --trial: of documents as they were found")
    chosen = options.parse_args()
    paths = chosen.documents or (suite() if chosen.suite else every())
    if chosen.trial is not None:
        for one in trials([chosen.trial], paths, found=chosen.found, keep=True):
            show(one)
        return
    found: dict[tuple[str, str], list[Trial]] = defaultdict(list)
    for one in chain(trials(range(chosen.n), paths), trials(range(chosen.n // 5), paths, found=True)):
        found[one.kind, one.form].append(one)
    print(table(found))
    for tried in found.values():
        for one in [one for one in tried if not all(one.verdict)][: chosen.misses]:
            print(one.missed)


def table(found: dict[tuple[str, str], list[Trial]]) -> str:
    """The shares as Markdown: seen, placed, weighed, alone, by kind and form."""
    forms = (*FORMS, FOUND)
    lines = [f"| edit | trials | {' | '.join(forms)} |", f"| --- | ---: | {'--- | ' * len(forms)}"]
    for kind in KINDS:
        of_kind = [found.get((kind, form), []) for form in forms]
        lines.append(f"| {kind} | {sum(map(len, of_kind))} | {' | '.join(map(shares, of_kind))} |")
    tried = [one for some in found.values() for one in some]
    by_form = [[one for one in tried if one.form == form] for form in forms]
    lines.append(f"| all | {len(tried)} | {' | '.join(map(shares, by_form))} |")
    return "\n".join(lines)


def shares(tried: list[Trial]) -> str:
    """Seen, placed, weighed and alone as shares of the trials."""
    if not tried:
        return "-"
    return " ".join(
        f"{sum(one.verdict[place] for one in tried) / len(tried):.3g}" for place in range(len(Verdict._fields))
    )


def show(one: Trial) -> None:
    """Print the report of a trial."""
    assert one.documents
    print(one.path, one.form, one.kind, sorted(one.edited.places), one.verdict)
    print(COMPARISON.render(ComparisonRequest(compare(*one.documents)), "terminal"))


if __name__ == "__main__":
    main()
