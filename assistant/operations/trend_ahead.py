"""Tells beside a development what the report expects of the time after it: the forecast of a row of key figures.

In: the row and the figures of the development. Out: a line, for example "Prognos 2032: 69 400 [4]". A forecast is no
part of the development: what came out and what is expected are never joined in one change.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.linking.rows import RowFigures
from assistant.operations.arithmetic import end_of
from assistant.operations.composed import Words
from assistant.writing.citing import Line, line
from ingest.records import Figure, Measure


def tell_ahead(row: RowFigures, figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return a line with the forecasts of a row for the time after its outcomes, the earliest first; none if none."""
    if not figures or any(figure.measure is not Measure.ACTUAL for figure in figures):
        return []
    last = max(map(end_of, figures))
    units = {figure.amount.unit for figure in figures if figure.amount}
    ahead = [
        figure
        for figure in sorted(row.figures, key=end_of)
        if figure.measure is Measure.FORECAST
        and figure.amount
        and figure.amount.unit in units
        and end_of(figure) > last
    ]
    told = [(words.what(figure), figure) for figure in ahead]
    return [line(f"{what[:1].upper()}{what[1:]}: {words.signed(figure)}", figure) for what, figure in told]
