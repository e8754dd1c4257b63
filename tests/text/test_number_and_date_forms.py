"""Number and date forms of many languages, each after the standard or manual that the table names."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.signals.shared.passage_pair import Pair, Passage
from plandiff.text.term_values import notation_of

_BLANKS = str.maketrans("~^_", "\u00a0\u202f\u2009")


def rows() -> list[tuple[str, str, str]]:
    lines = (Path(__file__).parent / "number_and_date_forms.txt").read_text(encoding="utf-8").splitlines()
    cells = [line.translate(_BLANKS).split(" | ") for line in lines if line and not line.startswith("#")]
    return [(tag, written, values) for tag, _standard, written, values in cells]


@pytest.mark.parametrize(("tag", "written", "values"), rows())
def test_what_is_read(tag: str, written: str, values: str) -> None:
    notation = notation_of([written], tag)
    passage = Passage(written, decimal=notation.decimal, language=notation.language, order=notation.order)
    facts = Pair(passage, passage).before.of("figure", "deadline")
    assert "; ".join(fact.key for fact in facts) == values
