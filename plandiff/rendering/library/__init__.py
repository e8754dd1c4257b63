"""What the library holds (plans, evidence, history, imports, rules, signals) for the terminal."""
