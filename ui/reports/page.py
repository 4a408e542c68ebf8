"""The page of reports: drop files, follow how they are read, see what each holds, correct, read again, remove.

In: the store and the library. Out: a page on which nothing is stored by half: a run that is cancelled leaves what was
stored before it, and a file that cannot be read leaves the report that it was to replace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

import gradio as gr

from assistant.records import Language
from ingest.errors import FacitError
from ui.frame import read_language
from ui.reports.form import read_changes, take_back
from ui.reports.incoming import MOST_FILES, Batch, Choice, receive, settle
from ui.reports.library import Library, delete_upload
from ui.reports.rows import to_report_table
from ui.reports.run_status import to_message, to_outcome, to_progress, to_question
from ui.reports.runs import Run, Runs, Work
from ui.reports.texts import report_texts_of
from ui.services import Services
from ui.texts import Texts, texts_of

_SCRIPT = Path(__file__).with_name("reports.js")
_STATE_SECONDS = 60 * 60
Shown = tuple[str, object, object]  # the status, the table of reports (or gr.skip()), the batch that waits for a choice


def add_reports_page(page: gr.Blocks, services: Services, fixed: Language | None) -> None:
    """Put the page of reports into the page that is being built."""
    texts = texts_of(fixed or Language.SWEDISH)
    desk = _Desk(services)
    with gr.Column(elem_id="library", elem_classes=["sheet"]):
        head = gr.HTML(_to_title(texts))
        files = gr.File(label=report_texts_of(texts).drop, file_count="multiple", height=120, elem_id="drop")
        status = gr.HTML("", elem_id="status", js_on_load=_SCRIPT.read_text(encoding="utf-8"))
        rows = gr.HTML("", elem_id="rows")
    waiting = gr.State(Batch(), time_to_live=_STATE_SECONDS)

    def start(request: gr.Request) -> list[object]:
        own = _read_texts(request, fixed)
        return [_to_title(own), gr.update(label=report_texts_of(own).drop), to_report_table(services.store, own)]

    def upload(paths: list[str], request: gr.Request) -> Iterator[Shown]:
        yield from desk.upload([Path(path) for path in paths], str(request.session_hash), _read_texts(request, fixed))

    def choose(batch: Batch, event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        choice = Choice(str(event.choice))
        yield from desk.go_on(batch, choice, str(request.session_hash), _read_texts(request, fixed))

    def change(event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        own, session = _read_texts(request, fixed), str(request.session_hash)
        yield from desk.change(str(event.act), str(event.report), str(event.sent), session, own)

    def cancel(request: gr.Request) -> None:
        desk.runs.stop(str(request.session_hash))

    shown = [status, rows, waiting]
    page.load(start, None, [head, files, rows], show_progress="hidden", api_visibility="private")
    files.upload(
        upload,
        files,
        shown,
        show_progress="hidden",
        concurrency_limit=1,
        concurrency_id="runs",
        api_visibility="private",
    ).then(lambda: None, None, files, show_progress="hidden", api_visibility="private")
    status.select(choose, waiting, shown, show_progress="hidden", concurrency_id="runs", api_visibility="private")
    status.submit(change, None, shown, show_progress="hidden", concurrency_id="runs", api_visibility="private")
    status.stop(cancel, None, None, show_progress="hidden", api_visibility="private")


class _Desk:
    """What the page does, for each visitor by the session of their page; gives what is shown, state after state."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.runs = Runs()

    def upload(self, paths: Sequence[Path], session: str, texts: Texts) -> Iterator[Shown]:
        """Take uploaded files in; where their names clash with stored reports', ask first."""
        words = report_texts_of(texts)
        if len(paths) > MOST_FILES:
            message = words.too_many.format(count=len(paths), limit=MOST_FILES)
            yield to_message(message, is_bad=True), gr.skip(), Batch()
            return
        try:
            batch = receive(paths, self._services.uploads, self._stored())
        except (FacitError, OSError) as error:
            yield to_message(str(error), is_bad=True), gr.skip(), Batch()
            return
        if batch.clashes:
            yield to_question(batch, texts), gr.skip(), batch
        else:
            yield from self._add(batch, session, texts)

    def go_on(self, batch: Batch, choice: Choice, session: str, texts: Texts) -> Iterator[Shown]:
        """Take the files in as the reader chose."""
        if batch.received:
            yield from self._add(settle(batch, choice, self._services.uploads, self._stored()), session, texts)

    def change(self, act: str, name: str, sent: str, session: str, texts: Texts) -> Iterator[Shown]:
        """Correct, remove or read again a report."""
        library = self._services.library
        if library is None:
            return
        words = report_texts_of(texts)
        try:
            if act == "again":
                yield from self._read_again(library, name, session, texts)
                return
            if act == "remove":
                library.remove(name)
                message = words.removed.format(name=name)
            else:
                message = self._correct(library, act, name, sent, texts)
            yield to_message(message), to_report_table(self._services.store, texts), gr.skip()
        except FacitError as error:
            yield to_message(str(error), is_bad=True), gr.skip(), gr.skip()

    def _correct(self, library: Library, act: str, name: str, sent: str, texts: Texts) -> str:
        words = report_texts_of(texts)
        report = self._services.store.report(name)
        changes = take_back(report) if act == "undo" else read_changes(sent, report)
        if not changes:
            return words.nothing_changed
        later = library.correct(name, changes)
        return words.corrected_later.format(name=name, message=later) if later else words.corrected.format(name=name)

    def _read_again(self, library: Library, name: str, session: str, texts: Texts) -> Iterator[Shown]:
        run = self.runs.start(session)
        yield from self._follow(run, session, lambda report: [library.read_again(name, report)], texts)
        shown = to_outcome(run.results, Batch(), texts)
        yield shown, to_report_table(self._services.store, texts), gr.skip()

    def _add(self, batch: Batch, session: str, texts: Texts) -> Iterator[Shown]:
        """Read the files into the store; those that did not get there are not kept."""
        library = self._services.library
        paths = [one.path for one in batch.received]
        run = self.runs.start(session)
        try:
            if paths and library is not None:
                adding = library
                yield from self._follow(run, session, lambda report: adding.add(paths, report), texts)
            shown = to_outcome(run.results, batch, texts)
        except FacitError as error:
            shown = to_message(str(error), is_bad=True)
        used = {one.report.source for one in self._services.store.reports()}
        for path in paths:
            if str(path) not in used:
                delete_upload(path, self._services.uploads)
        yield shown, to_report_table(self._services.store, texts), Batch()

    def _follow(self, run: Run, session: str, work: Work, texts: Texts) -> Iterator[Shown]:
        """Do the work and show how far it has come."""
        try:
            for step in run.follow(work):
                yield to_progress(step, texts, is_stopping=run.is_stopping), gr.skip(), gr.skip()
        finally:
            self.runs.end(session)

    def _stored(self) -> Mapping[str, str]:
        return {summary.report.name: summary.report.digest for summary in self._services.store.reports()}


def _read_texts(request: gr.Request, fixed: Language | None) -> Texts:
    return texts_of(read_language(request, fixed))


def _to_title(texts: Texts) -> str:
    words = report_texts_of(texts)
    return (
        f'<header class="title"><h1>{words.title}</h1><p>{words.lead}</p></header>'
        f'<p class="formats">{escape(words.formats)}</p>'
    )
