"""What a page carries for deciding on changes: all that the file of decisions says, for its script to write."""

from __future__ import annotations

from plandiff.comparing.applied_decisions import applied_decisions
from plandiff.comparing.change_fingerprints import change_fingerprints
from plandiff.model.comparison import Comparison
from plandiff.model.decision import DecisionFile
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON, DECISIONS
from plandiff.rendering.request import ReportRequest
from tests.comparing.test_applied_decisions import TODAY, lake, on
from tests.rendering.html_page import parse

__all__ = ["lake"]  # the fixture


def test_a_page_carries_what_a_file_says(lake: Comparison) -> None:
    """The attributes of a change are the keys of its decision, and the bar has the rest."""
    made = on(lake, "2", reason='say "no" & <leave>', title="Boats")
    decisions = applied_decisions(DecisionFile(decisions=(made,)), lake, today=TODAY, file="decisions.yaml")
    root = parse(COMPARISON.render(ComparisonRequest(lake, decisions=decisions), "html"))
    first, second, _, unchanged = (found.attributes for found in root.all("article"))
    assert "data-fingerprint" not in unchanged
    assert "data-decision" not in first
    names = ("fingerprint", "decision", "by", "reason", "texts", "before", "after")
    values = (made.fingerprint, "accepted", "A. Reader", made.reason, "before > after", "2", "2")
    assert tuple(second[f"data-{name}"] for name in names) == values
    assert first["data-fingerprint"] == change_fingerprints(lake)[("1",), ("1",)]
    bar = next(found for found in root.all("div") if found.attributes.get("id") == "decide")
    assert bar.attributes["data-texts"] == "before > after"
    assert DECISIONS.render(ReportRequest([made]), "yaml").startswith(f"{bar.attributes['data-head']}decisions:\n  - ")


def test_a_file_without_decisions_can_be_read_again() -> None:
    assert DECISIONS.render(ReportRequest([]), "yaml").endswith("\ndecisions: []\n")
