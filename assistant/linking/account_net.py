"""Takes the net row of an activity whose incomes, costs and net stand below its name as rows of their own.

In: a plan whose rows are linked, and the store. Out: the plan with the net row in place of all three, where the
question names the activity and neither its incomes nor its costs. For example below "Gator och vägar" stand
"Intäkter", "Kostnader" and "Netto": "hur gick det för gator och vägar?" is answered by "Netto", as the activity is by
a table that has it in one row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from assistant.linking.rows import RowFigures, find_rows_of
from assistant.records import Plan, RowKey
from ingest.store import Store
from ingest.words import split_words

_SIDE = re.compile(r"(?:\w*intäkt|\w*inkomst|\w*kostnad|kostn|utgift|income|revenue|cost|expen[sd])\w*", re.IGNORECASE)
_NET = re.compile(r"netto\w*|\w*resultat(?:et)?|saldo|net|result|balance", re.IGNORECASE)
_NET_COST = re.compile(r"netto\w*|net", re.IGNORECASE)  # what a result is costs nothing
_ASKS_COST = re.compile(r"kosta\w*|kostnad\w*|dyr\w*|costs?|costing|expensive", re.IGNORECASE)
# words beside those of a side: "Summa kostnader", "Verksamhetens intäkter"
_BESIDE = re.compile(r"summa|s:a|totala?t?|sum|total|verksamhetens?|årets|\d+", re.IGNORECASE)
# a noun for one side: it is that row which is asked for, however it is spelled
_ASKS_SIDE = re.compile(
    r"(?:brutto\w*|\w*intäkt(?:en|er|erna)?s?|\w*inkomst(?:en|er|erna)?s?|\w*kostnader(?:na)?s?|\w*utgifter(?:na)?s?|"
    r"gross|incomes?|revenues?|costs|expenses|expenditures?)",
    re.IGNORECASE,
)


def net_of_accounts(plan: Plan, store: Store) -> Plan:
    """Return the plan with the net row of each activity of which it holds the sides and the net; else the plan."""
    if len(plan.rows) < 2 or any(_ASKS_SIDE.fullmatch(word) for word in (*plan.hints, *plan.subject)):
        return plan
    net = _NET_COST if any(map(_ASKS_COST.fullmatch, split_words(plan.question))) else _NET
    kept: list[RowKey] = []
    rows = find_rows_of(plan.rows, store)
    for _, group in groupby(rows, key=lambda row: (row.key.report, row.key.table, row.first.parent)):
        kept.extend(row.key for row in _net_of(tuple(group), net))
    return replace(plan, rows=tuple(kept)) if len(kept) < len(rows) else plan


def _net_of(rows: Sequence[RowFigures], net: re.Pattern[str]) -> Sequence[RowFigures]:
    """Return the net row of rows below one name that are the sides of its account; all of them otherwise."""
    nets = [row for row in rows if _is_called(row, net)]
    sides = [row for row in rows if _is_called(row, _SIDE)]
    is_account = len(nets) == 1 and sides and len(sides) + 1 == len(rows) and rows[0].first.parent
    return nets if is_account else rows


def _is_called(row: RowFigures, name: re.Pattern[str]) -> bool:
    """Whether a row's label says nothing but what side of an account it is: "Kostnader", not "Kostnader för el"."""
    told = [word for word in split_words(row.label) if not _BESIDE.fullmatch(word)]
    return len(told) == 1 and name.fullmatch(told[0]) is not None
