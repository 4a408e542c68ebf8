"""Reads the sheets of a workbook in the format .xlsx or .xlsm, cell by cell as they are shown.

In: the open package. Out: its sheets, for example::

    <c r="C14" s="3"><v>1234567.4</v></c>, style 3 "#,##0"  ->  SheetCell(row=14, column=3, text="1 234 567", ...)

Read from the XML itself: the libraries give binary fractions, need two runs to tell a formula without a value, and
make an object of each blank cell that has a format, of which a sheet can hold a million.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import InvalidOperation

from lxml import etree

from ingest.errors import ReadError, ReadFault
from ingest.readers.packages import damaged_xml, local_name, open_part
from ingest.readers.sheets.dates import is_date_format, show_iso, show_serial
from ingest.readers.sheets.grid import LARGEST_SHEET, Doubt, Merge, Sheet, SheetCell
from ingest.readers.sheets.number_format import show_by_format
from ingest.readers.sheets.shown import Shown, to_exact
from ingest.readers.sheets.xlsx_parts import WorkbookParts, is_true, read_parts, text_of

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
_LAST_COLUMN = 16_384
_ELEMENTS = ("{*}row", "{*}col", "{*}mergeCell", "{*}sheetFormatPr")


def read_xlsx(package: zipfile.ZipFile, name: str) -> Iterator[Sheet]:
    """Give the sheets of a workbook that are shown; `name` is the file's. Raises ReadError when it is damaged."""
    parts = read_parts(package, name)
    for title, part in parts.sheets:
        yield replace(_read_sheet(package, part, parts, name), name=title)


@dataclass(slots=True)
class _Found:
    """What has been read of a sheet so far."""

    rows: list[tuple[SheetCell, ...]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    count: int = 0
    last_row: int = 0
    hides_rows: bool = False


def _read_sheet(package: zipfile.ZipFile, part: str, parts: WorkbookParts, name: str) -> Sheet:
    found = _Found()
    with open_part(package, part, name) as file, damaged_xml(name, part):
        for _, element in etree.iterparse(file, tag=_ELEMENTS, resolve_entities=False, no_network=True, huge_tree=True):
            _take(element, found, parts, name)
            if found.count > LARGEST_SHEET:
                return Sheet(name="", rows=(), is_too_large=True)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    return Sheet(
        name="",
        rows=tuple(found.rows),
        merges=tuple(found.merges),
        hidden_rows=frozenset(found.hidden_rows),
        hidden_columns=frozenset(found.hidden_columns),
    )


def _take(element: etree._Element, found: _Found, parts: WorkbookParts, name: str) -> None:
    """Take in one element of a sheet: a row, columns, a merge, or what holds for all rows."""
    kind = local_name(element)
    if kind == "row":
        _take_row(element, found, parts, name)
    elif kind == "col":
        if is_true(element.get("hidden")) or _is_zero(element.get("width")):
            first, last = int(element.get("min", "1")), int(element.get("max", "1"))
            found.hidden_columns.update(range(first, min(last, _LAST_COLUMN) + 1))
    elif kind == "mergeCell":
        corners = _REFERENCE.findall(element.get("ref", ""))
        if len(corners) == 2:
            (left, top), (right, bottom) = ((_to_column(letters), int(row)) for letters, row in corners)
            found.merges.append(Merge(top=top, left=left, bottom=bottom, right=right))
    else:
        found.hides_rows = is_true(element.get("zeroHeight"))


def _take_row(element: etree._Element, found: _Found, parts: WorkbookParts, name: str) -> None:
    number = int(element.get("r") or found.last_row + 1)
    found.last_row = number
    hidden = element.get("hidden")
    if is_true(hidden) or _is_zero(element.get("ht")) or (found.hides_rows and hidden is None):
        found.hidden_rows.add(number)
        return
    cells: list[SheetCell] = []
    column = 0
    for cell in element:
        place = _REFERENCE.fullmatch(cell.get("r") or "")
        column = _to_column(place[1]) if place else column + 1
        if len(cell):
            shown = _show(cell, parts, name)
            if shown.text or shown.doubt:
                cells.append(
                    SheetCell(row=number, column=column, text=shown.text, is_number=shown.is_number, doubt=shown.doubt)
                )
    if cells:
        found.rows.append(tuple(cells))
        found.count += len(cells)


def _show(cell: etree._Element, parts: WorkbookParts, name: str) -> Shown:
    """Give what a cell shows."""
    children = {local_name(child): child for child in cell}
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return Shown(text=text_of(children["is"])) if "is" in children else Shown(text="")
    stored = children["v"].text or "" if "v" in children else None
    # A program that writes formulas without computing them leaves their values out, or saves a zero for each.
    unsaved = stored is None or (kind == "n" and (not stored or (stored == "0" and parts.is_uncalculated)))
    if "f" in children and unsaved:
        return Shown(text="", doubt=Doubt.NO_VALUE)
    if not stored:
        return Shown(text="")
    if kind == "n":
        return _show_number(stored, cell.get("s", "0"), parts, name)
    return _show_typed(stored, kind, parts, name)


def _show_typed(stored: str, kind: str, parts: WorkbookParts, name: str) -> Shown:
    if kind == "s":
        if not stored.strip().isdigit() or int(stored) >= len(parts.texts):
            raise ReadError(
                f"{name} is damaged: a cell's text {stored!r} is missing. Open and save it again.", ReadFault.DAMAGED
            )
        return Shown(text=parts.texts[int(stored)])
    if kind == "b":
        return Shown(text="Sant" if is_true(stored) else "Falskt")
    if kind == "e":
        return Shown(text=stored, doubt=Doubt.ERROR)
    return show_iso(stored) if kind == "d" else Shown(text=stored)


def _show_number(stored: str, style: str, parts: WorkbookParts, name: str) -> Shown:
    code = parts.formats[int(style)] if style.isdigit() and int(style) < len(parts.formats) else "General"
    try:
        value = to_exact(stored.strip())
    except InvalidOperation as error:
        raise ReadError(
            f"{name} is damaged: {stored!r} stands where a number should. Save it again.", ReadFault.DAMAGED
        ) from error
    return show_serial(value, code, from_1904=parts.from_1904) if is_date_format(code) else show_by_format(value, code)


def _to_column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column


def _is_zero(length: str | None) -> bool:
    return length is not None and length.replace(".", "").strip("0") == "" and length != ""
