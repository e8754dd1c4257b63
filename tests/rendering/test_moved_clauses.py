"""Clauses that changed their places or letters are shown in every form, though no word of them changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.importing.yaml_text import plan_yaml
from plandiff.model.plan import Clause, Plan, Point

BEFORE = Plan(
    id="before",
    title="Lake accord",
    points=(
        Point(
            id="1",
            text="The parties keep",
            clauses=(Clause(id="a", text="the lake full;"), Clause(id="b", text="the harbour open.")),
        ),
    ),
)
FULL, OPEN = BEFORE.points[0].clauses
EXCHANGED = (replace(OPEN, id="a"), replace(FULL, id="b"))
RELABELLED = (FULL, replace(OPEN, id="c"))


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
@pytest.mark.parametrize(
    ("clauses", "words", "label"), [(EXCHANGED, "clauses moved", "a → b"), (RELABELLED, "clauses renumbered", "b → c")]
)
def test_the_form_shows_it(
    clauses: tuple[Clause, ...], words: str, label: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    after = replace(BEFORE, id="after", points=(replace(BEFORE.points[0], clauses=clauses),))
    for plan in (BEFORE, after):
        (tmp_path / f"{plan.id}.yaml").write_text(plan_yaml(plan), encoding="utf-8")
    files = [str(tmp_path / f"{plan.id}.yaml") for plan in (BEFORE, after)]
    assert run(["compare", *files, "-f", form]) == 0
    shown = capsys.readouterr().out
    assert words in shown
    assert label in shown
    assert run(["compare", *files, "--fail-on", "moved"]) == (1 if words == "clauses moved" else 0)
