"""Nodes to records of the model: what they look like as YAML, every value checked, every problem collected."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection
from collections.abc import Mapping as AbstractMapping
from functools import cache
from itertools import islice
from typing import Any

from plandiff.model.declaration import FORMATS, Format, is_real_date
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.problem import MAX_PROPOSALS, closest, did_you_mean, quote
from plandiff.model.record import fields_of, is_record, is_required
from plandiff.reading.files import MAX_POINTS
from plandiff.reading.nodes import NULLS, Mapping, Node, Refused, Scalar, Sequence
from plandiff.reading.source import Problems, SourceText
from plandiff.text.patterns import pattern

_MAX_HINTED = 60  # characters of a value that a hint repeats
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
    """The shape of a record of the model. Raises TypeError for a field that no YAML value answers."""
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


def _kind(hint: str, known: AbstractMapping[str, Any]) -> _Meaning:
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


class RecordReader:
    """Reads the records of one file; what is wrong goes to `problems`, and a default stands in for the value."""

    def __init__(self, source: SourceText, problems: Problems) -> None:
        self._source = source
        self._problems = problems
        self._subject = ""  # what the file calls itself
        self._inside: list[Mapping] = []  # the records that are being read, from the outermost
        self._readers: dict[ValueKind, Callable[[Key, Node], Any]] = {
            ValueKind.TEXT: self._text,
            ValueKind.NUMBER: self._number,
            ValueKind.WORD: self._word,
            ValueKind.TEXTS: self._list,
            ValueKind.RECORD: self._inner,
            ValueKind.RECORDS: self._list,
            ValueKind.TABLE: self._table,
        }

    def read(self, record: type, node: Mapping) -> Any:  # noqa: ANN401 - an instance of `record`, or None
        """The content of the file, an instance of `record`; None where a required key has no usable value."""
        self._subject = _own_id(node) or record.__name__.lower()
        return self._record(record, node)

    def _record(self, record: type, node: Mapping) -> Any:  # noqa: ANN401 - an instance of `record`, or None
        shape = shape_of(record)
        keys, one_of = shape.keys, shape.exactly_one_of
        seen: dict[str, Node] = {}
        values: dict[str, Any] = {}
        for name_node, value in node.entries:
            name = name_node.text if isinstance(name_node, Scalar) else ""
            key = keys.get(name)
            if key is None or name in seen:
                self._refuse_key(name_node, seen, keys)
                continue
            seen[name] = name_node
            if isinstance(value, Scalar) and value.plain and value.text in NULLS:
                if key.required:
                    self._add("missing-key", value.start, value.end, f"the key {name} has no value", "write one")
            else:
                values[name] = None if isinstance(value, Refused) else self._readers[key.kind](key, value)
                if one_of and name in one_of and isinstance(value, Sequence) and not value.children:
                    self._add("bad-value", value.start, value.end, f"{name} is an empty list", "write what it holds")
        whole = None not in map(values.get, shape.required)
        if not whole or one_of or shape.one_of:
            self._miss(shape, node, seen, values)
        return record(**values) if whole else None

    def _name(self, node: Node, seen: dict[str, Node]) -> str | None:
        if not isinstance(node, Scalar):
            if not isinstance(node, Refused):
                self._add("wrong-type", node.start, node.end, "a key must be a text", "write one word before the colon")
            return None
        name = node.text
        if name == "<<" and node.plain:
            self._add("yaml-feature", node.start, node.end, "the merge key << is not read", "write the keys out")
            return None
        first = seen.setdefault(name, node)
        if first is not node:
            line = self._source.position(first.start, first.end).line
            message = f"the key {quote(name)} stands here a second time; first in line {line}"
            self._add("duplicate-key", node.start, node.end, message, "keep one of the two")
            return None
        return name

    def _refuse_key(self, node: Node, seen: dict[str, Node], known: dict[str, Key]) -> None:
        name = self._name(node, seen)
        if name is None:
            return
        hint = did_you_mean(name, known, f"known here: {', '.join(known)}")
        self._add("unknown-key", node.start, node.end, f"unknown key {quote(name)}", hint)

    def _miss(self, shape: Shape, node: Mapping, seen: dict[str, Node], values: Collection[str]) -> None:
        missing = [name for name in shape.required if name not in seen]
        one_of = shape.one_of or shape.exactly_one_of
        unmet = bool(one_of) and not any(name in values for name in one_of)
        rivals = [name for name in seen if name in shape.exactly_one_of and name in values]
        for name in rivals[1:]:
            message = f"{name} beside {rivals[0]}, where only one of them can stand"
            self._add("duplicate-key", *_extent(seen[name]), message, "keep one of the two")
        if not missing and not unmet:
            return
        # A misspelt key is said already, and that it is missing would be the same fault again.
        unknown = islice((name for name in seen if name not in shape.keys), MAX_PROPOSALS)
        meant = {closest(name, shape.keys) for name in unknown}
        for name in missing:
            if name not in meant:
                self._add("missing-key", *_first_line(node), f"the key {name} is missing", f"add `{name}:`")
        if unmet and not meant.intersection(one_of):
            wanted = f"{', '.join(one_of[:-1])} or {one_of[-1]}"
            fate = "write what it says, or `fate: undisclosed` where that is not public"
            hint = fate if "fate" in one_of else "add one of them"
            self._add("missing-key", *_first_line(node), f"none of {wanted} is given", hint)

    def _number(self, key: Key, node: Node) -> int | None:
        text = self._text(key, node)
        return None if text is None else int(text)

    def _text(self, key: Key, node: Node, what: str = "") -> str | None:
        if not isinstance(node, Scalar):
            if isinstance(node, Refused):
                return None
            found = "a list" if isinstance(node, Sequence) else "a mapping"
            hint = "write one value; put it in quotes if it begins with [ or {"
            self._add("wrong-type", *_first_line(node), f"{what or key.name} must be one value and not {found}", hint)
            return None
        text, fits, form = node.text, key.fits, key.form
        if fits is not None and form is not None:
            if fits.fullmatch(text) is None:
                message = f"{what or key.name} is {quote(text)}; it must be {form.words}"
                self._add("bad-value", node.start, node.end, message, "write it in that form")
                return None
            if form.calendar and not is_real_date(text):
                message = f"{what or key.name} is {quote(text)}; the calendar has no such date"
                self._add("bad-value", node.start, node.end, message, "correct the date")
                return None
        elif not key.may_be_blank and not text.strip():
            self._add("bad-value", node.start, node.end, f"{what or key.name} is blank", "write what it is")
            return None
        # PyYAML's own scanner, used where there is no C parser, lets "\ud800" through; no encoder takes it.
        if not (node.plain or text.isascii()) and re.search("[\ud800-\udfff]", text):
            message = "an escape for half a character (U+D800 to U+DFFF)"
            self._add("syntax", node.start, node.end, message, "write the whole character")
            return None
        return text

    def _word(self, key: Key, node: Node) -> Choice | None:
        text = self._text(key, node)
        member = key.members.get(text) if text is not None else None
        if member is None and text is not None:
            message = f"{key.name} is {quote(text)}; it must be one of {', '.join(key.members)}"
            hint = did_you_mean(text, key.members, "choose one of them")
            self._add("bad-value", node.start, node.end, message, hint)
        return member

    def _list(self, key: Key, node: Node) -> tuple[Any, ...] | None:
        items = self._items(key, node)
        if items is None:
            return None
        what = f"an item of {key.name}"
        found = []
        for item in items:
            if isinstance(item, Scalar) and item.plain and item.text in NULLS:
                self._add("wrong-type", item.start, item.end, f"{what} has no value", "write it or remove the dash")
                continue
            content = self._text(key, item, what) if key.record is None else self._item(key.record, item, what)
            if content is not None:
                found.append(content)
        return tuple(found)

    def _items(self, key: Key, node: Node) -> list[Node] | None:
        """The items of a list; None where the value is none, or too long."""
        if not isinstance(node, Sequence):
            hint = "put a dash before each item"
            if isinstance(node, Scalar) and "\n" not in node.text and len(node.text) <= _MAX_HINTED:
                hint = f"write [{node.text}]"
            self._add("wrong-type", *_first_line(node), f"{key.name} must be a list", hint)
            return None
        if key.name == "points" and len(node.children) > MAX_POINTS:
            extra = node.children[MAX_POINTS]
            message = f"more than {MAX_POINTS:,} points, the most that is read from one file"
            self._add("limit", *_first_line(extra), message, "split the plan")
            return None
        return node.children

    def _item(self, record: type, node: Node, what: str) -> Any:  # noqa: ANN401 - a record
        if isinstance(node, Refused):
            return None
        if not isinstance(node, Mapping):
            message = f"{what} must be a mapping of keys"
            self._add("wrong-type", node.start, node.end, message, "write `- id: ...` with its keys below")
            return None
        self._inside.append(node)
        content = self._record(record, node)
        self._inside.pop()
        return content

    def _inner(self, key: Key, node: Node) -> Any:  # noqa: ANN401 - a record
        if key.record is None or not isinstance(node, Mapping):
            hint = f"write {key.name}: {{key: value}}"
            self._add("wrong-type", node.start, node.end, f"{key.name} must be a mapping of keys", hint)
            return None
        return self._record(key.record, node)

    def _table(self, key: Key, node: Node) -> dict[str, str] | None:
        if not isinstance(node, Mapping):
            message = f"{key.name} must be a mapping of keys to values"
            self._add("wrong-type", node.start, node.end, message, f"write {key.name}: {{key: value}}")
            return None
        seen: dict[str, Node] = {}
        table: dict[str, str] = {}
        for name_node, value in node.entries:
            name = self._name(name_node, seen)
            if name is None:
                continue
            if isinstance(value, Scalar) and ((value.plain and value.text in NULLS) or not value.text.strip()):
                self._add("missing-key", *_extent(name_node), f"{quote(name)} has no value", "write it or remove it")
                continue
            text = self._text(key, value, quote(name))
            if text is not None:
                table[name] = text
        return table

    def _add(self, rule: str, start: int, end: int, message: str, hint: str) -> None:
        subject = self._subject
        for one in self._inside:
            subject += f"{'.' if '#' in subject else '#'}{_own_id(one) or '?'}"
        self._problems.add(self._source.problem(rule, start, end, message, hint, subject))


def _extent(node: Node) -> tuple[int, int]:
    return node.start, node.end


def _first_line(node: Node) -> tuple[int, int]:
    """The extent of what stands first in a mapping or list: a narrow place for a problem of the whole."""
    if isinstance(node, Mapping) and node.children:
        node = node.children[0]
    return _extent(node)


def _own_id(node: Mapping) -> str:
    """How a record calls itself, for the references in problems."""
    for name, value in node.entries:
        if isinstance(name, Scalar) and name.text in {"id", "key", "name"} and isinstance(value, Scalar):
            return value.text
    return ""
