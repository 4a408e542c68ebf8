"""Keeps a figure from being called wrong where the report itself prints it as well, and so contradicts itself.

In: a judgement against a figure, and the library with the findings of the audit. Out: a `Judgement` that tells of the
contradiction, or None. For example an amount that the text of a report gives, and its table otherwise, is disputed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.checking.asked import fit_of
from assistant.checking.library import Library
from assistant.checking.mentions import Mention
from assistant.checking.prose import find_sentence
from assistant.checking.records import CONFIRMED, OPEN, CheckVerdict, Doubt, Judgement
from assistant.claims.amount import Fit
from assistant.writing.badges import doubts
from ingest.records import Figure, Finding, Severity

_PRINTED: Final = (Fit.EXACT, Fit.ROUNDED)


def judge_disputed(judgement: Judgement, mention: Mention, library: Library) -> Judgement | None:
    """Return that a report prints both amounts, where a finding says so of the figure that speaks against the text."""
    if judgement.verdict in CONFIRMED | OPEN | {CheckVerdict.SIGN} or not judgement.figures:
        return None  # of a sign that differs it is told beside the verdict
    disputes = (
        (finding, figure)
        for figure in judgement.figures
        for finding in library.findings.get(figure.location.report, ())
        if finding.severity is Severity.ERROR and doubts(finding, figure.key)
    )
    told = (_find_told(finding, figure, mention, judgement, library) for finding, figure in disputes)
    return next((one for one in told if one), None)


def _find_told(
    finding: Finding, figure: Figure, mention: Mention, judgement: Judgement, library: Library
) -> Judgement | None:
    """Return the claimed amount as a passage or another cell of a finding prints it; None where neither does."""
    open_judgement = replace(judgement, verdict=CheckVerdict.UNTIED, doubt=Doubt.CONFLICT, reason="")
    report = figure.location.report
    passages = [one for one in library.passages.get(report, ()) if one.key in finding.passages]
    if quote := find_sentence(mention, passages):
        return replace(open_judgement, figures=(figure,), quote=quote)
    others = [
        other
        for row in library.rows.get(report, ())
        for other in row.figures
        if other.key in finding.figures and other.key != figure.key and other.measure is figure.measure
    ]
    printed = [other for other in others if other.amount != figure.amount and fit_of(mention, other) in _PRINTED]
    return replace(open_judgement, figures=(figure, printed[0])) if printed else None
