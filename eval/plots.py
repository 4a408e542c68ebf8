"""Draws a run: score by kind beside the baseline, how long questions take, and how well each report was read.

In: a run and a folder. Out: the paths of PNG files: `kinds.png`, `seconds.png` and, with gold, `extraction.png`.
matplotlib is not needed to use Facit, so it may be missing: then importing this file raises ImportError. No screen is
needed either.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from eval.metrics import by_kind
from eval.results import CaseScore, Run

# Told apart in grey and by who sees no red or green (Okabe and Ito's palette).
_FACIT, _BASELINE, _ENCODER, _PRECISION = "#0072B2", "#E69F00", "#555555", "#56B4E9"
_DOTS = 144
_BARS = 20


def draw_run(run: Run, folder: Path) -> tuple[Path, ...]:
    """Draw what a run has into a folder, which must exist, and return the files."""
    drawn = [_save(_draw_kinds(run), folder / "kinds.png"), _save(_draw_seconds(run), folder / "seconds.png")]
    if run.extraction:
        drawn.append(_save(_draw_extraction(run), folder / "extraction.png"))
    return tuple(drawn)


def _draw_kinds(run: Run) -> Figure:
    """Draw the share of right answers by kind, with the most that a reader of the baseline's pieces could answer."""
    kinds = by_kind(run.cases)
    rows = sorted(kinds.items(), key=lambda item: (_right(item[1]), item[0]))
    figure = Figure(figsize=(8, 1.6 + 0.52 * (len(rows) + 1)), layout="constrained")
    axes = figure.subplots()
    groups = [*rows, ("all", run.cases)]
    has_baseline = _reach(run.cases) is not None
    for place, (_, cases) in enumerate(groups):
        _draw_bar(axes, place + 0.19 * has_baseline, _right(cases), _FACIT, f"{_right(cases):.0%}")
        reach = _reach(cases)
        if has_baseline:
            label = "the reports tell nothing" if reach is None else f"{reach:.0%}"
            _draw_bar(axes, place - 0.19, reach or 0.0, _BASELINE, label)
    axes.set_ylim(-0.6, len(groups) - 0.4)
    axes.set_yticks(range(len(groups)), [f"{kind} ({len(cases)})" for kind, cases in groups])
    axes.get_yticklabels()[-1].set_fontweight("bold")
    axes.axhline(len(rows) - 0.5, color="#999999", linewidth=0.8)
    axes.set_xlim(0, 1.12)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    _tidy(axes, "Questions by kind (number of cases)")
    axes.bar(0, 0, color=_FACIT, label="Facit: answered rightly")
    if has_baseline:
        axes.bar(0, 0, color=_BASELINE, label="baseline: the most that any reader of its 5 pieces could answer")
    figure.legend(loc="outside lower center", frameon=False, ncols=1, fontsize=9)
    return figure


def _draw_bar(axes: Axes, place: float, share: float, colour: str, label: str) -> None:
    axes.barh(place, share, height=0.36, color=colour)
    axes.text(share + 0.012, place, label, va="center", fontsize=8, color="#333333")


def _draw_seconds(run: Run) -> Figure:
    """Draw how many questions took how long, on a logarithmic axis, with the encoder's own time."""
    seconds = [max(case.seconds, 1e-4) * 1000 for case in run.cases]
    figure = Figure(figsize=(8, 4), layout="constrained")
    axes = figure.subplots()
    if seconds:
        low, high = min(seconds), max(seconds) * 1.01
        edges = [low * (high / low) ** (step / _BARS) for step in range(_BARS + 1)]
        axes.hist(seconds, bins=edges, color=_FACIT, edgecolor="white", linewidth=0.6)
        axes.set_xscale("log")
        _mark(axes, statistics.median(seconds), _FACIT, "median", 0.97)
        _mark(axes, run.timing.p95 * 1000, _FACIT, "95 %", 0.90)
        if run.timing.encoder:
            _mark(axes, run.timing.encoder * 1000, _ENCODER, "encoder alone", 0.83)
        axes.set_ylim(top=axes.get_ylim()[1] * 1.25)
        ticks = [digit * 10.0**power for power in range(-1, 6) for digit in (1, 2, 5)]
        shown = [tick for tick in ticks if low * 0.8 <= tick <= high * 1.2]
        axes.set_xticks(shown, [f"{tick:g}" for tick in shown])
        axes.minorticks_off()
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel("milliseconds a question (logarithmic)")
    axes.set_ylabel("questions")
    _tidy(axes, f"How long {len(seconds)} questions took", axis="y")
    return figure


def _mark(axes: Axes, value: float, colour: str, name: str, height: float) -> None:
    """Draw a line at a value, named at its side at a share of the height."""
    axes.axvline(value, color=colour, linestyle="--", linewidth=1.2)
    axes.annotate(
        f"{name} {value:.0f} ms", (value, height), xycoords=("data", "axes fraction"), xytext=(5, 0),
        textcoords="offset points", va="center", fontsize=9, color="#222222",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
    )  # fmt: skip


def _draw_extraction(run: Run) -> Figure:
    """Draw precision and recall of each report's figures."""
    rows = sorted(run.extraction, key=lambda one: one.recall)
    figure = Figure(figsize=(8, 1.5 + 0.6 * len(rows)), layout="constrained")
    axes = figure.subplots()
    for place, one in enumerate(rows):
        _draw_bar(axes, place + 0.19, one.recall, _FACIT, f"{one.recall:.1%}")
        _draw_bar(axes, place - 0.19, one.precision, _PRECISION, f"{one.precision:.1%}")
    axes.set_ylim(-0.6, len(rows) - 0.4)
    axes.set_yticks(range(len(rows)), [f"{_shorten(one.report)}\n({one.gold} checked)" for one in rows], fontsize=8)
    axes.set_xlim(0, 1.12)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    _tidy(axes, "Figures read rightly (value, row and column)")
    axes.bar(0, 0, color=_FACIT, label="recall: of the checked figures")
    axes.bar(0, 0, color=_PRECISION, label="precision: of the figures read")
    figure.legend(loc="outside lower center", frameon=False, ncols=2, fontsize=9)
    return figure


def _tidy(axes: Axes, title: str, axis: str = "x") -> None:
    axes.set_title(title, loc="left", fontsize=11, fontweight="bold")
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(visible=True, axis="x" if axis == "x" else "y", color="#dddddd", linewidth=0.7)
    axes.set_axisbelow(True)


def _save(figure: Figure, path: Path) -> Path:
    figure.savefig(path, dpi=_DOTS)
    return path


def _right(cases: Sequence[CaseScore]) -> float:
    return sum(case.is_right for case in cases) / len(cases) if cases else 0.0


def _reach(cases: Sequence[CaseScore]) -> float | None:
    counted = [case.reachable for case in cases if case.reachable is not None]
    return sum(counted) / len(counted) if counted else None


def _shorten(name: str) -> str:
    return name if len(name) <= 34 else name[:33] + "…"
