"""Links a question about one member of a joint board to the rows, or the table, that the report has of that member.

In: a plan, its terms, the store and the reports. Out: the plan with rows, or None. For example of a federation of
Lyckeby and Påhittsby "vad gav Lyckeby i medlemsavgift" is told by the row "Lyckeby" of a table "Medlemsavgifter".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.linking.joined_duties import name_one_duty
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.linking.rows import RowFigures, group_rows, is_about_report
from assistant.records import CALCULATIONS, Operation, Plan
from assistant.words.paying_words import PAYS
from assistant.words.vocabulary import SOFT_WORDS, WHOLE_WORDS
from ingest.records import Measure, Report, Unit
from ingest.store import Store
from ingest.words import split_words

_PORTION = re.compile(r"\b(del|delen|andel|andelen|share|part|portion)\b", re.IGNORECASE)
_BOARD = re.compile(r"\w*(?:nämnd|styrelse|förbund)\w*|\b(?:board|committee|federation)\b", re.IGNORECASE)
_NET = re.compile(r"netto\w*|net", re.IGNORECASE)
_OF_PART = re.compile(rf"{_NET.pattern}|{_BOARD.pattern}|kostnad(?:en)?|costs?|money|pengar", re.IGNORECASE)
_AS_MUNICIPALITY = (" kommun", "s kommun", " stad", "s stad")
_MONEY = frozenset((Unit.KR, Unit.TKR, Unit.MNKR))


def link_member(plan: Plan, terms: Sequence[Term], store: Store, reports: Mapping[str, Report]) -> Plan | None:
    """Return the plan with the rows that are of a place, where a board of several places is asked for one.

    None where no such row is there, or the question names something else.
    """
    terms = [term for term in terms if not PAYS.fullmatch(term.text)]  # what is paid is told by who pays
    shared = {name: report for name, report in reports.items() if len(report.municipalities) > 1}
    if not shared or not plan.municipalities:
        return None
    if not all(_is_about(terms, report) for report in shared.values()):
        return _link_table(plan, terms, store, shared)
    owners = {report.municipalities[0] for report in shared.values()}
    all_places = {place for report in shared.values() for place in report.municipalities}
    goes_on = any(row.key in plan.near for row in rows_of_places(all_places, store, shared)) if plan.near else False
    # who pays is one of the places: the board itself is paid for
    is_payer = PAYS.search(plan.question) and len(plan.municipalities) == 1
    by_place = plan.operation in CALCULATIONS or _PORTION.search(plan.question) or is_payer or goes_on
    if plan.counts and not goes_on:
        return None  # whatever is counted, its table has to say so
    is_of_host = bool(owners & set(plan.municipalities)) and not by_place
    if is_of_host and (plan.operation is not Operation.LOOK_UP or len(plan.municipalities) > 1):
        return _explain_host(plan, store, shared)
    places = set(plan.municipalities)
    rows = _of_money(rows_of_places(places, store, shared), plan)
    soft = {hint.casefold() for hint in plan.hints} & (SOFT_WORDS | WHOLE_WORDS)
    if is_of_host and (_asks_all(soft) or plan.open_question or plan.presumed_sign):
        return None  # how it went, and what it came to in all, is of the board
    if is_of_host and not all(_OF_PART.fullmatch(word) for word in soft):
        return None  # and so are its incomes
    is_net = all(_NET.fullmatch(word) for word in soft) and all(_NET.search(row.first.caption) for row in rows)
    only_board = is_of_host and all(_BOARD.fullmatch(word) for word in soft)
    if soft and not (terms or is_net or only_board):
        return None  # "intäkterna i Vårgårda" are the board's
    if is_of_host and names_board(plan.question):
        rows = (*rows, *_total_beside(rows, store))  # the board that the place is host of, or its own part
    if not rows or (places >= set(next(iter(shared.values())).municipalities) and plan.operation not in CALCULATIONS):
        return None
    return replace(plan, rows=tuple(row.key for row in rows), reports=tuple(shared), whole=False)


def _explain_host(plan: Plan, store: Store, shared: Mapping[str, Report]) -> Plan | None:
    """Return the plan of a "why" of a whole board, named by its host, with the host's own part beside it.

    The host's name stands for the board, unless the part alone went as the question has it. None for all else.
    """
    if plan.operation is not Operation.EXPLAIN or len(plan.municipalities) > 1:
        return None
    rows = rows_of_places(plan.municipalities, store, shared)
    return replace(plan, rows=tuple(row.key for row in rows), reports=tuple(shared), whole=True) if rows else None


def _asks_all(soft: Collection[str]) -> bool:
    """Whether words ask for all of a board, and do not only call it one: "hela", "resultatet", but not "nämnden"."""
    return any(word in WHOLE_WORDS and not _BOARD.fullmatch(word) for word in soft)


def names_board(question: str) -> bool:
    """Whether a question names a board, which may be meant as a whole where the place beside it is its host."""
    return _BOARD.search(question) is not None


def _total_beside(rows: Sequence[RowFigures], store: Store) -> tuple[RowFigures, ...]:
    """Return the total rows of the tables of rows of places: what the board has in all."""
    tables = {(row.key.report, row.key.table) for row in rows}
    own = group_rows(store.figures(reports=tuple({report for report, _ in tables})))
    return tuple(row for row in own if (row.key.report, row.key.table) in tables and row.first.is_total)


def _is_about(terms: Sequence[Term], report: Report) -> bool:
    return is_about_report(terms, report) and not name_one_duty(terms, report)


def _link_table(plan: Plan, terms: Sequence[Term], store: Store, shared: Mapping[str, Report]) -> Plan | None:
    """Return the plan with what a table of the places, by its rows or its columns, has of the one that is named.

    What a board has in all is no answer for one of its places. None where no table's name says what is asked.
    """
    if len(plan.municipalities) != 1:
        return None

    def is_told(row: RowFigures) -> bool:
        report = shared[row.key.report]
        around = split_words(" ".join((row.first.caption, *row.first.headings[-1:])))
        others = [term for term in terms if not is_about_report((term,), report)]
        return bool(others) and all(score_term(term, around) >= POSSIBLE_MATCH for term in others)

    rows = [row for row in rows_of_places(plan.municipalities, store, shared) if is_told(row)]
    rows = rows or [row for row in _totals_by_place(plan.municipalities[0], store, shared) if is_told(row)]
    keys = tuple(row.key for row in _of_money(rows, plan))
    return replace(plan, rows=keys, reports=tuple(shared), whole=False) if keys else None


def _totals_by_place(place: str, store: Store, reports: Mapping[str, Report]) -> tuple[RowFigures, ...]:
    """Return the total rows of tables that have a column of the place."""
    name = split_words(place)
    rows = group_rows(store.figures(reports=tuple(reports)))
    return tuple(
        row
        for row in rows
        if row.first.is_total
        and not row.first.parent
        and any(split_words(figure.column) == name for figure in row.figures)
    )


def _of_money(rows: Sequence[RowFigures], plan: Plan) -> Sequence[RowFigures]:
    """Return the rows of money, where what something cost is asked for and there are any: no minutes, no shares."""
    of_cost = Measure.ACTUAL in plan.measures or PAYS.search(plan.question)
    if not of_cost or plan.counts or plan.percent:
        return rows
    of_money = [row for row in rows if any(figure.amount and figure.amount.unit in _MONEY for figure in row.figures)]
    return of_money or ([] if PAYS.search(plan.question) else rows)  # no number of call-outs is what somebody pays


def names_place(label: str, place: str) -> bool:
    """Whether a row's label is the name of a place: "Vik", "Vik kommun", "Viks kommun".

    >>> names_place("Viks kommun", "Vik"), names_place("Viken", "Vik")
    (True, False)
    """
    return label.casefold() in _labels_of(place.casefold())


def _labels_of(place: str) -> tuple[str, ...]:
    return tuple(f"{place}{end}" for end in ("", *_AS_MUNICIPALITY))


def rows_of_places(places: Collection[str], store: Store, reports: Collection[str]) -> tuple[RowFigures, ...]:
    """Return the rows that have the names of places for labels: "Vik", "Vik kommun", "Viks kommun"."""
    labels = tuple(label for place in sorted(places) for label in _labels_of(place))
    return group_rows(store.figures(reports=tuple(reports), labels=labels))
