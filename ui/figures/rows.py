"""Figures as rows of an HTML table with the line above it: how many there are, and what can be done with them.

In: a page of figures and the view that they are for. Out: HTML in which every word of a report is escaped, for example
``<td class="number">−1 500</td>``. Its buttons name what they stand for in `data-` attributes, which figures.js reads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape

from assistant.records import Language
from assistant.writing.wording import keep_together, to_number
from ingest.records import Figure, Report
from ingest.store.figure_search import FigureOrder, FigurePage
from ui.chat.report_list import name_period
from ui.figures.query import View, to_query_string
from ui.figures.texts import FigureTexts, figure_texts_of
from ui.source.places import describe_location
from ui.source.texts import source_texts_of
from ui.texts import Texts

# "Lägre än 5,00", ">20", "ca 40", "högst 3": words or a sign of comparison before the number, no unit after it
_LIMIT = re.compile(
    r"^\s*(?:[<>≤≥≈~±]|(?:lägre|högre|mindre|mer|fler|färre|över|under|minst|högst|max\w*|min\w*|ca|cirka|circa|knappt|drygt|"
    r"omkring|ungefär|upp till|up to|below|above|under|over|less|more|fewer|lower|higher|at (?:least|most)|about|"
    r"approx\w*|around)\b)[^\d]*\d|\d\s*(?:\+|eller (?:fler|färre|mer|mindre)|or (?:more|less|fewer))\s*$",
    re.IGNORECASE,
)

ROWS = 100
"""How many figures are shown at a time."""


def to_results(page: FigurePage, view: View, reports: Mapping[str, Report], texts: Texts) -> str:
    """Show a page of figures; where there are none, say what to do."""
    words = figure_texts_of(texts)
    if not reports:
        link = f'<a href="./rapporter">{words.to_reports}</a>'
        return f'<div class="empty"><p>{words.none_stored}</p>{link}</div>'
    if not page.total:
        clear = f'<button type="button" data-clear>{words.clear}</button>'
        return f'<div class="empty" role="status"><p>{words.none}</p>{clear}</div>'
    rows = "".join(_to_row(figure, reports[figure.location.report], texts) for figure in page.figures)
    return (
        f"{_to_head(page, view, words)}"
        f'<div class="wide" tabindex="0" role="region" aria-label="{words.title}"><table class="figures">'
        f"<thead><tr>{_to_columns(view, words)}</tr></thead><tbody>{rows}</tbody></table></div>"
        f"{_to_pager(page, view, words)}"
    )


def to_copy(figure: Figure, report: Report, texts: Texts) -> str:
    """Give a figure as a line of text that carries its source: what is copied from the page."""
    language = Language(texts.code)
    what = " – ".join(part for part in (figure.caption, figure.label) if part)
    when = name_period(figure.period, texts) if figure.period else ""
    about = ", ".join(part for part in (figure.column, when) if part)
    owners = ", ".join(report.municipalities)
    place = describe_location(figure.location, language, with_report=True)
    source = ", ".join(part for part in (owners, report.title, place) if part)
    return f"{what} ({about}): {_to_amount(figure, texts)} {_unit(figure)}".rstrip() + f" [{source}]"


def _to_head(page: FigurePage, view: View, words: FigureTexts) -> str:
    query = escape(to_query_string(replace(view, page=1)))
    first = (view.page - 1) * ROWS + 1
    shown = words.shown.format(first=first, last=first + len(page.figures) - 1, total=_group(page.total))
    count = words.figure.count(page.total)
    note = f" <span>{shown}</span>" if page.total > ROWS else ""
    return (
        f'<div class="found"><p role="status"><strong>{count}</strong>{note}</p><div class="actions">'
        f'<button type="button" data-copy-table data-done="{words.copied}">{words.copy}</button>'
        f'<a href="./siffror.csv?{query}" download title="{words.excel_title}">{words.excel}</a>'
        f'<a href="./siffror.csv?{query}&amp;format=plain" download title="{words.plain_title}">{words.plain}</a>'
        "</div></div>"
    )


def _to_columns(view: View, words: FigureTexts) -> str:
    columns = (
        (FigureOrder.LABEL, words.row, ""),
        (FigureOrder.TABLE, words.table, ""),
        (FigureOrder.COLUMN, words.column, ""),
        (FigureOrder.MEASURE, words.measure, ""),
        (FigureOrder.PERIOD, words.period, ""),
        (FigureOrder.AMOUNT, words.amount, "number"),
        (None, words.unit, ""),
        (FigureOrder.PLACE, words.source, ""),
    )
    return "".join(_to_column(order, name, kind, view, words) for order, name, kind in columns)


def _to_column(order: FigureOrder | None, name: str, kind: str, view: View, words: FigureTexts) -> str:
    if order is None:
        return f'<th scope="col">{name}</th>'
    chosen = view.query.order is order
    descending = view.query.descending
    sign = ("↓" if descending else "↑") if chosen else ""
    state = f' aria-sort="{"descending" if descending else "ascending"}"' if chosen else ""
    title = words.sort_by.format(column=name.lower())
    turned = "1" if chosen and not descending else ""
    return (
        f'<th scope="col" class="{kind}"{state}><button type="button" data-sort="{order.value}" '
        f'data-descending="{turned}" title="{title}">{name} <span aria-hidden="true">{sign}</span></button></th>'
    )


def _to_row(figure: Figure, report: Report, texts: Texts) -> str:
    words = figure_texts_of(texts)
    kind = ' class="total"' if figure.is_total else ""
    parent = f"<small>{escape(figure.parent)} ›</small>" if figure.parent else ""
    label = escape(figure.label or figure.caption or "–")
    measure = source_texts_of(texts).measures[figure.measure]
    period = escape(name_period(figure.period, texts)) if figure.period else ""
    place = describe_location(figure.location, Language(texts.code))
    owners = escape(", ".join(report.municipalities) or texts.unknown_municipality)
    doubt = _to_doubt(figure, words)
    return (
        f'<tr{kind} data-figure="{escape(figure.key)}"><th scope="row">{parent}'
        f'<button type="button" title="{words.open_source}">{label}</button></th>'
        f'<td data-name="{words.table}">{escape(figure.caption)}</td>'
        f'<td data-name="{words.column}">{escape(figure.column)}</td><td data-name="{words.measure}">{measure}</td>'
        f'<td data-name="{words.period}">{period}</td>'
        f'<td class="number" data-name="{words.amount}">{escape(_to_amount(figure, texts))}{doubt}</td>'
        f'<td class="unit">{escape(_unit(figure))}</td>'
        f'<td class="from" title="{escape(report.name)}">{owners}<small>{escape(report.name)}, {escape(place)}</small>'
        "</td></tr>"
    )


def is_limited(text: str) -> bool:
    """Whether a printed cell says less than its number: only a limit of it, or about how much.

    >>> is_limited("Lägre än 5,00"), is_limited(">20"), is_limited("ca 40"), is_limited("-5 117"), is_limited("9,0 %")
    (True, True, True, False, False)
    """
    return _LIMIT.search(text) is not None


def _to_doubt(figure: Figure, words: FigureTexts) -> str:
    if figure.amount is None:
        return f'<abbr title="{words.unreadable}">?</abbr>'
    return "" if figure.is_exact else f'<abbr title="{words.unproved}">~</abbr>'


def _to_amount(figure: Figure, texts: Texts) -> str:
    """Give the amount in the way of the page's language; a cell that is more than a number as it is printed.

    "Lägre än 5,00" and ">20" are a limit, and no 5,00 or 20.
    """
    if figure.amount is None or is_limited(figure.text):
        return keep_together(figure.text)
    return to_number(figure.amount.value, Language(texts.code))


def _unit(figure: Figure) -> str:
    return figure.amount.unit.value if figure.amount else ""


def _group(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


def _to_pager(page: FigurePage, view: View, words: FigureTexts) -> str:
    last = -(-page.total // ROWS)
    if last == 1:
        return ""
    before = _to_step(view.page - 1, "←", words.previous, enabled=view.page > 1)
    after = _to_step(view.page + 1, "→", words.following, enabled=view.page < last)
    return f'<nav class="pager">{before}<span>{view.page} / {last}</span>{after}</nav>'


def _to_step(page: int, sign: str, name: str, *, enabled: bool) -> str:
    state = "" if enabled else " disabled"
    return f'<button type="button" data-page="{page}" aria-label="{name}" title="{name}"{state}>{sign}</button>'
