"""Every number of the aligner that was fitted to examples; tests/gold/fitted_worth.txt says what each is worth."""

from __future__ import annotations

# Fitted on: articles and paragraphs of nine EU acts against their successors (the legislator's tables), the bundled
# plans and the clauses in them (tests/gold), tests/alignment/cases, and since 29 November 2026 three rewritten treaties
# (tests/gold/negotiated; the six other texts there were not fitted to). tests/alignment/fitted_worth.py measures.

# What a pair needs to be chosen for the one-to-one assignment.
USUAL = 0.23  # of the usual score of a pair
HARDLY_CHANGED = 0.75  # beyond this the usual score says no more: all pairs are hardly changed
PRIOR = (0.5, 0.5)  # two more pairs, half alike, that the usual score counts in: a few pairs say little
RIVAL = 0.5  # of the best other candidate's score
TAKEN = 0.8  # what is left of that where the candidate has found a better partner
NEIGHBOUR = 0.05  # for each neighbour that is linked to the corresponding neighbour

# What headings add to a score, less where several units have the same.
TITLE = 0.15
TOPIC = 0.1
# A unit of twice the length has more of another by chance: by this power of two.
LENGTH = 0.4

# What words weigh: rare ones a little more than their information content, as in most tf-idf practice; a pair of words
# less than its words, as rewording breaks it first; words of mere grammar next to nothing.
POWER = 1.2
PAIR_WEIGHT = 0.6
FUNCTION_WEIGHT = 0.25

# How much lighter a word is that stands in brackets or in an option, where the other plan lacks it.
OPEN_SPARED = 0.5

# What a further pair needs to split or merge a unit, beside the share asked for (settings).
LEAST_SHARE = 0.2  # of either unit in the other, to be looked at
LARGER_SHARE = 0.5  # how much of its strength is that share, the rest being the score
NEXT = 0.12  # what a unit next to one that is linked already needs less
# What goes beyond chance must weigh as much as so many words that one unit alone has, where no two words stand side by
# side in both and the headings do not agree either: plans of one subject have words and idioms in common.
SCATTERED = 4.0
# How much of a text survives in these two plans: this quantile of the chosen pairs, and of three that are taken to be
# lightly revised, as a few pairs say little.
QUANTILE = 0.33
FEW = (0.8, 0.8, 0.8)

# What makes a unit one of two parallel ones that became one: its score, and what it alone shares.
PARALLEL_SCORE, PARALLEL_REST = 0.3, 0.03

# The share of words in order from which two units are taken to answer each other: in a gap between linked neighbours,
# and among units without partners that share no informative words, to be looked at.
LIKENESS = 0.5

# From these scores and margins on a link is sure; below the others it is doubtful. A split or merge is no surer than
# its weakest pair: one that is hardly alike and shares less than LOW_SHARE is doubtful, unless the headings agree. On
# EU acts 97.3 of 100 links of high confidence are right, of medium 88.5, of low 69.4; on negotiated texts, to which no
# number here was fitted, all of high and medium.
SURE_SCORE, SURE_MARGIN = 0.45, 0.15
LOW_SCORE, LOW_MARGIN = 0.28, 0.05
LOW_SHARE = 0.4
LOW_FACTS = 0.15  # where the languages differ and facts are compared: few facts make a low score
