"""Judges whether a goal was reached: a row's outcome beside its target, or a sentence that tells both.

In: a `Statement`, a row or the passages that a search proposed. Out: `Finding`s and `TextJudgement`s. For example an
outcome of 6,59 % is within a target of "Lägre än 7,00"; beside a bare "25" nobody knows which way is good.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from assistant.claims.figures import Finding, Verdict, name_figure
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.roles import Role, role_at
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import TextJudgement, find_missing, read_windows
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import Term
from assistant.linking.rows import RowFigures
from assistant.records import Language
from assistant.words.goal_words import OF_TARGET
from assistant.writing.citing import line
from ingest.notation import parse_amounts
from ingest.records import Amount, Figure, Measure, Unit

_LIMIT = re.compile(
    r"(?P<less>\b(?:lägre|mindre|färre|under|högst|max\w*|less|lower|fewer|below|at most|no more than)\b|<|≤)|"
    r"(?P<more>\b(?:högre|mer|fler|över|minst|more|higher|above|at least|no less than)\b|>|≥)",
    re.IGNORECASE,
)
_ALL = Decimal(100)


def names_goal(statement: Statement) -> bool:
    """Whether a claim sets something against a goal: reached, missed, more than it."""
    return statement.goal or OF_TARGET.search(statement.reference) is not None


def judge_goal(row: RowFigures, statement: Statement, asked: Sequence[Figure], language: Language) -> Finding | None:
    """Return whether a row's outcome is within its target, or compares with it as is stated.

    Which way is good only the target itself tells; both figures are shown without a verdict where it does not.
    """
    pair = find_target(row, asked)
    if pair is None or pair[0].amount is None or pair[1].amount is None:
        return None
    target, outcome = pair
    phrases = CLAIM_PHRASES[language]
    value, bound = pair[1].amount.value, pair[0].amount.value
    compared = phrases.compared.format(first=name_figure(outcome, language), second=name_figure(target, language))
    shown = line(compared, outcome, target)
    if statement.compared:
        holds = ((value > bound) - (value < bound) == statement.compared) is not statement.is_negated
        return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(shown,))
    is_reached = _is_reached(value, pair[0].amount, target.text)
    if is_reached is None:
        return Finding(verdict=Verdict.OPEN, lines=(shown,))
    reason = line(phrases.reached if is_reached else phrases.not_reached)
    holds = is_reached is not statement.is_negated
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(shown, reason))


def _is_reached(value: Decimal, target: Amount, around: str) -> bool | None:
    """Return whether a value reaches a target, None where its words do not tell which way is good.

    No share can be more than all of it, and none less than nothing.
    """
    limit = _LIMIT.search(around)
    if limit is None and value == target.value:
        return True
    is_most = limit is None and target.unit is Unit.PERCENT and target.value == 0
    is_least = limit is None and target.unit is Unit.PERCENT and target.value == _ALL
    if limit is None and not (is_most or is_least):
        return None
    is_less = is_most or (limit is not None and bool(limit["less"]))
    is_strict = limit is not None and limit[0].casefold() in _STRICT
    if value == target.value:
        return not is_strict
    return (value < target.value) is is_less


_STRICT = {"lägre", "mindre", "färre", "under", "less", "lower", "fewer", "below", "<", "över", "above", ">"}


def find_target(row: RowFigures, asked: Sequence[Figure] = ()) -> tuple[Figure, Figure] | None:
    """Return a row's target with the outcome of the target's own year, of the year that is asked for where both are.

    Last year's outcome beside this year's target says nothing of whether it was reached.
    """
    held = [figure for figure in row.figures if figure.amount and figure.period]
    targets = [figure for figure in held if figure.measure is Measure.TARGET]
    wanted = [figure for figure in targets if figure in asked] or targets
    for target in sorted(wanted, key=_end_of, reverse=True):
        outcomes = [
            figure for figure in held if figure.measure is Measure.ACTUAL and _year_of(figure) == _year_of(target)
        ]
        if outcomes:
            return target, max(outcomes, key=_end_of)
    return None


def _end_of(figure: Figure) -> date:
    return figure.period.end if figure.period else date.min


def _year_of(figure: Figure) -> int:
    return _end_of(figure).year


def judge_told_goal(statement: Statement, terms: Sequence[Term], hits: Sequence[TextHit]) -> TextJudgement | None:
    """Return the verdict of a sentence that tells both what came out and what the goal was; None where none does."""
    for hit in hits:
        for quote in read_windows(hit.passage):
            if find_missing(terms, hit.passage, quote):
                continue
            verdict = _judge_sentence(statement, quote)
            if verdict:
                return TextJudgement(verdict=verdict, passage=hit.passage, quote=quote, differs=(statement.text,))
    return None


def _judge_sentence(statement: Statement, quote: str) -> Verdict | None:
    mentions = [mention for mention in parse_amounts(quote) if mention.amount.unit is not Unit.UNKNOWN]
    aimed = [mention for mention in mentions if role_at(quote, mention.start) is Role.AIMED]
    told = [mention for mention in mentions if role_at(quote, mention.start) is Role.TOLD]
    if len(aimed) != 1 or len(told) != 1 or aimed[0].amount.unit is not told[0].amount.unit:
        return None
    value, goal = told[0].amount.value, aimed[0].amount
    if statement.compared:
        holds = (value > goal.value) - (value < goal.value) == statement.compared
    else:
        is_reached = _is_reached(value, goal, quote[max(0, aimed[0].start - 15) : aimed[0].start])
        if is_reached is None:
            return None
        holds = is_reached
    return Verdict.RIGHT if holds is not statement.is_negated else Verdict.WRONG
