"""Joins labels that are printed over several rows of a table.

In: body rows in order, some of which hold a label alone. Out: the rows with whole labels, for example::

    ("Köpt vård utanför", "", ""), ("kommunens egna boenden", "9 000", "9 700")
        ->  one row "Köpt vård utanför kommunens egna boenden"

A bare row may also head the rows under it ("Andel heltid" over "för kvinnor", "för män"): it is joined only where
the words need it or where it cannot be a heading. What may be either is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.notation import is_blank
from ingest.notation.markup import heal_hyphens, split_mark, strip_markup
from ingest.tables.body import BodyRow
from ingest.tables.raw_tables import span
from ingest.tables.row_tree import is_part_name, is_total_name

_OPEN_END = re.compile(
    r"(?:[-–/,&]|\b(?:och|eller|samt|för|till|i|av|med|utan|på|från|hos|per|inkl|exkl|om|mot|inom|utanför|and|or|of|for|to"
    r"|the|with|in|by))$",
    re.IGNORECASE,
)
_OPEN_START = re.compile(r"(?:och|eller|samt|and|or)\s", re.IGNORECASE)  # "OCH SKULDER"
_MAX_LABEL = 140


def join_wrapped(body: Sequence[BodyRow]) -> tuple[BodyRow, ...]:
    """Give the rows with each label that goes on in the next row made whole."""
    joined: list[BodyRow] = []
    rows = list(body)
    named = [row for row in rows if not _is_bare(row)]
    capital = 2 * sum(row.label[:1].islower() for row in named) < len(named)
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else None
        if after and _leads_into(row, after, rows, place):
            rows[place + 1] = _join(row, after)
        elif joined and capital and _ends(joined[-1], row, after):
            joined[-1] = replace(joined[-1], labels=_with_more(joined[-1], row), mark=row.mark or joined[-1].mark)
        else:
            joined.append(row)
    return tuple(joined)


def _leads_into(row: BodyRow, after: BodyRow, rows: Sequence[BodyRow], place: int) -> bool:
    """Whether a bare row is the first part of the next row's label."""
    if not _is_bare(row) or not after.labels or len(row.labels) != 1 or len(row.label) + len(after.label) > _MAX_LABEL:
        return False
    if _OPEN_END.search(row.label):
        return True
    if not _goes_on(after) or sum(other.label == after.label for other in rows) > 1:
        return False
    if _is_bare(after):
        return True  # three lines of one label; what heads parts stands right over one with values
    beyond = rows[place + 2] if place + 2 < len(rows) else None
    # Two rows in small letters under it are its parts: "Andel heltid", "för kvinnor", "för män".
    return beyond is None or not beyond.label[:1].islower()


def _ends(before: BodyRow, row: BodyRow, after: BodyRow | None) -> bool:
    """Whether a bare row is the last part of the label of the row before."""
    if not _is_bare(row) or _is_bare(before) or not before.labels or len(before.label) + len(row.label) > _MAX_LABEL:
        return False
    if _OPEN_END.search(before.label) or _OPEN_START.match(row.label):
        return True
    # In small letters, and nothing in small letters under it that it could head.
    return (
        _goes_on(row)
        and not is_total_name(before.label)
        and (after is None or _is_bare(after) or not after.label[:1].islower())
    )


def _goes_on(row: BodyRow) -> bool:
    return row.label[:1].islower() and not is_part_name(row.label)


def _is_bare(row: BodyRow) -> bool:
    """Whether a row holds a label and nothing beside it: in the first column, or in that of names beside codes."""
    filled = [cell for cell in row.cells[1:] if not is_blank(cell)]
    if len(filled) == 1 and is_blank(row.cells[0]) and len(row.labels) == 1:
        return row.labels[0].endswith(split_mark(strip_markup(filled[0])).text)
    return bool(row.labels) and not filled


def _join(first: BodyRow, last: BodyRow) -> BodyRow:
    return replace(
        last,
        labels=(heal_hyphens(f"{first.label} {last.labels[0]}"), *last.labels[1:]),
        mark=last.mark or first.mark,
        location=span(first.location, last.location),
    )


def _with_more(row: BodyRow, more: BodyRow) -> tuple[str, ...]:
    return (*row.labels[:-1], heal_hyphens(f"{row.labels[-1]} {more.label}"))
