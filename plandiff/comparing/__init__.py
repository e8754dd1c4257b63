"""From an alignment to a comparison: kinds, word spans, signals, weight, and the table of terms."""
