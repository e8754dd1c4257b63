"""The fractions that Unicode has as one letter, alone and behind a number."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import lru_cache


def is_vulgar_fraction(written: str) -> bool:
    return len(written) == 1 and unicodedata.decomposition(written).startswith("<fraction>") and "/" in _plain(written)


@lru_cache(maxsize=64)
def _plain(written: str) -> str:
    return unicodedata.normalize("NFKC", written).replace("\u2044", "/")


def fraction_text(written: str) -> str:
    """A fraction as digits have it: 1/2."""
    return _plain(written)


def with_fraction(whole: str, written: str) -> str:
    """A whole number in digits with the fraction behind it as decimals (2 and a half: 2.5), or both as they are."""
    if "." in whole or not whole.replace(",", "").isdecimal():
        return whole + written
    part, _, parts = _plain(written).partition("/")
    decimals = f"{Decimal(part) / Decimal(parts):.9f}".rstrip("0")
    return whole + decimals.removeprefix("0")
