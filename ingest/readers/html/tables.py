"""Tells the tables of a web page from the frames of its layout, and gives their cells row by row.

In: a <table>. Out: its rows, head first and foot last, for example::

    <td rowspan=2>Skola</td>  ->  SpanningCell(element=..., columns=1, rows=2)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from ingest.notation import parse_number

_MAX_COLUMNS = 100  # a wider cell is a slip of whoever made the page, and would push all else out of the table
_MAX_ROWS = 65_534
_LONG_TEXT = 400
_PROSE_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "form", "article", "section")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanningCell:
    """A cell's element, and how many columns and rows it covers."""

    element: etree._Element
    columns: int
    rows: int


def own_elements(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Give the elements of these names below an element, but not those of tables nested in it."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag != "table":
            yield from own_elements(child, *tags)


def table_rows(table: etree._Element) -> tuple[tuple[SpanningCell, ...], ...]:
    """Give the cells of a table row by row; no cell reaches out of its head, body or foot.

    Only the first head stands over the table: one that says the same again is left out, another stays where it is.
    """
    head, bodies, foot = list[etree._Element](), list[list[etree._Element]](), list[etree._Element]()
    for child in table:
        rows = [child] if child.tag == "tr" else list(own_elements(child, "tr"))
        if child.tag == "thead" and head:
            bodies.extend([rows] if rows and list(map(_words, rows)) != list(map(_words, head)) else [])
        elif child.tag == "thead":
            head.extend(rows)
        elif child.tag == "tfoot":
            foot.extend(rows)
        elif child.tag == "tr" and bodies and bodies[-1][-1].getparent() is table:
            bodies[-1].extend(rows)
        elif rows:
            bodies.append(rows)
    return tuple(_cells(row, len(group) - place) for group in (head, *bodies, foot) for place, row in enumerate(group))


def _words(row: etree._Element) -> list[str]:
    """Give the texts of a row's cells, without the spaces between words."""
    return ["".join("".join(map(str, cell.itertext())).split()) for cell in own_elements(row, "td", "th")]


def _cells(row: etree._Element, rows_left: int) -> tuple[SpanningCell, ...]:
    found = []
    for cell in own_elements(row, "td", "th"):
        rows = _span(cell, "rowspan", _MAX_ROWS)
        found.append(
            SpanningCell(
                element=cell,
                columns=_span(cell, "colspan", _MAX_COLUMNS) or 1,
                rows=min(rows, rows_left) if rows else rows_left,  # 0 means all that are left
            )
        )
    return tuple(found)


def _span(cell: etree._Element, name: str, most: int) -> int:
    """Give a span as the page states it; 1 where it states none that is a number."""
    text = (cell.get(name) or "1").strip()
    return min(int(text[:9]), most) if text.isascii() and text.isdigit() else 1


def is_frame(table: etree._Element) -> bool:
    """Whether a table only sets text or other tables beside each other."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = [list(own_elements(row, "td", "th")) for row in own_elements(table, "tr")]
    cells = [cell for row in rows for cell in row]
    if max(map(len, rows), default=0) < 2:
        return True
    if any(cell.tag == "th" for cell in cells) or any(True for _ in own_elements(table, "caption")):
        return False
    if any(parse_number(_own_text(cell)) for cell in cells):
        return False
    nested = any(True for cell in cells for _ in cell.iter("table"))
    return nested or _is_prose(cells)


def _is_prose(cells: Sequence[etree._Element]) -> bool:
    built = any(True for cell in cells for _ in cell.iter(*_PROSE_TAGS))
    return built and any(len(_own_text(cell)) > _LONG_TEXT for cell in cells)


def _own_text(cell: etree._Element) -> str:
    texts = [cell.text or ""]
    for child in cell:
        if child.tag != "table":
            texts.append(_own_text(child))
        texts.append(child.tail or "")
    return "".join(texts).strip()
