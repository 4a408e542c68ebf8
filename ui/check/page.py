"""The page that checks a text: a draft is pasted or dropped, and each figure in it is judged, beside its source.

In: the store, and what checks a text (`Services.check`). Out: a page with the text marked up, a card a figure, and the
place of the open one in its report at the right. The text is kept in memory while the page is open, and nowhere else.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from threading import Event

import gradio as gr

from assistant.check import CheckedFigure, CheckedText, Scope
from assistant.records import Language
from ingest.errors import FacitError
from ingest.runs import RunStoppedError
from ui.chat.report_list import to_sort_key
from ui.check.drafts import DRAFT_FORMATS, LARGEST_DRAFT, read_sent_draft
from ui.check.export import EXPORTS
from ui.check.run import Checks, CheckStep, follow_check
from ui.check.texts import CheckTexts, check_texts_of
from ui.check.view import to_card, to_checked
from ui.error_words import describe_error
from ui.frame import read_language
from ui.page_store import ReportTexts
from ui.services import Services
from ui.source.panel import to_notice
from ui.source.place_panel import Place, to_places_panel
from ui.texts import Texts, texts_of

LONGEST_DRAFT = 60_000
"""Characters of a text that is checked: some twenty pages, which take half a minute."""
_SCRIPT = Path(__file__).with_name("check.js")
_STATE_SECONDS = 60 * 60
Shown = tuple[object, object, object]  # the result, the checked text, the source panel


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text to check, and the municipality and the year of what it leaves out, "" where nothing is chosen."""

    text: str
    municipality: str = ""
    year: str = ""


def add_check_page(page: gr.Blocks, services: Services, fixed: Language | None) -> None:
    """Put the page that checks a text into the page that is being built."""
    texts = texts_of(fixed or Language.SWEDISH)
    with gr.Column(elem_id="check", elem_classes=["sheet", "beside"]):
        head = gr.HTML(_to_title(texts))
        form = gr.HTML("", elem_id="check-form", js_on_load=_SCRIPT.read_text(encoding="utf-8"))
        with gr.Row(elem_classes=["pair"]):
            result = gr.HTML("", elem_id="check-result", elem_classes=["listed"])
            panel = gr.HTML("", elem_id="check-source", elem_classes=["shown"])
        carried = gr.HTML("", elem_id="check-carried")
    kept = gr.State(None, time_to_live=_STATE_SECONDS)

    def start(request: gr.Request) -> list[str]:
        own = _read_texts(request, fixed)
        return [_to_title(own), to_form(services.store, own)]

    checks = Checks()

    def check(event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        draft = Draft(text=str(event.text), municipality=str(event.municipality), year=str(event.year))
        yield from run_check(draft, services, _read_texts(request, fixed), checks.start(str(request.session_hash)))

    def stop(request: gr.Request) -> None:
        checks.stop(str(request.session_hash))

    def read(event: gr.EventData, request: gr.Request) -> str:
        return to_taken(str(event.name), int(event.size), str(event.content), _read_texts(request, fixed))

    def show(checked: CheckedText | None, event: gr.EventData, request: gr.Request) -> str:
        return to_source(checked, str(event.key), int(event.place), services, _read_texts(request, fixed))

    def save(checked: CheckedText | None, event: gr.EventData, request: gr.Request) -> str:
        return to_file(checked, str(event.kind), _read_texts(request, fixed))

    page.load(start, None, [head, form], show_progress="hidden", api_visibility="private")
    form.submit(
        check, None, [result, kept, panel], show_progress="hidden", concurrency_limit=2, api_visibility="private"
    )
    form.stop(stop, None, None, show_progress="hidden", api_visibility="private")
    form.upload(read, None, carried, show_progress="hidden", api_visibility="private")
    form.select(show, kept, panel, show_progress="hidden", trigger_mode="always_last", api_visibility="private")
    form.download(save, kept, carried, show_progress="hidden", api_visibility="private")


def to_form(store: ReportTexts, texts: Texts) -> str:
    """Give the box to paste into, the file to drop and what holds where the text does not say it."""
    words = check_texts_of(texts)
    reports = [summary.report for summary in store.reports()]
    if not reports:
        link = f'<a href="./rapporter">{words.to_reports}</a>'
        return f'<div class="empty"><p>{words.no_reports}</p>{link}</div>'
    owners = sorted({owner for report in reports for owner in report.municipalities}, key=to_sort_key)
    return (
        f'<form class="draft-form" data-limit="{LARGEST_DRAFT}" data-reading="{words.reading}">'
        f'<label class="text"><span>{words.text}</span>'
        f'<textarea name="text" rows="9" placeholder="{escape(words.text_hint)}"></textarea></label>'
        f'<div class="row"><label class="file"><span class="button">{words.file}</span>'
        f'<input type="file" name="file" accept="{",".join(DRAFT_FORMATS)}"> <span>{words.file_hint}</span></label>'
        f"{_to_select('municipality', words.municipality, words.any_municipality, owners)}"
        f"{_to_select('year', words.year, words.any_year, [str(year) for year in store.figure_years()])}"
        f'<span class="send"><button type="button" data-clear>{words.clear}</button>'
        f'<button type="submit" class="primary">{words.check}</button></span></div></form>'
    )


def run_check(draft: Draft, services: Services, texts: Texts, stop: Event) -> Iterator[Shown]:
    """Check a text, showing how far it has come; what cannot be checked, and what is stopped, says what to do."""
    words = check_texts_of(texts)
    refusal = _find_refusal(draft.text, words)
    if refusal or services.check is None:
        yield to_notice(refusal or words.unavailable), None, ""
        return
    scope = Scope(
        municipalities=(draft.municipality,) if draft.municipality else (),
        year=int(draft.year) if draft.year.isdecimal() and len(draft.year) == 4 else None,
    )
    yield _to_progress(None, texts), None, ""
    try:
        for step in follow_check(services.check, draft.text, texts.language, scope, stop):
            if isinstance(step, CheckStep):
                yield _to_progress(step, texts), None, gr.skip()
            else:
                yield to_checked(step, texts), step, ""
    except RunStoppedError:
        yield to_notice(words.stopped), None, ""
    except FacitError as error:
        yield to_notice(describe_error(error, texts.language)), None, ""


def _find_refusal(text: str, words: CheckTexts) -> str:
    """Say why a text is not checked; "" where it is."""
    if not text.strip():
        return words.no_text
    if len(text) <= LONGEST_DRAFT:
        return ""
    length, limit = (f"{number:,}".replace(",", "\u00a0") for number in (len(text), LONGEST_DRAFT))
    return words.too_long.format(length=length, limit=limit)


def to_taken(name: str, size: int, content: str, texts: Texts) -> str:
    """Give a dropped file's text for the script to put into the box, or why it cannot be read."""
    try:
        text = read_sent_draft(name, size, content)
    except FacitError as error:
        why = describe_error(error, texts.language)
        said = why if why.startswith(name) else f"{name}: {why}"
        return f'<p class="notice" role="alert" data-new="{time.time_ns()}">{escape(said)}</p>'
    # A line break after the tag is not part of the text: one is put there, so that the text's own is not lost.
    return f'<textarea hidden data-draft data-new="{time.time_ns()}">\n{escape(text)}</textarea>'


def to_source(checked: CheckedText | None, key: str, place: int, services: Services, texts: Texts) -> str:
    """Give the source panel of a figure of the checked text: its card, and one of its places."""
    numbered = {str(figure.number): figure for figure in checked.figures} if checked else {}
    if key not in numbered:
        return to_notice(check_texts_of(texts).outdated)
    head = to_card(numbered[key], texts, is_head=True)
    return to_places_panel(key, head, find_places(numbered[key]), place, services.store, texts, services.images)


def find_places(figure: CheckedFigure) -> tuple[Place, ...]:
    """Give the places beside a figure: its cells, that which it was tied to first, then the sentence that says it."""
    cells = [
        Place(citation=citation, figure=stored)
        for stored, citation in zip(figure.figures, figure.citations, strict=True)
    ]
    return (*cells, *((Place(citation=figure.passage),) if figure.passage else ()))


def to_file(checked: CheckedText | None, kind: str, texts: Texts) -> str:
    """Give a file for the script to save; it goes through the page, so that none is left on the server."""
    words = check_texts_of(texts)
    if checked is None or kind not in EXPORTS:
        return to_notice(words.outdated)
    export = EXPORTS[kind]
    content = base64.b64encode(export.write(checked)).decode("ascii")
    return (
        f'<span hidden data-file="{escape(words.file_name)}.{kind}" data-media="{export.media}" '
        f'data-new="{time.time_ns()}">{content}</span>'
    )


def _to_progress(step: CheckStep | None, texts: Texts) -> str:
    words = check_texts_of(texts)
    if step is None or not step.total:
        label = f'<label role="status"><span>{words.starting}</span><progress></progress></label>'
    else:
        said = words.progress.format(done=step.done, total=step.total)
        bar = f'<progress max="{step.total}" value="{step.done}"></progress>'
        label = f"<label><span>{said}</span>{bar}</label>"
    stop = f'<button type="button" data-stop="{words.stopping}">{words.stop}</button>'
    return f'<div class="run">{label}{stop}</div>'


def _to_title(texts: Texts) -> str:
    words = check_texts_of(texts)
    return f'<header class="title"><h1>{words.title}</h1><p>{words.lead} {words.private}</p></header>'


def _to_select(name: str, label: str, everything: str, options: list[str]) -> str:
    shown = "".join(f'<option value="{escape(value)}">{escape(value)}</option>' for value in options)
    return (
        f'<label><span>{label}</span><select name="{name}"><option value="">{everything}</option>{shown}</select>'
        "</label>"
    )


def _read_texts(request: gr.Request, fixed: Language | None) -> Texts:
    return texts_of(read_language(request, fixed))
