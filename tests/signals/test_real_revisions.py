"""What the scorer of labelled revisions counts as told, found, false and missed."""

from __future__ import annotations

from pathlib import Path

from tests.signals.real_revisions import report, revisions, tally

PAIRS = """
pairs:
- id: sentence
  before: The gate is open.
  after: The gate is open. The harbour master shall collect a toll of 5 euros from every boat before noon.
  want: []
  brought: [duty, figure, reference]
  weight: substantive
- id: figure
  before: The toll is 5 euros.
  after: The toll is 6 euros.
  want: [figure, deadline]
  weight: substantive
- id: false
  before: The toll is 5 euros.
  after: The toll is 6 euros.
  want: []
  weight: wording
"""


def test_what_a_sentence_brings_is_told_with_it_and_counted_apart(tmp_path: Path) -> None:
    path = tmp_path / "pairs.yaml"
    path.write_text(PAIRS, encoding="utf-8")
    found = tally(revisions(path))
    assert found.brought == {True: 2, False: 1}
    assert "brought by sentences of one text: 2 of 3 told" in report(found)
    assert (found.right.total(), found.false.total(), found.missed.total()) == (1, 1, 1)
