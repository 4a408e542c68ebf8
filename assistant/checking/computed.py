"""Judges a figure that says what others come to: a change, a sum, a share, a percentage beside its counts.

In: a claimed amount and the figures that it is computed of. Out: a `Judgement` with the derivation, or None where the
text does not say what it is computed of. For example "minskade med 28 procent" of 13 128 and 9 454 tkr is RIGHT.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.checking import words
from assistant.checking.asked import CHANGE_COLUMN, Asked, is_of_sign, is_rough, to_tie
from assistant.checking.level import judge_level
from assistant.checking.mentions import Mention
from assistant.checking.records import CheckVerdict, Doubt, Judgement
from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.pair import compare_sizes, derive_change
from assistant.claims.statement import Statement
from assistant.claims.year_pairs import find_years
from assistant.linking.rows import RowFigures
from assistant.operations.calculate import Result, add, find_change, find_share
from assistant.records import Derivation
from ingest.records import Amount, Figure, Measure, Unit

_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def judge_change(asked: Asked, statement: Statement, way: int) -> Judgement | None:
    """Return whether a row changed by the claimed amount, in the stated direction; None where a year is missing."""
    found: list[Judgement] = []
    for row in asked.rows:
        pair = find_years(row, statement, asked.plan)
        if pair is None:
            continue
        change, fit, _ = derive_change(asked.mention.amount, *pair, asked.plan.language)
        if other := _judge_other_unit(asked, pair, change, fit, way):
            found.append(other)
        elif change is not None:
            found.append(_judge_pair(asked, pair, change, fit, way))
    order = (
        *(CheckVerdict.RIGHT, CheckVerdict.ROUNDED, CheckVerdict.SIGN, CheckVerdict.UNIT),
        CheckVerdict.CONTRADICTS,
    )
    return min(found, key=lambda one: order.index(one.verdict) if one.verdict in order else len(order), default=None)


def _judge_pair(asked: Asked, pair: tuple[Figure, Figure], change: Derivation, fit: Fit, way: int) -> Judgement:
    earlier, later = pair
    agrees = way in (0, compare_sizes(earlier, later))
    verdict, reason = CheckVerdict.CONTRADICTS, "computed"
    if fit in _GOOD:
        verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
        if not agrees:
            verdict, reason = CheckVerdict.SIGN, "went_up" if compare_sizes(earlier, later) > 0 else "went_down"
    return _settle(asked, verdict, (later, earlier), change, reason)


def _judge_other_unit(
    asked: Asked, pair: tuple[Figure, Figure], change: Derivation | None, fit: Fit, way: int
) -> Judgement | None:
    """Return the verdict where percentage points are mixed up with per cent; None where there is nothing of it.

    From 20 to 25 per cent is 5 percentage points, or 25 per cent more; of money there are no percentage points.
    """
    earlier, later = pair
    is_share = later.amount is not None and later.amount.unit is Unit.PERCENT
    amount = asked.mention.amount
    if amount.kind == "points" and not is_share:
        change = as_percent(find_change(earlier, later))
        fit = compare_amounts(replace(amount, kind="percent"), to_amount(change)) if change else Fit.OTHER
        reason = "is_percent"
    elif amount.kind == "percent" and is_share:
        relative = as_percent(find_change(earlier, later))
        if relative and compare_amounts(amount, to_amount(relative)) in _GOOD:
            return _judge_pair(asked, pair, relative, compare_amounts(amount, to_amount(relative)), way)
        reason = "is_points"
    else:
        return None
    if change is None:
        return None
    verdict = CheckVerdict.UNIT if fit in _GOOD else CheckVerdict.CONTRADICTS
    return _settle(asked, verdict, (later, earlier), change, reason if fit in _GOOD else "computed")


def as_percent(change: Result) -> Derivation | None:
    """Return a change that could be computed; None where it could not."""
    return change if isinstance(change, Derivation) else None


def to_amount(change: Derivation) -> Amount:
    """Return what was computed as an amount of per cent."""
    return Amount(value=change.value, unit=Unit.PERCENT)


def _settle(
    asked: Asked, verdict: CheckVerdict, figures: Sequence[Figure], change: Derivation, reason: str
) -> Judgement:
    is_good = verdict in (CheckVerdict.RIGHT, CheckVerdict.ROUNDED)
    doubt = asked.doubt if asked.doubt is Doubt.OTHER_SUBJECT or not is_good else None
    if not is_good and not asked.is_full:
        doubt = Doubt.PART_OF_NAME
    computed = Amount(value=change.value, unit=change.unit)
    if is_good and is_rough(asked.mention, computed):
        doubt = doubt or Doubt.ROUGH
    return Judgement(
        verdict=CheckVerdict.UNTIED if doubt else verdict,
        tie=to_tie(asked, figures[0]),
        figures=tuple(figures),
        derivation=change,
        computed=computed,
        doubt=doubt,
        reason="" if doubt else reason,
    )


def judge_printed_change(asked: Asked, way: int) -> Judgement | None:
    """Return whether a column of changes prints the claimed percentage for a row, in the stated direction."""
    amount = asked.mention.amount
    as_share = replace(amount, kind="percent") if amount.kind == "points" else amount
    figures = [
        figure
        for row in asked.rows
        for figure in row.figures
        if figure.amount and figure.amount.unit is Unit.PERCENT and figure.measure in (Measure.OTHER, Measure.VARIANCE)
        and CHANGE_COLUMN.search(figure.column)
        and compare_amounts(as_share, figure.amount) in _GOOD
    ]  # fmt: skip
    if not figures or figures[0].amount is None:
        return None
    if amount.kind == "points" and not asked.doubt and asked.is_full:
        tie = to_tie(asked, figures[0])
        return Judgement(verdict=CheckVerdict.UNIT, tie=tie, figures=figures[:1], reason="printed_percent")
    fit = compare_amounts(amount, figures[0].amount)
    printed = 1 if figures[0].amount.value > 0 else -1
    verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
    verdict = verdict if way in (0, printed) else CheckVerdict.SIGN
    if verdict is CheckVerdict.SIGN and (asked.doubt or not asked.is_full):
        return Judgement(verdict=CheckVerdict.UNTIED, figures=figures[:1], doubt=asked.doubt or Doubt.PART_OF_NAME)
    reason = "" if verdict is not CheckVerdict.SIGN else "went_up" if printed > 0 else "went_down"
    return Judgement(verdict=verdict, tie=to_tie(asked, figures[0]), figures=figures[:1], reason=reason)


def judge_sum(asked: Asked, groups: Sequence[tuple[RowFigures, ...]], all_rows: Sequence[RowFigures]) -> Judgement:
    """Return whether the rows that a sentence names come to the claimed amount together."""
    terms: list[Figure] = []
    for group in groups:
        part = _first_figure(asked, group)
        if part is None:
            return Judgement(verdict=CheckVerdict.UNTIED, figures=tuple(terms), doubt=Doubt.NOTHING_TO_COMPARE)
        terms.append(part)
    total = add(terms)
    if not isinstance(total, Derivation):
        return Judgement(verdict=CheckVerdict.UNTIED, figures=tuple(terms), doubt=Doubt.NOTHING_TO_COMPARE)
    fit = compare_amounts(asked.mention.amount, Amount(value=total.value, unit=total.unit))
    verdict = CheckVerdict.CONTRADICTS
    if fit in _GOOD and all(is_of_sign(asked, term) for term in terms):
        verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
    return _settle(asked, verdict, terms, total, "computed")


def _first_figure(asked: Asked, group: tuple[RowFigures, ...]) -> Figure | None:
    """Return the one figure of a row that has the measure, the period and the unit of a sum; None where several do."""
    found = judge_level(replace(asked, rows=group, doubt=None, is_full=True, has_measure=True), ())
    chosen = [figure for figure in found.figures if figure.amount]
    tied = [figure for figure in chosen if figure.label == found.tie.row]
    return tied[-1] if tied and found.verdict in (CheckVerdict.CONTRADICTS, CheckVerdict.ROUNDED) else None


def judge_share(asked: Asked, part: Figure, whole: Figure) -> Judgement | None:
    """Return whether a part is the claimed percentage of a whole."""
    share = find_share(part, whole)
    if not isinstance(share, Derivation):
        return None
    fit = compare_amounts(asked.mention.amount, Amount(value=share.value, unit=Unit.PERCENT))
    verdict = CheckVerdict.CONTRADICTS
    if fit in _GOOD:
        verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
    return _settle(asked, verdict, (part, whole), share, "computed")


def judge_counts(mention: Mention, sentence: str, percentages: int) -> Judgement | None:
    """Return whether a percentage agrees with the counts beside it in the text; None where there are none for sure."""
    if mention.amount.kind != "percent" or percentages != 1:
        return None
    counts = list(words.COUNTS.finditer(sentence))
    if len(counts) != 1:
        return None
    part = _to_number(counts[0]["part"] or counts[0]["part2"])
    whole = _to_number(counts[0]["whole"] or counts[0]["whole2"])
    if not whole or part > whole or _is_year(whole) or _is_year(part):
        return None
    exact = part / whole * 100
    shown = exact.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    fit = compare_amounts(mention.amount, Amount(value=exact, unit=Unit.PERCENT))
    if fit in _GOOD:
        return Judgement(
            verdict=CheckVerdict.UNTIED,
            expression=f"{part} / {whole} * 100",
            computed=Amount(value=shown, unit=Unit.PERCENT),
            doubt=Doubt.NO_SUBJECT,
            reason="own_counts",
        )
    return Judgement(
        verdict=CheckVerdict.CONTRADICTS,
        expression=f"{part} / {whole} * 100",
        computed=Amount(value=shown, unit=Unit.PERCENT),
        reason="counts",
    )


def _to_number(text: str) -> Decimal:
    return Decimal(re.sub(r"\D", "", text))


def _is_year(value: Decimal) -> bool:
    return Decimal(1900) <= value <= Decimal(2099)
