"""Judges a claim that one place of a joint board has more, or pays more, than another, by the two places' own rows.

In: a `Statement`, its plan, the store and the encoder. Out: a `Judged` with both rows' figures, or None where no two
places of one board are compared. For example of a board of Lyckeby and Påhittsby "betalar Lyckeby mer än Påhittsby?"
sets the row "Lyckeby" against the row "Påhittsby", and never against the board's total, which the host's name may
stand for elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.claims.figures import Finding, Verdict
from assistant.claims.judged import Judged
from assistant.claims.pair import judge_pair
from assistant.claims.statement import Statement
from assistant.evidence.retrieve import retrieve
from assistant.linking.member_places import link_member, names_board, rows_of_places
from assistant.linking.subjects import to_terms
from assistant.question.slots import read_slots
from assistant.records import Derivation, Operation, Plan
from ingest.embedding import Encoder
from ingest.records import Figure, Report
from ingest.store import Store
from ingest.words import split_words


def find_members(statement: Statement, reports: Mapping[str, Report]) -> tuple[tuple[str, str], tuple[str, ...]] | None:
    """Return two places that a claim compares, the one it is about first, and the reports of a board of both."""
    if not (statement.compared or statement.factor) or not statement.reference:
        return None
    others = read_slots(statement.reference).municipalities
    own = tuple(place for place in read_slots(statement.text).municipalities if place not in others)
    if len(own) != 1 or len(others) != 1:
        return None
    names = tuple(name for name, report in reports.items() if {*own, *others} <= set(report.municipalities))
    return ((own[0], others[0]), names) if names else None


def of_own_row(statement: Statement, plan: Plan, store: Store) -> Plan | None:
    """Return the plan of the rows that a board of several places has of the one that a claim names; None without.

    "Lyckeby går plus 200 tkr" may be said of Lyckeby's own part, and not of the whole board.
    """
    report = store.catalogue().get(plan.reports[0]) if len(plan.reports) == 1 else None
    is_shared = report is not None and len(report.municipalities) > 1 and len(plan.municipalities) == 1
    if not is_shared or not plan.whole or not (statement.direction or statement.amounts):
        return None
    if names_board(statement.text):
        return None
    rows = rows_of_places(plan.municipalities, store, plan.reports)
    return replace(plan, rows=tuple(row.key for row in rows), whole=False) if rows else None


def weigh_own_row(of_board: Judged, of_place: Judged, statement: Statement) -> Judged:
    """Return the verdict of a place's own row where that bears out a claim with its amount; open where only its sign.

    In either case both are shown.
    """
    if of_place.other or of_place.verdict not in (Verdict.RIGHT, Verdict.ROUNDED):
        return of_board
    derivations = (*of_place.derivations, *of_board.derivations)
    both = replace(of_place, lines=(*of_place.lines, *of_board.lines), derivations=derivations)
    return of_place if statement.amounts else replace(both, verdict=Verdict.OPEN)


def judge_members(statement: Statement, plan: Plan, store: Store, encoder: Encoder) -> Judged | None:
    """Return the verdict on two places of one board; None where it has no rows, or no columns, of both."""
    found = find_members(statement, store.catalogue())
    if found is None:
        return None
    places, names = found
    own, other = (_find_figures(place, statement, plan, names, store, encoder) for place in places)
    findings = [judge_pair(statement, beside, figure, plan.language) for figure, beside in _pair(own, other)]
    if not findings:
        return None
    verdicts = {finding.verdict for finding in findings}
    return Judged(
        verdict=findings[0].verdict if len(verdicts) == 1 else Verdict.OPEN,  # two tables may disagree
        lines=tuple(item for finding in findings for item in finding.lines),
        derivations=_derivations(findings),
    )


def _derivations(findings: Sequence[Finding]) -> tuple[Derivation, ...]:
    return tuple(number for finding in findings for number in finding.derivations)


def _find_figures(
    place: str, statement: Statement, plan: Plan, names: tuple[str, ...], store: Store, encoder: Encoder
) -> tuple[Figure, ...]:
    """Return the figure asked for of each row, or column, that the reports have of a place."""
    reports = {name: report for name, report in store.catalogue().items() if name in names}
    said = read_slots(statement.text)
    bare = replace(
        plan, operation=Operation.DIFFERENCE, municipalities=(place,), reports=names, subject=said.terms, hints=(),
        rows=(), near=(), whole=False, unexplained=(), question=statement.text,
    )  # fmt: skip
    linked = link_member(bare, to_terms(bare, store, names)[0], store, reports)
    if linked is None or not linked.rows:
        return ()
    rows = retrieve(replace(linked, operation=Operation.LOOK_UP, subject=()), store, encoder).rows
    return tuple(figure for row in rows if (figure := _choose(row.choice.row.figures, row.choice.asked, place)))


def _choose(figures: Sequence[Figure], asked: Sequence[Figure], place: str) -> Figure | None:
    """Return the first asked figure of a place's own row, or the one of its column in a row of all places."""
    name = split_words(place)
    if not asked or split_words(asked[0].label) == name:
        return asked[0] if asked else None
    columns = [figure for figure in figures if split_words(figure.column) == name]
    return columns[0] if len(columns) == 1 else None


def _pair(own: Sequence[Figure], other: Sequence[Figure]) -> tuple[tuple[Figure, Figure], ...]:
    """Return the figures of both places that stand in one column, or in one row, of one table."""
    return tuple(
        (first, second)
        for first in own
        for second in other
        if (first.location.report, first.table, first.parent) == (second.location.report, second.table, second.parent)
        and (first.column == second.column) is not (first.row == second.row)
        and (first.measure, first.period) == (second.measure, second.period)
    )
