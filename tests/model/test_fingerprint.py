"""Fingerprints stand for facts, whatever their order, and for no others."""

from __future__ import annotations

import hashlib
import re
import runpy
import sys

import pytest

from plandiff.model.declaration import FORMATS
from plandiff.model.fingerprint import SCHEME, Facts, fingerprint, fingerprints

FACTS: Facts = {"rule": "unknown-topic", "about": "lake-12#4", "words": ["a", "b"], "moved": False, "to": None}


def test_the_digits_of_a_scheme_stay() -> None:
    """What a new version of plandiff makes of the same facts; where this must change, SCHEME goes up with it."""
    assert (SCHEME, fingerprint(FACTS)) == (2, "v2-3819390ecfbfed49")
    assert fingerprint({}) == "v2-b031601b41e2aea5"


def test_a_python_that_has_digests_in_hashlib_alone_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_sha2", "_sha256"):
        monkeypatch.setitem(sys.modules, name, None)
    other = runpy.run_path(str(sys.modules[fingerprint.__module__].__file__))
    assert other["sha256"] is hashlib.sha256
    assert other["fingerprint"](FACTS) == fingerprint(FACTS)


def test_the_form() -> None:
    assert re.fullmatch(FORMATS["fingerprint"].pattern, fingerprint(FACTS))


def test_the_order_of_names_does_not_count() -> None:
    assert fingerprint(dict(reversed(list(FACTS.items())))) == fingerprint(FACTS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": "b"}, {"a": "c"}),
        ({"a": "b"}, {"b": "a"}),
        ({"a": ["b", "c"]}, {"a": ["c", "b"]}),
        ({"a": ["b", "c"]}, {"a": ["bc"]}),
        ({"a": ["b", ["c"]]}, {"a": [["b"], "c"]}),
        ({"a": "1"}, {"a": 1}),
        ({"a": ""}, {"a": None}),
        ({"a": []}, {"a": {}}),
        ({"a": ""}, {}),
        ({"a": "b", "c": "d"}, {"a": "b1:cs1:d"}),
    ],
)
def test_other_facts_are_another_fingerprint(one: Facts, other: Facts) -> None:
    assert fingerprint(one) != fingerprint(other)


def test_findings_of_the_same_facts_are_told_apart() -> None:
    first, other, second, third = fingerprints([FACTS, {"a": 1}, FACTS, FACTS])
    assert len({first, other, second, third}) == 4
    assert first == fingerprint(FACTS)
    assert fingerprints([FACTS, FACTS]) == [first, second], "whatever stands between"


def test_half_a_pair_of_surrogates_is_a_fact_like_any_other() -> None:
    assert fingerprint({"a": "\ud800"}) != fingerprint({"a": "\udfff"})
