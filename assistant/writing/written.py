"""Writes lines with their sources as an answer, with the units' names and what the figures are worth.

In: a plan, lines and what they rest on. Out: an `Answer`. For example a list of rows becomes Markdown with numbered
citations, one a cell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.records import Answer, Derivation, Option, Outcome, Plan
from assistant.writing.answer import figures_of, unit_notes
from assistant.writing.citing import Line, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.records import Report
from ingest.store import Store


def write_answer(
    plan: Plan,
    lines: Sequence[Line],
    store: Store,
    reports: Mapping[str, Report],
    *,
    outcome: Outcome = Outcome.ANSWERED,
    derivations: Sequence[Derivation] = (),
    names: Sequence[str] = (),
    options: Sequence[Option] = (),
) -> Answer:
    """Return the answer that the lines make, with its reading and the notes that its figures need."""
    shown = figures_of(lines)
    text, citations = write_lines([*lines, *unit_notes(lines, plan.language)], store)
    places = tuple(dict.fromkeys(to_place(reports[name]) for name in plan.reports if name in reports))
    return Answer(
        outcome=outcome,
        language=plan.language,
        text=text,
        plan=plan,
        reading=PHRASES[plan.language].read_as.format(parts=" · ".join(places)) if places else "",
        figures=shown,
        derivations=tuple(derivations),
        citations=citations,
        options=tuple(options),
        names=(*names, *map(to_place, reports.values())),
    )
