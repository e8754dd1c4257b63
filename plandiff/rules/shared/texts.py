"""Every text of a file with its path: for the rules that look at characters, whatever the key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from plandiff.model.family import Family
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.problem import Document, NodePath
from plandiff.model.record import fields_of, is_record
from plandiff.rules.shared.findings import Finding, documents
from plandiff.text.display import escape


class Text(NamedValues):
    """One text of a file: a value, or a key of the writer's own."""

    document: Document[Any]
    path: NodePath
    text: str
    is_key: bool = False

    def finding(self, message: str) -> Finding:
        """A finding at this text."""
        subject = reference(self.document.content, self.path)
        return Finding(self.document, self.path, message, subject, at_key=self.is_key)

    def holding(self, what: str, characters: Sequence[str]) -> Iterator[Finding]:
        """A finding that names the first of some characters in this text and how many there are; none where none is."""
        if characters:
            more = f" and {len(characters) - 1} more" if len(characters) > 1 else ""
            yield self.finding(f"the {what} {escape(characters[0])}{more} in a value")


def texts(family: Family, *, but_of: Callable[[Document[Any]], bool] = lambda _document: False) -> Iterator[Text]:
    """Every text of every file, in the order of the declarations; `but_of` says of which files it need not be."""
    for document in documents(family):
        if but_of(document):
            continue
        for path, text, is_key in _texts((), document.content):
            yield Text(document, path, text, is_key)


def reference(content: Any, path: NodePath) -> str:  # noqa: ANN401 - any record of the model
    """What a path is about, as a reference: the file's id, then `#` and the record in it, then `.` and the clause."""
    found = getattr(content, "id", type(content).__name__.lower())
    for step in path:
        content = content[step] if not isinstance(step, str) or isinstance(content, dict) else getattr(content, step)
        if isinstance(step, int) and is_record(content):
            own = next((getattr(content, key) for key in ("id", "key", "name") if hasattr(content, key)), "")
            found += f"{'.' if '#' in found else '#'}{own}" if own else ""
    return found


def _texts(path: NodePath, value: Any) -> Iterator[tuple[NodePath, str, bool]]:  # noqa: ANN401 - any value of the model
    if isinstance(value, str):
        if value and not isinstance(value, Choice):
            yield path, value, False
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts((*path, index), item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), key, True
            yield from _texts((*path, key), item)
    elif is_record(value):
        for name in fields_of(type(value)):
            yield from _texts((*path, name), getattr(value, name))
