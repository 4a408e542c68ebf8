"""Reads the paragraphs of a Word file one after another: numbers and marks of notes are counted on the way.

In: a paragraph and how far the reading has come. Out: its lines with number and marks, for example::

    the second item of a numbered list, "Skola" with the file's first footnote  ->  prefix "2.", line "Skola¹⁾"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from ingest.readers.characters import raise_mark
from ingest.readers.docx.markup import find, number
from ingest.readers.docx.numbering import ListNumbers
from ingest.readers.docx.paragraphs import (
    NoteReference,
    Span,
    is_contents_line,
    is_deleted_mark,
    read_spans,
    style_of,
    to_lines,
)
from ingest.readers.docx.styles import Style
from ingest.readers.flow import Line


@dataclass(slots=True, kw_only=True)
class Reading:
    """What the reading of one file keeps count of."""

    report: str
    styles: Mapping[str, Style]
    numbers: ListNumbers
    notes: Mapping[NoteReference, str]
    tables: int = 0
    marks: dict[NoteReference, int] = field(default_factory=dict)
    waiting: list[NoteReference] = field(default_factory=list)
    joined: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadParagraph:
    """A paragraph as read: its lines, the number or bullet before it, and the text boxes anchored in it."""

    style: Style
    level: int
    prefix: str
    lines: tuple[Line, ...]
    boxes: tuple[etree._Element, ...]

    @property
    def text(self) -> str:
        """The lines, with the number before the first."""
        text = "\n".join(line.text for line in self.lines).strip()
        return f"{self.prefix} {text}" if self.prefix and text else text


def read_paragraph(paragraph: etree._Element, state: Reading) -> ReadParagraph | None:
    """Read a paragraph; None where it goes on in the next one, or is a line of contents."""
    style = style_of(paragraph, state.styles)
    if style.is_contents or is_contents_line(paragraph):
        return None
    spans = (*state.joined, *read_spans(paragraph, state.styles))
    if is_deleted_mark(paragraph):
        state.joined = spans
        return None
    state.joined = ()
    outline = number(find(paragraph, "pPr", "outlineLvl"))
    boxes = tuple(span.box for span in spans if span.box is not None)
    return ReadParagraph(
        style=style,
        level=style.level if outline is None or style.level else (outline + 1) % 10,
        prefix=_prefix(paragraph, style, state),
        lines=to_lines(tuple(_marked(span, state) for span in spans)),
        boxes=boxes,
    )


def _marked(span: Span, state: Reading) -> Span:
    """Give a span with the mark of its note as text; notes are counted in the order of their references."""
    if span.note is None or span.note not in state.notes:
        return span
    mark = state.marks.setdefault(span.note, len(state.marks) + 1)
    state.waiting.append(span.note)
    return Span(text=raise_mark(f"{mark})"), is_bold=span.is_bold, is_italic=span.is_italic)


def _prefix(paragraph: etree._Element, style: Style, state: Reading) -> str:
    lists = find(paragraph, "pPr", "numPr")
    list_id, level = number(find(lists, "numId")), number(find(lists, "ilvl"))
    list_id = style.list_id if list_id is None else list_id
    level = style.list_level if level is None else level
    return state.numbers.next_number(list_id, level) if list_id else ""
