"""Finds whom a claim sets a municipality beside in a row of key figures, and the municipality's own figure.

In: a `Statement` and the figures chosen of a row. Out: the figure of the group and the row's own of the
same time, None where one is missing or there are several. For example of the columns "Vik 2031", "Vik 2030" and
"Riket 2031" the claim "högre än i riket" takes the third and the first.
"""

from __future__ import annotations

from assistant.claims.statement import Statement
from assistant.claims.times import read_times
from assistant.evidence.explained import Explained
from assistant.evidence.figure_choice import Choice
from assistant.words.comparison_groups import COMPARISON_GROUPS, name_group
from ingest.records import Figure, Measure

_TOLD = (Measure.ACTUAL, Measure.OTHER)


def find_beside_group(statement: Statement, choice: Choice) -> tuple[Figure, Figure] | None:
    """Return the group's figure, which is compared with, and the municipality's own of that time."""
    group = _asked_group(statement.reference)
    years = read_times(statement.text).years
    held = [figure for figure in choice.row.figures if figure.amount and figure.period]
    beside = [figure for figure in held if group >= 0 and name_group(figure.column) == group]
    if years:  # what the country had another year tells nothing
        beside = [figure for figure in beside if figure.period and figure.period.end.year in years]
    pairs = [(other, own) for other in beside for own in held if _is_own(own, other)]
    return pairs[0] if len(beside) == 1 and len(pairs) == 1 else None


def names_group(reference: str) -> bool:
    """Whether a reference names a group that key figures are set beside.

    >>> names_group("i riket"), names_group("similar municipalities"), names_group("i fjol")
    (True, True, False)
    """
    return _asked_group(reference) >= 0


def keep_of_group(statement: Statement, rows: tuple[Explained, ...]) -> tuple[Explained, ...]:
    """Return the rows with a column of the group that a claim compares with; all where none has one."""
    group = _asked_group(statement.reference)
    if group < 0:
        return rows
    kept = tuple(row for row in rows if any(name_group(one.column) == group for one in row.choice.row.figures))
    return kept or rows


def _asked_group(reference: str) -> int:
    return next((place for place, (asked, _) in enumerate(COMPARISON_GROUPS) if asked.search(reference)), -1)


def _is_own(own: Figure, other: Figure) -> bool:
    """Whether a figure is the municipality's own of the time of another's, told and not aimed at."""
    if own.amount is None or other.amount is None or own.measure not in _TOLD or own.period is None:
        return False
    is_of_group = name_group(own.column) >= 0
    return not is_of_group and own.period == other.period and own.amount.unit is other.amount.unit
