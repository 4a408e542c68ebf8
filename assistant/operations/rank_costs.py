"""Holds a ranking by what things cost to numbers that are costs: per pupil where that is asked for, and always money.

In: the question and the rows that may be ranked. Out: fewer rows, each with the figures that may be ranked. For example
"vilken förskola är dyrast per barn" ranks the preschools of a table by its column "Kostnad per barn, kr", and no grades
of another table that is of schools too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.column_fit import asks_cost
from assistant.linking.matching import GOOD_MATCH, Term, score_term, to_term
from assistant.linking.rows import RowFigures
from assistant.records import Plan
from assistant.words.per_unit_words import PER_THING, TOLD_PER
from ingest.notation.units import MONEY
from ingest.records import Figure, Measure, Unit
from ingest.words import split_words

_COST = re.compile(
    r"kostnad|utgift|budget|drift|ekonomi|förbruk|investering|\bcost|expen|spending|\b(?:kr|kkr|tkr|mkr|mnkr|kronor)\b",
    re.IGNORECASE,
)


def per_thing(plan: Plan) -> Term | None:
    """Return what an amount is asked for each of ("per elev"); None where the question names no such thing."""
    found = PER_THING.search(plan.question)
    return to_term(found["each"], plan.language) if found and found["each"] else None


def told_per(each: Term | None, leaves: list[RowFigures], named: list[Term]) -> tuple[list[RowFigures], list[Term]]:
    """Return the leaves with their figures that are told per such a thing, by the column, the row or the caption.

    The words of the scope come back without the thing. Nothing is left out where no thing is asked for.
    """
    if each is None:
        return leaves, named
    kept = [replace(row, figures=tuple(one for one in row.figures if _is_told_per(each, one))) for row in leaves]
    others = [term for term in named if term.text.casefold() != each.text.casefold()]
    return [row for row in kept if row.figures], others


def as_costs(asked: Plan, rows: Sequence[RowFigures], plan: Plan) -> tuple[Plan, Sequence[RowFigures]]:
    """Return what the rows are ranked by, and the rows that may tell it, where the question asks for costs.

    These are rows with kronor, or headed as costs or a budget: a number without a unit may be a mean of grades. What a
    thing costs for each of something is by its heading neither an outcome nor a forecast.
    """
    if asks_cost(plan.question) and not (plan.counts or asked.percent):
        asked, rows = replace(asked, money=True), [row for row in rows if _tells_cost(row)]
    held = {one.measure for row in rows for one in row.figures}
    if per_thing(plan) and not plan.measures and not held & set(asked.measures):
        asked = replace(asked, measures=())
    return asked, rows


def _is_told_per(each: Term, figure: Figure) -> bool:
    heads = " ".join((figure.column, figure.label, figure.caption))
    return any(score_term(each, split_words(found["what"])) >= GOOD_MATCH for found in TOLD_PER.finditer(heads))


def _tells_cost(row: RowFigures) -> bool:
    if any(one.measure in (Measure.BUDGET, Measure.VARIANCE) for one in row.figures):
        return True
    if any(one.amount and one.amount.unit in MONEY for one in row.figures):
        return True
    heads = " ".join((row.label, row.first.parent, row.first.caption, *(one.column for one in row.figures)))
    is_bare = any(one.amount and one.amount.unit is Unit.UNKNOWN for one in row.figures)
    return is_bare and _COST.search(heads) is not None
