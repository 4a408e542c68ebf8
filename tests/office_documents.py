"""Writes reports as Word files and web pages in tests, from the blocks of a report read as text."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from ingest.records import Block, BlockKind, Figure, ParsedReport

_EMPHASIS = re.compile(r"\*\*(.+?)\*\*|<i>(.+?)</i>")
_BULLET = re.compile(r"^[-•]\s+")


def facts(parsed: ParsedReport) -> list[tuple[str, ...]]:
    """Give what each figure says, without where it stands."""
    return [_fact(figure) for figure in parsed.figures]


def _fact(figure: Figure) -> tuple[str, ...]:
    amount = figure.amount
    told = (figure.label, figure.parent, figure.column, figure.measure, figure.period, figure.text)
    value = (amount.value, amount.unit) if amount else ("", "")
    return tuple(str(part) for part in (*told, *value, figure.footnote, figure.note, figure.is_total))


def save_docx(blocks: Sequence[Block], path: Path) -> None:
    """Write blocks as a Word file: headings by style, items by list, tables as tables."""
    document = Document()
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            add_table(document, [list(row.cells) for row in block.rows])
        elif block.kind is BlockKind.HEADING:
            document.add_heading(block.text, min(len(block.headings) + 1, 9))
        elif block.kind is BlockKind.LIST_ITEM and _BULLET.match(block.text):
            add_text(document.add_paragraph(style="List Bullet"), _BULLET.sub("", block.text))
        else:
            add_text(document.add_paragraph(), block.text)
    document.save(str(path))


def add_table(document: DocumentType, rows: Sequence[Sequence[str]]) -> None:
    """Add a table; short rows get blank cells."""
    width = max(map(len, rows))
    table = document.add_table(len(rows), width)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            set_cell(table.cell(number, column), text)


def set_cell(cell: _Cell, text: str) -> None:
    """Set the text of a cell, bold and italic where the text says so."""
    add_text(cell.paragraphs[0], text)


def add_text(paragraph: Paragraph, text: str) -> None:
    """Add text to a paragraph, bold and italic as text reports mark it."""
    start = 0
    for match in _EMPHASIS.finditer(text):
        paragraph.add_run(text[start : match.start()])
        run = paragraph.add_run(match[1] or match[2])
        run.bold, run.italic = bool(match[1]), bool(match[2])
        start = match.end()
    paragraph.add_run(text[start:])


def to_page(blocks: Sequence[Block]) -> str:
    """Write blocks as a web page with a menu and a footer around them."""
    parts = []
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            parts.append(to_html_table([list(row.cells) for row in block.rows]))
        elif block.kind is BlockKind.HEADING:
            level = min(len(block.headings) + 1, 6)
            parts.append(f"<h{level}>{_inline(block.text)}</h{level}>")
        elif block.kind is BlockKind.LIST_ITEM and _BULLET.match(block.text):
            parts.append(f"<ul><li>{_inline(_BULLET.sub('', block.text))}</li></ul>")
        else:
            parts.append(f"<p>{_inline(block.text)}</p>")
    return page("\n".join(parts))


def to_html_table(rows: Sequence[Sequence[str]]) -> str:
    """Write rows as a table."""
    lines = ["".join(f"<td>{_inline(cell)}</td>" for cell in row) for row in rows]
    return "<table>" + "\n".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def page(content: str) -> str:
    """Put content into a page as a municipality's site sets it."""
    return (
        '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Rapport</title>'
        "<style>.x{color:red}</style><script>var siffror = 4711;</script></head><body>"
        '<header><a href="/">Start</a></header><nav><ul><li><a href="/om">Om kommunen 2023</a></li></ul></nav>'
        f"<main>{content}</main><footer><p>Telefon 0123-456 00</p></footer></body></html>"
    )


def _inline(text: str) -> str:
    escaped = html.escape(
        _EMPHASIS.sub(lambda match: f"\x01{match[1]}\x02" if match[1] else f"\x03{match[2]}\x04", text)
    )
    for mark, tag in (("\x01", "<b>"), ("\x02", "</b>"), ("\x03", "<i>"), ("\x04", "</i>"), ("\n", "<br>")):
        escaped = escaped.replace(mark, tag)
    return escaped
