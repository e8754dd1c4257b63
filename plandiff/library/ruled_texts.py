"""Finding the rulings on two texts: in a file that is named, or beside the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plandiff.alignment.decisions import decisions
from plandiff.library.library import RULINGS, RULINGS_FOLDER, read_any, read_source, shown
from plandiff.library.plan_or_document import plan_id_of
from plandiff.model.family import RuledTexts
from plandiff.model.message import quote
from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError, Problem, Severity
from plandiff.model.ruling import NO_DECISIONS, Decisions, RulingFile
from plandiff.reading import read_rulings


def rulings_on(before: Document[Plan], after: Document[Plan], named: str | None = None) -> Decisions:
    """The rulings on two texts: of the file `named`, else of the first of those beside them that is about them.

    Raises InputError for a file that cannot be read, and for a named one that is about other texts.
    """
    if named is not None:
        found = _about(read_rulings(named), before, after)
        if found is None:
            message = f"these are no rulings on {quote(before.content.id)} and {quote(after.content.id)}"
            hint = "`before:` and `after:` in it name the two texts, by id or by file name"
            raise InputError(Problem("usage", Severity.ERROR, named, None, message, hint))
        return found
    files = (str(path) for path in _beside(before, after) if path.is_file())
    return next((found for file in files if (found := _about(read_rulings(file), before, after))), NO_DECISIONS)


def ruled_texts(rulings: Document[RulingFile], plans: Sequence[Document[Plan]]) -> RuledTexts:
    """A file of rulings with the two texts it is about: of these plans by their ids, else of files beside it."""
    from plandiff.library.read_alike import read_alike

    content = rulings.content
    folder = Path(rulings.file).parent
    folder = folder.parent if folder.name == RULINGS_FOLDER else folder
    before, after = (_text(name, plans, folder) for name in (content.before, content.after))
    if before is None or after is None:
        there = [None if text is None else text.content for text in (before, after)]
        return RuledTexts(rulings, there[0], there[1], NO_DECISIONS)
    first, second = (document.content for document in read_alike((before, after)))
    return RuledTexts(rulings, first, second, decisions(content, first, second, file=rulings.file))


def _text(name: str, plans: Sequence[Document[Plan]], folder: Path) -> Document[Plan] | None:
    """The plan of an id, or of the file of a name in a folder; None where there is none that can be read."""
    plan = next((document for document in plans if document.content.id == name), None)
    if plan is not None:
        return plan
    try:
        data, file = read_source(shown(folder / name))
        return read_any(data, file=file, plan_id=plan_id_of(name))
    except InputError:
        return None


def file_for(before: Document[Plan], after: Document[Plan]) -> Path:
    """The file of a folder beside two texts that is named after both: rulings/BEFORE--AFTER.yaml."""
    return Path(before.file).parent / RULINGS_FOLDER / f"{before.content.id}--{after.content.id}.yaml"


def names_of(document: Document[Plan]) -> set[str]:
    """How a file of rulings may call a text: by its plan's id, or by the name of its file."""
    return {document.content.id, Path(document.file).name}


def name_in_rulings(document: Document[Plan]) -> str:
    """How a new file of rulings calls a text: a plan by its id, a document by the name of its file."""
    return document.content.id if document.positions else Path(document.file).name


def mirrored(rulings: RulingFile) -> RulingFile:
    """The rulings on the same two texts, called the other way round."""
    turned = tuple(
        replace(one, before=one.after, after=one.before, before_texts=one.after_texts, after_texts=one.before_texts)
        for one in rulings.rulings
    )
    return RulingFile(before=rulings.after, after=rulings.before, rulings=turned)


def _about(rulings: Document[RulingFile], before: Document[Plan], after: Document[Plan]) -> Decisions | None:
    content = rulings.content
    names = names_of(before), names_of(after)
    if content.before in names[0] and content.after in names[1]:
        return decisions(content, before.content, after.content, file=rulings.file)
    if content.before in names[1] and content.after in names[0]:
        return decisions(mirrored(content), before.content, after.content, file=rulings.file)
    return None


def _beside(before: Document[Plan], after: Document[Plan]) -> Iterator[Path]:
    folder = Path(before.file).parent
    if Path(after.file).parent != folder:
        return
    yield folder / RULINGS
    yield file_for(before, after)
    yield file_for(after, before)
