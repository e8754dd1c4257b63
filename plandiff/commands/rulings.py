"""`plandiff rulings`: what a person should decide about who answers whom."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

BeforeArgument = Annotated[
    str,
    typer.Argument(metavar="BEFORE", help="A plan's id, a plan file or a document.", autocompletion=options.plan_ids),
]
AfterArgument = Annotated[str, typer.Argument(metavar="AFTER", help="The plan to compare it with.")]
ByOption = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides, for the lines to write.")]


@writes_report("rulings")
def rulings(
    before: BeforeArgument,
    after: AfterArgument,
    *,
    report: Report,
    by: ByOption = "",
    rulings_file: options.RulingsOption = None,
) -> None:
    """List what a person should decide about who answers whom.

    Links of low confidence, splits that rest on little, and points that stand alone on both sides, most doubtful first.
    `-o rulings.yaml` writes them as a file of rulings.

    Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.alignment.align import align
    from plandiff.alignment.applied_rulings import left_alone, proposals
    from plandiff.commands.shared.comparisons import require_sound, rulings_for
    from plandiff.library.read_alike import read_alike
    from plandiff.library.ruled_texts import name_in_rulings
    from plandiff.model.proposal import Proposals
    from plandiff.rendering.formats import RULINGS
    from plandiff.rendering.request import ReportRequest

    library = report.library
    first, second = read_alike((library.plan(before), library.plan(after)))
    require_sound((first, second), library.vocabulary_for(before, after))
    ruled = rulings_for(first, second, rulings_file)
    plan, other = first.content, second.content
    alignment = align(plan, other, decided=ruled.decided)
    listed = proposals(plan, other, alignment)
    found = Proposals(
        before=first,
        after=second,
        names=(name_in_rulings(first), name_in_rulings(second)),
        listed=listed,
        alone=left_alone(alignment, listed),
        by=by,
    )
    inputs = (*library.inputs(first.file, second.file), *([ruled.file] if ruled.file else []))
    report.write(RULINGS, ReportRequest(found), inputs)
