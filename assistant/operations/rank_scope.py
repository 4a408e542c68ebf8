"""Finds the rows that the words of a ranking name: under a row, of a table, of a name, or with a column.

In: the words that name a scope, and the rows that may be ranked. Out: rows. For example "vilken IT-investering" are
the parts of the row "IT-investeringar", and "skolprojekt" those with "skola" in their name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.linking.matching import Term, to_term
from assistant.linking.rows import RowFigures
from assistant.operations.rank_tables import (
    around,
    fits,
    in_compounds,
    names_table,
    of_column,
    of_compound_caption,
    of_kind,
    of_kind_and_column,
)
from assistant.operations.row_tree import find_children, find_listed
from assistant.records import Plan
from assistant.words.row_kinds import COMPOUND_KIND, find_chosen

_FEWEST = 2  # rows that make a ranking
# What those who work somewhere are divided into, which a table may call "Personalvolym" alone.
_STAFF_GROUP = re.compile(
    r"(?:yrkes|befattnings|personal|medarbetar|titel)(?:grupp|kategori|kår)\w*|"
    r"(?:occupational|professional|occupation|profession|staff|personnel|job|employee) (?:group|categor)\w*",
    re.IGNORECASE,
)


def rows_of_named(
    named: Sequence[Term],
    hinted: Sequence[Term],
    plan: Plan,
    rows: Sequence[RowFigures],
    leaves: Sequence[RowFigures],
) -> tuple[RowFigures, ...]:
    """Return the leaves of what all of some words name together: a row, a table, a name, a column."""
    found = rows_within(named, hinted, plan, rows, leaves)
    found = found or of_column(named, leaves) or of_kind_and_column(named, leaves)
    return found or _of_staff(named, plan, leaves)


def _of_staff(named: Sequence[Term], plan: Plan, leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the leaves of the only table of staff, where groups of staff are all that is named."""
    if not named or not all(_STAFF_GROUP.fullmatch(term.text) for term in named):
        return ()
    return of_compound_caption([to_term("personal", plan.language)], leaves)


def rows_within(
    named: Sequence[Term],
    hinted: Sequence[Term],
    plan: Plan,
    rows: Sequence[RowFigures],
    leaves: Sequence[RowFigures],
) -> tuple[RowFigures, ...]:
    """Return the leaves of a row, a table or a name that all of some words tell, also in compounds."""
    return _within_fronts(named, plan, rows, leaves) or _within(named, hinted, rows, leaves)


def rows_of_other_names(named: Sequence[Term], plan: Plan, leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the leaves of the only table that the other words name, where no row or table is called what is chosen.

    "Vilken yrkesgrupp växte mest i årsarbetare" ranks the rows of the table "Årsarbetare", whatever these are called.
    """
    chosen = find_chosen(plan.question)
    others = [term for term in named if chosen not in (term.text.casefold(), *term.text.casefold().split()[:1])]
    if not others or len(others) == len(named):
        return ()
    of_table = [row for row in leaves if names_table(others, row)]
    found = of_table or of_column(others, leaves) or of_kind(others, leaves)
    tables = {(row.key.report, row.key.table) for row in found}
    return tuple(found) if len(tables) == 1 and len(found) >= _FEWEST else ()


def _within(
    terms: Sequence[Term], hints: Sequence[Term], rows: Sequence[RowFigures], leaves: Sequence[RowFigures]
) -> tuple[RowFigures, ...]:
    """Return the leaves under a row, of a table, or of a name that all terms fit; of tables by the hints too."""
    wholes = [row for row in rows if fits(terms, row.label) and find_children(row, rows)]
    if not wholes:  # "reinvestering" of a row "Enligt reinvesteringsplan"
        wholes = [row for row in rows if in_compounds(terms, row.label) and find_children(row, rows)]
        wholes = wholes if len(wholes) == 1 else []
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
    split = [COMPOUND_KIND.fullmatch(term.text) for term in terms]
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
    for child in find_listed(whole, rows):
        found += [child, *_descend(child, rows)] if child.key != whole.key else []
    return found
