"""The page of reports: add, follow, correct, read again, remove."""
