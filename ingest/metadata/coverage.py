"""What a report covers: its kind and its period.

In: a report as read and its cover. Out: the kind and the period, each with what it rests on, for example::

    "KOMMUNSTYRELSENS DELÅRSRAPPORT 2020", a column "Delår 202008"  ->  INTERIM, 2020-01-01 .. 2020-08-31
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ingest.metadata.cover import CoverLine, is_plain_table, read_kind
from ingest.notation import parse_period
from ingest.notation.periods import full_year, is_full_year, parse_year
from ingest.readers import ReadText
from ingest.records import Basis, BlockKind, Location, Period, ReportKind

_PART_OF_REPORT = re.compile(r"\b(tertial|kvartal)s?[^\W\d_]*\s+(?:nr\.?\s*)?([1-4])\b", re.IGNORECASE)
_SPLIT_YEAR = re.compile(r"\b20\d\d/(?:20)?\d\d\b")
_QUARTER = re.compile(r"\b(?:kvartal[^\W\d_]*|kv|q)\s?(?:nr\.?\s*)?[1-4]\b", re.IGNORECASE)
_HALF_YEAR = re.compile(r"\bhalvårs(?:rapport|bokslut|uppföljning)|\bhalf-year", re.IGNORECASE)
_COVERS = re.compile(
    r"(?:per|till och med|t\.?o\.?m\.?|fram till|as of|until"
    r"|perioden\s+(?:1\s+)?(?:jan\w*|20\d\d-01-01)\s*(?:[-–]|till))\s*(?<=[\s–-])(?:den\s+)?(?:\d{1,2}\s+)?"
    r"(?P<month>jan\w*|feb\w*|mars|apr\w*|maj|juni|juli|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_COUNTS = "två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva"
_FIRST_MONTHS = re.compile(rf"({_COUNTS})\s+första\s+månaderna", re.IGNORECASE)
_AFTER_MONTHS = re.compile(
    rf"\befter\s+({_COUNTS})\s+månader\b|\b({_COUNTS})\s+första\s+månader(?:na)?\b", re.IGNORECASE
)
# "Delårsrapport januari-augusti 2031 Godkänd av direktionen 2031-09-19": when it was adopted is no part of its period.
_ADOPTED = re.compile(
    r"(?<=\d)[\s,(]+(?:godkän[dt]|anta(?:gen|get)|fastställ[dt]|beslutad|dnr|diarienr|adopted|approved)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_SOME_MONTHS = re.compile(
    r"\bjan(?:uari|\.)?\s?(?:[-–]|till|t\.?o\.?m\.?)\s?(?:feb|mar|apr|maj|jun|jul|aug|sep|okt|nov)", re.IGNORECASE
)
_MONTHS = ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva")
_ACTUAL = re.compile(r"\b(?:bokslut|utfall|redovisat|actual|outcome)\b", re.IGNORECASE)
_ACTUAL_YEAR = re.compile(r"\b(?:bokslut|utfall|actual|outcome)\s+(20\d\d)\b(?!\s*delår)", re.IGNORECASE)
_FORECAST = re.compile(r"\b(?:helårs)?prognos|\bforecast|\bdelår", re.IGNORECASE)
_NAME_PARTS = re.compile(r"[_\W]+")
_HEADER_ROWS = 3
_MIN_YEAR_MENTIONS = 3


def find_kind(read: ReadText, cover: tuple[CoverLine, ...], path: Path) -> tuple[ReportKind, Basis | None]:
    """Find the kind: what the cover says, else a heading, else what the columns hold, else the file's name."""
    headings = (
        CoverLine(text=block.text, kind=read_kind(block.text), location=block.location)
        for block in read.blocks
        if block.kind is BlockKind.HEADING
    )
    for line in (*cover, *headings):
        if line.kind is not ReportKind.OTHER:
            return line.kind, Basis(field="kind", text=line.text, location=line.location)
    for line in cover:
        if _SOME_MONTHS.search(line.text):
            return ReportKind.INTERIM, Basis(field="kind", text=line.text, location=line.location)
    headers = list(_headers(read))
    for text, location in headers:
        if _ACTUAL.search(text) and not any(_FORECAST.search(other) for other, _ in headers):
            return ReportKind.ANNUAL, Basis(field="kind", text=text, location=location)
    for text, words in ((read.title, read.title), (path.name, _NAME_PARTS.sub(" ", path.stem))):
        if (kind := read_kind(words)) is not ReportKind.OTHER:
            return kind, Basis(field="kind", text=text, location=Location(report=path.name))
    return ReportKind.OTHER, None


def find_period(
    read: ReadText, cover: tuple[CoverLine, ...], kind: ReportKind, path: Path
) -> tuple[Period | None, Basis | None]:
    """Find the days that the report covers; None where its text does not tell for sure."""
    found = _period_of_cover(cover, kind)
    year = found[0].end.year if found else _year_of_cover(cover)
    if found and (kind is not ReportKind.INTERIM or not is_full_year(found[0])):
        return found
    if kind is ReportKind.INTERIM:
        found_in = _interim_period(read, year) or _period_of_names(read, path, kind)
        return found_in or _months_in_year_of_name(cover, path) or (None, None)
    if any(line.kind is kind and _SPLIT_YEAR.search(line.text) for line in cover):
        return found or (None, None)  # "2022/23": which months of both, the title does not say
    return found or _annual_period(read, kind) or _period_of_names(read, path, kind) or (None, None)


def _basis(text: str, location: Location) -> Basis:
    return Basis(field="period", text=" ".join(text.split()), location=location)


def _period_of_cover(cover: tuple[CoverLine, ...], kind: ReportKind) -> tuple[Period, Basis] | None:
    """Take the period of the line that names the kind, else of a line beside it that holds only a period."""
    named = [line for line in cover if line.kind is kind and kind is not ReportKind.OTHER]
    bare = [line for line in cover if _is_only_period(line.text)]
    readings = [(period, line) for line in (*named, *bare) if (period := read_period(line.text))]
    if kind is ReportKind.INTERIM and not readings and (year := _only_year(cover)):
        # "Tertialrapport 1" over "Skolnämnden 2024": the part and the year stand apart
        readings = [(period, line) for line in named if (period := read_period(f"{line.text} {year}"))]
    partial = [reading for reading in readings if not is_full_year(reading[0])]
    for period, line in (*(partial if kind is ReportKind.INTERIM else ()), *readings):
        return period, _basis(line.text, line.location)
    return None


def read_period(text: str) -> Period | None:
    """Read the period in the title of a report.

    A report of a quarter tells of the year until then, as accounts do, unless it names the months.

    >>> read_period("Tertialrapport 2 2025").end, read_period("Halvårsrapport 2024").end
    (datetime.date(2025, 8, 31), datetime.date(2024, 6, 30))
    >>> read_period("Kvartalsrapport 2 2024").start, read_period("Kvartalsrapport april-juni 2024").start
    (datetime.date(2024, 1, 1), datetime.date(2024, 4, 1))
    """
    text = _ADOPTED.sub("", text)
    if _HALF_YEAR.search(text) and (year := parse_year(text)):
        return Period(start=date(year, 1, 1), end=date(year, 6, 30))
    if (after := _AFTER_MONTHS.search(text)) and (year := parse_year(text)):
        return parse_period(f"{year}-{_MONTHS.index((after[1] or after[2]).lower()) + 2:02}")
    period = parse_period(_PART_OF_REPORT.sub(r"\1 \2", text))
    if period and _QUARTER.search(text):
        return Period(start=date(period.end.year, 1, 1), end=period.end)
    return period


def _months_in_year_of_name(cover: tuple[CoverLine, ...], path: Path) -> tuple[Period, Basis] | None:
    """Take the months that a title names in the year that the file's name alone tells: "Utfall januari-augusti"."""
    year = parse_year(_NAME_PARTS.sub(" ", path.stem))
    lines = [line for line in cover if _SOME_MONTHS.search(line.text)]
    period = read_period(f"{lines[0].text} {year}") if year and lines and not parse_year(lines[0].text) else None
    return (period, _basis(lines[0].text, lines[0].location)) if period and not is_full_year(period) else None


def _is_only_period(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    months = (
        "jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|per|perioden|år|året|tertial|kvartal|delår|och|to|tom"
    )
    return any(character.isdigit() for character in text) and all(re.match(months, word, re.I) for word in words)


def _only_year(cover: tuple[CoverLine, ...]) -> int | None:
    years = {year for line in cover if (year := parse_year(line.text))}
    return years.pop() if len(years) == 1 else None


def _year_of_cover(cover: tuple[CoverLine, ...]) -> int | None:
    """Find the one year in the titles: "Delårsrapport 2020" names no months."""
    lines = [line for line in cover if line.kind is not ReportKind.OTHER or _is_only_period(line.text)]
    years = [year for line in lines if (year := parse_year(line.text))]
    return years[0] if years else None


def _headers(read: ReadText) -> Iterator[tuple[str, Location]]:
    """Give the cells of the first rows of each table, and paragraphs that hold a table in plain text."""
    for block in read.blocks:
        for row in block.rows[:_HEADER_ROWS]:
            yield from ((cell, row.location) for cell in row.cells if cell.strip())
        if is_plain_table(block):
            yield " ".join(block.text.split()), block.location


def _interim_period(read: ReadText, year: int | None) -> tuple[Period, Basis] | None:
    """Take the part of the year that most columns of outcomes end with, else one that the text names."""
    found: list[tuple[Period, str, Location]] = []
    for text, location in _headers(read):
        period = parse_period(text) if len(text) < 60 else None
        if period and not is_full_year(period) and (year is None or period.end.year == year):
            found.append((period, text, location))
    if found:
        latest = max(period.end.year for period, _, _ in found)
        counts = Counter(period for period, _, _ in found if period.end.year == latest)
        best = max(counts, key=lambda period: (counts[period], period.end))
        text, location = next((text, location) for period, text, location in found if period == best)
        return best, _basis(text, location)
    return _period_of_prose(read, year) if year else None


def _period_of_prose(read: ReadText, year: int) -> tuple[Period, Basis] | None:
    """Take the month that the text says most often that it reaches to."""
    found: list[tuple[Period, str, Location]] = []
    for block in read.blocks:
        for match in _COVERS.finditer(block.text):
            period = parse_period(match["month"], year)
            if period and period.end.year == year and not is_full_year(period):
                found.append((period, match[0], block.location))
        for match in _FIRST_MONTHS.finditer(block.text):
            last = _MONTHS.index(match[1].lower()) + 2
            if period := parse_period(f"{year}-{last:02}"):
                found.append((period, match[0], block.location))
    if not found:
        return None
    best = Counter(period for period, _, _ in found).most_common(1)[0][0]
    text, location = next((text, location) for period, text, location in found if period == best)
    return best, _basis(text, location)


def _annual_period(read: ReadText, kind: ReportKind) -> tuple[Period, Basis] | None:
    """Take the latest year of a column of outcomes, else the year that the text speaks of most by far."""
    years = [
        (int(match[1]), match[0], location)
        for text, location in _headers(read)
        for match in _ACTUAL_YEAR.finditer(text)
    ]
    if years and kind is ReportKind.ANNUAL:
        year, text, location = max(years, key=lambda reading: reading[0])
        return full_year(year), _basis(text, location)
    if kind is not ReportKind.ANNUAL:
        return None
    mentions = Counter(
        (int(year), block.location) for block in read.blocks for year in re.findall(r"\b20\d\d\b", block.text)
    )
    counts = Counter[int]()
    for (year, _), number in mentions.items():
        counts[year] += number
    ranked = [*counts.most_common(2), (0, 0), (0, 0)]
    (year, most), (_, second) = ranked[0], ranked[1]
    if most < _MIN_YEAR_MENTIONS or most < 2 * second:
        return None
    location = next(location for (mentioned, location) in mentions if mentioned == year)
    return full_year(year), _basis(str(year), location)


def _period_of_names(read: ReadText, path: Path, kind: ReportKind) -> tuple[Period, Basis] | None:
    """Take the period in the file's own title, else in its name."""
    for text, words in ((read.title, read.title), (path.name, re.sub(r"_+", " ", path.stem))):
        period = read_period(words)
        if period is not None and not (kind is ReportKind.INTERIM and is_full_year(period)):
            return period, Basis(field="period", text=text, location=Location(report=path.name))
    return None
