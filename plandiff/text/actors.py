"""Who acts: the nouns of office and of a part in a contract, and the initials of bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plandiff.text.patterns import pattern
from plandiff.text.word_cutting import Word, low_at

# Lower-case, in the singular; synonyms decide which are the same.
_ACTORS = frozenset(
    """
    landlord tenant lessor lessee subtenant owner occupier hirer lodger householder landowner proprietor
    employer employee worker contractor subcontractor buyer seller vendor purchaser supplier customer client
    licensor licensee distributor franchisor franchisee manufacturer importer exporter retailer wholesaler
    lender borrower creditor debtor guarantor surety insurer policyholder reinsurer underwriter claimant
    assignor assignee transferor transferee grantor grantee donor trustee beneficiary executor liquidator custodian
    agent principal controller processor subprocessor broker accountant bookkeeper
    council committee board commission court tribunal panel ministry minister agency authority secretary treasurer
    chair chairperson chairman president director manager secretariat parliament government assembly senate cabinet
    commissioner inspector inspectorate auditor mediator arbitrator arbiter umpire referee judge ombudsman registrar
    mayor governor deputy clerk caretaker janitor guard
    police army coastguard union federation association club company corporation cooperative captain coach teacher
    headteacher parent guardian lecturer professor student supervisor examiner department faculty
    plaintiff defendant appellant respondent prosecutor bailiff sheriff notary lawyer solicitor
    sponsor investigator physician doctor nurse midwife pharmacist surgeon dentist therapist paramedic carer caregiver
    librarian warden ranger rector dean provost keeper
    bidder tenderer carrier shipper consignee harbourmaster harbormaster regulator operator skipper
    father mother husband wife spouse founder shareholder heir pilot courier curator producer steward depositary
    commander bishop priest organiser organizer publisher author editor architect engineer consultant surveyor
    farmer angler ambassador consul envoy officer coordinator co-ordinator convenor convener contributor
    practitioner executive administrator maintainer moderator applicant candidate voter delegate representative
    provider division bureau member participant subscriber partner individual person entity volunteer staff team
    organization organisation assistant attorney magistrate superintendent
    visitor guest reviewer researcher attendee nominee appointee collaborator actor adviser advisor
    expert specialist witness leader group community holder committer approver jury
    developer recipient sender complainant facilitator ceo cfo coo cto cio cso ciso cao
    """.split()
)
# Those that are something else without an article, an owner or an adjective: assembly and delivery, on board.
_OTHERWISE = frozenset(
    "assembly principal commission authority board judge guard union court chair coach association company "
    "department executive team organization organisation assistant group community".split()
)
_OF = frozenset(("division", "bureau"))  # of the state, where they say what for; a division may be of a league
_ARE = frozenset(("be", "becom", "becam"))  # stems
_OWNERS = frozenset("its their his her our your".split())
_OPEN = frozenset("the a an any each every this that said no such both all".split()) | _OWNERS
_BARE = frozenset(
    "in of by to with for on at from".split()
)  # straight before a word without an article: an action in court

BODIES = frozenset(
    "bank office union group organisation organization institute institution university college school fund company "
    "corporation inc ltd llc gmbh league alliance assembly department directorate bureau centre center society trust "
    "foundation nations states front movement forum network congress conference team".split()
)
# In which a name of them may end: the Contributing Members.
PERSONS = frozenset(
    "person persons individual individuals entity entities body bodies people member members participant participants "
    "contributor contributors party parties".split()
)
_SHORT = pattern(r"\(([A-Z]{2,8})\)")
_WITHIN = 80  # characters before brackets


@lru_cache(maxsize=4096)  # asked of the texts of a plan, and of each pair of them
def defined_actors(text: str) -> frozenset[str]:
    """The initials, in lower case, of offices, bodies and persons that a text names: the Technical Committee (TC)."""
    found = _SHORT.finditer(text) if "(" in text else ()
    return frozenset(one[1].lower() for one in found if _names_actor(text[max(one.start() - _WITHIN, 0) : one.start()]))


def _names_actor(text: str) -> bool:
    """Whether the last word of a text, in its last sentence, is an office, a body or a person."""
    lows = re.findall(r"\w+", re.split("[.;()]", text)[-1].lower())[-1:]
    return any(low in BODIES or low in PERSONS or is_actor(low, low) for low in lows)


@lru_cache(maxsize=8192)
def is_actor(stem: str, low: str) -> bool:
    """Whether a word names the holder of an office (landlord, committee, secretary)."""
    return low in _ACTORS or (low.endswith("s") and (low[:-1] in _ACTORS or stem in _ACTORS))


def acts(cut: Sequence[Word], index: int) -> bool:
    """Whether a noun of office at an index is somebody who acts there."""
    word = cut[index]
    low = word.low
    if index > 1 and cut[index - 1].low in ("a", "an") and cut[index - 2].stem in _ARE:
        return False  # whoever becomes a member
    if low in _OF:
        return any(after.low == "of" for after in cut[index + 1 : index + 2])
    if low not in _OTHERWISE or word.capital or index == 0:
        return True
    if low == "authority" and (cut[index - 1].low in _OWNERS or low_at(cut, index + 1) == "to"):
        return False  # the power that somebody has
    near = [before.low for before in cut[max(index - 3, 0) : index] if before.sentence == word.sentence]
    return not _OPEN.isdisjoint(near) and near[-1] not in _BARE
