"""Citations: of a plan, a point, a clause, a claim or a comparison."""
