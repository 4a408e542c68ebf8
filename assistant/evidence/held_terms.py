"""Tells whether a sentence holds what a question is about, and how long that lasts.

In: terms and a sentence or a quotation. Out: yes or no. For example "planen kostade mycket" holds the term
"översiktsplan", as it goes on from a sentence that names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.evidence.goes_on import lead_of
from assistant.evidence.told_durations import tells_duration
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.words.deed_words import TAKES_TIME
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_SHORTEST_HEAD: Final = 5  # letters of the last part of a compound that stands for it, in the same form


_LEAST_WORDS: Final = 5  # of a cell that is a sentence
_FEWEST_CELLS: Final = 2


def lasts(terms: Sequence[Term], quote: str) -> bool:
    """Whether a sentence about what is asked, or one that goes on from it, tells how long it lasts."""
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    return any(
        tells_duration(sentence)
        and (
            holds_a_term(terms, sentence)
            or holds_a_term(terms, lead_of(sentences, place))
            or (place and TAKES_TIME.search(sentence) and holds_a_term(terms, sentences[place - 1]))
        )
        for place, sentence in enumerate(sentences)
    )


def holds_each(terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence holds all terms."""
    words = split_words(sentence)
    return all(score_term(term, words) >= POSSIBLE_MATCH for term in terms)


def holds_a_term(terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence holds a term, or the last part of one: it goes on from a sentence that names the whole."""
    words = split_words(sentence)
    if any(score_term(term, words) >= POSSIBLE_MATCH for term in terms):
        return True
    # "planen kostade" goes on from a sentence about "översiktsplanen"
    heads = [word for word in words if len(word) >= _SHORTEST_HEAD]
    return any(term.text.casefold().endswith(word) for term in terms for word in heads)


def split_cells(quote: str) -> list[str]:
    """Return the cells of a quoted row that holds sentences, each of which tells of its own; else the whole."""
    cells = [cell for cell in quote.split("\t") if cell.strip()]
    is_prose = sum(len(split_words(cell)) >= _LEAST_WORDS for cell in cells) >= _FEWEST_CELLS
    return cells if is_prose else [quote]
