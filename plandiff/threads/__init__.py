"""Following commitments through several versions: threads, and what can be read off them."""
