"""What can be asked next of an answer: each suggestion has been answered before it is shown.

In: an answer, and the way to ask the next question of the same conversation. Out: questions, for example after what a
row cost: "Och budgeten?", "Varför?", "Och året innan?". A suggestion that the reports cannot answer, or that would be
read as something else than it says, is never shown: it is asked, and its answer must be of the row it is about.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from assistant.records import CALCULATIONS, Answer, Language, Operation, Outcome
from ingest.records import Figure, Measure

MOST = 3
_SECONDS = 1.0  # for trying them all: the answer stands on the page meanwhile
_MEASURES = {
    Language.SWEDISH: {
        Measure.BUDGET: "Vad var budgeten?",
        Measure.ACTUAL: "Vad blev utfallet?",
        Measure.VARIANCE: "Vad blev avvikelsen?",
        Measure.FORECAST: "Vad är prognosen?",
    },
    Language.ENGLISH: {
        Measure.BUDGET: "What was the budget?",
        Measure.ACTUAL: "What was the actual outcome?",
        Measure.VARIANCE: "What was the deviation?",
        Measure.FORECAST: "What is the forecast?",
    },
}
_WHY = {Language.SWEDISH: "Varför?", Language.ENGLISH: "Why?"}
_YEAR_BEFORE = {Language.SWEDISH: "Och året innan?", Language.ENGLISH: "And the year before?"}
_WORST = {Language.SWEDISH: "Vad gick sämst mot budget?", Language.ENGLISH: "What did worst against budget?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A question, and what an answer to it must be to be the one it promises."""

    question: str
    is_meant: Callable[[Answer], bool]


def suggest(
    answer: Answer, ask: Callable[[str], Answer], asked: Collection[str] = (), *, seconds: float = _SECONDS
) -> tuple[str, ...]:
    """Give at most three questions that go on from an answer and that `ask` answers; none of those `asked` before.

    Stops trying after `seconds`; then there are fewer, or none.
    """
    started = time.perf_counter()
    found: list[str] = []
    known = {question.strip().casefold() for question in asked}
    for candidate in _find_candidates(answer):
        if len(found) == MOST or time.perf_counter() - started > seconds:
            break
        if candidate.question.casefold() in known:
            continue
        reply = ask(candidate.question)
        if reply.outcome is Outcome.ANSWERED and reply.citations and candidate.is_meant(reply):
            found.append(candidate.question)
    return tuple(found)


def _find_candidates(answer: Answer) -> Iterator[_Candidate]:
    """Yield what may be asked of the row that an answer is about, the most wanted first."""
    if answer.outcome not in (Outcome.ANSWERED, Outcome.CONFLICTING) or not answer.figures:
        return
    language, first = answer.language, answer.figures[0]
    if answer.plan.operation in CALCULATIONS and len({figure.labels for figure in answer.figures}) > 1:
        return
    if not _quotes(answer):
        yield _Candidate(question=_WHY[language], is_meant=lambda reply: _quotes(reply) and _is_of_row(reply, first))
    shown = {figure.measure for figure in answer.figures if figure.labels == first.labels}
    for measure, question in _MEASURES[language].items():
        if measure not in shown:
            yield _Candidate(question=question, is_meant=_is_of_measure(first, measure))
    yield _Candidate(question=_YEAR_BEFORE[language], is_meant=lambda reply: _is_year_before(reply, first))
    if first.is_total:
        yield _Candidate(question=_WORST[language], is_meant=lambda reply: _is_ranked(reply, first))


def _quotes(answer: Answer) -> bool:
    """Whether an answer holds an explanation in the report's own words."""
    return any(line.startswith("> ") for line in answer.text.splitlines())


def _is_of_row(reply: Answer, figure: Figure) -> bool:
    """Whether an answer begins with the row that the figure stands in, or with the same thing in another table."""
    return bool(reply.figures) and (
        reply.figures[0].labels == figure.labels and reply.figures[0].location.report == figure.location.report
    )


def _is_of_measure(figure: Figure, measure: Measure) -> Callable[[Answer], bool]:
    return lambda reply: _is_of_row(reply, figure) and reply.figures[0].measure is measure


def _is_year_before(reply: Answer, figure: Figure) -> bool:
    period = reply.figures[0].period if reply.figures else None
    if period is None or figure.period is None or not _is_of_row(reply, figure):
        return False
    return period.end.year == figure.period.end.year - 1 and reply.figures[0].measure is figure.measure


def _is_ranked(reply: Answer, figure: Figure) -> bool:
    """Whether an answer names a row of the same report that went worse than others."""
    ranks = reply.plan.operation is Operation.RANK and bool(reply.figures)
    return ranks and reply.figures[0].location.report == figure.location.report
