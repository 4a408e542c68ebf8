"""Finds the rows that a ranking is of: the leaves of what is named, never a sum among its parts.

In: a ranking plan and the rows of its reports. Out: rows. For example "vilken IT-investering" gives the parts of the
row "IT-investeringar", and "vilken enhet" all operations.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from assistant.evidence.headline import MONEY, NOT_OPERATIONS
from assistant.linking.matching import Term, score_term, to_term
from assistant.linking.rows import RowFigures, report_words
from assistant.linking.subjects import to_terms
from assistant.operations.rank_cost_kinds import of_cost_kinds, without_cost_kinds
from assistant.operations.rank_costs import per_thing, told_per
from assistant.operations.rank_divided import of_division
from assistant.operations.rank_savings import SAVING_WORD, asks_savings, rows_of_savings
from assistant.operations.rank_scope import rows_of_named, rows_of_other_names, rows_within
from assistant.operations.rank_sums import of_summary, without_costs_or_halves, without_sums
from assistant.operations.rank_tables import (
    SCOPE_FIT,
    around,
    fits,
    lines_of_incomes,
    of_counted,
    of_incomes,
    units_of_column,
    without_boards,
    without_incomes,
)
from assistant.operations.rank_types import rows_of_types
from assistant.operations.row_tree import board_rows, find_leaves, is_balance, is_statement
from assistant.question.slots import read_slots
from assistant.records import Plan, RowKey
from assistant.words.board_words import BOARD_NOUN, BOARD_ROWS
from assistant.words.excepted_rows import find_excepted
from assistant.words.operation_words import WHICH_MONTH
from assistant.words.row_kinds import (
    INCOME_KINDS,
    INCOME_LINES,
    KINDS,
    PEOPLE_KINDS,
    counts_things,
    find_chosen,
    find_counted,
)
from assistant.words.vocabulary import MONTHS, RESULT_LABEL
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_ONLY_PROJECT = re.compile(r"(bygg|ny)?(invest|projekt|project)|byggen?(en|et|t|na)?$", re.IGNORECASE)
_PROJECTS = re.compile(r"invest|projekt|project|\bbygge", re.IGNORECASE)
# "i driften", "operating forecast": everything but investments, which is what is ranked anyway.
_COST_KINDS = re.compile(
    r"\b(kostnads|intäkts)(slag|post)\w*|\b(cost|expense) (types?|categor\w+|lines?|items?)|"
    r"\b(slags?|sorters?|typer av) kostnad\w*|\b(kinds?|types?|sorts?) of (costs?|expen\w+)|"
    r"\b(?:vilken|vilka|which|what)\s+(?:enskild\w*\s+|single\s+)?"  # "vilken kostnad", but not "which costs most"
    r"(?:kostnad(?:er)?|utgift(?:er)?|(?:costs?|expenses?|expenditures?)(?!\s+(?:the\s+)?(?:most|least|more|less)\b))\b|"
    r"\b(?:vilken|vilka|vad|which|what)\s+(?:är|var|is|are|was|were)\s+(?:den|de|the)\s+(?:\w+\s+)?"
    r"(?:störst\w*|högst\w*|minst\w*|lägst\w*|largest|biggest|highest|lowest|smallest)\s+(?:enskilda\s+|single\s+)?"
    r"(?:kostnad(?:en|erna)|utgift(?:en|erna)|costs?|expenses?|expenditures?)\b",
    re.IGNORECASE,
)
_COSTS_OF_ALL = re.compile(
    r"^(?!.*(?:netto|finansiell|net\b|financial)).*\b(?:kostnader|costs|expenses)\b", re.IGNORECASE
)
_COST = re.compile(r"kostnad|cost", re.IGNORECASE)
_OPERATIONS = re.compile(
    r"drift(en|s|er|sredovisning(en)?|redovisning(en)?)?|operating|operations?|operational", re.IGNORECASE
)
_REPORT_KIND = re.compile(
    r"(delår|årsbokslut|delårsbokslut|bokslut|delårsrapport|årsredovisning|årsredogörelse|årsrapport|rapport|helår|"
    r"uppföljning|report|accounts?|follow-?up|tertial|interim)\w*",
    re.IGNORECASE,
)
_REPORT_TAIL = re.compile(r"(s?(redovisning|rapport|bokslut|berättelse|uppföljning|budget))(en|et)?$", re.IGNORECASE)
_UNIT_NOUN = re.compile(
    r"\b(enhet|verksamhet|avdelning|förvaltning|verksamhetsområde|område|unit|department|area)\w*", re.IGNORECASE
)
# "vilket område", "which areas": what is divided further is one of them; "inte områdena" asks for none
_AREAS = re.compile(
    r"(?<!inte )(?<!ej )(?<!än )\b(?:huvud|verksamhets|ansvars|budget|politik)?områd(?:e|en|et|ena)\b|"
    r"(?<!not )(?<!not the )(?<!than )\bareas?\b",
    re.IGNORECASE,
)
_RESULTS = re.compile(r"\b(?:resultat|vinst|förlust|results?|profits?|loss(?:es)?)\b", re.IGNORECASE)
_FEWEST = 2  # rows that make a ranking
_INCOMES = re.compile(r"intäkt|inkomst|avgift|taxa|taxor|\bbidrag|incomes?\b|revenue|\bfees?\b|\bgrants?\b", re.I)


def find_candidates(
    plan: Plan, rows: Sequence[RowFigures], store: Store, reports: Mapping[str, Report]
) -> tuple[RowFigures, ...]:
    """Return the leaves of what is named: a table, the parts of a row, rows of one name; else all operations."""
    named, hints = _named_terms(plan, store, reports)
    about_projects = _asks_projects(plan)
    every = find_leaves(rows, divides=_AREAS.search(plan.question) is None)
    once = _without_balance(without_costs_or_halves(without_sums(every, rows), plan.question), plan)
    leaves = _of_people(_without_excepted(once, plan), plan.question)
    by_month = WHICH_MONTH.search(plan.question) is not None
    leaves = [row for row in leaves if _is_month(row) is by_month]
    chooses_board = not about_projects or BOARD_NOUN.fullmatch(find_chosen(plan.question))  # "projekt under nämnden"
    if chooses_board and BOARD_ROWS.search(plan.question) and (boards := board_rows(rows)):
        leaves = _without_excepted(boards, plan)
    if asks_savings(plan.question):  # no unit is a measure, though it saves
        leaves = list(rows_of_savings(leaves, plan.question))
        named = [term for term in named if not SAVING_WORD.fullmatch(term.text)]
        if not named:
            return tuple(leaves)
    leaves, are_types = _of_counted_or_types(leaves, plan)
    if are_types:
        return tuple(leaves)
    leaves, named = told_per(per_thing(plan), leaves, named)
    if named:
        return _of_named(named, hints, plan, rows, leaves)
    if (incomes := _of_incomes(plan, leaves, rows)) is not None:
        return incomes
    of_table = _of_own_table(plan, leaves, store, reports)
    if of_table and (not about_projects or any(map(_is_project, of_table))):
        return of_table
    if store.is_of_tables:  # a question that names its table leaves nothing of it out
        return _all_of(leaves, rows)
    divided = leaves if about_projects else of_division(leaves, plan.question)
    is_other = about_projects or len(divided) < len(leaves)
    if not is_other and _UNIT_NOUN.search(plan.question) and (units := of_summary(once, every)):
        return tuple(_without_excepted(units, plan))
    return _of_operations(divided, plan, rows, about_projects=about_projects)


def _of_named(
    named: list[Term], hints: Sequence[Term], plan: Plan, rows: Sequence[RowFigures], leaves: list[RowFigures]
) -> tuple[RowFigures, ...]:
    """Return the leaves of what the words of the question name."""
    leaves = [row for row in leaves if _is_of_years(row, plan)] or leaves
    hinted = [term for term in hints if not KINDS.fullmatch(term.text)]
    found = rows_of_named(named, hinted, plan, rows, leaves)
    found = units_of_column(named, found, leaves) if _UNIT_NOUN.search(plan.question) else found
    return found or rows_of_other_names(named, plan, leaves)


def _of_counted_or_types(leaves: list[RowFigures], plan: Plan) -> tuple[list[RowFigures], bool]:
    """Return the rows of the table of types that is asked for, and that they are; else those of what is counted."""
    if of_types := rows_of_types(leaves, plan.question, plan.language):
        return list(of_types), True
    if counts_things(plan.question) and (counted := find_counted(plan.question)):
        return of_counted(to_term(counted, plan.language), leaves), False
    return leaves, False


def _without_balance(rows: Sequence[RowFigures], plan: Plan) -> list[RowFigures]:
    """Return the rows, where costs, incomes or results are chosen among without what is owned or owed."""
    sides = (_COST_KINDS, INCOME_LINES, _RESULTS)
    asks_side = any(pattern.search(plan.question) for pattern in sides)
    return [row for row in rows if not (asks_side and is_balance(row))]


def _of_incomes(plan: Plan, leaves: Sequence[RowFigures], rows: Sequence[RowFigures]) -> tuple[RowFigures, ...] | None:
    """Return the lines of incomes for a question about them ("vilken intäkt"); None for another one, or without any."""
    if INCOME_KINDS.search(plan.question):
        return of_incomes(leaves)
    lines = (of_incomes(leaves) or lines_of_incomes(rows)) if INCOME_LINES.search(plan.question) else ()
    return lines or None


def _all_of(leaves: Sequence[RowFigures], rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return all leaves of a table; of an income statement, which has none, all but its results."""
    lines = tuple(row for row in rows if not RESULT_LABEL.search(row.label))
    return tuple(leaves) if len(leaves) >= _FEWEST else lines


def _of_operations(
    leaves: list[RowFigures], plan: Plan, rows: Sequence[RowFigures], *, about_projects: bool
) -> tuple[RowFigures, ...]:
    """Return the leaves of operations, or of projects where these are asked for."""
    if _COST_KINDS.search(plan.question):
        noted = [row for row in leaves if _COSTS_OF_ALL.search(row.first.caption) and _is_of_money(row)]
        if len(noted) >= _FEWEST and len({(row.key.report, row.key.table) for row in noted}) == 1:
            return tuple(noted)  # "Verksamhetens kostnader" lists them, whatever each is called
        parts = [row for row in leaves if _COST.search(row.first.parent) and _is_of_money(row)]
        if len(parts) >= _FEWEST and len({(row.key.report, row.key.table) for row in parts}) == 1:
            return tuple(parts)  # what "Summa kostnader" sums up, in the statement alone
        costs = [row for row in leaves if _COST.search(row.label) and _is_of_money(row)]
        leaves = without_incomes(of_cost_kinds(leaves, rows)) or (costs if len(costs) >= _FEWEST else leaves)
    operations = [row for row in leaves if _is_project(row) == about_projects]
    if about_projects:
        operations = [row for row in operations if _PROJECTS.search(around(row))] or operations  # and no balance sheet
    elif not _INCOMES.search(plan.question):
        operations = without_incomes(operations)
    if _COST_KINDS.search(plan.question):
        return tuple(operations)
    return tuple(without_cost_kinds(without_statements(operations, rows), rows))


def _of_own_table(
    plan: Plan, leaves: Sequence[RowFigures], store: Store, reports: Mapping[str, Report]
) -> tuple[RowFigures, ...]:
    """Return the leaves of the only table whose caption has a word that names the report too.

    "Vilken skola" asks a school board's report for the table of its schools, and not for all that the board does.
    """
    terms, _ = to_terms(plan, store, plan.reports or tuple(reports))
    terms = tuple(term for term in terms if not KINDS.fullmatch(term.text) and not _says_when(term.text))
    own = tuple(row for row in leaves if terms and fits(terms, without_boards(row.first.caption)))
    return own if len(own) >= _FEWEST and len({(row.key.report, row.key.table) for row in own}) == 1 else ()


def find_scope(
    plan: Plan, rows: Sequence[RowFigures], store: Store, reports: Mapping[str, Report]
) -> frozenset[RowKey] | None:
    """Return the keys of the leaves of what a question names ("vilka skolprojekt"); None where it names nothing."""
    named, hints = _named_terms(plan, store, reports)
    leaves: Sequence[RowFigures] = find_leaves(rows)
    if BOARD_ROWS.search(plan.question) and (boards := board_rows(rows)):
        leaves, named = boards, [term for term in named if not BOARD_NOUN.fullmatch(term.text)]
    hinted = [term for term in hints if not KINDS.fullmatch(term.text)]
    found = rows_within(named, hinted, plan, rows, leaves)
    return frozenset(row.key for row in found) if named and found else None


def _of_people(rows: list[RowFigures], question: str) -> list[RowFigures]:
    """Return of rows that divide people those of the kind that is asked for: "åldersgrupp" is neither sex."""
    labels = next((label for asked, label in PEOPLE_KINDS if asked.search(question)), None)
    return rows if labels is None else [row for row in rows if labels.search(row.label)]


def _says_when(word: str) -> bool:
    """Whether a word only says of when figures are: "augustiprognosen" leaves "augusti", "delåret"."""
    return word.casefold() in MONTHS or _REPORT_KIND.fullmatch(word) is not None


def _is_month(row: RowFigures) -> bool:
    """Whether a row is a month of a table of months: no unit beside others."""
    return all(word in MONTHS or word.isdigit() for word in split_words(row.label))


def _asks_projects(plan: Plan) -> bool:
    return bool(_PROJECTS.search(" ".join((*plan.subject, *plan.hints))))


def _named_terms(plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[list[Term], tuple[Term, ...]]:
    """Return the words that name a scope, without those for rows, for projects and for the report; and the hints."""
    terms, hints = to_terms(plan, store, plan.reports or tuple(reports))
    # in their order: "BUN" is told by the initials of the words of a board's name
    known = tuple(
        dict.fromkeys(word for name in plan.reports or tuple(reports) for word in report_words(reports[name]))
    )
    scope = [term for term in terms if not _names_all(term, known) and not _says_when(term.text)]
    scope = [term for term in scope if _REPORT_TAIL.sub("", term.text.casefold()) not in known]
    counted = find_counted(plan.question)
    kinds = [
        term
        for term in scope
        if not INCOME_KINDS.fullmatch(term.text)
        if term.text.casefold() == counted or not (KINDS.fullmatch(term.text) or _COST_KINDS.fullmatch(term.text))
    ]
    named = [term for term in kinds if not (_asks_projects(plan) and _only_says_project(term))]
    return [term for term in named if not _OPERATIONS.fullmatch(term.text)], hints


def without_statements(leaves: Sequence[RowFigures], rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the leaves without those of an income statement, where another table lists units.

    "Kapitalkostnader" between the net costs and the result of the year is no unit beside the programmes.
    """
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in rows:
        tables.setdefault((row.key.report, row.key.table), []).append(row)
    statements = {table for table, own in tables.items() if is_statement(own)}
    others = [row for row in leaves if (row.key.report, row.key.table) not in statements]
    served = Counter(row.key.report for row in others)
    return [row for row in leaves if row in others or served[row.key.report] < _FEWEST]


def _is_of_money(row: RowFigures) -> bool:
    return any(figure.amount and figure.amount.unit in MONEY for figure in row.figures)


def _without_excepted(rows: Sequence[RowFigures], plan: Plan) -> list[RowFigures]:
    """Return the rows without those that the question leaves out ("apart from the schools")."""
    named = [read_slots(what).terms for what in find_excepted(plan.question)]
    left_out = [[to_term(word, plan.language) for word in terms] for terms in named if terms]
    return [row for row in rows if not any(fits(terms, row.label) for terms in left_out)]


def _is_of_years(row: RowFigures, plan: Plan) -> bool:
    """Whether a row has a figure of a year that is asked for."""
    years = {period.end.year for period in plan.periods}
    return not years or any(figure.period and figure.period.end.year in years for figure in row.figures)


def _names_all(term: Term, words: tuple[str, ...]) -> bool:
    return score_term(term, words) >= SCOPE_FIT


def _only_says_project(term: Term) -> bool:
    return bool(_ONLY_PROJECT.match(term.text))


def _is_project(row: RowFigures) -> bool:
    return NOT_OPERATIONS.search(" ".join((row.first.caption, *row.first.headings[-1:]))) is not None
