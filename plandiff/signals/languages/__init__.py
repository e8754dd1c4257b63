"""What signals tell of passages that are not in English."""
