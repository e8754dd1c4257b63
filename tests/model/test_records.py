"""What the modules of the model declare: frozen, documented, and no two of one name."""

from __future__ import annotations

import dataclasses
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from plandiff.model.named_values import Choice

FOLDER = Path(__file__).parents[2] / "plandiff" / "model"
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in {"__init__", "record", "named_values"})


def declared(module: str) -> list[type]:
    """The records and enums that a module declares itself."""
    values = vars(import_module(f"plandiff.model.{module}")).values()
    return [value for value in values if isinstance(value, type) and value.__module__ == f"plandiff.model.{module}"]


def is_record(value: type) -> bool:
    return dataclasses.is_dataclass(value) or issubclass(value, (Choice, tuple, Exception))


@pytest.mark.parametrize("module", MODULES)
def test_what_a_module_declares_are_documented_records(module: str) -> None:
    for value in declared(module):
        assert is_record(value), f"{value.__name__} is neither a record nor an enum"
        assert value.__doc__, f"{value.__name__} says nothing of what it is"
        assert not value.__doc__.startswith(f"{value.__name__}("), f"{value.__name__} has a generated docstring"


@pytest.mark.parametrize("module", MODULES)
def test_records_are_frozen(module: str) -> None:
    for value in declared(module):
        if dataclasses.is_dataclass(value):
            blank: Any = object.__new__(value)
            with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
                blank.id = "changed"


def test_no_two_modules_declare_one_name() -> None:
    names = [value.__name__ for module in MODULES for value in declared(module)]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
