"""Finds why somebody was criticised where a report tells it at length, under a heading that says so.

In: a plan of "varför fick hamnnämnden kritik", its terms and the passages of its reports. Out: `TextHit`s, those that
name a fault beside the one that concludes, that one, then other faults. For example under "Kritik till hamnnämnden" the
passage "Vi ser allvarligt på att nämnden inte har följt lagen" before "Ovan nämnda förhållanden gör att …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import POSSIBLE_MATCH, Term, is_verb, score_term
from assistant.records import Operation, Plan
from assistant.words.criticism_words import CRITICISED, CRITICS, FAULTS
from assistant.words.vocabulary import PERSON_WORDS
from ingest.records import Passage
from ingest.words import split_words

_MOST: Final = 4  # passages that are quoted
_CONCLUDES: Final = re.compile(
    r"\b(?:ovan(?:\s?(?:nämnda|stående|angivna))?|nämnda (?:brister|förhållanden)|sammantaget|mot bakgrund av|"
    r"detta (?:gör|innebär) att|the above|overall)\b",
    re.IGNORECASE,
)


def find_criticism(plan: Plan, terms: Sequence[Term], passages: Sequence[Passage]) -> tuple[TextHit, ...]:
    """Return the passages that say what somebody was criticised for; () where no heading tells of that criticism."""
    if plan.operation is not Operation.EXPLAIN or not CRITICISED.search(plan.question):
        return ()
    asked = [term for term in terms if _names_whom(term)]
    told = [one for one in passages if asked and _is_told_of(plan, asked, one)]
    ends = [one for one in told if CRITICISED.search(one.text) and _CONCLUDES.search(one.text)]
    if not ends:
        return ()
    faults = [one for one in told if FAULTS.search(one.text) and one not in ends]
    beside = [one for one in faults if any(one.headings == end.headings for end in ends)]
    # what weighed at the end comes first: an answer may show no more than two
    chosen = [*beside, ends[-1], *(one for one in faults if one not in beside)][:_MOST]
    return tuple(TextHit(passage=one, quote=one.text, missing=(), fit=1.0, share=1.0) for one in chosen)


def _names_whom(term: Term) -> bool:
    """Whether a term names who was criticised, and neither the critics, the asker's people nor an act."""
    is_other = CRITICS.fullmatch(term.text) or term.text.casefold() in PERSON_WORDS
    return not (is_other or is_verb(term.text) or term.text.isdigit())


def _is_told_of(plan: Plan, asked: Sequence[Term], passage: Passage) -> bool:
    """Whether a passage stands under a heading of the criticism of all that is asked, and of no other year."""
    return any(
        CRITICISED.search(heading)
        and not tells_other_year(plan, heading)
        and all(score_term(term, split_words(heading)) >= POSSIBLE_MATCH for term in asked)
        for heading in passage.headings
    )
