"""Finds the rows that "vilken typ av uppdrag är vanligast" is of: those of the table that divides these by their types.

In: the rows that may be ranked and a question. Out: rows, or none. For example a table whose rows are headed by "Typ av
uppdrag" has them, and one of the same uppdrag by station has not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.rows import RowFigures
from assistant.records import Language
from ingest.records import Unit
from ingest.words import split_words, stem

_KIND: Final = (
    r"(?:typ(?:en|er|erna)?|sort(?:en|er|erna|s)?|slag(?:et|s|en)?|kategori(?:n|er|erna)?"
    r"|types?|kinds?|sorts?|categor(?:y|ies))"
)
_ASKS: Final = re.compile(
    rf"\b(?:vilken|vilket|vilka|vad\s+för|which|what)\s+{_KIND}\s+(?:(?:av|of)\s+)?"
    r"(?P<noun>[^\W\d]+(?:-[^\W\d]+)?)",
    re.IGNORECASE,
)
_DIVIDED: Final = re.compile(
    rf"\b{_KIND}\s+(?:av|of)\s+(?P<noun>[^\W\d]+)|(?P<joined>[^\W\d]{{3,}}?)s?typ(?:er)?\b", re.IGNORECASE
)
# What a rescue service goes out to has many names, and its tables use one of them.
_CALLS: Final = frozenset(
    stem(word)
    for word in (
        *(
            "larm",
            "insats",
            "insatser",
            "räddningsinsats",
            "räddningsinsatser",
            "utryckning",
            "utryckningar",
            "uppdrag",
        ),
        *("händelse", "händelser", "olycka", "olyckor", "alarm", "alarms", "callout", "callouts", "call-out"),
        *("call-outs", "incident", "incidents", "emergency", "emergencies"),
    )
)
# "Rapporterade avvikelser", "Inträffade händelser": a table whose rows are the sorts of what was reported
_REPORTED: Final = re.compile(
    r"\b(?:(?:in)?rapporterade|registrerade|anmälda|inträffade|reported|registered)\s+"
    r"(?:avvikelser|händelser|incidenter|tillbud|olyckor|deviations|incidents|events|accidents)\b|"
    r"\bavvikelserapport\w*|\b(?:incident|deviation)\s+reports?\b",
    re.IGNORECASE,
)
_MONEY: Final = frozenset((Unit.KR, Unit.TKR, Unit.MNKR))
_FEWEST: Final = 2


def rows_of_types(leaves: Sequence[RowFigures], question: str, language: Language) -> tuple[RowFigures, ...]:
    """Return the rows of the only table that divides what is asked for by its types; none for any other question."""
    asked = _ASKS.search(question)
    if asked is None:
        return ()
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in leaves:
        divided = _DIVIDED.search(row.first.caption)
        if divided and _is_same(asked["noun"], divided["noun"] or divided["joined"], language):
            tables.setdefault((row.key.report, row.key.table), []).append(row)
    if not tables and stem(asked["noun"].casefold()) in _CALLS:
        for row in leaves:
            if _REPORTED.search(row.first.caption) and not _has_money(row):
                tables.setdefault((row.key.report, row.key.table), []).append(row)
    found = [own for own in tables.values() if len(own) >= _FEWEST]
    return tuple(found[0]) if len(found) == 1 else ()


def _has_money(row: RowFigures) -> bool:
    return any(figure.amount is not None and figure.amount.unit in _MONEY for figure in row.figures)


def _is_same(noun: str, divided: str, language: Language) -> bool:
    """Whether a table divides what is asked for, by the same word or by another for what firemen go out to."""
    if {stem(noun.casefold()), stem(divided.casefold())} <= _CALLS:
        return True
    return score_term(to_term(noun, language), split_words(divided)) >= GOOD_MATCH
