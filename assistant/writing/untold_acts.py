"""Takes back an answer that tells an amount of something else than what a question says was done.

In: an `Answer`. Out: it as it is; or, where neither a row, a column nor a quotation of it speaks of the asked act, one
that says so. For example of "hur mycket lånade nämnden?" the board's result is no answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.records import Answer, Operation, Outcome
from assistant.words.amount_acts import ACTS, ASKS_HOW_MUCH
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.records import Report


def without_untold_act(answer: Answer, reports: Mapping[str, Report]) -> Answer:
    """Return the answer, or that the reports say nothing of the act that its question asks about."""
    return take_back(answer, reports) if _leaves_act_untold(answer) else answer


def take_back(answer: Answer, reports: Mapping[str, Report]) -> Answer:
    """Return an answer that says that the reports do not tell, with nothing of what was found instead."""
    phrases = PHRASES[answer.language]
    places = tuple(dict.fromkeys(to_place(reports[name]) for name in answer.plan.reports if name in reports))
    text = phrases.not_told_in.format(place=places[0]) if len(places) == 1 else phrases.missing_text
    bare = replace(answer, figures=(), derivations=(), citations=(), options=(), names=places)
    return replace(bare, outcome=Outcome.NOT_FOUND, text=text, plan=replace(answer.plan, rows=(), shown=()))


def _leaves_act_untold(answer: Answer) -> bool:
    """Whether an answer that tells how much tells of nothing of the kind that was done."""
    question = answer.plan.question
    if answer.outcome is not Outcome.ANSWERED or answer.plan.operation is not Operation.LOOK_UP:
        return False
    if not ASKS_HOW_MUCH.match(question):
        return False
    told = " ".join(
        (
            *(" ".join((figure.label, figure.parent, figure.caption, figure.column)) for figure in answer.figures),
            *(" ".join(figure.headings) for figure in answer.figures),
            *(citation.quote for citation in answer.citations),
        )
    )
    return any(asked.search(question) and not tells.search(told) for asked, tells in ACTS)
