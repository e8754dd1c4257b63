"""`plandiff family`: which earlier text each version is nearest to."""

from __future__ import annotations

from typing import Annotated

from plandiff import exit_codes
from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, format_option

FormatOption = Annotated[str | None, format_option("family")]


def family(
    names: options.NamesArgument = None,
    translations: options.TranslationsOption = False,
    rulings: options.RulingsFilesOption = None,
    format_name: FormatOption = None,
    output: options.OutputOption = None,
    color: options.ColorOption = options.ColorChoice.AUTO,
    no_pager: options.NoPagerOption = False,
    plans: options.PlansOption = None,
) -> int:
    """Show which earlier text each version is nearest to.

    Nearness of wording, over all and point by point; it proves no descent. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.rendering.formats import FAMILY
    from plandiff.threads.nearness import family as make_family

    report = Report.asked("family", format_name, output, color, no_pager)
    thread_reports.report_on_threads(report, FAMILY, make_family, names, rulings, plans, translations=translations)
    return exit_codes.DONE
