"""Reads tables that were pasted with one cell a line.

In: the lines of a paragraph. Out: rows, and doubts about those that lack a cell, for example::

    Verksamhet / Budget / Utfall / Skola / 12 500 / 12 900 / Vård / 4 000 / 3 900
        ->  ("Verksamhet", "Budget", "Utfall"), ("Skola", "12 500", "12 900"), ("Vård", "4 000", "3 900")
    Verksamhet / Skola / Vård / Budget / 12 500 / 4 000 / Utfall / 12 900 / 3 900
        ->  the same, for the amounts stand under headings of columns

Blank lines between the cells say nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from ingest.notation import is_blank, parse_measure, parse_unit
from ingest.notation.periods import parse_period
from ingest.readers.cell_lines import one_cell_a_line, split_headings
from ingest.tables.blank_cells import read_with_blanks
from ingest.tables.cells import (
    is_label_header,
    is_note_header,
    is_number_cell,
    is_period_cell,
    names_something,
    says_header,
)
from ingest.tables.header_words import group_columns, heads_labels
from ingest.tables.stack_rows import StackedRow, StackedTable

_MIN_ROWS = 2
_ANY_YEAR = 2000
_MIN_COLUMNS = 2
_MIN_NAMES = 3
_MAX_HEADING_LINES = 3
_MAX_GROUPS = 2
_MAX_UNIT = 12
_UNITS = re.compile(r"enhet|måttenhet|sort|unit", re.IGNORECASE)
_NOTE = re.compile(r"\d{1,2}")
_COUNTED = frozenset({"antal", "index", "kvot", "ja/nej"})  # what a column of units holds beside units


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of words or of amounts that follow on each other, and the place of each."""

    texts: tuple[str, ...]
    places: tuple[int, ...]


def read_stacked(lines: Sequence[str]) -> StackedTable | None:
    """Give the table that lines hold one cell each of; None when they hold none."""
    lines = one_cell_a_line(lines)
    if table := read_with_blanks(lines):
        return table
    places = [place for place, line in enumerate(lines) if line.strip()]
    runs = [
        _Run(tuple(lines[place].strip() for place in group), tuple(group))
        for group in (tuple(found) for _, found in groupby(places, key=lambda place: _is_amount(lines[place])))
    ]
    if runs and _is_amount(runs[0].texts[0]):
        return None
    pairs = list(zip(runs[::2], runs[1::2], strict=False))
    return _read_columns(pairs) if _is_by_column(pairs) else _read_rows(pairs)


def _read_rows(pairs: Sequence[tuple[_Run, _Run]]) -> StackedTable | None:
    """Give the table whose rows follow on each other: names, each with the amounts after it."""
    if not pairs or not names_something(pairs[0][0].texts[-1]):
        return None
    count = Counter(len(amounts.texts) for _, amounts in pairs).most_common(1)[0][0]
    names = _names_a_row(pairs)
    head = pairs[0][0]
    header, groups = _find_header(head.texts[:-names], count, names)
    if len(header) != names + count or len(header) <= _MIN_COLUMNS:
        return None
    over = len(head.texts) - names - groups
    first = _Run(head.texts[over:], head.places[over:])
    if groups == 1 and all(len(run.texts) == names + 1 for run, _ in pairs[1:]):
        names_only = [(_Run(run.texts[1:], run.places[1:]), amounts) for run, amounts in pairs[1:]]
        pairs = [(_Run(first.texts[1:], first.places[1:]), pairs[0][1]), *names_only]  # a column of words at the end
    else:
        pairs = [(first, pairs[0][1]), *pairs[1:]]
    rows = _to_rows(pairs, header, names, head.texts[:over])
    whole = [row for row in rows if len(row.cells) == len(header)]
    filled = [row for row in whole if any(row.cells[names:])]
    if len(filled) < _MIN_ROWS or len(filled) < 0.6 * len(pairs):
        return None
    above = StackedRow(cells=header, places=(head.places[0],) * len(header))
    torn = tuple(row for row in rows if len(row.cells) != len(header))
    return StackedTable(rows=(above, *whole), torn=torn)


def _names_a_row(pairs: Sequence[tuple[_Run, _Run]]) -> int:
    """Give how many cells of words each row begins with: two where every row has a unit or the like after its name."""
    counts = {len(names.texts) for names, _ in pairs[1:]}
    seconds = [names.texts[-1] for names, _ in pairs]
    known = [bool(parse_unit(f"({text})")) or text.casefold() in _COUNTED for text in seconds]
    headed = any(_UNITS.fullmatch(text) for text in pairs[0][0].texts)  # then a unit may be any short word: "MWh", "kg"
    is_second = all(known) or (headed and any(known) and all(len(text) <= _MAX_UNIT for text in seconds))
    return _MIN_COLUMNS if counts == {_MIN_COLUMNS} and is_second else 1


def _find_header(lines: Sequence[str], count: int, names: int) -> tuple[tuple[str, ...], int]:
    """Give the headings of the columns, and how many lines under them name groups of rows: those that head the most.

    The names of a group are no headings: "Skola" between "Avvikelse" and the name of the first row.
    """
    best: tuple[tuple[str, ...], int] = ((), 0)
    most = -1
    if whole := _whole_headings(lines, count + names):
        return whole, 0
    for place, line in enumerate(lines):
        if names == 1 and len(parts := split_headings(line)) == count:
            unit, _, first = parts[0].partition(" ")
            label = unit if parse_unit(unit) else ""
            return (label, first if label else parts[0], *parts[1:]), len(lines) - place - 1
    for groups in range(_MAX_GROUPS + 1):
        above = lines[: len(lines) - groups]
        header = group_columns(above, count) if names == 1 else tuple(above[-(count + names) :])
        told = sum(says_header(text) or is_note_header(text) for text in header[-count:])
        is_name = not any(says_header(text) or text[:1].islower() for text in lines[len(above) :])
        if len(header) == count + names and not _is_shifted(header) and (told > most or (told == most and is_name)):
            best, most = (header, groups), told
    return best if best[0] or names > 1 else _with_note(lines, count)


def _with_note(lines: Sequence[str], count: int) -> tuple[tuple[str, ...], int]:
    """Give the headings where that of the notes stands alone after that of the labels, the others of two lines each.

    "(tkr)", "Not", "Bolaget", "2031", "Bolaget", "2030": a note has no year, so that the columns are unlike.
    """
    notes = [place for place, line in enumerate(lines) if is_note_header(line)]
    if len(notes) != 1:
        return (), 0
    header, groups = _find_header([*lines[: notes[0]], *lines[notes[0] + 1 :]], count - 1, 1)
    if not header or " ".join(lines[: notes[0]])[-len(header[0]) :] != header[0]:
        return (), 0
    return (header[0], lines[notes[0]], *header[1:]), groups


def _whole_headings(lines: Sequence[str], width: int) -> tuple[str, ...]:
    """Give the last lines as headings, where each tells what stands under it and none is a part of another.

    "Förvaltning", "Jan", "Feb" do; "Budget", "2021", "Utfall", "2021" are two headings of two lines each.
    """
    label, *heads = lines[-width:] if len(lines) >= width else ("",)
    if len(heads) < _MIN_COLUMNS or (says_header(label) and not parse_unit(f"({label})")) or not label:
        return ()
    if any(is_period_cell(text) for text in heads) and not all(is_period_cell(text) for text in heads):
        return ()
    whole = all(says_header(text) and text[0] not in "(%" and text[-1] not in "-/" for text in heads)
    goes_on = any(text[:1].islower() and not parse_period(text, _ANY_YEAR) for text in heads)
    return (label, *heads) if whole and not goes_on else ()


def _is_shifted(header: Sequence[str]) -> bool:
    """Whether a heading of values stands over the names, and one that tells nothing over values."""
    first, *rest = header
    told = all(says_header(text) or is_note_header(text) for text in rest)
    return says_header(first) and not is_label_header(first) and not told


def _to_rows(
    pairs: Sequence[tuple[_Run, _Run]], header: Sequence[str], count: int, heading: Sequence[str]
) -> list[StackedRow]:
    """Give the rows, and one of a name alone for each line that stands over another one's name.

    A row that lacks one cell lacks the number of its note, where there is a column for it.
    """
    rows: list[StackedRow] = []
    note = next((place for place, text in enumerate(header) if place and is_note_header(text)), 0)
    numbers = [_note_of(amounts, len(header) - count) for _, amounts in pairs]
    for row_number, (names, amounts) in enumerate(pairs):
        start = len(heading) if names.texts[: len(heading)] == tuple(heading) else 0  # repeated on the next page
        found = list(zip(names.texts, names.places, strict=True))[start:]
        rows += [
            StackedRow(cells=(text, *("" for _ in header[1:])), places=(place,) * len(header))
            for text, place in found[:-count]
        ]
        cells = [*found[-count:], *zip(amounts.texts, amounts.places, strict=True)]
        if note and len(cells) == len(header) - 1 and not _may_be_note(amounts.texts[0], row_number, numbers):
            cells.insert(note, ("", cells[0][1]))
        rows.append(StackedRow(cells=tuple(text for text, _ in cells), places=tuple(place for _, place in cells)))
    return rows


def _note_of(amounts: _Run, count: int) -> int | None:
    """Give the number of the note of a row that lacks no cell; None where it has none."""
    text = amounts.texts[0].split(",")[0]
    return int(text) if len(amounts.texts) == count and _NOTE.fullmatch(text) else None


def _may_be_note(text: str, row: int, notes: Sequence[int | None]) -> bool:
    """Whether the first amount of a row that lacks a cell can be its note, by those of the rows before and after it."""
    if not _NOTE.fullmatch(text):
        return False
    before = next((note for note in reversed(notes[:row]) if note is not None), 0)
    after = next((note for note in notes[row + 1 :] if note is not None), before + 1)
    return before <= int(text) <= after


def _is_by_column(pairs: Sequence[tuple[_Run, _Run]]) -> bool:
    """Whether the lines between the amounts head columns, and those above the first are names of rows."""
    over = [heading for heading, _ in pairs[1:]]
    if not over or not all(_heads_column(heading.texts) for heading in over):
        return False
    count = len(pairs[0][1].texts)
    names = pairs[0][0].texts[-count - 1 : -1]
    headings = sum(is_period_cell(text) or parse_measure(text) is not None for text in names)
    return count >= _MIN_NAMES and 2 * headings <= count


def _read_columns(pairs: Sequence[tuple[_Run, _Run]]) -> StackedTable | None:
    """Give the table whose columns follow on each other: all names, then each heading with its amounts."""
    count = len(pairs[0][1].texts)
    if any(len(amounts.texts) != count for _, amounts in pairs):
        return None
    over = [heading for heading, _ in pairs[1:]]
    parts = _split_names(pairs[0][0], count, {len(heading.texts) for heading in over})
    if parts is None:
        return None
    first, names, heading = parts
    headings = (heading, *(" ".join(run.texts) for run in over))
    columns = [amounts for _, amounts in pairs]
    head = StackedRow(cells=(first, *headings), places=(names.places[0], *(run.places[0] for run in columns)))
    rows = tuple(
        StackedRow(
            cells=(name, *(column.texts[number] for column in columns)),
            places=(names.places[number], *(column.places[number] for column in columns)),
        )
        for number, name in enumerate(names.texts)
    )
    return StackedTable(rows=(head, *rows), torn=())


def _split_names(run: _Run, count: int, lengths: Set[int]) -> tuple[str, _Run, str] | None:
    """Give what heads the names, the names and the heading of the first column; None where they do not come out.

    That heading has as many lines as one of the others (`lengths`); what is right of two lengths, a gap above it tells.
    """
    more = len(run.texts) - count
    fitting = [lines for lines in sorted(lengths) if more - lines in (0, 1) and says_header(run.texts[-lines])]
    if len(fitting) > 1:
        fitting = [lines for lines in fitting if run.places[-lines] - run.places[-lines - 1] > 1]
    if len(fitting) != 1:
        return None
    first, last = more - fitting[0], len(run.texts) - fitting[0]
    title = run.texts[0] if first else ""
    places = run.places[first:last]
    is_together = places[-1] - places[0] == last - first - 1  # else a name without amounts may be among them
    if not is_together or (title and not heads_labels(title) and not parse_unit(title)):
        return None
    return title, _Run(run.texts[first:last], places), " ".join(run.texts[last:])


def _heads_column(texts: Sequence[str]) -> bool:
    return len(texts) <= _MAX_HEADING_LINES and says_header(texts[0]) and not is_label_header(texts[0])


def _is_amount(line: str) -> bool:
    return (is_number_cell(line) and not is_period_cell(line)) or (bool(line.strip()) and is_blank(line))
