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
from plandiff.model.record import fields_of, is_record, is_required
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


# A kind of value, the fixed list that it is from, and the record that it holds.
_Meaning = tuple[ValueKind, type[Choice] | None, type | None]


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
    hints, known = record.__annotations__, vars(sys.modules[record.__module__])
    keys = {name: _key(name, said, _kind(hints[name], known)) for name, said in fields_of(record).items()}
    required = tuple(name for name, key in keys.items() if key.required)
    return Shape(record, keys, getattr(record, "ONE_OF", ()), getattr(record, "EXACTLY_ONE_OF", ()), required)


def _key(name: str, said: dict[str, Any], meant: _Meaning) -> Key:
    kind, choices, record = meant
    required, declared = is_required(said), said["metadata"]
    form, fits = FORMATS.get(declared["form"]), _FITS.get(declared["form"])
    members = {str(member): member for member in choices or ()}
    return Key(name, kind, required, declared["words"], form, fits, declared["empty"], members, record)


def _kind(hint: str, known: Mapping[str, Any]) -> _Meaning:
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
