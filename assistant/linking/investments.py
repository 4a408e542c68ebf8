"""Reads the words for what is invested in all, where no row is called so: the total of the table of investments.

In: a plan whose words explain no row, and what links a plan. Out: the plan with that total, or None. For example
"nettoinvesteringarna", "total investment expenditures" and "capital outlays" where the table of investments ends with
"Nettoutgifter" or "Summa investeringar".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.linking.matching import to_term
from assistant.linking.rows import find_rows_of, is_about_report
from assistant.records import Language, Operation, Plan
from ingest.records import Report
from ingest.store import Store

_OF_ALL = re.compile(
    r"(?:netto|total|brutto)investering\w*|investeringsutgift\w*|investeringsutbetalning\w*|investeringsvolym\w*|"
    r"(?:net|total|overall)?\s*(?:capital|investments?)(?:\s+(?:outlays?|expenditures?|expenses?|spending|costs?))?",
    re.IGNORECASE,
)
_SPENDING = re.compile(
    r"outlays?|expenditures?|expenses?|spending|utgifter(?:na)?|utbetalningar(?:na)?|totala?|total|overall|net",
    re.IGNORECASE,
)
_INVESTS = re.compile(r"invest|capital", re.IGNORECASE)
_GROSS = re.compile(r"\b(?:brutto|gross)", re.IGNORECASE)
_TABLE = re.compile(r"invest", re.IGNORECASE)


def link_investments(plan: Plan, store: Store, link: Callable[[Plan, Store], Plan]) -> Plan | None:
    """Return the plan with the total of the investments that its subject names in other words; else None.

    Only where the subject says nothing else, and only a total of a table of investments: no project is all of them.
    """
    if not plan.unexplained or plan.operation is not Operation.LOOK_UP or _GROSS.search(plan.question):
        return None
    own = [report for name, report in store.catalogue().items() if name in plan.reports]
    asked = [term for term in plan.subject if not _names_report(term, plan, own)]
    if not _INVESTS.search(" ".join(asked)):
        return None
    if not all(_OF_ALL.fullmatch(term) or _SPENDING.fullmatch(term) for term in asked):
        return None
    plain = "investments" if plan.language is Language.ENGLISH else "investeringar"
    again = link(replace(plan, subject=(plain,), unexplained=(), rows=()), store)
    rows = find_rows_of(again.rows, store)
    if again.unexplained or not rows or not all(row.first.is_total for row in rows):
        return None
    if not all(_TABLE.search(" ".join((row.label, row.first.caption, *row.first.headings[-1:]))) for row in rows):
        return None
    return replace(again, subject=plan.subject)


def _names_report(term: str, plan: Plan, reports: Sequence[Report]) -> bool:
    """Whether a term only says whose report is meant."""
    return any(is_about_report([to_term(term, plan.language)], report) for report in reports)
