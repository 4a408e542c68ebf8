"""Reads questions about what a day, a place or an hour of something costs, where a column of its row tells it.

In: the question as typed, and the plan before with the store. Out: the question as rows are named, or None. For example
"vad kostar en LVM-plats per dygn" asks of the row "LVM", and "vad kostade ett dygn i snitt?", after how many days there
were of LVM, asks it of the row that was answered from, if that has a column "Kostnad per dygn".
"""

from __future__ import annotations

import re
from typing import Final

from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.question.slots import read_slots
from assistant.records import Language, Plan
from assistant.words.per_unit_words import TOLD_PER
from ingest.store import Store
from ingest.words import split_words

_TIMES: Final = r"(?:vård|boende|placerings)?(?:dygn|dag|natt|månad|timme|vecka)"
_PER_TIME: Final = re.compile(
    rf"\b(?:per|för varje)\s+{_TIMES}\b|\b(?:kosta\w*|betala\w*)\s+(?:ett|en|varje)\s+{_TIMES}\b", re.IGNORECASE
)
# "en LVM-plats", "jourhemsplatsen": what the place is in names the row
_PLACE_IN: Final = re.compile(
    r"\b(?:(?:en|ett)\s+)?(?P<thing>[^\W\d_]{2,}(?=-)|[^\W\d_]*(?:hem|boende)(?=s))(?:-|s-?)(?:plats|placering)(?:en|er|erna|ar|arna)?\b",
    re.IGNORECASE,
)
_ASKS_PRICE: Final = re.compile(r"\b(?:kosta\w*|betala\w*|pris\w*|costs?|pa(?:y|id)|price)\b", re.IGNORECASE)
_OF_ONE: Final = re.compile(r"\b(?:per|ett|en|varje|a|an|one|each|every)\s+(?P<thing>[^\W\d_]{3,})\b", re.IGNORECASE)
_NO_NAME: Final = frozenset(("genomsnitt", "snitt", "average", "styck", "year", "år"))


def name_priced_thing(text: str) -> str:
    """Return a question with what a place is in for the place, where it asks what one costs for a time.

    >>> name_priced_thing("Vad kostar en LVM-plats per dygn?"), name_priced_thing("Pris per natt på en jourhemsplats?")
    ('Vad kostar LVM per dygn?', 'Pris per natt på jourhem?')
    >>> name_priced_thing("Hur många LVM-platser finns det?")
    'Hur många LVM-platser finns det?'
    """
    return _PLACE_IN.sub(r"\g<thing>", text) if _PER_TIME.search(text) else text


def ask_price_again(question: str, previous: Plan, store: Store) -> str | None:
    """Return the whole question for one that asks what one of a row's things costs; None for any other.

    Only where one row was answered from, one of its columns is headed as that price, and no other thing, place or time
    is named.
    """
    found = next((one for one in _OF_ONE.finditer(question) if one["thing"].casefold() not in _NO_NAME), None)
    if found is None or previous.operands or len(previous.rows) != 1 or not _ASKS_PRICE.search(question):
        return None
    slots = read_slots(question)
    own = {word.casefold() for term in slots.terms for word in split_words(term)}
    if not own <= {found["thing"].casefold()} or slots.municipalities or slots.years or slots.open_question:
        return None
    rows = find_rows_of(previous.rows, store)
    if not rows or not _tells_price_of(found["thing"], rows[0], slots.language):
        return None
    report = store.catalogue()[rows[0].key.report]
    names = [rows[0].label, *(previous.municipalities or report.municipalities)[:1]]
    names += [str(period.end.year) for period in previous.periods[:1]]
    joint = "för" if slots.language is Language.SWEDISH else "for"
    return f"{question.rstrip(' ?!.')} {joint} {' '.join(names)}?"


def _tells_price_of(thing: str, row: RowFigures, language: Language) -> bool:
    """Whether a column of a row is headed as what one such thing costs: "Kostnad per dygn", "kr/timme"."""
    term = to_term(thing, language)
    return any(
        score_term(term, split_words(found["what"])) >= GOOD_MATCH
        for figure in row.figures
        for found in TOLD_PER.finditer(figure.column)
    )
