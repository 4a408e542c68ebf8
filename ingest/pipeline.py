"""The order of the steps, top to bottom: report file -> blocks -> tables -> figures and passages -> findings -> store.

In: paths of report files or folders. Out: one `Result` a file, for example
``Result(name="bokslut-2019.txt", status=Status.ADDED, figures=412, passages=96, problems=2)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from ingest.archives import (
    SourceFile,
    find_sources,
    is_system_file,
    open_source,
    parse_source,
)
from ingest.corrections import apply_corrections, change_corrections
from ingest.embedding import Encoder
from ingest.errors import DuplicateReportError, ReadError
from ingest.figures import to_figures
from ingest.findings_between import keep_findings_between
from ingest.known_files import KnownFiles
from ingest.line_places import to_place
from ingest.metadata import read_metadata
from ingest.passages import to_passages
from ingest.readers import ReportPage, read_blocks, report_nothing
from ingest.reconcile.reconcile import reconcile
from ingest.records import Abbreviation, Basis, Correction, Figure, Location, ParsedReport, Passage, Problem, Table
from ingest.report_names import check_same_source, choose_name
from ingest.runs import Progress, Result, RunStoppedError, SameName, Stage, Status
from ingest.store import Store
from ingest.tables import find_tables, proved_cells

__all__ = [
    "Progress",
    "Result",
    "RunStoppedError",
    "SameName",
    "Stage",
    "Status",
    "correct_report",
    "find_files",
    "ingest_paths",
    "read_again",
    "read_report",
]

_NOTHING_FOUND = "neither a table with figures nor a sentence was found in it"
_Located = TypeVar("_Located", Abbreviation, Basis, Passage, Problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What a run works with, and how far it has come: `done` of `total` files."""

    store: Store
    encoder: Encoder
    same_name: SameName
    known: KnownFiles
    report_progress: Callable[[Progress], None]
    done: int = 0
    total: int = 1

    def report(self, name: str, stage: Stage, part: int = 0, parts: int = 0) -> None:
        """Tell how far the run has come with a file."""
        self.report_progress(Progress(name=name, stage=stage, done=self.done, total=self.total, part=part, parts=parts))


def read_report(
    path: Path, corrections: Sequence[Correction] = (), report_page: ReportPage = report_nothing
) -> ParsedReport:
    """Return all that is read from one report file, without storing it. Raises ReadError.

    Tables and texts are understood in the light of the user's corrections; the report's own record is as it was read.
    `report_page` is told of each page before it is read.
    """
    read = read_blocks(path, report_page)
    report = read_metadata(read, path)
    corrected = apply_corrections(report, corrections)
    tables = find_tables(read.blocks, corrected)
    read_tables = [(table, to_figures(table)) for table in tables.tables]
    passages = to_passages(read.blocks, tables, corrected)
    doubts = (*read.problems, *tables.problems, *(problem for _, found in read_tables for problem in found.problems))
    parsed = ParsedReport(
        report=replace(report, basis=_placed(report.basis, read.places)),
        lines=read.lines,
        places=read.places,
        pages=read.pages,
        tables=tables.tables,
        figures=tuple(figure for table, found in read_tables for figure in _proved(table, found.figures)),
        passages=_placed(passages.passages, read.places),
        abbreviations=_placed(passages.abbreviations, read.places),
        problems=_placed(doubts, read.places),
        corrections=tuple(corrections),
    )
    checked = reconcile(parsed)
    return replace(parsed, findings=checked.findings, checks=checked.checks)


def _proved(table: Table, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give a table's figures, those read from an image as exact where its own sums prove them."""
    if all(figure.is_exact for figure in figures):
        return tuple(figures)
    proved = proved_cells(table)
    return tuple(replace(figure, is_exact=figure.is_exact or (figure.row, figure.cell) in proved) for figure in figures)


def _placed(parts: Sequence[_Located], places: Sequence[Location]) -> tuple[_Located, ...]:
    """Give what was found by its lines with the page that they stand on."""
    return tuple(replace(part, location=to_place(part.location, places)) for part in parts)


def ingest_paths(
    paths: Sequence[Path],
    store: Store,
    encoder: Encoder,
    *,
    same_name: SameName = SameName.REFUSE,
    report_progress: Callable[[Progress], None] = lambda progress: None,
) -> tuple[Result, ...]:
    """Read the files, and those in folders and ZIP archives, into the store: each report whole, in a transaction.

    A file that cannot be read gives a FAILED result and the rest go on. It may be stopped at any point: reports that
    were stored stay, and the next run goes on from there; `report_progress` stops it by raising RunStoppedError.
    `same_name` says what becomes of a file whose name a report from elsewhere has. Raises StoreLockedError if another
    process is writing.
    """
    files = find_sources(find_files(paths))
    results: list[Result] = []
    with store.writing():
        if store.needs_rebuild():
            store.rebuild(encoder)
        run = _Run(
            store=store,
            encoder=encoder,
            same_name=same_name,
            known=KnownFiles(store.catalogue().values()),
            report_progress=report_progress,
            total=len(files),
        )
        try:
            for done, source in enumerate(files):
                results.append(_ingest_file(source, replace(run, done=done)))
            replace(run, done=len(files)).report("", Stage.DONE)
        except RunStoppedError:
            results += [Result(name=source.name, status=Status.STOPPED) for source in files[len(results) :]]
    return tuple(results)


def read_again(
    name: str,
    store: Store,
    encoder: Encoder,
    *,
    report_progress: Callable[[Progress], None] = lambda progress: None,
) -> Result:
    """Read the file of a stored report once more, changed or not, and store what it holds in its place.

    Raises UnknownReportError, StoreLockedError, and ReadError where its file is gone or cannot be read.
    """
    known = KnownFiles(())  # which report is read is known
    run = _Run(store=store, encoder=encoder, same_name=SameName.REPLACE, known=known, report_progress=report_progress)
    with store.writing():
        source = parse_source(store.report(name).source)
        try:
            parsed = _read_source(source, name, run)
            _store(parsed, run)
        except RunStoppedError:
            return Result(name=name, status=Status.STOPPED)
        return _to_result(parsed, Status.REPLACED)


def correct_report(name: str, changes: Sequence[str], store: Store, encoder: Encoder) -> str:
    """Keep the user's corrections of a stored report ("unit=tkr", "unit=" takes one back) and read it again with them.

    Returns "" or, where its file is gone or has changed since, what that means for its tables. Raises CorrectionError,
    UnknownReportError, StoreLockedError.
    """
    with store.writing():
        report = store.report(name)
        store.correct_report(name, change_corrections(store.corrections(name), changes))
        if store.is_read_with_corrections(name):
            return ""
        later = "periods and units of its tables take it into account when the report is ingested again"
        try:
            with open_source(parse_source(report.source), name) as path:
                parsed = _with_source(read_report(path, store.corrections(name)), report.source)
        except ReadError:
            return f"{report.source} cannot be read now: {later}"
        if parsed.report.digest != report.digest:
            return f"{report.source} has changed since it was read: {later}"
        store.add_report(parsed, encoder)
        keep_findings_between(parsed, store)
        return ""


def find_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that are named, and those in the folders that are named, each once; hidden ones left out."""
    found: dict[Path, None] = {}
    for path in paths:
        for file in _files_below(path) if path.is_dir() else (path,):
            found.setdefault(file, None)
    return tuple(found)


def _files_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        is_hidden = any(map(is_system_file, path.relative_to(folder).parts))
        if path.is_file() and not is_hidden:
            yield path


def _ingest_file(source: SourceFile, run: _Run) -> Result:
    run.report(source.name, Stage.READING)
    store = run.store
    try:
        name = choose_name(source, run.same_name, run.known, store)
        parsed = _read_source(source, name, run)
        twin = run.known.find_content(parsed.report.digest)
        if twin and (twin != name or store.is_read_with_corrections(twin)):
            message = "" if twin == name else f"the same content as {twin}, which is stored already"
            return replace(_to_result(parsed, Status.UNCHANGED), message=message)
        is_new = store.digest_of(name) is None
        if not is_new and run.same_name is not SameName.REPLACE:
            check_same_source(source, name, store)
        _store(parsed, run)
        return _to_result(parsed, Status.ADDED if is_new else Status.REPLACED)
    except ReadError as error:
        return Result(name=source.name, status=Status.FAILED, message=str(error), fault=error.fault)
    except DuplicateReportError as error:
        return Result(name=source.name, status=Status.FAILED, message=str(error))


def _read_source(source: SourceFile, name: str, run: _Run) -> ParsedReport:
    """Read a file as the report of this name, page by page where it has pages. Raises ReadError."""
    with open_source(source, name) as path:
        parsed = read_report(
            path, run.store.corrections(name), lambda page, pages: run.report(name, Stage.READING, page, pages)
        )
    return _with_source(parsed, source.source)


def _store(parsed: ParsedReport, run: _Run) -> None:
    name = parsed.report.name
    run.report(name, Stage.STORING)
    run.store.add_report(
        parsed, run.encoder, report_progress=lambda done, total: run.report(name, Stage.STORING, done, total)
    )
    keep_findings_between(parsed, run.store)
    run.known.add(parsed.report)


def _with_source(parsed: ParsedReport, source: str) -> ParsedReport:
    """Give a report with the place that its file is kept at, in an archive too."""
    return replace(parsed, report=replace(parsed.report, source=source))


def _to_result(parsed: ParsedReport, status: Status) -> Result:
    return Result(
        name=parsed.report.name,
        status=status,
        figures=len(parsed.figures),
        passages=len(parsed.passages),
        problems=len(parsed.problems),
        message="" if parsed.figures or parsed.passages else _NOTHING_FOUND,
    )
