"""`plandiff new-family`: an empty folder for a family of texts of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

TEMPLATE = Path(__file__).parent.parent / "template"
FolderArgument = Annotated[str, typer.Argument(metavar="DIR", help="A folder that does not exist yet, or is empty.")]


def new_family(folder: FolderArgument) -> None:
    """Lay out an empty folder for a family of texts.

    With plans, vocabulary, seeds, READMEs and a CI snippet.
    """
    from plandiff.model.problem import refused
    from plandiff.output import write_diagnostics, write_output
    from plandiff.text.display import one_line

    target = Path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise refused("usage", "this is not an empty folder", "name a folder that does not exist yet", folder)
    for source in sorted(path for path in TEMPLATE.rglob("*") if path.is_file()):
        place = target / source.relative_to(TEMPLATE)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise refused("output", f"cannot make the folder: {error.strerror}", "", str(place.parent)) from error
        write_output(source.read_text(encoding="utf-8"), str(place))
    ready = f"{folder} is ready: `plandiff list --plans {target / 'plans'}`; {target / 'README.md'} says how"
    write_diagnostics(f"{one_line(ready)}\n")
