"""Says what a value column measures: by its heading, by those beside it, by the caption, by a note on its year.

In: a column's heading, the caption and the whole header. Out: a measure, for example::

    "2022" under "Nyckeltal"              ->  Measure.ACTUAL
    "Skillnad" beside "Budget", "Utfall"  ->  Measure.VARIANCE
"""

from __future__ import annotations

import re

from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period, parse_year
from ingest.notation.units import MONEY
from ingest.records import Measure, Unit
from ingest.tables.body import value_columns
from ingest.tables.headers import Header

_OTHER_WORDS = re.compile(
    r"\b(?!(?:per|den|år|året|tom|t\.?o\.?m|kv|och|and|of|to|till|q|t|h|[hv]t"
    r"|tkr|kkr|mn?kr|msek|tsek|sek|kr"
    r"|kommun(?:en|ala)?|(?:kommun|stads|bolags)?koncern(?:en)?|staden|bolaget|moderbolaget|regionen|förbundet)\b"
    r"|(?:delår|helår|period|ack|kvartal|tertial|halvår|year|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|prel)"
    r"\w{0,9}\b)[^\W\d_]{2,}",
    re.IGNORECASE,
)
_ROUND = re.compile(r"p ?(?:0?[1-9]|1[0-2])", re.IGNORECASE)  # the month that a forecast was made after
_OF_FORECASTS = re.compile(r"prognos|forecast", re.IGNORECASE)
_IS_PLAN = re.compile(r"\w*budget(?:en)?\b|prognos\b", re.IGNORECASE)
# "Utgift 2031": what was spent, where it stands beside a budget and no other column is the outcome.
_SPENT = re.compile(
    r"(?:(?:investerings)?utgift(?:er)?|(?:investerings)?kostnad(?:er)?|förbrukning|expenditure|expenses?|costs?)"
    r"(?: (?:t\.?o\.?m\.? )?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_OTHER_SIDE = re.compile(r"intäkt|inkomst|netto|resultat|\bincome|\brevenue|\bnet\b|\bresult", re.IGNORECASE)
# What people are divided into, and all of them: what such columns hold has been counted.
_DIVIDED = re.compile(r"(?:kvinnor|män|flickor|pojkar|totalt?|samtliga|women|men|girls|boys|all)", re.IGNORECASE)
_DIFFERENCE = re.compile(r"skillnad(?:en)?(?: mot budget)?", re.IGNORECASE)  # beside a budget; else between years
_PLAN = re.compile(r"(?:plan|planera[dt]e?)(?: (?:19|20)\d\d)?", re.IGNORECASE)
_OF_ALL = re.compile(r"^(?:totalt?|samtliga|antal)\b|^elever\b|^barn\b|^studerande\b", re.IGNORECASE)
# What went wrong in care is an "avvikelse" too, and is counted: "Rapporterade avvikelser", "Avvikelser enligt lex ...".
_INCIDENTS = re.compile(
    r"\b(?:in)?(?:rapporterade|registrerade|komna|anmälda|upprättade|utredda|antal(?:et)?)\s+(?:\w+\s+)?\w*avvikelser\b|"
    r"\bavvikelser\s+(?:och\s+(?:klagomål|synpunkter|lex|tillbud|incidenter)|enligt\s+lex)\b|"
    r"\b(?:vård|kvalitets|läkemedels|patientsäkerhets|hsl-?|sol-?)avvikelser\b|\bavvikelse(?:hantering|rapporter)\w*",
    re.IGNORECASE,
)
_NAMED_BY_CAPTION = (Measure.VARIANCE, Measure.TARGET, Measure.FORECAST, Measure.BUDGET)


def column_measure(text: str, caption: str, header: Header, unit: Unit) -> Measure:
    """Give the measure of the column with this heading; `unit` is what its heading or else its table states."""
    beside = [parse_measure(header.texts[column]) for column in value_columns(header)]
    deviates_from_budget = Measure.BUDGET in beside and _DIFFERENCE.fullmatch(text)
    if deviates_from_budget or _holds_forecast_deviations(header, caption):
        return Measure.VARIANCE
    if noted := _noted_measure(text, header):
        return noted
    if _ROUND.fullmatch(text) and _OF_FORECASTS.search(caption):
        return Measure.FORECAST
    if _is_plan(text, header):
        return Measure.BUDGET
    return parse_measure(text) or _unnamed_measure(text, caption, header, measured=any(beside), unit=unit)


def _is_plan(text: str, header: Header) -> bool:
    """Whether a heading is the plan that an outcome of the same year stands beside: "Plan 2022", "Utfall 2022"."""
    others = [header.texts[column] for column in value_columns(header)]
    return _PLAN.fullmatch(text) is not None and any(
        parse_measure(other) is Measure.ACTUAL and parse_year(other) == parse_year(text) for other in others
    )


def _is_spent(text: str, header: Header) -> bool:
    """Whether a heading is the one that tells what was spent of the budget beside it: "Budget 2031", "Utgift 2031"."""
    others = [header.texts[column] for column in value_columns(header)]
    measures = [parse_measure(other) for other in others]
    spent = [other for other in others if _SPENT.fullmatch(other.strip())]
    if any(map(_OTHER_SIDE.search, others)):
        return False  # "Intäkter", "Kostnader", "Netto": one side alone is no outcome
    return spent == [text] and measures.count(Measure.BUDGET) == 1 and Measure.ACTUAL not in measures


def _noted_measure(text: str, header: Header) -> Measure | None:
    """Give what a note says of the year that a heading is: of "2024" under "2024 avser prognos"."""
    is_noted = header.note and parse_measure(text) is None and parse_year(text) == header.note.year
    return header.note.measure if header.note and is_noted else None


def _holds_forecast_deviations(header: Header, caption: str) -> bool:
    """Whether columns that are named as forecasts hold what they deviate by: "Befarad avvikelse vid varje prognos"."""
    measures = {parse_measure(header.texts[column]) for column in value_columns(header)}
    return measures == {Measure.FORECAST} and parse_measure(caption) is Measure.VARIANCE


def _unnamed_measure(text: str, caption: str, header: Header, *, measured: bool, unit: Unit) -> Measure:
    """Give the measure of a column whose header names none: "2019", "Per 240831", "Kvinnor", or nothing at all."""
    of_caption = None if _INCIDENTS.search(caption) and unit not in MONEY else parse_measure(caption)
    if not measured and _IS_PLAN.match(caption) and unit in MONEY:
        return of_caption or Measure.OTHER
    if measured:
        return Measure.ACTUAL if says_only_when(text) or _is_spent(text, header) else Measure.OTHER
    if says_only_when(_OF_ALL.sub("", text)) or header.is_key_figure:
        return of_caption if of_caption in _NAMED_BY_CAPTION else Measure.ACTUAL
    if not text and not header.title:
        return Measure.OTHER
    if _DIVIDED.fullmatch(text.rpartition(" / ")[2]):
        return Measure.ACTUAL
    is_count = unit not in MONEY and unit is not Unit.UNKNOWN
    return Measure.ACTUAL if is_count or of_caption is Measure.ACTUAL else Measure.OTHER


def says_only_when(text: str, year: int | None = None) -> bool:
    """Say whether a header is a period and nothing else, of `year` where it names none: "Per 240831", "Jan–aug"."""
    return bool(parse_period(text, year) or parse_year(text)) and not _OTHER_WORDS.search(text)
