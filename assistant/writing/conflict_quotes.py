"""Finds the contradictions that an answer of quotations alone takes part in: its sentence says otherwise than a table.

In: an answer and the store. Out: findings, for example for "713 [1]", quoted from "Under 2031 fattades 713 beslut om
parkering.", the one that the table prints 731.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from assistant.records import Answer, Operation
from ingest.notation import parse_amounts
from ingest.records import Figure, Finding, FindingKind, RowReference, Severity
from ingest.words import split_words, stem

_BOTH = 2
_OVER_TIME = frozenset({Operation.CLAIM, Operation.TREND, Operation.DIFFERENCE, Operation.COMPARE})


class Stored(Protocol):
    """What is asked of the store."""

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Return where reports contradict themselves or each other."""

    def figures(self, *, rows: Sequence[tuple[str, RowReference]] | None = None) -> tuple[Figure, ...]:
        """Return the figures of rows of reports."""


def find_quoted(answer: Answer, store: Stored) -> tuple[Finding, ...]:
    """Return the errors whose sentence an answer without figures quotes first, of a year that was not ruled out."""
    if answer.figures or not answer.citations or answer.citations[0].row:
        return ()
    first = answer.citations[0]
    return tuple(
        finding
        for finding in store.findings((first.location.report,))
        if finding.severity is Severity.ERROR and finding.passages and finding.figures and finding.computed
        if finding.locations[0] == first.location and finding.printed in first.quote
        if _is_of_years(finding, answer, store)
    )


def find_restated(answer: Answer, store: Stored) -> tuple[Finding, ...]:
    """Return the errors of the text alone that tell two figures of an answer over time, and say the wrong way of them.

    "sjönk från 7 procent till 9" beside a table with both: neither cell is doubted, and yet the text denies the table.
    """
    if answer.plan.operation not in _OVER_TIME or len(answer.figures) < _BOTH:
        return ()
    amounts = {abs(figure.amount.value) for figure in answer.figures if figure.amount}
    reports = tuple(dict.fromkeys(figure.location.report for figure in answer.figures))
    return tuple(
        finding
        for finding in store.findings(reports)
        if finding.severity is Severity.ERROR and finding.kind is FindingKind.SIGN and not finding.figures
        if len({abs(mention.amount.value) for mention in parse_amounts(finding.printed)} & amounts) >= _BOTH
    )


def leads(finding: Finding, answer: Answer) -> bool:
    """Whether an answer opens with the very amount that a finding doubts, "713 [1]", or quotes it for what is asked.

    A longer quotation opens with other sentences: then the doubted one must name all that no row was found for.
    """
    lead = answer.text.partition("[")[0]
    digits = re.sub(r"\D", "", f"{finding.amount.value:f}") if finding.amount else ""
    if bool(digits) and re.sub(r"\D", "", lead) == digits:
        return True
    asked = {stem(word) for term in answer.plan.unexplained for word in split_words(term)}
    told = {stem(word) for word in split_words(finding.printed)}
    return not answer.figures and bool(asked) and asked <= told


def _is_of_years(finding: Finding, answer: Answer, store: Stored) -> bool:
    """Whether the cell that a sentence contradicts is of a year that is asked for, if one is."""
    years = {period.end.year for period in answer.plan.periods}
    report, _, place = finding.figures[0].rpartition("#")
    table, row, _ = place.split(".")
    figures = store.figures(rows=[(report, RowReference(table=int(table), row=int(row)))])
    cell = next((figure for figure in figures if figure.key == finding.figures[0]), None)
    return not years or bool(cell and cell.period and cell.period.end.year in years)
