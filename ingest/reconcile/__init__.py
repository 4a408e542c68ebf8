"""Finds where a report contradicts itself: its sums, its differences, its text, its tables among themselves."""
