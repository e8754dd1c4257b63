"""The bundled lines against the bundled versions: verdicts that two readings of the plan files agree on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from plandiff.library.library import bundled_library
from plandiff.model.red_line import LineFinding, Verdict
from plandiff.red_lines.shared.evaluation import check
from plandiff.threads.follow import follow

READ: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "bundled.yaml").read_text(encoding="utf-8")
)

# Where the tool is more careful than a reader: a clause was not read in a copy, and may say what is missing; a
# negation (control, not sovereignty) stands beside the words.
SAID_LESS = {
    ("no-recognition", "us-pkg-4docs"): "not-known",
    ("no-borders-by-force", "us-pkg-4docs"): "not-known",
    ("no-recognition", "us-ua-20"): "not-known, by report holds",
    ("no-borders-by-force", "us-ua-20"): "not-known, by report holds",
    ("recognition-in-law", "us-ua-20"): "not-known, by report crossed",
    ("withdrawal-before-ceasefire", "ua-memo-jun"): "not-known, by report crossed",
    ("guarantee-by-the-us", "paris-jan"): "not-known, by report crossed",
    ("no-renouncing-nato", "us-ua-20"): "not-known, by report silent",
    ("no-renouncing-nato", "paris-jan"): "not-known, by report silent",
    ("forces-of-800000", "paris-jan"): "not-known, by report silent",
}


@pytest.fixture(scope="module", name="found")
def _found() -> dict[str, dict[str, list[str]]]:
    """Each line with the versions by verdict, as bundled.yaml has them."""
    library = bundled_library()
    assert library.red_lines is not None
    threads = follow(library.plans(), vocabulary=library.vocabulary.content if library.vocabulary else None)
    found: dict[str, dict[str, list[str]]] = {}
    for row in check(threads, library.red_lines).rows:
        verdicts = found.setdefault(row.line.id, {})
        for finding in row.findings:
            verdicts.setdefault(_said(finding), []).append(finding.plan)
    return found


def _said(finding: LineFinding) -> str:
    if finding.verdict is Verdict.JUDGED:
        return f"judged {finding.would_be}"
    return f"{finding.verdict}, by report {finding.would_be}" if finding.would_be else str(finding.verdict)


def _by_plan(verdicts: Mapping[str, list[str]]) -> dict[str, str]:
    return {plan: verdict for verdict, plans in verdicts.items() for plan in plans}


@pytest.mark.parametrize("line", READ)
def test_the_verdicts_are_those_of_a_reader(line: str, found: dict[str, dict[str, list[str]]]) -> None:
    less = {plan: said for (of, plan), said in SAID_LESS.items() if of == line}
    assert _by_plan(found[line]) == _by_plan(READ[line]) | less


def test_every_line_was_read(found: dict[str, dict[str, list[str]]]) -> None:
    assert list(READ) == list(found)
