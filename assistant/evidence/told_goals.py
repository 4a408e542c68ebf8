"""Tells whether a sentence says that goals were reached or missed, where a question asks which of them were.

In: a question and a text. Out: yes or no. For example of "vilka mål nåddes inte?" the sentence "Målet om båtplatser nås
inte" does, and "Indikatorer säkerställer att mål uppfylls" tells of no goal.
"""

from __future__ import annotations

from assistant.words import goal_words, vocabulary


def tells_goal_result(question: str, text: str) -> bool:
    """Whether a text tells of what became of goals; of those that were missed, where these are asked for.

    >>> tells_goal_result("Vilka mål nåddes inte?", "Målet om båtar nås inte.")
    True
    >>> tells_goal_result("Vilka mål nåddes inte?", "Målet nås."), tells_goal_result("Vilka nåddes?", "Nås ej.")
    (False, True)
    >>> tells_goal_result("Vilka mål nåddes?", "För att målet ska vara uppfyllt ska alla svara.")
    False
    """
    told = goal_words.OF_ANY_GOAL.sub(" ", text)
    if not vocabulary.REACHED.search(told):
        return False
    return not goal_words.ASKS_MISSED.search(question) or goal_words.TELLS_MISSED.search(told) is not None
