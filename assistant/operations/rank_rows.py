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
from assistant.operations.rank_sums import of_summary, without_costs_or_halves, without_sums
from assistant.operations.rank_tables import (
    SCOPE_FIT,
    around,
    fits,
    names_table,
    of_column,
    of_compound_caption,
    of_kind,
    of_kind_and_column,
    without_boards,
)
from assistant.operations.row_tree import board_rows, find_children, find_leaves, is_statement
from assistant.question.slots import read_slots
from assistant.records import Plan, RowKey
from assistant.words.operation_words import BOARD_NOUN, BOARD_ROWS, EXCEPT, WHICH_MONTH
from assistant.words.vocabulary import MONTHS
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_ONLY_PROJECT = re.compile(r"(bygg|ny)?(invest|projekt|project)|byggen?(en|et|t|na)?$", re.IGNORECASE)
_PROJECTS = re.compile(r"invest|projekt|project|\bbygge", re.IGNORECASE)
# "i driften", "operating forecast": everything but investments, which is what is ranked anyway.
_COST_KINDS = re.compile(
    r"\b(kostnads|intäkts)(slag|post)\w*|\b(cost|expense) (types?|categor\w+|lines?|items?)", re.IGNORECASE
)
_COST = re.compile(r"kostnad|cost", re.IGNORECASE)
_OPERATIONS = re.compile(
    r"drift(en|s|er|sredovisning(en)?|redovisning(en)?)?|operating|operations?|operational", re.IGNORECASE
)
# What the rows are called: it names no scope by itself.
_KIND = (
    r"(verksamhet|enhet|avdelning|områd|projekt|program|programområd|post|rad|nämnd|förvaltning|kostnad|kostnadsslag|intäktsslag|utgift|kontor|åtgärd|insats|satsning|objekt|kategori)"
    r"(en|et|er|ar|erna|arna|en|ena|na|e|et)?|kostnadspost\w*|gruppe?r?\w*|groups?|del(ar|arna)|tjänst(er|erna)?|parts?|services?|units?|areas?|centres?|centers?|departments?|activit\w+|items?|projects?|rows?|lines?"
)
# "tjänsteområde", "verksamhetsområde", "kostnadsställe": two such words in one.
_KIND_FRONT = r"(verksamhet|tjänst|program|kostnad|ansvar|drift|service|resultat|förvaltning|budget|bygg|cost)"
_KINDS = re.compile(rf"{_KIND}|{_KIND_FRONT}s?e?({_KIND}|ställe\w*|enhet\w*)", re.IGNORECASE)
_REPORT_KIND = re.compile(
    r"(delår|årsbokslut|delårsbokslut|bokslut|delårsrapport|årsredovisning|årsredogörelse|årsrapport|rapport|helår|"
    r"uppföljning|report|accounts?)\w*",
    re.IGNORECASE,
)
_REPORT_TAIL = re.compile(r"(s?(redovisning|rapport|bokslut|berättelse|uppföljning|budget))(en|et)?$", re.IGNORECASE)
_COMPOUND_KIND = re.compile(rf"(?P<front>\w{{4,}}?|\w+(?=-))(?P<hyphen>-)?s?({_KIND})", re.IGNORECASE)
KIND_WORD = re.compile(rf"\b({_KIND})\b", re.IGNORECASE)
_UNIT_NOUN = re.compile(
    r"\b(enhet|verksamhet|avdelning|förvaltning|verksamhetsområde|område|unit|department|area)\w*", re.IGNORECASE
)
_FEWEST = 2  # rows that make a ranking


def find_candidates(
    plan: Plan, rows: Sequence[RowFigures], store: Store, reports: Mapping[str, Report]
) -> tuple[RowFigures, ...]:
    """Return the leaves of what is named: a table, the parts of a row, rows of one name; else all operations."""
    named, hints = _named_terms(plan, store, reports)
    about_projects = _asks_projects(plan)
    once = without_costs_or_halves(without_sums(find_leaves(rows), rows), plan.question)
    leaves = _without_excepted(once, plan)
    by_month = WHICH_MONTH.search(plan.question) is not None
    leaves = [row for row in leaves if _is_month(row) is by_month]
    if BOARD_ROWS.search(plan.question) and (boards := board_rows(rows)):
        leaves = _without_excepted(boards, plan)
    if named:
        leaves = [row for row in leaves if _is_of_years(row, plan)] or leaves
    if named:
        hinted = [term for term in hints if not _KINDS.fullmatch(term.text)]
        found = _within_fronts(named, plan, rows, leaves) or _within(named, hinted, rows, leaves)
        return found or of_column(named, leaves) or of_kind_and_column(named, leaves)
    if of_table := _of_own_table(plan, leaves, store, reports):
        return of_table
    if _UNIT_NOUN.search(plan.question) and not about_projects and (units := of_summary(once, rows)):
        return tuple(_without_excepted(units, plan))
    if _COST_KINDS.search(plan.question):
        costs = [row for row in leaves if _COST.search(row.label) and _is_of_money(row)]
        leaves = costs if len(costs) >= _FEWEST else leaves
    operations = [row for row in leaves if _is_project(row) == about_projects]
    return tuple(operations if _COST_KINDS.search(plan.question) else without_statements(operations, rows))


def _of_own_table(
    plan: Plan, leaves: Sequence[RowFigures], store: Store, reports: Mapping[str, Report]
) -> tuple[RowFigures, ...]:
    """Return the leaves of the only table whose caption has a word that names the report too.

    "Vilken skola" asks a school board's report for the table of its schools, and not for all that the board does.
    """
    terms, _ = to_terms(plan, store, plan.reports or tuple(reports))
    terms = tuple(term for term in terms if not _KINDS.fullmatch(term.text) and not _says_when(term.text))
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
    hinted = [term for term in hints if not _KINDS.fullmatch(term.text)]
    found = _within_fronts(named, plan, rows, leaves) or _within(named, hinted, rows, leaves)
    return frozenset(row.key for row in found) if named and found else None


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
    known = {word for name in plan.reports or tuple(reports) for word in report_words(reports[name])}
    scope = [term for term in terms if not _names_all(term, tuple(known)) and not _says_when(term.text)]
    scope = [term for term in scope if _REPORT_TAIL.sub("", term.text.casefold()) not in known]
    kinds = [term for term in scope if not _KINDS.fullmatch(term.text) and not _COST_KINDS.fullmatch(term.text)]
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
    excepted = EXCEPT.search(plan.question)
    terms = [to_term(word, plan.language) for word in read_slots(excepted["what"]).terms] if excepted else []
    return [row for row in rows if not terms or not fits(terms, row.label)]


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


def _within(
    terms: Sequence[Term], hints: Sequence[Term], rows: Sequence[RowFigures], leaves: Sequence[RowFigures]
) -> tuple[RowFigures, ...]:
    """Return the leaves under a row, of a table, or of a name that all terms fit; of tables by the hints too."""
    wholes = [row for row in rows if fits(terms, row.label) and find_children(row, rows)]
    if wholes:
        keys = {child.key for whole in wholes for child in _descend(whole, rows)}
        parts = tuple(row for row in leaves if row.key in keys)
        if len(parts) >= _FEWEST:
            return parts
    of_table = [row for row in leaves if names_table(terms, row)]
    if len(of_table) >= _FEWEST:
        hinted = {row.key: sum(fits([hint], around(row)) for hint in hints) for row in of_table}
        return tuple(row for row in of_table if hinted[row.key] == max(hinted.values()))
    of_name = [row for row in leaves if fits(terms, f"{row.first.parent} {row.label}")]
    of_head = of_kind(terms, leaves)
    if len(of_head) > len(of_name):
        return of_head
    return tuple(of_name) if len(of_name) >= _FEWEST else of_compound_caption(terms, leaves)


def _within_fronts(
    terms: Sequence[Term], plan: Plan, rows: Sequence[RowFigures], leaves: Sequence[RowFigures]
) -> tuple[RowFigures, ...]:
    """Return the leaves of what stands before a word for rows in a compound: "personalgrupp" are groups of staff.

    Else those with a label, or a part of one, that holds it in a word: "skolprojekt" are those of a "förskola" too.
    """
    split = [_COMPOUND_KIND.fullmatch(term.text) for term in terms]
    fronts = [found["front"] if found else term.text for found, term in zip(split, terms, strict=True)]
    if not any(split):
        return ()
    named = [to_term(front, plan.language) for front in fronts]
    if found := of_compound_caption(named, leaves):
        return found
    if any(found and found["hyphen"] for found in split):
        return _within(named, (), rows, leaves)
    holding = [
        row
        for row in leaves
        if all(front.casefold() in f"{row.label} {row.first.parent}".casefold() for front in fronts)
    ]
    return tuple(holding) if len(holding) >= _FEWEST else ()


def _descend(whole: RowFigures, rows: Sequence[RowFigures]) -> list[RowFigures]:
    found: list[RowFigures] = []
    for child in find_children(whole, rows):
        found += [child, *_descend(child, rows)] if child.key != whole.key else []
    return found
