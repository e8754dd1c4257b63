"""How a key of a YAML file is declared: once, on the field of a record that holds it."""

from __future__ import annotations

from typing import Any

from plandiff.model.named_values import NamedValues
from plandiff.model.record import field

_NONE: Any = object()


class Format(NamedValues):
    """A form that a text value must have: a regular expression (matched whole) and its description in words.

    A `calendar` form must besides name a day, month or year that exists.
    """

    pattern: str
    words: str
    calendar: bool = False


# The names are what `declare(form=...)` takes. JSON Schema and the loader both read this table.
FORMATS: dict[str, Format] = {
    "file-id": Format(r"[a-z0-9][a-z0-9._-]*", "lower-case letters and digits, also . _ - after the first"),
    "id": Format(r"[A-Za-z0-9][A-Za-z0-9._-]*", "letters and digits, also . _ - after the first"),
    "date": Format(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date as YYYY-MM-DD", calendar=True),
    "loose-date": Format(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "a date as YYYY, YYYY-MM or YYYY-MM-DD", calendar=True),
    "reference": Format(
        r"[a-z0-9][a-z0-9._-]*#[A-Za-z0-9][A-Za-z0-9._-]*", "a reference such as us-28#6 or us-28#10.c"
    ),
    "source": Format(
        r"[a-z0-9][a-z0-9._-]*(#[A-Za-z0-9][A-Za-z0-9._-]*)?",
        "a register key (gazette-0304) or a claim (gazette-0304#g-12)",
    ),
    "sha256": Format(r"[0-9a-f]{64}", "64 lower-case hexadecimal digits"),
    "text-fingerprint": Format(r"[0-9a-f]{12}", "12 lower-case hexadecimal digits"),
    "fingerprint": Format(r"v[1-9][0-9]?-[0-9a-f]{16}", "the fingerprint of a change, as v2-0123456789abcdef"),
    "two-texts": Format(r"[a-z0-9][a-z0-9._-]* > [a-z0-9][a-z0-9._-]*", "the ids of two texts, as us-28 > eu-counter"),
    "url": Format(r"https?://[^\s<>\"]+", "an http or https address"),
    "figure-test": Format(
        r"[A-Za-z0-9][A-Za-z0-9._-]*\s+((at_least|at_most|equals)\s+\S.*|absent)",
        "a term, then at_least, at_most or equals with a value, or absent: troop_cap at_least 800000",
    ),
    "deadline-test": Format(
        r"(at_least|at_most)\s+\S.*", "at_least or at_most with a time: at_most 100 days, at_most 2026-06-01"
    ),
    "count": Format(r"[0-9]{1,6}", "a whole number of at most six digits"),
}


def declare(words: str, *, form: str = "", default: Any = _NONE, empty: bool = True) -> Any:  # noqa: ANN401 - as dataclasses.field
    """Declare a field of a record that is a key of a YAML file.

    `words` is the sentence that the reference table and the JSON Schema give for it; `form` a name of FORMATS, applied
    to every text in the value; `default` makes the key optional; `empty=False` asks for a value that is not blank.
    """
    if form and form not in FORMATS:
        raise ValueError(f"unknown form {form!r}")
    metadata = {"words": words, "form": form, "empty": empty}
    if default is _NONE:
        return field(metadata=metadata)
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata, hash=False)  # so that records can be keys
    return field(default=default, metadata=metadata)


def is_real_date(text: str) -> bool:
    """Whether YYYY, YYYY-MM or YYYY-MM-DD (the form is taken for granted) names a time of the Gregorian calendar."""
    year, month, day = (int(part) for part in [*text.split("-"), "1", "1"][:3])
    if year == 0 or not 1 <= month <= 12:
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
