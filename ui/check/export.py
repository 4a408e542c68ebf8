"""A checked text as a file to keep: Markdown, web page, Word, CSV for Swedish Excel, JSON Lines.

In: a `CheckedText`. Out: the bytes of a file, by the ending of its name, for example ``EXPORTS["csv"].write(checked)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from assistant.check import CheckedText
from assistant.checking.phrases import CHECK_PHRASES
from ui.check.formats import summarise, to_row, write_csv, write_html, write_jsonl, write_markdown
from ui.check.marks import MARKS, mark_with
from ui.export.docx import Piece, PieceKind, write_docx


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckExport:
    """A kind of file: its name for the reader, its media type, and what writes it."""

    name: str
    media: str
    write: Callable[[CheckedText], bytes]


def write_word(checked: CheckedText) -> bytes:
    """Give a Word file: the text with each figure in bold and its sign, then a table of what was found."""
    return write_docx(tuple(_to_pieces(checked)))


def _to_pieces(checked: CheckedText) -> Iterator[Piece]:
    phrases = CHECK_PHRASES[checked.language]
    yield Piece(kind=PieceKind.TITLE, text=phrases.texts)
    yield Piece(kind=PieceKind.PARAGRAPH, text=_plain(summarise(checked)))
    marked = mark_with(
        checked, _plain, lambda figure, typed: f"**{typed.strip()}** [{figure.number} {MARKS[figure.verdict]}]"
    )
    for line in marked.splitlines():
        if line.strip():
            yield Piece(kind=PieceKind.PARAGRAPH, text=line)
    if checked.figures:
        rows = (phrases.headers, *(to_row(figure, checked) for figure in checked.figures))
        yield Piece(kind=PieceKind.TABLE, rows=tuple(tuple(_plain(cell) for cell in row) for row in rows))


def _plain(text: str) -> str:
    """Give text in which nothing is taken for the sign of bold."""
    return text.replace("**", "*\u200b*")


def _encode(write: Callable[[CheckedText], str]) -> Callable[[CheckedText], bytes]:
    return lambda checked: write(checked).encode("utf-8")


EXPORTS: Final[Mapping[str, CheckExport]] = MappingProxyType(
    {
        "docx": CheckExport(
            name="Word",
            media="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            write=write_word,
        ),
        "csv": CheckExport(name="Excel (CSV)", media="text/csv", write=_encode(write_csv)),
        "html": CheckExport(name="HTML", media="text/html", write=_encode(write_html)),
        "md": CheckExport(name="Markdown", media="text/markdown", write=_encode(write_markdown)),
        "jsonl": CheckExport(name="JSON Lines", media="application/jsonl", write=_encode(write_jsonl)),
    }
)
"""The kinds of files, by the endings of their names."""
