"""The marks of tracked changes in a .docx: who inserted, deleted or moved what, and when."""

from __future__ import annotations

from plandiff.importing.word.content import UNMARKED, Marks, Tracked, TrackedKind
from plandiff.importing.word.xml_part import Element

TRACKED = {
    "w_ins": TrackedKind.INSERTED,
    "w_moveTo": TrackedKind.INSERTED,
    "w_cellIns": TrackedKind.INSERTED,
    "w_del": TrackedKind.DELETED,
    "w_moveFrom": TrackedKind.DELETED,
    "w_cellDel": TrackedKind.DELETED,
}
_MOVES = frozenset(["w_moveTo", "w_moveFrom"])


class MarkReader:
    """Reads marks in the order of the document; moved ranges that are open give their name to the moves in them."""

    def __init__(self) -> None:
        self._moves: dict[str, str] = {}  # the names of open ranges by their ids

    def marks(self, element: Element) -> Marks:
        """The mark that an element of a tracked change makes."""
        kind = TRACKED[element.tag]
        move = next(reversed(self._moves.values()), "") if element.tag in _MOVES else ""
        tracked = Tracked(kind, element.get("w_author", ""), element.get("w_date", ""), move)
        return Marks(tracked, None) if kind is TrackedKind.INSERTED else Marks(None, tracked)

    def renumbered(self, properties: Element | None) -> Tracked | None:
        """Who gave a paragraph other properties or put it into a list; None where nobody did."""
        for path in ("w_pPrChange", "w_numPr/w_ins"):
            found = properties.find(path) if properties is not None else None
            if found is not None:
                return Tracked(TrackedKind.RENUMBERED, found.get("w_author", ""), found.get("w_date", ""))
        return None

    def marks_in(self, properties: Element | None) -> Marks:
        """The marks among the properties of a paragraph's end, a row or a cell."""
        marks = UNMARKED
        for child in properties if properties is not None else ():
            if child.tag in TRACKED:
                marks = self.marks(child).within(marks)
        return marks

    def note_range(self, element: Element) -> None:
        """Note where a moved range begins or ends; any other element says nothing."""
        if element.tag in {"w_moveFromRangeStart", "w_moveToRangeStart"}:
            self._moves[element.get("w_id", "")] = element.get("w_name", "")
        elif element.tag in {"w_moveFromRangeEnd", "w_moveToRangeEnd"}:
            self._moves.pop(element.get("w_id", ""), None)
