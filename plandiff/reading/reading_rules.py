"""What the reader asks of a file, told as the other rules are told; these problems cannot be exempted."""

from __future__ import annotations

from plandiff.model.problem import Severity
from plandiff.model.rule import Rule
from plandiff.reading.files import MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_POINTS

_FILE = "plans/lake-12.yaml"
_POINT = '  - {id: "4", text: The lake stays full.}\n'
_GOOD = f"id: lake-12\ntitle: Lake accord\npoints:\n{_POINT}"


def _rule(rule: str, title: str, explanation: str, hint: str, failing: str = "") -> Rule:
    return Rule(
        id=rule,
        severity=Severity.ERROR,
        strict_only=False,
        title=title,
        explanation=explanation,
        hint=hint,
        failing={_FILE: failing} if failing else {},
        passing={_FILE: _GOOD},
    )


RULES: tuple[Rule, ...] = (
    _rule(
        "bad-value",
        "A value has the form its key asks for",
        "Ids, dates, references, digests and addresses have a form; evidence, fate and the like are one of a list of "
        "words; a date is one that the calendar has.",
        "write it in the form that the message names",
        _GOOD.replace("points:", "date: 2031-02-30\npoints:"),
    ),
    _rule(
        "duplicate-key",
        "No key stands twice in one mapping",
        "Most readers of YAML keep the last of two equal keys in silence, and half of what was written is lost.",
        "keep one of the two",
        _GOOD.replace("points:", "title: Lake treaty\npoints:"),
    ),
    _rule(
        "encoding",
        "A file is UTF-8 text",
        "Other encodings are not guessed at: a wrong guess changes letters in silence. A byte-order mark and CRLF line "
        "ends are fine.",
        "save the file as UTF-8",
    ),
    _rule(
        "limit",
        "A file stays within the limits",
        f"At most {MAX_BYTES // 1024**2} MiB, {MAX_DEPTH} levels, {MAX_NODES:,} values and {MAX_POINTS:,} points are "
        "read, so that no file can stop the program.",
        "split or flatten the file",
        f"id: lake-12\ntitle: Lake accord\npoints: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}\n",
    ),
    _rule(
        "missing-key",
        "The keys that are needed are there",
        "A plan needs an id, a title and points; a point needs an id and a text, clauses, options or a fate.",
        "add the key",
        _GOOD.replace("title: Lake accord\n", ""),
    ),
    _rule(
        "raw-control",
        "No control character stands raw in a file",
        "YAML does not allow them, and editors and terminals show such a file differently from what it holds.",
        "remove the character",
        _GOOD.replace("stays", "\x1b[2Kstays"),
    ),
    _rule(
        "syntax",
        "A file is YAML",
        "The message says where the parser stopped; the slip is there or just before.",
        "mend the line",
        _GOOD.replace("The lake", '"The lake'),
    ),
    _rule(
        "unknown-key",
        "Every key is one that the program knows",
        "A misspelt key would be passed over in silence, and its value with it.",
        "correct the key or remove it",
        _GOOD.replace("title", "titel"),
    ),
    _rule(
        "unreadable",
        "A file can be opened",
        "It may be missing, a folder, or closed to you; the message says which.",
        "check the path",
    ),
    _rule(
        "wrong-type",
        "A list is a list, a mapping a mapping, a text a text",
        "Nothing is converted in silence: a single source is still written as a list of one.",
        "write it as the message says",
        _GOOD.replace("points:", "sources: gazette-0304\npoints:"),
    ),
    _rule(
        "yaml-feature",
        "A file holds plain YAML: no anchors, aliases, tags, merge keys or second documents",
        "Aliases make small files explode, tags run code in careless readers, and a second document is mostly an "
        "accident. Plans need none of them.",
        "write the value out",
        _GOOD.replace("The lake stays full.", "!!str The lake stays full."),
    ),
)
