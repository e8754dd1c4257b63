"""How lines are numbered: the markers that they may begin with, and the sequences that these form."""
