"""Finds the sentence that says that no time is set, or when a body itself moves, where a question asks when.

In: a plan that asks when, its terms and the passages of its reports. Out: `TextHit`s, or none. For example of "när
öppnar hamnen igen?" the sentence "Det finns inget datum för när hamnen öppnar", and of "när flyttar förvaltningen?"
the sentence "Inflyttning i nya lokaler sker i maj", and not "I mars flyttades arkivet från förvaltningen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.evidence.asked_acts import tells_same_act
from assistant.evidence.asked_sort import DATE
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.question.asked_thing import asks_when
from assistant.records import Plan
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words

_NO_DATE: Final = re.compile(
    r"\b(?:inget|inte något|ej något|no)\s+(?:känt\s+|bestämt\s+|fastställt\s+|klart\s+|exakt\s+|known\s+|fixed\s+)?"
    r"(?:datum|slutdatum|startdatum|date|tidpunkt|tidplan)\b|"
    r"\b(?:oklart|okänt|ovisst|osäkert|inte (?:\w+ )?(?:klart|bestämt|beslutat|känt|fastställt)|ej (?:klart|bestämt|"
    r"beslutat|känt|fastställt)|unclear|unknown|not (?:yet )?(?:known|decided|set))\s+(?:när|om när|datum|when)\b|"
    r"\bnär\b[^.]{3,80}\b(?:är|har)\s+(?:ännu\s+)?(?:inte|ej)\s+(?:\w+\s+)?(?:bestämt|beslutat|fastställt|klart|känt)\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"^\W*(?:när|when)\s+(?:\w+de|\w+des|hölls|blev|var|gick|kom|fick|skedde|did|was|were|had)\b", re.IGNORECASE
)
_ASKS_MOVE: Final = re.compile(
    r"\b(?:flytta\w*|flytten|byt\w+ (?:lokal|kontor|hus|adress)\w*|move[ds]?|moving|relocat\w+)\b", re.IGNORECASE
)
PREMISES: Final = frozenset(("lokal", "lokaler", "kontor", "hus", "adress", "premises", "offices"))
_MOVES_IN: Final = re.compile(
    r"\b(?:inflytt\w*|(?:om)?flytt(?:en|ar|ade|as|a)?)\b(?!\s+(?:av|för)\b)(?=[^.;]*\b(?:lokaler\w*|kontor\w*|\w*hus(?:et)?|"
    r"byggnad\w*|adress\w*)\b)",
    re.IGNORECASE,
)


def find_no_date(plan: Plan, terms: Sequence[Term], passages: Sequence[Passage]) -> tuple[TextHit, ...]:
    """Return the sentence that says that the time of the asked act is not set; () where none does."""
    if not asks_when(plan.question) or _PAST.match(plan.question) or not terms:
        return ()
    return tuple(
        TextHit(passage=passage, quote=sentence, missing=(), fit=1.0, share=1.0)
        for passage, sentence in _sentences(passages)
        if _NO_DATE.search(sentence)
        and tells_same_act(plan.question, sentence)
        and all(score_term(term, split_words(sentence)) >= GOOD_MATCH for term in terms)
    )[:1]


def asks_own_move(question: str) -> bool:
    """Whether it is asked when somebody moves."""
    return asks_when(question) and _ASKS_MOVE.search(question) is not None


def find_own_move(plan: Plan, passages: Sequence[Passage]) -> tuple[TextHit, ...]:
    """Return the one sentence that dates when a body moves into other premises, in the report of that very body."""
    if not asks_own_move(plan.question):
        return ()
    found = [
        TextHit(passage=passage, quote=sentence, missing=(), fit=1.0, share=1.0)
        for passage, sentence in _sentences(passages)
        if _MOVES_IN.search(sentence) and DATE.search(sentence) and not tells_other_year(plan, sentence)
    ]
    return tuple(found) if len(found) == 1 else ()


def _sentences(passages: Sequence[Passage]) -> Iterator[tuple[Passage, str]]:
    for passage in passages:
        for start, end in split_sentences(passage.text):
            yield passage, passage.text[start:end].strip()
