"""Whether the two passages of a link are taken for different languages."""

from __future__ import annotations

from plandiff.comparing.compare import compare
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document


def test_passages_that_keep_most_of_their_words_are_in_one_language() -> None:
    """Without its heading the text is too short to tell its language; it is no translation of itself."""
    text = "не более 800 000 человек."
    sides = []
    for title in ("Численность армии", ""):
        points = (
            Point(id="1", text="The force is capped at 800 000 personnel."),
            Point(id="2", title=title, text=text),
        )
        sides.append(Document("plan.yaml", Plan(id="plan", title="T", points=points), ""))
    change = compare(*sides).changes[1]
    assert change.kind is ChangeKind.CHANGED
    assert change.weight in (Weight.WORDING, Weight.SUBSTANTIVE)
