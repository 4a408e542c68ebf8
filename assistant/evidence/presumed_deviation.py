"""Keeps of the sentences that are found for "why did X run a deficit" those that tell of a deficit, or a surplus, of X.

In: a plan that presumes a deviation of what no row is, and hits. Out: the hits, of which the others answer nothing. For
example "Flest anmälningar kom från skolan. Utredningarna blev dyrare" tells no deficit of the school.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.records import Operation, Plan
from assistant.words.vocabulary import DEVIATION_IN_TEXT
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

# What goes with a deviation where none is named: "Ishallen blev dyrare", "högre kostnader för ishallen".
_OF_MONEY: Final = re.compile(
    r"\b(?:dyrare|billigare|fördyr\w*|merkostnad\w*|kosta(?:de|t|r)?\s+(?:mer|mindre)|"
    r"(?:högre|lägre|ökade|minskade|större|mindre|stora|höga|låga)\s+(?:\w+\s+){0,2}?\w*(?:kostnad|intäkt|utgift|avgift|pris)\w*|"
    r"\w*(?:kostnad|intäkt)(?:er|erna|en)?\s+(?:\w+\s+){0,4}?(?:öka|minska|steg|stig|sjönk|sjunk|bl(?:ev|ir)|var|är)\w*|"
    r"överskr\w+|överstig\w*|understig\w*|sprack|spräck\w*|besparing\w*|intäktsbortfall\w*|plus|minus|back|"
    r"vakan\w*|obesatt\w*)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\W*(?:det(?:ta)?|den(?:na)?|dessa|under\w*|över\w*|avvik\w*|orsak\w*|anledning\w*|skäl\w*|merkostnad\w*)\b",
    re.IGNORECASE,
)


def of_own_deviation(plan: Plan, terms: Sequence[Term], hits: Sequence[TextHit]) -> tuple[TextHit, ...]:
    """Return the hits of a "why" that presumes a deviation; those that tell none of its subject answer nothing."""
    if plan.operation is not Operation.EXPLAIN or not plan.presumed_sign or plan.rows or not terms:
        return tuple(hits)
    return tuple(hit if _tells(terms, hit) else _silenced(terms, hit) for hit in hits)


def _tells(terms: Sequence[Term], hit: TextHit) -> bool:
    """Whether a sentence tells of money that went otherwise, and it, its heading or what it points at of all terms."""
    over = split_words(" ".join(hit.passage.headings[-1:]))
    sentences = [hit.quote[start:end] for start, end in split_sentences(hit.quote)]
    for before, sentence in pairwise(("", *sentences)):
        if not tells_of_deviation(sentence):
            continue
        goes_on = _GOES_ON.match(sentence) is not None and _holds(terms, split_words(before))
        if goes_on or _holds(terms, [*over, *split_words(sentence)]):
            return True
    return False


def tells_of_deviation(text: str) -> bool:
    """Whether a text tells of money that went otherwise: a deviation, or what became dearer or cheaper."""
    return DEVIATION_IN_TEXT.search(text) is not None or _OF_MONEY.search(text) is not None


def _holds(terms: Sequence[Term], words: Sequence[str]) -> bool:
    return all(score_term(term, words) >= POSSIBLE_MATCH for term in terms)


def _silenced(terms: Sequence[Term], hit: TextHit) -> TextHit:
    return replace(hit, missing=hit.missing or (terms[0].text,))
