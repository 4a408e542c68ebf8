"""Judges a claim of a result beside what was budgeted: "plus fast man budgeterat minus", "plus men sämre än budget".

In: a `Statement`, its plan, the store and the encoder. Out: a `Judged`, or None where a claim is of no such thing. For
example of a result of 740 tkr against a budget of −750 tkr both sides of the first are right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final

from assistant.claims.figures import Finding, Verdict, find_wrongs_first, name_figure
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.figure_choice import is_result_row
from assistant.evidence.retrieve import retrieve
from assistant.linking.rows import RowFigures
from assistant.linking.subjects import link_plan
from assistant.plan import plan_part
from assistant.records import Plan
from assistant.words.claim_words import BREAKS_EVEN, DEFICIT, NEGATION, SURPLUS
from assistant.words.two_sided_words import BUT, OF_PLAN, PLANNED_SIGN, THAN_BUDGET
from assistant.writing.citing import Line, line, quote
from ingest.embedding import Encoder
from ingest.notation import parse_amounts
from ingest.notation.units import MONEY
from ingest.passages.sentences import split_sentences
from ingest.records import Figure, Measure
from ingest.store import Store

_PAIR: Final = 2


class Side(Enum):
    """What a half of such a claim is of."""

    RESULT = "what came out"
    BUDGET = "what was budgeted"
    GAP = "what came out against what was budgeted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """A half of a claim: what it is of, and 1 for plus or better, -1 for minus or worse, 0 for nothing over."""

    side: Side
    sign: int


def judge_result_and_budget(statement: Statement, plan: Plan, store: Store, encoder: Encoder) -> Judged | None:
    """Return the verdict on a claim of a result and of its budget; None where it is of one of them, or has amounts."""
    halves = read_halves(statement.text)
    if statement.amounts or not halves or len(plan.reports) != 1:
        return None
    bare = replace(plan, measures=(), presumed_sign=0, hints=(), unexplained=())
    subject = tuple(word for word in plan.subject if not OF_PLAN.search(word))
    linked = link_plan(replace(bare, subject=subject, rows=()), store) if subject != plan.subject else bare
    bare = replace(plan, subject=(), hints=(), rows=(), whole=False, unexplained=())
    of_half = [plan_part(part, bare, store) for part in BUT.split(statement.text, maxsplit=1)]
    tried = ([row.choice.row for row in retrieve(one, store, encoder).rows] for one in (linked, *of_half))
    found = next((own for rows in tried if (own := [row for row in rows if is_result_row(row)])), [])
    pairs = [
        (result, _find_of(row, Measure.BUDGET, plan, result))
        for row in found
        if (result := _find_of(row, Measure.ACTUAL, plan))
    ]
    if len({result.amount for result, _ in pairs}) != 1:
        return None
    result, budget = next((pair for pair in pairs if pair[1]), pairs[0])
    findings = [_judge_half(half, result, budget, plan, store) for half in halves]
    shown = [figure for figure in (result, budget) if figure]
    lines: list[Line] = [line(name_figure(figure, plan.language), figure) for figure in shown]
    lines += [told for finding in findings for told in finding.lines]
    return Judged(verdict=find_wrongs_first(findings), lines=tuple(lines))


def read_halves(text: str) -> Sequence[Half]:
    """Return the halves of a claim of a result and its budget; none where it is not of both.

    >>> [(half.side.name, half.sign) for half in read_halves("gick plus trots att man hade budgeterat ett minus")]
    [('RESULT', 1), ('BUDGET', -1)]
    >>> [(half.side.name, half.sign) for half in read_halves("gick med överskott men sämre än budgeterat")]
    [('RESULT', 1), ('GAP', -1)]
    >>> read_halves("gick plus men missade målet"), read_halves("gick plus")
    ([], [])
    """
    parts = BUT.split(text, maxsplit=1)
    halves = [half for part in parts if (half := _read_half(part))]
    sides = {half.side for half in halves}
    is_of_both = len(parts) == len(halves) == len(sides) == _PAIR and Side.RESULT in sides
    return halves if is_of_both and not NEGATION.search(text) else []


def _read_half(text: str) -> Half | None:
    if than := THAN_BUDGET.search(text):
        return Half(side=Side.GAP, sign=1 if than["better"] else -1)
    sign = int(bool(SURPLUS.search(text))) - int(bool(DEFICIT.search(text)))
    if planned := PLANNED_SIGN.search(text):
        is_plus, is_minus = (planned[name] or planned[f"{name}2"] for name in ("plus", "minus"))
        sign = 1 if is_plus else -1 if is_minus else 0
        return Half(side=Side.BUDGET, sign=sign)
    if OF_PLAN.search(text) or not (sign or BREAKS_EVEN.search(text)):
        return None
    return Half(side=Side.RESULT, sign=sign)


def _find_of(row: RowFigures, measure: Measure, plan: Plan, beside: Figure | None = None) -> Figure | None:
    """Return the figure in money of a measure, of the year that is asked for, the last one, or that of another."""
    years = {period.end.year for period in plan.periods} if beside is None else set()
    if beside and beside.period:
        years = {beside.period.end.year}
    found = [
        figure
        for figure in row.figures
        if figure.measure is measure and figure.amount and figure.amount.unit in MONEY and figure.period
        if not years or figure.period.end.year in years
    ]
    return max(found, key=lambda one: one.period.end if one.period else date.min, default=None)


def _judge_half(half: Half, result: Figure, budget: Figure | None, plan: Plan, store: Store) -> Finding:
    if half.side is Side.RESULT:
        return _to_finding(_sign(result) == half.sign)
    if budget is None:
        return _find_gap_told(half, result, plan, store) if half.side is Side.GAP else Finding(verdict=Verdict.OPEN)
    if half.side is Side.BUDGET:
        return _to_finding(_sign(budget) == half.sign)
    gap = result.amount.value - budget.amount.value if result.amount and budget.amount else 0
    return _to_finding((gap > 0) - (gap < 0) == half.sign)


def _sign(figure: Figure) -> int:
    value = figure.amount.value if figure.amount else 0
    return (value > 0) - (value < 0)


def _to_finding(holds: bool) -> Finding:
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG)


def _find_gap_told(half: Half, result: Figure, plan: Plan, store: Store) -> Finding:
    """Return the verdict of the sentence that gives the result and says that it is better or worse than budgeted."""
    for passage in store.passages(reports=plan.reports):
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            than = THAN_BUDGET.search(sentence)
            is_told = any(mention.amount == result.amount for mention in parse_amounts(sentence))
            if than and is_told and not NEGATION.search(sentence):
                holds = (1 if than["better"] else -1) == half.sign
                lines = (line(CLAIM_PHRASES[plan.language].says), quote(passage, sentence))
                return replace(_to_finding(holds), lines=lines)
    return Finding(verdict=Verdict.OPEN)
