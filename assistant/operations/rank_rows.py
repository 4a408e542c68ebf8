"""Finds the rows that a ranking is of: the leaves of what is named, never a sum among its parts.

In: a ranking plan and the rows of its reports. Out: rows. For example "vilken IT-investering" gives the parts of the
row "IT-investeringar", and "vilken enhet" all operations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.evidence.headline import NOT_OPERATIONS
from assistant.evidence.twins import share_facts
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term, to_term
from assistant.linking.rows import RowFigures, report_words
from assistant.linking.subjects import to_terms
from assistant.linking.unmeant import is_half
from assistant.operations.row_tree import find_children, find_grand_total, find_leaves
from assistant.question.slots import read_slots
from assistant.records import Plan
from assistant.words.operation_words import EXCEPT
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_SCOPE_FIT = 0.75
_PROJECTS = re.compile(r"invest|projekt|project", re.IGNORECASE)
# "i driften", "operating forecast": everything but investments, which is what is ranked anyway.
_COST_KINDS = re.compile(r"\bkostnadsslag\w*|\b(cost|expense) (types?|categor\w+)", re.IGNORECASE)
_COST = re.compile(r"kostnad|cost", re.IGNORECASE)
_OPERATIONS = re.compile(
    r"drift(en|s|er|sredovisning(en)?|redovisning(en)?)?|operating|operations?|operational", re.IGNORECASE
)
# What the rows are called: it names no scope by itself.
_KIND = (
    r"(verksamhet|enhet|avdelning|områd|projekt|program|programområd|post|rad|nämnd|förvaltning|kostnad|kostnadsslag|intäktsslag|utgift|kontor|åtgärd|insats|satsning|objekt|kategori)"
    r"(en|et|er|ar|erna|arna|en|ena|na|e|et)?|kostnadspost\w*|gruppe?r?\w*|groups?|del(ar|arna)|tjänst(er|erna)?|parts?|services?|units?|areas?|departments?|activit\w+|items?|projects?|rows?|lines?"
)
_KINDS = re.compile(_KIND, re.IGNORECASE)
KIND_WORD = re.compile(rf"\b({_KIND})\b", re.IGNORECASE)
_FEWEST = 2  # rows that make a ranking


def find_candidates(
    plan: Plan, rows: Sequence[RowFigures], store: Store, reports: Mapping[str, Report]
) -> tuple[RowFigures, ...]:
    """Return the leaves of what is named: a table, the parts of a row, rows of one name; else all operations."""
    terms, hints = to_terms(plan, store, plan.reports or tuple(reports))
    about_projects = bool(_PROJECTS.search(" ".join((*plan.subject, *plan.hints))))
    known = {word for name in plan.reports or tuple(reports) for word in report_words(reports[name])}
    scope = [term for term in terms if not _names_all(term, tuple(known))]
    kinds = [term for term in scope if not _KINDS.fullmatch(term.text)]
    named = [term for term in kinds if not (about_projects and _only_says_project(term))]
    named = [term for term in named if not _OPERATIONS.fullmatch(term.text)]
    leaves = [row for row in _without_sums(find_leaves(rows), rows) if not is_half(row)]
    leaves = _without_excepted(leaves, plan)
    if named:
        leaves = [row for row in leaves if _is_of_years(row, plan)] or leaves
    if named:
        return _within(named, [term for term in hints if not _KINDS.fullmatch(term.text)], rows, leaves)
    if _COST_KINDS.search(plan.question):
        costs = [row for row in leaves if _COST.search(row.label)]
        leaves = costs if len(costs) >= _FEWEST else leaves
    operations = [row for row in leaves if _is_project(row) == about_projects]
    return tuple(operations)


def _without_excepted(rows: Sequence[RowFigures], plan: Plan) -> list[RowFigures]:
    """Return the rows without those that the question leaves out ("apart from the schools")."""
    excepted = EXCEPT.search(plan.question)
    terms = [to_term(word, plan.language) for word in read_slots(excepted["what"]).terms] if excepted else []
    return [row for row in rows if not terms or not _fits(terms, row.label)]


def _is_of_years(row: RowFigures, plan: Plan) -> bool:
    """Whether a row has a figure of a year that is asked for."""
    years = {period.end.year for period in plan.periods}
    return not years or any(figure.period and figure.period.end.year in years for figure in row.figures)


def _names_all(term: Term, words: tuple[str, ...]) -> bool:
    return score_term(term, words) >= _SCOPE_FIT


def _only_says_project(term: Term) -> bool:
    return bool(_PROJECTS.match(term.text))


def _is_project(row: RowFigures) -> bool:
    return NOT_OPERATIONS.search(" ".join((row.first.caption, *row.first.headings[-1:]))) is not None


def _within(
    terms: Sequence[Term], hints: Sequence[Term], rows: Sequence[RowFigures], leaves: Sequence[RowFigures]
) -> tuple[RowFigures, ...]:
    """Return the leaves under a row, of a table, or of a name that all terms fit; of tables by the hints too."""
    wholes = [row for row in rows if _fits(terms, row.label) and find_children(row, rows)]
    if wholes:
        keys = {child.key for whole in wholes for child in _descend(whole, rows)}
        parts = tuple(row for row in leaves if row.key in keys)
        if len(parts) >= _FEWEST:
            return parts
    of_table = [row for row in leaves if _fits(terms, _around(row))]
    if len(of_table) >= _FEWEST:
        hinted = {row.key: sum(_fits([hint], _around(row)) for hint in hints) for row in of_table}
        return tuple(row for row in of_table if hinted[row.key] == max(hinted.values()))
    of_name = [row for row in leaves if _fits(terms, f"{row.first.parent} {row.label}")]
    return tuple(of_name) if len(of_name) >= _FEWEST else _of_compound_caption(terms, leaves)


def _of_compound_caption(terms: Sequence[Term], leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the leaves of the only table whose caption has every term at least as a part of a compound.

    "Staff groups" are the rows of "Personalvolym", where no other table of several rows is so named.
    """
    found: dict[tuple[str, int], list[RowFigures]] = {}
    for row in leaves:
        words = split_words(_around(row))
        if all(score_term(term, words) >= POSSIBLE_MATCH for term in terms):
            found.setdefault((row.key.report, row.key.table), []).append(row)
    tables = [own for own in found.values() if len(own) >= _FEWEST]
    return tuple(tables[0]) if len(tables) == 1 else ()


def _around(row: RowFigures) -> str:
    return " ".join((row.first.caption, *row.first.headings[-1:]))


def _fits(terms: Sequence[Term], text: str) -> bool:
    return all(score_term(term, split_words(text)) >= _SCOPE_FIT for term in terms)


def _descend(whole: RowFigures, rows: Sequence[RowFigures]) -> list[RowFigures]:
    found: list[RowFigures] = []
    for child in find_children(whole, rows):
        found += [child, *_descend(child, rows)] if child.key != whole.key else []
    return found


def _without_sums(leaves: Sequence[RowFigures], rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the rows without those that another table of the report sums up to: that table's rows are their parts."""
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in rows:
        tables.setdefault((row.key.report, row.key.table), []).append(row)
    totals = [total for own in tables.values() if len(own) > _FEWEST and (total := find_grand_total(own))]
    return [
        row
        for row in leaves
        if not any(
            total.key.report == row.key.report and total.key.table != row.key.table and share_facts(row, total)
            for total in totals
        )
    ]
