"""A pattern is what `re.compile` gives; what differs is when it is compiled."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from plandiff.text.patterns import pattern

PACKAGE = Path(__file__).parents[2] / "plandiff"


def test_it_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    whole = re.compile

    def counted(written: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(written)
        return whole(written, flags)

    monkeypatch.setattr("re.compile", counted)
    boat = pattern("b(o)at", re.IGNORECASE)
    assert not compiled
    match = boat.search("a BOAT, a boat")
    assert match is not None
    assert (match.span(1), boat.sub("raft", "Boat boat"), boat.search("ship")) == ((3, 4), "raft raft", None)
    assert (boat.pattern, boat.flags & re.IGNORECASE) == ("b(o)at", re.IGNORECASE)
    with pytest.raises(AttributeError, match="sail"):
        boat.sail  # type: ignore[attr-defined]  # noqa: B018
    assert boat.search is boat.search


def test_all_patterns_of_the_package_can_be_compiled() -> None:
    written = [path for path in PACKAGE.rglob("*.py") if "import pattern\n" in path.read_text(encoding="utf-8")]
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__") for path in written
    ]
    for name in names:
        import_module(name)
        for value in vars(sys.modules[name]).values():
            if type(value).__name__ == "Pattern":
                assert re.compile(value.pattern, value.flags)
    assert len(names) > 15
