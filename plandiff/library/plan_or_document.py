"""Telling a plan file from a document and from the files beside it, and what the name of a document says of it."""

from __future__ import annotations

import re
from pathlib import Path

from plandiff.reading.files import MAX_BYTES
from plandiff.text.patterns import pattern

SUFFIXES = (".yaml", ".yml")
MAX_DOCUMENT = 64 * 1024 * 1024  # bytes: pictures make a document large, and are not read
PACKAGE = b"PK\x03\x04"  # how every .docx and .odt begins, and no text does
# How a plan file gives itself away where its name does not: the key of its points, or its id and its title.
_POINTS = pattern(rb"^(?:\xef\xbb\xbf)?points:[ \t]*(?:[\[{#&!][^\n]*)?\r?$", re.MULTILINE)
_NAMES = tuple(pattern(rb"^(?:\xef\xbb\xbf)?%b:(?:[ \t]|\r?$)" % key, re.MULTILINE) for key in (b"id", b"title"))
_FRONT_MATTER = pattern(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?P<keys>.*?)^---[ \t]*\r?\n\s*(?=\S)", re.DOTALL | re.MULTILINE
)
_HEAD = 4096
# The key of what a file of red lines, decisions or rulings lists; it stands there in place of an id and of points.
_LISTED = pattern(rb"^(?:\xef\xbb\xbf)?(lines|decisions|rulings):(?:[ \t]|\r?$)", re.MULTILINE)
_MOST = 64 * 1024  # bytes of a file in which these keys are looked for


def is_plan_file(data: bytes, file: str) -> bool:
    """Whether bytes are a plan file: by the name of their file, or by the keys at the start of their lines.

    The front matter of a page, which may have an id and a title, does not make the page one.
    """
    if file.endswith(SUFFIXES) or form_of(file) != "auto" or data.startswith(PACKAGE):
        return file.endswith(SUFFIXES)
    front = _FRONT_MATTER.match(data[:_HEAD])
    if front and not _POINTS.search(front["keys"]):
        return any(key.match(data, front.end()) for key in (_POINTS, *_NAMES))
    return bool(_POINTS.search(data)) or all(key.search(data[:_HEAD]) for key in _NAMES)


def key_of_list(path: Path) -> str:
    """The key of what a YAML file lists that holds no plan: lines, decisions or rulings; empty for any other file."""
    try:
        with path.open("rb") as opened:
            data = opened.read(_MOST)
    except OSError:
        return ""
    found = None if _NAMES[0].search(data) or _POINTS.search(data) else _LISTED.search(data)
    return found[1].decode() if found else ""


def form_of(file: str) -> str:
    """The form that the suffix of a document speaks for; auto where it does not."""
    forms = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".wiki": "wiki"}
    return forms.get(Path(file).suffix, "auto")


def plan_id_of(path: str) -> str:
    """An id for a plan that is made of a document: the file's stem in the letters that ids have."""
    return re.sub(r"[^a-z0-9._-]+", "-", Path(path).stem.lower()).strip("-._") or "document"


def most_bytes(file: str) -> int:
    """How many bytes of a file are read at most: more of what may be a document that holds more than text."""
    return MAX_BYTES if file.endswith(SUFFIXES) else MAX_DOCUMENT
