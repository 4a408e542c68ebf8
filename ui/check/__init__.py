"""The page that checks a draft, and the checked draft as a file."""
