"""Tells of each table that an answer's figures come from whether it adds up.

In: figures and the store. Out: a `Badge` a table, for example "The table adds up: 38 of 38 checks."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from assistant.records import Badge, Language
from assistant.writing.audit_phrases import AUDIT_PHRASES
from ingest.records import CheckCount, Figure, Finding, FindingKind, Severity

MOST_BADGES: Final = 6
_FEW: Final = 3  # the cells of one relation: any of them may be the wrong one


class Checked(Protocol):
    """What is asked of the store."""

    def checks_of(self, names: Sequence[str]) -> Mapping[str, tuple[CheckCount, ...]]:
        """Return how many checks were made on each table of reports, by name."""

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Return where reports contradict themselves or each other."""


def find_badges(figures: Sequence[Figure], store: Checked) -> tuple[Badge, ...]:
    """Return the badges of the tables that figures come from, in their order; at most six."""
    tables = list(dict.fromkeys((figure.location.report, figure.table) for figure in figures))[:MOST_BADGES]
    captions = {(figure.location.report, figure.table): figure.caption for figure in figures}
    reports = store.checks_of(tuple({report for report, _ in tables}))
    findings = store.findings(tuple(reports)) if reports else ()
    badges = []
    for report, table in tables:
        start = f"{report}#{table}."
        own = [
            finding
            for finding in findings
            if (finding.locations[0].report == report and finding.table == table)
            or any(key.startswith(start) for key in finding.figures)
        ]
        checks = [check for check in reports[report] if check.table == table]
        badges.append(
            Badge(
                report=report,
                table=table,
                caption=captions[report, table],
                made=sum(check.made for check in checks),
                passed=sum(check.passed for check in checks),
                errors=tuple(finding for finding in own if finding.severity is Severity.ERROR),
                remarks=tuple(finding for finding in own if finding.severity is Severity.REMARK),
            )
        )
    return tuple(badges)


def describe_badge(badge: Badge, language: Language) -> str:
    """Return a badge in one sentence of a language."""
    phrases = AUDIT_PHRASES[language]
    if badge.errors:
        first = badge.errors[0]
        what = first.swedish if language is Language.SWEDISH else first.english
        phrase = phrases.table_error if len(badge.errors) == 1 else phrases.table_errors
        return phrase.format(count=len(badge.errors), what=what)
    if badge.remarks:
        phrase = phrases.table_remark if len(badge.remarks) == 1 else phrases.table_remarks
        return phrase.format(passed=badge.passed, made=badge.made, count=len(badge.remarks))
    if not badge.made:
        return phrases.table_unchecked
    return phrases.table_holds.format(passed=badge.passed, made=badge.made)


def doubts(finding: Finding, key: str) -> bool:
    """Whether a finding says that this figure may be wrong: the doubtful one, or one of the few of a relation.

    Of a sum only the total, and of a cell that the sums tell to be wrong only that cell.
    """
    is_of_few = finding.kind is not FindingKind.SUM and finding.computed is None and len(finding.figures) <= _FEW
    return key in (finding.figures if is_of_few else finding.figures[:1])
