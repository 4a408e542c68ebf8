"""The commands of `facit`, one file for each thing that users come to do; `ui/cli.py` puts them together."""
