"""The nouns of a run of ingest: how far it has come, what became of each file, and what to do with a name taken twice.

In: nothing. Out: records that `ingest.pipeline` gives to whoever started it, for example::

    Progress(name="bokslut.pdf", stage=Stage.READING, done=1, total=3, part=12, parts=48)   # page 12 of 48
    Result(name="bokslut-2019.txt", status=Status.ADDED, figures=412, passages=96, problems=2)
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest.errors import FacitError, ReadFault


class Status(StrEnum):
    """What became of a file; STOPPED: the run was stopped before it was stored."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    STOPPED = "stopped"


class Stage(StrEnum):
    """What is being done with a file."""

    READING = "reading"
    STORING = "storing"
    DONE = "done"


class SameName(StrEnum):
    """What to do with a file whose name another stored report has, which was read from elsewhere and is still there."""

    REFUSE = "refuse"
    REPLACE = "replace"
    KEEP_BOTH = "keep both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a run has come: the file in hand, what is done with it, and how many of all files are finished.

    `part` of `parts` is the page that is read, or how many of a report's texts are encoded; 0 of 0 where not told.
    """

    name: str
    stage: Stage
    done: int
    total: int
    part: int = 0
    parts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a file, with what was read from it; `message` says what is wrong, where and what to do.

    `fault` is the kind of what is wrong, where there is one for it.
    """

    name: str
    status: Status
    figures: int = 0
    passages: int = 0
    problems: int = 0
    message: str = ""
    fault: ReadFault | None = None


class RunStoppedError(FacitError):
    """Raised by whoever is told of the progress, to stop the run; the report in hand is not stored."""
