"""Scores the words of an answer: its language, what it must mention and what it must not hold.

In: a case and an answer. Out: scores, for example "the text is in en" for an English answer to a Swedish question.

The language is told by the answer's own words: not its quotations, which stay as the report has them, nor the names
that stored records have. Words that only one of the two languages knows are counted.
"""

from __future__ import annotations

import re

import simplemma

from assistant.records import Answer, Language
from eval.dataset import Case
from eval.scorers.score import Score, plain, to_score

_WORD = re.compile(r"[^\W\d_]{2,}")
_UNITS = frozenset(("tkr", "mnkr", "mkr", "kr", "kronor"))
_LEAST_MARGIN = 2  # words of the other language more than of the right one; one may be a name that no record has


def score_mentions(case: Case, answer: Answer) -> Score:
    """Return of how many lists of words the answer, or what it quotes, holds one."""
    text = plain(answer.text).casefold()
    losses = [
        f"none of {list(alternatives)} is mentioned"
        for alternatives in case.mentions
        if not any(plain(word).casefold() in text for word in alternatives)
    ]
    return to_score("mentions", losses, len(case.mentions))


def score_forbidden(case: Case, answer: Answer) -> Score:
    """Return how many of the forbidden texts the answer keeps out of itself."""
    text = plain(answer.text)
    losses = [f"holds “{words}”" for words in case.forbidden if plain(words) in text]
    return to_score("forbidden", losses, len(case.forbidden))


def score_language(case: Case, answer: Answer) -> Score:
    """Return whether the answer says that it is in the question's language, and is."""
    if answer.language is not case.language:
        return to_score("language", (f"answered in {answer.language}",), 1)
    counts = {language: _count_words(own_words(answer), language) for language in Language}
    other = next(language for language in Language if language is not case.language)
    is_other = counts[other] - counts[case.language] >= _LEAST_MARGIN
    return to_score("language", (f"the text is in {other}",) if is_other else (), 1)


def own_words(answer: Answer) -> str:
    """Return an answer's text without its quotations and without the names that records, the question and choices have.

    Words within ” ” are somebody else's too.
    """
    text = "\n".join(line for line in answer.text.splitlines() if not line.startswith("> "))
    names = {answer.plan.question, *answer.plan.subject, *answer.plan.municipalities, *answer.names}
    for figure in answer.figures:
        names |= {figure.label, figure.parent, figure.caption, figure.column, *figure.labels, *figure.headings}
    names |= {option.text for option in answer.options} | {citation.label for citation in answer.citations}
    text = re.sub(r"”[^”\n]*”", " ", text)
    for name in sorted((name for name in names if name), key=len, reverse=True):
        text = text.replace(name, " ")
    return text


def _count_words(text: str, language: Language) -> int:
    """Return how many words of a text a language has and the other has not; "IT" is a name, and "tkr" a unit."""
    other = Language.ENGLISH if language is Language.SWEDISH else Language.SWEDISH
    words = {word.casefold() for word in _WORD.findall(text) if not word.isupper()} - _UNITS
    return sum(
        simplemma.is_known(word, lang=str(language)) and not simplemma.is_known(word, lang=str(other)) for word in words
    )
