"""Finds tables that are set with spaces alone, and settles by arithmetic which spaces part cells.

In: paragraphs with their lines. Out: raw tables, and doubts about rows that nothing settles, for example::

    Verksamhet / Budget / 2021 / Bokslut / 2021 / Avvikelse        (one heading a line)
    Skola 1 352 1 127 225                                          ->  "1 352", "1 127", "225": 1 352 - 1 127 = 225

A no-break space binds the parts of a number; alone it is a blank cell. Where plain spaces can be read in several ways
and no arithmetic decides, the row is left out with a Problem.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.notation.measures import parse_measure
from ingest.notation.units import parse_unit
from ingest.records import Block, BlockKind, Problem, Row
from ingest.tables.cells import is_period_cell
from ingest.tables.grouped_tables import with_groups
from ingest.tables.header_words import group_columns, split_title
from ingest.tables.like_sizes import Cells
from ingest.tables.lines_apart import lines_apart, title_apart
from ingest.tables.lines_over import last_repeats, repeats
from ingest.tables.raw_tables import RawTable, line_above
from ingest.tables.settled_lines import Line, is_named, settle
from ingest.tables.spaced_headers import WithoutStatus, group_names, without_status
from ingest.tables.spaced_lines import count_columns, is_data, read_line, split_tail
from ingest.tables.spaced_notes import (
    bind_notes,
    have_note_cells,
    heads_notes,
    only_notes,
    split_notes,
    with_note_heading,
)
from ingest.tables.spaced_signs import parts_signs
from ingest.tables.split_rows import join_split_rows
from ingest.tables.stacked_rows import locate, read_stack
from ingest.tables.year_lines import read_year_lines
from ingest.tables.year_rows import read_year_rows, year_title

_BOUND = re.compile(r"\d[\u00a0\u202f\u2009]\d")
_PLAIN = re.compile(r"(?<![\d,.\u00a0\u202f\u2009])\d{1,3} 0\d\d(?![\d,.])")
_MIN_ROWS = 2
_FITTING = 0.7
_MIN_TELLING = 4
_MIN_BOUND = 3
_MIN_COLUMNS = 2
_MAX_GROUPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacedTables:
    """The tables found in paragraphs, and doubts about rows that could not be read."""

    tables: tuple[RawTable, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled:
    """The headings of a table and the one way to read each row, or what is at fault.

    `is_last` says that the headings are those of the last line above the rows.
    """

    header: Cells = ()
    groups: Cells = ()
    is_last: bool = False
    chosen: Sequence[tuple[Line, Cells]] = ()
    doubtful: Sequence[Line] = ()
    fault: str = ""


def find_spaced_tables(blocks: Sequence[Block]) -> SpacedTables:
    """Give the tables among the paragraphs of a report."""
    tables: list[RawTable] = []
    problems: list[Problem] = []
    is_bound = _binds_thousands(blocks)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH:
            rows, doubts = _read_paragraph(blocks, index, is_bound=is_bound)
            problems.extend(doubts)
            if rows:
                lines = block.text.split("\n")
                headed = not is_data(lines[0])  # else its headings are the block before
                above = (
                    year_title(lines)
                    or split_title(lines)[0]
                    or title_apart(lines)
                    or line_above(blocks, index if headed else index - 1)
                )
                table = RawTable(rows=rows, blocks=(index,), headings=block.headings, above=above)
                named, unnamed = with_groups(table, blocks)
                problems.extend(unnamed)
                tables.extend([named] if named else [])
    return SpacedTables(tables=tuple(tables), problems=tuple(problems))


def _binds_thousands(blocks: Sequence[Block]) -> bool:
    """Whether no-break spaces hold the thousands together in a report's rows: then a plain space parts two cells.

    So it is where several rows have such numbers, and no row has a number of thousands that is told to be held by a
    plain space: one after which a group of three digits begins with 0 ("1 052").
    """
    lines = [line for block in blocks if block.kind is BlockKind.PARAGRAPH for line in block.text.split("\n")]
    data = [line for line in lines if is_data(line)]
    return sum(bool(_BOUND.search(line)) for line in data) >= _MIN_BOUND and not any(map(_PLAIN.search, data))


def _read_paragraph(blocks: Sequence[Block], index: int, *, is_bound: bool) -> tuple[tuple[Row, ...], list[Problem]]:
    """Give the rows of a table in a paragraph, header row first; none when the paragraph holds no table."""
    block = blocks[index]
    lines: Sequence[str] = block.text.split("\n")
    if years := read_year_lines(lines):
        return tuple(Row(cells=cells, location=locate(block, place)) for place, cells in enumerate(years)), []
    if of_years := read_year_rows(lines):
        return tuple(Row(cells=cells, location=locate(block, place)) for place, cells in of_years), []
    if one := _read_one_year(block, lines):
        return one
    whole = join_split_rows(lines)
    lines = whole.lines
    told = _without_status(lines)
    if told:
        lines = told.lines
    data = [place for place, line in enumerate(lines) if is_data(line)]
    if len(data) < _MIN_ROWS or len(data) < 0.6 * sum(map(bool, map(str.strip, lines[data[0] : data[-1] + 1]))):
        return read_stack(block, block.text.split("\n"))
    first = _find_first_row(lines, data[0])
    heads = [place for place, line in enumerate(lines[:first]) if line.strip()]
    heads = heads[len(lines_apart(lines)) :] or heads  # without the title and the unit that stand apart from them
    before = _lines_above(blocks, index)
    above = [lines[place] for place in heads] or before
    numbered = [(place, lines[place]) for place in range(first, data[-1] + 1) if lines[place].strip()]
    found = _settle_rows(above, before[-1] if before else "", numbered, is_bound=is_bound)
    if found.fault:
        is_told = found.header or (len(data) > _MIN_ROWS and above)
        return (), [Problem(message=found.fault, location=block.location)] if is_told else []
    doubts = _doubts(block, found.doubtful)
    if sum(len(cells) > 1 for _, cells in found.chosen) < _MIN_ROWS:
        return (), doubts
    header, chosen = _with_words(found, told, whole.notes)
    head = locate(block, (heads[-1] if found.is_last else 0) if heads else first)
    names = found.groups
    shift = ("",) * (len(header) - len(names)) if names else ()  # a column of notes stands before the groups
    named = [Row(cells=(names[0], *shift, *names[1:]), location=head)] if names else []
    rows = tuple(Row(cells=cells, location=locate(block, line.number)) for line, cells in chosen)
    return (*named, Row(cells=header, location=head), *rows), doubts


def _with_words(
    found: _Settled, told: WithoutStatus | None, notes: Mapping[int, str]
) -> tuple[Cells, Sequence[tuple[Line, Cells]]]:
    """Give the headings and rows with the columns of words and of notes that were taken out of the lines."""
    header, chosen = found.header, found.chosen
    if told:
        header = (*header, told.heading)
        chosen = [(line, (*cells, told.words.get(line.number, ""))) for line, cells in chosen]
    if notes:
        header = (header[0], "Not", *header[1:])
        chosen = [(line, (cells[0], notes.get(line.number, ""), *cells[1:])) for line, cells in chosen]
    return header, chosen


def _settle_rows(above: Sequence[str], over: str, numbered: Sequence[tuple[int, str]], *, is_bound: bool) -> _Settled:
    """Give the headings above rows and one way to read each; `over` is the line above them all."""
    if has_notes := heads_notes(above):
        numbered = [(place, bind_notes(line)) for place, line in numbered]
    body = [line for _, line in numbered]
    tails = [split_tail(line)[1] for line in body]
    with_cells = has_notes and have_note_cells(tails)
    is_bound = is_bound or any(map(_BOUND.search, body))
    count = count_columns(body, is_bound=is_bound)
    count = count - 1 if count and with_cells else count
    last = last_repeats(above, count)
    header = last or group_columns(split_title(above)[1], count)
    if not header and has_notes and count:  # most rows have the number of a note before their amounts
        header = last_repeats(above, count - 1) or group_columns(split_title(above)[1], count - 1)
    if len(header) <= _MIN_COLUMNS or heads_notes(header[1:]):
        return _Settled(fault="Lines that end in several numbers, but no headings for them were found.")
    header = with_note_heading(header) if with_cells else header
    width = len(header) - 1
    is_signed = parts_signs(tails, width)
    read = [read_line(line, place, width, is_bound=is_bound, is_signed=is_signed) for place, line in numbered]
    groups = group_names(over, header)
    read, header = (only_notes(read), header) if with_cells else split_notes(read, header)
    if not _fit(read, len(header)):
        fault = "Lines that end in several numbers, but not in as many as there are headings above them."
        return _Settled(header=header, fault=fault)
    chosen, doubtful = settle(read, header)
    return _Settled(header=header, groups=groups, is_last=repeats(header) > 1, chosen=chosen, doubtful=doubtful)


def _fit(lines: Sequence[Line], width: int) -> bool:
    """Whether most lines with numbers have as many as there are headings: else the headings were cut wrongly."""
    rows = [line for line in lines if is_data(line.text)]
    fitting = sum(any(len(way) == width and is_named(way) for way in line.ways) for line in rows)
    return len(rows) < _MIN_TELLING or fitting >= _FITTING * len(rows)


def _without_status(lines: Sequence[str]) -> WithoutStatus | None:
    """Give the lines without the words at the ends of their rows ("Ja", "Nej"), where they have such."""
    first = next((place for place, line in enumerate(lines) if is_data(line.rpartition(" ")[0])), 0)
    return without_status(lines, first) if first else None


def _read_one_year(block: Block, lines: Sequence[str]) -> tuple[tuple[Row, ...], list[Problem]] | None:
    """Give the rows of a list under a name and one year, each with one amount; None where it is none.

    For example "Not 13 Pensioner 2024", "Ingående skuld 22 870", "Årets utbetalning -1 894".
    """
    header = group_columns(lines[:1], 1)
    if len(header) != _MIN_COLUMNS or not is_period_cell(header[1]) or not lines[0].endswith(header[1]):
        return None
    if len(group_columns(lines[:1], None)) > _MIN_COLUMNS:
        return None  # "Enhet Kv 1 Kv 2 Helår 2023"
    read = [read_line(line, place, 1, is_bound=False) for place, line in enumerate(lines[1:], 1)]
    amounts = [any(len(way) > 1 for way in line.ways) for line in read]
    headings = [any(is_period_cell(way[1]) for way in line.ways if len(way) > 1) for line in read]
    if sum(amounts) < _MIN_ROWS or not all(amounts) or sum(headings) > 1:
        return None  # "Utfall 2022", "Utfall 2023" are headings of one a line
    chosen, doubtful = settle(read, header)
    rows = [Row(cells=cells, location=locate(block, line.number)) for line, cells in chosen]
    return (Row(cells=header, location=locate(block, 0)), *rows), _doubts(block, doubtful)


def _find_first_row(lines: Sequence[str], data: int) -> int:
    """Give the place of the first row: that with figures, or the name of their group, alone under headings with years.

    For example "Tillgångar" under "Not 2024-12-31 2023-12-31".
    """
    before = [place for place, line in enumerate(lines[:data]) if line.strip()]
    for number, place in enumerate(reversed(before)):
        words = lines[place].split()
        alone = number > 0 and is_period_cell(lines[place]) and lines[before[-number]].isupper()
        if (alone or sum(map(is_period_cell, words)) > 1) and is_period_cell(words[-1]):
            return before[-number] if number else data
        is_name = words[0][0].isupper() or not words[0][0].isalnum()
        if number == _MAX_GROUPS or not is_name or any(map(_heads_column, words)):
            break
    return data


def _heads_column(word: str) -> bool:
    return bool(parse_measure(word) or is_period_cell(word) or parse_unit(word))


def _doubts(block: Block, lines: Sequence[Line]) -> list[Problem]:
    return [
        Problem(
            message=f"The line {line.text!r} can be cut into cells in {len(line.ways) or 'no'} ways.",
            location=locate(block, line.number),
        )
        for line in lines
    ]


def _lines_above(blocks: Sequence[Block], index: int) -> list[str]:
    """Give the lines of the block before, where the header stands apart from its rows."""
    if index == 0 or blocks[index - 1].kind is BlockKind.TABLE:
        return []
    return blocks[index - 1].text.split("\n")
