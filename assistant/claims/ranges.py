"""Judges a claim that an amount lies above, below or within a range, which one sentence tells and another the amount.

In: a `Statement`, its plan and the store. Out: a `Judged`, or None where a claim is of no range that the reports tell.
For example of "ett eget kapital på 4 105 tkr" and "ett intervall om 1,8-2,2 mnkr" that it lies above is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import NAMED
from assistant.linking.matching import Term, score_term
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words.range_words import ENDS, OUGHT, RANGE, RELATION
from assistant.writing.citing import line, quote
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Passage, Unit
from ingest.store import Store
from ingest.words import split_words

_KRONOR: Final = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1_000), Unit.MNKR: Decimal(1_000_000)}
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
Told = tuple[Passage, str]


def judge_range(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return the verdict on where an amount lies by a range that is told; open where its own amount is not."""
    claimed = RELATION.search(statement.text)
    if claimed is None or not plan.reports:
        return None
    terms, _ = to_terms(plan, store, plan.reports)
    head = statement.text[: claimed.start()].casefold()
    subject = [term for term in terms if term.text.casefold() in head]
    sentences = list(_read_sentences(store.passages(reports=plan.reports)))
    found = [
        (told, ends, held)
        for told in sentences
        if RANGE.search(told[1]) and (ends := _read_ends(told[1])) and (held := _held(subject, _until_ends(told[1])))
    ]
    if not found:
        return None
    told, ends, held = found[0]
    values = (
        []
        if len({one for _, one, _ in found}) > 1
        else list(
            _find_values(statement, held, ends[0], [one for one in sentences if _report_of(one) == _report_of(told)])
        )
    )
    if len({_size(amount) for _, amount in values}) != 1 or statement.is_negated or statement.amounts:
        return Judged(verdict=Verdict.OPEN, lines=(quote(*told),))
    said, amount = values[0]
    verdict = Verdict.RIGHT if _lies(claimed, _size(amount), *map(_size, ends)) else Verdict.WRONG
    phrases = CLAIM_PHRASES[plan.language]
    return Judged(verdict=verdict, lines=(line(phrases.says), quote(*said), quote(*told)))


def _report_of(told: Told) -> str:
    return told[0].location.report


def _until_ends(sentence: str) -> str:
    """Return a sentence up to the range that it tells: what follows says whose it is, or when."""
    found = ENDS.search(sentence)
    return sentence[: found.end()] if found else sentence


def _read_sentences(passages: Sequence[Passage]) -> Iterator[Told]:
    for passage in passages:
        for start, end in split_sentences(passage.text):
            yield passage, passage.text[start:end].strip()


def _read_ends(sentence: str) -> tuple[Amount, Amount] | None:
    """Return the ends of the range that a sentence tells, in one unit.

    >>> [str(one.value) for one in _read_ends("ett intervall om 1,8–2,2 mnkr") or ()]
    ['1.8', '2.2']
    """
    found = ENDS.search(sentence)
    high = parse_amounts(found["high"]) if found else ()
    low = parse_amounts(f"{found['low']} {high[0].amount.unit.value}") if found and high else ()
    return (low[0].amount, high[0].amount) if low and high and low[0].amount.unit is high[0].amount.unit else None


def _held(subject: Sequence[Term], sentence: str) -> list[Term]:
    words = split_words(sentence)
    return [term for term in subject if score_term(term, words) >= NAMED]


def _find_values(
    statement: Statement, held: Sequence[Term], end: Amount, sentences: Sequence[Told]
) -> Iterator[tuple[Told, Amount]]:
    """Give the sentences that tell the one amount of the thing itself, of the claimed year."""
    years = set(_YEAR.findall(statement.text))
    for passage, sentence in sentences:
        told = set(_YEAR.findall(sentence))
        if RANGE.search(sentence) or OUGHT.search(sentence) or (years and told and not told <= years):
            continue
        amounts = [one.amount for one in parse_amounts(sentence) if _is_like(one.amount, end)]
        if len(amounts) == 1 and len(_held(held, sentence)) == len(held):
            yield (passage, sentence), amounts[0]


def _is_like(amount: Amount, end: Amount) -> bool:
    return amount.unit is end.unit or (amount.unit in _KRONOR and end.unit in _KRONOR)


def _size(amount: Amount) -> Decimal:
    return amount.value * _KRONOR.get(amount.unit, Decimal(1))


def _lies(claimed: re.Match[str], value: Decimal, low: Decimal, high: Decimal) -> bool:
    """Whether a value lies where a claim says: above, below, within or outside two ends."""
    if claimed["above"]:
        return value > high
    if claimed["below"]:
        return value < low
    return (low <= value <= high) is bool(claimed["inside"])
