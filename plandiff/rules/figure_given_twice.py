"""Rule figure-given-twice: a figure in words with the same in digits behind it gives one number."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import NodePath, quote
from plandiff.rules.shared.findings import Findings, plan_file, points_and_clauses
from plandiff.text.term_values import Notation, given_twice, plan_notation

WARNING = True
TITLE = "A figure given in words and in digits is one number"
EXPLANATION = (
    "Contracts and treaties give a figure twice, as in sixty (60) days. Where the two differ nobody can tell which is "
    "meant, and a comparison takes neither for its value."
)
HINT = "correct one of the two, or say in a note that the source has both"
FAILING = plan_file('id: "4", text: "A reply is due within sixty (61) days."')
PASSING = plan_file('id: "4", text: "A reply is due within sixty (60) days."')


def findings(family: Family) -> Findings:
    """A finding for each text of a point, clause or option with such a figure, naming the first."""
    notations: dict[str, Notation] = {}
    for place in points_and_clauses(family):
        texts: list[tuple[NodePath, str]] = [(("text",), place.item.text)]
        texts += [(("options", index, "text"), option.text) for index, option in enumerate(place.item.options)]
        for path, text in texts:
            if "(" not in text and "\uff08" not in text:
                continue
            file = place.document.file
            if file not in notations:
                notations[file] = plan_notation(place.document.content)
            for written in given_twice(text, notations[file])[:1]:
                yield place.finding(path, f"{quote(written)} gives two numbers")
