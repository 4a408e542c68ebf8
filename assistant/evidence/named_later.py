"""Tells whether a thing that is asked about is named only after a sentence, whose amount then is of something else.

In: the terms of a question, a sentence, and the sentences that it stands among. Out: yes or no. For example of "vad
kostade kiosken på Sandön?" in "Muddringen vid Sandön kostade 9 tkr. Kiosken på Sandön är ny." the amount is not told.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, is_verb, score_term
from ingest.words import split_words


def names_later(terms: Sequence[Term], sentence: str, sentences: Sequence[str]) -> bool:
    """Whether a thing among the terms stands after a sentence and neither in it nor before.

    >>> thing = Term(text="kiosken", alternatives=(("kiosken",),))
    >>> told = ["Muddringen kostade 9 tkr.", "Kiosken är ny.", "Den kostade 8 tkr."]
    >>> names_later([thing], told[0], told), names_later([thing], told[2], told)
    (True, False)
    """
    place = sentences.index(sentence)
    until, after = (split_words(" ".join(part)) for part in (sentences[: place + 1], sentences[place + 1 :]))
    return any(
        score_term(term, after) >= GOOD_MATCH and score_term(term, until) < POSSIBLE_MATCH
        for term in terms
        if not is_verb(term.text.casefold())
    )
