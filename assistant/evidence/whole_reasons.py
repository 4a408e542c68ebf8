"""Finds the passage that says why a whole report deviates, by the amount that it states of the whole.

In: the total row of a report with its deviation, and the passages of the report. Out: passages, and the rows behind
the total without them. For example "Förvaltningen visar ett överskott på 12 mnkr. Det beror på vakanser." explains a
total of 12,0 mnkr, though a sentence after it speaks of the incomes alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.explained import Explained
from assistant.evidence.reasons import REASON
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import GOOD_MATCH, score_word
from assistant.linking.rows import RowFigures
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Figure, Measure, Passage, Unit
from ingest.words import split_words

_WHOLE: Final = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:\w*förvaltningen|\w*nämnden|\w*styrelsen|\w*kontoret|kommunen|staden|bolaget|förbundet|"
    r"regionen|\w*staben|revisionen|"
    r"verksamheten|(?:det\s+)?(?:totala\s+)?(?:resultatet|utfallet|överskottet|underskottet|avvikelsen|budgetavvikelsen))\b",
    re.IGNORECASE,
)
_SURPLUS: Final = re.compile(r"\b\w*överskott\w*|\bpositiv\w*|\bplus\b|\bbättre\b|\blägre\b", re.IGNORECASE)
_DEFICIT: Final = re.compile(r"\b\w*underskott\w*|\bnegativ\w*|\bminus\b|\bback\b|\bsämre\b|\bhögre\b", re.IGNORECASE)
_GIVES: Final = re.compile(r"\b(?:främst|huvudsakligen|framför allt|till största del\w*|avser)\b", re.IGNORECASE)
_IN_KRONOR: Final = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1_000), Unit.MNKR: Decimal(1_000_000)}


def find_whole_reasons(figures: Sequence[Figure], passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the first passage that states the deviation of the whole, and gives a reason; () where none does."""
    deviation = next((one for one in figures if one.measure is Measure.VARIANCE and one.amount), None)
    if deviation is None or deviation.amount is None or not deviation.amount.value:
        return ()
    rising = deviation.amount.value * (deviation.favourable or 1) > 0
    return tuple(one for one in passages if _explains(deviation.amount, one, is_surplus=rising))[:1]


def without_whole(sides: Sequence[Explained], whole: Sequence[Passage]) -> tuple[Explained, ...]:
    """Return the rows behind a total, of the whole's own passages only the sentences that begin with their name."""
    return tuple(
        replace(
            side,
            passages=tuple(one for one in side.passages if one not in whole),
            told=tuple(hit for one in whole if one in side.passages and (hit := _own_sentence(side.choice.row, one))),
        )
        for side in sides
    )


def _own_sentence(row: RowFigures, passage: Passage) -> TextHit | None:
    """Return the first sentence of a passage that begins with the name of a row."""
    name = split_words(row.label)[:1]
    for start, end in split_sentences(passage.text):
        sentence = passage.text[start:end]
        if name and any(score_word(name[0], word) >= GOOD_MATCH for word in split_words(sentence)[:1]):
            return TextHit(passage=passage, quote=sentence, missing=(), share=1.0)
    return None


def _explains(deviation: Amount, passage: Passage, *, is_surplus: bool) -> bool:
    """Whether a passage states the deviation with the whole as its subject, and a reason from there on."""
    spans = split_sentences(passage.text)
    for start, end in spans:
        sentence = passage.text[start:end]
        sign = _SURPLUS if is_surplus else _DEFICIT
        if _WHOLE.match(sentence) and sign.search(sentence) and _states(deviation, sentence):
            rest = passage.text[start:]
            return bool(REASON.search(rest) or _GIVES.search(rest))
    return False


def _states(deviation: Amount, sentence: str) -> bool:
    """Whether a sentence states an amount, be it in another unit and rounded by half a digit of its own."""
    for mention in parse_amounts(sentence):
        if mention.amount.unit not in MONEY_UNITS or deviation.unit not in _IN_KRONOR:
            continue
        own, said = _IN_KRONOR[deviation.unit], _IN_KRONOR[mention.amount.unit]
        step = Decimal(1).scaleb(int(mention.amount.value.as_tuple().exponent)) * said
        if abs(abs(deviation.value * own) - abs(mention.amount.value * said)) <= step / 2:
            return True
    return False
