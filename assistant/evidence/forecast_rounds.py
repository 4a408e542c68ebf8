"""Tells apart the forecasts that a report made one after another: of March, of June and the one of now.

In: the figures of a row and a plan. Out: those that the plan asks for. For example of the columns "Avvikelse" and
"Prognos i maj, avvikelse" a plain question about the forecast takes the first, and "vad trodde man i maj?" the second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Plan
from assistant.words.round_words import FORMER_COLUMN, NAMES_FORMER
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure, Period

_YEAR = 12  # the month that a forecast for the whole year ends with
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# "Prognos mars", "Prognos i juni, avvikelse", "Prognos helår per okt", "Juniprognos", "Forecast as of May"; but not
# "Prognos jan-dec"; and "Avvikelse helår per okt", "Helår 2031 / Avvikelse okt".
_ROUND = re.compile(
    rf"\b(?:helårs?|års)?(?:prognos(?:en)?|forecast)\W+(?:(?:helår(?:et)?|i|per|från|efter|för|vid|in|of|from|as|at)\s+)*"
    rf"(?P<after>{_MONTH})\b(?!\.?\s*[-–])|\b(?P<before>{_MONTH})\s*-?\s*(?:(?:prognos|uppföljning)(?:en)?|forecast|follow-?up)\b"
    rf"|\b(?:avvikelse|deviation|variance)\W+(?:helår\w*|full[- ]year)\W+(?:per|i|från|as of|in)\s+"
    rf"(?P<deviation>{_MONTH})\b(?!\.?\s*[-–])"
    rf"|\b(?:helår|årsprognos|full[- ]year)[^/]*/\s*\w*(?:avvikelse|deviation|variance)\s+"
    rf"(?P<under>{_MONTH})\b(?!\.?\s*[-–])",
    re.IGNORECASE,
)
_FORECASTS = re.compile(
    r"helårsprognos|årsprognos|prognosavvikelse|prognos(?:en)?s?\W*utveckling|full[- ]year forecast",
    re.IGNORECASE,
)
_INTERIM = r"(?:delår|tertial|halvår|kvartal|interim|half-?year|mid-?year)"
# "Avvikelse prognos delår", "delårsprognosen", "the forecast of the interim report"; not "Delår prognos helår"
_INTERIM_FORECAST = re.compile(
    rf"\b(?:prognos(?:en|ens)?|forecast)\W+(?:(?:i|vid|per|från|enligt|efter|in|of|from|at|the)\s+)*{_INTERIM}\w*"
    rf"|\b{_INTERIM}\w*?prognos\w*|\b(?:delårets|delårsrapportens|delårsbokslutets|halvårets|interim(?: report's)?)\s+"
    r"(?:prognos\w*|forecast)",
    re.IGNORECASE,
)
_SPEAKS_OF_FORECAST = re.compile(
    r"prognos|spå(r|dde|dd|dom\w*)\b|vänta(s|des|de|t)\b|befara|trodde|räknade|såg .* ut|sa(de)? (man|de|nämnden)|"
    r"forecast|expect|predict|project(ed|ion)|thought|estimat",
    re.IGNORECASE,
)
_NAMED_MONTH = re.compile(rf"\b({_MONTH})\.?(?:s|prognos\w*)?\b", re.IGNORECASE)


def round_of(figure: Figure) -> int | None:
    """Return the month that a forecast of the whole year was made in, where its column says so; None for any other.

    In a table of forecasts a column that is a month alone ("Mars") is what was expected in that month.
    """
    if figure.measure is Measure.OTHER and figure.period and _FORECASTS.search(figure.caption):
        return MONTHS.get(figure.column.casefold().strip(" ."))
    if figure.measure not in (Measure.FORECAST, Measure.VARIANCE) or figure.period is None:
        return None
    found = _ROUND.search(figure.column) if figure.period.end.month == _YEAR else None
    return (
        MONTHS[(found["after"] or found["before"] or found["deviation"] or found["under"]).casefold()]
        if found
        else None
    )


def is_interim_forecast(figure: Figure) -> bool:
    """Whether a column is what the interim report of the year expected: "Avvikelse prognos delår"."""
    return _is_for_year(figure) and _INTERIM_FORECAST.search(figure.column) is not None


def is_of_forecast(figure: Figure) -> bool:
    """Whether a deviation is that of a forecast made during the year, and not that of the year's accounts."""
    is_earlier = round_of(figure) is not None or is_interim_forecast(figure)
    return figure.measure is Measure.VARIANCE and is_earlier


def find_own_deviation(row: Sequence[Figure], outcome: Figure, forecast: Figure) -> Figure | None:
    """Return the one deviation of an outcome in its row, of the year and unit that a forecast's deviation is of."""
    unit = forecast.amount.unit if forecast.amount else None
    own = [
        figure
        for figure in row
        if figure.measure is Measure.VARIANCE and figure.period == outcome.period == forecast.period
        if figure.amount and figure.amount.unit is unit and not is_of_forecast(figure)
    ]
    return own[0] if len(own) == 1 else None


def asks_interim_forecast(question: str) -> bool:
    """Whether a question asks for the forecast that the interim report of the year made."""
    return _INTERIM_FORECAST.search(question) is not None


def named_months(plan: Plan) -> frozenset[int]:
    """Return the months that a question about forecasts names, but for those of a report's own part of the year."""
    if Measure.FORECAST not in plan.measures and not _SPEAKS_OF_FORECAST.search(plan.question):
        return frozenset()
    found = _NAMED_MONTH.finditer(plan.question)
    return frozenset(MONTHS[match[1].casefold()] for match in found if _names_month(plan.question, match))


def _names_month(text: str, match: re.Match[str]) -> bool:
    """Whether a word is the month, and not the verb "may"."""
    return match[0] != "may" or re.search(r"\b(in|of|since|from|to|by)\s+$", text[: match.start()]) is not None


def is_asked_round(figure: Figure, plan: Plan) -> bool:
    """Whether a figure is the forecast of a month that the question names, of a year that it asks for."""
    years = {period.end.year for period in plan.periods}
    of_year = not years or (figure.period is not None and figure.period.end.year in years)
    return of_year and round_of(figure) in named_months(plan)


def of_asked_round(figures: Sequence[Figure], plan: Plan, main_period: Period | None) -> tuple[Figure, ...]:
    """Return the figures without the forecasts of other times: those of a month that is named, else those of now.

    An earlier forecast never stands for the one of now, nor the one of now (that of the end of the report's own
    months, `main_period`) for that of a month that is asked for.
    """
    if Measure.FORECAST not in plan.measures and not _SPEAKS_OF_FORECAST.search(plan.question):
        # a column "Mars" in a table of forecasts is no outcome of March
        figures = [figure for figure in figures if figure.measure is not Measure.OTHER or round_of(figure) is None]
    if NAMES_FORMER.search(plan.question):
        return _of_former_round(figures)
    interim = tuple(figure for figure in figures if is_interim_forecast(figure))
    if interim and asks_interim_forecast(plan.question):
        return (*(figure for figure in figures if not _is_for_year(figure)), *interim)
    if interim and any(_is_for_year(figure) and figure not in interim for figure in figures):
        figures = [figure for figure in figures if figure not in interim]
    months = named_months(plan) - {_YEAR}  # "till december": what the year is expected to end at, of whatever month
    if months and main_period and main_period.end.month not in (*months, _YEAR):
        figures = [figure for figure in figures if not _is_for_year(figure) or is_asked_round(figure, plan)]
    asked = tuple(figure for figure in figures if is_asked_round(figure, plan))
    return asked or of_last_round(figures)


def _of_former_round(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures with the forecasts of the time before alone: of now none is meant, nor is one of two."""
    others = tuple(figure for figure in figures if not _is_for_year(figure))
    former = tuple(figure for figure in figures if _is_for_year(figure) and FORMER_COLUMN.search(figure.column))
    rounds = {month for figure in figures if (month := round_of(figure)) is not None}
    if not former and len(rounds) == 1:
        former = tuple(figure for figure in figures if round_of(figure) is not None)
    return (*others, *former)


def of_last_round(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures without all forecasts but those of now: in columns of no month, else of the last one."""
    rounds = {figure.key: month for figure in figures if (month := round_of(figure)) is not None}
    if not rounds:
        return tuple(figures)
    kept = tuple(figure for figure in figures if figure.key not in rounds)
    latest = max(rounds.values())
    current = tuple(figure for figure in figures if rounds.get(figure.key) == latest)
    has_current = {figure.measure for figure in kept if figure.period and figure.period.end.month == _YEAR}
    return (*kept, *(figure for figure in current if figure.measure not in has_current))


def measures_of_rounds(measures: Sequence[Measure], figures: Sequence[Figure], plan: Plan) -> tuple[Measure, ...]:
    """Return the measures that a forecast of a named month is told by: only its deviation, where no more is printed."""
    asks_interim = asks_interim_forecast(plan.question)
    told = tuple(
        dict.fromkeys(
            figure.measure
            for figure in figures
            if is_asked_round(figure, plan) or (asks_interim and is_interim_forecast(figure))
        )
    )
    return tuple(measures) if not told or set(told) & set(measures) else told


def _is_for_year(figure: Figure) -> bool:
    """Whether a figure is what a whole year is expected to come to."""
    is_expected = figure.measure in (Measure.FORECAST, Measure.VARIANCE)
    return is_expected and figure.period is not None and figure.period.end.month == _YEAR
