"""The tests, one file for each thing that can break."""
