"""The settings of an alignment, and numbers fitted by hand, of which tests/gold/fitted_worth.txt says the worth."""

from __future__ import annotations

from plandiff.model.named_values import NamedValues


class AlignmentSettings(NamedValues):
    """What it takes for two points to answer each other, and how much work may be spent on finding out.

    Scores and likelihoods run from 0 to 1. None of these is about a particular text.
    """

    minimum: float = 0.04  # a score at or below it leaves both points alone
    likely: float = 0.5  # how likely a pair must be to split or merge a point, beyond the choice of one for each
    visits: int = 100  # how many index entries a point may cost on average while candidates are collected
    candidates: int = 8  # how many candidates a point keeps when not every pair is scored
    rescue: int = 250_000  # how many pairs may be scored to find a partner for the points that got none


DEFAULTS = AlignmentSettings()

# Fitted on: articles and paragraphs of nine EU acts against their successors (the legislator's tables), the bundled
# plans and the clauses in them (tests/gold), tests/alignment/cases, and since 29 November 2026 three rewritten treaties
# (tests/gold/negotiated; the six other texts there were not fitted to). tests/alignment/fitted_worth.py measures.

# What a pair needs to be chosen for the one-to-one assignment.
USUAL = 0.23  # of the usual score of a pair
HARDLY_CHANGED = 0.75  # beyond this the usual score says no more: all pairs are hardly changed (a case needs it)
PRIOR = (0.5, 0.5)  # two more pairs, half alike, that the usual score counts in: a few pairs say little
RIVAL = 0.5  # of the best other candidate's score
TAKEN = 0.8  # what is left of that where the candidate has found a better partner
NEIGHBOUR = 0.05  # for each neighbour that is linked to the corresponding neighbour
FAMILY = 0.1  # where all of its fellows of a common number (2.1, 2.2) are linked to those of the other

# What headings add to a score, less where several units have the same.
TITLE = 0.15
TOPIC = 0.1

# What words weigh: rare ones a little more than their information content, as in most tf-idf practice; a pair of words
# less than its words, as rewording breaks it first; words of mere grammar next to nothing.
POWER = 1.2
PAIR_WEIGHT = 0.6
FUNCTION_WEIGHT = 0.25

# How much lighter a word is that stands in brackets or in an option, where the other plan lacks it.
OPEN_SPARED = 0.5

# What tells how likely a pair splits or merges a unit stands in further_pairs.txt, fitted by tests/alignment/fit.py.
# How much of a text survives in these two plans: this quantile of the chosen pairs, and of some that are taken to be
# lightly revised, as a few pairs say little.
QUANTILE = 0.33
FEW = (0.8,) * 7

# The share of words in order from which two units are taken to answer each other: in a gap between linked neighbours,
# and among units without partners that share no informative words, to be looked at; of the shorter of two sentences,
# that these can make a link in part.
LIKENESS = 0.5

# From these scores and margins on a link is sure; below the others it is doubtful. A split or merge is no surer than
# its weakest pair, and doubtful where that is less likely than LOW_LIKELIHOOD. On EU acts 97.7 of 100 links of high
# confidence are right, of medium 92.2, of low 73.1; on negotiated texts, to six of which no number here was fitted, all
# of high and medium.
SURE_SCORE, SURE_MARGIN = 0.45, 0.15
LOW_SCORE, LOW_MARGIN = 0.28, 0.05
LOW_LIKELIHOOD = 0.85
LOW_FACTS = 0.15  # where the languages differ and facts are compared: few facts make a low score
