"""The page of all figures, and figures as CSV."""
