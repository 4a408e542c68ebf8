"""How good Facit is: sample reports, cases, scorers."""
