"""Reports that are dropped on the chat page: the same way as on the page of reports, then questions that they answer.

In: the chat page's parts. Out: events on the box to drop files in and on the status below it, which shows file, stage
and page, asks about names that other reports have, and can be told to stop; reports.js sends ``{"choice": "both"}``.
"""

from __future__ import annotations

from collections.abc import Iterator

import gradio as gr
from gradio.events import Dependency

from assistant.records import Language
from ui.chat.conversation import Conversation
from ui.chat.filters import READ_LISTS, read_choice
from ui.chat.layout import Parts
from ui.chat.shown import show_talk, show_words, visit
from ui.reports.desk import Desk, Step
from ui.reports.inbox import Inbox, empty_at_once
from ui.reports.incoming import Batch, Choice
from ui.services import Services

RUNS = "runs"  # what reads reports in: one at a time, on whichever page


def connect_upload(parts: Parts, services: Services) -> None:
    """Take files in as they are dropped; then show the reports and questions that they can answer."""
    desk, inbox = Desk(services, leads_on=False), Inbox()

    def upload(language: Language | None, request: gr.Request) -> Iterator[list[object]]:
        session = str(request.session_hash)
        yield from _show(desk.upload(inbox.take(session), session, visit(request, language).texts))

    def choose(
        batch: Batch, language: Language | None, request: gr.Request, event: gr.EventData
    ) -> Iterator[list[object]]:
        choice = Choice(str(event.choice))
        yield from _show(desk.go_on(batch, choice, str(request.session_hash), visit(request, language).texts))

    def cancel(request: gr.Request) -> None:
        desk.runs.stop(str(request.session_hash))

    shown = [parts.status, parts.waiting]
    dropped = empty_at_once(parts.files, inbox).then(
        upload,
        parts.language,
        shown,
        show_progress="hidden",
        trigger_mode="multiple",
        concurrency_limit=1,
        concurrency_id=RUNS,
        api_visibility="private",
    )
    chosen = parts.status.select(
        choose,
        [parts.waiting, parts.language],
        shown,
        show_progress="hidden",
        concurrency_id=RUNS,
        api_visibility="private",
    )
    parts.status.stop(cancel, None, None, show_progress="hidden", api_visibility="private")
    for event in (dropped, chosen):
        _then_refresh(event, parts, services)


def _show(steps: Iterator[Step]) -> Iterator[list[object]]:
    for step in steps:
        yield [step.status, gr.skip() if step.batch is None else step.batch]


def _then_refresh(event: Dependency, parts: Parts, services: Services) -> None:
    """Show the reports as they are now, with questions to begin with."""

    def refresh(language: Language | None, conversation: Conversation, lists: str, request: gr.Request) -> list[object]:
        visitor = visit(request, language)
        choice = read_choice(lists, services.store.reports())
        return [*show_words(services, visitor, choice), *show_talk(services, visitor, conversation)]

    event.then(
        refresh,
        [parts.language, parts.conversation, parts.filters],
        [*parts.worded, *parts.talk],
        js=READ_LISTS,
        show_progress="hidden",
        api_visibility="private",
    )
