"""Which amounts (figures, spans, dates, terms) and bounds differ between two passages."""
