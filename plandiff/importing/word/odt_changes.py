"""The tracked changes of an .odt: by the id that the text names them with, and what they took out."""

from __future__ import annotations

from plandiff.importing.word.content import UNMARKED, Marks, Tracked, TrackedKind
from plandiff.importing.word.xml_part import Element

_KINDS = {"text_insertion": TrackedKind.INSERTED, "text_deletion": TrackedKind.DELETED}


class OdtChanges:
    """The changes that a document lists, and those that are open while its text is read in order."""

    def __init__(self, text: Element) -> None:
        self._regions: dict[str, Element] = {}
        self._open: dict[str, Marks] = {}
        listed = text.find("text_tracked-changes")
        for region in listed.findall("text_changed-region") if listed is not None else ():
            for identity in (region.get("text_id"), region.get("xml_id")):
                if identity:
                    self._regions.setdefault(identity, region)

    def note(self, element: Element) -> None:
        """Take the place at which a change begins or ends; changes of the look alone mark nothing."""
        identity = element.get("text_change-id", "")
        if element.tag == "text_change-start":
            marks = _marks(self._regions.get(identity))
            if marks.inserted:
                self._open[identity] = marks
        elif element.tag == "text_change-end":
            self._open.pop(identity, None)

    @property
    def marks(self) -> Marks:
        """The marks of what stands here."""
        return next(reversed(self._open.values()), UNMARKED)

    def taken_out(self, element: Element) -> tuple[Element, Marks] | None:
        """What was deleted at a place, with its marks; None where nothing was, or where it was put back before."""
        region = self._regions.pop(element.get("text_change-id", ""), None)
        deletion = region.find("text_deletion") if region is not None else None
        return None if deletion is None else (deletion, _marks(region).within(self.marks))


def _marks(region: Element | None) -> Marks:
    """What a region says: inserted, deleted, or first the one and then the other."""
    inserted = deleted = None
    for child in region if region is not None else ():
        kind = _KINDS.get(child.tag)
        tracked = _tracked(kind, child.find("office_change-info")) if kind else None
        if kind is TrackedKind.INSERTED:
            inserted = tracked
        elif kind is TrackedKind.DELETED:
            deleted = tracked
    return Marks(inserted, deleted)


def _tracked(kind: TrackedKind, info: Element | None) -> Tracked:
    said = {child.tag: child.text or "" for child in info} if info is not None else {}
    return Tracked(kind, said.get("dc_creator", ""), said.get("dc_date", ""))
