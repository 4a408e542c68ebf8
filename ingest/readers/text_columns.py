"""Finds the columns of lines that are set with spaces, by the places where their numbers stand.

In: lines cut into fields at runs of spaces. Out: the columns, and the cells of a line, for example::

    "Likvärdig skola         6 120     6 120"
    "Fritidshem                          610"  ->  ("Likvärdig skola", "6 120", "6 120"), ("Fritidshem", "", "610")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ingest.notation import is_blank, is_damaged, parse_number
from ingest.notation.quantities import is_quantity

_FIELD = re.compile(r"[^ ]+(?: [^ ]+)*")
_FIGURES = re.compile(r"[-–−]?\d[\d ,.%–−-]*")
_BEFORE_MINUS = re.compile(r"(?<=[\d%]) (?=[-–−]\d)")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"(?:20)?(\d\d)(?:0[1-9]|1[0-2])")
_MIN_SHARE = 0.5
_MAX_NUMBER = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A part of a line with no run of spaces in it: where it starts and ends, whether it is a number or marks none."""

    text: str
    start: int
    end: int
    is_number: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Where the cells of a column stand, from the first start to the last end."""

    start: int
    end: int

    def meets(self, field: Field) -> bool:
        """Whether a field stands over or under a part of the zone."""
        return field.start < self.end and field.end > self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class TextColumns:
    """The columns of a table: where second names start on the left of the values, and the zones of the values."""

    names: int | None
    zones: tuple[Zone, ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.zones) + (1 if self.names is None else 2)

    def is_label(self, field: Field) -> bool:
        """Whether a field stands wholly on the left of the values."""
        return field.end <= self.zones[0].start

    def encloses(self, field: Field) -> bool:
        """Whether a field stands wholly in one of the zones."""
        return any(zone.start <= field.start and field.end <= zone.end for zone in self.zones)

    def place(self, fields: Sequence[Field]) -> tuple[str, ...]:
        """Give the cells of a line; none where two of its fields would stand in one column of values."""
        cells = [""] * self.width
        first = self.width - len(self.zones)
        for field in fields:
            if self.is_label(field):
                column = 1 if self.names is not None and field.start >= self.names else 0
                cells[column] = f"{cells[column]} {field.text}".strip()
                continue
            at = first + self.nearest(field)
            if cells[at]:
                return ()
            cells[at] = field.text
        return tuple(cells)

    def nearest(self, field: Field) -> int:
        """Give the zone whose end, start or middle is nearest to a field's among those that it stands over."""
        met = [place for place, zone in enumerate(self.zones) if zone.meets(field)]
        return min(met or range(len(self.zones)), key=lambda place: _offset(self.zones[place], field, met=bool(met)))


def to_fields(line: str) -> tuple[Field, ...]:
    """Give the parts of a line that two spaces or more stand between; of figures also those before a minus sign."""
    return tuple(
        Field(text=text, start=start, end=start + len(text), is_number=_is_number(text))
        for found in _FIELD.finditer(line)
        if found[0].strip()
        for text, start in _cut_figures(found[0], found.start())
    )


def _cut_figures(text: str, start: int) -> list[tuple[str, int]]:
    """Give the figures of "12 –80 115", which a wide amount has left one space between, and where each starts."""
    if not _FIGURES.fullmatch(text):
        return [(text, start)]
    cuts = [0, *(found.end() for found in _BEFORE_MINUS.finditer(text)), len(text) + 1]
    return [(text[first : end - 1], start + first) for first, end in pairwise(cuts)]


@lru_cache(maxsize=4096)
def _is_number(text: str) -> bool:
    return len(text) <= _MAX_NUMBER and (
        parse_number(text) is not None or is_damaged(text) or is_blank(text) or is_quantity(text)
    )


def numbers_of(fields: Sequence[Field]) -> tuple[Field, ...]:
    """Give the numbers of a line after its first field, which names the row even where it is a year or a code."""
    return tuple(field for field in fields[1:] if field.is_number)


def is_data(fields: Sequence[Field]) -> bool:
    """Whether a line has a name and then a number in a field of its own; years and months alone are headings."""
    found = [field.text for field in numbers_of(fields) if _DIGIT.search(field.text)]
    dated = bool(found) and (len(found) > 1 or _YEAR.fullmatch(fields[0].text)) and _are_dates(found)
    return bool(found) and not dated


def _are_dates(texts: Sequence[str]) -> bool:
    """Whether all are years, or months of one of the years among them: "2025" and "2504"."""
    years = {text for text in texts if _YEAR.fullmatch(text)}
    months = [match for text in texts if text not in years and (match := _MONTH.fullmatch(text))]
    return len(months) == sum(text not in years for text in texts) and all(f"20{match[1]}" in years for match in months)


def find_columns(lines: Sequence[Sequence[Field]]) -> TextColumns | None:
    """Give the columns of lines of data; None where their numbers do not stand under each other."""
    zones = _merge((number.start, number.end) for line in lines for number in numbers_of(line))
    if not zones or any(_shares_zone(line, zones) for line in lines):
        return None
    if min(line[0].start for line in lines) >= zones[0].start or not _is_filled(lines, zones):
        return None
    texts = [
        field
        for line in lines
        for field in line[1:]
        if not field.is_number and field.start >= zones[0].end and not any(zone.meets(field) for zone in zones)
    ]
    beside = [zone for zone in _merge((text.start, text.end) for text in texts) if not _cuts(zone, zones)]
    return TextColumns(names=_second_names(lines, zones[0]), zones=tuple(sorted((*zones, *beside), key=_start)))


def _offset(zone: Zone, field: Field, *, met: bool) -> float:
    """How far a field is off a zone: its sides or middle where it stands over it, else the space between them."""
    if not met:
        return max(zone.start - field.end, field.start - zone.end)
    middles = abs(zone.start + zone.end - field.start - field.end) / 2
    return min(abs(zone.start - field.start), abs(zone.end - field.end), middles)


def _start(zone: Zone) -> int:
    return zone.start


def _merge(places: Iterable[tuple[int, int]]) -> list[Zone]:
    """Give the zones that intervals cover together."""
    found: list[Zone] = []
    for start, end in sorted(places):
        if found and start < found[-1].end:
            found[-1] = Zone(start=found[-1].start, end=max(end, found[-1].end))
        else:
            found.append(Zone(start=start, end=end))
    return found


def _shares_zone(line: Sequence[Field], zones: Sequence[Zone]) -> bool:
    """Whether two numbers of a line stand in one zone."""
    starts = [number.start for number in numbers_of(line)]
    return any(sum(zone.start <= start < zone.end for start in starts) > 1 for zone in zones)


def _is_filled(lines: Sequence[Sequence[Field]], zones: Sequence[Zone]) -> bool:
    """Whether half of the places in the zones hold something: in prose, numbers stand under each other by luck."""
    held = sum(any(zone.meets(field) for field in line[1:]) for line in lines for zone in zones)
    return held >= _MIN_SHARE * len(lines) * len(zones)


def _cuts(zone: Zone, zones: Sequence[Zone]) -> bool:
    return any(zone.start < other.end and zone.end > other.start for other in zones)


def _second_names(lines: Sequence[Sequence[Field]], values: Zone) -> int | None:
    """Give where second names start on most lines, beside codes or groups in the first column; None if on few."""
    labels = [[field for field in line if field.end <= values.start] for line in lines]
    seconds = [found[1].start for found in labels if len(found) > 1]
    if 2 * len(seconds) < len(lines) or len(set(seconds)) > 1:
        return None
    firsts = [found[0] for found in labels if found]
    is_clear = all(field.end < seconds[0] or field.start >= seconds[0] for field in firsts)
    return seconds[0] if is_clear else None
