"""Reads the rows under a table's header: labels, notes, marks of footnotes; and leaves out rows that only explain.

In: the rows of a raw table and its header. Out: body rows, for example::

    ("10 Nämnd", "Intäkt", "0", "164"), ("", "Kostnad", "-31", ""), ("Analys 1", "", "", "")
        ->  labels ("10 Nämnd", "Intäkt") and ("10 Nämnd", "Kostnad"), both with note "1"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.notation import is_blank, parse_number
from ingest.notation.markup import heal_hyphens, is_emphasised, split_mark, strip_markup
from ingest.notation.units import cell_unit, is_measured
from ingest.records import Location, Row, Unit
from ingest.tables.cells import is_number_cell, only_first_cell
from ingest.tables.headers import Header, Role
from ingest.tables.raw_tables import span
from ingest.tables.row_tree import is_total_name

_ANALYSIS = re.compile(r"(?:analys|kommentar|not|note|analysis|comment)\s+(\d{1,3})\b", re.IGNORECASE)
_SUB_TOTAL = re.compile(r"delsumma|subtotal|sub-total", re.IGNORECASE)
_SIDE = re.compile(
    r"(?:intäkt|kostnad|inkomst|utgift|netto|resultat|revenue|income|cost|expense|net)\w*", re.IGNORECASE
)
_CODE = re.compile(r"[A-ZÅÄÖ]{1,3}\d{0,3}")
_MAX_LABEL = 100
_NO_UNIT = Unit.UNKNOWN
_LEADER = re.compile(r"(?<=[^\W_])[ )]*(?:\.{3,}|…{2,}|(?: \.){3,})[ .…]*$")  # dots that lead to the amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """A row of a table's body; `cells` are as printed, one for each column of the header.

    `group` is what stands once for several rows that have names of their own.
    """

    labels: tuple[str, ...]
    cells: tuple[str, ...]
    location: Location
    places: tuple[Location, ...] = ()
    note: str = ""
    mark: str = ""
    unit: Unit = Unit.UNKNOWN
    is_emphasised: bool = False
    group: str = ""

    @property
    def label(self) -> str:
        """The labels as one text."""
        return " ".join(self.labels)


def read_body(rows: Sequence[Row], header: Header) -> tuple[BodyRow, ...]:
    """Give the rows with labels or values, in order; rows of explanation give their number to the rows above them."""
    body: list[BodyRow] = []
    explaining = False
    repeated = _repeated_totals(rows[header.body :], header)
    for row in rows[header.body :]:
        first = strip_markup(row.cells[0])
        analysis = _ANALYSIS.match(first) if only_first_cell(row.cells) else None
        if analysis:
            _give_note(body, analysis[1])
            explaining = True
        elif only_first_cell(row.cells) and (explaining or _is_prose(first)):
            continue
        else:
            explaining = False
            _add(body, _to_body_row(row, header), header, repeated)
    return _with_groups(body, header)


def has_values(row: BodyRow, header: Header) -> bool:
    """Whether any value column of a row holds a number, readable or damaged."""
    return any(is_number_cell(row.cells[column]) for column in value_columns(header))


def value_columns(header: Header) -> tuple[int, ...]:
    """Give the places of the columns that hold values."""
    return tuple(column for column, role in enumerate(header.roles) if role is Role.VALUE)


def _is_prose(text: str) -> bool:
    return len(text) > _MAX_LABEL or (text.endswith(".") and len(text.split()) > 2)


def _give_note(body: list[BodyRow], note: str) -> None:
    """Give an analysis number to the last row and to those that share its first label."""
    for place in reversed(range(len(body))):
        if body[place].note or body[place].labels[:1] != body[-1].labels[:1]:
            return
        body[place] = replace(body[place], note=note)


def _to_body_row(row: Row, header: Header) -> BodyRow:
    width = len(header.roles)
    cells = tuple(row.cells[column] if column < len(row.cells) else "" for column in range(width))
    label_cells = [cells[column] for column in range(width) if header.roles[column] is Role.LABEL]
    marked = [split_mark(heal_hyphens(strip_markup(cell))) for cell in label_cells]
    labels = tuple(_LEADER.sub("", part.text).removesuffix(":").rstrip() for part in marked if part.text)
    labels = tuple(label for label in labels if not _is_prose(label)) or labels  # a goal told at length beside its name
    units = _measured_in(cells, header) if labels else []
    labels = (*labels, *(unit for unit in units if not labels[-1].casefold().endswith(unit.casefold())))
    notes = [strip_markup(cells[column]) for column in range(width) if header.roles[column] is Role.NOTE]
    return BodyRow(
        labels=labels,
        cells=cells,
        places=row.places,
        location=row.location,
        note=next((note for note in notes if _is_note(note)), ""),
        mark=next((part.mark for part in marked if part.mark), ""),
        unit=next((cell_unit(cells[column]) for column in range(width) if header.roles[column] is Role.UNIT), _NO_UNIT),
        is_emphasised=row.is_emphasised or (bool(label_cells) and is_emphasised(label_cells[0])),
    )


def _measured_in(cells: Sequence[str], header: Header) -> list[str]:
    """Give what the column of units says where that measures things: "minuter", by which the row is named too."""
    texts = [strip_markup(cell) for cell, role in zip(cells, header.roles, strict=True) if role is Role.UNIT]
    return [text for text in texts if is_measured(text)]


def _is_note(text: str) -> bool:
    return bool(re.fullmatch(r"[\dA-Za-z]{1,3}(?:\s?[,-]\s?[\dA-Za-z]{1,3})*", text))


def _add(body: list[BodyRow], row: BodyRow, header: Header, repeated: frozenset[str]) -> None:
    """Add a row; give it the label that stands once for several rows, or alone on the line above."""
    above = body[-1] if body else None
    torn = above and not row.labels and has_values(row, header) and all(is_blank(cell) for cell in above.cells[1:])
    if above and torn and above.labels:
        body[-1] = replace(row, labels=above.labels, mark=above.mark, location=span(above.location, row.location))
        return
    if above and row.labels and _continues_label(above, row, header, repeated):
        row = replace(row, labels=(above.labels[0], *row.labels))
    body.append(row)


def _continues_label(above: BodyRow, row: BodyRow, header: Header, repeated: frozenset[str]) -> bool:
    """Whether a row's blank first cell means the label of the row above: not for codes, nor for a total of them all."""
    columns = _label_columns(header)
    if len(columns) < 2 or not is_blank(row.cells[0]) or len(above.labels) < 2:
        return False
    if parse_number(above.labels[0]) is not None and not _is_year(above.labels[0], header.texts[columns[0]]):
        return False
    return not is_total_name(row.labels[0]) or row.labels[0] in repeated


def _is_year(label: str, heading: str) -> bool:
    """Whether a label is a year under a heading that says so, and no code: "2023" under "År"."""
    return bool(re.fullmatch(r"(?:19|20)\d\d", label) and re.fullmatch(r"\w{0,14}år|year", heading, re.IGNORECASE))


def _label_columns(header: Header) -> list[int]:
    return [column for column, role in enumerate(header.roles) if role is Role.LABEL]


def _repeated_totals(rows: Sequence[Row], header: Header) -> frozenset[str]:
    """Give the totals that stand more than once beside a blank first cell: "Netto" under "Intäkt" of each unit."""
    columns = _label_columns(header)
    if len(columns) < 2:
        return frozenset()
    counts = Counter(_to_body_row(row, header).labels for row in rows if is_blank(row.cells[0]))
    return frozenset(labels[0] for labels, count in counts.items() if count > 1 and labels and is_total_name(labels[0]))


def _with_groups(body: Sequence[BodyRow], header: Header) -> tuple[BodyRow, ...]:
    """Give the rows, those whose second label names them with the first one as the group that they are of.

    So it is where a group has several rows and no second label stands twice: indicators under their goals. Where they
    do ("Intäkt", "Kostnad" of each unit), a row is named by both, as is the sub-total of each group ("Delsumma").
    """
    paired = [row for row in body if len(row.labels) == 2]
    firsts = Counter(row.labels[0] for row in paired)
    items = [row for row in paired if not _SUB_TOTAL.fullmatch(row.labels[1])]
    names = Counter(row.labels[1].casefold() for row in items)
    is_coded = any(parse_number(first) is not None or _CODE.fullmatch(first) for first in firsts)
    if len(firsts) < 2 or max(firsts.values()) < 2 or is_coded or len(_label_columns(header)) < 2:
        return tuple(body)
    if max(names.values(), default=2) > 1 or any(_SIDE.fullmatch(name) for name in names):
        return tuple(body)
    return tuple(replace(row, labels=row.labels[1:], group=row.labels[0]) if row in items else row for row in body)
