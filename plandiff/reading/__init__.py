"""Reading files: YAML text to plans, seeds, registers and vocabularies, with the place of every value.

Every function raises InputError, and nothing else, for whatever is wrong with a file; its problems name all of it.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, TypeVar

from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError
from plandiff.reading.files import MAX_BYTES, problem_of_access, problem_of_size, read_bytes
from plandiff.reading.nodes import Mapping, Node, Positions, parse
from plandiff.reading.record_reader import RecordReader, ValueKind, shape_of
from plandiff.reading.source import Problems, SourceText

if TYPE_CHECKING:
    from plandiff.model.decision import DecisionFile
    from plandiff.model.red_line import RedLineFile
    from plandiff.model.ruling import RulingFile
    from plandiff.model.seed import Register, Seed
    from plandiff.model.vocabulary import Vocabulary

__all__ = [
    "MAX_BYTES",
    "problem_of_access",
    "problem_of_size",
    "read_bytes",
    "read_decisions",
    "read_document",
    "read_plan",
    "read_red_lines",
    "read_register",
    "read_rulings",
    "read_seed",
    "read_vocabulary",
]

Content = TypeVar("Content")
Readable = str | os.PathLike[str] | bytes


def read_plan(source: Readable, *, file: str = "") -> Document[Plan]:
    """The plan in a file (by its path) or in bytes, shown as `file` in problems.

    Raises InputError with every problem of the file, in the order of the file.
    """
    return _read(Plan, source, file)


def read_seed(source: Readable, *, file: str = "") -> Document[Seed]:
    """The seed in a file or in bytes; as read_plan."""
    from plandiff.model.seed import Seed

    return _read(Seed, source, file)


def read_register(source: Readable, *, file: str = "") -> Document[Register]:
    """The register of pages in a file or in bytes; as read_plan."""
    from plandiff.model.seed import Register

    return _read(Register, source, file)


def read_vocabulary(source: Readable, *, file: str = "") -> Document[Vocabulary]:
    """The vocabulary in a file or in bytes; as read_plan."""
    from plandiff.model.vocabulary import Vocabulary

    return _read(Vocabulary, source, file)


def read_rulings(source: Readable, *, file: str = "") -> Document[RulingFile]:
    """The rulings on two texts in a file or in bytes; as read_plan."""
    from plandiff.model.ruling import RulingFile

    return _read(RulingFile, source, file)


def read_red_lines(source: Readable, *, file: str = "") -> Document[RedLineFile]:
    """The red lines in a file or in bytes; as read_plan."""
    from plandiff.model.red_line import RedLineFile

    return _read(RedLineFile, source, file)


def read_decisions(source: Readable, *, file: str = "") -> Document[DecisionFile]:
    """The decisions on changes in a file or in bytes; as read_plan."""
    from plandiff.model.decision import DecisionFile

    return _read(DecisionFile, source, file)


def read_document(data: bytes, *, file: str) -> tuple[str, str]:
    """The text of a document that is no plan file, and the SHA-256 of its bytes. Raises InputError as read_plan."""
    source = SourceText(data, file, plain=True)
    return source.text, source.sha256


def _read(kind: type[Content], readable: Readable, file: str) -> Document[Content]:
    if isinstance(readable, bytes):
        source = SourceText(readable, file or "<bytes>")
    else:
        source = SourceText(read_bytes(readable), file or os.fspath(readable))
    try:
        root, content = _content(kind, source)
    except InputError as error:
        raise InputError(*sorted(error.problems, key=lambda problem: problem.sort_key)) from None
    return Document(
        file=source.file,
        content=content,
        sha256=source.sha256,
        positions=Positions(source, root),
        key_positions=Positions(source, root, keys=True),
        text=source.text,
    )


def _beginning(kind: type) -> str:
    """The hint how a file begins: with its keys of one value that must be there, or with the lists that it holds."""
    keys = shape_of(kind).keys.values()
    required = [f"`{key.name}: ...`" for key in keys if key.required and key.kind is ValueKind.TEXT][:2]
    return f"begin with {' and '.join(required) or ' or '.join(f'`{key.name}:`' for key in keys)}"


def _content(kind: type[Content], source: SourceText) -> tuple[Node, Content]:
    problems = Problems()
    root = parse(source, problems)
    content: Any = None
    if isinstance(root, Mapping):
        content = RecordReader(source, problems).read(kind, root)
    elif not problems.found:
        named = re.sub("(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()
        what = "the file is empty" if root is None else f"a {named} is a mapping of keys to values"
        start, end = (root.start, root.end) if root else (0, 0)
        problems.add(source.problem("wrong-type", start, end, what, _beginning(kind)))
    if problems.found or root is None:
        # What an alias or a merge key stands for may be what seems to be missing: they come first, alone.
        hidden = [problem for problem in problems.found if problem.rule == "yaml-feature"]
        raise InputError(*(hidden or problems.found))
    return root, content
