"""The page of findings, and the audit of a report as a file."""
