"""Evidence put into words: lines with their sources, numbered, with notes on what the figures are worth."""
