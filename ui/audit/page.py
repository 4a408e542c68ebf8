"""The page of findings: what does not add up, report by report, with the place of the open one at the right.

In: the store. Out: a page whose view stands in its address, for example ``/avstamning?rapport=bokslut.txt&slag=sum``.
The server keeps nothing of it.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import gradio as gr

from assistant.records import Language
from ingest.errors import FacitError
from ingest.records import FindingKind, Severity
from ui.audit.page_texts import audit_page_texts_of
from ui.audit.places import find_places
from ui.audit.query import AuditView, find_found, read_audit_view
from ui.audit.texts import AUDIT_TEXTS
from ui.audit.view import Audited, to_audits, to_finding, to_legend
from ui.chat.report_list import name_report, sort_summaries
from ui.error_words import describe_error
from ui.frame import read_language
from ui.page_store import ReportTexts
from ui.services import Services
from ui.source.panel import to_notice
from ui.source.place_panel import to_places_panel
from ui.texts import Texts, texts_of

_SCRIPT = Path(__file__).with_name("audit.js")


def add_audit_page(page: gr.Blocks, services: Services, fixed: Language | None) -> None:
    """Put the page of findings into the page that is being built."""
    texts = texts_of(fixed or Language.SWEDISH)
    with gr.Column(elem_id="audit", elem_classes=["sheet", "beside"]):
        head = gr.HTML(_to_title(texts))
        form = gr.HTML("", elem_id="audit-form", js_on_load=_SCRIPT.read_text(encoding="utf-8"))
        with gr.Row(elem_classes=["pair"]):
            result = gr.HTML("", elem_id="audit-result", elem_classes=["listed"])
            panel = gr.HTML("", elem_id="audit-source", elem_classes=["shown"])

    def start(request: gr.Request) -> list[str]:
        own = texts_of(read_language(request, fixed))
        view = read_audit_view(str(request.query_params))
        return [_to_title(own), to_form(view, services.store, own), to_results(view, services.store, own)]

    def search(event: gr.EventData, request: gr.Request) -> str:
        return to_results(read_audit_view(str(event.query)), services.store, texts_of(read_language(request, fixed)))

    def show(event: gr.EventData, request: gr.Request) -> str:
        own = texts_of(read_language(request, fixed))
        return to_source(str(event.key), int(event.place), services, own, is_step=bool(event.step))

    page.load(start, None, [head, form, result], show_progress="hidden", api_visibility="private")
    form.submit(search, None, result, show_progress="hidden", trigger_mode="always_last", api_visibility="private")
    form.select(show, None, panel, show_progress="hidden", trigger_mode="always_last", api_visibility="private")


def to_form(view: AuditView, store: ReportTexts, texts: Texts) -> str:
    """Give the filters as a form of plain HTML; nothing where no report is stored."""
    words = audit_page_texts_of(texts)
    reports = [summary.report for summary in sort_summaries(store.reports(), texts)]
    if not reports:
        return ""
    names = [(report.name, f"{name_report(report, texts)} ({report.name})") for report in reports]
    kinds = [(kind.value, AUDIT_TEXTS[texts.language].kinds[kind].capitalize()) for kind in FindingKind]
    weights = [(severity.value, words.severity_filters[severity]) for severity in Severity]
    chosen_kind, chosen_weight = view.kind.value if view.kind else "", view.severity.value if view.severity else ""
    return (
        f'<form class="figure-filters" role="search" aria-label="{words.title}">'
        f"{_to_select('rapport', words.report, words.all_reports, names, view.report)}"
        f"{_to_select('slag', words.kind, words.all_kinds, kinds, chosen_kind)}"
        f"{_to_select('allvar', words.severity, words.all_severities, weights, chosen_weight)}"
        f'<button type="button" data-clear>{words.clear}</button></form>{to_legend(texts)}'
    )


def to_results(view: AuditView, store: ReportTexts, texts: Texts) -> str:
    """Show the reports with their findings; where nothing is stored, lead to where reports are added."""
    words = audit_page_texts_of(texts)
    try:
        reports = [summary.report for summary in store.reports()]
        if not reports:
            link = f'<a href="./rapporter">{words.to_reports}</a>'
            return f'<div class="empty"><p>{words.none_stored}</p>{link}</div>'
        audited = [
            Audited(report=report, checks=store.checks(report.name), found=find_found(report.name, store))
            for report in reports
            if view.report in ("", report.name)
        ]
        return to_audits(audited, view, texts)
    except FacitError as error:
        return to_notice(describe_error(error, texts.language))


def to_source(key: str, place: int, services: Services, texts: Texts, *, is_step: bool = True) -> str:
    """Give the source panel of a finding by its key; `place` counts its steps, or else its locations."""
    words = audit_page_texts_of(texts)
    name, _, number = key.rpartition("#")
    try:
        services.store.report(name)
        found = next((one for one in find_found(name, services.store) if one.key == f"{name}#{number}"), None)
        if found is None:
            return to_notice(words.gone)
        places, first = find_places(found.finding, services.store)
    except FacitError as error:
        return to_notice(describe_error(error, texts.language))
    step = place if is_step or not 0 <= place < len(first) else first[place]
    head = to_finding(found, texts, is_head=True)
    return to_places_panel(key, head, places, step, services.store, texts, services.images)


def _to_title(texts: Texts) -> str:
    words = audit_page_texts_of(texts)
    return f'<header class="title"><h1>{words.title}</h1><p>{words.lead}</p></header>'


def _to_select(name: str, label: str, everything: str, options: list[tuple[str, str]], chosen: str) -> str:
    shown = "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(text)}</option>'
        for value, text in options
    )
    return (
        f'<label class="{name}"><span>{label}</span><select name="{name}">'
        f'<option value="">{everything}</option>{shown}</select></label>'
    )
