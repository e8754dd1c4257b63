"""Bad inputs by name: what stands in the file, and what each command has to make of it.

A name begins with `n_` for what must be refused, `y_` for what must be read, and `i_` for what may go either way but
must not do harm.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path

HEAD = b"id: case\ntitle: Lake accord\n"
GOOD = HEAD + b'points:\n  - {id: "1", text: The lake stays full.}\n'
POINT = b'points:\n  - id: "1"\n    text: '
LAUGHS = b"".join(
    b"%s: &%s [%s]\n" % (after, after, b", ".join([b"*" + before] * 9))
    for before, after in zip([b"a", b"b", b"c", b"d", b"e"], [b"b", b"c", b"d", b"e", b"f"], strict=True)
)
MIB = 1024 * 1024


def text(value: str) -> bytes:
    """A plan whose one point says this, as written in YAML."""
    return HEAD + POINT + value.encode() + b"\n"


SYNTAX = {
    "n_tab": HEAD + b"points:\n\t- id: x\n",
    "n_open_quote": text('"never closed'),
    "n_open_bracket": HEAD + b"points: [{id: x, text: y}\n",
    "n_at_sign": text("@someone"),
    "n_unknown_alias": text("*nobody"),
    "n_two_documents": GOOD + b"---\n" + GOOD,
    "n_conflict_markers": HEAD + b"<<<<<<< ours\npoints: []\n=======\npoints: [x]\n>>>>>>> theirs\n",
    "n_prose": b"The lake stays full, and nobody may empty it.\n",
    "n_error_after_5000_lines": b"# a comment\r\n" * 5000 + HEAD + b"points: [\r\n",
    "n_duplicate_key": HEAD + b'"title": again\npoints: []\n',
    "n_merge_key": HEAD + b"points:\n  - {<<: {text: x}, id: y}\n",
    "n_anchor": text("&a x"),
    "n_percent_directive": b"%TAG ! tag:evil.example,2031:\n---\n" + GOOD.replace(b"Lake accord", b"!x y"),
}
ENCODING = {
    "n_latin_1": text("caf\u00e9").decode().encode("latin-1"),
    "n_cut_utf_8": GOOD + "# \u20ac".encode()[:-1],
    "n_utf_16": GOOD.decode().encode("utf-16"),
    "n_utf_32": GOOD.decode().encode("utf-32"),
    "n_gzip": gzip.compress(GOOD, mtime=0),
    "n_png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "n_pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "n_surrogate": text('"\\ud800"'),
    "n_overlong_utf_8": GOOD + b"# \xc0\x80\n",
    "y_byte_order_mark": b"\xef\xbb\xbf" + GOOD,
    "y_crlf": GOOD.replace(b"\n", b"\r\n"),
}
CONTROLS = {
    "n_raw_nul": text("a\0b"),
    "n_raw_escape": text("a\x1b[2Jb"),
    "n_raw_c1": text("a\x9b2Jb"),
    "n_raw_backspace": text("a\bb"),
    "n_carriage_return": text("harmless\r::error::x"),
    "n_byte_order_mark_inside": text("a\ufeffb"),
    "i_escaped_title_sequence": text('"\\e]0;x\\a"'),
    "i_escaped_c1": text('"\\x9b2J"'),
    "i_bidi_override": text("pay \u202etnuoma\u202c back"),
    "i_zero_width": text("the la\u200bke"),
    "i_tag_characters": text("lake\U000e0041\U000e0042"),
}
TYPES = {
    "n_impossible_date": HEAD + b"date: 2020-13-45\npoints: []\n",
    "n_enormous_number": HEAD + b"declared_points: " + b"9" * 5000 + b"\npoints: []\n",
    "n_negative_number": HEAD + b"declared_points: -1\npoints: []\n",
    "n_not_a_number": HEAD + b"declared_points: .nan\npoints: []\n",
    "n_python_object": text("!!python/object/apply:os.system [touch pwned]"),
    "n_python_name": text("!!python/name:os.system x"),
    "n_include": text("!include /etc/passwd"),
    "n_environment": text("!ENV ${HOME}"),
    "n_binary": text("!!binary aGVsbG8="),
    "n_set": text("!!set {a, b}"),
    "n_list_for_text": text("[a, b]"),
    "n_mapping_as_key": HEAD + b"? {a: b}\n: c\npoints: []\n",
    "n_path_as_id": GOOD.replace(b"id: case", b"id: ../../case"),
    "n_absolute_path_as_id": GOOD.replace(b"id: case", b"id: /tmp/case"),
    "n_path_as_point_id": GOOD.replace(b'"1"', b'"../../x"'),
    "n_javascript_as_source": HEAD + b"sources: ['javascript:alert(1)']\npoints: []\n",
    "n_unknown_key": HEAD + b"pointz: []\npoints: []\n",
    "n_no_points": HEAD,
    "n_empty": b"",
    "n_blank": b"\n\n  \n# only a comment\n",
    "n_null": b"null\n",
    "n_list": b"- a\n- b\n",
    "n_empty_mapping": b"{}\n",
    "y_norway": text("no"),
    "y_octal": text("010"),
    "y_base_60": text("1:20"),
}
BOMBS = {
    "n_laughs": HEAD + b"a: &a [x]\n" + LAUGHS,
    "n_laughs_in_sources": HEAD + b"sources: [&a x" + b", *a" * 1000 + b"]\npoints: []\n",
    "n_doubling_merge": HEAD + b"a: &a {x: y}\nb: &b {<<: [*a, *a]}\npoints: [{<<: [*b, *b]}]\n",
    "n_holds_itself": HEAD + b"points: &p [*p]\n",
    "n_300_brackets": HEAD + b"points: " + b"[" * 300,
    "n_25_000_brackets": HEAD + b"points: " + b"[" * 25_000,
    "n_100_000_dashes": b"- " * 100_000 + b"x",
    "n_100_000_braces": b"{a: " * 100_000,
    "n_20_000_points": HEAD + b"points:\n" + b"".join(b"  - {id: p%d, text: x}\n" % at for at in range(20_000)),
    "n_20_000_errors": HEAD + b"points:\n" + b"".join(b"  - {id: p%d, txet: x}\n" % at for at in range(4_000)),
    "n_600_000_values": HEAD + b"sources: [" + b"a," * 600_000 + b"]\npoints: []\n",
    "n_50_mb_of_comments": b"# a comment that says nothing at all\n" * (50 * MIB // 37),
    "n_32_mb_line": b"x" * (32 * MIB),
}
FILES = {**SYNTAX, **ENCODING, **CONTROLS, **TYPES, **BOMBS}


def documents(size: int = 1) -> dict[str, bytes]:
    """Documents of a size: what `compare` and `import` may read as text although it is no plan file."""
    return {
        "n_no_text": b"  \n\n",
        "n_latin_1": "1. The caf\u00e9 opens.\n".encode("latin-1"),
        "n_picture": b"\x89PNG\r\n\x1a\n",
        "n_9_mb": b"1. The lake stays full.\n" * (9 * MIB // 24),
        "i_many_points": b"".join(b"%d. The lake stays full.\n" % at for at in range(1, 2_500 * size)),
        "i_nothing_but_brackets": b"[" * 25_000 * size,
        "i_nothing_but_markers": b"1. (a) (i) " * 2_500 * size,
        "i_one_line": b"1. " + b"lake " * 25_000 * size,
        "i_open_tags": b"<!doctype html>" + b"<div>" * 12_500 * size,
        "i_open_lists": b"<html>" + b"<ol><li>" * 2_500 * size + b"x",
        "i_open_comment": b"<html><p>1. x</p><!--" + b"-" * 60_000 * size,
        "i_attributes": b"<html><p " + b"a=b " * 12_500 * size + b">1. x</p>",
        "i_entities": b"<html><p>1. " + b"&#27;[2J&#x202e;&lt;script&gt;" * 125 * size + b"</p>",
        "i_nested_quotes": b"> " * 6_000 * size + b"1. x\n",
        "i_nested_bullets": b"".join(b" " * at + b"- x\n" for at in range(125 * size)),
        "i_stars": b"1. " + b"*" * 25_000 * size + b"\n",
        "i_links": b"1. " + b"[a](" * 6_000 * size + b"\n",
        "i_form_feeds": b"1. The lake\x0c\x0c stays\x1b[2J full.\x08\n" * size,
        "i_carriage_returns": b"1. The lake stays full.\r::error::x\r" * 12 * size,
    }


def _vanished(folder: Path) -> Path:
    return folder / "gone.yaml"


def _folder(folder: Path) -> Path:
    (folder / "folder.yaml").mkdir()
    return folder / "folder.yaml"


def _loop(folder: Path) -> Path:
    (folder / "loop.yaml").symlink_to("loop.yaml")
    return folder / "loop.yaml"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.yaml")
    return folder / "pipe.yaml"


def _sparse(folder: Path) -> Path:
    with (folder / "sparse.yaml").open("wb") as file:
        file.truncate(8 * 1024**3)
    return folder / "sparse.yaml"


def _link_to_device(folder: Path) -> Path:
    (folder / "device.yaml").symlink_to("/dev/zero")
    return folder / "device.yaml"


def _long_name(folder: Path) -> Path:
    return folder / ("x" * 300 + ".yaml")


def _below_a_file(folder: Path) -> Path:
    (folder / "case.yaml").write_bytes(GOOD)
    return folder / "case.yaml" / "case.yaml"


# Files that are none; validating a folder or a name that leads nowhere cannot even begin.
PLACES: dict[str, Callable[[Path], Path]] = {
    "n_missing": _vanished,
    "n_folder": _folder,
    "n_link_to_itself": _loop,
    "n_pipe_without_writer": _pipe,
    "n_8_gib_sparse": _sparse,
    "n_endless_device": _link_to_device,
    "n_name_too_long": _long_name,
    "n_below_a_file": _below_a_file,
}
NAMES = {
    "escape": "a\x1b[31mb.yaml",
    "newline": "a\n::error::b.yaml",
    "command": "::error::x.yaml",
    "old command": "##[error]x.yaml",
    "markup": "[red]x[bold].yaml",
    "bidi": "a\u202eb.yaml",
    "html": "<b>&.yaml",
    "not UTF-8": "\udcff.yaml",
    "leading dash": "-x.yaml",
    "formula": "=1+1.yaml",
    "255 bytes": "x" * 250 + ".yaml",
    "emoji shortcode": ":100:5.yaml",
    "annotation": "a%0A::error::b,line=1.yaml",
}
