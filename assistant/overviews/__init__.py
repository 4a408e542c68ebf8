"""Answers that are not about one figure: which reports there are, a summary, what the assistant does."""
