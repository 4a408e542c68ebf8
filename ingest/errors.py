"""What can go wrong that a user can be told about and mend; each message says what, where and what to do.

In: nothing. Out: named exceptions; they are caught at the edge (the command line, the page) and nowhere else.

The error tree::

    FacitError                  anything that a user can be told about and mend
    ├── ReadError               a report cannot be read: damaged, empty, of a kind not known
    ├── DuplicateReportError    another report of the same name is stored
    ├── UnknownReportError      no stored report has that name
    ├── CorrectionError         a correction names no field, or a value that the field cannot have
    ├── EncoderError            the encoder is missing or not what it should be
    └── StoreError              the store cannot be opened or used
        ├── StoreLockedError    another process is writing to the store
        └── StoreVersionError   the store was built by another version
"""

from __future__ import annotations

from enum import StrEnum


class FacitError(Exception):
    """Anything that a user can be told about and mend; the message says what, where and what to do."""


class ReadFault(StrEnum):
    """Why a file cannot be read, in kinds: a page words each in the language of its visitor."""

    FORMAT = "format"  # of a kind that is not read, or not of the kind that its name says
    EMPTY = "empty"
    NO_TEXT = "no text"
    LOCKED = "locked"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    ARCHIVE = "archive"  # it cannot be taken out of its archive
    UNREACHABLE = "unreachable"


class ReadError(FacitError):
    """A report cannot be read; `fault` is None where no kind of `ReadFault` says why."""

    def __init__(self, message: str, fault: ReadFault | None = None) -> None:
        super().__init__(message)
        self.fault = fault


class DuplicateReportError(FacitError):
    """Another report with the same file name is stored already."""


class UnknownReportError(FacitError):
    """No stored report has the name that was given."""


class CorrectionFault(StrEnum):
    """Why a correction cannot be made, in kinds: a page words each in the language of its visitor."""

    FIELD = "field"  # it names none
    NEEDED = "needed"  # it takes away what every report has
    MUNICIPALITY = "municipality"  # there is none of that name
    CHOICE = "choice"  # the value is none of the few there are
    PERIOD = "period"
    DAY = "day"
    UNIT = "unit"


class CorrectionError(FacitError):
    """A correction names no field of a report, or a value that the field cannot have.

    `typed` is what was typed, and `offer` what could be typed instead: values, or an example; "" where there is none.
    """

    def __init__(self, message: str, fault: CorrectionFault, typed: str, offer: str = "") -> None:
        super().__init__(message)
        self.fault = fault
        self.typed = typed
        self.offer = offer


class EncoderError(FacitError):
    """The encoder is missing, or is not what it should be."""


class StoreError(FacitError):
    """The store cannot be opened or used."""


class StoreLockedError(StoreError):
    """Another process is writing to the store."""


class StoreVersionError(StoreError):
    """The store was built by another version of Facit."""
