"""Reads PDF reports; start in `reader.py`."""
