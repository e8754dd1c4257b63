"""What a duty is, and which duties of two passages stand on different rungs."""
