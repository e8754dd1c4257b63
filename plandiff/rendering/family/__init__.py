"""The family (which earlier text each plan is nearest to) in every format."""
