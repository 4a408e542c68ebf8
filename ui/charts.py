"""The chart of an answer, where people would rather look: a trend, rows beside each other, budget against outcome.

In: an answer. Out: a `Chart`, or None where its figures make none; and its drawing, as SVG or PNG. For example the
outturns of three years make three columns, from zero, each with its exact amount.

The bars' lengths are the only place where a figure becomes a float: nothing is read back from them.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from textwrap import shorten, wrap
from typing import TYPE_CHECKING, Final, Literal

from assistant.phrases import PHRASES
from assistant.records import Answer, Language, Operation, Outcome
from assistant.wording import to_amount, to_number, to_period
from ingest.records import Amount, Figure, Measure, Period, Unit

if TYPE_CHECKING:  # it takes a second to load, which only the first chart pays
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Drawing

FEWEST_BARS: Final = 2
MOST_BARS: Final = 20
_INK, _GRID, _BAR, _NEGATIVE = "#1c2430", "#c9d1da", "#0f766e", "#b45309"
_PLANNED: Final = (Measure.BUDGET, Measure.FORECAST, Measure.TARGET)
_SIDE_BY_SIDE: Final = (Measure.BUDGET, Measure.FORECAST, Measure.ACTUAL)
_ROWS: Final = (Operation.COMPARE, Operation.RANK, Operation.LIST_ROWS, Operation.SUM, Operation.SHARE)
_LABEL_WIDTH: Final = 34
_SOURCE: Final = {
    Language.SWEDISH: "Källa: {reports}. Sammanställt av Facit.",
    Language.ENGLISH: "Source: {reports}. Compiled by Facit.",
}
Form = Literal["svg", "png"]


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
    """Return the chart of an answer's figures: over time, of rows, or of what was planned and what came of it."""
    figures = [figure for figure in answer.figures if figure.amount is not None]
    if answer.outcome is Outcome.NOT_FOUND or len(figures) < FEWEST_BARS:
        return None
    if answer.plan.operation is Operation.TREND:
        return _over_time(figures, answer.language)
    if answer.plan.operation in _ROWS:
        return _of_rows(figures, answer.language)
    return _of_plan(figures, answer.language)


def draw(chart: Chart, form: Form) -> bytes:
    """Return a chart's drawing: SVG, or PNG at twice the size for print."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure as NewDrawing

    height = 3.4 if chart.is_over_time else 1.0 + 0.46 * len(chart.bars)
    # Text as text and no dates inside: the same chart is the same file.
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "facit", "font.family": "sans-serif", "font.size": 10}):
        drawing = NewDrawing(figsize=(7.2, height), layout="constrained", facecolor="white")
        _draw_bars(drawing, chart)
        out = io.BytesIO()
        metadata: dict[str, str | None] = {"Title": chart.title} | ({"Date": None} if form == "svg" else {})
        drawing.savefig(out, format=form, dpi=192, metadata=metadata)
    return out.getvalue()


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
    """Return budget, forecast and outcome of the answer's first row."""
    first = figures[0]
    own = [
        figure
        for figure in figures
        if (figure.location.report, figure.table, figure.row) == (first.location.report, first.table, first.row)
        and figure.measure in _SIDE_BY_SIDE
    ]
    own.sort(key=lambda figure: _SIDE_BY_SIDE.index(figure.measure))
    if len({figure.measure for figure in own}) < FEWEST_BARS or len({_unit(figure) for figure in own}) > 1:
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


def _draw_bars(drawing: Drawing, chart: Chart) -> None:
    axes = drawing.add_subplot()
    places = range(len(chart.bars))
    heights = [float(bar.amount.value) for bar in chart.bars]
    names = [_to_label(bar.label, chart) for bar in chart.bars]
    # Colour is never the only sign: a minus stands on the mark, and what was planned is hatched.
    colours = [_NEGATIVE if height < 0 else _BAR for height in heights]
    hatches = ["///" if bar.is_planned else "" for bar in chart.bars]
    if chart.is_over_time:
        marks = axes.bar(places, heights, color=colours, hatch=hatches, edgecolor="white", width=0.62)
        axes.set_xticks(list(places), names)
        axes.axhline(0, color=_INK, linewidth=0.8)
    else:
        marks = axes.barh(places, heights, color=colours, hatch=hatches, edgecolor="white", height=0.62)
        axes.set_yticks(list(places), names)
        axes.invert_yaxis()
        axes.axvline(0, color=_INK, linewidth=0.8)
    told = [to_number(bar.amount.value, chart.language) for bar in chart.bars]
    axes.bar_label(marks, labels=told, padding=3, color=_INK)
    axes.set_title(shorten(chart.title, 90, placeholder=" …"), loc="left", color=_INK, fontweight="bold")
    source = _SOURCE[chart.language].format(reports=shorten(", ".join(chart.sources), 110, placeholder=" …"))
    drawing.supxlabel(source, x=0.01, ha="left", fontsize=8, color=_INK)
    _style(axes, chart, heights)


def _style(axes: Axes, chart: Chart, heights: Sequence[float]) -> None:
    """Start the axis at zero, leave room for the amounts, and take away all that says nothing."""
    low, high = min(0.0, *heights), max(0.0, *heights)
    room = (high - low) * 0.16 or 1.0
    limits = (low - room if low < 0 else 0.0, high + room if high > 0 else 0.0)
    axis = axes.yaxis if chart.is_over_time else axes.xaxis
    (axes.set_ylim if chart.is_over_time else axes.set_xlim)(*limits)
    axis.set_major_formatter(lambda value, _: to_number(_to_tick(value), chart.language))
    axis.grid(visible=True, color=_GRID, linewidth=0.6)
    axis.set_label_text(chart.unit, color=_INK)
    axes.set_axisbelow(True)
    axes.tick_params(colors=_INK, length=0)
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(False)


def _to_tick(value: float) -> Decimal:
    exact = Decimal(f"{value:.6g}")
    return exact.quantize(Decimal(1)) if exact == exact.to_integral() else exact


def _to_label(text: str, chart: Chart) -> str:
    return text if chart.is_over_time else "\n".join(wrap(text, _LABEL_WIDTH)[:2])
