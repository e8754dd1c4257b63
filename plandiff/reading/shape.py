"""What a dataclass of the model looks like as YAML: derived once per class from its type hints and declarations."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

from plandiff.model.choice import Choice
from plandiff.model.declaration import FORMATS, Format
from plandiff.model.named_values import NamedValues
from plandiff.model.record import RecordField, fields_of, is_record
from plandiff.text.patterns import pattern

_FITS = {name: pattern(form.pattern) for name, form in FORMATS.items()}


class ValueKind(Choice):
    """What stands behind a key."""

    TEXT = "text"
    NUMBER = "number"
    WORD = "word"  # one of a fixed list
    TEXTS = "texts"
    RECORD = "record"
    RECORDS = "records"
    TABLE = "table"  # keys of the writer's own, with texts


_KINDS = {
    "str": ValueKind.TEXT,
    "int": ValueKind.NUMBER,
    "tuple[str, ...]": ValueKind.TEXTS,
    "dict[str, str]": ValueKind.TABLE,
}


class Key(NamedValues):
    """One key of a record."""

    name: str
    kind: ValueKind
    required: bool
    words: str
    form: Format | None
    fits: re.Pattern[str] | None  # what a text in that form matches whole
    may_be_blank: bool
    members: dict[str, Choice]  # of the fixed list by their text; empty where there is none
    record: type | None


class Shape(NamedValues):
    """The keys of a record by name, in the order of the reference.

    `required` must be there, of `one_of` one or more, of `exactly_one_of` one and no other.
    """

    record: type
    keys: dict[str, Key]
    one_of: tuple[str, ...]
    exactly_one_of: tuple[str, ...]
    required: tuple[str, ...]


@cache
def shape_of(record: type) -> Shape:
    """The shape of a dataclass of the model. Raises TypeError for a field that no YAML value answers."""
    keys = {field.name: _key(field, vars(sys.modules[record.__module__])) for field in fields_of(record)}
    required = tuple(name for name, key in keys.items() if key.required)
    return Shape(record, keys, getattr(record, "ONE_OF", ()), getattr(record, "EXACTLY_ONE_OF", ()), required)


def _key(field: RecordField, known: Mapping[str, Any]) -> Key:
    kind, choices, record = _kind(field.type, known)
    declared = field.said["metadata"]
    name = declared["form"]
    form, fits = FORMATS.get(name), _FITS.get(name)
    members = {str(member): member for member in choices or ()}
    words, empty = declared["words"], declared["empty"]
    return Key(field.name, kind, field.required, words, form, fits, empty, members, record)


def _kind(hint: str, known: Mapping[str, Any]) -> tuple[ValueKind, type[Choice] | None, type | None]:
    """What an annotation asks for, as it is written where the names in it are `known`."""
    name = hint.removesuffix(" | None")
    if name in _KINDS:
        return _KINDS[name], None, None
    item = name.removeprefix("tuple[").removesuffix(", ...]")
    found = known.get(item)
    if isinstance(found, type) and issubclass(found, Choice) and item == name:
        return ValueKind.WORD, found, None
    if is_record(found):
        return ValueKind.RECORD if item == name else ValueKind.RECORDS, None, found
    raise TypeError(f"no YAML value answers {hint!r}")
