"""Finding the rulings on two texts: in a file that is named, or beside the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from plandiff.library.library import RULINGS, RULINGS_FOLDER, read_any, read_source, revision_in, shown
from plandiff.library.plan_or_document import plan_id_of
from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError, quote, refused
from plandiff.model.record import replace
from plandiff.model.ruling import NO_RULINGS, AppliedRulings, RuledTexts, RulingFile
from plandiff.reading import read_rulings


class RulingsOn:
    """Finds the rulings on two texts: of the files named, else of the first of those beside them that is about them.

    States of one text that git keeps have what lies beside its file now, or in `folder`: those of its rulings whose
    points have the very texts that were ruled on. Raises InputError for a file that cannot be read.
    """

    def __init__(self, named: Sequence[str] = (), folder: Path | None = None) -> None:
        self._named = [read_rulings(file) for file in named]
        self._unused = {rulings.file for rulings in self._named}
        self._folder = folder

    def __call__(self, before: Document[Plan], after: Document[Plan]) -> AppliedRulings:
        """The rulings, with what is wrong with each that does not apply as it stands."""
        for rulings in self._named:
            found = _about(rulings, before, after)
            if found is not None:
                self._unused.discard(rulings.file)
                return found
        files = (str(path) for path in _beside(before, after, self._folder) if path.is_file())
        found = next((found for file in files if (found := _about(read_rulings(file), before, after))), NO_RULINGS)
        return _exact(found) if _names_of(before) & _names_of(after) else found

    def require_used(self, texts: Sequence[Document[Plan]]) -> None:
        """Raises InputError where a file that was named is about no two of the texts compared."""
        for file in sorted(self._unused):
            names = ", ".join(quote(document.content.id) for document in texts)
            hint = "`before:` and `after:` in it name the two texts, by id or by file name"
            raise refused("usage", f"these are no rulings on {names}", hint, file)


def _exact(found: AppliedRulings) -> AppliedRulings:
    """The rulings on texts that were read by their fingerprints and are the same still; nothing is said of others."""
    kept = [
        one
        for one in found.decided
        if not one.text_changed
        and len(one.before) == len(one.ruling.before_texts)
        and len(one.after) == len(one.ruling.after_texts)
    ]
    return AppliedRulings(tuple(kept), file=found.file) if kept else NO_RULINGS


def ruled_texts(rulings: Document[RulingFile], plans: Sequence[Document[Plan]]) -> RuledTexts:
    """A file of rulings with the two texts it is about: of these plans by their ids, else of files beside it."""
    from plandiff.alignment.applied_rulings import applied_rulings
    from plandiff.library.read_alike import read_alike

    content = rulings.content
    folder = Path(rulings.file).parent
    folder = folder.parent if folder.name == RULINGS_FOLDER else folder
    before, after = (_text(name, plans, folder) for name in (content.before, content.after))
    if before is None or after is None:
        there = [None if text is None else text.content for text in (before, after)]
        return RuledTexts(rulings, there[0], there[1], NO_RULINGS)
    first, second = (document.content for document in read_alike((before, after)))
    return RuledTexts(rulings, first, second, applied_rulings(content, first, second, file=rulings.file))


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


def _names_of(document: Document[Plan]) -> set[str]:
    """How a file of rulings may call a text: by its plan's id, or by the name of its file."""
    return {document.content.id, _path_of(document).name}


def _path_of(document: Document[Plan]) -> Path:
    """The file of a text; of a state that git keeps (`HEAD~1:plans/us-28.yaml`) the file as it would lie here."""
    revision = revision_in(document.file)
    return Path(revision[1] if revision else document.file)


def name_in_rulings(document: Document[Plan]) -> str:
    """How a new file of rulings calls a text: a plan by its id, a document by the name of its file."""
    return document.content.id if document.positions else _path_of(document).name


def mirrored(rulings: RulingFile) -> RulingFile:
    """The rulings on the same two texts, called the other way round."""
    turned = tuple(
        replace(one, before=one.after, after=one.before, before_texts=one.after_texts, after_texts=one.before_texts)
        for one in rulings.rulings
    )
    return RulingFile(before=rulings.after, after=rulings.before, rulings=turned)


def _about(rulings: Document[RulingFile], before: Document[Plan], after: Document[Plan]) -> AppliedRulings | None:
    content = rulings.content
    names = _names_of(before), _names_of(after)
    as_written = content.before in names[0] and content.after in names[1]
    if not as_written and not (content.before in names[1] and content.after in names[0]):
        return None
    from plandiff.alignment.applied_rulings import applied_rulings

    ruled = content if as_written else mirrored(content)
    return applied_rulings(ruled, before.content, after.content, file=rulings.file)


def _beside(before: Document[Plan], after: Document[Plan], folder: Path | None) -> Iterator[Path]:
    folders = {_path_of(before).parent, _path_of(after).parent} if folder is None else {folder}
    if len(folders) == 1:
        (place,) = folders
        yield place / RULINGS
        for first, second in ((before, after), (after, before)):
            yield place / RULINGS_FOLDER / f"{first.content.id}--{second.content.id}.yaml"
