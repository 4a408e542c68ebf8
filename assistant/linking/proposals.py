"""Proposes row labels for English words that no word list explains, by the multilingual encoder over the labels.

In: words of a question, the store and the encoder. Out: `Proposal`s, best first. For example "political parties" gives
"Stöd till politiska partier". A likeness decides nothing by itself: what every query is like (a short label such as
"HR") is taken off, and a label is taken as meant only where it stands clear of all others; the reader is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, pstdev

import numpy as np

from assistant.linking.matching import POSSIBLE_MATCH, score_word
from assistant.words.glossary import GLOSSARY
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.embedding import Encoder, FloatArray
from ingest.store import Store
from ingest.words import split_words

CANDIDATES = 40
_COMMON = 500  # labels whose likeness to any query is looked up
_BACKGROUND = 16  # terms of the field that make the query that is like everything
_RIVALS = 3  # candidates that may be the thing itself, and are no part of what the others spread over
_LIKELY_HEIGHT = 5  # how far a label must stand above the middle of the candidates, in their spread, to be offered
_CLEAR_LEAD = 2.5  # how far the best must stand above the best of another thing, in the spread of the candidates
# How much more like a label the words must be than any query is: a lead alone is also had by what is least unlike
# ("dog park" leads to "Park och lekplatser"), and a single word may only be spelt alike ("fountain", "Fordon"). Of 320
# words for what no report has none passes both, of 93 for what some have a fifth, of which one names a near relative.
_LEAST_LIKE_WORDS = 0.06
_LEAST_LIKE_WORD = 0.08

_COMMON_QUERIES: dict[str, FloatArray] = {}  # by the name of the encoder: computed once


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A label that words may mean; `is_clear` where no label of another thing comes near."""

    label: str
    is_clear: bool


def propose_labels(
    words: str, store: Store, encoder: Encoder, reports: Sequence[str] | None = None
) -> tuple[Proposal, ...]:
    """Return the labels that the words are most like, best first: none where all are alike."""
    asked = encoder.encode_queries([words])[0]
    common = _common_query(encoder)
    size = float(np.linalg.norm(common))
    hubs = {hit.label: hit.score * size for hit in store.search_labels_by_vector(common / size, reports, _COMMON)}
    least = min(hubs.values(), default=0.0)
    hits = store.search_labels_by_vector(asked, reports, CANDIDATES)
    found = {hit.label: hit.score - hubs.get(hit.label, least) for hit in hits}
    ordered = sorted(found, key=lambda label: -found[label])
    if not ordered:
        return ()
    middle, spread = median(found.values()), pstdev([found[label] for label in ordered[_RIVALS:]] or [0.0])
    least_like = _LEAST_LIKE_WORDS if len(words.split()) > 1 else _LEAST_LIKE_WORD
    is_like = found[ordered[0]] >= least_like
    clear = is_like and _is_clear([(label, found[label]) for label in ordered], spread)
    likely = [label for label in ordered if found[label] - middle >= _LIKELY_HEIGHT * spread > 0]
    return tuple(Proposal(label=label, is_clear=clear and label == ordered[0]) for label in likely)


def _common_query(encoder: Encoder) -> FloatArray:
    """Return the mean of many queries of the field: what any query is like."""
    terms = tuple(GLOSSARY)[:: max(len(GLOSSARY) // _BACKGROUND, 1)][:_BACKGROUND]
    if encoder.name not in _COMMON_QUERIES:
        _COMMON_QUERIES[encoder.name] = np.mean(encoder.encode_queries(terms), axis=0)
    return _COMMON_QUERIES[encoder.name]


def _is_clear(scored: Sequence[tuple[str, float]], spread: float) -> bool:
    """Whether the first of the labels stands clear of the best one of another thing, by the spread of them all."""
    (best, height), *others = scored
    if len(others) <= _RIVALS or any(_is_next_of(best, label) for label, _ in others):
        return False
    next_best = next((score for label, score in others if not _is_alike(best, label)), others[-1][1])
    return spread > 0 and height - next_best >= _CLEAR_LEAD * spread


def _is_alike(first: str, second: str) -> bool:
    """Whether two labels share a word, so that they may be one thing in two tables."""
    return any(score_word(word, other) >= POSSIBLE_MATCH for word in _content(first) for other in _content(second))


def _is_next_of(first: str, second: str) -> bool:
    """Whether two labels differ only by a number: what means "Kvartal 4" may as well mean "Kvartal 1"."""
    one, other = split_words(first), split_words(second)
    return one != other and [w for w in one if not w.isdigit()] == [w for w in other if not w.isdigit()]


def _content(label: str) -> list[str]:
    return [word for word in split_words(label) if word not in PRINTED_STOP_WORDS and not word.isdigit()]
