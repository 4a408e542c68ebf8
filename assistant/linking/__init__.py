"""The words of a question tied to the reports, rows and labels that the store holds."""
