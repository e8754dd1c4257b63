"""Making a family of texts from small files, as the examples of the rules are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from plandiff.library.ruled_texts import ruled_texts
from plandiff.model.family import Family
from plandiff.reading import (
    read_decisions,
    read_plan,
    read_red_lines,
    read_register,
    read_rulings,
    read_seed,
    read_vocabulary,
)


def family_of(files: Mapping[str, str]) -> Family:
    """The family that files make: by folder (plans/, seeds/), and by name for vocabulary.yaml and register.yaml."""
    named = {name: (PurePath(name), text.encode()) for name, text in sorted(files.items())}
    plans = [read_plan(data, file=name) for name, (path, data) in named.items() if _is(path, "plans")]
    seeds = [read_seed(data, file=name) for name, (path, data) in named.items() if _is(path, "seeds")]
    vocabulary, register = named.get("plans/vocabulary.yaml"), named.get("seeds/register.yaml")
    red_lines = named.get("plans/red-lines.yaml")
    rulings = [read_rulings(data, file=name) for name, (path, data) in named.items() if path.parts[1] == "rulings"]
    decisions = named.get("plans/decisions.yaml")
    return Family(
        plans=tuple(plans),
        seeds=tuple(seeds),
        rulings=tuple(ruled_texts(document, plans) for document in rulings),
        register=read_register(register[1], file="seeds/register.yaml") if register else None,
        vocabulary=read_vocabulary(vocabulary[1], file="plans/vocabulary.yaml") if vocabulary else None,
        decisions=(read_decisions(decisions[1], file="plans/decisions.yaml"),) if decisions else (),
        red_lines=(read_red_lines(red_lines[1], file="plans/red-lines.yaml"),) if red_lines else (),
    )


def _is(path: PurePath, folder: str) -> bool:
    """Whether a file is a plan or a seed, by its folder."""
    others = {"rulings", "vocabulary.yaml", "register.yaml", "red-lines.yaml", "decisions.yaml"}
    return path.parts[0] == folder and path.parts[1] not in others
