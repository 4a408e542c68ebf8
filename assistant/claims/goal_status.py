"""Reads what a report itself says of a goal beside its figures: reached, not reached, or in part.

In: the cells of a row as printed. Out: a `Status`, or None where no cell says. For example of the cells "Nöjda gäster,
%", "75", "72", "Nej" the last says that the goal was not reached.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from assistant.linking.rows import RowFigures
from assistant.words.goal_words import NOT_REACHED, PARTLY_REACHED, STATUS
from ingest.store import Store


class Reached(IntEnum):
    """Whether a goal was reached."""

    NO = -1
    PARTLY = 0
    YES = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What a report says of a goal, and the words that say so."""

    reached: Reached
    text: str


def find_status(row: RowFigures, store: Store) -> Status | None:
    """Return what the cells of a row say of its goal; None where no cell does, or of a column that is read as a row."""
    if row.key.row < 0:
        return None
    tables = store.tables((row.key.report,))
    table = next((table for table in tables if table.index == row.key.table), None)
    return read_status(table.rows[row.key.row].cells) if table and row.key.row < len(table.rows) else None


def read_status(cells: Sequence[str]) -> Status | None:
    """Return what the last cell that speaks of a goal says of it.

    >>> read_status(("Nöjda", "75 %", "72 %", "Uppnås ej"))
    Status(reached=<Reached.NO: -1>, text='Uppnås ej')
    """
    for cell in reversed(cells[1:]):
        text = re.sub(r"[*_.]", "", cell).strip()
        if STATUS.fullmatch(text):
            return Status(reached=_to_reached(text), text=text)
    return None


def _to_reached(text: str) -> Reached:
    if PARTLY_REACHED.search(text):
        return Reached.PARTLY
    return Reached.NO if NOT_REACHED.search(text) else Reached.YES
