"""Reads the tables that a tagged PDF marks as such, with pdfium: /Table, /TR, /TH and /TD.

In: a page. Out: tables of cells, each with the marks of the text in it, for example::

    <Table><TR><TH>Post</TH><TD>12</TD></TR></Table>  ->  TaggedTable(rows=((TaggedCell(marks={4}, ...), ...),))

Word writes such tags, also for tables without lines. Other programs write none, or tag every line as a paragraph.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.pdf.content import TaggedCell, TaggedTable

_MAX_NAME = 64
_MAX_ROOTS = 1000  # LibreOffice Draw tags each line of a file under one root: no tables, and slow on every page
_MAX_DEPTH = 40
_MAX_SPAN = 50
# They hold no table, and pages have hundreds of them.
_TEXTS = frozenset({"P", "Span", "Figure", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "TOC", "Link", "Caption"})
_CELLS = frozenset({"TH", "TD"})


def has_table_tags(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> bool:
    """Whether the tags of a file can tell of tables, by any page of it: not where each line of all pages is a root."""
    if not document.is_tagged():
        return False
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    count = pdfium.FPDF_StructTree_CountChildren(tree) if tree else 0
    if tree:
        pdfium.FPDF_StructTree_Close(tree)
    return bool(count <= _MAX_ROOTS)


def read_tagged_tables(page: pypdfium2.PdfPage) -> tuple[TaggedTable, ...]:
    """Return the tables that the tags of a page tell of, in their order; none for a page without tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        found: list[TaggedTable] = []
        for index in range(min(pdfium.FPDF_StructTree_CountChildren(tree), _MAX_ROOTS)):
            child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            if child:
                _collect(child, found, 0)
        return tuple(found)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _collect(element: pdfium.FPDF_STRUCTELEMENT, found: list[TaggedTable], depth: int) -> None:
    """Add the tables in an element; a table within a cell of another is a table of its own, read instead of it."""
    if depth > _MAX_DEPTH:
        return
    kind = _type(element)
    if kind in _TEXTS:
        return
    before = len(found)
    is_table = kind == "Table"
    for child in _children(element):
        _collect(child, found, depth + 1)
    if is_table and len(found) == before:
        rows = tuple(row for row in _rows(element, depth) if row)
        if rows:
            found.append(TaggedTable(rows=rows))


def _rows(element: pdfium.FPDF_STRUCTELEMENT, depth: int) -> Iterator[tuple[TaggedCell, ...]]:
    """Give the rows of a table, those inside its head and its body too."""
    for child in _children(element):
        if _type(child) == "TR":
            yield tuple(_to_cell(cell) for cell in _children(child) if _type(cell) in _CELLS)
        elif depth < _MAX_DEPTH:
            yield from _rows(child, depth + 1)


def _to_cell(element: pdfium.FPDF_STRUCTELEMENT) -> TaggedCell:
    return TaggedCell(
        marks=frozenset(_marks(element, 0)),
        is_header=_type(element) == "TH",
        columns=_number(element, b"ColSpan"),
        rows=_number(element, b"RowSpan"),
    )


def _marks(element: pdfium.FPDF_STRUCTELEMENT, depth: int) -> Iterator[int]:
    """Give the marks of the text in an element and in those within it."""
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            yield mark
    if depth < _MAX_DEPTH:
        for child in _children(element):
            yield from _marks(child, depth + 1)


def _children(element: pdfium.FPDF_STRUCTELEMENT) -> Iterator[pdfium.FPDF_STRUCTELEMENT]:
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield child


def _type(element: pdfium.FPDF_STRUCTELEMENT) -> str:
    name = ctypes.create_string_buffer(_MAX_NAME)
    length = pdfium.FPDF_StructElement_GetType(element, name, _MAX_NAME)
    return name.raw[: max(length - 2, 0)].decode("utf-16-le", errors="replace")


def _number(element: pdfium.FPDF_STRUCTELEMENT, name: bytes) -> int:
    """Give a whole number that an attribute of an element tells; 1 if there is none."""
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attribute = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attribute, name)
        number = ctypes.c_float()
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), _MAX_SPAN)
    return 1
