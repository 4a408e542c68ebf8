"""Settles a figure of a text against a stored figure: confirmed, opposed, or left open with the reason.

In: what is asked, and the figure that it was compared with. Out: a `Judgement`. For example an amount of another row is
not opposed where only a part of the row's name stands in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.checking.asked import Asked, digits_of, is_telling, to_tie
from assistant.checking.naming import label_words
from assistant.checking.records import CheckVerdict, Doubt, Judgement, Tie
from assistant.checking.signs import sign_in
from assistant.claims.amount import Fit, to_common
from ingest.records import Figure, Measure, Unit

_PLAIN = (Measure.ACTUAL, Measure.OTHER)  # what is meant where no measure is named
_NEAR = 3  # times larger or smaller: what is further away helps nobody
_MONEY: Final = (Unit.KR, Unit.TKR, Unit.MNKR)


def confirm(asked: Asked, fit: Fit, figure: Figure) -> Judgement:
    """Return that an amount is right, or rounds to what is printed; open where it is not certain that this is meant."""
    if asked.doubt is Doubt.OTHER_SUBJECT:
        return leave_open(asked, [figure], asked.doubt)
    if asked.doubt is Doubt.NO_ROW and not asked.has_measure:
        return leave_open(asked, [figure], Doubt.NO_MEASURE)
    if not asked.has_measure and figure.measure not in _PLAIN and _has_several_measures(figure, asked):
        return leave_open(asked, [figure], Doubt.NO_MEASURE)
    if asked.is_weak and fit is not Fit.EXACT and not is_telling(asked.mention):
        return leave_open(asked, [figure], asked.doubt or Doubt.PART_OF_NAME)
    if _is_of_wider_row(figure, asked):
        return leave_open(asked, [figure], Doubt.OTHER_SUBJECT)
    if asked.has_measure and figure.measure not in (*asked.plan.measures, Measure.OTHER) and not asked.direction:
        return leave_open(asked, [figure], Doubt.NO_FIGURE)
    if figure.measure is not Measure.VARIANCE and asked.against_budget:
        own = [one for row in asked.rows for one in row.figures if one.measure is Measure.VARIANCE]
        beside = [one for one in own if one.period == figure.period]
        return leave_open(asked, [figure, *beside], Doubt.OTHER_COLUMN)
    if asked.direction and sign_in(figure, asked.rows) is None and not _is_printed_so(asked, figure):
        return leave_open(asked, [figure], Doubt.NO_SIGN)
    verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
    return Judgement(verdict=verdict, tie=to_tie(asked, figure), figures=(figure,), reason="")


def _is_printed_so(asked: Asked, figure: Figure) -> bool:
    """Whether "minus 9 tkr" is told of a deviation that is printed as -9: the same sign, whatever it means."""
    if not asked.said_sign or figure.amount is None or figure.measure is not Measure.VARIANCE:
        return False
    return (1 if figure.amount.value > 0 else -1) == asked.said_sign


def _is_of_wider_row(figure: Figure, asked: Asked) -> bool:
    """Whether a figure is of more than the row that it stands on: "Intäkt" on the line of the whole's deviation."""
    own = [row for row in asked.rows if row.key.row == figure.row and row.key.table == figure.table]
    return asked.is_full and any(set(label_words(figure.label)) < set(label_words(row.label)) for row in own)


def _has_several_measures(figure: Figure, asked: Asked) -> bool:
    """Whether a row prints several measures of a period, of different amounts."""
    own = [row for row in asked.rows if row.key.row == figure.row and row.key.table == figure.table]
    beside = [other for row in own for other in row.figures if other.period == figure.period]
    return len({other.measure for other in beside}) > 1 and len({other.amount for other in beside}) > 1


def oppose(asked: Asked, verdict: CheckVerdict, figures: Sequence[Figure], *, reason: str) -> Judgement:
    """Return a verdict against a figure; where the tie is not certain, that it cannot be tied, with what is nearest."""
    is_bare = not asked.mention.amount.kind and verdict is not CheckVerdict.SIGN
    if is_bare and any(figure.amount and figure.amount.unit in _MONEY for figure in figures):
        return leave_open(asked, figures, asked.doubt or Doubt.NO_UNIT)
    if asked.doubt or not asked.is_full:
        return leave_open(asked, figures, asked.doubt or Doubt.PART_OF_NAME)
    if not asked.is_clear:
        return leave_open(asked, figures, Doubt.OTHER_SUBJECT)
    if not asked.has_year and verdict in (CheckVerdict.YEAR, CheckVerdict.CONTRADICTS, CheckVerdict.ROW):
        return leave_open(asked, figures, Doubt.NO_YEAR)
    if not asked.has_measure and verdict is CheckVerdict.CONTRADICTS and asked.mention.amount.kind in ("money", ""):
        return leave_open(asked, figures, Doubt.NO_MEASURE)
    tied = figures[0] if verdict in (CheckVerdict.SIGN, CheckVerdict.UNIT) else figures[-1]
    return Judgement(verdict=verdict, tie=to_tie(asked, tied), figures=tuple(figures), reason=reason)


def leave_open(asked: Asked, figures: Sequence[Figure], doubt: Doubt) -> Judgement:
    """Return that an amount cannot be tied for certain, with why, and what is nearest: nothing of another size."""
    tie = replace(to_tie(asked, figures[0]), is_certain=False) if figures else Tie()
    near = [figure for figure in figures if _is_near(asked, figure)]
    return Judgement(verdict=CheckVerdict.UNTIED, tie=tie, figures=tuple(near[:3]), doubt=doubt)


def _is_near(asked: Asked, figure: Figure) -> bool:
    """Whether a figure may be shown beside an amount: of its sort, and of about its size or with its digits."""
    if figure.amount is None:
        return True
    value = to_common(asked.mention.amount, figure.amount)
    claimed = asked.mention.amount.value
    if value is not None and value <= claimed * _NEAR and claimed <= value * _NEAR:
        return True
    return abs(figure.amount.value) in (claimed, digits_of(asked.mention))
