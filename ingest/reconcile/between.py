"""Reconciles the same fact in two reports of a municipality: a later report may print an earlier year anew.

In: a parsed report and what the store holds of others. Out: remarks, for example a row whose outcome of 2022 is 1 250
in the annual report of 2022 and 1 290 in that of 2023, while the rows beside it are the same in both.

Only outcomes are compared: budgets and forecasts are meant to change. What differs is a remark and never an error: the
later report may have corrected the figure, or moved it to other rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.reconcile.fact_pairs import agrees
from ingest.reconcile.fact_rows import FactKey, FactRow, to_fact_rows
from ingest.reconcile.text_wording import Told, english, make_finding, to_amount, to_name
from ingest.records import (
    Amount,
    Figure,
    Finding,
    FindingKind,
    Measure,
    ParsedReport,
    Report,
    ReportStatus,
    Severity,
    Table,
)

_FEWEST_AGREEING = 3  # facts that two tables have in common, before one that differs is a restated one


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReport:
    """Another report as the store gives it: its record, its tables and its figures."""

    report: Report
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """A fact of a row in two reports."""

    first: FactRow
    second: FactRow
    key: FactKey

    @property
    def is_same(self) -> bool:
        """Whether both print the same, with either sign: one report may print costs as negative."""
        one, other = self.first.facts[self.key], self.second.facts[self.key]
        return agrees(one, other) or agrees(one, other, -1)

    @property
    def is_rounding(self) -> bool:
        """Whether they are a unit of the last digit apart."""
        one, other = self.first.facts[self.key], self.second.facts[self.key]
        return abs(abs(one.value) - abs(other.value)) <= max(one.step, other.step)


def is_comparable(report: Report, other: Report) -> bool:
    """Whether two reports may print the same fact: of one municipality, and of one body where both name theirs."""
    same_place = bool(set(report.municipalities) & set(other.municipalities))
    bodies = {body.casefold() for body in (report.committee, other.committee) if body}
    return report.name != other.name and same_place and len(bodies) < 2


def reconcile_between(parsed: ParsedReport, others: Sequence[StoredReport]) -> tuple[Finding, ...]:
    """Give the outcomes that a report and others of its municipality print differently."""
    rows = _outcomes(to_fact_rows(parsed.report, parsed.tables, parsed.figures))
    found: list[Finding] = []
    for other in others:
        if is_comparable(parsed.report, other.report):
            theirs = _outcomes(to_fact_rows(other.report, other.tables, other.figures))
            found.extend(_compare(rows, theirs))
    return tuple(found)


def _outcomes(rows: Sequence[FactRow]) -> tuple[FactRow, ...]:
    """Keep the outcomes of known periods: what is planned may change, and what is of no period cannot be compared."""
    return tuple(
        replace(
            row,
            facts={
                key: fact for key, fact in row.facts.items() if key.measure is Measure.ACTUAL and key.period is not None
            },
        )
        for row in rows
    )


def _compare(rows: Sequence[FactRow], others: Sequence[FactRow]) -> list[Finding]:
    """Compare two reports table by table and column by column."""
    theirs: dict[tuple[str, ...], list[FactRow]] = defaultdict(list)
    for row in _told_once(others):
        theirs[row.key].append(row)
    columns: dict[tuple[int, int, FactKey], list[_Beside]] = defaultdict(list)
    for row in _told_once(rows):
        for other in theirs.get(row.key, ()):
            if row.code and other.code and row.code != other.code:
                continue
            for key in row.facts.keys() & other.facts.keys():
                beside = _Beside(first=row, second=other, key=key)
                columns[row.family, other.family, key].append(beside)
    found = [finding for column in columns.values() for finding in _compare_column(column)]
    return sorted(found, key=lambda finding: finding.figures)


def _told_once(rows: Sequence[FactRow]) -> list[FactRow]:
    """Leave out rows whose name stands twice in a table: which of them is which, the name does not tell."""
    told = Counter((row.family, row.key) for row in rows)
    return [row for row in rows if row.key and told[row.family, row.key] == 1]


def _compare_column(column: Sequence[_Beside]) -> list[Finding]:
    """Give what differs in a column of two tables, where most rows that are in both are the same."""
    same = [beside for beside in column if beside.is_same and beside.first.facts[beside.key].value]
    apart = [beside for beside in column if not beside.is_same]
    if len(same) < _FEWEST_AGREEING or len(apart) * 2 > len(same):
        return []
    return [_finding(beside) for beside in apart if not beside.is_rounding]


def _finding(beside: _Beside) -> Finding:
    """Give the remark, on the report of the later period or day; the other one is the first telling."""
    later, earlier = sorted((beside.first, beside.second), key=lambda row: _day(row.report), reverse=True)
    own, first = later.facts[beside.key], earlier.facts[beside.key]
    amounts = [Amount(value=fact.shown, unit=fact.unit) for fact in (own, first)]
    shown = [to_amount(amount) for amount in amounts]
    name, column = to_name(later.label), to_name(own.figures[0].column)
    why_swedish, why_english = "räknats om", "revised"
    if earlier.report.status is ReportStatus.PRELIMINARY:
        why_swedish, why_english = "varit preliminärt", "preliminary before"
    told = Told(
        swedish=f"{name}, {column}: {shown[0]} i {later.report.name} men {shown[1]} i {earlier.report.name}; "
        f"värdet kan ha {why_swedish}.",
        english=f"{name}, {column}: {english(shown[0])} in {later.report.name} but {english(shown[1])} in "
        f"{earlier.report.name}; the value may have been {why_english}.",
    )
    figures = [*own.figures, *first.figures]
    return make_finding(
        FindingKind.TABLE,
        told,
        own.figures[0].text,
        [figure.location for figure in figures],
        severity=Severity.REMARK,
        amount=amounts[0],
        computed=amounts[1],
        figures=[figure.key for figure in figures],
        table=later.place.table,
        other=beside.second.report.name,
    )


def _day(report: Report) -> tuple[date, date, str]:
    end = report.period.end if report.period else date.min
    return end, report.published or date.min, report.name
