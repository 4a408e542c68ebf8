"""Answers over several figures: sums, shares, comparisons, trends, rankings, lists, each with its expression."""
