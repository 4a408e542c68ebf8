"""The chart of an answer, where people would rather look: a trend, rows beside each other, budget against outcome.

In: an answer. Out: a `Chart`, or None where its figures make none. For example the outturns of three years make three
bars, each with its exact amount; ui/chat/chart_drawing.py draws them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.records import Answer, Language, Operation, Outcome
from assistant.writing.audit_phrases import AUDIT_PHRASES
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_amount, to_period
from ingest.records import Amount, Figure, Measure, Period, Unit

FEWEST_BARS: Final = 2
MOST_BARS: Final = 20
_PLANNED: Final = (Measure.BUDGET, Measure.FORECAST, Measure.TARGET)
_SIDE_BY_SIDE: Final = (Measure.BUDGET, Measure.FORECAST, Measure.ACTUAL)
_ROWS: Final = (Operation.COMPARE, Operation.RANK, Operation.LIST_ROWS, Operation.SUM, Operation.SHARE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar: what it stands for, and its figure's exact amount. `is_planned`: a budget or a forecast, drawn hatched."""

    label: str
    amount: Amount
    is_planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars of one unit under a title, in the order in which they stand; columns where they are moments of time.

    `sources` are the reports that the figures stand in.
    """

    title: str
    unit: str
    bars: tuple[Bar, ...]
    sources: tuple[str, ...]
    is_over_time: bool
    language: Language

    @property
    def alternative(self) -> str:
        """The chart in words, for those who cannot see it."""
        told = "; ".join(f"{bar.label}: {to_amount(bar.amount, self.language)}" for bar in self.bars)
        return f"{self.title}. {told}"


def find_chart(answer: Answer) -> Chart | None:
    """Return the chart of an answer's figures: over time, of rows, or of what was planned and what came of it.

    None where a figure of the answer is in doubt: the picture would be passed on without the words that say so.
    """
    figures = [figure for figure in answer.figures if figure.amount is not None]
    is_doubtful = AUDIT_PHRASES[answer.language].in_finding in answer.text
    if answer.outcome is not Outcome.ANSWERED or is_doubtful or len(figures) < FEWEST_BARS:
        return None
    if answer.plan.operation is Operation.TREND:
        return _over_time(figures, answer.language)
    if answer.plan.operation in _ROWS:
        return _of_rows(figures, answer.language)
    return _of_plan(figures, answer.language)


def _over_time(figures: Sequence[Figure], language: Language) -> Chart | None:
    """Return one row's values in the order of their periods, where it has one for each."""
    first = figures[0]
    same = [figure for figure in figures if _is_like(figure, first) and figure.label == first.label and figure.period]
    by_period: dict[Period, Figure] = {}
    for figure in same:
        if figure.period is not None:
            by_period.setdefault(figure.period, figure)
    ordered = sorted(by_period.items(), key=lambda item: (item[0].end, item[0].start))
    bars = [
        Bar(label=to_period(period, language), amount=figure.amount, is_planned=figure.measure in _PLANNED)
        for period, figure in ordered
        if figure.amount
    ]
    title = f"{first.label}: {PHRASES[language].measures[first.measure]}"
    return _to_chart(title, bars, [figure for _, figure in ordered], language, is_over_time=True)


def _of_rows(figures: Sequence[Figure], language: Language) -> Chart | None:
    """Return the rows' values of the measure, period and unit that lead the answer, in its order."""
    first = figures[0]
    same = [figure for figure in figures if _is_like(figure, first) and figure.period == first.period]
    rows = list({(figure.location.report, figure.table, figure.row): figure for figure in same}.values())
    planned = first.measure in _PLANNED
    bars = [Bar(label=figure.label, amount=figure.amount, is_planned=planned) for figure in rows if figure.amount]
    what = " ".join(
        part for part in (PHRASES[language].measures[first.measure], to_period(first.period, language)) if part
    )
    return _to_chart(f"{what[:1].upper()}{what[1:]}", bars, rows, language)


def _of_plan(figures: Sequence[Figure], language: Language) -> Chart | None:
    """Return budget, forecast and outcome of the answer's first row for one period, the first that has two of them.

    Eight months' outcome beside the budget of a year would look like a saving, a result beside budgeted costs (amounts
    of two signs) like a loss.
    """
    first = figures[0]
    own = [
        figure
        for figure in figures
        if (figure.location.report, figure.table, figure.row) == (first.location.report, first.table, first.row)
        and figure.measure in _SIDE_BY_SIDE
    ]
    periods = [figure.period for figure in own]
    shared = next((period for period in periods if periods.count(period) >= FEWEST_BARS), None)
    own = [figure for figure in own if shared and figure.period == shared]
    own.sort(key=lambda figure: _SIDE_BY_SIDE.index(figure.measure))
    if len({figure.measure for figure in own}) < len(own) or len({_unit(figure) for figure in own}) > 1:
        return None
    if len({figure.amount.value > 0 for figure in own if figure.amount and figure.amount.value}) > 1:
        return None
    bars = []
    for figure in own:
        name = f"{PHRASES[language].measures[figure.measure]} {to_period(figure.period, language)}".strip()
        if figure.amount:
            planned = figure.measure in _PLANNED
            bars.append(Bar(label=name[:1].upper() + name[1:], amount=figure.amount, is_planned=planned))
    return _to_chart(first.label, bars, own, language)


def _is_like(figure: Figure, first: Figure) -> bool:
    return figure.measure is first.measure and _unit(figure) is _unit(first)


def _unit(figure: Figure) -> Unit | None:
    return figure.amount.unit if figure.amount else None


def _to_chart(
    title: str, bars: Sequence[Bar], figures: Sequence[Figure], language: Language, *, is_over_time: bool = False
) -> Chart | None:
    if not FEWEST_BARS <= len(bars) <= MOST_BARS:
        return None
    return Chart(
        title=title,
        unit=bars[0].amount.unit.value,
        bars=tuple(bars),
        sources=tuple(dict.fromkeys(figure.location.report for figure in figures)),
        is_over_time=is_over_time,
        language=language,
    )
