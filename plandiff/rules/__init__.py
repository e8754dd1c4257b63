"""Validation: what must hold of plan files, one rule a file; `shared` has what runs them and what several look at."""
