"""Reads tables that say of each row how far it has come: done, going on, delayed, a goal reached or missed.

In: the store and a report. Out: `StatusTable`s. For example the row "Ny gångbro | 900 | 340 | Försenad" has the state
"delayed". A column is read only where every row that has something in it says a state: half a column is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.words.status_words import AS_GOAL, COLOURS, HEADED, NO, OF_CELL, SIGNS, YES, State
from ingest.records import Table, TableRow
from ingest.store import Store

_FEWEST_ROWS = 2
_NAME = re.compile(r"[^\W\d_]{3}")
_NOTHING = re.compile(r"[-–—.\s]*")
_PIECES = re.compile(r"\s*[,;/()]\s*|\s+[–-]\s+|\s+men\s+|\s+but\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """A row of a table, its cell that tells how far it has come, and what that says."""

    row: TableRow
    text: str
    states: frozenset[State]

    @property
    def label(self) -> str:
        """What the row is called: its first cell that is no number and no code."""
        named = (cell.strip() for cell in self.row.cells if cell != self.text and _NAME.search(cell))
        return next(named, " ".join(self.row.labels))


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTable:
    """A table with the rows that have a state, and the words of its heading row."""

    table: Table
    header: str
    rows: tuple[StatusRow, ...]

    @property
    def name(self) -> str:
        """All that tells what the rows of the table are."""
        return " ".join((self.table.caption, *self.table.headings[-1:], self.header))

    @property
    def title(self) -> str:
        """What the table is called, with what its heading row calls its rows where the caption does not say it."""
        caption = self.table.caption or next(iter(self.table.headings[-1:]), "")
        named = self.header.split("\t")[0].strip() if "\t" in self.header else ""
        is_new = _NAME.search(named) and named.casefold() not in caption.casefold()
        return (f"{caption}: {named}" if caption else named) if is_new else caption


def find_status_tables(report: str, store: Store) -> tuple[StatusTable, ...]:
    """Return the tables of a report that have one column of states."""
    found = (read_status_table(table, _header_of(table, store)) for table in store.tables((report,)))
    return tuple(table for table in found if table)


def read_status_table(table: Table, header: str) -> StatusTable | None:
    """Return the states of a table's rows; None where no column is of states, or several are."""
    rows = [row for row in table.rows if not row.is_total and row.labels]
    width = max((len(row.cells) for row in rows), default=0)
    headings = header.split("\t")
    columns = []
    for place in range(1, width):
        heading = headings[place] if len(headings) == width else header
        if column := _read_column(rows, place, heading):
            columns.append(column)
    if len(columns) == 2 and {_is_of_lights(column) for column in columns} == {True, False}:
        columns = [_join(*columns)]  # a light beside its words
    return StatusTable(table=table, header=header, rows=columns[0]) if len(columns) == 1 else None


def _header_of(table: Table, store: Store) -> str:
    """Return the lines of a table above its first row, as one."""
    first = min((row.location.first_line or 0 for row in table.rows), default=0)
    start = table.location.first_line or 0
    if not start or first <= start:
        return ""
    lines = store.lines(table.location.report, start, first - 1)
    return lines[-1] if lines and "\t" in lines[-1] else " ".join(lines)


def _read_column(rows: Sequence[TableRow], place: int, heading: str) -> tuple[StatusRow, ...]:
    """Return the rows with their states in one column; none where a cell of it says something else."""
    found = []
    for row in rows:
        cell = row.cells[place].strip() if place < len(row.cells) else ""
        if _NOTHING.fullmatch(cell):
            continue
        states = read_states(cell, heading)
        if not states:
            return ()
        found.append(StatusRow(row=row, text=cell, states=states))
    return tuple(found) if len(found) >= _FEWEST_ROWS else ()


def read_states(cell: str, heading: str = "") -> frozenset[State]:
    """Return the states that a cell tells, of a column with that heading; none where it tells anything else.

    >>> sorted(read_states("🟡 Pågår, försenat"))
    [<State.DELAYED: 'delayed'>, <State.ONGOING: 'ongoing'>, <State.YELLOW: 'yellow'>]
    >>> read_states("Ja", "Uppfyllt"), read_states("Ja", "Ny")
    (frozenset({<State.REACHED: 'reached'>}), frozenset())
    """
    lights = {SIGNS[sign] for sign in cell if sign in SIGNS}
    plain = "".join(" " if sign in SIGNS else sign for sign in cell.replace("\ufe0f", "")).strip(" .*_")
    if not plain:
        return frozenset(lights)
    pieces = [_read_piece(piece, heading) for piece in _PIECES.split(plain) if piece]
    return frozenset(lights | {state for state in pieces if state}) if all(pieces) else frozenset()


def _read_piece(text: str, heading: str) -> State | None:
    if YES.fullmatch(text) or NO.fullmatch(text):
        asked = next(((yes, no) for pattern, yes, no in HEADED if pattern.search(heading)), None)
        return asked[0 if YES.fullmatch(text) else 1] if asked else None
    return next((state for state, pattern in OF_CELL if pattern.fullmatch(text)), None)


def _is_of_lights(column: Sequence[StatusRow]) -> bool:
    return all(row.states <= COLOURS for row in column)


def _join(first: Sequence[StatusRow], second: Sequence[StatusRow]) -> tuple[StatusRow, ...]:
    """Return the rows of two columns, each with the states of both and the words of the one that has words."""
    lights, words = (first, second) if _is_of_lights(first) else (second, first)
    shown = {row.row.location: row.states for row in lights}
    return tuple(
        StatusRow(row=row.row, text=row.text, states=row.states | shown.get(row.row.location, frozenset()))
        for row in words
    )


def as_goals(row: StatusRow) -> frozenset[State]:
    """Return the states of a row that is a goal: its light says whether it was reached, where no words do."""
    lights = {AS_GOAL[state] for state in row.states & COLOURS}
    return row.states | (lights if row.states <= COLOURS else set())
