"""Writing a plan as YAML that looks as if a person had written it, and reads back as exactly the same plan."""

from __future__ import annotations

import dataclasses
import re

from plandiff.model.named_values import Choice
from plandiff.model.plan import Clause, Option, Plan, Point
from plandiff.text.display import BUT_FOR_NEEDED

_WIDTH = 110
_INLINE = 90  # a text up to here stands on the line of its key
# Without quotes: begins with a letter or an ordinary mark, and nothing in it that YAML could read as its own.
_PLAIN = re.compile(r"[^\W\d_](?:[^:#\n]|:(?=\S)|(?<=\S)#)*(?<![\s:])")
_WORDS = frozenset("null true false yes no on off y n ~ nan inf".split())
_SAFE_ID = re.compile(r"[a-z][a-z0-9-]*[a-z0-9]|[a-z]")
_FLOW = frozenset("[]{},")
# What a reader could not see or YAML would not keep: controls, line ends other than LF, bidi and zero-width marks.
_HIDDEN = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
    f"{BUT_FOR_NEEDED}"
    # What CI services take for commands: `::` where a line may begin, `##[` anywhere.
    r"|(?<!\S):(?=:)|(?<=#)#(?=\w*\[)"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_PLAN_TODO = {
    "date": "date:  # TODO the day it became public, as YYYY-MM-DD",
    "drafted_by": "drafted_by: []  # TODO who drafted it",
    "text": "text:  # TODO official, published, leaked, read-out or undisclosed",
    "language": "language:  # TODO such as en",
    "base": "base:  # TODO the plan that this one revises",
    "sources": "sources: []  # TODO where it was published: register keys or claims",
}
_POINT_TODO = ("topic", "binds", "evidence", "sources")
Value = object


def plan_yaml(plan: Plan) -> str:
    """The text of a plan file, keys in the order of the reference; reading it gives back an equal plan.

    Keys that a person must decide on are written as comments that say so. Surrogates, which no file can hold, become
    U+FFFD.
    """
    return "\n".join(_record(plan, 0)) + "\n"


def _record(record: Plan | Point | Clause | Option, indent: int) -> list[str]:
    blanks = " " * indent
    lines: list[str] = []
    todos = _PLAN_TODO if isinstance(record, Plan) else {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name in {"points", "clauses", "options"}:
            lines += _records(field.name, value, indent)
        elif _is_left_out(record, field, value):
            if field.name in todos:
                lines.append(f"{blanks}# {todos[field.name]}")
        else:
            lines += _entry(field.name, value, indent)
        if field.name == "title" and isinstance(record, Point):
            missing = [key for key in _POINT_TODO if not getattr(record, key)]
            lines += [f"{blanks}# TODO {', '.join(missing)}"] if missing else []
    return lines


def _is_left_out(record: Plan | Point | Clause | Option, field: dataclasses.Field[Value], value: Value) -> bool:
    if field.name == "text" and isinstance(record, Point | Clause) and value == "":
        # A point must say something; one that says nothing shows it.
        return bool(record.options or record.fate or (isinstance(record, Point) and record.clauses))
    if field.default is not dataclasses.MISSING:
        return bool(value == field.default)
    return field.default_factory is not dataclasses.MISSING and value == field.default_factory()


def _records(name: str, records: tuple[Point | Clause | Option, ...], indent: int) -> list[str]:
    if not records:
        return [f"{' ' * indent}{name}: []"] if name == "points" else []
    lines = [f"{' ' * indent}{name}:"]
    for number, record in enumerate(records):
        inner = _record(record, indent + 4)
        if number and name == "points":
            lines.append("")
        lines.append(f"{' ' * (indent + 2)}- {inner[0][indent + 4 :]}")
        lines += inner[1:]
    return lines


def _entry(name: str, value: Value, indent: int) -> list[str]:
    blanks = " " * indent
    if isinstance(value, tuple):
        return [f"{blanks}{name}: [{', '.join(_flow(str(item)) for item in value)}]"]
    if isinstance(value, dict):
        return [f"{blanks}{name}: {{{', '.join(f'{_flow(key)}: {_flow(item)}' for key, item in value.items())}}}"]
    if isinstance(value, Choice) or not isinstance(value, str):
        return [f"{blanks}{name}: {value}"]
    if name == "id":
        return [f"{blanks}{name}: {value if _SAFE_ID.fullmatch(value) and value not in _WORDS else _quoted(value)}"]
    block = _block(value, indent + 2) if len(value) > _INLINE or "\n" in value else None
    if block is not None:
        return [f"{blanks}{name}: {block[0]}", *block[1:]]
    return [f"{blanks}{name}: {_scalar(value)}"]


def _flow(text: str) -> str:
    """A text inside [] or {}."""
    return _quoted(text) if _FLOW & set(text) else _scalar(text)


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and not _HIDDEN.search(text) and text.lower() not in _WORDS:
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    escaped = "".join(_ESCAPES.get(letter, letter) for letter in text)
    return f'"{_HIDDEN.sub(_escape, escaped)}"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _block(text: str, indent: int) -> list[str] | None:
    """A literal or folded block, header first; None where a block would not give back the text.

    YAML 1.2, section 8.1: a literal block keeps line ends, a folded one reads single ones as blanks.
    """
    paragraphs = text.split("\n")
    if _HIDDEN.search(text) or not paragraphs[0] or not paragraphs[-1]:
        return None
    if any(one != one.strip() or "  " in one for one in paragraphs):
        return None
    blanks, width = " " * indent, max(_WIDTH - indent, 40)
    if len(paragraphs) > 1 and max(map(len, paragraphs)) <= width:
        return ["|-", *(blanks + one if one else "" for one in paragraphs)]
    lines = [">-"]
    for number, paragraph in enumerate(paragraphs):
        if number:
            lines.append("")  # a line end is an empty line here
        lines += [blanks + line for line in _wrapped(paragraph, width)] if paragraph else []
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    """The text cut at single blanks into lines of at most `width`, as far as its words allow."""
    lines: list[str] = []
    start = 0
    while len(text) - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            cut = text.find(" ", start + width)
        if cut < 0:
            break
        lines.append(text[start:cut])
        start = cut + 1
    lines.append(text[start:])
    return lines
