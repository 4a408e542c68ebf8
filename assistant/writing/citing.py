"""Numbers the sources of an answer: lines with their sources in, Markdown with [1] marks and citations out.

In: `Line`s, each text and the records it rests on. Out: the text and the `Citation`s. For example a line of
("**−6 000 tkr**", figure) becomes "**−6 000 tkr** [1]", and citation 1 quotes the cell and its row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.records import Citation
from ingest.notation.markup import without_tags
from ingest.records import Figure, Location, Passage
from ingest.store import Store

_MOST_ROW_LINES = 24  # of a row with one cell a line: more are of a table whose columns stand below each other


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
    """Return a line that quotes a passage, or those words of it; markup that was printed with them is no word."""
    own = passage.text if words is None else words
    return Line(parts=(" ".join(without_tags(own).split()), Quotation(passage=passage, quote=own)), is_quote=True)


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
    location = source.location if isinstance(source, Figure) else source.passage.location
    words = source.text if isinstance(source, Figure) else source.quote
    # Two cells of one line may print the same: their place in the row tells them apart, by label and column.
    key = (location, f"{source.key}" if isinstance(source, Figure) else words)
    if key not in citations:
        cited = Citation(number=len(citations) + first, quote=words, location=location)
        citations[key] = _with_row(cited, source, store) if isinstance(source, Figure) else cited
    return f" [{citations[key].number}]"


def _with_row(citation: Citation, figure: Figure, store: Store) -> Citation:
    """Return the citation of a cell with its row as printed: of a row with one cell a line all of its lines."""
    location = figure.location
    own = range(location.first_line or 1, (location.last_line or location.first_line or 1) + 1)
    lines = {*own, *_lines_of_row(figure, store)}
    lines = lines if len(lines) <= _MOST_ROW_LINES else set(own)
    first, last = min(lines), max(lines)
    printed = enumerate(store.lines(location.report, first, last), start=first)
    text = "\n".join(words for place, words in printed if place in lines and words.strip())
    place = replace(location, first_line=first, last_line=last) if location.first_line else location
    return replace(citation, row=text, label=figure.label, row_location=place)


def _lines_of_row(figure: Figure, store: Store) -> set[int]:
    """Return the lines that a figure's row stands on; none of a number of the text, which has no row."""
    if figure.table < 0:
        return set()
    row = store.table(figure.location.report, figure.table).rows[figure.row]
    return {line for place in row.places for line in _lines_of(place)} or set(_lines_of(row.location))


def _lines_of(place: Location) -> range:
    return range(place.first_line, (place.last_line or place.first_line) + 1) if place.first_line else range(0)


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
