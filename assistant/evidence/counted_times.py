"""Tells whether a sentence counts how many times something was done, by a noun of the act: "fyra möten".

In: a plan of "hur många gånger", what it counts and a sentence. Out: yes or no.
"""

from __future__ import annotations

from assistant.evidence.asked_predicate import tells_predicate
from assistant.evidence.text_numbers import tells_count
from assistant.linking.matching import Term, to_term
from assistant.records import Language, Plan
from assistant.words import asked_words
from ingest.words import split_words


def tells_times(plan: Plan, counted: Term, sentence: str) -> bool:
    """Whether a sentence counts the acts of "how many times": "fyra möten" of "hur många gånger träffades"."""
    if counted.text.casefold() not in asked_words.TIMES:
        return False
    acts = [word for word in split_words(sentence) if tells_predicate(plan.question, plan.language, (word,))]
    return len(acts) < len(split_words(sentence)) and any(
        tells_count(sentence, to_term(word, Language.SWEDISH)) for word in acts
    )
