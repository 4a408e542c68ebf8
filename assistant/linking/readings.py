"""Other readings of a question's subject, for one that nothing in the reports explains.

In: a plan and the words of it that nothing explained. Out: other subjects, the likelier first. For example
"preschool children" as two words, where a table of children has a row "Förskola".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.linking.matching import is_stop_word, is_verb
from assistant.question.question_words import read_measure_word
from assistant.records import Language, Plan
from assistant.words.vocabulary import SOFT_WORDS
from ingest.words import split_words

_FEWEST = 2  # words of a term that say more together than one of them
_LONGEST_NAME = 3  # words that follow the kind
# "it-strul (major incidents)": what stands in parentheses says the words before it again
_GLOSS = re.compile(r"(?P<said>(?:[^\W\d][\w-]*\s+)?[^\W\d][\w-]*)\s*\((?P<gloss>[^()]+)\)")
# "fotbollsklubben Öna IF": the kind of a thing right before its name
_KIND_OF_NAME = re.compile(
    r"\b(?P<kind>\w*(?:klubben|föreningen|bolaget|företaget|stiftelsen|organisationen|firman|koncernen|byggföretaget|laget|"
    r"projektet|konsultfirman))\s+(?!(?:i|på|för|av|som|och|eller|fick|har|hade|var|är|får|gick|kostade?|kostar)\b)[^\W\d]",
    re.IGNORECASE,
)


def other_readings(plan: Plan, unexplained: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield other subjects of a plan, given the words that nothing explained; none where all were."""
    if not unexplained:
        return
    yield from _without_said_twice(plan, unexplained)
    if plan.language is Language.ENGLISH:
        apart = tuple(part for term in plan.subject for part in (_parts(term) if term in unexplained else (term,)))
        if apart != plan.subject:
            yield tuple(dict.fromkeys(apart))


def _without_said_twice(plan: Plan, unexplained: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the subject without unexplained words that a gloss says again, or that only tell the kind of what is named.

    Something of the subject has to be left, which names the thing.
    """
    told = {word for term in plan.subject if term not in unexplained for word in split_words(term)}
    glossed = [found for found in _GLOSS.finditer(plan.question) if told.intersection(split_words(found["gloss"]))]
    said = {word for found in glossed for word in found["said"].casefold().split()}
    kinds = list(_KIND_OF_NAME.finditer(plan.question))
    said |= {found["kind"].casefold() for found in kinds}
    left = tuple(
        term for term in plan.subject if term not in unexplained or not said.issuperset(term.casefold().split())
    )
    after = {word for found in kinds for word in split_words(plan.question[found.end("kind") :])[:_LONGEST_NAME]}
    left = left or tuple(hint for hint in plan.hints if hint.casefold() in after)  # "öna gif", typed small
    if left and left != plan.subject:
        yield left


def _is_soft(word: str) -> bool:
    """Whether a word of a term only says what is told of the thing: "cost" of "heating cost"."""
    return word.casefold() in SOFT_WORDS or read_measure_word(word.casefold()) is not None


def _parts(term: str) -> tuple[str, ...]:
    """Return the words of a term that name something, where there are several; else the term itself."""
    words = tuple(word for word in term.split() if not (is_stop_word(word) or is_verb(word) or _is_soft(word)))
    return words if len(words) >= _FEWEST else (term,)
