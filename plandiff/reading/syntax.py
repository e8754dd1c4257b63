"""Saying what is wrong with YAML that does not parse, in words that help to mend it."""

from __future__ import annotations

import re

from plandiff.model.problem import Problem
from plandiff.reading.source import SourceText

_CONFLICT = r"^(?:<{7}|={7}|>{7})(?=[ \r\n]|$)"


def explain(source: SourceText, complaint: str, start: int, opened: int) -> Problem:
    """The problem for a complaint of the YAML parser at index `start`, about what began at index `opened`."""
    conflict = re.search(_CONFLICT, source.text, re.MULTILINE)
    if conflict:
        message = "a marker of a merge conflict stands in the file"
        return source.problem("syntax", conflict.start(), conflict.end(), message, "resolve the conflict first")
    start = min(start, len(source.text))
    found = source.text[start : start + 1]
    line = source.position(opened, opened).line
    if "cannot start any token" in complaint:
        if found == "\t":
            message, hint = "a tab indents this line; YAML indents with blanks", "replace the tab by blanks"
        else:
            message, hint = f"a value cannot begin with {found}", "put the value in quotes"
    elif "mapping values are not allowed" in complaint:
        message = "a colon where no key can stand"
        hint = "put a value that holds ': ' in quotes, or mend the indentation"
    elif "end of stream" in complaint:
        start = opened
        message, hint = "a quotation mark is opened here and never closed", "close it, or double it inside the text"
    elif "',' or " in complaint or "node content" in complaint:
        message, hint = _in_brackets(complaint, source.text[start:], line)
    elif "expected ':'" in complaint:
        start = opened
        message, hint = "this line is neither a key with a value nor part of a text", "write `key: value`"
    elif "expected key" in complaint or "indicator" in complaint or "block end" in complaint:
        message = "this line does not fit the indentation or the kind of the lines above it"
        hint = f"align it with what begins in line {line}"
    elif "escape" in complaint:
        message = "an escape that YAML does not know"
        hint = "double the backslash, or use single quotes, where it is meant as a backslash"
    else:
        message, hint = f"not valid YAML: {complaint}", "mend the line"
    return source.problem("syntax", start, start + 1, message, hint)


def _in_brackets(complaint: str, rest: str, line: int) -> tuple[str, str]:
    """What is wrong inside [] or {}, and how to mend it."""
    if "',' or " in complaint:
        bracket = "]" if "]" in complaint else "}"
        return f"the bracket opened in line {line} is not closed before this", f"write {bracket} or a comma before it"
    if rest.strip():
        return "a value is missing before this", "write one, or remove the comma"
    return "the file ends inside a bracket", "close every [ and {"
