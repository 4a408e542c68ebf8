"""Answers an amount per thing: what a row costs, divided by how many the same row says that there are.

In: a plan with an amount and a number of things of one row, and the store. Out: a `Composed` answer. For example of the
row "Norra skolan" with "Prognos 2031, tkr" 9 000 and "Elever" 120 it gives 75,0 tkr per pupil. Where the row does not
tell how many there are, or tells several numbers, only the amount is shown; so is a number of children where they are
asked for per grown-up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.figure_choice import choose_figures
from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.operations.composed import Composed, Words, bold, expression_lines, marked, term_table
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.rates import find_rate
from assistant.records import Derivation, Outcome, Plan
from assistant.words.per_unit_words import TOLD_PER
from assistant.writing.citing import line
from ingest.records import Figure, Measure, Unit
from ingest.store import Store
from ingest.words import split_words

_KRONOR = (Unit.KR, Unit.TKR, Unit.MNKR)
_COUNTS = (Unit.COUNT, Unit.UNKNOWN)
# Those whom others are counted by: a number of children is no number of children for each grown-up.
_SERVES: Final = re.compile(
    r"(?:lärare|förskollärare|pedagog|vuxen|vuxna|anställd|medarbetare|årsarbetare|personal|handläggare|socialsekreterare|"
    r"sköterska|sjuksköterska|chef|teacher|adult|grown-?up|employee|worker|staff|nurse|manager|social worker)s?\b",
    re.IGNORECASE,
)


def per_unit(plan: Plan, store: Store, words: Words) -> Composed | None:
    """Return the amount per thing of the plan's one row; None where the row has no amount of money.

    None too where a follow-up names a place that has neither ("i Vik då?"), which leaves the plan without terms.
    """
    if len(plan.operands) != 2:
        return None
    wanted, counted = plan.operands
    rows = find_rows_of(wanted.rows, store)
    if len(rows) != 1:
        return None
    asked = choose_figures(rows[0], wanted, words.reports[rows[0].key.report].period).asked
    amounts = [figure for figure in asked if figure.amount and figure.amount.unit in _KRONOR]
    if len(counted.subject) != 1:
        return None
    (thing,) = counted.subject
    phrases = OPERATION_PHRASES[words.language]
    if not amounts and asked and _SERVES.match(thing) and not TOLD_PER.search(f"{rows[0].label} {asked[0].column}"):
        lines = (line(phrases.no_count.format(thing=thing)), *term_table(asked[:1], words))
        return Composed(outcome=Outcome.NOT_FOUND, lines=lines, names=(thing,))
    if not amounts or amounts[0].measure is Measure.VARIANCE:
        return None
    count = _count_of(rows[0], thing, plan, amounts[0])
    rate = find_rate(amounts[0], count, plan.decimals) if count else None
    if count is None or not isinstance(rate, Derivation):
        text = phrases.no_count.format(thing=thing)
        lines = (line(text), *term_table(amounts[:1], words))
        return Composed(outcome=Outcome.NOT_FOUND, lines=lines, names=(thing,))
    told = bold(phrases.per_thing.format(amount=words.result(rate), thing=thing.casefold()))
    lead = line(f"{told} – {words.name(amounts[0])}: ", *marked(amounts[0], words), " / ", *marked(count, words))
    figures = (amounts[0], count)
    lines = (lead, *term_table(figures, words), *expression_lines((rate,), words))
    return Composed(outcome=Outcome.ANSWERED, lines=lines, derivations=(rate,))


def _count_of(row: RowFigures, thing: str, plan: Plan, amount: Figure) -> Figure | None:
    """Return the only number of such things that the row has of the amount's year; of several that of its measure."""
    term = to_term(thing, plan.language)
    found = [
        figure
        for figure in row.figures
        if figure.amount
        and figure.amount.unit in _COUNTS
        and figure.amount.value > 0
        and not TOLD_PER.search(figure.column)  # "Portioner per dag" beside what the year cost
        and score_term(term, split_words(figure.column)) >= GOOD_MATCH
        and _year_of(figure) in (_year_of(amount), None)
    ]
    same: Sequence[Figure] = [figure for figure in found if figure.measure is amount.measure]
    chosen = found if len(found) == 1 else same
    return chosen[0] if len(chosen) == 1 else None


def _year_of(figure: Figure) -> int | None:
    return figure.period.end.year if figure.period else None
