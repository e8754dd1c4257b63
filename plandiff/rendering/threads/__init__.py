"""What every report on versions and their threads says alike."""
