"""A language model as an option: it may join, translate and read, and can never make a number.

In: an `Assistant` and the settings of a model. Out: a `ModelAssistant` that answers the same questions. Start reading
in `asking.py`; what a model writes is judged in `guard.py`.
"""
