"""Measuring the aligner beside simpler ones: `python -m tests.benchmarks`. Not part of the suite."""
