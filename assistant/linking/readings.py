"""Other readings of a question's subject, for one that nothing in the reports explains.

In: a plan and the words of it that nothing explained. Out: other subjects, the likelier first. For example
"preschool children" as two words, where a table of children has a row "Förskola".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.linking.matching import is_stop_word, is_verb
from assistant.question.question_words import read_measure_word
from assistant.records import Language, Plan
from assistant.words.vocabulary import SOFT_WORDS

_FEWEST = 2  # words of a term that say more together than one of them


def other_readings(plan: Plan, unexplained: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield other subjects of a plan, given the words that nothing explained; none where all were."""
    if not unexplained:
        return
    if plan.language is Language.ENGLISH:
        apart = tuple(part for term in plan.subject for part in (_parts(term) if term in unexplained else (term,)))
        if apart != plan.subject:
            yield tuple(dict.fromkeys(apart))


def _is_soft(word: str) -> bool:
    """Whether a word of a term only says what is told of the thing: "cost" of "heating cost"."""
    return word.casefold() in SOFT_WORDS or read_measure_word(word.casefold()) is not None


def _parts(term: str) -> tuple[str, ...]:
    """Return the words of a term that name something, where there are several; else the term itself."""
    words = tuple(word for word in term.split() if not (is_stop_word(word) or is_verb(word) or _is_soft(word)))
    return words if len(words) >= _FEWEST else (term,)
