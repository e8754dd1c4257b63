"""What runs the rules, what stops a comparison, and what several rules look at."""
