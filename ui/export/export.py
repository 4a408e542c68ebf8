"""An answer, or a whole conversation, as a file: Markdown, Word, JSON; its figures as a table for Swedish Excel.

In: turns of a conversation and the store. Out: the file's bytes, all sources included. For example Markdown::

    ## Vad kostade färdtjänsten i Askersund?
    **4 100 tkr** [1] – utfall 2024, Färdtjänst, Askersund
    ### Källor
    [1] ”4 100” – Askersund, Delårsbokslut 2024, rad 83 (askersund.txt, Facit)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from assistant.records import Answer
from assistant.writing.badges import describe_badge
from ingest.records import Figure
from ui.chat.conversation import Turn
from ui.export.copied import Reports, to_source_line
from ui.export.docx import Piece, PieceKind, write_docx
from ui.figures.csv_file import to_excel_csv
from ui.figures.texts import figure_texts_of
from ui.output.formats import to_answer_object
from ui.source.texts import source_texts_of
from ui.texts import Texts, texts_of

_RULE: Final = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+$")
_SOURCES: Final = {"sv": "Källor", "en": "Sources"}
_MADE: Final = {
    "sv": "Sammanställt av Facit. Varje siffra är hämtad ur en tabellcell i en rapport, eller uträknad ur sådana.",
    "en": "Compiled by Facit. Every figure is copied from a table cell of a report, or computed from such cells.",
}
_TITLE: Final = {"sv": "Frågor och svar", "en": "Questions and answers"}


class Form(StrEnum):
    """The kinds of files, by their endings."""

    MARKDOWN = "md"
    WORD = "docx"
    JSON = "json"
    TABLE = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A question, its answer and the source lines of that, in the answer's language."""

    question: str
    answer: Answer
    sources: tuple[str, ...]


def export(turns: Sequence[Turn], form: Form, store: Reports, texts: Texts) -> bytes:
    """Return the file of the turns that have an answer. A CSV holds each figure of them once, in their order."""
    exported = [
        Exported(
            question=turn.question,
            answer=turn.answer,
            sources=_to_sources(turn.answer, store),
        )
        for turn in turns
        if turn.answer is not None
    ]
    match form:
        case Form.JSON:
            objects = [to_answer_object(one.answer, one.question) | {"sources": list(one.sources)} for one in exported]
            return (json.dumps(objects, ensure_ascii=False, indent=1) + "\n").encode()
        case Form.TABLE:
            return _to_table(exported, store, texts)
        case Form.WORD:
            return write_docx(tuple(_to_pieces(exported, texts)))
        case _:
            return ("\n\n".join(_to_markdown(exported, texts)) + "\n").encode()


def _to_sources(answer: Answer, store: Reports) -> tuple[str, ...]:
    texts = texts_of(answer.language)
    return tuple(to_source_line(citation, store, texts) for citation in answer.citations)


def _to_table(exported: Sequence[Exported], store: Reports, texts: Texts) -> bytes:
    figures: dict[str, Figure] = {figure.key: figure for one in exported for figure in one.answer.figures}
    reports = {name: store.report(name) for name in {figure.location.report for figure in figures.values()}}
    return to_excel_csv(figures.values(), reports, figure_texts_of(texts), source_texts_of(texts), texts.code)


def _to_markdown(exported: Sequence[Exported], texts: Texts) -> Iterator[str]:
    if len(exported) > 1:
        yield f"# {_TITLE[texts.code]}"
    for one in exported:
        yield f"## {_escape(one.question)}"
        yield one.answer.text.strip()
        yield from (f"*{_escape(note)}*" for note in _notes(one.answer))
        if one.sources:
            yield f"### {_SOURCES[one.answer.language.value]}"
            yield "  \n".join(_escape(source) for source in one.sources)
    yield f"*{_MADE[texts.code]}*"


def _notes(answer: Answer) -> list[str]:
    """Return what stands below an answer: whether its tables add up, and how the question was read."""
    badges = [f"{badge.caption}: {describe_badge(badge, answer.language)}" for badge in answer.badges]
    return [*badges, *([answer.reading] if answer.reading else [])]


def _escape(text: str) -> str:
    return re.sub(r"([\\`*_\[<#|])", r"\\\1", " ".join(text.split()))


def _to_pieces(exported: Sequence[Exported], texts: Texts) -> Iterator[Piece]:
    yield Piece(kind=PieceKind.TITLE, text=_TITLE[texts.code] if len(exported) > 1 else exported[0].question)
    for one in exported:
        if len(exported) > 1:
            yield Piece(kind=PieceKind.HEADING, text=one.question)
        yield from _to_text_pieces(one.answer.text)
        yield from (Piece(kind=PieceKind.NOTE, text=note) for note in _notes(one.answer))
        if one.sources:
            yield Piece(kind=PieceKind.HEADING, text=_SOURCES[one.answer.language.value])
        yield from (Piece(kind=PieceKind.SOURCE, text=source) for source in one.sources)
    yield Piece(kind=PieceKind.NOTE, text=_MADE[texts.code])


def _to_text_pieces(text: str) -> Iterator[Piece]:
    """Yield the paragraphs, quotations, lists and tables of an answer's Markdown, which is our own and plain."""
    rows: list[tuple[str, ...]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            if not _RULE.match(line):
                rows.append(tuple(cell.strip() for cell in line.strip("|").split(" | ")))
            continue
        if rows:
            yield Piece(kind=PieceKind.TABLE, rows=tuple(rows))
            rows = []
        if line.startswith("> "):
            yield Piece(kind=PieceKind.QUOTATION, text=line[2:])
        elif line.startswith("- "):
            yield Piece(kind=PieceKind.ITEM, text=line[2:])
        elif line.strip():
            yield Piece(kind=PieceKind.PARAGRAPH, text=line)


def file_name(turns: Sequence[Turn], form: Form) -> str:
    """Return a name for the file, made of its first question: "facit-vad-kostade-fardtjansten.md"."""
    question = next((turn.question for turn in turns if turn.answer is not None), "")
    plain = question.casefold().translate(str.maketrans("åäöé", "aaoe"))
    words = re.findall(r"[a-z0-9]+", plain)[:6]
    return f"{'-'.join(['facit', *words])[:60]}.{form.value}"
