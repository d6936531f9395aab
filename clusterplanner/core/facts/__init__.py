"""What is known: territories, indicators, observations, acts, measures, bodies."""
