"""Asks with "varför" or "why" what is asked for a reason in other words: "what's the cause?", "vad ligger bakom ...?".

In: a question as typed. Out: the same with the plain word, or as it was. For example "The harbour is heading for a
deficit. What's the cause?" is "Why the harbour is heading for a deficit?": its reasons are found by what it says of the
harbour, and "cause" and "heading" are no words of it.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.records import Language
from assistant.words.language import detect_language
from assistant.words.why_words import ASKED_AFTER, SEEN, WHYS

_LEAST_STATED: Final = 3  # words of a statement: "ekonomi, varför?" is no statement
_SENTENCE: Final = re.compile(r"(?<=[a-zåäö\d)]{2})[.!]\s+(?=[A-ZÅÄÖ])")
_ASKS_SELF: Final = re.compile(
    r"^\W*(?:(?:och|men|and|but)\s+)?(?:hur|vad|va|vem|vilke[nt]|vilka|när|stämmer|how|what|who|which|when|where)\b",
    re.IGNORECASE,
)


def ask_why(question: str) -> str:
    """Return a question for a reason with "varför" or "why" before what it is asked of; any other stays.

    >>> ask_why("I see that the harbour is heading for a deficit. What's the cause?")
    'why the harbour is heading for a deficit?'
    >>> ask_why("Kajen blev dyrare 2031. Hur kommer det sig?"), ask_why("Vad ligger bakom underskottet?")
    ('varför Kajen blev dyrare 2031?', 'varför underskottet?')
    >>> ask_why("What stops Vik from using the pier?"), ask_why("Vad hindrar Vik från att använda kajen?")
    ('why can Vik not use the pier?', 'varför kan inte Vik använda kajen?')
    >>> ask_why("What is making the pier so much costlier than planned?")
    'why is the pier so much costlier than planned?'
    >>> ask_why("Vad gör kommunen för att spara?"), ask_why("Hur gick det? Varför?"), ask_why("Vad är orsaken?")
    ('Vad gör kommunen för att spara?', 'Hur gick det? Varför?', 'Vad är orsaken?')
    """
    if found := ASKED_AFTER.match(question):
        return _of_statement(found, question)
    for pattern, said in WHYS:
        if found := pattern.match(question):
            return (
                found.expand(said) + question[found.end() :]
                if isinstance(said, str)
                else (said(found) + question[found.end() :])
            )
    return question


def _of_statement(found: re.Match[str], question: str) -> str:
    """Return why the last sentence before such a question holds; one that is itself a question stays."""
    sentences = _SENTENCE.split(found["fact"])
    fact = SEEN.sub("", sentences[-1]).strip()
    if len(fact.split()) < _LEAST_STATED or _ASKS_SELF.match(fact):
        return question
    is_swedish = detect_language(question)[0] is Language.SWEDISH
    before = "".join(f"{sentence}. " for sentence in sentences[:-1])
    return f"{before}{'varför' if is_swedish else 'why'} {fact}?"
