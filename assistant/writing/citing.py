"""Numbers the sources of an answer: lines with their sources in, Markdown with [1] marks and citations out.

In: `Line`s, each text and the records it rests on. Out: the text and the `Citation`s. For example a line of
("**−6 000 tkr**", figure) becomes "**−6 000 tkr** [1]", and citation 1 quotes the cell and its row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Citation
from ingest.records import Figure, Location, Passage
from ingest.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of a passage, verbatim."""

    passage: Passage
    quote: str


Source = Figure | Quotation
Part = str | Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of an answer: text and sources in the order in which they stand. `is_quote` makes it a quotation."""

    parts: tuple[Part, ...]
    is_quote: bool = False


def line(*parts: Part) -> Line:
    """Return a line of text and sources."""
    return Line(parts=parts)


def quote(passage: Passage, words: str | None = None) -> Line:
    """Return a line that quotes a passage, or those words of it."""
    own = passage.text if words is None else words
    return Line(parts=(" ".join(own.split()), Quotation(passage=passage, quote=own)), is_quote=True)


def write_lines(lines: Sequence[Line], store: Store, first: int = 1) -> tuple[str, tuple[Citation, ...]]:
    """Return the lines as Markdown with marks numbered from `first`, and the citations that the marks stand for.

    A source that is cited twice keeps its number.
    """
    citations: dict[tuple[Location, str], Citation] = {}
    written: list[str] = []
    for item in lines:
        text = "".join(part if isinstance(part, str) else _mark(part, citations, store, first) for part in item.parts)
        written.append(f"> {text}" if item.is_quote else text)
    return "\n".join(_with_gaps(lines, written)), tuple(citations.values())


def _mark(source: Source, citations: dict[tuple[Location, str], Citation], store: Store, first: int) -> str:
    is_figure = isinstance(source, Figure)
    location = source.location if isinstance(source, Figure) else source.passage.location
    words = source.text if isinstance(source, Figure) else source.quote
    # Two cells of one line may print the same: their place in the row tells them apart, by label and column.
    key = (location, f"{source.key}" if isinstance(source, Figure) else words)
    if key not in citations:
        row = (
            "\n".join(store.lines(location.report, location.first_line or 1, location.last_line or 1))
            if is_figure
            else ""
        )
        label = source.label if isinstance(source, Figure) else ""
        number = len(citations) + first
        citations[key] = Citation(number=number, quote=words, location=location, row=row, label=label)
    return f" [{citations[key].number}]"


def _with_gaps(lines: Sequence[Line], written: Sequence[str]) -> list[str]:
    """Return the lines with a blank one wherever Markdown needs it: around quotations, lists and tables."""
    result: list[str] = []
    for index, text in enumerate(written):
        before = written[index - 1] if index > 0 else ""
        joined = any(text.startswith(mark) and before.startswith(mark) for mark in ("- ", "|"))
        if index > 0 and not joined:
            result.append("")
        result.append(text)
    return result
