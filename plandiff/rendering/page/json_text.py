"""JSON without what a terminal or a CI service could obey: it is written as an escape, and reads back the same."""

from __future__ import annotations

import json
import re
from typing import Any

from plandiff.text.display import with_escapes

# What CI services take for a command wherever it stands in a line: `##[`, `##vso[`.
_COMMAND = re.compile(r"##(?=\w*\[)")


def json_text(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """The value as indented JSON with a newline at the end. Raises ValueError for NaN and infinities."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    text = _COMMAND.sub(r"#\\u0023", text)
    return with_escapes(text, _escape) + "\n"


def _escape(character: str) -> str:
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000  # RFC 8259, section 7: beyond the basic plane, a surrogate pair
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
