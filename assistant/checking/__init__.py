"""The parts of `assistant.check`: find the figures of a pasted text, tie each to what the reports print, judge it."""
