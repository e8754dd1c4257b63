"""The nouns of office and of a part in a contract, by whose holders a text says that something is done."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.word_cutting import Word

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
    farmer angler ambassador consul envoy
    """.split()
)
# Those that are something else without an article, an owner or an adjective: assembly and delivery, on board.
_OTHERWISE = frozenset(
    "assembly principal commission authority board judge guard union court chair coach association company "
    "department".split()
)
_OPEN = frozenset("the a an any each every its their his her our your this that said no such both all".split())
_COMPOUNDS = frozenset(("data_subject", "third_party", "letting_agent", "law_enforcement"))


def is_actor(stem: str, low: str) -> bool:
    """Whether a word names the holder of an office (landlord, committee, secretary)."""
    return low in _ACTORS or low.removesuffix("s") in _ACTORS or stem in _ACTORS


def acts(cut: Sequence[Word], index: int, key: str) -> bool:
    """Whether the word of content at an index names an actor there; `key` is its root or its joined phrase."""
    if "_" in key:
        return key in _COMPOUNDS
    word = cut[index]
    if not is_actor(word.stem, word.low):
        return False
    low = word.low
    if low not in _OTHERWISE or word.capital or index == 0:
        return True
    return any(before.low in _OPEN and before.sentence == word.sentence for before in cut[max(index - 3, 0) : index])
