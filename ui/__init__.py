"""The faces of Facit: the command line and the web page."""
