"""What is in doubt: problems of reading, contradictions that were found, checks that were made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest.records.amounts import Amount
from ingest.records.blocks import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A doubt about what a report says that reading it could not settle."""

    message: str
    location: Location


class FindingKind(StrEnum):
    """In what way a report contradicts itself."""

    SUM = "sum"
    DIFFERENCE = "difference"
    TEXT = "text against table"
    TABLE = "table against table"
    SIGN = "sign"
    UNIT = "unit"
    DAMAGED = "damaged"
    DATE = "date"
    COUNT = "count"
    NOTE = "note"


class Severity(StrEnum):
    """ERROR: the figures cannot all be right. REMARK: they differ by no more than rounding or truncation."""

    ERROR = "error"
    REMARK = "remark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place where a report contradicts itself, or another report: one cause, one finding.

    `printed` is what stands in the report, verbatim ("-26 62"), and `amount` the same as a number where it is one;
    `computed` what the rest of the report implies instead, if anything does, by `expression` ("-1 200 - 1 462").
    `figures` are the keys of all figures concerned, the doubtful one first, and `passages` those of the sentences.
    `table` is the index of the table that it counts against, None where it is about text alone. `locations` are all
    the places, the doubtful one first; only those of a finding between reports lie in two of them, and `other` names
    the second. `swedish` and `english` say it in one sentence that can be sent on.
    """

    kind: FindingKind
    severity: Severity
    printed: str
    amount: Amount | None = None
    computed: Amount | None = None
    expression: str = ""
    figures: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    table: int | None = None
    locations: tuple[Location, ...]
    other: str = ""
    swedish: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCount:
    """How many checks of a kind were made on a table (None: on the text), and how many of them passed.

    A check that does not pass to the last digit but within rounding counts as passed, and is a remark as well.
    """

    table: int | None
    kind: FindingKind
    made: int
    passed: int
