"""`plandiff cite`: how to cite a plan, a point, a clause, a claim or a comparison."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

ReferenceArgument = Annotated[
    str,
    typer.Argument(
        metavar="REFERENCE", help="us-28, us-28#6, us-28#10.c or rt-live#s002-145.", autocompletion=options.references
    ),
]
AfterArgument = Annotated[
    str | None,
    typer.Argument(metavar="[AFTER]", help="A second plan: cite the comparison.", autocompletion=options.plan_ids),
]


@writes_report("cite", without=("color",))
def cite(reference: ReferenceArgument, after: AfterArgument = None, *, report: Report) -> None:
    """Say how to cite a plan, a point, a claim or a comparison.

    With the version, its date and status, the pages behind it, plandiff's version and the file's digest. Exit code: 0
    done, 2 bad input or usage.
    """
    from plandiff.library.citations import cite as cite_one
    from plandiff.library.citations import cite_comparison
    from plandiff.rendering.formats import CITATION
    from plandiff.rendering.request import ReportRequest

    library = report.library
    citation = cite_one(library, reference) if after is None else cite_comparison(library, reference, after)
    names = [name.partition("#")[0] for name in (reference, after) if name]
    report.write(CITATION, ReportRequest(citation), library.inputs(*names))
