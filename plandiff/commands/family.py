"""`plandiff family`: which earlier text each version is nearest to."""

from __future__ import annotations

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report


@writes_report("family", on_threads=True)
def family(names: options.NamesArgument = None, *, report: Report) -> None:
    """Show which earlier text each version is nearest to.

    Nearness of wording, over all and point by point; it proves no descent. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.rendering.formats import FAMILY
    from plandiff.rendering.request import ReportRequest
    from plandiff.threads.nearness import family as make_family

    threads = thread_reports.followed(report, names)
    report.write(FAMILY, ReportRequest(make_family(threads)), thread_reports.files(report.library, threads))
