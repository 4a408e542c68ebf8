"""Decides what the evidence is worth: enough, of several readings, contradictory, or not there.

In: a plan and its evidence. Out: an `Assessment`. It is decided by what is missing and by what differs, never by a
score: a damaged cell or two values of one fact conflict; rows that fit equally and are not the same are ambiguous.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figure_choice import Choice
from assistant.records import Operation, Outcome, Plan
from assistant.retrieve import Evidence, Explained
from assistant.text_search import TextHit
from ingest.records import Amount, Figure, Measure, Period, Report

_SHARED_VALUES = 2  # equal figures that show two rows of different tables to be the same thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """An outcome with the evidence that counts: the rows to show, the texts to quote, the figures that conflict."""

    outcome: Outcome
    rows: tuple[Explained, ...] = ()
    texts: tuple[TextHit, ...] = ()
    conflict: tuple[Figure, ...] = ()


def assess(plan: Plan, evidence: Evidence, reports: dict[str, Report]) -> Assessment:
    """Return what the evidence is worth for the plan."""
    answering = tuple(hit for hit in evidence.texts if hit.answers)
    rows = tuple(row for row in evidence.rows if row.choice.asked)
    if not rows:
        outcome = Outcome.ANSWERED if answering else Outcome.NOT_FOUND
        return Assessment(outcome=outcome, texts=answering)
    rows = _merge_same(_latest_reports(rows, plan, reports))
    conflict = _find_conflict(rows[0], evidence) if len(rows) == 1 else ()
    if conflict:
        return Assessment(outcome=Outcome.CONFLICTING, rows=rows, conflict=conflict, texts=answering)
    elsewhere = _texts_elsewhere(plan, rows, answering)
    if (len(rows) > 1 or elsewhere) and not _asks_for_all(plan, rows, reports):
        return Assessment(outcome=Outcome.AMBIGUOUS, rows=rows, texts=elsewhere)
    return Assessment(outcome=Outcome.ANSWERED, rows=rows, texts=answering)


def _asks_for_all(plan: Plan, rows: Sequence[Explained], reports: dict[str, Report]) -> bool:
    """Whether several rows are several answers: each of a place that the question names."""
    places = [reports[row.choice.row.key.report].municipalities for row in rows]
    return len(plan.municipalities) > 1 and len(set(places)) == len(places)


def _latest_reports(rows: Sequence[Explained], plan: Plan, reports: dict[str, Report]) -> tuple[Explained, ...]:
    """Return the rows without those of an earlier report of the same board, unless a period was asked for."""
    if plan.periods:
        return tuple(rows)

    def owner(row: Explained) -> tuple[tuple[str, ...], str]:
        report = reports[row.choice.row.key.report]
        return report.municipalities, report.committee

    def end(row: Explained) -> str:
        period = reports[row.choice.row.key.report].period
        return period.end.isoformat() if period else ""

    latest = {name: max(end(row) for row in rows if owner(row) == name) for name in map(owner, rows)}
    return tuple(row for row in rows if end(row) == latest[owner(row)])


def _merge_same(rows: Sequence[Explained]) -> tuple[Explained, ...]:
    """Return the rows with those left out that are the same thing as an earlier one, printed in another table."""
    kept: list[Explained] = []
    for row in rows:
        twin = next((index for index, other in enumerate(kept) if is_same_thing(row.choice, other.choice)), None)
        if twin is None:
            kept.append(row)
        elif not kept[twin].passages and row.passages:
            kept[twin] = Explained(choice=kept[twin].choice, passages=row.passages)
    return tuple(kept)


def is_same_thing(first: Choice, second: Choice) -> bool:
    """Whether two rows of one report tell of the same thing: figures of equal measure, period and amount show it."""
    if first.row.key.report != second.row.key.report or first.row.key == second.row.key:
        return first.row.key == second.row.key
    own, other = _facts(first), _facts(second)
    shared = [key for key in own.keys() & other.keys() if own[key] == other[key]]
    telling = [key for key in shared if own[key].value]
    return len(telling) >= min(_SHARED_VALUES, len(own), len(other)) > 0


def _facts(choice: Choice) -> dict[tuple[Measure, Period | None], Amount]:
    facts: dict[tuple[Measure, Period | None], Amount] = {}
    for figure in choice.row.figures:
        if figure.amount:
            facts.setdefault((figure.measure, figure.period), figure.amount)
    return facts


def _find_conflict(row: Explained, evidence: Evidence) -> tuple[Figure, ...]:
    """Return the asked figure with those that contradict it: another value of the same fact, or a damaged cell."""
    asked = row.choice.asked
    damaged = tuple(figure for figure in asked if figure.amount is None)
    if damaged:
        return damaged
    twins = [
        other.choice
        for other in evidence.rows
        if other.choice.row.key != row.choice.row.key and is_same_thing(other.choice, row.choice)
    ]
    for figure in asked:
        against = [other for twin in twins for other in twin.asked if _contradicts(figure, other)]
        if against:
            return (figure, *against)
    return ()


def _contradicts(figure: Figure, other: Figure) -> bool:
    is_same_fact = (figure.measure, figure.period) == (other.measure, other.period)
    if not is_same_fact or figure.amount is None or other.amount is None:
        return False
    return figure.amount.unit == other.amount.unit and figure.amount.value != other.amount.value


def _texts_elsewhere(plan: Plan, rows: Sequence[Explained], texts: Sequence[TextHit]) -> tuple[TextHit, ...]:
    """Return the texts of other reports that answer too, when the question names no place and no report."""
    if plan.reports or plan.operation is not Operation.LOOK_UP:
        return ()
    own = {row.choice.row.key.report for row in rows}
    return tuple(hit for hit in texts if hit.passage.location.report not in own and hit.passage.amounts)
