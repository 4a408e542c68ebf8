"""Leaves out words of a question that a parenthesis gives a row's own name for.

In: the terms of a question, its plan, and the rows that may be meant. Out: the terms that have to be found. For example
of "community development (samhällsutveckling)" only the last word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.rows import RowFigures
from assistant.records import Plan
from ingest.words import split_words

_GLOSS = re.compile(r"(?P<before>(?:[\w'’/-]+\s+){1,3})\((?P<own>[^()]+)\)")


def without_glossed(terms: Sequence[Term], plan: Plan, rows: Sequence[RowFigures]) -> tuple[Term, ...]:
    """Return the terms without those before a parenthesis that gives a row's own name for them.

    For example of "community development (samhällsutveckling)" the last word.
    """
    dropped: set[str] = set()
    for match in _GLOSS.finditer(plan.question):
        names = split_words(match["own"])
        own = [term for term in terms if set(split_words(term.text)) <= set(names)]
        if own and any(all(score_term(term, split_words(row.label)) >= GOOD_MATCH for term in own) for row in rows):
            glossed = set(split_words(match["before"]))
            dropped |= {term.text for term in terms if term not in own and set(split_words(term.text)) <= glossed}
    return tuple(term for term in terms if term.text not in dropped)
