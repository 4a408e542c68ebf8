"""Takes back an answer that tells of another decision than the one on the report that is asked about.

In: an `Answer`. Out: it as it is; or, where none of its quotations speaks of a report, one that says that the report
does not tell. For example "När godkändes delårsrapporten?" is not answered by the day on which a budget was adopted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.records import Answer, Outcome
from assistant.writing.untold_acts import take_back
from ingest.records import Report

_ASKS = re.compile(
    r"^\W*(?:(?:och|and)\s+)?(?:när|vilket datum|vilken dag|vem|vilka|when|(?:on )?what (?:date|day)|who)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:beslut\w*|godkän\w+|anta(?:s|r|gen|gits|git)?|antog\w*|fastställ\w+|behandla\w*|lämna\w*|presentera\w*|"
    r"approv\w+|adopt\w+|decid\w+|decision|present\w+|handled|submitted|published)\b",
    re.IGNORECASE,
)
# "enligt årsredovisningen" only says where it stands
_REPORT = re.compile(
    r"(?<!enligt )(?<!\bi )(?<!\bur )(?<!från )(?<!\bin )(?<!\bin the )(?<!from the )(?<!according to the )"
    r"\b(?:delårs\w+|årsredovisning(?:en)?|årsbokslut(?:et)?|bokslut(?:et)?|tertialrapport(?:en)?|"
    r"(?:interim|annual|year-end|half-year|quarterly) (?:report|accounts))(?!\w)",
    re.IGNORECASE,
)
_TELLS = re.compile(r"delårs|årsredovisning|bokslut|tertial|rapport|redovisning|report|accounts", re.IGNORECASE)


def without_other_decision(answer: Answer, reports: Mapping[str, Report]) -> Answer:
    """Return the answer, or that the reports do not say when or by whom a report was decided on."""
    question = answer.plan.question
    asks = _ASKS.match(question) and _DONE.search(question) and _REPORT.search(question)
    if not asks or answer.outcome is not Outcome.ANSWERED or answer.figures:
        return answer
    tells = any(_TELLS.search(citation.quote) for citation in answer.citations)
    return answer if tells else take_back(answer, reports)
