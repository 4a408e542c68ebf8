"""Judges what part of the whole of its table a row is: "en tredjedel av investeringarna", "76 procent av underskottet".

In: what is asked, its part of the sentence, and the figure before it. Out: a `Judgement` with the share as computed, or
None. It is confirmed where the row's figure is that part of the total of its column, and else left to others: which
whole a text means is seldom certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.checking.asked import Asked
from assistant.checking.computed import judge_share
from assistant.checking.records import CONFIRMED, Judgement
from assistant.checking.segments import Segment
from assistant.linking.rows import RowFigures
from assistant.question.question_words import read_measure_word
from ingest.records import Figure, Measure

_OF_WHOLE = re.compile(
    r"^\s*(?:av|of)\s+(?:(?:det|den|de|the|hela|alla|all|kommunens|nämndens|nämndernas|totala|total|samtliga|its|"
    r"sammanlagda|årets)\s+){0,3}(?P<what>[^\W\d]+)",
    re.IGNORECASE,
)


_THUS = re.compile(
    r"^\W*(?:alltså|dvs\.?|det vill säga|vilket (?:är|motsvarar|innebär)|motsvarande|eller|or|that is|i\.e\.|which is)"
    r"(?:\s+\w+)?\s*$",
    re.IGNORECASE,
)


def judge_share_of_total(
    asked: Asked, segment: Segment, told: Sequence[Judgement], rows: Sequence[RowFigures]
) -> Judgement | None:
    """Return that a figure told before, or one of the rows asked for, is the claimed part of its column's total."""
    if asked.mention.amount.kind != "percent":
        return None
    if _THUS.match(segment.lead) and len(told) > 1:
        return _judge_two(asked, told)
    whole = _OF_WHOLE.match(segment.trail)
    if whole is None:
        return None
    measure = read_measure_word(whole["what"].casefold())
    before = [one.figures[0] for one in reversed(told) if one.verdict in CONFIRMED and one.figures][:1]
    parts = [figure for figure in before if measure in (None, figure.measure)] + _own_figures(asked, measure)
    shares = (
        judge_share(replace(asked, is_full=True, doubt=None), part, total)
        for part in parts
        for total in _totals_of(part, rows)
    )
    return next((share for share in shares if share is not None and share.verdict in CONFIRMED), None)


def _judge_two(asked: Asked, told: Sequence[Judgement]) -> Judgement | None:
    """Return that the two figures before, "6 av 9 mnkr, alltså 67 procent", are so many per cent of each other."""
    figures = [one.figures[0] for one in told[-2:] if one.verdict in CONFIRMED and one.figures and not one.derivation]
    pairs = [(one, other) for one in figures for other in figures if one is not other]
    shares = (judge_share(replace(asked, is_full=True, doubt=None), part, whole) for part, whole in pairs)
    return next((share for share in shares if share is not None and share.verdict in CONFIRMED), None)


def _own_figures(asked: Asked, measure: Measure | None) -> list[Figure]:
    """Return the figures of the rows that are asked for, of the measure that the whole is named by."""
    years = {period.end.year for period in asked.periods}
    return [
        figure
        for row in asked.rows
        for figure in row.figures
        if figure.measure is (measure or Measure.ACTUAL) and figure.period and figure.period.end.year in years
    ]


def _totals_of(part: Figure, rows: Sequence[RowFigures]) -> list[Figure]:
    """Return the figures of the sums in the table of a figure that stand in its column."""
    return [
        figure
        for row in rows
        if row.first.is_total and (row.key.report, row.key.table) == (part.location.report, part.table)
        for figure in row.figures
        if (figure.column, figure.measure, figure.period) == (part.column, part.measure, part.period)
        and figure.row != part.row
    ]
