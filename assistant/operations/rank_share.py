"""Ranks rows by their deviation in per cent of their own budget, where the table prints no such percentage.

In: a ranking plan that asks for per cent, and the rows that may be ranked. Out: a `Composed` answer, or None where no
two rows have both. For example "vilket projekt avvek mest i procent av budget" of A with −60 of 1 200 and B with −40
of 200 gives B with 20 %. "Vilken enhet gick sämst, och hur stort är det i procent av budgeten" ranks by the amount, and
tells the percentage of the one that stands out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.evidence.figure_choice import choose_figures
from assistant.linking.rows import RowFigures
from assistant.operations.budget_share import find_budget_share
from assistant.operations.composed import Composed, Words, bold, cell_text, expression_lines, marked
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.ordering import favour
from assistant.records import Derivation, Operation, Order, Outcome, Plan
from assistant.words.budget_words import THEN_PERCENT
from assistant.words.operation_words import USED
from assistant.writing.citing import Line, Part, line
from ingest.records import Figure, Measure, Report

_FEWEST = 2  # rows that make a ranking


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetShare:
    """A row's deviation, its budget of the same time, and how many per cent the one is of the other."""

    deviation: Figure
    budget: Figure
    share: Derivation


def then_asks_share(plan: Plan) -> bool:
    """Whether a ranking by amounts asks of the row that stands out what that is in per cent of its budget."""
    return plan.percent and THEN_PERCENT.search(plan.question) is not None


def rank_by_share(
    plan: Plan, rows: Sequence[RowFigures], words: Words, reports: Mapping[str, Report]
) -> Composed | None:
    """Return the rows by their deviation in per cent of their own budget; None where fewer than two rows have both."""
    measure = Measure.ACTUAL if USED.search(plan.question) else Measure.VARIANCE  # "använt störst del av budgeten"
    asked = replace(plan, operation=Operation.COMPARE, percent=False, measures=(measure,))
    found: list[BudgetShare] = []
    for row in rows:
        deviations = choose_figures(row, asked, reports[row.key.report].period).asked
        if deviations and (share := to_share(deviations[0], row, plan.decimals)):
            found.append(share)
    tables = {(one.deviation.location.report, one.deviation.table) for one in found}
    ordered = _in_order([one for one in found if _is_meant(one, plan)], plan.order or Order.LARGEST)
    if len(found) < _FEWEST or len(ordered) < plan.nth or (len(tables) > 1 and not plan.operands):
        return None  # of several tables the smallest budgets would come first, but for the few that are named
    shown = ordered[plan.nth - 1 : plan.nth - 1 + plan.count]
    phrases = OPERATION_PHRASES[words.language]
    caption = shown[0].deviation.caption
    scope = phrases.source_table.format(caption=caption) if caption else ""
    what = phrases.deviation_of_budget.format(what=words.what(shown[0].deviation))
    lines = [
        line(*_lead(shown[0], words), f" – {phrases.highest[plan.order or Order.LARGEST]}"),
        *_table(shown, words),
        *expression_lines([one.share for one in shown], words),
        line(phrases.rank_of.format(what=what, place=words.place(shown[0].deviation), scope=scope)),
    ]
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=tuple(lines),
        derivations=tuple(one.share for one in shown),
        names=(caption,) if caption else (),
        ordered=tuple(one.deviation for one in ordered),
    )


def with_share(shown: Composed, leader: Figure, rows: Sequence[RowFigures], plan: Plan, words: Words) -> Composed:
    """Return a ranking with what the deviation of its first row is in per cent of that row's own budget."""
    row = next((row for row in rows if leader in row.figures), None)
    found = to_share(leader, row, plan.decimals) if row else None
    if found is None:
        return shown
    told = (line(*_lead(found, words)), *expression_lines((found.share,), words))
    return replace(shown, lines=(*shown.lines, *told), derivations=(*shown.derivations, found.share))


def to_share(deviation: Figure, row: RowFigures, decimals: int | None) -> BudgetShare | None:
    """Return a deviation in per cent of the row's only budget of the same time and unit."""
    amount = deviation.amount
    budgets = [
        figure
        for figure in row.figures
        if figure.measure is Measure.BUDGET and figure.amount and _is_of_time(figure, deviation)
    ]
    budgets = [figure for figure in budgets if amount and figure.amount and figure.amount.unit is amount.unit]
    if len({figure.amount for figure in budgets}) != 1:
        return None
    share = find_budget_share(deviation, budgets[0], decimals)
    return BudgetShare(deviation=deviation, budget=budgets[0], share=share) if isinstance(share, Derivation) else None


def _is_of_time(budget: Figure, figure: Figure) -> bool:
    """Whether a budget is of a deviation's time; of what was used so far it may be that of the year."""
    if figure.measure is Measure.VARIANCE or budget.period is None or figure.period is None:
        return budget.period == figure.period
    return budget.period.end.year == figure.period.end.year


def _is_meant(found: BudgetShare, plan: Plan) -> bool:
    if found.deviation.measure is not Measure.VARIANCE:
        return True
    side = favour(found.deviation)
    return not plan.presumed_sign or side * plan.presumed_sign > 0


def _in_order(found: Sequence[BudgetShare], order: Order) -> list[BudgetShare]:
    def size(one: BudgetShare) -> Decimal:
        return abs(one.share.value)

    if order in (Order.WORST, Order.BEST):
        signed = sorted(found, key=lambda one: size(one) if favour(one.deviation) > 0 else -size(one))
        return signed if order is Order.WORST else signed[::-1]
    return sorted(found, key=size, reverse=order is Order.LARGEST)


def _lead(found: BudgetShare, words: Words) -> tuple[Part, ...]:
    of_whole = OPERATION_PHRASES[words.language].of_whole
    name = bold(f"{words.name(found.deviation)}: {words.result(found.share)}")
    budget = (f" {of_whole} {words.what(found.budget)} (", *marked(found.budget, words), ")")
    return (f"{name} (", *marked(found.deviation, words), ")", *budget)


def _table(shown: Sequence[BudgetShare], words: Words) -> list[Line]:
    if len(shown) < _FEWEST:
        return []
    phrases = OPERATION_PHRASES[words.language]
    first = shown[0]
    heads = [cell_text(words.what(figure)) for figure in (first.deviation, first.budget)]
    lines = [line(f"| {phrases.item} | {' | '.join(heads)} | % |"), line("|---|---:|---:|---:|")]
    for one in shown:
        cells = (*marked(one.deviation, words), " | ", *marked(one.budget, words))
        lines.append(line(f"| {cell_text(words.name(one.deviation))} | ", *cells, f" | {words.result(one.share)} |"))
    return lines
