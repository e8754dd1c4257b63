"""Text as values of YAML: in double quotes as JSON has them, which YAML reads alike, hidden characters shown."""

from __future__ import annotations

import json
from collections.abc import Iterable

from plandiff.text.display import visible


def quoted(text: str) -> str:
    """A text in quotes, on one line."""
    return json.dumps(visible(text), ensure_ascii=False)


def listed(texts: Iterable[str]) -> str:
    """Texts as a list, each in quotes."""
    return json.dumps([visible(text) for text in texts], ensure_ascii=False)
