"""Saved copies of pages and documents, held against the digests that register and seeds have of them, offline."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from plandiff.library.library import Library
from plandiff.model.named_values import Choice
from plandiff.model.problem import refused
from plandiff.model.record import record


class CopyState(Choice):
    """How a saved copy stands to the digest on record, what asks for attention first."""

    DRIFTED = "drifted"  # its bytes are others
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"  # it is named after no page or seed
    MISSING = "missing"  # there is a digest and no copy
    UNRECORDED = "unrecorded"  # there is a copy and no digest
    SAME = "same"


@record(frozen=True)
class SavedCopy:
    """One page or seed with its copy, as far as there is one."""

    key: str  # empty where the file is named after nothing known
    state: CopyState
    file: str = ""
    digest: str = ""  # of the file
    recorded: str = ""


def check_copies(library: Library, folder: Path) -> tuple[SavedCopy, ...]:
    """The copies in a folder against the digests of the library, by state and key.

    A file is named by its key: gazette-0304, or gazette-0304.html with any suffix. Hidden files and folders are passed
    over. Keys with neither digest nor copy are left out. Raises InputError if the folder cannot be listed.
    """
    recorded = _digests(library)
    found = [_judged(path, recorded) for path in _files(folder)]
    had = {copy.key for copy in found}
    found += [
        SavedCopy(key, CopyState.MISSING, recorded=digest)
        for key, digest in recorded.items()
        if digest and key not in had
    ]
    order = list(CopyState)
    return tuple(sorted(found, key=lambda copy: (order.index(copy.state), copy.key, copy.file)))


def _digests(library: Library) -> dict[str, str]:
    """The digest on record of every page and seed, empty where there is none."""
    pages = library.register.content.pages if library.register else ()
    return {page.key: page.sha256 for page in pages} | {seed.content.id: seed.content.sha256 for seed in library.seeds}


def _files(folder: Path) -> Iterator[Path]:
    try:
        names = sorted(folder.iterdir())
    except OSError as error:
        hint = "name a folder with a saved copy of each page, named by the page's key"
        raise refused("unknown-folder", "this folder cannot be listed", hint, str(folder)) from error
    yield from (path for path in names if not path.name.startswith(".") and not path.is_dir())


def _judged(path: Path, recorded: Mapping[str, str]) -> SavedCopy:
    key = _key_of(path.name, recorded)
    if not key:
        return SavedCopy("", CopyState.UNKNOWN, path.name)
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return SavedCopy(key, CopyState.UNREADABLE, path.name, recorded=recorded[key])
    if not recorded[key]:
        state = CopyState.UNRECORDED
    else:
        state = CopyState.SAME if digest == recorded[key] else CopyState.DRIFTED
    return SavedCopy(key, state, path.name, digest, recorded[key])


def _key_of(name: str, keys: Mapping[str, str]) -> str:
    """The longest key that a file is named after, since a key may itself hold a dot."""
    while name and name not in keys:
        name = name.rpartition(".")[0]
    return name
