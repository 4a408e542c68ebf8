"""Walks the content of a web page in reading order.

In: an element. Out: what was found, for example::

    <h2>Drift</h2><p>Se tabell.</p><table>...</table>  ->  HEADING of level 2, PARAGRAPH, TABLE
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from ingest.readers.cell_grid import Cell, to_grid_rows
from ingest.readers.characters import raise_mark
from ingest.readers.flow import Found
from ingest.readers.html.tables import is_frame, own_elements, table_rows
from ingest.readers.html.writer import Look, Writer
from ingest.readers.ordinals import to_ordinal
from ingest.records import BlockKind, Location, Row

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt"),
        *(
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
        ),
        *(
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
        ),
    )
)
_LOOKS = {
    "b": Look(is_bold=True),
    "strong": Look(is_bold=True),
    "i": Look(is_italic=True),
    "em": Look(is_italic=True),
    "sup": Look(is_raised=True),
}
_ORDINALS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BULLET = "•"
_MAX_DEPTH = 150
_MAX_VALUE = 80


@dataclass(slots=True, kw_only=True)
class _Reading:
    """How far the reading of a page has come."""

    report: str
    tables: int = 0


def walk_content(content: etree._Element, report: str) -> tuple[Found, ...]:
    """Give all that an element shows."""
    writer = Writer()
    _walk(content, Look(), writer, _Reading(report=report), 0)
    writer.end_block(Look())
    return tuple(writer.found)


def _walk(element: etree._Element, look: Look, writer: Writer, reading: _Reading, depth: int) -> None:
    """Write what stands in an element; elements nested deeper than any page is are read as bare text."""
    if depth > _MAX_DEPTH:
        writer.write(" ".join(map(str, element.itertext())), look)
        return
    _text(element.text, look, writer)
    for child in element:
        _element(child, look, writer, reading, depth + 1)
        _text(child.tail, look, writer)


def _text(text: str | None, look: Look, writer: Writer) -> None:
    if text:
        writer.write(raise_mark(text) if look.is_raised else text, look)


def _element(element: etree._Element, look: Look, writer: Writer, reading: _Reading, depth: int) -> None:
    tag = str(element.tag)
    if tag == "br":
        writer.break_line(look)
    elif tag in _LOOKS:
        added = _LOOKS[tag]
        look = replace(
            look,
            is_bold=look.is_bold or added.is_bold,
            is_italic=look.is_italic or added.is_italic,
            is_raised=look.is_raised or added.is_raised,
        )
        _walk(element, look, writer, reading, depth)
    elif tag not in _BLOCKS and not _level(tag):
        _walk(element, look, writer, reading, depth)
    else:
        writer.end_block(look)
        _block(element, tag, look, writer, reading, depth)


def _block(element: etree._Element, tag: str, look: Look, writer: Writer, reading: _Reading, depth: int) -> None:
    if tag == "table":
        _table(element, look, writer, reading, depth)
        return
    if tag == "dl" and (rows := _pairs(element, reading)):
        writer.add(Found(kind=BlockKind.TABLE, rows=rows))
        return
    if tag == "figure":
        _captions_first(element)
    inner = look
    if level := _level(tag):
        inner = replace(look, level=level)
    elif tag == "li":
        inner = replace(look, is_item=True)
        writer.prefix = _prefix(element)
    elif tag in ("figcaption", "caption"):
        inner = replace(look, is_caption=True)
    elif tag in ("dt", "summary"):
        inner = replace(look, is_bold=True)
    elif tag == "pre":
        inner = replace(look, is_kept=True)
    _walk(element, inner, writer, reading, depth)
    writer.end_block(inner)


def _level(tag: str) -> int:
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else 0


def _captions_first(figure: etree._Element) -> None:
    """Put the caption of a figure that holds a table before the table, where a caption of a table stands."""
    if any(True for _ in figure.iter("table")):
        for caption in list(figure.iter("figcaption")):
            caption.tail = None
            figure.insert(0, caption)


def _prefix(item: etree._Element) -> str:
    """Give what stands before a list item: its bullet, or its number with a full stop."""
    above = item.getparent()
    if above is None or above.tag != "ol":
        return _BULLET
    count = int(start) if (start := (above.get("start") or "1")).lstrip("-").isdecimal() else 1
    for other in above.iterchildren("li"):
        value = other.get("value") or ""
        count = int(value) if value.lstrip("-").isdecimal() else count
        if other is item:
            break
        count += 1
    return f"{to_ordinal(count, _ORDINALS.get(above.get('type') or '', 'decimal'))}."


def _pairs(element: etree._Element, reading: _Reading) -> tuple[Row, ...]:
    """Give a list of terms and short values with numbers as rows; () for any other list of terms."""
    rows: list[list[str]] = []
    for child in element.iter("dt", "dd"):
        text = " ".join(line for found in _inside(child, reading).found for line in found.text.split("\n"))
        if child.tag == "dt":
            rows.append([text])
        elif rows:
            rows[-1].append(text)
    is_even = bool(rows) and all(len(row) == 2 and 0 < len(row[1]) <= _MAX_VALUE for row in rows)
    if not is_even or not any(character.isdigit() for row in rows for character in row[1]):
        return ()
    return tuple(Row(cells=tuple(row), location=Location(report=reading.report)) for row in rows)


def _inside(element: etree._Element, reading: _Reading) -> Writer:
    """Read an element by itself; tables in it are left to those who ask for them."""
    writer = Writer()
    inner = _Reading(report=reading.report, tables=-1)
    _walk(element, Look(), writer, inner, 0)
    writer.end_block(Look())
    return writer


def _table(table: etree._Element, look: Look, writer: Writer, reading: _Reading, depth: int) -> None:
    if reading.tables < 0:
        return
    if is_frame(table):
        for cell in own_elements(table, "caption", "td", "th"):
            _walk(cell, look, writer, reading, depth)
            writer.end_block(look)
        return
    for caption in own_elements(table, "caption"):
        _block(caption, "caption", Look(), writer, reading, depth)
    reading.tables += 1
    index = reading.tables
    cells = [[_to_cell(cell.element, cell.columns, cell.rows, reading) for cell in row] for row in table_rows(table)]
    writer.add(Found(kind=BlockKind.TABLE, rows=to_grid_rows(cells, index, reading.report)))
    for cell in own_elements(table, "td", "th"):
        for nested in own_elements(cell, "table"):
            _table(nested, look, writer, reading, depth)


def _to_cell(element: etree._Element, columns: int, rows: int, reading: _Reading) -> Cell:
    """Give a cell; the bullets of list items say where each begins, that of a lone one says nothing."""
    inside = _inside(element, reading)
    items = [found for found in inside.found if found.kind is BlockKind.LIST_ITEM]
    texts = [found.text for found in inside.found]
    if len(items) == 1:
        texts = [text.removeprefix(_BULLET).lstrip() for text in texts]
    return Cell(
        lines=tuple(line for text in texts for line in text.split("\n")),
        columns=columns,
        rows=rows,
        is_emphasised=bool(inside.lines) and all(line.is_italic for line in inside.lines),
    )
