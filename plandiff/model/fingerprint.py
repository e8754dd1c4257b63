"""Fingerprints: what a change or a finding is known by from report to report, made of facts and of nothing else."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    # hashlib loads all of OpenSSL; `random` of the standard library takes the module behind it in the same way.
    try:
        if sys.version_info >= (3, 12):
            from _sha2 import sha256
        else:
            from _sha256 import sha256
    except ImportError:
        from hashlib import sha256

__all__ = ["SCHEME", "Fact", "Facts", "fingerprint", "fingerprints", "sha256"]

# The version of the scheme. It goes up where the same facts would get other digits, or a kind of finding other facts;
# the first was that of SARIF alone.
SCHEME = 2
_DIGITS = 16  # 64 bits: of a million findings two have the same by chance in one of forty million reports

Fact = str | int | bool | None | Sequence["Fact"] | Mapping[str, "Fact"]
Facts = Mapping[str, Fact]


def fingerprint(facts: Facts) -> str:
    """The version of the scheme and sixteen hexadecimal digits that stand for some facts: `v2-0123456789abcdef`.

    The order of the names does not count, that of a sequence does. Facts are ids, kinds, figures and normalised words,
    never the words of a report, a place in a list or a score. They are written with the length of each before it, so
    that no two sets of facts are written alike.
    """
    return f"v{SCHEME}-{sha256(_written(facts)).hexdigest()[:_DIGITS]}"


def fingerprints(findings: Iterable[Facts]) -> list[str]:
    """The fingerprints of the findings of one report, in their order; of those with the same facts the second and
    further have their number among them as a fact too."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for facts in findings:
        digits = fingerprint(facts)
        seen[digits] += 1
        found.append(digits if seen[digits] == 1 else fingerprint({"same": digits, "number": seen[digits]}))
    return found


def _written(fact: Fact) -> bytes:
    """A fact as bytes: what kind it is, how long, and itself (after the netstrings of D. J. Bernstein, 1997)."""
    match fact:
        case str():
            kind, content = b"s", fact.encode("utf-8", "surrogatepass")
        case None:
            kind, content = b"n", b""
        case bool() | int():
            kind, content = b"i", str(int(fact)).encode()
        case Mapping():
            kind, content = b"m", b"".join(_written(name) + _written(fact[name]) for name in sorted(fact))
        case _:
            kind, content = b"l", b"".join(map(_written, fact))
    return b"%s%d:%s" % (kind, len(content), content)
