"""Finds the sentences of the reports that hold what a question asks for, when no row of a table does.

In: a plan, its terms, the store and the encoder. Out: `TextHit`s, best first. Words and vectors only propose passages;
whether one answers is decided by what it holds: every word of the question, a number where a number is asked for, a
date where a date is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant import vocabulary
from assistant.matching import POSSIBLE_MATCH, Term, score_term
from assistant.records import Language, Plan
from ingest.embedding import Encoder
from ingest.records import Passage
from ingest.search import PassageHit
from ingest.sentences import split_sentences
from ingest.store import Store
from ingest.words import split_words

PROPOSED = 40
_RANK_CONSTANT = 10  # of reciprocal rank fusion; small, since the first few ranks of each leg matter most
_WHOLE_PASSAGE = 320  # characters up to which a passage is quoted whole
_DATE = re.compile(
    rf"\b(\d{{1,2}}|({'|'.join(vocabulary.MONTHS)})|(19|20)\d\d|våren|hösten|sommaren|vintern)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHit:
    """A passage, the words of it to quote (verbatim), and the terms of the question that it does not hold."""

    passage: Passage
    quote: str
    missing: tuple[str, ...]

    @property
    def answers(self) -> bool:
        """Whether the passage holds all that was asked for."""
        return not self.missing


def find_texts(
    plan: Plan, terms: Sequence[Term], store: Store, encoder: Encoder, reports: Sequence[str] | None
) -> tuple[TextHit, ...]:
    """Return the passages that hold the terms best first; those that hold all of them come first."""
    proposed = _propose(plan, terms, store, encoder, reports)
    hits = [(hit, fit) for passage in proposed if (found := _read(plan, terms, passage)) for hit, fit in [found]]
    ranked = sorted(enumerate(hits), key=lambda item: (len(item[1][0].missing), -item[1][1], item[0]))
    return tuple(hit for _, (hit, _) in ranked)


def _propose(
    plan: Plan, terms: Sequence[Term], store: Store, encoder: Encoder, reports: Sequence[str] | None
) -> tuple[Passage, ...]:
    """Return the passages that words and vectors propose, fused by rank."""
    words = " ".join(dict.fromkeys(word for term in terms for words in term.alternatives for word in words))
    by_words = store.search_passages_by_words(words, reports, PROPOSED)
    by_vector = store.search_passages_by_vector(encoder.encode_queries([plan.question])[0], reports, PROPOSED)
    return fuse(by_words, by_vector)


def fuse(*legs: Sequence[PassageHit]) -> tuple[Passage, ...]:
    """Return the passages of several ranked lists by the sum of their reciprocal ranks, best first."""
    scores: dict[str, float] = {}
    passages: dict[str, Passage] = {}
    for leg in legs:
        for rank, hit in enumerate(leg):
            scores[hit.passage.key] = scores.get(hit.passage.key, 0.0) + 1 / (_RANK_CONSTANT + rank)
            passages[hit.passage.key] = hit.passage
    return tuple(passages[key] for key in sorted(scores, key=lambda key: -scores[key]))


def _read(plan: Plan, terms: Sequence[Term], passage: Passage) -> tuple[TextHit, float] | None:
    """Return the part of a passage to quote with how well it fits, or None when it holds no term at all."""
    own = split_words(passage.text)
    around = tuple(word for heading in passage.headings for word in split_words(heading))
    fits = {term.text: max(score_term(term, own), 0.9 * score_term(term, around)) for term in terms}
    if not any(fit >= POSSIBLE_MATCH for fit in fits.values()):
        return None
    quote = choose_quote(terms, passage.text)
    missing = [term.text for term in terms if fits[term.text] < POSSIBLE_MATCH and not _may_be_missing(plan, term)]
    if not missing and not _holds_what_is_asked(plan, quote):
        missing.append(plan.question)
    in_quote = sum(score_term(term, split_words(quote)) for term in terms)
    return TextHit(passage=passage, quote=quote, missing=tuple(missing)), sum(fits.values()) + in_quote


def _may_be_missing(plan: Plan, term: Term) -> bool:
    """Whether a word may be missing from a passage: an English word that nothing here translates, and no name."""
    return plan.language is Language.ENGLISH and len(term.alternatives) == 1 and term.text.islower()


def _holds_what_is_asked(plan: Plan, quote: str) -> bool:
    if vocabulary.HOW_MANY.search(plan.question):
        words = split_words(quote)
        return any(word in vocabulary.NUMBER_WORDS or any(map(str.isdigit, word)) for word in words)
    if vocabulary.WHEN.search(plan.question):
        return _DATE.search(quote) is not None
    return True


def choose_quote(terms: Sequence[Term], text: str) -> str:
    """Return the part of a passage to quote: all of a short one, else the best sentence and the next if it goes on."""
    if len(text) <= _WHOLE_PASSAGE:
        return text
    spans = split_sentences(text)
    sentences = [text[start:end] for start, end in spans]
    fits = [sum(score_term(term, split_words(sentence)) for term in terms) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda index: (fits[index], -index))
    last = best
    # A neighbour that holds a word which the best sentence lacks belongs to the answer; so does a reason right after.
    while last + 1 < len(sentences) and (fits[last + 1] >= 1 or _goes_on(sentences[last + 1])) and last - best < 2:
        last += 1
    return text[spans[best][0] : spans[last][1]].strip()


def _goes_on(sentence: str) -> bool:
    return (
        re.match(
            r"(Det|Detta|Den|Denna|De|Dessa|Avvikelsen|Orsaken|Orsaker|Syftet|Anledningen|This|It|The reason)\b",
            sentence,
        )
        is not None
    )
