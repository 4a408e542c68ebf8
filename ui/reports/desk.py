"""What the pages do with reports: take uploads in, ask about names that clash, follow a run, correct, remove.

In: the paths of uploads, or the name of a report. Out: steps to show, for example
``Step(status='<div class="run">… bokslut.pdf: läser sida 3 av 26 …')`` and last one with `is_done`.

Nothing is stored by half: a run that is cancelled leaves what was stored before it, and a file that cannot be read
leaves the report that it was to replace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import FacitError
from ingest.runs import Progress, Stage
from ui.error_words import describe_error
from ui.reports.form import read_changes, take_back
from ui.reports.incoming import MOST_FILES, Batch, Choice, receive, settle
from ui.reports.library import Library, delete_upload
from ui.reports.run_status import to_message, to_outcome, to_progress, to_question
from ui.reports.runs import Run, Runs, Work
from ui.reports.texts import report_texts_of
from ui.services import Services
from ui.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to show now: `status` as HTML, and the files that wait for a choice (None: as before); `is_done`: all is."""

    status: str
    batch: Batch | None = None
    is_done: bool = False


class Desk:
    """What a page does with reports, for each visitor by the session of their page; gives what is shown, step by step.

    `leads_on` has what was read in followed by the way to the page of questions.
    """

    def __init__(self, services: Services, *, leads_on: bool = True) -> None:
        self._services = services
        self._leads_on = leads_on
        self.runs = Runs()

    def upload(self, paths: Sequence[Path], session: str, texts: Texts) -> Iterator[Step]:
        """Take uploaded files in; where their names clash with stored reports', ask first. No files: no step."""
        words = report_texts_of(texts)
        if not paths:
            return
        if len(paths) > MOST_FILES:
            message = words.too_many.format(count=len(paths), limit=MOST_FILES)
            yield Step(status=to_message(message, is_bad=True), batch=Batch())
            return
        try:
            batch = receive(paths, self._services.uploads, self._stored())
        except FacitError as error:
            yield Step(status=to_message(describe_error(error, texts.language), is_bad=True), batch=Batch())
            return
        except OSError as error:
            yield Step(status=to_message(str(error), is_bad=True), batch=Batch())
            return
        if batch.clashes:
            yield Step(status=to_question(batch, texts), batch=batch)
        else:
            yield from self._add(batch, session, texts)

    def go_on(self, batch: Batch, choice: Choice, session: str, texts: Texts) -> Iterator[Step]:
        """Take the files in as the reader chose."""
        if batch.received:
            yield from self._add(settle(batch, choice, self._services.uploads, self._stored()), session, texts)

    def change(self, act: str, name: str, sent: str, session: str, texts: Texts) -> Iterator[Step]:
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
            yield Step(status=to_message(message), is_done=True)
        except FacitError as error:
            yield Step(status=to_message(describe_error(error, texts.language), is_bad=True))

    def _correct(self, library: Library, act: str, name: str, sent: str, texts: Texts) -> str:
        words = report_texts_of(texts)
        report = self._services.store.report(name)
        changes = take_back(report) if act == "undo" else read_changes(sent, report)
        if not changes:
            return words.nothing_changed
        later = library.correct(name, changes)
        return words.corrected_later.format(name=name, message=later) if later else words.corrected.format(name=name)

    def _read_again(self, library: Library, name: str, session: str, texts: Texts) -> Iterator[Step]:
        run = self.runs.start(session)
        yield from self._follow(run, session, lambda report: [library.read_again(name, report)], texts)
        yield Step(status=to_outcome(run.results, Batch(), texts, leads_on=self._leads_on), is_done=True)

    def _add(self, batch: Batch, session: str, texts: Texts) -> Iterator[Step]:
        """Read the files into the store; those that did not get there are not kept."""
        library = self._services.library
        paths = [one.path for one in batch.received]
        run = self.runs.start(session)
        try:
            if paths and library is not None:
                adding = library
                begun = Progress(name=paths[0].name, stage=Stage.READING, done=0, total=len(paths))
                yield from self._follow(run, session, lambda report: adding.add(paths, report), texts, begun)
            shown = to_outcome(run.results, batch, texts, leads_on=self._leads_on)
        except FacitError as error:
            shown = to_message(describe_error(error, texts.language), is_bad=True)
        used = {one.report.source for one in self._services.store.reports()}
        for path in paths:
            if str(path) not in used:
                delete_upload(path, self._services.uploads)
        yield Step(status=shown, batch=Batch(), is_done=True)

    def _follow(
        self, run: Run, session: str, work: Work, texts: Texts, begun: Progress | None = None
    ) -> Iterator[Step]:
        """Do the work and show how far it has come; `begun` is shown at once, for the first step may be long."""
        try:
            if begun:
                yield Step(status=to_progress(begun, texts))
            for step in run.follow(work):
                yield Step(status=to_progress(step, texts, is_stopping=run.is_stopping))
        finally:
            self.runs.end(session)

    def _stored(self) -> Mapping[str, str]:
        return {summary.report.name: summary.report.digest for summary in self._services.store.reports()}
