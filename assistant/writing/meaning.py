"""Says what an answer means, where its reader asks: how the question was read, and what the figure is.

In: an answer, and the reports. Out: the answer with a line before it. For example "Siffran är utfall 2031 på raden
”Simhall” i tabellen ”Driftredovisning” i rapporten ”Verksamhetsberättelse 2031”.".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.records import Answer, Language, Operation, Outcome
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_label, to_period
from ingest.records import Figure, Report

_FIGURE = {
    Language.SWEDISH: "Siffran är {what} på raden ”{row}”{table}, i {report}.",
    Language.ENGLISH: "The figure is the {what} of the row ”{row}”{table}, in {report}.",
}
_TABLE = {Language.SWEDISH: " i tabellen ”{caption}”", Language.ENGLISH: " in the table ”{caption}”"}


def say_meaning(answer: Answer, reports: Mapping[str, Report]) -> Answer:
    """Return an answer that first says how its question was read, and of one row what its first figure is."""
    if answer.outcome is not Outcome.ANSWERED or not (answer.figures or answer.reading):
        return answer
    if not answer.figures or answer.plan.operation not in (Operation.LOOK_UP, Operation.EXPLAIN):
        lead = f"{answer.reading}\n\n" if answer.reading else ""
        return replace(answer, text=f"{lead}{answer.text}", names=(*answer.names, answer.reading))
    first = answer.figures[0]
    report = reports[first.location.report]
    name = report.title or report.name
    table = _TABLE[answer.language].format(caption=first.caption) if first.caption else ""
    told = _FIGURE[answer.language].format(
        what=_what(first, answer.language), row=to_label(first.label), table=table, report=f"”{name}”"
    )
    lead = f"{answer.reading}. {told}" if answer.reading else told
    return replace(
        answer, text=f"{lead}\n\n{answer.text}", names=(*answer.names, lead, name, first.caption, first.label)
    )


def _what(figure: Figure, language: Language) -> str:
    """Return the measure and the period of a figure: "utfall 2031"."""
    measure = PHRASES[language].measures[figure.measure]
    return f"{measure} {to_period(figure.period, language)}" if figure.period else f"{measure} (”{figure.column}”)"
