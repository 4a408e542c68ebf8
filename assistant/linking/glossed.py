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

_IDLE = frozenset(("tid", "tiden", "stan", "staden", "neråt", "uppåt", "folk", "folket", "time", "town"))
_GLOSS = re.compile(r"(?P<before>(?:[\w'’/-]+\s+){1,3})\((?P<own>[^()]+)\)")


def without_idle(terms: Sequence[Term], rows: Sequence[RowFigures]) -> tuple[Term, ...]:
    """Return the terms without everyday words that no label holds, unless nothing else is asked about.

    "Hur lång tid" asks how long something takes; where a row is called "Facklig tid", its name is meant.
    """
    held = {word for row in rows for word in split_words(row.label)}
    kept = tuple(term for term in terms if term.text.casefold() not in _IDLE or term.text.casefold() in held)
    return kept or tuple(terms)


def without_glossed(terms: Sequence[Term], plan: Plan, rows: Sequence[RowFigures]) -> tuple[Term, ...]:
    """Return the terms without those before a parenthesis that gives a row's own name for them.

    For example of "community development (samhällsutveckling)" the last word.
    """
    dropped: set[str] = set()
    for match in _GLOSS.finditer(plan.question):
        names = split_words(match["own"])
        own = [term for term in terms if set(split_words(term.text)) <= set(names)]
        labels = list({words: None for row in rows for words in _names_of(row)})
        labels = [label for label in labels if all(score_term(term, label) >= GOOD_MATCH for term in own)]
        if own and labels:
            glossed = set(split_words(match["before"]))
            before = [term for term in terms if term not in own and set(split_words(term.text)) <= glossed]
            # "kö till boende (gruppboende)": a word that stands beside the name in a label says which row of that name
            besides = [term for term in before if any(score_term(term, label) >= GOOD_MATCH for label in labels)]
            dropped |= {term.text for term in before if term not in besides or _is_its_name(term, own)}
    return tuple(term for term in terms if term.text not in dropped)


def _names_of(row: RowFigures) -> tuple[tuple[str, ...], ...]:
    """Return the words of a row's label, its table and each of its columns: "carried over (ombudgetering)" is one."""
    names = (row.label, row.first.caption, *(figure.column for figure in row.figures))
    return tuple(split_words(name) for name in names)


def _is_its_name(term: Term, own: Sequence[Term]) -> bool:
    """Whether a word only says again what the name in the parenthesis says."""
    names = [word for other in own for word in split_words(other.text)]
    return score_term(term, names) >= GOOD_MATCH
