"""Which words stand in the place of others, where both texts have the same words."""

from __future__ import annotations

import pytest

from plandiff.comparing.displaced_words import displaced_words
from plandiff.signals import Context, Pair, Passage
from plandiff.signals.shared.differences import written
from tests.signals.passages import pair

# Before, after, and the words of either that stand where the other has others.
CASES = [
    ("Tolls fall by 4 percent.", "Tolls fall to 4 percent.", ["by"], ["to"]),
    ("The report is his duty.", "The report is her duty.", ["his"], ["her"]),
    ("The clerk mends the boat.", "The clerk mends his boat.", ["the"], ["his"]),
    ("Each club is a mill.", "Each club has a mill.", ["is"], ["has"]),
    ("They leave old berths.", "They leave the old berths.", [], ["the"]),  # any, all of them
    ("They leave all berths.", "They leave all the berths.", [], []),
    ("They leave berth 5.", "They leave the berth 5.", [], []),
    ("The clerks are here.", "The clerk is here.", [], []),
    ("The report of the clerk is his.", "The clerk's report is his.", [], []),  # of gave way to an ending
    (
        "The side that yields pays the side that wins.",
        "The side that wins pays the side that yields.",
        ["yields", "wins"],
        ["wins", "yields"],
    ),
    ("Plot A is sold, plot B is leased.", "Plot B is sold, plot A is leased.", ["A", "B"], ["B", "A"]),
    ("Boats B stay; boats C leave.", "Boats C stay; boats B leave.", ["B", "C"], ["C", "B"]),
    ("The agent's owner pays.", "The owner's agent pays.", ["agent's", "owner"], ["owner's", "agent"]),
    ("Boats leave Tarn for Mora.", "Boats leave Mora for Tarn.", ["Tarn", "Mora"], ["Mora", "Tarn"]),
    ("The agent of the owner pays.", "The owner of the agent pays.", ["agent", "owner"], ["owner", "agent"]),
    ("The crews of Mora won 2-1.", "The crews of Mora won 1-2.", ["2", "1"], ["1", "2"]),
    # Of two lists in a sentence, one of amounts or dates, only one is in another order.
    ("Tarn and Mora take 3 and 5.", "Tarn and Mora take 5 and 3.", ["3", "5"], ["5", "3"]),
    (
        "Mora, Tarn and Sund get 5, 6 and 7 boats.",
        "Mora, Sund and Tarn get 5, 6 and 7 boats.",
        ["Tarn", "Sund"],
        ["Sund", "Tarn"],
    ),
    ("They meet on Monday and Friday.", "They meet on Friday and Monday.", [], []),
    ("The agent and the owner obey Articles 5 and 6.", "The owner and the agent obey Articles 5 and 6.", [], []),
    (
        "Tarn and Mora take 3 and 5 respectively.",
        "Tarn and Mora take 5 and 3 respectively.",
        ["3", "5"],
        ["5", "3"],
    ),
    # Where the text says that their order counts.
    (
        "Mora, Tarn and Sund sail in that order.",
        "Tarn, Mora and Sund sail in that order.",
        ["Mora", "Tarn"],
        ["Tarn", "Mora"],
    ),
    (
        "In order of priority: hay, oats, salt.",
        "In order of priority: oats, hay, salt.",
        ["hay", "oats"],
        ["oats", "hay"],
    ),
    (
        "In order of priority: old hay, fine salt, oats.",
        "In order of priority: fine salt, old hay, oats.",
        ["old", "hay", "fine", "salt"],
        ["fine", "salt", "old", "hay"],
    ),
    (
        "Debts rank as follows: hay, oats, salt.",
        "Debts rank as follows: oats, hay, salt.",
        ["hay", "oats"],
        ["oats", "hay"],
    ),
    ("Mow, rake and dry in this sequence.", "Rake, mow and dry in this sequence.", ["Mow", "rake"], ["Rake", "mow"]),
    ("Mora, Tarn and Sund speak in turn.", "Mora, Sund and Tarn speak in turn.", ["Tarn", "Sund"], ["Sund", "Tarn"]),
    (
        "One after the other, nets and hooks go.",
        "One after the other, hooks and nets go.",
        ["nets", "hooks"],
        ["hooks", "nets"],
    ),
    ("Load, then aim, then fire.", "Load, then fire, then aim.", ["aim", "fire"], ["fire", "aim"]),
    ("In that order, Mora, Tarn and Sund sail.", "Mora, Tarn and Sund sail in that order.", [], []),
    ("They meet in order to buy nets and hooks.", "They meet in order to buy hooks and nets.", [], []),
    ("The court may order nets and hooks.", "The court may order hooks and nets.", [], []),
    ("They load. Then nets and hooks are sold.", "They load. Then hooks and nets are sold.", [], []),
    (  # a verb left out
        "The mate follows the master, and the cook the mate.",
        "The mate follows the cook, and the master the mate.",
        ["master", "cook"],
        ["cook", "master"],
    ),
    ("The clerk meets an agent.", "An agent meets the clerk.", ["clerk", "agent"], ["agent", "clerk"]),
    (  # wherever the two stand
        "Gas flows from Tarn to Mora and oil flows from Mora to Tarn.",
        "Gas flows from Mora to Tarn and oil flows from Tarn to Mora.",
        ["Tarn", "Mora", "Mora", "Tarn"],
        ["Mora", "Tarn", "Tarn", "Mora"],
    ),
    (  # three took each other's places
        "The chair pays the clerk and the clerk pays the guard.",
        "The clerk pays the chair and the guard pays the clerk.",
        ["chair", "clerk", "clerk", "guard"],
        ["clerk", "chair", "guard", "clerk"],
    ),
    (
        "Tarn pays Mora, and Mora pays Sund.",
        "Sund pays Tarn, and Mora pays Mora.",
        ["Tarn", "Mora", "Sund"],
        ["Sund", "Tarn", "Mora"],
    ),
    (
        "Article 3 prevails over Article 4 and Article 4 over Article 5.",
        "Article 4 prevails over Article 3 and Article 5 over Article 4.",
        ["3", "4", "4", "5"],
        ["4", "3", "5", "4"],
    ),
    ("They sell wheat, oats and barley.", "They sell barley, wheat and oats.", [], []),
    ("On Monday the board meets.", "The board meets on Monday.", [], []),
    ("Boats go from Tarn to Mora.", "Boats go to Mora from Tarn.", [], []),
    ("Boats leave the lake or river.", "Boats leave the river or lake.", [], []),
    ("Boats lie in the lake and in the river.", "Boats lie in the river and in the lake.", [], []),
    ("The guest house is open.", "The house guest is open.", ["guest", "house"], ["house", "guest"]),
    ("The owner shall promptly pay it.", "The owner shall pay promptly it.", [], []),
    ("The big red boat is old.", "The red big boat is old.", [], []),
    ("The owner's agent pays.", "The owner pays the agent.", ["owner's"], ["owner"]),
    ("The mill owner's share is due.", "The share of the old mill owner is due.", [], []),
    ("The owners' share is due.", "The owner share is due.", [], []),
    ("It has the best nets, hooks and old lines.", "It has the best hooks, nets and old lines.", [], []),
    (
        "The bank may not lend and the fund may lend.",
        "The bank may lend and the fund may not lend.",
        ["not"],
        ["not"],
    ),
    ("The bank may not lend, the fund may lend.", "The fund may lend, the bank may not lend.", [], []),
    (
        "The Old Fleet Committee meets.",
        "The Fleet Committee of the Old meets.",
        ["Old Fleet Committee"],
        ["Fleet Committee of the Old"],
    ),
    ("The Old Fleet Committee meets.", "It meets: the Old Fleet Committee.", [], []),
    ("The Bank of Tarn signs.", "Tarn Bank signs.", ["Bank of Tarn"], ["Tarn Bank"]),
    ("The Group Company signs.", "The Company Group signs.", ["Group Company"], ["Company Group"]),
    ("Tarn and Mora meet at 12:30.", "Mora and Tarn meet at 12:30.", [], []),
    ("Trucks are allowed, buses are not allowed.", "Trucks are not allowed, buses are allowed.", ["not"], ["not"]),
    ("All boats pay and boats sail.", "Boats pay and all boats sail.", ["All"], ["all"]),
    ("The bank may only lend, the fund may lend.", "The fund may lend, the bank may only lend.", [], []),
    ("Tarn and Mora split it 60:40.", "Mora and Tarn split it 60:40.", ["Tarn", "Mora"], ["Mora", "Tarn"]),
    (
        "It goes Draft \u2192 Review \u2192 Final.",
        "It goes Draft \u2192 Final \u2192 Review.",
        ["Review", "Final"],
        ["Final", "Review"],
    ),
    # What is near or far, what was and is, plurals with a meaning of their own, and sides of a relation.
    ("This party pays.", "That party pays.", ["This"], ["That"]),
    ("The pact is in force.", "The pact was in force.", ["is"], ["was"]),
    ("The damage is paid.", "The damages are paid.", ["damage"], ["damages"]),
    ("The boat is paid.", "The boats are paid.", [], []),
    ("Where a > b, the toll rises.", "Where b > a, the toll rises.", ["a", "b"], ["b", "a"]),
    ("The mill of the port shuts.", "The mill and the port shut.", ["of"], ["and"]),
    ("Only guards may enter the mine.", "Guards may enter only the mine.", ["Only"], ["only"]),
    ("The guard calls a doctor who is ill.", "The guard who is ill calls a doctor.", ["who"], ["who"]),
    ("The mill which is old has a gate.", "The mill has a gate which is old.", ["which"], ["which"]),
    # What went from one sentence to another.
    (
        "Boats pay fees for lamps. Carts enter free.",
        "Boats enter free. Carts pay fees for lamps.",
        ["pay", "fees", "lamps", "enter", "free"],
        ["enter", "free", "pay", "fees", "lamps"],
    ),
    ("The board meets. In May the crew eats.", "The board meets in May. The crew eats.", ["May"], ["May"]),
    ("In May the board meets. The crew eats.", "The crew eats. In May the board meets.", [], []),
    ("Who holds a share votes.", "Who has held a share votes.", [], ["has"]),
    ("Boats having lamps pay.", "Boats that have lamps pay.", [], []),
    # What a word modifies, or what something is of.
    ("The old guards of the port pay.", "The guards of the old port pay.", ["old"], ["old"]),
    ("Crews pay a fee to guards of the port.", "Crews of the port pay a fee to guards.", ["of"], ["of"]),
    ("The big red boat pays.", "The red big boat pays.", [], []),
    ("The best nets and hooks are new.", "The best hooks and nets are new.", [], []),
    ("The guard who is ill rests.", "The guards who are ill rest.", [], []),
    # A participle that says all or some, and a name of one or of several.
    ("The boats, sold here, leak.", "The boats sold here leak.", ["sold"], ["sold"]),
    ("The boats, as a rule, leak.", "The boats as a rule leak.", [], []),
    ("The old red boat leaks.", "The red old boat leaks.", [], []),
    ("A boat, or raft, with oars is free.", "A boat or raft with oars is free.", ["or"], ["or"]),
    # A preposition that only one text has, or that stands for a comma, and what is said here or there.
    ("The guard searches for the clerk.", "The guard searches the clerk.", ["for"], []),
    ("The owner pays for an agent.", "The owner pays an agent.", ["for"], []),
    ("The guard reports to the clerk.", "The guard reports the clerk.", ["to"], []),
    ("They help to keep the dam.", "They help keep the dam.", [], []),
    ("They meet on Monday for ten days.", "They meet Monday for ten days.", [], []),
    ("It goes to the clerk, the guard and the cook.", "It goes to the clerk of the guard and the cook.", [","], ["of"]),
    # What a relative clause says of its noun, and two clauses that look like a list.
    ("The boats that the guards lead rest.", "The boats that lead the guards rest.", ["that"], ["that"]),
    ("The boats that the guards lead rest.", "The boats that are led by the guards rest.", [], []),
    ("It is set so that each year two terms end.", "It is set so that two terms end each year.", [], []),
    (
        "Tarn shall pay Mora and Sund shall rest.",
        "Tarn shall pay Sund and Mora shall rest.",
        ["Mora", "Sund"],
        ["Sund", "Mora"],
    ),
    ("Tarn may see that Mora and Sund may rest.", "Tarn may see that Sund and Mora may rest.", [], []),
    ("The toll hereunder is due.", "The toll thereunder is due.", ["hereunder"], ["thereunder"]),
    ("The Clerks pay the other Clerk.", "The Clerk pays the other Clerk.", ["Clerks"], ["Clerk"]),
    ("The mill makes 5 MW.", "The mill makes 5 mW.", ["MW"], ["mW"]),
    ("The disk holds 5 Gb.", "The disk holds 5 GB.", ["Gb"], ["GB"]),
    ("The load is 5 KG.", "The load is 5 kg.", [], []),
    ("The wall is 5' high.", 'The wall is 5" high.', ["5"], ["5"]),
    ("The clerk re-signed the lease.", "The clerk resigned the lease.", ["re-signed"], ["resigned"]),
    ("The owner's share is due.", "The owners' share is due.", ["owner's"], ["owners"]),
    ("The owner's share is due.", "The share of the owner is due.", [], []),
    ("If it rains, the ferry stops.", "The ferry stops if it rains.", [], []),  # a condition that moved whole
    ("The deposit is insufficient.", "The deposit is not sufficient.", [], []),  # a negation in another form
    ("The clinic keeps a register.", "A register is kept by the clinic.", [], []),
]


@pytest.mark.parametrize(("before", "after", "first", "second"), CASES)
def test_displaced_words(before: str, after: str, first: list[str], second: list[str]) -> None:
    both = pair(before, after)
    found = displaced_words(both)
    assert [*written(both.before, found[0])] == first
    assert [*written(both.after, found[1])] == second
    turned = displaced_words(pair(after, before))
    assert [*written(both.before, turned[1])] == first
    assert [*written(both.after, turned[0])] == second


# The same in other languages: by code, before, after, the words.
FOREIGN = [
    ("de", "Die Schule zahlt der Klinik.", "Die Klinik zahlt der Schule.", ["Schule", "Klinik"], ["Klinik", "Schule"]),
    ("de", "Die M\u00fchle mahlt Korn und Salz.", "Die M\u00fchle mahlt Salz und Korn.", [], []),
    ("de", "Heute zahlt die Klinik.", "Die Klinik zahlt heute.", [], []),
    ("fr", "Le clerc paie le garde.", "Le garde paie le clerc.", ["clerc", "garde"], ["garde", "clerc"]),
    ("fr", "Le clerc paie l'agent.", "L'agent paie le clerc.", ["clerc", "l'agent"], ["L'agent", "clerc"]),
    ("fr", "Dans l'ordre : foin, sel, eau.", "Dans l'ordre : sel, foin, eau.", ["foin", "sel"], ["sel", "foin"]),
    ("de", "In der Reihenfolge Heu, Salz.", "In der Reihenfolge Salz, Heu.", ["Heu", "Salz"], ["Salz", "Heu"]),
    ("fr", "Il paie l'eau et l'huile.", "Il paie l'huile et l'eau.", [], []),
    # A word that moved alone, a negation, and two that took each other's case.
    ("de", "Nur Gäste dürfen in den Hof.", "Gäste dürfen in nur den Hof.", ["Nur"], ["nur"]),
    ("de", "Das alte Dach der Mühle ist rot.", "Das Dach der alten Mühle ist rot.", ["alte"], ["alten"]),
    ("de", "Der Rat sieht Heu, Salz und Korn.", "Der Rat sieht Korn, Heu und Salz.", [], []),
    (
        "fr",
        "Un clerc ne paie pas et un garde paie.",
        "Un clerc paie et un garde ne paie pas.",
        ["ne", "pas"],
        ["ne", "pas"],
    ),
    (
        "de",
        "Ein Rat darf nicht mahlen, ein Gast darf mahlen.",
        "Ein Rat darf mahlen, ein Gast darf nicht mahlen.",
        ["nicht"],
        ["nicht"],
    ),
    ("es", "El barco, anclado aqu\u00ed, paga.", "El barco anclado aqu\u00ed paga.", ["anclado"], ["anclado"]),
    ("ru", "Банк может не платить.", "Банк не может платить.", ["не"], ["не"]),
    ("ru", "Банк не платит, но фонд даёт.", "Фонд даёт, но банк не платит.", [], []),
    ("ru", "Министр зовёт судью.", "Министра зовёт судья.", ["Министр", "судью"], ["Министра", "судья"]),
    ("ru", "Совет видит лодку.", "Лодка видится советом.", [], []),
    ("ar", "يدعو الوزير القاضي.", "يدعو القاضي الوزير.", ["الوزير"], ["الوزير"]),
    ("zh", "设立会议处。", "设立议会处。", ["议"], ["议"]),
]


@pytest.mark.parametrize(("code", "before", "after", "first", "second"), FOREIGN)
def test_in_other_languages(code: str, before: str, after: str, first: list[str], second: list[str]) -> None:
    both = Pair(Passage(before, language=code), Passage(after, language=code), Context())
    found = displaced_words(both)
    assert [*written(both.before, found[0])] == first
    assert [*written(both.after, found[1])] == second
