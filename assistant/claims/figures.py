"""Judges what a claim states about the figures of a row: amount, direction, change, comparison, goal.

In: a `Statement`, the row with the figures that it is about, and the rows beside it. Out: `Finding`s, each a verdict on
one thing that was stated, with the sentence that says why and the figures it rests on. For example a surplus of 1 521
tkr where a deficit was stated gives WRONG, "Det är ett överskott mot budget, inte ett underskott."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.elsewhere import find_elsewhere, is_in_other_stage
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.figure_choice import Choice
from assistant.linking.rows import RowFigures
from assistant.records import Derivation, Language
from assistant.words.budget_words import BUDGETED
from assistant.words.claim_words import BREAKS_EVEN
from assistant.words.vocabulary import RESULT_LABEL
from assistant.writing.citing import Line, line
from assistant.writing.millions import tell_in_millions
from assistant.writing.wording import to_figure, to_label, to_what
from ingest.notation.units import MONEY
from ingest.records import Figure, Measure

_MILLION = Decimal(1_000_000)
_RESULT = re.compile(r"\b\w*resultat(?:et)?\b(?!\s*(?:mot|jämfört))", re.IGNORECASE)


class Verdict(StrEnum):
    """What is to be said of a claim, or of one thing that it states."""

    RIGHT = "right"
    ROUNDED = "right when rounded"
    WRONG = "wrong"
    OPEN = "not to be settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict on one thing that a claim states: why, and the numbers that were computed for it."""

    verdict: Verdict
    lines: tuple[Line, ...] = ()
    derivations: tuple[Derivation, ...] = ()


def find_wrongs_first(findings: Sequence[Finding]) -> Verdict:
    """Return the verdict on a claim from those on what it states: wrong if anything is, open if anything is."""
    verdicts = {finding.verdict for finding in findings}
    for verdict in (Verdict.WRONG, Verdict.OPEN, Verdict.ROUNDED):
        if verdict in verdicts:
            return verdict
    return Verdict.RIGHT if verdicts else Verdict.OPEN


def judge_direction(statement: Statement, choice: Choice, language: Language) -> tuple[Finding, ...]:
    """Return whether the deviation is the deficit or surplus that is stated, or the budget was kept."""
    if not (statement.direction or statement.keeps):
        return ()
    phrases = CLAIM_PHRASES[language]
    figure = choice.asked[0]
    sign = sign_of(figure)
    wanted = statement.direction * (-1 if statement.is_negated else 1)
    if BUDGETED.search(statement.text) and figure.measure is not Measure.BUDGET:
        return (Finding(verdict=Verdict.OPEN),)  # what was planned is no outcome
    if sign is None:
        return (Finding(verdict=Verdict.OPEN, lines=(line(phrases.no_direction),)),)
    if statement.keeps and BREAKS_EVEN.search(statement.text):
        return (_judge_even(statement, choice, sign, language),)
    if statement.keeps:
        holds = (sign >= 0) is not statement.is_negated
        reason = phrases.kept if sign >= 0 else phrases.not_kept
        return (Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(line(reason),)),)
    if sign == wanted or (statement.is_negated and sign == 0):
        return (Finding(verdict=Verdict.RIGHT),)
    of_budget = {-1: phrases.is_deficit, 0: phrases.is_zero, 1: phrases.is_surplus}
    reason = (of_budget if figure.measure is Measure.VARIANCE else phrases.of_result)[sign]
    return (Finding(verdict=Verdict.WRONG, lines=(line(reason),)),)


def _judge_even(statement: Statement, choice: Choice, sign: int, language: Language) -> Finding:
    """Return whether nothing was left over and nothing lacked; a surplus is open, and so is a result as budgeted."""
    phrases = CLAIM_PHRASES[language]
    figure = choice.asked[0]
    is_variance = figure.measure is Measure.VARIANCE
    ends = [
        one.amount.value
        for one in choice.row.figures
        if one.amount and one.measure in (Measure.ACTUAL, Measure.FORECAST) and one.period == figure.period
    ]
    is_as_planned = is_variance and RESULT_LABEL.search(figure.label) and any(ends)  # a surplus may be in the plan
    if sign > 0 or (sign == 0 and is_as_planned):
        return Finding(verdict=Verdict.OPEN)
    reason = {-1: phrases.is_deficit, 0: phrases.is_zero}[sign] if is_variance else phrases.of_result[sign]
    holds = (sign == 0) is not statement.is_negated
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(line(reason),))


def sign_of(figure: Figure) -> int | None:
    """Return 1 for a surplus, -1 for a deficit, 0 for neither, None where the table does not tell."""
    if figure.amount is None:
        return None
    value = figure.amount.value
    if value == 0:
        return 0
    if figure.measure is Measure.VARIANCE and figure.favourable:
        return 1 if value * figure.favourable > 0 else -1
    return (1 if value > 0 else -1) if _is_result(figure) else None


def _is_result(figure: Figure) -> bool:
    """Whether a figure is a result, by the name of its row, or of its column in money: "Resultat 2021"."""
    if RESULT_LABEL.search(figure.label):
        return True
    is_money = figure.amount is not None and figure.amount.unit in MONEY and figure.measure is not Measure.VARIANCE
    return is_money and (_RESULT.search(figure.label) or _RESULT.match(figure.column)) is not None


def judge_amounts(
    statement: Statement, choice: Choice, rows: Sequence[RowFigures], language: Language
) -> tuple[Finding, ...]:
    """Return for each amount whether the row prints it, and if not, where the report does."""
    return tuple(_judge_amount(amount, statement, choice, rows, language) for amount in statement.amounts)


def _judge_amount(
    claimed: ClaimedAmount, statement: Statement, choice: Choice, rows: Sequence[RowFigures], language: Language
) -> Finding:
    fits = [(figure, compare_amounts(claimed, figure.amount)) for figure in choice.asked if figure.amount]
    order = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN, Fit.SCALE, Fit.BEYOND, Fit.OTHER, Fit.UNIT)
    if not fits:
        return Finding(verdict=Verdict.OPEN, lines=(show_unchecked((claimed.text,), language),))
    figure, fit = min(fits, key=lambda item: order.index(item[1]))
    is_negated = statement.is_negated and not statement.direction
    if fit in (Fit.EXACT, Fit.ROUNDED) and not is_negated:
        return _agree(claimed, figure, fit, language)
    if fit in (Fit.WITHIN, Fit.BEYOND):
        return _judge_bound(claimed, figure, holds=(fit is Fit.WITHIN) is not is_negated, language=language)
    if fit is Fit.UNIT and not _same_digits(claimed, figure):
        return Finding(verdict=Verdict.OPEN, lines=(show_unchecked((claimed.text,), language),))
    if is_negated:
        return Finding(verdict=Verdict.WRONG if fit in (Fit.EXACT, Fit.ROUNDED) else Verdict.RIGHT)
    return _disagree(claimed, figure, fit, choice, rows, language)


def _same_digits(claimed: ClaimedAmount, figure: Figure) -> bool:
    """Whether an amount of another unit has the claimed number: then the unit is what is wrong."""
    return figure.amount is not None and compare_amounts(replace(claimed, kind=""), figure.amount) is Fit.EXACT


def _agree(claimed: ClaimedAmount, figure: Figure, fit: Fit, language: Language) -> Finding:
    phrases = CLAIM_PHRASES[language]
    lines: list[Line] = []
    derivations: tuple[Derivation, ...] = ()
    if fit is Fit.ROUNDED:
        text = phrases.is_rounded.format(claimed=claimed.text, printed=print_amount(figure, language))
        lines.append(line(text, figure))
    if claimed.value >= _MILLION and claimed.kind == "money":
        more, derivations = tell_in_millions(figure, language)
        lines += more
    verdict = Verdict.ROUNDED if fit is Fit.ROUNDED else Verdict.RIGHT
    return Finding(verdict=verdict, lines=tuple(lines), derivations=derivations)


def _judge_bound(claimed: ClaimedAmount, figure: Figure, *, holds: bool, language: Language) -> Finding:
    phrases = CLAIM_PHRASES[language]
    bound = phrases.bounds[claimed.bound]
    text = phrases.within if holds else phrases.beyond
    reason = line(text.format(printed=print_amount(figure, language), bound=bound, claimed=claimed.text), figure)
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(reason,))


def _disagree(
    claimed: ClaimedAmount, figure: Figure, fit: Fit, choice: Choice, rows: Sequence[RowFigures], language: Language
) -> Finding:
    """Return that an amount is wrong, with the other place of the report that prints it, if any."""
    phrases = CLAIM_PHRASES[language]
    text = phrases.other_scale if fit is Fit.SCALE else phrases.other_amount
    lines = [line(text.format(claimed=claimed.text, printed=print_amount(figure, language)), figure)]
    derivations: tuple[Derivation, ...] = ()
    if claimed.value >= _MILLION and claimed.kind == "money":
        more, derivations = tell_in_millions(figure, language)
        lines += more
    if fit is not Fit.SCALE:
        lines += find_elsewhere(claimed, choice, rows, language)
    verdict = Verdict.OPEN if is_in_other_stage(claimed, choice, rows) else Verdict.WRONG
    return Finding(verdict=verdict, lines=tuple(lines), derivations=derivations)


def show_unchecked(words: Sequence[str], language: Language) -> Line:
    """Return the line that tells which words could not be checked."""
    return line(CLAIM_PHRASES[language].unchecked.format(words=", ".join(f"”{word}”" for word in words)))


def print_amount(figure: Figure, language: Language) -> str:
    """Return a figure's amount as it is written, or its cell as printed where it cannot be read."""
    return to_figure(figure, language)


def name_figure(figure: Figure, language: Language) -> str:
    """Return what a figure is, of which row, and its amount."""
    text = f"{to_what(figure, language)}, {to_label(figure.label)}: {print_amount(figure, language)}"
    return text[:1].upper() + text[1:]
