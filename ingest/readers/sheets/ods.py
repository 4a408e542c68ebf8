"""Reads the sheets of a workbook in the format .ods, cell by cell as they are shown.

In: the open package. Out: its sheets, for example::

    <table:table-cell office:value="1234567.4"><text:p>1 234 567</text:p>  ->  SheetCell(text="1 234 567", ...)

The file keeps both the exact number and the text that the program showed, in the notation of its user's language: the
two together tell which comma parts thousands and which decimals.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ingest.errors import ReadError, ReadFault
from ingest.readers.packages import damaged_xml, local_name, open_part, read_xml
from ingest.readers.sheets.grid import LARGEST_SHEET, Merge, Sheet, SheetCell
from ingest.readers.sheets.ods_cells import show_cell

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HIDDEN = ("collapse", "filter")
_LAST_COLUMN = 16_384
_ELEMENTS = (f"{_STYLE}style", f"{_TABLE}table", f"{_TABLE}table-column", f"{_TABLE}table-row")


@dataclass(slots=True)
class _Found:
    """What has been read of a sheet so far."""

    name: str
    is_hidden: bool
    rows: list[tuple[SheetCell, ...]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    count: int = 0
    next_row: int = 1
    next_column: int = 1


def read_ods(package: zipfile.ZipFile, name: str) -> Iterator[Sheet]:
    """Give the sheets of a workbook that are shown; `name` is the file's. Raises ReadError when it is damaged."""
    if _MANIFEST in package.namelist() and any(
        local_name(element) == "encryption-data" for element in read_xml(package, _MANIFEST, name).iter()
    ):
        raise ReadError(
            f"{name} is protected by a password. Save it without one and read it in again.", ReadFault.LOCKED
        )
    hidden_styles: set[str] = set()
    depth: list[_Found] = []
    with open_part(package, _CONTENT, name) as file, damaged_xml(name, _CONTENT):
        for event, element in etree.iterparse(
            file, events=("start", "end"), tag=_ELEMENTS, resolve_entities=False, no_network=True, huge_tree=True
        ):
            kind = local_name(element)
            if event == "start":
                if kind == "table":
                    hidden = element.get(f"{_TABLE}style-name", "") in hidden_styles
                    depth.append(_Found(name=element.get(f"{_TABLE}name", ""), is_hidden=hidden))
                continue
            if kind == "style":
                if _hides(element):
                    hidden_styles.add(element.get(f"{_STYLE}name", ""))
                continue
            _take(element, kind, depth[-1])
            if kind == "table":
                sheet = depth.pop()
                if not sheet.is_hidden and not depth:
                    yield _to_sheet(sheet)
            element.clear()
            while kind != "table" and element.getprevious() is not None:
                del element.getparent()[0]


def _hides(style: etree._Element) -> bool:
    return any(local_name(child) == "table-properties" and child.get(f"{_TABLE}display") == "false" for child in style)


def _to_sheet(found: _Found) -> Sheet:
    if found.count > LARGEST_SHEET:
        return Sheet(name=found.name, rows=(), is_too_large=True)
    return Sheet(
        name=found.name,
        rows=tuple(found.rows),
        merges=tuple(found.merges),
        hidden_rows=frozenset(found.hidden_rows),
        hidden_columns=frozenset(found.hidden_columns),
    )


def _take(element: etree._Element, kind: str, found: _Found) -> None:
    if kind == "table-column":
        repeated = int(element.get(f"{_TABLE}number-columns-repeated", "1"))
        last = min(found.next_column + repeated, _LAST_COLUMN + 1)
        if element.get(f"{_TABLE}visibility") in _HIDDEN:
            found.hidden_columns.update(range(found.next_column, last))
        found.next_column = last
    elif kind == "table-row":
        _take_row(element, found)


def _take_row(element: etree._Element, found: _Found) -> None:
    repeated = int(element.get(f"{_TABLE}number-rows-repeated", "1"))
    first, found.next_row = found.next_row, found.next_row + repeated
    if element.get(f"{_TABLE}visibility") in _HIDDEN:
        found.hidden_rows.update(range(first, first + min(repeated, LARGEST_SHEET)))
        return
    cells = tuple(_read_cells(element, first, found))
    if not cells:
        return
    found.count += len(cells) * repeated
    if found.count <= LARGEST_SHEET:
        for row in range(first, first + repeated):
            found.rows.append(tuple(_in_row(cell, row) for cell in cells))


def _in_row(cell: SheetCell, row: int) -> SheetCell:
    return SheetCell(row=row, column=cell.column, text=cell.text, is_number=cell.is_number, doubt=cell.doubt)


def _read_cells(element: etree._Element, row: int, found: _Found) -> Iterator[SheetCell]:
    """Give the filled cells of a row; those that a merged one covers stand empty or unseen, and are left out."""
    column = 1
    for cell in element:
        kind = local_name(cell)
        if kind not in ("table-cell", "covered-table-cell"):
            continue
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        shown = show_cell(cell) if kind == "table-cell" else None
        if shown and (shown.text or shown.doubt):
            width = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
            height = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
            if width > 1 or height > 1:
                found.merges.append(Merge(top=row, left=column, bottom=row + height - 1, right=column + width - 1))
            for place in range(column, min(column + repeated, _LAST_COLUMN + 1)):
                yield SheetCell(row=row, column=place, text=shown.text, is_number=shown.is_number, doubt=shown.doubt)
        column += repeated
