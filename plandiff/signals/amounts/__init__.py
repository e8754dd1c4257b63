"""Which amounts (figures, spans of time, dates, terms) and bounds of amounts differ between two passages."""
