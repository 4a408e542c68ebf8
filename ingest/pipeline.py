"""The order of the steps, top to bottom: report file -> blocks -> tables -> figures and passages -> store.

In: paths of report files or folders. Out: one `Result` a file, for example
``Result(name="bokslut-2019.txt", status=Status.ADDED, figures=412, passages=96, problems=2)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from ingest.archives import SourceFile, find_sources, is_system_file, open_source, parse_source, source_exists
from ingest.corrections import apply_corrections, change_corrections
from ingest.embedding import Encoder
from ingest.errors import DuplicateReportError, ReadError
from ingest.figures import to_figures
from ingest.line_places import to_place
from ingest.metadata import read_metadata
from ingest.passages import to_passages
from ingest.readers import read_blocks
from ingest.records import Abbreviation, Basis, Correction, Figure, Location, ParsedReport, Passage, Problem, Table
from ingest.store import Store
from ingest.tables import find_tables, proved_cells

_NOTHING_FOUND = "neither a table with figures nor a sentence was found in it"
_Located = TypeVar("_Located", Abbreviation, Basis, Passage, Problem)


class Status(StrEnum):
    """What became of a file."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    FAILED = "failed"


class Stage(StrEnum):
    """What is being done with a file."""

    READING = "reading"
    STORING = "storing"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a run has come: the file in hand, what is done with it, and how many of all files are finished."""

    name: str
    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a file, with what was read from it; `message` says what is wrong, where and what to do."""

    name: str
    status: Status
    figures: int = 0
    passages: int = 0
    problems: int = 0
    message: str = ""


def read_report(path: Path, corrections: Sequence[Correction] = ()) -> ParsedReport:
    """Return all that is read from one report file, without storing it. Raises ReadError.

    Tables and texts are understood in the light of the user's corrections; the report's own record is as it was read.
    """
    read = read_blocks(path)
    report = read_metadata(read, path)
    corrected = apply_corrections(report, corrections)
    tables = find_tables(read.blocks, corrected)
    read_tables = [(table, to_figures(table)) for table in tables.tables]
    passages = to_passages(read.blocks, tables, corrected)
    doubts = (*read.problems, *tables.problems, *(problem for _, found in read_tables for problem in found.problems))
    return ParsedReport(
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
    report_progress: Callable[[Progress], None] = lambda progress: None,
) -> tuple[Result, ...]:
    """Read the files, and those in folders and ZIP archives, into the store: each report whole, in a transaction.

    A file that cannot be read gives a FAILED result and the rest go on. It may be stopped at any point: reports that
    were stored stay, and the next run goes on from there. Raises StoreLockedError if another process is writing.
    """
    files = find_sources(find_files(paths))
    results: list[Result] = []
    with store.writing():
        if store.needs_rebuild():
            store.rebuild(encoder)
        for done, source in enumerate(files):
            report_progress(Progress(name=source.name, stage=Stage.READING, done=done, total=len(files)))
            results.append(_ingest_file(source, store, encoder, report_progress, done, len(files)))
        report_progress(Progress(name="", stage=Stage.DONE, done=len(files), total=len(files)))
    return tuple(results)


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
            with open_source(parse_source(report.source)) as path:
                parsed = _with_source(read_report(path, store.corrections(name)), report.source)
        except ReadError:
            return f"{report.source} cannot be read now: {later}"
        if parsed.report.digest != report.digest:
            return f"{report.source} has changed since it was read: {later}"
        store.add_report(parsed, encoder)
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


def _ingest_file(
    source: SourceFile,
    store: Store,
    encoder: Encoder,
    report_progress: Callable[[Progress], None],
    done: int,
    total: int,
) -> Result:
    try:
        with open_source(source) as path:
            parsed = _with_source(read_report(path, store.corrections(source.name)), source.source)
        known = {summary.report.digest: summary.report for summary in store.reports()}
        twin = known.get(parsed.report.digest)
        if twin and (twin.name != source.name or store.is_read_with_corrections(twin.name)):
            message = "" if twin.name == source.name else f"the same content as {twin.name}, which is stored already"
            return replace(_to_result(parsed, Status.UNCHANGED), message=message)
        is_new = store.digest_of(source.name) is None
        if not is_new:
            _check_same_source(source, store)
        report_progress(Progress(name=source.name, stage=Stage.STORING, done=done, total=total))
        store.add_report(parsed, encoder)
        return _to_result(parsed, Status.ADDED if is_new else Status.REPLACED)
    except (ReadError, DuplicateReportError) as error:
        return Result(name=source.name, status=Status.FAILED, message=str(error))


def _with_source(parsed: ParsedReport, source: str) -> ParsedReport:
    """Give a report with the place that its file is kept at, in an archive too."""
    return replace(parsed, report=replace(parsed.report, source=source))


def _check_same_source(source: SourceFile, store: Store) -> None:
    """Raise DuplicateReportError if the stored report of this name is another file, which is still there."""
    stored = parse_source(store.report(source.name).source)
    same = stored.path.resolve() == source.path.resolve() and stored.members == source.members
    if not same and source_exists(stored):
        raise DuplicateReportError(
            f"{source.source}: another report with this name is stored, from {stored.source}. Rename one of them, or "
            f"remove the stored one first: facit remove {source.name}"
        )


def _to_result(parsed: ParsedReport, status: Status) -> Result:
    return Result(
        name=parsed.report.name,
        status=status,
        figures=len(parsed.figures),
        passages=len(parsed.passages),
        problems=len(parsed.problems),
        message="" if parsed.figures or parsed.passages else _NOTHING_FOUND,
    )
