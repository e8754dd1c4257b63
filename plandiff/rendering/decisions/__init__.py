"""Files of decisions on changes, as they are written."""
