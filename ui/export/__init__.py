"""Answers and conversations as files, and as text to paste elsewhere."""
