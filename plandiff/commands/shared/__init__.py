"""What several commands share: options, the choice of a format, the screen, writing a report."""
