"""Red lines, what parties have stated: one test a file; `shared` has where a line looks, and the verdicts."""
