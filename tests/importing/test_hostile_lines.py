"""Lines that would make a pattern start over and over: each is read in a moment, where a square would take minutes."""

from __future__ import annotations

import pytest

from plandiff.importing.read import read_text
from plandiff.importing.result import DocumentForm

LINES = {
    "blanks": ("a" + " " * 30_000) * 5,
    "blanks before a bar": ("a" + " " * 300 + "|") * 500,
    "dots": "a" + ". " * 30_000,
    "figures": "1" * 12_000,
    "pages": "Page 1 of 2 " * 4_000,
    "two parts with the same lines": "".join(f"line {number} x\n" for number in range(2000)) * 2,
    "contents of nothing": "Contents\n" * 4_000,
    "notes without end": "\n\n(1) see (1)" * 4_000,
    "brackets": "[x" * 30_000,
    "tildes": "~~x " * 12_000,
    "unclosed templates": "{{a|" * 12_000,
    "unclosed struck words": "<del>x <s>y " * 4_000,
}


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("form", [DocumentForm.PLAIN, DocumentForm.MARKDOWN, DocumentForm.WIKI, DocumentForm.HTML])
def test_read_in_a_moment(name: str, form: DocumentForm) -> None:
    text = f"1. Boats carry lamps.\n\n2. Nets are dried.\n\n{LINES[name]}"
    assert read_text(text, plan_id="case", form=form).plan.points
