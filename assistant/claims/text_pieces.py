"""What a claim is judged by in the sentences of a passage: which words it holds, an order, two values side by side.

In: a `Statement`, terms and passages. Out: pieces of text, the terms that they lack, and `TextJudgement`s. For example
"snittet är 63 procent" after "andelen är 69 procent" tells that the share lies above the average.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.claims.figures import Verdict
from assistant.claims.same_words import same_thing
from assistant.claims.statement import Statement, read_place
from assistant.claims.times import read_times
from assistant.evidence.quote_choice import split_points
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import Term, score_term
from assistant.words.change_words import BEST, LARGEST, ORDINAL, PAST, SMALLEST
from assistant.words.goal_words import GOAL
from assistant.words.vocabulary import MONTHS
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Passage
from ingest.words import split_words

NAMED: Final = 0.6  # how well a word must fit to be there: "arbetsmarknad" in "arbetsmarknadsanställningar" is
_MOST_SENTENCES = 2
_LEAST_HEAD = 5
_TWO = 2
_FARTHEST = 3  # sentences, from what is compared to what with
_CLAUSE = re.compile(r"[,;]?\s+(?:medan|men|while|whereas|but)\s+", re.IGNORECASE)
# "mot 71 procent året före": what it was, and not what it is
_BEFORE = re.compile(rf"\s*(?:[^\W\d]+\s+)?\(?{PAST.pattern}", re.IGNORECASE)
_JOINED = re.compile(r",?\s+(?:och|samt|medan|men|and|while|whereas|but)\s+|;\s+", re.IGNORECASE)
# A name, or a thing with a number of its own: "Nydalen", "linje 7"
_NAMED_THING = re.compile(
    rf"(?<![.!?] )\b(?!(?:{'|'.join(MONTHS)})\b)[A-ZÅÄÖ]\w+|\b[^\W\d]{{3,}} (?!(?:19|"
    rf"20)\d\d\b)\d{{1,4}}\b(?! (?:{'|'.join(MONTHS)}))"
)
_IN_BRACKETS = re.compile(r"\([^()]*$")  # "5 procent (4 procent 2031)"


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
    """Return each sentence of a passage, each with the next, and the parts of one that lists things with times."""
    spans = split_sentences(passage.text)
    parts = [part for start, end in spans for part in split_parts(passage.text[start:end])]
    return parts + [
        passage.text[spans[first][0] : spans[min(first + length, len(spans)) - 1][1]].strip()
        for length in range(1, _MOST_SENTENCES + 1)
        for first in range(len(spans) - length + 1)
    ]


def in_whole_sentence(passage: Passage, quote: str) -> str:
    """Return the sentence that a part of one stands in, to be shown; any other piece of a passage as it is."""
    for start, end in split_sentences(passage.text):
        sentence = passage.text[start:end].strip()
        if quote in split_parts(sentence):
            return sentence
    return quote


def split_parts(sentence: str) -> list[str]:
    """Return the parts of a sentence that each tell another time of another thing; none where it does not list so.

    >>> split_parts("Linje 7 mot Åby läggs ned i maj 2031 och linje 8 mot Näs i juni 2032.")
    ['Linje 7 mot Åby läggs ned i maj 2031', 'linje 8 mot Näs i juni 2032.']
    >>> split_parts("Bron mot Åby öppnades i maj och stängdes i juni.")
    []
    """
    parts = [part.strip() for part in _JOINED.split(sentence)]
    times = [read_times(part) for part in parts]
    dated = all(time.days or time.months or time.years for time in times)
    keys = [(time.days, time.months, time.years) for time in times]
    named = all(_NAMED_THING.search(part[1:]) for part in parts)
    return parts if len(parts) > 1 and dated and named and len(set(keys)) == len(keys) else []


def find_missing(terms: Sequence[Term], passage: Passage, quote: str) -> tuple[str, ...]:
    """Return the terms that neither a piece of a passage nor the headings above it hold."""
    words = (*split_words(quote), *(word for heading in passage.headings[-2:] for word in split_words(heading)))
    return tuple(term.text for term in terms if score_term(term, words) < NAMED and not same_thing(term.text, words))


def own_points(quote: str, needed: Sequence[Term]) -> str:
    """Return the points of a quoted list that hold most of a claim's words, or a quotation that is no list."""
    points = split_points(quote)
    held = [sum(score_term(term, split_words(point)) >= NAMED for term in needed) for point in points]
    most = max(held, default=0)
    return " ".join(point for point, count in zip(points, held, strict=True) if count == most) if most else quote


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
    """Return the verdict on "above the average": two sentences, or clauses, that tell the latest value of each side."""
    for hit in hits:
        spans = split_sentences(hit.passage.text)
        sentences = [hit.passage.text[start:end] for start, end in spans]
        for first, own in enumerate(sentences):
            for last in range(first, min(first + _FARTHEST, len(sentences))):
                other = sentences[last]
                quote = hit.passage.text[spans[first][0] : spans[last][1]].strip()
                pair = _in_clauses(own, terms, reference) if first == last else (own, other)
                is_far = last - first > 1 and not any(_holds_heads((term,), other) for term in terms)
                if pair is None or is_far or (first < last and not _is_pair(own, other, terms, reference)):
                    continue
                if verdict := _judge_sides(statement, *pair):
                    return TextJudgement(verdict=verdict, passage=hit.passage, quote=quote, differs=(statement.text,))
    return None


def _is_pair(own: str, other: str, terms: Sequence[Term], reference: Sequence[Term]) -> bool:
    """Whether a sentence tells of what is claimed, and another of what it is compared with and not of more."""
    return _holds_heads(terms, own) and _holds_all(reference, other) and not _holds_all(reference, own)


def _in_clauses(sentence: str, terms: Sequence[Term], reference: Sequence[Term]) -> tuple[str, str] | None:
    """Return the clause of what is claimed and that of what it is compared with: "A är 5 medan B är 6"."""
    clauses = _CLAUSE.split(sentence)
    if len(clauses) != _TWO or not _holds_heads(terms, sentence):
        return None
    named = [_holds_all(reference, clause) for clause in clauses]
    if named.count(True) != 1:
        return None
    against = clauses[named.index(True)]
    own = clauses[named.index(False)]
    only_own = [term for term in terms if _holds_all((term,), own) and not _holds_all((term,), against)]
    return (own, against) if only_own else None


def _judge_sides(statement: Statement, own: str, other: str) -> Verdict | None:
    value, against = _latest_of(own), _latest_of(other)
    if value is None or against is None or value.unit is not against.unit:
        return None
    way = (value.value > against.value) - (value.value < against.value)
    holds = way == (statement.compared * (-1 if statement.is_negated else 1))
    return Verdict.RIGHT if holds else Verdict.WRONG


def _holds_heads(terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence holds all terms, or what they begin with: the "fiber" of "fibertäckning"."""
    words = split_words(sentence)
    heads = [word for word in words if len(word) >= _LEAST_HEAD]
    return all(
        score_term(term, words) >= NAMED or any(term.text.casefold().startswith(head) for head in heads)
        for term in terms
    )


def _holds_all(terms: Sequence[Term], sentence: str) -> bool:
    words = split_words(sentence)
    return bool(terms) and all(score_term(term, words) >= NAMED for term in terms)


def _latest_of(sentence: str) -> Amount | None:
    """Return the amount that a sentence ends a change with ("från 63 till 69 procent"), or its only one of now."""
    mentions = [
        mention
        for mention in parse_amounts(sentence)
        if not (_BEFORE.match(sentence[mention.end :]) or _IN_BRACKETS.search(sentence[: mention.start]))
    ]
    after = [mention for mention in mentions if re.search(r"\b(till|to)\s+$", sentence[: mention.start])]
    chosen = after or (list(mentions) if len(mentions) == 1 else [])
    return chosen[0].amount if chosen else None
