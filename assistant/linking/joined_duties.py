"""Tells whether words name only one of the duties that a board of several is called by.

In: terms and a report. Out: yes or no. For example of "Nämnden för Vatten, Renhållning och Parker" the word "parkerna"
names a part of what the board does, and its total is no answer; "Vattennämnden" may well be short for all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.report_names import is_committee_word
from ingest.records import Report
from ingest.words import split_words, stem

_JOINT = re.compile(r",|\boch\b|\bsamt\b|&|\band\b", re.IGNORECASE)


def name_one_duty(terms: Sequence[Term], report: Report) -> bool:
    """Whether terms name duties that stand after the first one of a board's name, and nothing else of it.

    A board is called by its first duty, by all, or by a word that says that it is a board.
    """
    duties = [split_words(part) for part in _JOINT.split(_name_of(report))]
    if not any(words and not is_committee_word(words[-1]) for words in duties[1:]):
        return False
    # "nämndens parker", "nämnds parker": whose they are
    own = [term for term in terms if not is_committee_word(term.text.removesuffix("s"))]
    named = {place for term in own for place, words in enumerate(duties) if score_term(term, words) >= GOOD_MATCH}
    return bool(named) and 0 not in named


def without_board(
    places: Sequence[tuple[float, tuple[str, ...]]], terms: Sequence[Term], report: Report
) -> list[tuple[float, tuple[str, ...]]]:
    """Return the words around a row, each with its worth, that may tell of the terms.

    Where these name one duty, what is headed by the board's whole name is of all that it does.
    """
    if not _JOINT.search(report.committee) or not name_one_duty(terms, report):
        return list(places)
    board = duty_stems(report)
    return [(weight, words) for weight, words in places if not board <= {stem(word) for word in words}]


def duty_stems(report: Report) -> frozenset[str]:
    """Return the stems of the words that name the duties of a report's board."""
    words = [word for part in _JOINT.split(_name_of(report)) for word in split_words(part)]
    return frozenset(stem(word) for word in words if not is_committee_word(word))


def _name_of(report: Report) -> str:
    """Return the name of a report's board; its title may give more of it ("Servicenämnden Fyrar, Slussar")."""
    if not report.committee:
        return ""
    _, name, duties = report.title.partition(report.committee)
    return f"{name}{duties}" if duties.strip() else report.committee
