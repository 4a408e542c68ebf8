"""A citation as the source panel: the place in the report, with what was quoted marked in its surroundings.

In: an Answer, the number of one of its citations, and the store's report text. Out: HTML in which every word of a
report is escaped, for example ``<td class="number"><mark>-6 000</mark></td>`` for a cited table cell.

A source on a page is framed on the page's picture (ui/source/framed_page.py), any other marked in its lines
(ui/source/lines.py); a figure's row is shown in its table too (ui/source/table.py). What is marked is exactly the
quotation (ui/source/marking.py, ui/source/page_marks.py). If it cannot be found verbatim, nothing is marked and the
panel says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from assistant.records import Answer, Badge, Citation
from assistant.writing.badges import find_badges
from ingest.errors import FacitError, ReadError
from ingest.notation.markup import without_tags
from ingest.records import Figure, Location, Report, Table
from ui.chat.report_list import name_report
from ui.error_words import describe_error
from ui.page_store import ReportTexts
from ui.source.badge import to_badge
from ui.source.framed_page import document_link, to_row_marks, to_sheets
from ui.source.lines import to_line_table
from ui.source.marking import Span, find_cell, find_passage
from ui.source.page_image import PageImages, SourceChangedError, SourceGoneError
from ui.source.page_marks import Marks, mark_cell, mark_quote
from ui.source.table import to_excerpt
from ui.source.texts import source_texts_of
from ui.texts import Texts

CONTEXT_LINES = 6


def to_panel(
    answer: Answer, turn: int, number: int, store: ReportTexts, texts: Texts, images: PageImages | None = None
) -> str:
    """Give the panel's HTML for citation `number` of an answer, the `turn`th of the conversation from 0."""
    numbers = [citation.number for citation in answer.citations]
    citation = next((citation for citation in answer.citations if citation.number == number), None)
    if citation is None:
        return to_notice(texts.unknown_citation)
    body = _to_safe_body(citation, find_figure(answer, citation), store, texts, images, answer.badges)
    steps = _to_steps(turn, number, numbers, texts)
    return f'<article class="source" data-open="#cite-{turn}-{number}">{steps}{body}</article>'


def to_figure_panel(figure: Figure, store: ReportTexts, texts: Texts, images: PageImages | None = None) -> str:
    """Give the panel's HTML for a stored figure."""
    citation = Citation(
        number=1, quote=figure.text, location=figure.location, row=figure.label or figure.text, label=figure.label
    )
    return to_place_panel(citation, figure, store, texts, images)


def to_place_panel(
    citation: Citation, figure: Figure | None, store: ReportTexts, texts: Texts, images: PageImages | None = None
) -> str:
    """Give the panel's HTML for one place; `figure` is the cited table cell, None for words of the text."""
    return f'<article class="source">{_to_safe_body(citation, figure, store, texts, images)}</article>'


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


def _to_safe_body(
    citation: Citation,
    figure: Figure | None,
    store: ReportTexts,
    texts: Texts,
    images: PageImages | None,
    badges: Sequence[Badge] = (),
) -> str:
    try:
        return _to_body(citation, figure, store, texts, images or PageImages(), badges)
    except FacitError as error:
        return _to_quote(citation) + to_notice(describe_error(error, texts.language))


def _to_body(
    citation: Citation,
    figure: Figure | None,
    store: ReportTexts,
    texts: Texts,
    images: PageImages,
    badges: Sequence[Badge],
) -> str:
    """Give the heading of the report, the table row if a cell is cited, its page, and the lines around.

    The badge of the cell's table is that of the answer, where it has one: both say the same, of all that is shown.
    """
    location = citation.location
    report = store.report(location.report)
    table = store.table(location.report, figure.table) if figure else None
    told = tuple(one for one in badges if figure and (one.report, one.table) == (report.name, figure.table))
    told = told or (find_badges([figure], store) if figure else ())
    head = _to_heading(report, citation, texts) + "".join(to_badge(badge, texts) for badge in told)
    sheets = _to_sheets(citation, figure, table, report, store, texts, images)
    if location.first_line is None:
        notice = "" if "<img" in sheets else to_notice(texts.no_lines)
        return head + _to_quote(citation) + sheets + notice
    cited = store.lines(location.report, location.first_line, location.last_line or location.first_line)
    spans = _find_spans(citation, figure, table, cited)
    shown = _to_lines(location, spans, store, texts)
    notice = "" if spans else _to_quote(citation) + to_notice(texts.not_exact)
    excerpt = to_excerpt(table, figure, texts) if table and figure and spans else ""
    if 'class="frame"' in sheets:  # the lines tell the same again
        return f"{head}{excerpt}{sheets}<details><summary>{texts.in_report}</summary>{shown}</details>"
    return f"{head}{notice}{excerpt}{sheets}<h3>{texts.in_report}</h3>{shown}"


def _to_lines(location: Location, spans: Sequence[Span], store: ReportTexts, texts: Texts) -> str:
    """Show the cited lines among those around them."""
    first = location.first_line or 1
    last = location.last_line or first
    start = max(1, first - CONTEXT_LINES)
    lines = store.lines(location.report, start, last + CONTEXT_LINES)
    marks = [Span(line=span.line + first - start, start=span.start, end=span.end) for span in spans]
    return to_line_table(lines, start, range(first, last + 1), marks, texts, is_numbered=not _is_paged(location))


def _to_sheets(
    citation: Citation,
    figure: Figure | None,
    table: Table | None,
    report: Report,
    store: ReportTexts,
    texts: Texts,
    images: PageImages,
) -> str:
    """Show the source on the pictures of its pages, or say why that cannot be."""
    location = citation.location
    pages = store.pages(report.name) if location.page is not None else ()
    if not pages or location.page is None:
        return ""
    words = source_texts_of(texts)
    try:
        if not images.check(report):
            return ""
        marks = _find_marks(citation, figure, report, store, images)
        rows = to_row_marks(table.rows[figure.row].places) if table and figure and marks else {}
        sheets = to_sheets(report, pages, location.page, marks, rows, texts)
        return sheets if marks else to_notice(words.not_marked) + sheets
    except SourceGoneError:
        return to_notice(words.gone)
    except SourceChangedError:
        return to_notice(words.changed)
    except ReadError as error:
        return to_notice(words.not_drawn.format(problem=describe_error(error, texts.language)))


def _find_marks(
    citation: Citation, figure: Figure | None, report: Report, store: ReportTexts, images: PageImages
) -> Marks:
    location = citation.location
    if citation.row:  # a cell: without its figure it cannot be told which of the row's it is
        return mark_cell(figure.location) if figure else {}
    if location.first_line is None:
        return {}
    last = location.last_line or location.first_line
    lines = store.lines(report.name, location.first_line, last)
    places = store.places(report.name, location.first_line, last)
    return mark_quote(citation.quote, lines, places, lambda page: images.read_characters(report, page))


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
    back = f'<button type="button" class="back" data-back aria-label="{texts.back}" title="{texts.back}">×</button>'
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
    whole = (
        f'<a class="whole" href="{escape(document_link(report, location))}" target="_blank" rel="noopener">'
        f"{source_texts_of(texts).whole}</a>"
    )
    return f'<h2>{escape(name_report(report, texts))}</h2><p class="place">{where}</p>{whole}'


def _to_quote(citation: Citation) -> str:
    return f"<blockquote>{escape(without_tags(citation.quote))}</blockquote>"


def _is_paged(location: Location) -> bool:
    """Whether a place is told by page or cell; its report has no lines that the reader could count."""
    return location.page is not None or bool(location.cell)
