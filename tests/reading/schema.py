"""JSON Schema (draft-07, what yaml-language-server reads) and the reference tables, from the declarations of the model.

An editor reads a plain 4 as a number and a plain true as a boolean where this program takes them as text: the schema
allows both wherever the text would be right.
"""

from __future__ import annotations

import json
import re
from typing import Any

from plandiff.model.decision import DecisionFile
from plandiff.model.declaration import FORMATS, Format
from plandiff.model.plan import Plan
from plandiff.model.red_line import RedLineFile
from plandiff.model.ruling import RulingFile
from plandiff.model.seed import Register, Seed
from plandiff.model.vocabulary import Vocabulary
from plandiff.reading.files import MAX_POINTS
from plandiff.reading.record_reader import Key, Shape, ValueKind, shape_of

KINDS: dict[str, type] = {
    "plan": Plan,
    "seed": Seed,
    "register": Register,
    "vocabulary": Vocabulary,
    "rulings": RulingFile,
    "decisions": DecisionFile,
    "red-lines": RedLineFile,
}

_KIND_WORDS = {
    ValueKind.TEXT: "text",
    ValueKind.NUMBER: "number",
    ValueKind.TEXTS: "list of texts",
    ValueKind.TABLE: "keys with values",
}


def json_schema(kind: str) -> dict[str, Any]:
    """The schema of a `kind` of file, a key of KINDS. Raises KeyError for another."""
    root, *others = _shapes(shape_of(KINDS[kind]))
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"plandiff {kind}", **_record(root)}
    if others:
        schema["definitions"] = {shape.record.__name__: _record(shape) for shape in others}
    return schema


def schema_text(kind: str) -> str:
    """The schema as it stands in plandiff/schema/."""
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False) + "\n"


def reference_table(kind: str) -> str:
    """All keys of a `kind` of file as Markdown tables, one for each sort of record in it."""
    tables = []
    for shape in _shapes(shape_of(KINDS[kind])):
        rows = [f"**{shape.record.__name__}.** {_description(shape)}", ""]
        rows += ["| key | value | needed | meaning |", "| --- | --- | --- | --- |"]
        for key in shape.keys.values():
            needed = _needed(key, shape)
            rows.append(f"| `{key.name}` | {_value_words(key)} | {needed} | {key.words.replace('|', chr(92) + '|')} |")
        tables.append("\n".join(rows))
    return "\n\n".join(tables) + "\n"


def _shapes(root: Shape) -> list[Shape]:
    """A record and all records inside it, in the order of their first mention."""
    found = [root]
    for shape in found:  # grows while it is read
        for key in shape.keys.values():
            inner = shape_of(key.record) if key.record else None
            if inner is not None and inner not in found:
                found.append(inner)
    return found


def _description(shape: Shape) -> str:
    return " ".join((shape.record.__doc__ or "").split())


def _record(shape: Shape) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "description": _description(shape),
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in shape.keys.values() if key.required],
        "properties": {key.name: {"description": key.words, **_value(key)} for key in shape.keys.values()},
    }
    for word, names in (("anyOf", shape.one_of), ("oneOf", shape.exactly_one_of)):
        if names:
            given = {"not": {"type": "null"}}
            schema[word] = [{"required": [name], "properties": {name: given}} for name in names]
    return schema


def _value(key: Key) -> dict[str, Any]:
    absent = [] if key.required else ["null"]
    if key.kind is ValueKind.WORD:
        return {"enum": [*key.members, *([] if key.required else [None])]}
    if key.kind is ValueKind.TABLE:
        return {"type": ["object", *absent], "additionalProperties": _text(None, may_be_blank=False)}
    if key.kind is ValueKind.TEXTS:
        return {"type": ["array", *absent], "items": _text(key.form, may_be_blank=key.may_be_blank)}
    if key.kind is ValueKind.RECORD and key.record is not None:
        inner = {"$ref": f"#/definitions/{key.record.__name__}"}
        return inner if key.required else {"anyOf": [inner, {"type": "null"}]}
    if key.kind is ValueKind.RECORDS and key.record is not None:
        limit = {"maxItems": MAX_POINTS} if key.name == "points" else {}
        return {"type": ["array", *absent], **limit, "items": {"$ref": f"#/definitions/{key.record.__name__}"}}
    schema = _text(key.form, may_be_blank=key.may_be_blank)
    return {**schema, "type": [*schema["type"], *absent]}


def _text(form: Format | None, *, may_be_blank: bool) -> dict[str, Any]:
    if form is None:
        blank: dict[str, Any] = {} if may_be_blank else {"pattern": r"\S"}
        return {"type": ["string", "number", "boolean"], **blank}
    types = ["string"]
    limits: dict[str, Any] = {}
    if form in {FORMATS["count"], FORMATS["loose-date"]}:
        types.append("integer")
        limits = {"minimum": 0, "maximum": 999999} if form is FORMATS["count"] else {"minimum": 1000, "maximum": 9999}
    elif re.fullmatch(form.pattern, "1.5"):
        types += ["number", "boolean"]
        limits = {"minimum": 0}
    return {"type": types, "pattern": f"^(?:{form.pattern})$", **limits}


def _needed(key: Key, shape: Shape) -> str:
    if key.required:
        return "yes"
    if key.name in shape.exactly_one_of:
        return "one of these, and only one"
    return "one of these" if key.name in shape.one_of else ""


def _value_words(key: Key) -> str:
    if key.kind is ValueKind.WORD:
        return "one of " + ", ".join(f"`{member}`" for member in key.members)
    if key.kind is ValueKind.RECORD and key.record is not None:
        return f"a {key.record.__name__.lower()} record"
    if key.kind is ValueKind.RECORDS and key.record is not None:
        return f"list of {key.record.__name__.lower()} records"
    words = _KIND_WORDS[key.kind]
    if key.form is not None:
        words = f"{words}: {key.form.words}" if key.kind is ValueKind.TEXTS else key.form.words
    return words.replace("|", "\\|")
