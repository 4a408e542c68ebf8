"""The drawing of a chart, as SVG or PNG.

In: a `Chart`. Out: bytes of a picture, for example three columns from zero, each with its exact amount: on white, or
in the colours of a dark page.

The bars' lengths are the only place where a figure becomes a float: nothing is read back from them.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from textwrap import shorten, wrap
from threading import Lock
from typing import TYPE_CHECKING, Final, Literal

from assistant.records import Language
from assistant.writing.wording import to_number
from ui.chat.charts import Chart

if TYPE_CHECKING:  # it takes a second to load, which only the first chart pays
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Drawing

_LABEL_WIDTH: Final = 34  # characters of a row's label on a line
_INCHES: Final = 7.2  # across: a screen's column, or a page
_NARROW: Final = 3.9  # a phone
_LETTERS: Final = 9.0  # an inch
_POINTS: Final = 72  # an inch
_DRAWING: Final = Lock()  # matplotlib keeps its settings for the whole process
_SOURCE: Final = {
    Language.SWEDISH: "Källa: {reports}. Sammanställt av Facit.",
    Language.ENGLISH: "Source: {reports}. Compiled by Facit.",
}
Picture = Literal["svg", "png"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Palette:
    """The colours of a drawing; `paper` also parts the hatches of what was planned."""

    paper: str
    ink: str
    grid: str
    bar: str
    negative: str


_LIGHT: Final = _Palette(paper="#ffffff", ink="#1c2430", grid="#c9d1da", bar="#0f766e", negative="#b45309")
_DARK: Final = _Palette(paper="#162124", ink="#e4ecec", grid="#33444a", bar="#2f9c90", negative="#d9823b")


def draw(chart: Chart, form: Picture, *, is_narrow: bool = False, is_dark: bool = False) -> bytes:
    """Return a chart's drawing: SVG, or PNG at twice the size for print; several threads may draw."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure as NewDrawing

    # Text as text and no dates inside: the same chart is the same file.
    with (
        _DRAWING,
        rc_context({"svg.fonttype": "none", "svg.hashsalt": "facit", "font.family": "sans-serif", "font.size": 10}),
    ):
        size = _find_inches(chart, is_narrow=is_narrow)
        palette = _DARK if is_dark else _LIGHT
        drawing = NewDrawing(figsize=size, layout="constrained", facecolor=palette.paper)
        _draw_bars(drawing, chart, size[0], palette)
        out = io.BytesIO()
        metadata: dict[str, str | None] = {"Title": chart.title} | ({"Date": None} if form == "svg" else {})
        drawing.savefig(out, format=form, dpi=192, metadata=metadata)
    return out.getvalue()


def find_size(chart: Chart, *, is_narrow: bool = False) -> tuple[int, int]:
    """Return how wide and how high a chart's drawing is, in points: a page keeps the room before it is there."""
    width, height = _find_inches(chart, is_narrow=is_narrow)
    return round(width * _POINTS), round(height * _POINTS)


def _find_inches(chart: Chart, *, is_narrow: bool) -> tuple[float, float]:
    width = _NARROW if is_narrow else _INCHES
    return (width, 3.4) if _stands(chart, width) else (width, 1.0 + 0.46 * len(chart.bars))


def _stands(chart: Chart, width: float) -> bool:
    """Whether the bars stand side by side: moments of time, where there is room for their names below."""
    room = width * _LETTERS / len(chart.bars)
    return chart.is_over_time and all(len(bar.label) <= room for bar in chart.bars)


def _draw_bars(drawing: Drawing, chart: Chart, width: float, palette: _Palette) -> None:
    """Draw the bars, upright or lying, each with its name and its exact amount."""
    stands = _stands(chart, width)
    letters = int(width * _LETTERS)
    axes = drawing.add_subplot(facecolor=palette.paper)
    places = range(len(chart.bars))
    heights = [float(bar.amount.value) for bar in chart.bars]
    names = ["\n".join(wrap(bar.label, min(_LABEL_WIDTH, letters // 2))[:2]) for bar in chart.bars]
    # Colour is never the only sign: a minus stands on the mark, and what was planned is hatched.
    colours = [palette.negative if height < 0 else palette.bar for height in heights]
    hatches = ["///" if bar.is_planned else "" for bar in chart.bars]
    if stands:
        marks = axes.bar(places, heights, color=colours, hatch=hatches, edgecolor=palette.paper, width=0.62)
        axes.set_xticks(list(places), names)
        axes.axhline(0, color=palette.ink, linewidth=0.8)
    else:
        marks = axes.barh(places, heights, color=colours, hatch=hatches, edgecolor=palette.paper, height=0.62)
        axes.set_yticks(list(places), names)
        axes.invert_yaxis()
        axes.axvline(0, color=palette.ink, linewidth=0.8)
    told = [to_number(bar.amount.value, chart.language) for bar in chart.bars]
    axes.bar_label(marks, labels=told, padding=3, color=palette.ink)
    title = "\n".join(wrap(shorten(chart.title, 90, placeholder=" …"), letters))
    drawing.suptitle(title, x=0.01, ha="left", color=palette.ink, fontweight="bold", fontsize=11)
    source = _SOURCE[chart.language].format(reports=shorten(", ".join(chart.sources), 110, placeholder=" …"))
    drawing.supxlabel("\n".join(wrap(source, int(letters * 1.5))), x=0.01, ha="left", fontsize=8, color=palette.ink)
    _style(axes, chart, heights, palette, stands=stands)
    if width < _INCHES and not stands:
        axes.locator_params(axis="x", nbins=4)


def _style(axes: Axes, chart: Chart, heights: Sequence[float], palette: _Palette, *, stands: bool) -> None:
    """Start the axis at zero, leave room for the amounts, and take away all that says nothing."""
    low, high = min(0.0, *heights), max(0.0, *heights)
    room = (high - low) * 0.16 or 1.0
    limits = (low - room if low < 0 else 0.0, high + room if high > 0 else 0.0)
    axis = axes.yaxis if stands else axes.xaxis
    (axes.set_ylim if stands else axes.set_xlim)(*limits)
    axis.set_major_formatter(lambda value, _: to_number(_to_tick(value), chart.language))
    axis.grid(visible=True, color=palette.grid, linewidth=0.6)
    axis.set_label_text(chart.unit, color=palette.ink)
    axes.set_axisbelow(True)
    axes.tick_params(colors=palette.ink, length=0)
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(False)


def _to_tick(value: float) -> Decimal:
    exact = Decimal(f"{value:.6g}")
    return exact.quantize(Decimal(1)) if exact == exact.to_integral() else exact
