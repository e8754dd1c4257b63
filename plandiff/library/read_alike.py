"""Several versions of one text, read so that they can be compared: at one level, and divided words spelt alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plandiff.importing.result import PREAMBLE
from plandiff.library.documents import ImportedDocument, read_again
from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError
from plandiff.model.record import replace

if TYPE_CHECKING:
    from plandiff.importing.numbering.marker_family import Scheme

_DIVIDED = re.compile(r"[^\W\d_][-\u00ad\u2010](?:[ \t]*\r?\n[ \t]*|<br\b[^<>]*>\s*)[^\W\d_]")
_GAIN = 0.1  # of a common level, by which another reading must be better


def read_alike(documents: Sequence[Document[Plan]], *, fixed: bool = False) -> tuple[Document[Plan], ...]:
    """The documents, each read at the level of the one before it; the first two as serves both, unless one is `fixed`.

    Words that are divided at the end of a line are spelt as the others spell them. A plan file stays as it is, and so
    does a document whose numbering a person chose.
    """
    found = list(documents)
    for index in range(1, len(found)):
        found[index - 1], found[index] = _at_one_level(found[index - 1], found[index], fixed=fixed or index > 1)
    texts = [document.text for document in found]
    return tuple(
        _spelt_as(document, "\n".join([*texts[:index], *texts[index + 1 :]])) for index, document in enumerate(found)
    )


def _at_one_level(
    before: Document[Plan], after: Document[Plan], *, fixed: bool
) -> tuple[Document[Plan], Document[Plan]]:
    """Two documents by the numberings that make their points answer each other best; `fixed` keeps the first one."""
    from plandiff.importing.common_level import at_one_level

    families = [one.family for one in (before, after) if isinstance(one, ImportedDocument)]
    if not families or (len(families) == 2 and _alike(*families)):
        return before, after
    return at_one_level(before, after, _others, lambda one: one.content, gain=_GAIN, fixed=fixed)


def _alike(before: Scheme | None, after: Scheme | None) -> bool:
    """Whether two numberings are of one level whatever the texts say: the same, or both such as name units."""
    return before == after or (before is not None and after is not None and before.names_unit and after.names_unit)


def _others(document: Document[Plan], beside: Document[Plan]) -> Iterator[Document[Plan]]:
    """A document by each other numbering that it has, and by paragraphs where the one beside it is read so."""
    if not isinstance(document, ImportedDocument) or document.options.numbering is not None:
        return
    numberings: list[Scheme | str] = [*document.rivals]
    if beside.reading is not None and beside.reading.numbering == "paragraphs":
        numberings.append("paragraphs")
    for numbering in numberings:
        try:
            found = read_again(document, numbering=numbering)
        except InputError:  # more points than may be read
            continue
        if _undivided(found.content):
            continue
        alone = document.reading.numbering if document.reading else ""
        if found.reading is not None and found.reading.numbering != alone:
            found = replace(found, reading=replace(found.reading, alone=alone))
        yield found


def _undivided(plan: Plan) -> bool:
    """Whether most of a text stands before its first point: that answers any other text at one level."""
    sizes = {point.id: len(point.body) for point in plan.points}
    return 2 * sizes.get(PREAMBLE, 0) > sum(sizes.values())


def _spelt_as(document: Document[Plan], others: str) -> Document[Plan]:
    if not isinstance(document, ImportedDocument) or not others.strip() or not _DIVIDED.search(document.text):
        return document
    again = read_again(document, numbering=document.wanted, beside=others)
    return replace(again, reading=document.reading)
