"""Finds the rows that a ranking is of: the leaves of what is named, never a sum among its parts.

In: a ranking plan and the rows of its reports. Out: rows. For example "vilken IT-investering" gives the parts of the
row "IT-investeringar", and "vilken enhet" all operations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.headline import NOT_OPERATIONS
from assistant.linking import RowFigures, report_words
from assistant.matching import Term, score_term
from assistant.records import Plan
from assistant.row_tree import find_children, find_grand_total, find_leaves
from assistant.subjects import is_half, to_terms
from assistant.twins import share_facts
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_SCOPE_FIT = 0.75
_PROJECTS = re.compile(r"invest|projekt|project", re.IGNORECASE)
# What the rows are called: it names no scope by itself.
_KIND = (
    r"(verksamhet|enhet|avdelning|områd|projekt|program|programområd|post|rad|nämnd|förvaltning|kostnad|utgift|kontor|åtgärd|insats|satsning|objekt|kategori)"
    r"(en|et|er|ar|erna|arna|en|ena|na|e|et)?|kostnadspost\w*|gruppe?r?\w*|groups?|del(ar|arna)|tjänst(er|erna)?|parts?|services?|units?|areas?|departments?|activit\w+|items?|projects?|rows?"
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
    leaves = [row for row in _without_sums(find_leaves(rows), rows) if not is_half(row)]
    if named:
        return _within(named, [term for term in hints if not _KINDS.fullmatch(term.text)], rows, leaves)
    operations = [row for row in leaves if _is_project(row) == about_projects]
    return tuple(operations)


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
    return tuple(of_name) if len(of_name) >= _FEWEST else ()


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
