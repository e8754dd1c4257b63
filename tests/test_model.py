"""The model: what its modules declare can be had from the package, and nothing else."""

from __future__ import annotations

import dataclasses
import enum
from importlib import import_module
from pathlib import Path

import pytest

import plandiff.model

# Modules whose names are asked for from themselves: their Cell and Row are not everybody's.
OWN_NAMES = {"thread"}
FOLDER = Path(plandiff.model.__file__).parent


def declared() -> set[str]:
    """The dataclasses and enums of the modules of the model."""
    found = set()
    for path in FOLDER.glob("*.py"):
        if path.stem in OWN_NAMES:
            continue
        module = import_module(f"plandiff.model.{path.stem}")
        for name, value in vars(module).items():
            ours = isinstance(value, type) and value.__module__ == module.__name__ and not name.startswith("_")
            if ours and (dataclasses.is_dataclass(value) or issubclass(value, enum.Enum)):
                found.add(name)
    return found - {"Format"}  # of declaration.py: how the others are declared


@pytest.mark.parametrize("name", sorted(plandiff.model.__all__))
def test_every_name_of_the_package_can_be_had(name: str) -> None:
    assert getattr(plandiff.model, name) is not None


def test_every_declaration_is_in_the_package() -> None:
    assert declared() <= set(plandiff.model.__all__)


def test_another_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Treaty'"):
        _ = plandiff.model.Treaty


def test_everything_is_frozen() -> None:
    for name in plandiff.model.__all__:
        value = getattr(plandiff.model, name)
        if dataclasses.is_dataclass(value):
            assert value.__dataclass_params__.frozen, name  # type: ignore[union-attr]
