"""Tells whether a sentence has the same critic as a claim: who criticises and who is criticised are not the same.

In: the texts of a claim and of a quotation. Out: "open" where the critic is another, or is not told, else "". For
example "inspektionen riktade kritik mot nämnden" bears out no claim that the board criticised the inspectorate.
"""

from __future__ import annotations

from assistant.linking.matching import FAIR_MATCH, is_stop_word, score_word
from assistant.words.criticism_words import CRITICISED, CRITICISED_BY, CRITICISES
from ingest.words import split_words


def differing_critic(claim: str, quote: str) -> str:
    """Return "open" where a claim of criticism has another critic than a text, or one of the two names none.

    >>> told = "Inspektionen riktade i maj kritik mot nämnden för långa köer."
    >>> [differing_critic(f"{who} kritiserade nämnden", told) for who in ("inspektionen", "nämnden")]
    ['', 'open']
    >>> differing_critic("nämnden fick kritik av inspektionen", told), differing_critic("hamnen gick back", told)
    ('', '')
    """
    if not (CRITICISED.search(claim) and CRITICISED.search(quote)):
        return ""
    claimed, told = _critic_of(claim), _critic_of(quote)
    if not claimed:
        return ""  # "nämnden fick kritik": by whom is not claimed
    return "" if any(score_word(word, other) >= FAIR_MATCH for word in claimed for other in told) else "open"


def _critic_of(text: str) -> list[str]:
    """Return the words that name who criticises by a text; none where it does not say."""
    found = CRITICISED_BY.search(text) or CRITICISES.search(text)
    return [word for word in split_words(found["critic"]) if not is_stop_word(word)] if found else []
