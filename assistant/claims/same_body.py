"""Tells whether the report of a committee may settle what a claim says of the whole municipality.

In: the text of a claim, its plan and the reports. Out: whether the total that it was linked to is of another body. For
example "gick Mora kommun med vinst?" is settled by no total of the harbour committee.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.claims.statement import Statement
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures
from assistant.records import Plan
from ingest.records import Report
from ingest.words import split_words

_WHOLE_MUNICIPALITY = re.compile(
    r"\b(?:kommun(?:en|ens|s)?|kommunkoncern\w*|municipality|municipal council)\b", re.IGNORECASE
)
_OF_WHOLE = re.compile(r"kommunstyrelse|kommunfullmäktige|kommunkoncern|^kommun", re.IGNORECASE)
_LEAST_LETTERS = 5


def is_of_other_body(statement: Statement, plan: Plan, row: RowFigures, reports: Mapping[str, Report]) -> bool:
    """Return whether a claim of a sign or a budget is of the municipality, and the row a total of one committee."""
    if not (statement.direction or statement.keeps or statement.uses_budget):
        return False
    if not _WHOLE_MUNICIPALITY.search(statement.text) or not (plan.whole or row.first.is_total):
        return False
    report = reports[row.key.report]
    if not report.committee or _OF_WHOLE.search(report.committee):
        return False
    own = {word for word in committee_words([report]) if len(word) >= _LEAST_LETTERS}
    said = [word for word in split_words(statement.text) if len(word) >= _LEAST_LETTERS]
    return not any(word.startswith(name) or name.startswith(word) for word in said for name in own)
