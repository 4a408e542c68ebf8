"""Says what each value column of a table measures, for which days, in which unit.

In: a table's header, its caption and what is known of the report. Out: columns, for example::

    "Utfall 2024" in an interim report to August 2024  ->  Column(measure=ACTUAL, period=2024-01-01..2024-08-31)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.notation import parse_unit
from ingest.notation.headed_amounts import without_headed_amounts
from ingest.notation.measures import parse_measure
from ingest.notation.periods import full_year, in_year, is_full_year, parse_period, parse_year, speaks_of_interim
from ingest.notation.short_years import spell_years
from ingest.notation.units import MONEY
from ingest.records import Column, ColumnBasis, Measure, Origin, Period, Report, Unit
from ingest.tables.body import value_columns
from ingest.tables.column_measures import column_measure, says_only_when
from ingest.tables.column_periods import find_period, is_month, with_single_parts
from ingest.tables.headers import Header
from ingest.tables.left_columns import with_what_is_left
from ingest.tables.table_units import counts_things

_WHOLE_PROJECT = re.compile(
    r"total\w*\s?(?:projekt)?(?:budget|prognos|utgift|kostnad|utfall|forecast|cost)"
    r"|(?:utgift|kostnad|utfall|förbruk)\w*\s+(?:totalt|sedan)\b"
    r"|(?:budget|prognos|utfall|utgift|kostnad)\w*\s+total\w*|\btidigare år\b|\bprior years\b"
    r"|\bsedan (?:projektets )?start\b|\bsince (?:the )?start\b"
    r"|\bslut(?:kostnad|prognos|utgift|utfall|summa)|\bslutlig (?:projekt)?(?:kostnad|utgift|prognos)"
    r"|\bfinal (?:project )?(?:cost|forecast|expenditure|outturn)",
    re.IGNORECASE,
)
# Over the labels of a table whose columns are months: each column is the forecast that was made then.
_ROUNDS = re.compile(r"(?:helårs)?prognos(?:er)?(?: (?:per|i|från))?|forecasts?(?: (?:as of|in|of))?", re.IGNORECASE)
_ACCUMULATED = re.compile(r"ack|total", re.IGNORECASE)
_THIS_YEARS = re.compile(r"årets\b|this year", re.IGNORECASE)
_PROJECTS = re.compile(r"projekt|investering|exploatering|project|investment", re.IGNORECASE)
_YEAR_AT_END = re.compile(
    r"(?<!beslut )(?<!mål )(?<![-–/] )(?<![-–/\d])\b((?:19|20)\d\d)[\s,(]*(?:tkr|mn?kr|mkr|kr|%|procent)?[\s).]*$",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
_YEAR_LAST = re.compile(r"(?P<name>.*?)(?P<year>(?:19|20)\d\d)")  # "2024"; "Antal uppdrag 2024" under "Antal uppdrag"
# A heading that is what has been counted, and nothing more but when: "Invånare", "Elever ht 2024".
_COUNTED_HEADING = re.compile(
    r"(?:invånare|folkmängd|elever|barn|studerande|deltagare|platser|personer|hushåll|besök(?:are)?|anställda)"
    r"(?: (?:[hv]t )?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_NO_UNIT = ColumnBasis(field="unit", origin=Origin.UNKNOWN)


def to_columns(
    header: Header,
    caption: str,
    report: Report,
    unit: Unit,
    unit_basis: ColumnBasis | None = None,
    above: str = "",
) -> tuple[Column, ...]:
    """Give the value columns of a table, left to right. `unit` is the table's own, `unit_basis` what that rests on.

    `above` is the line over the table, where the table has a title of its own as well.
    """
    as_printed = header.texts
    caption = without_headed_amounts(caption)
    header = _with_rounds(_with_whole_years(header, _report_year(report, caption)))
    report = _of_year(report, _captioned_year(caption, header))
    year = _report_year(report, caption)
    projects = _PROJECTS.search(f"{caption} {header.first_cell}")
    # Beside what is of this year, or of the whole project, what is accumulated is so since the project's start.
    # What the heading above says is counted, it may say of which months: "Antal uppdrag januari–april".
    headed = unit_basis.text if unit_basis and unit_basis.origin is Origin.HEADING else ""
    over = above if above not in (caption, headed) else ""  # "Insatser januari–augusti" over "Typ av insats"
    told = _with_corner(" ".join(filter(None, (caption, headed, over))), header, year)
    beside_years = any(_THIS_YEARS.match(text) or _WHOLE_PROJECT.search(text) for text in header.texts)
    columns = []
    for index in value_columns(header):
        text = header.texts[index]
        stated = parse_unit(text) or (Unit.COUNT if _COUNTED_HEADING.fullmatch(text) else None)
        measure = column_measure(text, caption, header, stated or unit)
        since_start = beside_years and _ACCUMULATED.match(text)
        whole_project = projects and (_WHOLE_PROJECT.search(text) or since_start) and parse_year(text) is None
        period = None if whole_project else find_period(text, measure, report, year)
        dated = _day_of_rows(header, year) if measure in (Measure.ACTUAL, Measure.OTHER) else None
        period = dated or _part_told(text, told, measure, period) or period
        if measure is Measure.ACTUAL and parse_measure(text) is None and _is_to_come(period, report):
            measure = Measure.OTHER
        of_table = Unit.UNKNOWN if unit in MONEY and counts_things(text) else unit
        of_table_basis = unit_basis if unit_basis and of_table is unit else _NO_UNIT
        basis = (
            _measure_basis(text, caption, measure),
            _period_basis(header.first_cell if dated else text, caption, period, report),
            ColumnBasis(field="unit", origin=Origin.HEADER, text=text) if stated else of_table_basis,
        )
        printed = as_printed[index] if parse_year(as_printed[index]) is None and parse_year(text) else text
        columns.append(
            Column(index=index, header=printed, measure=measure, period=period, unit=stated or of_table, basis=basis)
        )
    return with_what_is_left(with_single_parts(_with_units_before(_without_guesses(columns))), report)


def _with_units_before(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns, a bare year with the unit that the column before it states: "Resultat 2022, mnkr | 2021"."""
    given: list[Column] = []
    for column in columns:
        before = given[-1] if given else None
        goes_on = before is not None and before.unit is not column.unit and parse_year(before.header) is not None
        if before and goes_on and column.unit is Unit.UNKNOWN and _BARE_YEAR.fullmatch(column.header):
            stated = next(basis for basis in before.basis if basis.field == "unit")
            basis = tuple(stated if basis.field == "unit" else basis for basis in column.basis)
            column = replace(column, unit=before.unit, basis=basis)
        given.append(column)
    return tuple(given)


def _with_whole_years(header: Header, year: int | None) -> Header:
    """Give a header with the years that its headings give with two digits whole: "Bokslut -22" as "Bokslut 2022"."""
    return replace(header, texts=tuple(spell_years(text, year) for text in header.texts))


def _with_rounds(header: Header) -> Header:
    """Give a header with "Prognos per" before each month, where that stands over the labels and months over the rest.

    So the columns say what they are: forecasts of the whole year, made one after another.
    """
    over_labels = header.first_cell.strip(" :")
    columns = value_columns(header)
    if not _ROUNDS.fullmatch(over_labels) or not all(is_month(header.texts[column]) for column in columns):
        return header
    texts = [f"{over_labels} {text}" if index in columns else text for index, text in enumerate(header.texts)]
    return replace(header, texts=tuple(texts))


def _without_guesses(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns, with no period that only the report tells where two headings are the same.

    What told them apart, a line of groups with its places lost, would tell which year each column is of.
    """
    named = [column.header for column in columns if column.header]
    if len(named) == len(set(named)):
        return tuple(columns)
    return tuple(column if _names_period(column) else _without_period(column) for column in columns)


def _without_period(column: Column) -> Column:
    unknown = ColumnBasis(field="period", origin=Origin.UNKNOWN)
    basis = tuple(unknown if one.field == "period" else one for one in column.basis)
    return replace(column, period=None, basis=basis)


def _names_period(column: Column) -> bool:
    return any(basis.field == "period" and basis.origin is Origin.HEADER for basis in column.basis)


def _is_to_come(period: Period | None, report: Report) -> bool:
    """Whether a period begins after the report's: no outcome can be known, a rate or a plan can."""
    return bool(period and report.period and period.start > report.period.end)


def _measure_basis(text: str, caption: str, measure: Measure) -> ColumnBasis:
    if parse_measure(text) or (measure is not Measure.OTHER and parse_measure(caption) is not measure and text):
        return ColumnBasis(field="measure", origin=Origin.HEADER, text=text)
    if parse_measure(caption) is measure:
        return ColumnBasis(field="measure", origin=Origin.CAPTION, text=caption)
    return ColumnBasis(field="measure", origin=Origin.UNKNOWN)


def _period_basis(text: str, caption: str, period: Period | None, report: Report) -> ColumnBasis:
    if period is None:
        return ColumnBasis(field="period", origin=Origin.UNKNOWN)
    if parse_period(text, period.end.year) or parse_year(text):
        return ColumnBasis(field="period", origin=Origin.HEADER, text=text)
    if report.period and parse_year(caption) != period.end.year:
        return ColumnBasis(field="period", origin=Origin.REPORT)
    named = parse_year(caption) == period.end.year
    origin = Origin.CAPTION if named else Origin.REPORT
    return ColumnBasis(field="period", origin=origin, text=caption if named else "")


def _captioned_year(caption: str, header: Header) -> int | None:
    """Give the year that ends a caption ("Driftredovisning 2021, tkr"), for columns that name no year themselves."""
    if any(parse_year(header.texts[column]) or parse_period(header.texts[column]) for column in value_columns(header)):
        return None
    match = _YEAR_AT_END.search(caption)
    return int(match[1]) if match else None


def _day_of_rows(header: Header, year: int | None) -> Period | None:
    """Give the part of a year that the cell over the labels names for all columns, "31 augusti", where none does."""
    if any(_heads_period(header.texts[column], year) for column in value_columns(header)):
        return None
    named = parse_period(header.first_cell, year)
    return named if named and not is_full_year(named) else None


def _with_corner(caption: str, header: Header, year: int | None) -> str:
    """Give a caption with what the cell over the labels says, where that is only when: "Jan–aug" over bare years."""
    return f"{caption} {header.first_cell}" if says_only_when(header.first_cell, year) else caption


def _part_told(text: str, caption: str, measure: Measure, period: Period | None) -> Period | None:
    """Give the months that a caption names for its columns, of a year ("2023") or of no time that is told ("Norr").

    So "Nyckeltal, januari–september respektive år" does, and "Uppdrag januari–augusti"; no forecast is of its months.
    """
    named = _YEAR_LAST.fullmatch(text.strip())
    is_year = named is not None and named["name"].casefold().strip() in caption.casefold()
    if period is None or parse_measure(caption) is Measure.FORECAST:
        return None
    if measure is not Measure.ACTUAL if is_year else (measure is not Measure.OTHER or _heads_period(text, None)):
        return None
    year = int(named["year"]) if named and is_year else period.end.year
    part = parse_period(caption, year) if parse_period(caption) is None else None
    return in_year(part, year) if part and not is_full_year(part) else None


def _heads_period(text: str, year: int | None) -> bool:
    return bool(parse_period(text, year) or parse_year(text) or speaks_of_interim(text))


def _of_year(report: Report, year: int | None) -> Report:
    """Give the report as one of another whole year, for a table whose caption is of that year."""
    if year is None or report.period is None or report.period.end.year == year:
        return report
    return replace(report, period=full_year(year))


def _report_year(report: Report, caption: str) -> int | None:
    return report.period.end.year if report.period else parse_year(caption)
