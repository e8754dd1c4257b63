"""Values as YAML, escapes and all."""

from __future__ import annotations

import json
import re

_PAIR = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})")


def as_yaml(value: object) -> str:
    """JSON in ASCII, which is YAML too but for what lies beyond the basic plane."""
    return _PAIR.sub(lambda found: f"\\U{_code(*found.groups()):08x}", json.dumps(value))


def _code(high: str, low: str) -> int:
    return 0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF)
