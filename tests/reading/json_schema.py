"""The few keywords of JSON Schema draft-07 that our schemas use, for the test that holds schema and loader together."""

from __future__ import annotations

import re
from typing import Any

from plandiff.reading.nodes import NULLS, Mapping, Node, Scalar, Sequence, parse
from plandiff.reading.source import Problems, SourceText

_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_ANNOTATIONS = {"$schema", "title", "description", "definitions"}
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def as_json(text: str) -> Any:  # noqa: ANN401 - any JSON value
    """A YAML text as an editor sees it: the JSON values of the YAML 1.2 core schema."""
    problems = Problems()
    root = parse(SourceText(text.encode(), "file.yaml"), problems)
    assert not problems.found
    return None if root is None else _value(root)


def errors(value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None) -> list[str]:  # noqa: ANN401 - any JSON value
    """What a value breaks of a schema; raises ValueError for a keyword this validator does not know."""
    root = root or schema
    found: list[str] = []
    for keyword, argument in schema.items():
        if keyword in _ANNOTATIONS:
            continue
        if keyword in {"$ref", "anyOf", "oneOf", "allOf", "not"}:
            found += _combined(keyword, value, argument, root)
        elif keyword in {"properties", "additionalProperties", "required"}:
            found += _object(keyword, value, schema, root) if isinstance(value, dict) else []
        elif keyword in {"items", "maxItems"}:
            found += _array(keyword, value, argument, root) if isinstance(value, list) else []
        elif not _holds(keyword, value, argument):
            found.append(f"{keyword}: {value!r}")
    return found


def _combined(keyword: str, value: Any, argument: Any, root: dict[str, Any]) -> list[str]:  # noqa: ANN401 - JSON and schemas
    if keyword == "$ref":
        return errors(value, root["definitions"][argument.rpartition("/")[2]], root)
    if keyword == "allOf":
        return [error for part in argument for error in errors(value, part, root)]
    if keyword == "not":
        return [] if errors(value, argument, root) else ["not"]
    if keyword == "oneOf":
        return ["oneOf"] if sum(not errors(value, option, root) for option in argument) != 1 else []
    return ["anyOf"] if all(errors(value, option, root) for option in argument) else []


def _object(keyword: str, value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any]) -> list[str]:
    if keyword == "required":
        return [f"required: {name}" for name in schema["required"] if name not in value]
    known = schema.get("properties", {})
    if keyword == "properties":
        return [error for name, inner in known.items() if name in value for error in errors(value[name], inner, root)]
    others = {name: inner for name, inner in value.items() if name not in known}
    if schema["additionalProperties"] is False:
        return [f"additionalProperties: {name}" for name in others]
    return [error for inner in others.values() for error in errors(inner, schema["additionalProperties"], root)]


def _array(keyword: str, value: list[Any], argument: Any, root: dict[str, Any]) -> list[str]:  # noqa: ANN401 - a schema or a number
    if keyword == "maxItems":
        return [keyword] if len(value) > argument else []
    return [error for item in value for error in errors(item, argument, root)]


def _holds(keyword: str, value: Any, argument: Any) -> bool:  # noqa: ANN401 - any JSON values
    if keyword == "type":
        names = argument if isinstance(argument, list) else [argument]
        return any(
            isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool)) for name in names
        )
    if keyword == "enum":
        return any(value == member and type(value) is type(member) for member in argument)
    if keyword == "const":
        return bool(value == argument and type(value) is type(argument))
    if keyword == "const":
        return bool(value == argument and type(value) is type(argument))
    if keyword == "pattern":
        return not isinstance(value, str) or re.search(re.sub(r"\$$", r"\\Z", argument), value) is not None
    if keyword in {"minimum", "maximum"}:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return True
        return bool(value >= argument if keyword == "minimum" else value <= argument)
    raise ValueError(f"unknown keyword {keyword}")


def _value(node: Node) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(node, Sequence):
        return [_value(item) for item in node.children]
    if isinstance(node, Mapping):
        return {key.text: _value(value) for key, value in node.entries if isinstance(key, Scalar)}
    assert isinstance(node, Scalar)
    if node.plain and node.text in NULLS:
        return None
    if not node.plain:
        return node.text
    if node.text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
        return node.text.lower() == "true"
    if _INTEGER.fullmatch(node.text):
        return int(node.text)
    return float(node.text) if _NUMBER.fullmatch(node.text) else node.text
