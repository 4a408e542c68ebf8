"""Puts together what a sentence says of a figure: the question that the reports are asked for it.

In: a part of a sentence with its subject, its measures and the direction that it tells. Out: an `Asked`. For example
"budgeten på 9 tkr" of a row asks for its budget of the year that the text is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checking import words
from assistant.checking.asked import Asked
from assistant.checking.context import Context
from assistant.checking.records import Doubt
from assistant.checking.segments import Segment
from assistant.checking.stated import Told, find_periods
from assistant.checking.subject import counts_other, find_things
from assistant.checking.topic import Scene, Subject
from assistant.linking.rows import RowFigures
from assistant.question.asked_period import read_periods
from assistant.records import Language, Operation, Plan
from ingest.records import Measure, Period

_REACH = 30  # characters behind a figure's part that may tell what a surplus is compared with


def ask(
    segment: Segment,
    scene: Scene,
    told: Sequence[Told],
    subject: Subject,
    rows: tuple[RowFigures, ...],
    measures: tuple[Measure, ...],
    direction: int,
    context: Context,
    language: Language,
) -> Asked:
    """Return what is asked of the reports for a figure, with what its sentence says of it and leaves open."""
    periods = find_periods(segment, scene, told, rows, context)
    plan = Plan(
        question=segment.text if segment.measures or not segment.text.strip() else scene.text,
        language=language,
        operation=Operation.LOOK_UP,
        measures=measures,
        percent=segment.mention.amount.kind == "percent",
        full_year=segment.full_year,
    )
    return Asked(
        mention=segment.mention,
        direction=direction,
        rows=rows,
        reports=scene.reports,
        periods=tuple(period for period, _ in periods),
        plan=plan,
        is_full=subject.is_full,
        is_weak=subject.is_weak,
        has_measure=bool(measures),
        is_clear=_is_clear(segment, scene, rows),
        doubt=subject.doubt or (Doubt.NO_MEASURE if segment.is_start else None),
        says_measure=bool(segment.measures),
        says_year=bool(segment.years or read_periods(scene.text)[0]),
        says_months=not segment.full_year and _tells_months(segment, scene),
        said_sign=segment.said_sign,
        against_budget=words.AGAINST_BUDGET.search(scene.text[segment.start : segment.end + _REACH]) is not None,
        of_project=words.OF_PROJECT.search(scene.text) is not None,
        has_year=_is_certain(scene, periods, rows),
    )


def _is_clear(segment: Segment, scene: Scene, rows: tuple[RowFigures, ...]) -> bool:
    """Whether no word beside a figure may name another thing than its rows."""
    return not (
        find_things(scene, segment.start, segment.mention.start, rows)
        or find_things(scene, segment.mention.end, segment.end, rows)
        or counts_other(segment, scene, rows)
    )


def _tells_months(segment: Segment, scene: Scene) -> bool:
    return bool(segment.end_month or read_periods(scene.text)[1] or words.SO_FAR.search(scene.text))


def _is_certain(scene: Scene, periods: Sequence[tuple[Period, bool]], rows: Sequence[RowFigures]) -> bool:
    """Whether it is certain for the reports of rows which year is meant."""
    own = {row.key.report for row in rows}
    return all(is_told for report, (_, is_told) in zip(scene.reports, periods, strict=True) if report.name in own)
