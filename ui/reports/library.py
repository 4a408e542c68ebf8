"""What the page of reports does to the store: adds, corrects, reads again and removes reports.

In: the paths of kept uploads, or the name of a report. Out: results of `ingest`, for example
``Result(name="bokslut.pdf", status=Status.ADDED, figures=412, passages=96, problems=2)``.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ingest.archives import parse_source
from ingest.errors import ReadError

if TYPE_CHECKING:  # loading these takes seconds
    from ingest.embedding import Encoder
    from ingest.runs import Progress, Result
    from ingest.store import Store


class Library(Protocol):
    """What the page of reports may do."""

    def add(self, paths: Sequence[Path], report_progress: Callable[[Progress], None]) -> tuple[Result, ...]:
        """Read files into the store, in place of reports of the same names; StoreLockedError where another writes."""

    def correct(self, name: str, changes: Sequence[str]) -> str:
        """Correct what a report is ("unit=tkr"); give "" or why its tables keep the old reading. CorrectionError."""

    def read_again(self, name: str, report_progress: Callable[[Progress], None]) -> Result:
        """Read a report's file once more; ReadError where it is gone or cannot be read."""

    def remove(self, name: str) -> None:
        """Remove a report, and its file if it was uploaded; UnknownReportError."""


class StoredLibrary:
    """The library over a real store; `uploads` is the folder of uploaded files."""

    def __init__(self, store: Store, encoder: Encoder, uploads: Path) -> None:
        self._store = store
        self._encoder = encoder
        self._uploads = uploads

    def add(self, paths: Sequence[Path], report_progress: Callable[[Progress], None]) -> tuple[Result, ...]:
        """Read files into the store; an uploaded file whose report they replace is deleted."""
        from ingest.pipeline import ingest_paths  # here, as it is not needed to show the page
        from ingest.runs import SameName

        before = {path.name: self._source_of(path.name) for path in paths}
        results = ingest_paths(
            paths, self._store, self._encoder, same_name=SameName.REPLACE, report_progress=report_progress
        )
        for name, source in before.items():
            if source is not None and source != self._source_of(name):
                self._delete_upload(source)
        return results

    def correct(self, name: str, changes: Sequence[str]) -> str:
        """Correct what a report is, and read it again in that light."""
        from ingest.pipeline import correct_report

        return correct_report(name, changes, self._store, self._encoder)

    def read_again(self, name: str, report_progress: Callable[[Progress], None]) -> Result:
        """Read a report's file once more."""
        from ingest.pipeline import read_again

        return read_again(name, self._store, self._encoder, report_progress=report_progress)

    def remove(self, name: str) -> None:
        """Remove a report, and its file if it was uploaded."""
        source = parse_source(self._store.report(name).source).path
        self._store.remove_report(name)
        self._delete_upload(source)

    def _source_of(self, name: str) -> Path | None:
        if self._store.digest_of(name) is None:
            return None
        return parse_source(self._store.report(name).source).path

    def _delete_upload(self, path: Path) -> None:
        delete_upload(path, self._uploads)


def delete_upload(path: Path, uploads: Path) -> None:
    """Delete an uploaded file; a file that lies elsewhere is the user's own and stays. Raises ReadError."""
    own, folder = path.resolve(), uploads.resolve()
    if folder not in own.parents:
        return
    try:
        if own.parent == folder:
            own.unlink(missing_ok=True)
        else:
            shutil.rmtree(own.parent, ignore_errors=True)
    except OSError as error:
        raise ReadError(f"{path} cannot be deleted: {error.strerror}. Delete it by hand.") from error
