"""Reads the header of a table that is set with spaces: words over two lines, headings over several columns.

In: the lines above the first row, and the columns. Out: rows of the header, for example::

              Helår 2024           Avvik-
           Budget    Utfall          else   ->  ("", "Helår 2024", "", ""), spans (1, 2, 1, 1)
                                                ("", "Budget", "Utfall", "Avvik- else")

A line with fewer headings than the lines under it may stand over groups of columns. It does where the columns can be
shared out so that each heading begins, ends or has its middle where its columns have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from operator import attrgetter

from ingest.notation.measures import parse_measure
from ingest.readers.text_columns import Field, TextColumns, Zone, is_data, to_fields
from ingest.records import Location, Row

RULE = re.compile(r"\s*[-=_–—]{3,}(?:[\s+|]+[-=_–—]{3,})*\s*")
"""A line that is only drawn: a rule over or under rows."""

_WORD = re.compile(r"\S+")
_WHEN = re.compile(r"(?:(?:19|20)\d\d|\d\d)(?:-?\d\d){0,2}")
_GOES_ON = re.compile(r"(?!(?:varav|därav|of which)\b)[a-zåäö]{2}")  # no row but the rest of one begins so
_NOTE_WORD = re.compile(r"(?:not|noter|note|notes|analys|anm)\.?", re.IGNORECASE)
_MAX_HEADER = 4
_MAX_OFF = 3.0  # letters that a heading may be off the middle or the sides of its columns
_MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a text by its number, counted from 0, cut into fields."""

    number: int
    fields: tuple[Field, ...]

    @property
    def is_data(self) -> bool:
        """Whether it has a name and then a number."""
        return is_data(self.fields)


def read_text_header(lines: Sequence[str], first: int, start: int, columns: TextColumns) -> list[TextLine]:
    """Give the lines between `start` and the first row that head its columns, one at least over a column of values."""
    found: list[TextLine] = []
    number = first - 1
    while number >= start and len(found) < _MAX_HEADER:
        text = lines[number]
        # A blank line may stand between a header and its rows, and around the names of groups between them.
        is_gap = not text.strip() and all(_is_name(line, columns) for line in found)
        if not is_gap and not RULE.fullmatch(text):
            line = TextLine(number, _to_headings(text, columns))
            if not line.fields or not (_is_heading(line, columns) or _begins_label(line, found, first, columns)):
                break
            found.insert(0, line)
        number -= 1
    while found and _is_name(found[0], columns):
        found.pop(0)  # a title on the left, which is the line above the table
    return found


def split_names(
    header: Sequence[TextLine], body: Sequence[TextLine], columns: TextColumns
) -> tuple[list[TextLine], list[TextLine]]:
    """Give a header without the lines under it that are names of rows.

    They are where the cell over the names is filled above them, where words alone head rows further down too, and
    where a line has too many words for a heading, or the first row begins with a small letter: it begins the name of
    the row under it.
    """
    end = len(header)
    while end and _is_name(header[end - 1], columns):
        end -= 1
    headed = any(columns.is_label(field) for line in header[:end] for field in line.fields)
    grouped = any(_is_name(line, columns) and not line.fields[0].start for line in body[1:])
    wordy = any(_is_wordy(line) for line in header[end:])
    wrapped = bool(header[end:]) and _GOES_ON.match(body[0].fields[0].text) is not None
    return (list(header[:end]), list(header[end:])) if headed or grouped or wordy or wrapped else (list(header), [])


def _to_headings(text: str, columns: TextColumns) -> tuple[Field, ...]:
    """Give the fields of a line of a header; years, dates and measures a space apart, each over its column, are cut."""
    fields = to_fields(text)
    return tuple(part for field in fields for part in _cut_headings(field, columns, _zones_of(fields, field, columns)))


def _zones_of(fields: Sequence[Field], one: Field, columns: TextColumns) -> frozenset[int]:
    """Give the columns that other fields of a line stand over."""
    others = [field for field in fields if field is not one and not columns.is_label(field)]
    return frozenset(columns.nearest(field) for field in others)


def _cut_headings(field: Field, columns: TextColumns, taken: frozenset[int]) -> tuple[Field, ...]:
    words = [
        Field(text=word[0], start=field.start + word.start(), end=field.start + word.end(), is_number=False)
        for word in _WORD.finditer(field.text)
    ]
    over = {columns.nearest(word) for word in words}
    known = all(_WHEN.fullmatch(word.text) or parse_measure(word.text) for word in words)
    return tuple(words) if known and len(words) > 1 and len(over) == len(words) and not over & taken else (field,)


def _begins_label(line: TextLine, found: Sequence[TextLine], first: int, columns: TextColumns) -> bool:
    """Whether a line right above the first row holds the first words of its name."""
    return not found and line.number == first - 1 and _is_name(line, columns)


def _is_name(line: TextLine, columns: TextColumns) -> bool:
    return all(columns.is_label(field) for field in line.fields)


def _is_heading(line: TextLine, columns: TextColumns) -> bool:
    """Whether a line holds headings: none is a sentence that runs from the names of the rows into their values."""
    first = columns.zones[0]
    runs_over = any(field.start < first.start and field.end > first.end + _MAX_OFF for field in line.fields)
    is_group = len(line.fields) > 1 and line.fields[0].start > 0  # the first heading may begin before its columns do
    return (is_group or not runs_over) and not _is_wordy(line) and "\t" not in line.fields[0].text


def _is_wordy(line: TextLine) -> bool:
    return any(len(field.text.split()) > _MAX_WORDS for field in line.fields)


def to_header_rows(columns: TextColumns, header: Sequence[TextLine], report: str) -> list[Row]:
    """Give the lines of a header as rows: those of groups, and one in which words over several lines are joined."""
    rows: list[Row] = []
    plain: list[TextLine] = []
    for place, line in enumerate(header):
        groups, torn = _part_torn(columns, line, header[place + 1 :])
        parts = _share_out(columns, groups, header[place + 1 :]) if not plain else ()
        if parts:
            line = groups
            plain.extend([torn] if torn.fields else [])
            over = _over_values(columns, line, header[place + 1 :])
            rows.append(_group_row(columns, line, over, parts, report))
        else:
            plain.append(line)
    if plain:
        cells = [""] * columns.width
        for line in plain:
            for at, text in enumerate(_place(columns, line)):
                cells[at] = f"{cells[at]} {text}".strip()
        rows.append(Row(cells=tuple(cells), location=_locate(plain, report)))
    return rows


def _part_torn(columns: TextColumns, line: TextLine, below: Sequence[TextLine]) -> tuple[TextLine, TextLine]:
    """Give the headings of groups on a line, and apart those of one column: the line below goes on with them, or ends.

    For example "Intäkter", "Kostnader" over years, and "Budget-" over "avvikelse", "Not" over nothing.
    """
    sides = _sides(columns, below)
    under = [(columns.nearest(field), field.text) for lower in below[:1] for field in lower.fields]
    torn = tuple(
        field
        for field in line.fields
        if not columns.is_label(field)
        and (
            (
                field.text.endswith("-")
                and any(at == columns.nearest(field) and text[:1].islower() for at, text in under)
            )
            or (_NOTE_WORD.fullmatch(field.text) and sides[columns.nearest(field)] is None)
        )
    )
    kept = tuple(field for field in line.fields if field not in torn)
    return TextLine(line.number, kept), TextLine(line.number, torn)


def _place(columns: TextColumns, line: TextLine) -> tuple[str, ...]:
    """Give the cells of a line of a header; fields that fall in one column are one heading.

    Where a line has a heading for each column, and each stands over its own or right beside it, they go in order.
    """
    cells = [""] * columns.width
    over = [field for field in line.fields if not columns.is_label(field)]
    if len(over) == len(columns.zones) and all(map(_is_beside, over, columns.zones)):
        first = columns.width - len(columns.zones)
        labels = columns.place([field for field in line.fields if columns.is_label(field)])
        return (*labels[:first], *(field.text for field in over))
    for field in line.fields:
        own = columns.place((field,))
        cells = [f"{before} {text}".strip() for before, text in zip(cells, own, strict=True)]
    return tuple(cells)


def _is_beside(field: Field, zone: Zone) -> bool:
    return field.start < zone.end + _MAX_OFF and field.end > zone.start - _MAX_OFF


def _group_row(
    columns: TextColumns, line: TextLine, over: Sequence[Field], parts: Sequence[tuple[int, int]], report: str
) -> Row:
    """Give the row of headings that each stand over the columns from the first to before the last of a part."""
    cells, spans = [""] * columns.width, [1] * columns.width
    before = columns.width - len(columns.zones)
    cells[:before] = columns.place([field for field in line.fields if field not in over])[:before]
    for field, (first, last) in zip(over, parts, strict=True):
        cells[before + first], spans[before + first] = field.text, last - first
    return Row(cells=tuple(cells), location=_locate([line], report), spans=tuple(spans))


def _locate(lines: Sequence[TextLine], report: str) -> Location:
    return Location(report=report, first_line=lines[0].number + 1, last_line=lines[-1].number + 1)


def _share_out(columns: TextColumns, line: TextLine, below: Sequence[TextLine]) -> tuple[tuple[int, int], ...]:
    """Give the columns that each heading of a line stands over; () where the headings are of one column each."""
    over = _over_values(columns, line, below)
    sides = _sides(columns, below)
    named = [place for place, side in enumerate(sides) if side is not None]
    if not over or len(over) >= len(named) or named != list(range(named[0], named[-1] + 1)):
        return ()
    if repeated := _repeated_parts(columns, len(over), below):
        return repeated
    if any(field.text.endswith("-") for field in over) or all(_ends_with_one(field, columns) for field in over):
        return ()
    known = [side for side in sides if side is not None]
    best: tuple[float, tuple[tuple[int, int], ...]] = (_MAX_OFF * len(over), ())
    for end in (len(known), len(known) - 1):  # the last column may be one of notes, with no group over it
        for cuts in combinations(range(1, end), len(over) - 1):
            parts = tuple(pairwise((0, *cuts, end)))
            off = _off(over, [Zone(start=known[a].start, end=known[b - 1].end) for a, b in parts])
            if off < best[0]:
                best = (off, parts)
    return tuple((first + named[0], last + named[0]) for first, last in best[1])


def _over_values(columns: TextColumns, line: TextLine, below: Sequence[TextLine]) -> list[Field]:
    """Give the fields of a line over the values, whose headings may begin before the values do."""
    first = _sides(columns, below)[0] or columns.zones[0]
    return [field for field in line.fields if field.end > first.start]


def _repeated_parts(columns: TextColumns, count: int, below: Sequence[TextLine]) -> tuple[tuple[int, int], ...]:
    """Give as many parts as there are headings over columns whose own headings come back part for part; else ().

    For example two years over "Budget", "Utfall", "Budget", "Utfall".
    """
    first = columns.width - len(columns.zones)
    lines = [_place(columns, line)[first:] for line in below]
    names = [" ".join(filter(None, words)) for words in zip(*lines, strict=True)]
    size, rest = divmod(len(names), count)
    is_repeated = rest == 0 and size > 1 and count > 1 and all(names) and len(set(names)) == size
    if parts := _parts_from_first(columns, names, count):
        return parts
    if not is_repeated or any(name != names[place % size] for place, name in enumerate(names)):
        return ()
    return tuple((start, start + size) for start in range(0, len(names), size))


def _parts_from_first(columns: TextColumns, names: Sequence[str], count: int) -> tuple[tuple[int, int], ...]:
    """Give as many parts as there are groups, each from where the first heading comes back; else ().

    For example "Januari–augusti" and "Helår" over "Budget", "Utfall", "Avvikelse", "Budget", "Prognos", "Avvikelse".
    """
    starts = [place for place, name in enumerate(names) if name == names[0]] if all(names) else []
    parts = tuple(pairwise((*starts, len(names))))
    is_grouped = count > 1 and len(starts) == count and all(last - first > 1 for first, last in parts)
    return parts if is_grouped and not _WHEN.fullmatch(names[0]) else ()


def _ends_with_one(field: Field, columns: TextColumns) -> bool:
    """Whether a heading ends where the numbers of a column end: it is the first line of that column's own."""
    return any(abs(field.end - zone.end) <= 1 for zone in columns.zones)


def _sides(columns: TextColumns, below: Sequence[TextLine]) -> list[Zone | None]:
    """Give where each column stands together with the headings under a line; None for one that they do not name."""
    found: list[Zone | None] = [None] * len(columns.zones)
    for line in below:
        for field in line.fields:
            if not columns.is_label(field):
                at = columns.nearest(field)
                side = found[at] or columns.zones[at]
                found[at] = Zone(start=min(side.start, field.start), end=max(side.end, field.end))
    return found


def _off(fields: Sequence[Field], parts: Sequence[Zone]) -> float:
    """How far headings are off their columns, all set by the left, by the right or by the middle."""
    sides: tuple[Callable[[Field | Zone], float], ...] = (attrgetter("start"), attrgetter("end"), _middle)
    return min(sum(abs(side(field) - side(part)) for field, part in zip(fields, parts, strict=True)) for side in sides)


def _middle(one: Field | Zone) -> float:
    return (one.start + one.end) / 2
