"""The correlation table of a comparison, as the annexes of acts have it, in every form that lays out text."""
