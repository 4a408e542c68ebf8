"""What is asked of the reports for one figure of a text, and how a stored figure fits it: amount, sign, tie.

In: a claimed amount with what its sentence says of it. Out: an `Asked`, and answers about single figures. For example a
deviation of -166 tkr is not of the sign of "ett överskott på 166 tkr".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from assistant.checking.mentions import Mention
from assistant.checking.records import Doubt, Tie
from assistant.checking.signs import sign_in
from assistant.claims.amount import Fit, compare_amounts, to_common
from assistant.linking.rows import RowFigures
from assistant.records import Plan
from assistant.words.claim_words import Bound
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Amount, Figure, Measure, Period, Report
from ingest.words import split_words, stem

_LEAST_DIGITS = 100  # what rounds to an amount of fewer may do so by chance
_CLOSE = Decimal("0.05")  # of the amount: nobody prints "2 miljoner" for 1 656 tkr without "cirka"
_WIDE = Decimal("1.5")  # a limit or a range that holds amounts so far apart settles nothing
CHANGE_COLUMN: Final = re.compile(r"jämf|förändr|change|compared", re.IGNORECASE)
_INCOME = frozenset({"intäkt", "inkomst", "revenu", "bidrag"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A claimed amount with what is said of it: the sign of the deviation (0: nothing), and of its rows.

    `is_full` says that the rows were named by their whole label, `has_measure` that the text says which measure,
    `is_clear` that no word beside it may name another thing, `doubt` why the tie is not certain,
    `has_year` that it is certain which year is meant, `says_measure` that the measure is named right beside it,
    `says_year` that a year is named in its sentence, `says_months` that months of it are; `said_sign` is that of
    "minus" or "+" right before the amount; `of_project` says that a project as a whole may be told of,
    `is_weak` that a single word of a longer label names the rows, `against_budget` that a surplus or a deficit is told
    as one against the budget.
    """

    mention: Mention
    direction: int
    rows: tuple[RowFigures, ...]
    reports: tuple[Report, ...]
    periods: tuple[Period, ...]
    plan: Plan
    is_full: bool
    has_measure: bool
    is_clear: bool = True
    doubt: Doubt | None = None
    has_year: bool = True
    says_measure: bool = False
    says_year: bool = False
    says_months: bool = False
    said_sign: int = 0
    of_project: bool = False
    is_weak: bool = False
    against_budget: bool = False


def fit_of(mention: Mention, figure: Figure) -> Fit:
    """Return how a figure fits a claimed amount; a range holds what lies in it."""
    if figure.amount is None:
        return Fit.UNIT
    if mention.upper is None:
        return compare_amounts(mention.amount, figure.amount)
    value = to_common(mention.amount, figure.amount)
    if value is None:
        return Fit.UNIT
    return Fit.WITHIN if mention.amount.value <= value <= mention.upper else Fit.OTHER


def is_rough(mention: Mention, printed: Amount) -> bool:
    """Whether a printed amount fits a claimed one only by a rounding, a limit or a range that people do not use of it.

    "Cirka" excuses a rounding to the digits that are given; percentages and counts are rounded to whole ones.
    """
    amount = mention.amount
    value = to_common(amount, printed)
    if value is None or amount.kind not in ("money", "") or value == amount.value:
        return False
    if mention.upper is not None:
        return mention.upper > amount.value * _WIDE
    if amount.bound in (Bound.MORE, Bound.AT_LEAST):
        return value > amount.value * _WIDE
    if amount.bound in (Bound.LESS, Bound.AT_MOST):
        return value * _WIDE < amount.value
    return amount.bound is Bound.PLAIN and abs(value - amount.value) > value * _CLOSE


def digits_of(mention: Mention) -> Decimal:
    """Return the number of a claimed amount as it was typed, whatever its scale."""
    value = mention.amount.value
    for factor in (Decimal(1_000_000_000), Decimal(1_000_000), Decimal(1_000)):
        if mention.amount.kind == "money" and mention.amount.step >= factor and value % factor == 0:
            return value / factor
    return value


def is_of_sign(asked: Asked, figure: Figure) -> bool:
    """Whether a figure has the sign that is stated of it; True where nothing is, or the table does not tell."""
    if figure.amount is None:
        return True
    sign = sign_in(figure, asked.rows)
    if asked.direction and sign is not None:
        return sign == asked.direction
    if asked.mention.amount.is_negative:
        return figure.amount.value < 0
    is_result = RESULT_LABEL.search(figure.label) is not None and figure.measure is not Measure.VARIANCE
    return not (is_result and figure.amount.value < 0 and not asked.direction)


def is_telling(mention: Mention) -> bool:
    """Whether an amount has so many digits that it is no chance that another one rounds to it."""
    amount = mention.amount
    return amount.value >= amount.step * _LEAST_DIGITS


def to_tie(asked: Asked, figure: Figure) -> Tie:
    """Return what a claimed amount was tied to by a figure."""
    report = next((report for report in asked.reports if report.name == figure.location.report), None)
    return Tie(
        municipalities=report.municipalities if report else (),
        report=figure.location.report,
        row=figure.label,
        measure=figure.measure,
        period=figure.period,
        is_certain=True,
    )


def is_income(row: RowFigures) -> bool:
    """Whether a row is of income, so that more than budget is good."""
    return bool(_INCOME & {stem(word) for word in split_words(row.label)})
