"""What a dataclass of the model looks like as YAML: derived once per class from its type hints and declarations."""

from __future__ import annotations

import dataclasses
import re
import sys
import types
import typing
from functools import cache
from typing import Any

from plandiff.model.choice import Choice
from plandiff.model.declaration import FORMATS, Format
from plandiff.model.named_values import NamedValues
from plandiff.model.record import fields_of, is_record
from plandiff.text.patterns import pattern

_FITS = {name: pattern(form.pattern) for name, form in FORMATS.items()}


class Kind(Choice):
    """What stands behind a key."""

    TEXT = "text"
    NUMBER = "number"
    WORD = "word"  # one of a fixed list
    TEXTS = "texts"
    RECORD = "record"
    RECORDS = "records"
    TABLE = "table"  # keys of the writer's own, with texts


class Key(NamedValues):
    """One key of a record."""

    name: str
    kind: Kind
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
    keys = {field.name: _key(field, _hint(str(field.type), record.__module__)) for field in fields_of(record)}
    required = tuple(name for name, key in keys.items() if key.required)
    return Shape(record, keys, getattr(record, "ONE_OF", ()), getattr(record, "EXACTLY_ONE_OF", ()), required)


@cache
def _hint(written: str, module: str) -> Any:  # noqa: ANN401 - a type hint has no common type
    """The type that an annotation means where it stands; most fields of all records share a few annotations."""
    return eval(written, vars(sys.modules[module]))  # noqa: S307 - an annotation of our own model


def _key(field: dataclasses.Field[Any], hint: Any) -> Key:  # noqa: ANN401 - a type hint has no common type
    kind, choices, record = _kind(hint)
    missing = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    name = field.metadata["form"]
    form, fits = FORMATS.get(name), _FITS.get(name)
    members = {str(member): member for member in choices or ()}
    return Key(field.name, kind, missing, field.metadata["words"], form, fits, field.metadata["empty"], members, record)


def _kind(hint: Any) -> tuple[Kind, type[Choice] | None, type | None]:  # noqa: ANN401 - a type hint has no common type
    if isinstance(hint, types.UnionType):
        hint = next(member for member in hint.__args__ if member is not types.NoneType)
    origin = typing.get_origin(hint)
    if origin is dict:
        return Kind.TABLE, None, None
    if origin is tuple:
        item = typing.get_args(hint)[0]
        return (Kind.TEXTS, None, None) if item is str else (Kind.RECORDS, None, item)
    if hint is str:
        return Kind.TEXT, None, None
    if hint is int:
        return Kind.NUMBER, None, None
    if isinstance(hint, type) and issubclass(hint, Choice):
        return Kind.WORD, hint, None
    if is_record(hint):
        return Kind.RECORD, None, typing.cast("type", hint)
    raise TypeError(f"no YAML value answers {hint!r}")
