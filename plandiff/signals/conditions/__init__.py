"""What a condition is, and which conditions of two passages answer each other."""
