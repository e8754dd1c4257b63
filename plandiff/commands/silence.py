"""`plandiff silence`: what ended, and whether anything struck it."""

from __future__ import annotations

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report


@writes_report("silence", on_threads=True)
def silence(names: options.NamesArgument = None, *, report: Report) -> None:
    """List the points that vanish, and whether they were struck.

    Apart from those expressly removed, and from those that came back later. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.rendering.formats import SILENCE
    from plandiff.rendering.request import ReportRequest
    from plandiff.threads.silence import silence as make_silence

    threads = thread_reports.followed(report, names)
    report.write(SILENCE, ReportRequest(make_silence(threads)), thread_reports.files(report.library, threads))
