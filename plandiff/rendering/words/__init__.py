"""The words that every form says alike: kinds, weights, evidence, signals."""
