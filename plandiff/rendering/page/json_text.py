"""JSON without what a terminal or a CI service could obey, which reads back the same, and texts as values of YAML."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import isfinite
from typing import Any

from plandiff.text.display import visible, with_escapes
from plandiff.text.patterns import pattern
from plandiff.version import __version__

# What CI services take for a command wherever it stands in a line: `##[`, `##vso[`.
_COMMAND = pattern(r"##(?=\w*\[)")
_CONTAINERS = dict, list, tuple
_CONSTANTS = {None: "null", True: "true", False: "false"}
_SCORE_DIGITS = 4
# What JSON has a short escape for (RFC 8259, section 7), among the characters that nobody sees.
_SHORT = {"\b": "\\b", "\f": "\\f", "\r": "\\r", "\t": "\\t"}


def fields(record: object, names: str) -> dict[str, Any]:
    """Fields of a record under their own names, in the order of `names`.

    One with a ? is null where it is blank, one with a ~ a score, of which further digits are noise.
    """
    found = {}
    for name, how in _listed(names):
        value = getattr(record, name)
        found[name] = value or None if how == "?" else round(value, _SCORE_DIGITS) if how == "~" else value
    return found


@cache
def _listed(names: str) -> list[tuple[str, str]]:
    return [(name.rstrip("?~"), name[-1]) for name in names.split()]


def json_text(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """The value, whose keys are texts, as indented JSON and a newline. Raises ValueError for NaN and infinities."""
    text = _indented(value, "\n")
    if "##" in text:
        text = _COMMAND.sub(r"#\\u0023", text)
    return with_escapes(text, _escape) + "\n"


def numbered_text(schema: int, **found: Any) -> str:  # noqa: ANN401 - as json_text
    """A report as JSON, after the number of its schema and the version of plandiff."""
    return json_text({"schema_version": schema, "plandiff": __version__, **found})


def _indented(value: Any, margin: str) -> str:  # noqa: ANN401 - as json_text
    """What `json.dumps(indent=2)` writes, which leaves its compiled encoder and takes five times as long.

    Hidden characters of texts stay for `with_escapes`.
    """
    if isinstance(value, str):
        return _of_text(value)
    if value is None or value is True or value is False:
        return _CONSTANTS[value]
    if not value and isinstance(value, _CONTAINERS):
        return "{}" if isinstance(value, dict) else "[]"
    inner = margin + "  "
    if isinstance(value, dict):
        # Most of what a report holds are texts, for which a call of this function would cost more than writing them.
        entries = [
            f"{_of_key(key)}: {_of_text(item) if isinstance(item, str) else _indented(item, inner)}"
            for key, item in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(entries)}{margin}}}"
    if isinstance(value, _CONTAINERS):
        items = [_of_text(item) if isinstance(item, str) else _indented(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{margin}]"
    return int.__repr__(value) if isinstance(value, int) else _of_number(value)


def _of_text(text: str) -> str:
    if "\\" in text or '"' in text or "\n" in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{text}"'


_of_key = cache(_of_text)  # a report has the same few hundreds of times


def _of_number(value: float) -> str:
    if not isfinite(value):
        raise ValueError(f"{value} is not JSON compliant")
    return float.__repr__(value)


def _escape(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000  # RFC 8259, section 7: beyond the basic plane, a surrogate pair
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def quoted(text: str) -> str:
    """A text in quotes, on one line."""
    return _of_text(visible(text))


def listed(texts: Iterable[str]) -> str:
    """Texts as a list, each in quotes."""
    return f"[{', '.join(map(quoted, texts))}]"
