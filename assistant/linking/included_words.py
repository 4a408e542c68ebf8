"""Tells which words of a question name what a figure is to be without: "soliditet utan pensionsskuld".

In: a plan, its rows and the store. Out: the subject without those words, or None. For example where "soliditet (without
pension liabilities)" was linked to the row "Soliditet inkl. pensionsskuld", the row "Soliditet" is meant.
"""

from __future__ import annotations

import re

from assistant.linking.rows import find_rows_of
from assistant.records import Plan
from ingest.store import Store

_WITHOUT = re.compile(
    r"\b(?:without|excluding|excl\.?|not counting|utan|exklusive|exkl\.?|oräknat|bortsett från)\s+(?:the\s+|any\s+)?"
    r"(?P<what>[^,;?()]+)",
    re.IGNORECASE,
)
_INCLUDES = re.compile(r"\b(?:inkl|inklusive|inräkna|including|incl|with)\b", re.IGNORECASE)


def subject_without(plan: Plan, linked: Plan, store: Store) -> tuple[str, ...] | None:
    """Return the subject without what is left out, where the rows that were found include just that."""
    found = _WITHOUT.search(plan.question)
    if found is None or not linked.rows:
        return None
    what = found["what"].casefold()
    kept = tuple(word for word in plan.subject if word.casefold() not in what)
    rows = find_rows_of(linked.rows, store)
    includes = bool(rows) and all(_INCLUDES.search(row.label) for row in rows)
    return kept if includes and kept and kept != plan.subject else None
