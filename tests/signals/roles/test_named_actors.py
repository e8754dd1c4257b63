"""Which phrases name an actor: offices with the words that tell them from others, and no thing behind one."""

from __future__ import annotations

import pytest

from plandiff.signals.roles.named_actors import names_of
from tests.signals.passages import analysis

CASES = {
    "The core maintainers vote.": ["core maintainers"],
    "Upland steering committee votes.": ["Upland", "steering committee"],
    "A fee for members, core maintainers and the clerk is due.": ["members", "core maintainers", "clerk"],
    "They notify board members.": ["members"],  # the first word behind anything else may be a verb
    "The Board of the Mora Trust and the Clerk sign it.": ["Board of the Mora Trust", "Clerk"],
    "Keep the customer data safe.": [],
    "The customer pays.": ["customer"],
    "Talk in the community call, or at the club meeting, on a general committee hearing.": [],
    "Give the unique entity identifier of the member joining the club.": ["member", "club"],
    "Notice of customer orders is given.": [],
    "If tenant defaults, the orders of it end.": ["tenant"],
    "Treasurer approval is needed.": ["Treasurer"],
    "A member of a working group is a member.": ["member", "working group"],
    "Work in team spirit on board, or in the team.": ["team"],
    "The club meeting shall end, and an action in court, under its authority to sail.": [],
    "See the Report of the Mora Fund and the Bank of Tarn.": ["Mora Fund", "Bank of Tarn"],
    "The port authority sues in the court.": ["port authority", "court"],
}


@pytest.mark.parametrize("text", CASES)
def test_names_and_offices(text: str) -> None:
    read = analysis(text)
    assert [read.write(fact) for fact in names_of(read, "party")] == CASES[text]
