"""What the rules on red lines share: the lines of a family, findings at them, and the files of an example."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plandiff.model.family import Family
from plandiff.model.named_values import NamedValues
from plandiff.model.problem import Document, NodePath
from plandiff.model.red_line import RedLine, RedLineFile
from plandiff.rules.shared.findings import Finding, plan_file

_VOCABULARY = (
    "topics: [{id: water-level, label: Water level}]\nterms: [{id: level_min_m, label: Lowest level, unit: metres, "
    "kind: count}]\nparties: [{name: Upland}]\n"
)
_PLAN = plan_file('id: "4", topic: water-level, text: The lake stays 4 metres deep., terms: {level_min_m: 4}')


class LinePlace(NamedValues):
    """A line with its document and its number in it."""

    document: Document[RedLineFile]
    number: int
    line: RedLine

    def finding(self, key: NodePath, message: str, hint: str = "") -> Finding:
        """A finding at the value under `key` of the line."""
        return Finding(self.document, ("lines", self.number, *key), message, f"red-lines#{self.line.id}", hint)

    def unknown(self, key: NodePath, message: str, meant: str, known: Collection[str]) -> Finding:
        """A finding at a value that names nothing: `meant` is not among the `known` words."""
        return self.finding(key, message)._replace(meant=meant, known=known)


def lines(family: Family) -> Iterator[LinePlace]:
    """Every line of a family."""
    for document in family.red_lines:
        for index, line in enumerate(document.content.lines):
            yield LinePlace(document, index, line)


def example(keys: str) -> dict[str, str]:
    """The files of an example: a vocabulary, a plan, and one line with some keys."""
    line = f"  - {{id: l-1, party: Upland, says: The lake stays deep., {keys}}}\n"
    return {"plans/vocabulary.yaml": _VOCABULARY, **_PLAN, "plans/red-lines.yaml": f"lines:\n{line}"}
