"""Groups reports by the board that they are of, so that no more boards are looked at than a reader can choose from.

In: names of reports in order, and their records. Out: the names board by board, for example the reports of Hylte's
social board of all years, then those of its school board.

"Vad blev resultatet?" fits every report there is. What is asked back offers a few boards, each with its latest report:
so only as many boards are read as are offered, however many are stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.evidence.column_fit import asks_cost
from assistant.evidence.headline import find_headlines
from assistant.linking.matching import FAIR_MATCH, Term, score_term
from assistant.linking.rows import RowFigures
from assistant.records import Operation, Plan
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Measure, Report
from ingest.words import split_words

MOST_CHOICES = 6  # choices that are offered


def group_by_board(
    names: Iterable[str], plan: Plan, reports: Mapping[str, Report], most: int | None
) -> tuple[tuple[str, ...], ...]:
    """Return the names board by board where a plan fits more than `most` boards; else, and for None, all as one group.

    Of several places that are named each has an answer of its own: they are never parted.
    """
    distinct = tuple(dict.fromkeys(names))
    boards: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for name in distinct:
        report = reports[name]
        boards.setdefault((report.municipalities, report.committee), []).append(name)
    if most is None or len(boards) <= most or len(plan.municipalities) > 1:
        return (distinct,)
    return tuple(map(tuple, boards.values()))


def with_boards(plan: Plan, terms: Sequence[Term], rows: Sequence[RowFigures], reports: Mapping[str, Report]) -> Plan:
    """Return a plan of rows with the totals of other reports that are as a whole of what the question names.

    "Hur gick det för överförmyndaren?" is of one municipality's row of that name, and of a joint board of several.
    """
    held = {key.report for key in plan.rows}
    if not held or plan.unexplained or plan.municipalities or plan.operation is not Operation.LOOK_UP:
        return plan
    about = [name for name in reports if name not in held and _is_named(reports[name], terms)]
    totals = (_find_total([row for row in rows if row.key.report == name], plan) for name in about)
    return replace(plan, rows=(*plan.rows, *(row.key for found in totals for row in found)))


def _find_total(rows: Sequence[RowFigures], plan: Plan) -> tuple[RowFigures, ...]:
    """Return the row that stands for a whole report, if any: what was left over is no answer to what it cost."""
    costs = asks_cost(plan.question)
    found = find_headlines(rows, of_result=not costs, of_variance=Measure.VARIANCE in plan.measures, of_cost=costs)[:1]
    return tuple(row for row in found if not (costs and RESULT_LABEL.search(row.label)))


def _is_named(report: Report, terms: Sequence[Term]) -> bool:
    """Whether each term names a report's board, as "överförmyndaren" the "Överförmyndarnämnd"."""
    words = split_words(report.committee)
    return bool(words and terms) and all(score_term(term, words) >= FAIR_MATCH for term in terms)
