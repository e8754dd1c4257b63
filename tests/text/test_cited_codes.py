"""The number of the title of a code belongs to what is cited, and the number of a version is no figure."""

from __future__ import annotations

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.signals import Pair, Passage, signals_of

CHANGED = [
    ("Ferries report under 42 M.F.C. sec. 1301.", "Ferries report under 18 M.F.C. sec. 2258A.", "reference"),
    ("Ferries report under 42 M.F.C. § 1301.", "Ferries report under 18 M.F.C. § 1301.", "reference"),
    ("Ferries report under 29 M.F.C. §§ 621-634.", "Ferries report under 29 M.F.C. §§ 621-635.", "reference"),
    ("Ferries report under 17 M.F.C. 240 alone.", "Ferries report under 18 M.F.C. 240 alone.", "reference"),
    ("Ferries report under 820 MFCS 90/35 alone.", "Ferries report under 820 MFCS 90/36 alone.", "reference"),
    ("Boats use the code of RFC7159.", "Boats use the code of RFC8259.", "reference"),
    ("Boats are certified under ISO/IEC 27001:2013.", "Boats are certified under ISO/IEC 27001:2022.", "reference"),
    ("Boats follow Annex B-2.", "Boats follow Annex B-3.", "reference"),
    ("Ships are manned under Resolution A.12(3).", "Ships are manned under Resolution A.14(3).", "reference"),
    ("Boats follow 40 ACME 262.83(g).", "Boats follow 40 ACME 262.84(g).", "reference"),
    ("Boats follow the clause at 52.211-7.", "Boats follow the clause at 52.211-9.", "reference"),
    ("Boats follow Regulation .07B.", "Boats follow Regulation .20-2C.", "reference"),
    (
        "Boats follow HARB 26.13.03\u201426.13.07.",
        "Boats follow HARB 26.13.03\u201426.13.07 and HARB 26.13.09.",
        "reference",
    ),
    ("Boats follow HARB 390.090.", "Boats follow HARB 391.010.", "reference"),
    ("Boats follow Regulation .04.", "Boats follow Regulations .04 and .05.", "reference"),
    ("Boats sail as subdivision (c)(2) says.", "Boats sail as subdivision (c)(3) says.", "reference"),
    ("Boats follow section 12-7-10 and 12-7-11.", "Boats follow section 12-7-10 and 12-8-11.", "reference"),
    ("Boats follow the toll code v1.0.0.", "Boats follow the toll code v1.1.0.", "reference"),
    ("Tolls are due (Ord. 2019-39).", "Tolls are due (Ord. 2022-10).", "reference"),
    ("Tolls are due under Public Law 97-1.", "Tolls are due under Public Law 98-12.", "reference"),
    ("Tolls follow Executive Orders 12958 and 12829.", "Tolls follow Executive Orders 13526 and 12829.", "reference"),
    ("Buy in accordance with 819.7007.", "Buy in accordance with 819.7008.", "reference"),
    ("Boats are built as set out in 5.2.", "Boats are built as set out in 5.3.", "reference"),
    ("Boats follow Section 2-101, 2-102.", "Boats follow Section 2-101, 2-103.", "reference"),
    ("Under Section 2-101, 5-6 May 2031 is free.", "Under Section 2-101, 5-7 May 2031 is free.", "deadline"),
    ("Under Section 2-101, 12-31-2030 is free.", "Under Section 2-101, 12-30-2030 is free.", "deadline"),
    ("You may order 12 boats.", "You may order 13 boats.", "figure"),
    ("Pay Purchase Orders 30 days before May.", "Pay Purchase Orders 45 days before May.", "deadline"),
    ("Boats with a hull ratio under 3.5 pay.", "Boats with a hull ratio under 4.5 pay.", "figure"),
    ("The price is set at 4.25.", "The price is set at 4.75.", "figure"),
    ("The fee rises from 4.50 to 5.00.", "The fee rises from 4.50 to 5.50.", "figure"),
    ("Under the Policy 30-60 days pass.", "Under the Policy 30-90 days pass.", "deadline"),
    ("Under the Harbour Act 3-5 boats sail.", "Under the Harbour Act 3-6 boats sail.", "figure"),
    ("Costs follow Section 2.1, 2.2.", "Costs follow Section 2.1, 2.3.", "reference"),
    ("The rate is set at 5.2 per cent.", "The rate is set at 5.3 per cent.", "figure"),
    ("Public Law 97-1 applies.", "Private Law 97-1 applies.", "reference"),
    ("Public Law 89-110 is repealed.", "Public Law 89-111 is repealed.", "reference"),
    ("Boats follow the Harbours Act 97-1.", "Boats follow the Fisheries Act 97-1.", "reference"),
    ("Tolls are due (Ord. No. 2019-39).", "Tolls are due (Res. No. 2019-39).", "reference"),
    # What is counted or measured is no further point, and a range of decimals no code.
    ("Under Section 5 (fees), 30 days pass.", "Under Section 5 (fees), 40 days pass.", "deadline"),
    ("Under Section 5 (fees), 30% is due.", "Under Section 5 (fees), 40% is due.", "figure"),
    ("Under Section 5 (fees), 30 boats sail.", "Under Section 5 (fees), 40 boats sail.", "figure"),
    ("Under Sections 5 and 6, 30 boats sail.", "Under Sections 5 and 6, 40 boats sail.", "figure"),
    ("Boats follow Article 4, 5 or 6.", "Boats follow Article 4, 5 or 7.", "reference"),
    ("Under Section 5, 30 or 40 boats sail.", "Under Section 5, 30 or 50 boats sail.", "figure"),
    ("Under Public Law 97-1, 30 staff sail.", "Under Public Law 97-1, 40 staff sail.", "figure"),
    ("Under \u00a7\u00a7 3, 5 and 7 boats sail.", "Under \u00a7\u00a7 3, 6 and 7 boats sail.", "reference"),
    ("The rate is 10.25-30 euros.", "The rate is 10.25-40 euros.", "figure"),
    ("The rate is 10.25-10.75 euros.", "The rate is 10.25-10.85 euros.", "figure"),
    ("The rate is 10.125-30%.", "The rate is 10.125-40%.", "figure"),
    ("The port has 10.25-30 million guests.", "The port has 10.25-40 million guests.", "figure"),
    ("Boats follow the clause at 252.204-7012.", "Boats follow the clause at 252.204-7013.", "reference"),
    ("Boats follow the code 4000.25-1-M.", "Boats follow the code 4000.25-2-M.", "reference"),
    # A lone letter is a letter, where no label has numbers in its place.
    ("Fees are as in Exhibit I.", "Fees are as in Exhibit 1.", "reference"),
    ("Boats use Version X.", "Boats use Version 10.", "reference"),
    ("Item I is paid, item J is not.", "Item 1 is paid, item J is not.", "reference"),
    ("Boats follow Article VII and Section 4.7.", "Boats follow Section 4.7.", "reference"),
    ("Annex I Parties shall sail.", "Annex II Parties shall sail.", "reference"),
    ("Schedule 2 Vessels shall sail.", "Schedule 3 Vessels shall sail.", "reference"),
    # The year of a date may have two digits.
    ("Pay by 31.12.30.", "Pay by 31.12.31.", "digits"),
    ("VIP-5 seats are free.", "VIP-6 seats are free.", "digits"),
    # No act ends a sentence before numbers.
    ("The buyer pays the Seller. 50-50 is fair.", "The buyer pays the Agent. 50-50 is fair.", "party"),
    ("It is shut on Monday. 24-7 it is open.", "It is shut on Friday. 24-7 it is open.", "deadline"),
    ("Fees are due in Mora. 2030-31 fees rise.", "Fees are due in Tarn. 2030-31 fees rise.", "name"),
    ("The code of NIP-44 applies.", "The code of NIP-45 applies.", "reference"),
    ("The log is kept under 3.2.1.2A.", "The log is kept under 3.2.1.1A.", "reference"),
    ("Banks report as Regulation (EC) No 12/2004 says.", "Banks report as Regulation (EU) 2019/34 says.", "reference"),
    ("Boats follow the Technical Annex II.", "Boats follow the Technical Annex III.", "reference"),
    ("Boats follow rule 4.2.", "Boats follow rule 2.4.", "reference"),
    ("Boats follow version 2.4.1 of the code.", "Boats follow version 2.4.7 of the code.", "reference"),
    ("Articles 3 (tolls) and 7 apply.", "Articles 3 (tolls), 5 (berths) and 7 apply.", "reference"),
    ("Sums go from Article 5 to Article 7.", "Sums go from Articles 5 and 6 to Article 7.", "reference"),
    ("Read the Guidelines (MOFG) 2.1 first.", "Read the Guidelines (MOFG) 3.0 first.", "digits"),
    ("The guidelines as of 2.1 apply.", "The guidelines as of 2.2 apply.", "digits"),
    ("The planks are 10-20-30 cm wide.", "The planks are 10-20-40 cm wide.", "figure"),
    ("Call 555-12-4567 at once.", "Call 555-12-4568 at once.", "digits"),
    ("Pay to account 00123 at once.", "Pay to account 00124 at once.", "digits"),
    ("Pay 05 euros at once.", "Pay 06 euros at once.", "figure"),
    ("Under Sections 5 and 6, 30 staff sail.", "Under Sections 5 and 6, 40 staff sail.", "figure"),
    ("Articles 5 and 6, 8 and 9 apply.", "Articles 5 and 6, 8 and 10 apply.", "reference"),
    ("Tolls follow Sections 3 and 9 through 21.", "Tolls follow Sections 3 and 9 through 22.", "reference"),
    ("Boats sail by the Lund License 2.0.", "Boats sail by the Lund License 2.1.", "reference"),
    ("Tolls follow points (a) to (c).", "Tolls follow points (a) and (c).", "reference"),
    ("Under the Lund Act 2.5 per cent is due.", "Under the Lund Act 3.5 per cent is due.", "figure"),
    # Acts by their number and year, or by chapter.
    ("Tolls are due under Ord. No. 12 of 2019.", "Tolls are due under Ord. No. 14 of 2021.", "reference"),
    ("The Tolls Act 12 of 2019 applies.", "The Tolls Act 14 of 2021 applies.", "reference"),
    ("Tolls are due (Res. No. 65).", "Tolls are due (Res. No. 66).", "reference"),
    ("Tolls are due (No. 26 of 2019).", "Tolls are due (No. 27 of 2021).", "reference"),
    ("Tolls are due. (Added 1999 c.5 s.3)", "Tolls are due. (Added 2001 c.7 s.3)", "reference"),
    ("Tolls are due under the Laws of 2013.", "Tolls are due under the Laws of 2015.", "reference"),
    ("The list is of 12 of 2019 boats.", "The list is of 14 of 2019 boats.", "figure"),
    ("Version: 1.0.0", "Version: 1.1.0", "digits"),
    # What a number behind a noun or a name, or of an address, names.
    ("Meet in Room 302 of the mill.", "Meet in Room 307 of the mill.", "digits"),
    ("Boats of tier 1, 2, or 3 may sail.", "Boats of tier 1, 2, or 4 may sail.", "digits"),
    ("Invoice No. 12 is due.", "Invoice No. 13 is due.", "digits"),
    # Initials with a number, which name a document or a protocol.
    ("The rule LB 22-10 binds all.", "The rule LB 22-11 binds all.", "reference"),
    ("It follows TAP 1.2 and 1.3.", "It follows TAP 1.2 and 1.4.", "reference"),
    ("Under TAP 4, 5 boats sail.", "Under TAP 4, 6 boats sail.", "figure"),
    ("At 5 PM 12 of them go.", "At 5 PM 13 of them go.", "digits"),
    ("The port of MORA 12 boats reach.", "The port of MORA 13 boats reach.", "digits"),
    ("The port uses Portware 11 alone.", "The port uses Portware 12 alone.", "digits"),
    ("Portware 2.0 is used by pupils.", "Portware 3.0 is used by pupils.", "digits"),
    ("Boats use HARB/2 now.", "Boats use HARB/3 now.", "digits"),
    ("S.B. 123 amends it.", "S.B. 124 amends it.", "digits"),
    ("Boats of class 5 vessels pay.", "Boats of class 6 vessels pay.", "digits"),
    ("See notes #123.", "See notes #124.", "digits"),
    ("See pp. 12-15.", "See pp. 12-16.", "digits"),
    ("The berth number is 12345.", "The berth number is 12346.", "digits"),
    ("See Docket No. 2020-01.", "See Docket No. 2020-02.", "digits"),
    ("The number of pilots is 5.", "The number of pilots is 6.", "figure"),
    ("It holds approx. 50 boats.", "It holds approx. 60 boats.", "figure"),
    ("It sends Upland 300 boats.", "It sends Upland 400 boats.", "figure"),
    ("In Rooms 5 and 6, 30 staff wait.", "In Rooms 5 and 6, 40 staff wait.", "figure"),
    ("The mill at 300 Packer Drive is open.", "The mill at 310 Packer Drive is open.", "digits"),
    ("It lies at 300 Packer Drive.", "It lies at 310 Packer Drive.", "digits"),
    ("It lies at 300 Packer Drive, Mora, in Upland.", "It lies at 310 Packer Drive, Mora, in Upland.", "digits"),
    ("Write to Dornlaan 76/77, 12043 Tarn.", "Write to Dornlaan 78, 12043 Tarn.", "digits"),
    ("The 9 Tarn Court boats sail.", "The 8 Tarn Court boats sail.", "figure"),
    # What is counted, paid or dated beside capitals.
    ("The port has 12 M.F.C. ferries.", "The port has 14 M.F.C. ferries.", "figure"),
    ("The port has 12 MFCS 155 mm guns.", "The port has 14 MFCS 155 mm guns.", "figure"),
    ("At 5 P.M. 12 guests wait.", "At 5 P.M. 14 guests wait.", "figure"),
    ("The price (EUR) 3.5 is due.", "The price (EUR) 4.5 is due.", "figure"),
    ("They number as of now 2.1 million.", "They number as of now 2.2 million.", "figure"),
    ("It pays THB 500 a day.", "It pays THB 600 a day.", "digits"),
    ("The limit is IQ 70.", "The limit is IQ 80.", "digits"),
    ("See the future of TAP 7.", "See the future of TAP 8.", "reference"),
    # What the bearer of a name or who signs an act has, gets or owes.
    ("Under the Toll Agreement 2.5 million is due.", "Under the Toll Agreement 3.5 million is due.", "figure"),
    ("Under the Boat Code, 2.5 is the limit.", "Under the Boat Code, 3.5 is the limit.", "figure"),
    ("The buyer pays the Seller 500.", "The buyer pays the Seller 600.", "figure"),
    ("The club owes Mora 500.", "The club owes Mora 5000.", "figure"),
    ("Seats are: Mora 60, Tarn 40.", "Seats are: Mora 70, Tarn 40.", "figure"),
    ("The maximum number is 1200.", "The maximum number is 1300.", "figure"),
    ("The number is 1200 boats.", "The number is 1300 boats.", "figure"),
    ("In 1999 c. 500 attended.", "In 1999 c. 600 attended.", "figure"),
    ("Each page 5 lines fit.", "Each page 6 lines fit.", "figure"),
    ("In 2031 MO Ferries 120 sailed.", "In 2032 MO Ferries 120 sailed.", "deadline"),
]


@pytest.mark.parametrize(("before", "after", "signal"), CHANGED)
def test_what_a_changed_number_is(before: str, after: str, signal: str) -> None:
    pair = Pair(Passage(before), Passage(after))
    signals = signals_of(pair)
    assert [found.id for found in signals] == [signal]
    assert weigh(pair, signals).weight is Weight.SUBSTANTIVE


SAME = [
    ("No boat sails under subdivision (a)(1) or (3).", "No boat sails under subdivision (a)(1) or (a)(3)."),
    ("The Harbours Acts, 1923 to 1976, apply.", "The Harbours Acts 1923 to 1976 apply."),
    ("Labs follow ISO 17025.", "Labs follow ISO/IEC 17025."),
    ("Members follow the Code of Cconduct.", "Members follow the Code of Conduct."),
    ("Boats sail by the Lund License.", "Boats sail by the Lund Licence."),
    ("Guests follow the Boat-Hire Guidelines.", "Guests follow the Boat Hire Guidelines."),
    ("Public Law 97-110 is repealed.", "Pub. L. 97-110 is repealed."),
    ("Boats follow P.L. 97-1.", "Boats follow Public Law No. 97-1."),
    ("Tolls are due under Res. 2019-39.", "Tolls are due under Resolution 2019-39."),
    ("Articles IV and V apply.", "Articles 4 and 5 apply."),
    ("Boats follow Article IV(2).", "Boats follow Paragraph 2 of Article 4."),
    ("Boats follow Article XL.", "Boats follow Article 40."),
    ("Boats follow Article 4.7.", "Boats follow Paragraph 7 of Article 4."),
    ("Regulation No 12 of 2004 applies.", "Regulation No 12/2004 applies."),
    ('Boats follow Annex "A".', "Boats follow Annex A."),
    ("Boats follow Article Five.", "Boats follow Article 5."),
    ("Sections 5 & 6 apply.", "Sections 5 and 6 apply."),
    ("Boats sail by the Lund License, Version 2.0.", "Boats sail by the Lund License 2.0."),
    ("Section 5, paragraph 2, applies.", "Section 5.2 applies."),
    ("Boats follow Section 4.7(b).", "Boats follow point (b) of Section 4.7."),
    # What a text is numbered by refers to nothing.
    ("Article 4 The tolls are due.", "The tolls are due."),
    ("Article 4\nTolls are due.", "Tolls are due."),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_put_otherwise_is_no_change(before: str, after: str) -> None:
    assert not signals_of(Pair(Passage(before), Passage(after)))


def test_full_stops_make_no_other_code() -> None:
    pair = Pair(Passage("Ferries report under 42 M.F.C. § 1301."), Passage("Ferries report under 42 MFC 1301."))
    assert weigh(pair, signals_of(pair)).weight is Weight.WORDING


def test_a_version_that_one_text_names_is_to_be_looked_at() -> None:
    pair = Pair(Passage("Read the guides (MOFG) first."), Passage("Read the guides (MOFG) 3.0 first."))
    assert weigh(pair, signals_of(pair)).weight is Weight.UNSURE
