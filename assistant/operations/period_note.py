"""Says that figures which stand side by side are of different times, or that only one of them is a forecast.

In: the figures of a comparison. Out: a line, or none. For example of the deviation of one municipality's year 2031 and
another's that is expected for 2032: "Obs: uppgifterna gäller olika tid (2031: utfall, 2032: prognos)."
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.linking.rows import to_key
from assistant.operations.composed import Words
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.writing.citing import Line, line
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_period
from ingest.records import Figure, Measure


def period_notes(figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return the line that tells the time and the sort of each figure, where rows of different times are compared."""
    if len({to_key(figure) for figure in figures}) < len(figures):
        return []  # one row at two times: the times are what is asked for
    if not all(figure.period for figure in figures) or len({figure.period for figure in figures}) < 2:
        return []
    measures = PHRASES[words.language].measures
    told = [
        f"{to_period(figure.period, words.language)}: {measures[_outcome_or_forecast(figure, words)]}"
        for figure in figures
    ]
    text = OPERATION_PHRASES[words.language].periods_differ
    return [line(text.format(periods=", ".join(dict.fromkeys(told))))]


def _outcome_or_forecast(figure: Figure, words: Words) -> Measure:
    """Return the measure of a figure; of a deviation whether it is of an outcome or of what is still expected."""
    if figure.measure is not Measure.VARIANCE:
        return figure.measure
    report = words.reports[figure.location.report]
    is_over = report.period is None or figure.period is None or figure.period.end <= report.period.end
    return Measure.ACTUAL if is_over else Measure.FORECAST
