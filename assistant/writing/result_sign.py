"""Says in words which sign a municipality's result has, where a question asks whether it went plus or minus.

In: a plan, a figure and its report. Out: "surplus", "deficit", or "". For example "gick staden plus eller minus?" of
the row "Årets resultat" with 5 368 tkr is a surplus. A committee's result may be what it cost: nothing is said of it.
"""

from __future__ import annotations

from assistant.evidence.headline import is_year_result
from assistant.records import Plan
from assistant.writing.phrases import PHRASES
from ingest.notation.units import MONEY
from ingest.records import Figure, Measure, Report


def to_result_word(plan: Plan, figure: Figure, report: Report) -> str:
    """Return what the sign of a result means where it is asked for and sure, else ""."""
    is_asked = plan.presumed_sign != 0 and Measure.VARIANCE in plan.measures
    is_result = figure.measure in (Measure.ACTUAL, Measure.FORECAST) and is_year_result(figure.label)
    if not (is_asked and is_result) or report.committee or figure.parent:
        return ""
    if figure.amount is None or figure.amount.unit not in MONEY or figure.amount.value == 0:
        return ""
    phrases = PHRASES[plan.language]
    return phrases.surplus if figure.amount.value > 0 else phrases.deficit
