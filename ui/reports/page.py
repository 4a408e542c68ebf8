"""The page of reports: drop files, follow how they are read, see what each holds, correct, read again, remove.

In: the store and the library. Out: a page on which nothing is stored by half: a run that is cancelled leaves what was
stored before it, and a file that cannot be read leaves the report that it was to replace.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import gradio as gr

from assistant.records import Language
from ui.frame import read_language
from ui.reports.desk import Desk, Step
from ui.reports.inbox import Inbox, empty_at_once
from ui.reports.incoming import Batch, Choice
from ui.reports.rows import to_report_table
from ui.reports.texts import report_texts_of
from ui.services import Services
from ui.texts import Texts, texts_of

_SCRIPT = Path(__file__).with_name("reports.js")
_STATE_SECONDS = 60 * 60
Shown = tuple[str, object, object]  # the status, the table of reports (or gr.skip()), the batch that waits for a choice


def add_reports_page(page: gr.Blocks, services: Services, fixed: Language | None) -> None:
    """Put the page of reports into the page that is being built."""
    texts = texts_of(fixed or Language.SWEDISH)
    desk, inbox = Desk(services), Inbox()
    with gr.Column(elem_id="library", elem_classes=["sheet"]):
        head = gr.HTML(_to_title(texts))
        files = gr.File(label=report_texts_of(texts).drop, file_count="multiple", height=120, elem_id="drop")
        status = gr.HTML("", elem_id="status", js_on_load=_SCRIPT.read_text(encoding="utf-8"))
        rows = gr.HTML("", elem_id="rows")
    waiting = gr.State(Batch(), time_to_live=_STATE_SECONDS)

    def start(request: gr.Request) -> list[object]:
        own = _read_texts(request, fixed)
        return [_to_title(own), gr.update(label=report_texts_of(own).drop), to_report_table(services.store, own)]

    def show(steps: Iterator[Step], own: Texts) -> Iterator[Shown]:
        for step in steps:
            table = to_report_table(services.store, own) if step.is_done else gr.skip()
            yield step.status, table, gr.skip() if step.batch is None else step.batch

    def upload(request: gr.Request) -> Iterator[Shown]:
        own, session = _read_texts(request, fixed), str(request.session_hash)
        yield from show(desk.upload(inbox.take(session), session, own), own)

    def choose(batch: Batch, event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        own = _read_texts(request, fixed)
        yield from show(desk.go_on(batch, Choice(str(event.choice)), str(request.session_hash), own), own)

    def change(event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        own, session = _read_texts(request, fixed), str(request.session_hash)
        yield from show(desk.change(str(event.act), str(event.report), str(event.sent), session, own), own)

    def cancel(request: gr.Request) -> None:
        desk.runs.stop(str(request.session_hash))

    shown = [status, rows, waiting]
    page.load(start, None, [head, files, rows], show_progress="hidden", api_visibility="private")
    empty_at_once(files, inbox).then(
        upload,
        None,
        shown,
        show_progress="hidden",
        trigger_mode="multiple",
        concurrency_limit=1,
        concurrency_id="runs",
        api_visibility="private",
    )
    status.select(choose, waiting, shown, show_progress="hidden", concurrency_id="runs", api_visibility="private")
    status.submit(change, None, shown, show_progress="hidden", concurrency_id="runs", api_visibility="private")
    status.stop(cancel, None, None, show_progress="hidden", api_visibility="private")


def _read_texts(request: gr.Request, fixed: Language | None) -> Texts:
    return texts_of(read_language(request, fixed))


def _to_title(texts: Texts) -> str:
    words = report_texts_of(texts)
    return (
        f'<header class="title"><h1>{words.title}</h1><p>{words.lead}</p></header>'
        f'<p class="formats">{escape(words.formats)}</p>'
    )
