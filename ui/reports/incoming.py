"""Uploaded files on their way into the store: each kept in a folder of its own, archives opened, clashing names found.

In: the paths of uploads. Out: a `Batch`, and after the reader's choice the paths to read in, for example::

    bokslut.pdf, whose name another report has  ->  .../uploads/9f86d081884c7d65/bokslut (2).pdf

The folder is named by what is in the file, so an upload overwrites nothing: a report that is replaced, and fails to be
read, is still there with its file.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from ingest.archives import SourceFile, find_sources, free_name, open_source
from ingest.errors import ReadError, ReadFault
from ui.reports.library import delete_upload
from ui.reports.safe_name import to_safe_name

MOST_FILES = 500
_FOLDER_NAME = 24  # digits of a digest: two files never share it


class Choice(StrEnum):
    """What becomes of files whose names other reports have."""

    REPLACE = "replace"
    KEEP_BOTH = "both"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file that was uploaded: the name that it was given and where it is kept; `clashes` with a stored report."""

    name: str
    path: Path
    clashes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that could not be taken, and why: `fault` is the kind of it, where there is one."""

    name: str
    message: str
    fault: ReadFault | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The files of one upload; `refused` those that could not be taken, `skipped` the names left out by choice."""

    received: tuple[Received, ...] = ()
    refused: tuple[Refused, ...] = ()
    skipped: tuple[str, ...] = ()

    @property
    def clashes(self) -> tuple[str, ...]:
        """The names that other reports have."""
        return tuple(one.name for one in self.received if one.clashes)


def receive(paths: Sequence[Path], uploads: Path, stored: Mapping[str, str]) -> Batch:
    """Keep uploaded files, and those in archives; `stored` are the digests of the reports by name.

    Two files of one name in the same upload are both kept, the second under a new name.
    """
    received: list[Received] = []
    refused: list[Refused] = []
    taken: set[str] = set()
    for source in find_sources(paths):
        name = to_safe_name(source.name)
        try:
            digest, kept = _keep(source, uploads, free_name(name, taken))
        except (ReadError, OSError) as error:
            message = str(error).replace(f"{source.path.parent}/", "")
            fault = error.fault if isinstance(error, ReadError) else None
            refused.append(Refused(name=name, message=message, fault=fault))
            continue
        taken.add(kept.name)
        clashes = stored.get(kept.name, digest) != digest
        received.append(Received(name=kept.name, path=kept, clashes=clashes))
    return Batch(received=tuple(received), refused=tuple(refused))


def settle(batch: Batch, choice: Choice, uploads: Path, stored: Mapping[str, str]) -> Batch:
    """Give the batch as the reader chose: without the clashing files, or with new names for them, or as it is."""
    if choice is Choice.REPLACE:
        return replace(batch, received=tuple(replace(one, clashes=False) for one in batch.received))
    kept = [one for one in batch.received if not one.clashes]
    if choice is Choice.SKIP:
        for one in batch.received:
            if one.clashes:
                delete_upload(one.path, uploads)
        return replace(batch, received=tuple(kept), skipped=batch.clashes)
    taken = {*stored, *(one.name for one in kept)}
    for one in batch.received:
        if one.clashes:
            name = free_name(one.name, taken)
            taken.add(name)
            kept.append(Received(name=name, path=one.path.rename(one.path.with_name(name))))
    return replace(batch, received=tuple(kept))


def _keep(source: SourceFile, uploads: Path, name: str) -> tuple[str, Path]:
    """Copy a file into the folder of uploads; give its digest and its place there."""
    with open_source(source) as path:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        target = uploads / digest[:_FOLDER_NAME] / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return digest, target
