"""What a question takes over from the one before: subject, figures that were shown, rows in their order."""
