"""What a negation is, and which were put into a sentence or taken out of it."""
