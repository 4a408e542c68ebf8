"""The page of figures: filters at the top, what they find below, and the source of a clicked figure at the right.

In: the store. Out: a page whose view stands in its address, for example ``/siffror?kommun=Hylte&ar=2019``. The script
(figures.js) tells the server of each change as one query string; the server keeps nothing.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import gradio as gr

from assistant.records import Language
from ingest.errors import FacitError
from ingest.records import Figure, Measure, RowReference
from ui.chat.report_list import name_report, sort_summaries, to_sort_key
from ui.error_words import describe_error
from ui.figures.query import View, read_view
from ui.figures.rows import ROWS, to_copy, to_results
from ui.figures.texts import FigureTexts, figure_texts_of
from ui.frame import read_language
from ui.page_store import ReportTexts
from ui.services import Services
from ui.source.panel import to_figure_panel, to_notice
from ui.source.texts import source_texts_of
from ui.texts import Texts, texts_of

_SCRIPT = Path(__file__).with_name("figures.js")


def add_figures_page(page: gr.Blocks, services: Services, fixed: Language | None) -> None:
    """Put the page of figures into the page that is being built."""
    texts = texts_of(fixed or Language.SWEDISH)
    with gr.Column(elem_id="figures", elem_classes=["sheet"]):
        head = gr.HTML(_to_title(texts))
        form = gr.HTML("", elem_id="figure-filters", js_on_load=_SCRIPT.read_text(encoding="utf-8"))
        with gr.Row(elem_id="found"):
            results = gr.HTML("", elem_id="results")
            panel = gr.HTML("", elem_id="figure-source")

    def start(request: gr.Request) -> list[str]:
        own = texts_of(read_language(request, fixed))
        view = read_view(str(request.query_params))
        return [_to_title(own), to_form(view, services.store, own), _to_results(view, services.store, own)]

    def search(event: gr.EventData, request: gr.Request) -> str:
        return _to_results(read_view(str(event.query)), services.store, texts_of(read_language(request, fixed)))

    def open_figure(event: gr.EventData, request: gr.Request) -> str:
        return to_source(str(event.figure), services, texts_of(read_language(request, fixed)))

    page.load(start, None, [head, form, results], show_progress="hidden", api_visibility="private")
    form.submit(search, None, results, show_progress="hidden", trigger_mode="always_last", api_visibility="private")
    form.select(open_figure, None, panel, show_progress="hidden", trigger_mode="always_last", api_visibility="private")


def find_figure(key: str, store: ReportTexts) -> Figure | None:
    """Give a stored figure by its key, "bokslut.pdf#3.14.2", or None if there is none."""
    name, _, place = key.rpartition("#")
    parts = place.split(".")
    if len(parts) != 3 or not all(part.isdecimal() and len(part) < 9 for part in parts):
        return None
    table, row, cell = map(int, parts)
    found = store.figures(rows=[(name, RowReference(table=table, row=row))])
    return next((figure for figure in found if figure.cell == cell), None)


def to_source(key: str, services: Services, texts: Texts) -> str:
    """Give the source panel of a figure by its key, with the button that closes it and the one that copies it."""
    words, source = figure_texts_of(texts), source_texts_of(texts)
    close = (
        f'<button type="button" class="close" data-close aria-label="{source.close}" title="{source.close}">×</button>'
    )
    figure = find_figure(key, services.store)
    if figure is None:
        return f"{close}{to_notice(source.unknown_report)}"
    try:
        copied = to_copy(figure, services.store.report(figure.location.report), texts)
    except FacitError as error:
        return close + to_notice(describe_error(error, texts.language))
    copy = (
        f'<button type="button" class="copy" data-copy="{escape(copied)}" data-done="{words.copied}">'
        f"{words.copy_figure}</button>"
    )
    return close + to_figure_panel(figure, services.store, texts, services.images) + copy


def to_form(view: View, store: ReportTexts, texts: Texts) -> str:
    """Give the filters as a form of plain HTML, which keyboards and screen readers know."""
    words, query = figure_texts_of(texts), view.query
    reports = [summary.report for summary in sort_summaries(store.reports(), texts)]
    names = [(report.name, f"{name_report(report, texts)} ({report.name})") for report in reports]
    owners = sorted({owner for report in reports for owner in report.municipalities}, key=to_sort_key)
    measures = source_texts_of(texts).measures
    fields = [
        _to_input("sok", words.words, query.words, words.words_hint),
        _to_input("rad", words.label, query.label, ""),
        _to_select(
            "kommun", words.municipality, words.all_municipalities, [(one, one) for one in owners], query.municipalities
        ),
        _to_select("rapport", words.report, words.all_reports, names, query.reports),
        _to_select(
            "matt",
            words.measure,
            words.all_measures,
            [(measure.value, measures[measure].capitalize()) for measure in Measure],
            [measure.value for measure in query.measures],
        ),
        _to_select(
            "ar",
            words.year,
            words.all_years,
            [(str(year), str(year)) for year in store.figure_years()],
            [str(year) for year in query.years],
        ),
    ]
    hidden = (
        f'<input type="hidden" name="sort" value="{query.order.value}">'
        f'<input type="hidden" name="fallande" value="{"1" if query.descending else ""}">'
        f'<input type="hidden" name="sida" value="{view.page}">'
    )
    clear = f'<button type="button" data-clear>{words.clear}</button>'
    start = f'<form class="figure-filters" role="search" aria-label="{words.title}">'
    return f"{start}{''.join(fields)}{hidden}{clear}</form>"


def _to_title(texts: Texts) -> str:
    words: FigureTexts = figure_texts_of(texts)
    return f'<header class="title"><h1>{words.title}</h1><p>{words.lead}</p></header>'


def _to_results(view: View, store: ReportTexts, texts: Texts) -> str:
    try:
        page = store.search_figures(view.query, (view.page - 1) * ROWS, ROWS)
        reports = {summary.report.name: summary.report for summary in store.reports()}
        return to_results(page, view, reports, texts)
    except FacitError as error:
        return to_notice(describe_error(error, texts.language))


def _to_input(name: str, label: str, value: str, hint: str) -> str:
    placeholder = f' placeholder="{escape(hint)}"' if hint else ""
    return (
        f'<label class="{name}"><span>{label}</span>'
        f'<input type="search" name="{name}" value="{escape(value)}"{placeholder} autocomplete="off" maxlength="200">'
        "</label>"
    )


def _to_select(
    name: str, label: str, everything: str, options: list[tuple[str, str]], chosen: list[str] | tuple[str, ...]
) -> str:
    shown = "".join(
        f'<option value="{escape(value)}"{" selected" if value in chosen else ""}>{escape(text)}</option>'
        for value, text in options
    )
    return (
        f'<label class="{name}"><span>{label}</span><select name="{name}">'
        f'<option value="">{everything}</option>{shown}</select></label>'
    )
