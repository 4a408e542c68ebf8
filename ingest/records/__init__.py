"""The nouns of ingest: what a report becomes.

In: nothing. Out: frozen records that every step passes on and nobody changes.

One numeric cell of a report becomes one figure, for example::

    Figure(labels=("45 Gymnasieskola",), column="Avvikelse", measure=Measure.VARIANCE,
           amount=Amount(value=Decimal("-6000"), unit=Unit.TKR), text="-6 000", ...)
"""

from ingest.records.amounts import Amount, Measure, Period, Unit
from ingest.records.blocks import Block, BlockKind, Box, Location, Page, Row
from ingest.records.findings import CheckCount, Finding, FindingKind, Problem, Severity
from ingest.records.passages import Abbreviation, Passage
from ingest.records.reports import Basis, Correction, ParsedReport, Report, ReportKind, ReportStatus
from ingest.records.tables import Column, ColumnBasis, Figure, Origin, RowReference, Table, TableRow

__all__ = [
    "Abbreviation",
    "Amount",
    "Basis",
    "Block",
    "BlockKind",
    "Box",
    "CheckCount",
    "Column",
    "ColumnBasis",
    "Correction",
    "Figure",
    "Finding",
    "FindingKind",
    "Location",
    "Measure",
    "Origin",
    "Page",
    "ParsedReport",
    "Passage",
    "Period",
    "Problem",
    "Report",
    "ReportKind",
    "ReportStatus",
    "Row",
    "RowReference",
    "Severity",
    "Table",
    "TableRow",
    "Unit",
]
