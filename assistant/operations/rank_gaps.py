"""Ranks the rows of a table that prints budgets and outcomes and no deviation: by the deviation that these make.

In: a ranking plan that asks for deviations, the rows of the reports, and the words. Out: a `Composed` answer, or None.
For example "vilken verksamhet gick sämst mot budget?" of a table without a column of deviations. Only where signs or
words tell of every row whether more is good, and in one table alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.evidence.headline import NOT_OPERATIONS
from assistant.evidence.row_gap import RowGap, find_row_gap
from assistant.linking.rows import RowFigures
from assistant.operations.calculate import Obstacle, in_one_unit, subtract_in_size
from assistant.operations.composed import Composed, Words, bold, cell_text, marked
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Derivation, Order, Outcome, Plan
from assistant.writing.citing import Line, line
from assistant.writing.phrases import PHRASES
from ingest.records import Measure

_FEWEST = 2
_KINDS = re.compile(
    r"\w*kostnader(?:na)?\b|\w*intäkter(?:na)?\b|\b\w*resultat\b|\b(?:costs|expenses|incomes?|revenues?|result)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ranked:
    """A row's gap, by how much in size, and the same in kronor with a deficit negative."""

    gap: RowGap
    size: Derivation
    favour: Decimal


def rank_gaps(plan: Plan, rows: Sequence[RowFigures], words: Words) -> Composed | None:
    """Return the rows by how far they went from their budgets, the worst first, or the best where that is asked for."""
    if plan.order not in (Order.WORST, Order.BEST) or plan.percent or plan.subject:
        return None
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in rows:
        if not (row.first.is_total or row.first.parent or NOT_OPERATIONS.search(row.first.caption)):
            tables.setdefault((row.key.report, row.key.table), []).append(row)
    # an income statement has kinds of costs for rows, of which none is an activity
    listed = [own for own in tables.values() if not any(_KINDS.search(row.label) for row in own)]
    found = [ranked for own in listed if len(ranked := _read(own, plan, rows)) >= _FEWEST]
    if len(found) != 1:
        return None
    ordered = sorted(found[0], key=lambda one: one.favour, reverse=plan.order is Order.BEST)
    sign = 1 if plan.order is Order.BEST else -1
    meant = [one for one in ordered if one.favour * sign > 0]
    if len(meant) < plan.nth:
        return None
    leading = meant[plan.nth - 1]
    phrases = OPERATION_PHRASES[words.language]
    figure = leading.gap.outcome
    name = ", ".join((words.name(figure), words.place(figure)))
    place = f"{phrases.ordinals.get(plan.nth, '')}{phrases.highest[plan.order]}"
    side = phrases.gap_surplus if leading.favour > 0 else phrases.gap_deficit
    shown = meant[plan.nth - 1 : plan.nth - 1 + max(plan.count, _FEWEST)]
    lead = line(bold(f"{name}: {words.result(leading.size)}"), figure, leading.gap.budget, f" – {place}")
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(lead, line(side), *_table(shown, words), line(phrases.gap_computed)),
        derivations=tuple(one.size for one in shown),
        ordered=tuple(one.gap.outcome for one in ordered),
    )


def _read(rows: Sequence[RowFigures], plan: Plan, whole: Sequence[RowFigures]) -> list[_Ranked]:
    """Return the gaps of a table's rows, of `whole`; none where one of them is not to be told good from bad."""
    years = {period.end.year for period in plan.periods}
    ranked: list[_Ranked] = []
    for row in rows:
        gap = find_row_gap(row, years, whole)
        if gap is None:
            continue
        size = subtract_in_size(gap.outcome, gap.budget)
        if gap.side is None or isinstance(size, Obstacle):
            return []
        away = abs(in_one_unit(gap.outcome) - in_one_unit(gap.budget))
        ranked.append(_Ranked(gap=gap, size=size, favour=away * gap.side))
    return ranked


def _table(ranked: Sequence[_Ranked], words: Words) -> list[Line]:
    said = PHRASES[words.language]
    first = ranked[0].gap
    heads = " | ".join(cell_text(words.what(figure)) for figure in (first.outcome, first.budget))
    deviation = cell_text(said.measures[Measure.VARIANCE])
    lines = [
        line(f"| {OPERATION_PHRASES[words.language].item} | {heads} | {deviation} |"),
        line("|---|---:|---:|---:|"),
    ]
    for one in ranked:
        cells = (*marked(one.gap.outcome, words), " | ", *marked(one.gap.budget, words))
        told = f"{words.result(one.size)} ({said.surplus if one.favour > 0 else said.deficit})"
        lines.append(line(f"| {cell_text(words.name(one.gap.outcome))} | ", *cells, f" | {told} |"))
    return lines
