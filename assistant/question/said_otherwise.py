"""Says in the usual form what a question asks in another: wishes left out, its lead-in taken in, "why" said plainly.

In: a whole text as typed. Out: the text that is answered. For example "As for the pier, what's behind the delay? Keep
it short." is answered as "why the delay (the pier)?". What needs no other form stays, to the letter.
"""

from __future__ import annotations

from assistant.question.asked_why import ask_why
from assistant.question.conceded import without_concession
from assistant.question.led_in import take_in
from assistant.question.requests import ask_requested
from assistant.question.used_money import ask_used_budget
from assistant.question.verb_sides import name_both_sides
from assistant.words.answer_wishes import without_idle_wishes
from assistant.words.spoken_phrases import write_spoken


def say_usually(text: str) -> str:
    """Return a text in the form that questions are read in; one that is in it stays as it is.

    >>> say_usually("The pier of Vik was closed in 2031. What was the reason? Keep it short, please.")
    'why The pier of Vik was closed in 2031?'
    >>> say_usually("Vad kostade hamnen 2031?")
    'Vad kostade hamnen 2031?'
    """
    asked = ask_why(take_in(ask_requested(name_both_sides(without_idle_wishes(text)))))
    return write_spoken(ask_used_budget(without_concession(asked)))
