"""Who acts, and the part that each name plays in two passages."""
