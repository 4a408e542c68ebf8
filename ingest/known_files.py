"""Which files the stored reports were read from, looked up at once however many there are.

In: the stored reports. Out: the name of the report that has a file, or a content, for example::

    KnownFiles(reports).find_file(SourceFile(path="2023/bokslut.txt"))  ->  "bokslut (2).txt"

It is for one run, which holds the writer's lock: what the run stores is added, and nobody else stores anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ingest.archives import SourceFile, parse_source
from ingest.records import Report

_Place = tuple[Path, tuple[str, ...]]


class KnownFiles:
    """The files and the contents of stored reports, by which their names are found."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports: dict[str, tuple[_Place, str]] = {}
        self._names_by_place: dict[_Place, set[str]] = {}
        self._names_by_digest: dict[str, set[str]] = {}
        for report in reports:
            self.add(report)

    def add(self, report: Report) -> None:
        """Know a report that was stored, in place of the one that had its name."""
        if before := self._reports.get(report.name):
            self._names_by_place[before[0]].discard(report.name)
            self._names_by_digest[before[1]].discard(report.name)
        place = to_file_place(parse_source(report.source))
        self._reports[report.name] = (place, report.digest)
        self._names_by_place.setdefault(place, set()).add(report.name)
        self._names_by_digest.setdefault(report.digest, set()).add(report.name)

    def find_file(self, source: SourceFile) -> str | None:
        """Return the name of the report that was read from a file: another than the file's own, if there is one."""
        names = self._names_by_place.get(to_file_place(source), set())
        return min(names, key=lambda name: (name == source.name, name), default=None)

    def find_content(self, digest: str) -> str | None:
        """Return the name of the report that was read from a file with this digest."""
        return max(self._names_by_digest.get(digest, set()), default=None)


def to_file_place(source: SourceFile) -> _Place:
    """Return where a file is, the same for all ways to write it."""
    return source.path.resolve(), source.members
