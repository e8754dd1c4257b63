"""Making hidden characters visible: what every text from a file passes through before anybody sees it."""

from __future__ import annotations

import re

# C0 but the line feed, DEL and C1, and what changes the direction of the text after it (Unicode TR 36, CVE-2021-42574).
_CONTROLS = "\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
# The rest of Default_Ignorable_Code_Point (Unicode 15, DerivedCoreProperties.txt), and annotation marks and a blank
# that look like nothing as well.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)

CONTROL = f"[{_CONTROLS}]"
INVISIBLE = f"[{_INVISIBLE}]"
HIDDEN = re.compile(f"[{_CONTROLS}{_INVISIBLE}]")


def visible(text: str) -> str:
    r"""The text with each hidden character written as an escape: \x1b, \u202e, \U000e0041. Line feeds stay."""
    if HIDDEN.search(text) is None:
        return text
    return HIDDEN.sub(lambda match: escape(match.group()), text)


def escape(character: str) -> str:
    r"""One character as \x1b, \u202e or \U000e0041."""
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def one_line(text: str) -> str:
    """Words from a file or a command line for one line of a message, hidden characters shown."""
    return visible(text.replace("\n", "\\n").replace("\t", " "))
