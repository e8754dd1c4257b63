"""Who answers whom: alignment of the points and clauses of two plans, and the reasons for it."""
