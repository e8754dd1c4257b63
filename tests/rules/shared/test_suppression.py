"""Exempting a line: where the comment may stand, what it must say, and that it does not outlive its use."""

from __future__ import annotations

import pytest

from plandiff.rules.shared.registry import run
from tests.rules.families import family_of

HEAD = "id: lake-12\ntitle: Lake accord\n"
BLANK = "points:\n  - id: '4'\n    text: ' '\n"
IGNORE = "# plandiff: ignore"
WHY = "the scan is blank"

# The file's text; the rules of the problems left, and of those exempted.
CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "no_comment": (f"{HEAD}{BLANK}", ["empty-text"], []),
    "on_the_line": (
        f"{HEAD}points:\n  - id: '4'\n    text: ' ' {IGNORE}[empty-text] {WHY}\n",
        [],
        ["empty-text"],
    ),
    "above_the_line": (
        f"{HEAD}points:\n  - id: '4'\n    {IGNORE}[empty-text] {WHY}\n    text: ' '\n",
        [],
        ["empty-text"],
    ),
    "above_with_comments_and_blank_lines_between": (
        f"{HEAD}points:\n  - id: '4'\n    {IGNORE}[empty-text] {WHY}\n    # as is the copy\n\n    text: ' '\n",
        [],
        ["empty-text"],
    ),
    "after_crlf": (
        f"{HEAD}points:\n  - id: '4'\n    text: ' ' {IGNORE}[empty-text] {WHY}\n".replace("\n", "\r\n"),
        [],
        ["empty-text"],
    ),
    "two_rules_in_one_comment": (
        f"{HEAD}points:\n  - id: '4'\n    text: \"\\u200b \" {IGNORE}[empty-text, invisible-character] {WHY}\n",
        ["unused-ignore"],
        ["invisible-character"],
    ),
    "two_comments_above": (
        f"{HEAD}{IGNORE}[declared-points] a page is lost\n{IGNORE}[control-character] as scanned\n"
        "declared_points: 12\npoints: []\n",
        ["unused-ignore"],
        ["declared-points"],
    ),
    "at_the_header_of_a_block": (
        f"{HEAD}points:\n  - id: '4'\n    text: >- {IGNORE}[mixed-script] {WHY}\n      L\u0430ke\n",
        [],
        ["mixed-script"],
    ),
    "for_another_line": (
        f"{HEAD}{IGNORE}[empty-text] {WHY}\n{BLANK}",
        ["unused-ignore", "empty-text"],
        [],
    ),
    "for_another_rule": (
        f"{HEAD}points:\n  - id: '4'\n    text: ' ' {IGNORE}[mixed-script] {WHY}\n",
        ["empty-text", "unused-ignore"],
        [],
    ),
    "without_a_reason": (
        f"{HEAD}points:\n  - id: '4'\n    text: ' ' {IGNORE}[empty-text]\n",
        ["empty-text", "bad-ignore"],
        [],
    ),
    "without_a_rule": (f"{HEAD}{IGNORE} {WHY}\npoints: []\n", ["bad-ignore"], []),
    "with_an_empty_list": (f"{HEAD}{IGNORE}[] {WHY}\npoints: []\n", ["bad-ignore"], []),
    "with_an_unknown_rule": (f"{HEAD}{IGNORE}[empty-texts] {WHY}\npoints: []\n", ["bad-ignore"], []),
    "in_a_quoted_text": (f"{HEAD}note: 'x {IGNORE}[empty-text]'\npoints: []\n", [], []),
    "in_a_block_text": (f"{HEAD}note: |\n  x\n  {IGNORE}[empty-text]\n  y\npoints: []\n", [], []),
    "of_a_rule_that_was_not_run": (f"{HEAD}{IGNORE}[incomplete-plan] {WHY}\npoints: []\n", [], []),
}


@pytest.mark.parametrize("name", CASES)
def test_exemptions(name: str) -> None:
    text, left, exempted = CASES[name]
    checked = run(family_of({"plans/lake-12.yaml": text}), strict=False)
    assert ([problem.rule for problem in checked.problems], [problem.rule for problem in checked.suppressed]) == (
        left,
        exempted,
    )


def test_the_hint_names_the_rule_that_was_meant() -> None:
    checked = run(family_of({"plans/lake-12.yaml": CASES["with_an_unknown_rule"][0]}), strict=False)
    (problem,) = checked.problems
    assert (problem.hint, problem.line, problem.column) == ("did you mean empty-text?", 3, 1)


def test_every_kind_of_file_may_exempt() -> None:
    files = {
        "seeds/gazette.yaml": f"{IGNORE}[seed-digest] read only\nid: gazette\ntitle: x\nnote: x\nclaims: []\n",
        "seeds/register.yaml": (
            f"pages:\n  {IGNORE}[unused-source] for the next plan\n  - {{key: a, outlet: x, retrieved: 2031-03-05}}\n"
        ),
        "plans/vocabulary.yaml": f"parties:\n  - name: Upl\u0430nd {IGNORE}[mixed-script] so it is signed\n",
    }
    checked = run(family_of(files), strict=True)
    assert checked.problems == ()
    assert sorted(problem.rule for problem in checked.suppressed) == ["mixed-script", "seed-digest", "unused-source"]
