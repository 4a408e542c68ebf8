"""Sets the forecast that a table holds against an earlier one that only a sentence tells.

In: a plan whose question sets a forecast against that of an earlier month, and the store. Out: a `Composed` answer with
the cell, the sentence and the change; None where the sentence leaves any doubt. For example "I rapporten per april var
prognosen ett underskott på 12 tkr", beside a deficit of 30 tkr in the table, tells that it grew by 18 tkr.

The sentence must name the month and a forecast, hold one amount with a direction, and stand in the passage that tells
the amount of the table's cell too: what it says is of the same thing then. The cell's own amount in a sentence that
names the earlier month beside it ("ett underskott om 30 tkr, sämre än i april") is that of now, and not the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.forecast_rounds import named_months, of_last_round
from assistant.evidence.period_fit import is_year
from assistant.evidence.retrieve import retrieve_figures
from assistant.evidence.told_numbers import split_points, to_told_figure
from assistant.operations.calculate import derive, write_number
from assistant.operations.composed import Composed, Words, bold, marked
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Outcome, Plan
from assistant.words.vocabulary import MONTHS
from assistant.writing.citing import line, quote
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_expression
from ingest.notation.told_amounts import Told, read_told
from ingest.records import Figure, Measure, Passage
from ingest.store import Store

_FORECAST = re.compile(r"prognos|forecast|vänta[dst]|beräkna[dst]|\bräkna(?:de|r|t)\b|expect|project", re.IGNORECASE)
# "i april", "aprilrapporten", "vid marsuppföljningen"
_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
    r"(?:s?(?:rapport|prognos|uppföljning|bokslut|bedömning)\w*)?\b",
    re.IGNORECASE,
)


def told_forecast(plan: Plan, store: Store, words: Words) -> Composed | None:
    """Return how a forecast of now is from that of the one earlier month that is named, which a sentence tells."""
    if len(plan.reports) != 1 or not (plan.whole or plan.operands):
        return None
    main = words.reports[plan.reports[0]].period
    earlier = named_months(plan) - ({main.end.month} if main else set())
    figure = find_current(plan.operands[0] if plan.operands and not plan.rows else plan, store)
    if len(earlier) != 1 or main is None or figure is None or next(iter(earlier)) > main.end.month:
        return None
    found = find_sentences(next(iter(earlier)), figure, store.passages(reports=plan.reports))
    if len({(told.direction, told.mention.amount) for _, _, told in found}) != 1:
        return None
    passage, sentence, told = found[0]
    return _write(figure, passage, sentence, told, words)


def find_current(asked: Plan, store: Store) -> Figure | None:
    """Return the deviation that a year is expected to end with, of the one row or the total that is asked about."""
    rows = [one.choice.row for one in retrieve_figures(asked, store).rows]
    of_year = [
        figure
        for row in rows[:1]
        for figure in of_last_round(row.figures)
        if figure.measure is Measure.VARIANCE and figure.amount and figure.period and is_year(figure.period)
    ]
    return of_year[0] if len(of_year) == 1 and of_year[0].favourable else None


def find_sentences(month: int, figure: Figure, passages: Sequence[Passage]) -> list[tuple[Passage, str, Told]]:
    """Return the sentences that tell the forecast of a month, each of a passage that tells the figure's amount too.

    That amount must be told in another sentence: where a sentence is the only one to tell it, it tells it of now.
    """
    found: list[tuple[Passage, str, Told]] = []
    for passage in passages:
        sentences = list(split_points(passage.text))
        of_now = [any(_is_of(told, figure) for told in read_told(sentence)) for sentence in sentences]
        for index, sentence in enumerate(sentences):
            told = [one for one in read_told(sentence) if one.direction]
            is_told_elsewhere = any(of_now[:index] + of_now[index + 1 :])
            if (
                is_told_elsewhere
                and months_named(sentence) == {month}
                and _FORECAST.search(sentence)
                and len(told) == 1
            ):
                found.append((passage, sentence, told[0]))
    return [one for one in found if one[2].measure is Measure.VARIANCE]


def months_named(text: str) -> frozenset[int]:
    """Return the months that a text names, also in the name of a report: "aprilrapporten".

    >>> sorted(months_named("Vid aprilrapporten och i juni var det så.")), months_named("It may be so.")
    ([4, 6], frozenset())
    """
    return frozenset(MONTHS[found["month"].casefold()] for found in _MONTH.finditer(text) if found[0] != "may")


def _is_of(told: Told, figure: Figure) -> bool:
    """Whether a told amount is that of a deviation, in its direction."""
    if figure.amount is None or told.mention.amount.unit is not figure.amount.unit:
        return False
    side = figure.amount.value * (figure.favourable or 1)
    return abs(told.mention.amount.value) == abs(side) and told.direction * side > 0


def _write(figure: Figure, passage: Passage, sentence: str, told: Told, words: Words) -> Composed | None:
    """Return the change from the told forecast to the printed one, both with their sources."""
    if figure.amount is None or told.mention.amount.unit is not figure.amount.unit:
        return None
    phrases = OPERATION_PHRASES[words.language]
    good = figure.favourable or 1
    # "underskott på 12 tkr" with the sign that the table's own deficits have
    before = replace(told.mention.amount, value=abs(told.mention.amount.value) * told.direction * good)
    term = replace(to_told_figure(passage, sentence, told.mention), amount=before)
    is_better = figure.amount.value * good > before.value * good
    ends = (
        (figure.amount.value, before.value)
        if figure.amount.value > before.value
        else (before.value, figure.amount.value)
    )
    change = derive(" - ".join(map(write_number, ends)), figure.amount.unit, (figure, term))
    text = phrases.improved if is_better else phrases.worsened
    text = text.format(amount=bold(words.result(change))) if change.value else phrases.unchanged
    expression = to_expression(change.expression, words.language)
    computed = phrases.computed.format(expression=expression, result=words.result(change))
    lines = (
        line(f"{words.name(figure)}, {words.place(figure)}: {text} – ", *marked(figure, words)),
        line(PHRASES[words.language].in_text),
        quote(passage, sentence),
        line(computed, figure, term),
    )
    return Composed(outcome=Outcome.ANSWERED, lines=lines, derivations=(change,))
