"""What a claim is judged by in the sentences of a passage: which words it holds, an order, two values side by side.

In: a `Statement`, terms and passages. Out: pieces of text, the terms that they lack, and `TextJudgement`s. For example
"snittet är 63 procent" after "andelen är 69 procent" tells that the share lies above the average.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from assistant.claims.figures import Verdict
from assistant.claims.statement import Statement, read_place
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import Term, score_term
from assistant.words.claim_words import BEST, LARGEST, ORDINAL, SMALLEST
from assistant.words.goal_words import GOAL
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Passage
from ingest.words import split_words

NAMED: Final = 0.6  # how well a word must fit to be there: "arbetsmarknad" in "arbetsmarknadsanställningar" is
_MOST_SENTENCES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TextJudgement:
    """A verdict with the words that it rests on, verbatim from the passage, and what differs or was not found."""

    verdict: Verdict
    passage: Passage
    quote: str
    differs: tuple[str, ...] = ()
    is_time: bool = False
    missing: tuple[str, ...] = ()


def read_windows(passage: Passage) -> list[str]:
    """Return each sentence of a passage, and each with the next."""
    spans = split_sentences(passage.text)
    return [
        passage.text[spans[first][0] : spans[min(first + length, len(spans)) - 1][1]].strip()
        for length in range(1, _MOST_SENTENCES + 1)
        for first in range(len(spans) - length + 1)
    ]


def find_missing(terms: Sequence[Term], passage: Passage, quote: str) -> tuple[str, ...]:
    """Return the terms that neither a piece of a passage nor the headings above it hold."""
    words = (*split_words(quote), *(word for heading in passage.headings[-2:] for word in split_words(heading)))
    return tuple(term.text for term in terms if score_term(term, words) < NAMED)


def judge_text_rank(statement: Statement, found: TextJudgement) -> TextJudgement:
    """Return the judgement with what a text tells of a rank: "third lowest" denies the lowest, silence settles nothing.

    So does a text of a goal that does not say whether it was reached.
    """
    if found.verdict is Verdict.WRONG:
        return found
    if statement.rank:
        superlative = LARGEST if statement.rank > 0 else SMALLEST
        told = superlative.search(found.quote)
        place = read_place(found.quote) if told else 0
        if told and place != statement.place and not statement.is_negated and not found.missing:
            claimed = superlative.search(statement.text)
            before = ORDINAL.search(statement.text[: claimed.start()]) if claimed else None
            words = f"{before[0].strip()} {claimed[0]}" if before and claimed else claimed[0] if claimed else ""
            return replace(found, verdict=Verdict.WRONG, differs=(words,))
        if place != statement.place:
            return replace(found, verdict=Verdict.OPEN)
    best = BEST.search(statement.text)
    if (best and not BEST.search(found.quote)) or (statement.goal and not GOAL.search(found.quote)):
        return replace(found, verdict=Verdict.OPEN)
    return found


def compare_texts(
    statement: Statement, terms: Sequence[Term], hits: Sequence[TextHit], reference: Sequence[Term]
) -> TextJudgement | None:
    """Return the verdict on "above the average": two sentences of a passage that tell the latest value of each side."""
    for hit in hits:
        sentences = [hit.passage.text[start:end] for start, end in split_sentences(hit.passage.text)]
        for first, (own, other) in enumerate(pairwise(sentences)):
            is_pair = not find_missing(terms, hit.passage, own) and _holds_all(reference, other)
            if not is_pair or _holds_all(reference, own):
                continue
            value, against = _latest_of(own), _latest_of(other)
            if value is None or against is None or value.unit is not against.unit:
                continue
            way = (value.value > against.value) - (value.value < against.value)
            spans = split_sentences(hit.passage.text)
            quote = hit.passage.text[spans[first][0] : spans[first + 1][1]].strip()
            verdict = Verdict.RIGHT if way == statement.compared else Verdict.WRONG
            return TextJudgement(verdict=verdict, passage=hit.passage, quote=quote, differs=(statement.reference,))
    return None


def _holds_all(terms: Sequence[Term], sentence: str) -> bool:
    words = split_words(sentence)
    return bool(terms) and all(score_term(term, words) >= NAMED for term in terms)


def _latest_of(sentence: str) -> Amount | None:
    """Return the amount that a sentence ends a change with ("från 63 till 69 procent"), or its only one."""
    mentions = parse_amounts(sentence)
    after = [mention for mention in mentions if re.search(r"\b(till|to)\s+$", sentence[: mention.start])]
    chosen = after or (list(mentions) if len(mentions) == 1 else [])
    return chosen[0].amount if chosen else None
