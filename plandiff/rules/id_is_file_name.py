"""Rule id-is-file-name: a plan or a seed is found by its file's name, so its id must be that name."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from plandiff.model.family import Family
from plandiff.model.problem import Document
from plandiff.rules.shared.findings import Finding, Findings

TITLE = "The id of a plan or seed is the name of its file"
EXPLANATION = (
    "`plandiff show lake-12` opens plans/lake-12.yaml, and other files refer to the plan by its id. Were the two "
    "different, a reference would lead to one file for the program and to another for a reader."
)
HINT = "rename the file or change the id"
FAILING = {"plans/lake-12.yaml": "id: lake-11\ntitle: Lake accord\npoints: []\n"}
PASSING = {"plans/lake-12.yaml": "id: lake-12\ntitle: Lake accord\npoints: []\n"}


def findings(family: Family) -> Findings:
    """A finding for each plan and seed whose id is not its file's stem; standard input has no name to compare."""
    documents: tuple[Document[Any], ...] = (*family.plans, *family.seeds)
    for document in documents:
        stem, own = PurePath(document.file).stem, document.content.id
        if own != stem and not document.file.startswith("<"):
            yield Finding(document, ("id",), f"the id is {own} but the file is called {stem}", own)
