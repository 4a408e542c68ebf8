"""Pieces of a text as a Word file.

In: pieces, for example a title, paragraphs with **bold** figures, quotations and a table. Out: the bytes of a .docx.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # loading it takes time, which only an export pays
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_BOLD: Final = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # no XML can hold them
_NUMBER: Final = re.compile(r"^[−\-–]?[\d\u00a0 ]+([,.]\d+)?\b")


class PieceKind(StrEnum):
    """What a piece of the text is, by the name of its style in Word."""

    TITLE = "Title"
    HEADING = "Heading 2"
    PARAGRAPH = "Normal"
    QUOTATION = "Quote"
    ITEM = "List Bullet"
    TABLE = "Table Grid"
    NOTE = "Caption"
    SOURCE = "List Continue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the text; `rows` are a table's, its head first. **Bold** is the only mark that is understood."""

    kind: PieceKind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def write_docx(pieces: Sequence[Piece]) -> bytes:
    """Return the Word file of the pieces."""
    from docx import Document as new_document

    document = new_document()
    for piece in pieces:
        if piece.kind is PieceKind.TABLE:
            _add_table(document, piece.rows)
        else:
            _add_runs(document.add_paragraph(style=piece.kind.value), piece.text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    table = document.add_table(rows=0, cols=max(map(len, rows)), style=PieceKind.TABLE.value)
    for place, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            paragraph = cell.paragraphs[0]
            _add_runs(paragraph, f"**{text}**" if place == 0 and text else text)
            if _NUMBER.match(text.replace("**", "")):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph()


def _add_runs(paragraph: Paragraph, text: str) -> None:
    """Add a text with its bold parts."""
    plain = _CONTROL.sub("", text)
    for place, part in enumerate(_BOLD.split(plain)):
        if part:
            paragraph.add_run(part).bold = place % 2 == 1
