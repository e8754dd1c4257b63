"""`plandiff figures`: the named figures of several plans as one table."""

from __future__ import annotations

from typing import Annotated

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

TopicOption = Annotated[list[str] | None, options.topic_option("figures")]


@writes_report("figures")
def figures(names: options.NamesArgument = None, topic: TopicOption = None, *, report: Report) -> None:
    """Show the named figures of plans side by side, changes marked.

    Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.commands.shared.usage_errors import all_known
    from plandiff.comparing.term_table import term_table
    from plandiff.rendering.formats import FIGURES
    from plandiff.rendering.request import ReportRequest
    from plandiff.threads.chronology import in_order

    library = report.library
    documents = in_order(thread_reports.documents(library, names))
    table = term_table(documents, library.vocabulary_for(*(names or library.plan_ids)), topics=topic or ())
    all_known("topic", topic or (), table.topics)
    report.write(FIGURES, ReportRequest(table), library.inputs(*(document.file for document in documents)))
