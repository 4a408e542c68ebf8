"""Reads the image of a page: rules and fills first, then the text of each cell, then what stands outside tables."""
