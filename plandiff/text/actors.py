"""Who acts: the nouns of office and of a part in a contract, and the names that a document defines as actors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plandiff.text.patterns import any_before_blank, any_of, pattern
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
# Of whom a definition may say that a name means them, and a name that they are: the Contributing Members.
PERSONS = frozenset(
    "person persons individual individuals entity entities body bodies people member members participant participants "
    "contributor contributors party parties".split()
)
_OPENING, _CLOSING = '"\u201c\u2018', '"\u201d\u2019'
_QUOTED = f'{any_of(_OPENING)}([A-Z][^"\u201c\u201d\u2019]{{0,40}}){any_of(_CLOSING)}'
_VERBS = ("means", "shall mean", "refers to")
_MEANS = pattern(rf"(?:{_QUOTED}|^([A-Z][\w ]{{1,40}}?))\s+(?:{'|'.join(_VERBS)})\s+([^.;:]{{1,100}})", re.MULTILINE)
_CALLED = pattern(rf"\([^()\"\u201c]{{0,40}}{_QUOTED}\)")
_SHORT = pattern(r"\(([A-Z]{2,8})\)")
_WITHIN = 80  # characters before brackets
_NEAR = 6  # words on the near side of a definition


@lru_cache(maxsize=4096)  # asked of the texts of a plan, and of each pair of them
def defined_actors(text: str) -> frozenset[str]:
    """The names, in lower case, that a text defines as somebody who acts: "Board" means the committee that ...

    A definition counts where an office, a body or a person stands close: behind "means", or before brackets with the
    name in quotes (the "Company") or with the initials of a body, the Technical Committee (TC). A name of several words
    has to end in one (no "Company Account"), or stand there as well.
    """
    return frozenset(_defined(text))


def _defined(text: str) -> Iterator[str]:
    if '"' in text or "\u201c" in text or "means" in text:
        for quoted, bare, meaning in _MEANS.findall(text) if any_before_blank(_VERBS, text) else ():
            if _names_actor(re.findall(r"\w+", meaning.lower())[:_NEAR]):
                yield (quoted or bare).lower()
        for found in _CALLED.finditer(text) if any(f"{mark})" in text for mark in _CLOSING) else ():
            before, called = _words_before(text, found.start())[-_NEAR:], re.findall(r"\w+", found[1].lower())
            if _names_actor(before) and (
                " ".join(called) in " ".join(before) or not called[1:] or _names_actor(called[-1:])
            ):
                yield found[1].lower()
    for found in _SHORT.finditer(text) if "(" in text else ():
        if _names_actor(_words_before(text, found.start())[-1:]):
            yield found[1].lower()


def _words_before(text: str, at: int) -> list[str]:
    """The words of a sentence straight before a place, in lower case."""
    return re.findall(r"\w+", re.split("[.;()]", text[max(at - _WITHIN, 0) : at])[-1].lower())


def _names_actor(lows: Sequence[str]) -> bool:
    return any(low in BODIES or low in PERSONS or is_actor(low, low) for low in lows)


@lru_cache(maxsize=8192)
def is_actor(stem: str, low: str) -> bool:
    """Whether a word names the holder of an office (landlord, committee, secretary)."""
    return low in _ACTORS or (low.endswith("s") and (low[:-1] in _ACTORS or stem in _ACTORS))


def acts(cut: Sequence[Word], index: int, key: str) -> bool:
    """Whether a noun of office at an index is somebody who acts there; `key` is its root or its joined phrase."""
    if "_" in key:
        return False
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
