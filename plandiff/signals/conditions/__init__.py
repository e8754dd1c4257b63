"""What a condition is, and which conditions only one of two passages has."""
