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

from ingest.embedding import Encoder
from ingest.figures import to_figures
from ingest.line_places import to_place
from ingest.metadata import read_metadata
from ingest.passages import to_passages
from ingest.readers import read_blocks
from ingest.records import (
    Abbreviation,
    Basis,
    DuplicateReportError,
    Location,
    ParsedReport,
    Passage,
    Problem,
    ReadError,
)
from ingest.store import Store
from ingest.tables import find_tables

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


def read_report(path: Path) -> ParsedReport:
    """Return all that is read from one report file, without storing it. Raises ReadError."""
    read = read_blocks(path)
    report = read_metadata(read, path)
    tables = find_tables(read.blocks, report)
    per_table = [to_figures(table) for table in tables.tables]
    passages = to_passages(read.blocks, tables, report)
    doubts = (*tables.problems, *(problem for found in per_table for problem in found.problems))
    return ParsedReport(
        report=replace(report, basis=_placed(report.basis, read.places)),
        lines=read.lines,
        places=read.places,
        pages=read.pages,
        tables=tables.tables,
        figures=tuple(figure for found in per_table for figure in found.figures),
        passages=_placed(passages.passages, read.places),
        abbreviations=_placed(passages.abbreviations, read.places),
        problems=_placed(doubts, read.places),
    )


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
    """Read the files, and those in the folders, into the store: each report whole, in a transaction of its own.

    A file that cannot be read gives a FAILED result and the rest go on. It may be stopped at any point: reports that
    were stored stay, and the next run goes on from there. Raises StoreLockedError if another process is writing.
    """
    files = find_files(paths)
    results: list[Result] = []
    with store.writing():
        if store.needs_rebuild():
            store.rebuild(encoder)
        for done, path in enumerate(files):
            report_progress(Progress(name=path.name, stage=Stage.READING, done=done, total=len(files)))
            results.append(_ingest_file(path, store, encoder, report_progress, done, len(files)))
        report_progress(Progress(name="", stage=Stage.DONE, done=len(files), total=len(files)))
    return tuple(results)


def find_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that are named, and those in the folders that are named, each once; hidden ones left out."""
    found: dict[Path, None] = {}
    for path in paths:
        for file in _files_below(path) if path.is_dir() else (path,):
            found.setdefault(file, None)
    return tuple(found)


def _files_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not is_hidden:
            yield path


def _ingest_file(
    path: Path, store: Store, encoder: Encoder, report_progress: Callable[[Progress], None], done: int, total: int
) -> Result:
    try:
        parsed = read_report(path)
        known = {summary.report.digest: summary.report for summary in store.reports()}
        if twin := known.get(parsed.report.digest):
            message = "" if twin.name == path.name else f"the same content as {twin.name}, which is stored already"
            return replace(_to_result(parsed, Status.UNCHANGED), message=message)
        is_new = store.digest_of(path.name) is None
        if not is_new:
            _check_same_source(path, store)
        report_progress(Progress(name=path.name, stage=Stage.STORING, done=done, total=total))
        store.add_report(parsed, encoder)
        return _to_result(parsed, Status.ADDED if is_new else Status.REPLACED)
    except (ReadError, DuplicateReportError) as error:
        return Result(name=path.name, status=Status.FAILED, message=str(error))


def _check_same_source(path: Path, store: Store) -> None:
    """Raise DuplicateReportError if the stored report of this name is another file, which is still there."""
    stored = Path(store.report(path.name).source)
    if stored.resolve() != path.resolve() and stored.is_file():
        raise DuplicateReportError(
            f"{path}: another report with this name is stored, from {stored}. Rename one of them, or remove the stored "
            f"one first: facit remove {path.name}"
        )


def _to_result(parsed: ParsedReport, status: Status) -> Result:
    return Result(
        name=parsed.report.name,
        status=status,
        figures=len(parsed.figures),
        passages=len(parsed.passages),
        problems=len(parsed.problems),
    )
