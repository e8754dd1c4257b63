"""Front matter: keys and values between two rules at the start of a Markdown file, for the program that shows it."""

from __future__ import annotations

import re

# By the rule above it: the rules below it, and what a line with a key begins with, in YAML and in TOML.
_RULES = {
    "---": (("---", "..."), re.compile(r"""(?:[\w$@.][\w$@.-]*|"[^"\n]*"|'[^'\n]*')[ \t]*:(?:\s|$)""")),
    "+++": (("+++",), re.compile(r"""\[|(?:[\w.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=""")),
}
_LONGEST = 400  # lines
_PART = re.compile(r"---[ \t]+\w+$")
_BELOW_KEY = tuple(" \t-]})")  # what a line goes on with: deeper values, items, what closes a list


def front_matter_end(source: str, start: int) -> int:
    """Where front matter ends that begins at a character, or that character where there is none.

    It has a key at least, and below its keys only their values and comments; whatever else stands between two rules is
    text. Kramdown ends it by the name of the part that follows (--- abstract), which is text.
    """
    first, *lines = source[start:].split("\n", _LONGEST + 1)[: _LONGEST + 1]
    if first.rstrip() not in _RULES:
        return start
    closing, key = _RULES[first.rstrip()]
    position, keyed = start + len(first) + 1, False
    for line in lines:
        bare = line.rstrip()
        if keyed and bare in closing:
            return min(position + len(line) + 1, len(source))
        if keyed and _PART.match(bare):
            return position
        has_key = key.match(line) is not None
        keyed = keyed or has_key
        if not (has_key or bare.startswith("#") or (keyed and (not bare or line.startswith(_BELOW_KEY)))):
            return start
        position += len(line) + 1
    return start
