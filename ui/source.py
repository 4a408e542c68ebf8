"""A citation as the source panel: the place in the report, with what was quoted marked in its surroundings.

In: an Answer, the number of one of its citations, and the store's report text. Out: HTML in which every word of a
report is escaped, for example ``<td class="number"><mark>-6 000</mark></td>`` for a cited table cell.

What is marked is exactly the quotation (ui/marking.py). If it cannot be found verbatim, nothing is marked and the
panel says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Protocol

from assistant.records import Answer, Citation
from ingest.errors import FacitError
from ingest.records import Figure, Location, Report, Table
from ui.marking import Span, find_cell, find_passage
from ui.reports import name_report
from ui.texts import Texts

if TYPE_CHECKING:
    from ingest.store.queries import ReportSummary

CONTEXT_LINES = 6
_NUMBER = re.compile(r"^[-−–+]?[\s\u00a0]?[\d\s\u00a0\u202f.,]*\d[*%\s]*$|^[-−–]$")


class ReportTexts(Protocol):
    """What the panel asks of the store."""

    def reports(self) -> Sequence[ReportSummary]:
        """Give a summary of every stored report."""

    def report(self, name: str) -> Report:
        """Give a stored report; raise UnknownReportError if there is none of that name."""

    def lines(self, name: str, first: int, last: int) -> tuple[str, ...]:
        """Give the report's lines first..last, 1-based and inclusive, as many of them as exist."""

    def table(self, name: str, index: int) -> Table:
        """Give a table of a report by its index."""


def to_panel(answer: Answer, turn: int, number: int, store: ReportTexts, texts: Texts) -> str:
    """Give the panel's HTML for citation `number` of an answer, the `turn`th of the conversation from 0."""
    numbers = [citation.number for citation in answer.citations]
    citation = next((citation for citation in answer.citations if citation.number == number), None)
    if citation is None:
        return to_notice(texts.unknown_citation)
    try:
        body = _to_body(citation, find_figure(answer, citation), store, texts)
    except FacitError as error:
        body = _to_quote(citation) + to_notice(str(error))
    steps = _to_steps(turn, number, numbers, texts)
    return f'<article class="source" data-open="#cite-{turn}-{number}">{steps}{body}</article>'


def to_notice(message: str) -> str:
    """Give a message for the panel, in the place of a source."""
    return f'<p class="notice" role="status">{escape(message)}</p>'


def find_figure(answer: Answer, citation: Citation) -> Figure | None:
    """Give the answer's figure that a citation of a table cell stands for, or None if that cannot be told.

    Two cells of a row may print the same ("0" and "0"). An answer numbers its citations in the order of its figures,
    so the second such citation is the second such figure.
    """
    figures = [figure for figure in answer.figures if _is_cell(citation, figure)]
    twins = [
        other
        for other in answer.citations
        if (other.location, other.quote, other.row, other.label)
        == (citation.location, citation.quote, citation.row, citation.label)
    ]
    return figures[twins.index(citation)] if citation.row and len(figures) == len(twins) else None


def _is_cell(citation: Citation, figure: Figure) -> bool:
    place = (figure.location, figure.text, figure.label)
    return place == (citation.location, citation.quote, citation.label or figure.label)


def _to_body(citation: Citation, figure: Figure | None, store: ReportTexts, texts: Texts) -> str:
    """Give the heading of the report, the table row if a cell is cited, and the lines around."""
    location = citation.location
    head = _to_heading(store.report(location.report), citation, texts)
    if location.first_line is None:
        return head + _to_quote(citation) + to_notice(texts.no_lines)
    last_line = location.last_line or location.first_line
    table = store.table(location.report, figure.table) if figure else None
    cited = store.lines(location.report, location.first_line, last_line)
    spans = _find_spans(citation, figure, table, cited)
    start = max(1, location.first_line - CONTEXT_LINES)
    lines = store.lines(location.report, start, last_line + CONTEXT_LINES)
    shift = location.first_line - start
    marks = [Span(line=span.line + shift, start=span.start, end=span.end) for span in spans]
    shown = _to_lines(
        lines, start, range(location.first_line, last_line + 1), marks, texts, is_numbered=not _is_paged(location)
    )
    notice = "" if spans else _to_quote(citation) + to_notice(texts.not_exact)
    excerpt = _to_excerpt(table, figure, texts) if table and figure and spans else ""
    return f"{head}{notice}{excerpt}<h3>{texts.in_report}</h3>{shown}"


def _find_spans(
    citation: Citation, figure: Figure | None, table: Table | None, cited: Sequence[str]
) -> tuple[Span, ...]:
    if not citation.row:
        return find_passage(citation.quote, cited)
    cells = table.rows[figure.row].cells if table and figure else ()
    return find_cell(citation.quote, cited, cells, figure.cell if figure else None)


def _to_steps(turn: int, number: int, numbers: list[int], texts: Texts) -> str:
    """Give the line with the source's number and the buttons to the sources before and after it."""
    place = numbers.index(number)
    before = numbers[place - 1] if place > 0 else None
    after = numbers[place + 1] if place + 1 < len(numbers) else None
    title = texts.source_number.format(number=place + 1, total=len(numbers))
    buttons = _to_step(turn, before, "←", texts.previous) + _to_step(turn, after, "→", texts.following)
    back = f'<button type="button" class="back" data-back>{texts.back}</button>'
    return f'<header class="steps"><strong>{title}</strong><span>{buttons}</span>{back}</header>'


def _to_step(turn: int, number: int | None, arrow: str, name: str) -> str:
    target = "disabled" if number is None else f'data-cite="#cite-{turn}-{number}"'
    return f'<button type="button" {target} aria-label="{name}" title="{name}">{arrow}</button>'


def _to_heading(report: Report, citation: Citation, texts: Texts) -> str:
    location = citation.location
    place = []
    if location.page is not None:
        place.append(texts.page.format(page=location.page))
    elif location.cell:
        place.append(location.cell)
    elif location.first_line is not None:
        pattern = texts.line if location.last_line in (None, location.first_line) else texts.lines
        place.append(pattern.format(first=location.first_line, last=location.last_line))
    where = escape(", ".join([report.name, *place]))
    return f'<h2>{escape(name_report(report, texts))}</h2><p class="place">{where}</p>'


def _to_quote(citation: Citation) -> str:
    return f"<blockquote>{escape(citation.quote)}</blockquote>"


def _to_excerpt(table: Table, figure: Figure, texts: Texts) -> str:
    """Show the figure's row under the table's header, with the cell marked."""
    row = table.rows[figure.row]
    headers = {column.index: column.header for column in table.columns}
    head = "".join(
        f'<th scope="col"{_asked(index == figure.cell)}>{escape(headers.get(index, ""))}</th>'
        for index in range(len(row.cells))
    )
    cells = "".join(_to_cell(cell, asked=index == figure.cell) for index, cell in enumerate(row.cells))
    unit = f" ({escape(table.unit.value)})" if table.unit.value else ""
    name = f'<p class="caption">{escape(table.caption)}{unit}</p>' if table.caption or unit else ""
    return (
        f'<h3>{texts.in_table}</h3>{name}<div class="wide" tabindex="0" role="region" aria-label="{texts.in_table}">'
        f'<table class="excerpt"><thead><tr>{head}</tr></thead><tbody><tr>{cells}</tr></tbody></table></div>'
    )


def _asked(asked: bool) -> str:
    return ' class="asked"' if asked else ""


def _number(number: bool) -> str:
    return ' class="number"' if number else ""


def _to_cell(cell: str, *, asked: bool) -> str:
    text = f"<mark>{escape(cell)}</mark>" if asked else escape(cell)
    return f"<td{_number(bool(_NUMBER.match(cell.strip())))}>{text}</td>"


def _is_paged(location: Location) -> bool:
    """Whether a place is told by page or cell; its report has no lines that the reader could count."""
    return location.page is not None or bool(location.cell)


def _to_lines(
    lines: Sequence[str], start: int, cited: range, marks: Sequence[Span], texts: Texts, *, is_numbered: bool
) -> str:
    """Show lines, numbered or not; those with tabs or bars are rows of one table, so that their cells are aligned."""
    split = [_split_cells(line) for line in lines]
    width = max(map(len, split), default=1)
    numeric = {
        index for cells in split for index, (_, cell) in enumerate(cells) if index and _NUMBER.match(cell.strip())
    }
    rows = []
    for index, cells in enumerate(split):
        spans = [(span.start, span.end) for span in marks if span.line == index]
        if len(cells) == 1:
            html = f'<td class="text" colspan="{width}"><div>{_mark(lines[index], 0, spans)}</div></td>'
        else:
            html = "".join(
                f"<td{_number(place in numeric)}>{_mark(cell, offset, spans)}</td>"
                for place, (offset, cell) in enumerate(cells)
            )
        kind = ' class="cited"' if start + index in cited else ""
        rows.append(f'<tr{kind}><th scope="row">{start + index if is_numbered else ""}</th>{html}</tr>')
    table = f"<table><tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="wide lines" tabindex="0" role="region" aria-label="{texts.in_report}">{table}</div>'


def _split_cells(line: str) -> list[tuple[int, str]]:
    """Cut a line of a text table at its tabs or bars; give each cell with its offset in the line."""
    separator = "|" if line.lstrip().startswith("|") else "\t"
    cells = []
    offset = 0
    for cell in line.split(separator):
        cells.append((offset, cell))
        offset += len(cell) + 1
    return cells[1:-1] if separator == "|" and len(cells) > 2 else cells


def _mark(text: str, offset: int, spans: list[tuple[int, int]]) -> str:
    """Escape a text that begins at `offset` of its line, with the parts inside the spans marked."""
    parts = []
    end = 0
    for first, last in spans:
        start, stop = max(first - offset, end), min(last - offset, len(text))
        if start < stop:
            parts += [escape(text[end:start]), f"<mark>{escape(text[start:stop])}</mark>"]
            end = stop
    return "".join([*parts, escape(text[end:])])
