"""Tells of each table that an answer's figures come from whether it adds up.

In: figures and the store. Out: a `Badge` a table, for example "The table adds up: 38 of 38 checks."
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final, Protocol

from assistant.records import Badge, Language
from assistant.writing.audit_phrases import AUDIT_PHRASES
from assistant.writing.citing import Line, Part
from ingest.records import CheckCount, Figure, Finding, FindingKind, RowReference, Severity

MOST_BADGES: Final = 6
_OF_ROWS: Final = (FindingKind.NOTE, FindingKind.COUNT, FindingKind.DATE)
_FEW: Final = 3  # the cells of one relation: any of them may be the wrong one


class Checked(Protocol):
    """What is asked of the store."""

    def checks_of(self, names: Sequence[str]) -> Mapping[str, tuple[CheckCount, ...]]:
        """Return how many checks were made on each table of reports, by name."""

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Return where reports contradict themselves or each other."""

    def figures(self, *, rows: Sequence[tuple[str, RowReference]] | None = None) -> tuple[Figure, ...]:
        """Return the figures of rows of reports."""


def find_badges(figures: Sequence[Figure], store: Checked) -> tuple[Badge, ...]:
    """Return the badges of the tables that figures come from, in their order; at most six."""
    tables = list(dict.fromkeys((figure.location.report, figure.table) for figure in figures))[:MOST_BADGES]
    captions = {(figure.location.report, figure.table): figure.caption for figure in figures}
    reports = store.checks_of(tuple({report for report, _ in tables}))
    findings = store.findings(tuple(reports)) if reports else ()
    badges = []
    for report, table in tables:
        own = [one for one in findings if one.locations[0].report == report and one.table == table]
        checks = [check for check in reports[report] if check.table == table]
        errors = [finding for finding in own if finding.severity is Severity.ERROR]
        shown = [figure for figure in figures if (figure.location.report, figure.table) == (report, table)]
        touching = _find_touching(errors, shown, store)
        beside = [one for one in findings if one not in own and _contradicts(one, shown)]
        badges.append(
            Badge(
                report=report,
                table=table,
                caption=captions[report, table],
                made=sum(check.made for check in checks),
                passed=sum(check.passed for check in checks),
                errors=touching,
                elsewhere=tuple(finding for finding in errors if finding not in touching),
                remarks=tuple(finding for finding in own if finding.severity is Severity.REMARK),
                beside=tuple(beside),
            )
        )
    return tuple(badges)


def _find_touching(errors: Sequence[Finding], shown: Sequence[Figure], store: Checked) -> tuple[Finding, ...]:
    """Return the errors that shown figures take part in, or the sums of their rows and columns, and those of no cell.

    A wrong cell of another row takes nothing from a figure, though a sum of the column tells that it is wrong.
    """
    doubtful = {finding.figures[0] for finding in errors if finding.figures}
    rows = [(report, RowReference(table=int(table), row=int(row))) for report, table, row in map(_place_of, doubtful)]
    totals = {figure.key for figure in (store.figures(rows=rows) if rows else ()) if figure.is_total}
    return tuple(
        finding
        for finding in errors
        if _is_of_whole(finding)
        or any(
            doubts(finding, figure.key) or _shares_sum(finding, figure, totals) or _is_at(finding, figure)
            for figure in shown
        )
    )


def _is_of_whole(finding: Finding) -> bool:
    """Whether a finding of no cell is of its whole table, such as a unit; a note's number is of its own rows."""
    return not finding.figures and finding.kind not in _OF_ROWS


def _is_at(finding: Finding, figure: Figure) -> bool:
    """Whether a finding of no cell is about the row of a figure: both stand on the same line, or on the same place."""
    if finding.figures:
        return False
    own = figure.location
    return any(
        (place.report, place.page, place.cell) == (own.report, own.page, own.cell)
        and (own.first_line is not None and place.first_line is not None)
        and place.first_line <= (own.last_line or own.first_line)
        and own.first_line <= (place.last_line or place.first_line)
        for place in finding.locations
    )


def _contradicts(finding: Finding, shown: Sequence[Figure]) -> bool:
    """Whether a shown figure is the same fact as the one that a finding of another table is on, with another value.

    A cell that only bears witness against another table's sum is not in doubt itself.
    """
    is_of_facts = finding.kind in (FindingKind.TABLE, FindingKind.SIGN) and finding.severity is Severity.ERROR
    return is_of_facts and any(figure.key in finding.figures for figure in shown)


def _shares_sum(finding: Finding, figure: Figure, totals: Collection[str]) -> bool:
    """Whether a figure stands in the row of a finding's doubtful cell, or one of the two is a sum of the other."""
    if figure.key not in finding.figures:
        return False
    first = finding.figures[0]
    return figure.is_total or first in totals or _place_of(first) == _place_of(figure.key)


def _place_of(key: str) -> tuple[str, str, str]:
    """Return the report, the table and the row of a figure's key."""
    report, _, place = key.rpartition("#")
    table, row, _ = place.split(".")
    return report, table, row


def describe_badge(badge: Badge, language: Language) -> str:
    """Return a badge in one sentence of a language."""
    phrases = AUDIT_PHRASES[language]
    if badge.errors:
        first = badge.errors[0]
        what = first.swedish if language is Language.SWEDISH else first.english
        if badge.elsewhere:
            total = len(badge.errors) + len(badge.elsewhere)
            return phrases.some_errors.format(total=total, count=len(badge.errors), what=what)
        phrase = phrases.table_error if len(badge.errors) == 1 else phrases.table_errors
        return phrase.format(count=len(badge.errors), what=what)
    if badge.beside:
        first = badge.beside[0]
        return phrases.other_table.format(what=first.swedish if language is Language.SWEDISH else first.english)
    if badge.elsewhere:
        first = badge.elsewhere[0]
        what = first.swedish if language is Language.SWEDISH else first.english
        phrase = phrases.error_elsewhere if len(badge.elsewhere) == 1 else phrases.errors_elsewhere
        return phrase.format(count=len(badge.elsewhere), what=what)
    if badge.remarks:
        phrase = phrases.table_remark if len(badge.remarks) == 1 else phrases.table_remarks
        return phrase.format(passed=badge.passed, made=badge.made, count=len(badge.remarks))
    if not badge.made:
        return phrases.table_unchecked
    return phrases.table_holds.format(passed=badge.passed, made=badge.made)


def mark_doubted(lines: Sequence[Line], store: Checked, language: Language) -> list[Line]:
    """Return the lines with a word of doubt at each figure that a finding says may be wrong.

    What contradicts it is told below the answer; who reads only its first line must be warned there.
    """
    figures = [part for told in lines for part in told.parts if isinstance(part, Figure)]
    reports = tuple(dict.fromkeys(figure.location.report for figure in figures))
    errors = [found for found in store.findings(reports) if found.severity is Severity.ERROR] if reports else []
    doubtful = {figure.key for figure in figures if any(doubts(found, figure.key) for found in errors)}
    word = AUDIT_PHRASES[language].doubted

    def mark(part: Part) -> tuple[Part, ...]:
        return (part, f" ({word})") if isinstance(part, Figure) and part.key in doubtful else (part,)

    return [replace(told, parts=tuple(new for part in told.parts for new in mark(part))) for told in lines]


def doubts(finding: Finding, key: str) -> bool:
    """Whether a finding says that this figure may be wrong: the doubtful one, or one of the few of a relation.

    Of a sum only the total, and of a cell that the sums tell to be wrong only that cell.
    """
    is_of_few = finding.kind is not FindingKind.SUM and finding.computed is None and len(finding.figures) <= _FEW
    return key in (finding.figures if is_of_few else finding.figures[:1])
