"""The evaluation's own rows in the README: written from the saved result, and checked against it by a test.

In: the saved result of the sample cases (`results/sample.json`) and the README's text. Out: the text with the table
between the two marks made anew, for example "| all that is asked is right | 154 of 175 | |".
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from eval.metrics import CRAG, REACH, RIGHT
from eval.results import Metric, ResultError, Run, read_run

SAVED = Path(__file__).parent / "results" / "sample.json"
BEGIN, END = "<!-- eval:begin -->", "<!-- eval:end -->"
_MARKED = re.compile(rf"{re.escape(BEGIN)}\n.*?{re.escape(END)}", re.DOTALL)


@click.command()
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path), default="README.md")
def readme(path: Path) -> None:
    """Write the saved result of the sample cases into PATH, between the marks eval:begin and eval:end."""
    text = path.read_text(encoding="utf-8")
    try:
        rows = write_rows(read_run(SAVED))
    except (ResultError, OSError) as error:
        raise click.ClickException(f"{error}  Run: python -m eval --save") from error
    if not _MARKED.search(text):
        raise click.ClickException(f"{path} has no lines {BEGIN} and {END}. Put them where the table is to stand.")
    path.write_text(_MARKED.sub(lambda _: f"{BEGIN}\n{rows}\n{END}", text), encoding="utf-8")


def read_rows(text: str) -> str | None:
    """Return the rows that a README has between the marks, or None where it has no marks."""
    found = _MARKED.search(text)
    return found[0].removeprefix(f"{BEGIN}\n").removesuffix(f"\n{END}") if found else None


def write_rows(run: Run) -> str:
    """Return the table of a saved run."""
    lines = ["| own questions on the sample reports (`python -m eval`) | Facit | baseline |", "|---|---:|---:|"]
    lines.append(f"| all that is asked is right | {_count(run.metric(RIGHT))} | |")
    lines.append(f"| the most that any reader of five found pieces could answer | | {_count(run.metric(REACH))} |")
    lines.append(f"| points a question: right 1, silent 0, wrong −1 | {_points(run.metric(CRAG))} | |")
    lines.append(f"| answers in which all has support | {_count(run.metric('grounded'))} | |")
    for name, label in (("top 1", "first"), ("top 5", "first five"), ("top 10", "first ten")):
        own, other = run.metric(f"retrieval, {name}"), run.metric(f"baseline: retrieval, {name}")
        lines.append(f"| evidence in the {label} found | {_share(own)} | {_share(other)} |")
    return "\n".join(lines)


def _count(metric: Metric | None) -> str:
    return f"{round(metric.value * metric.of)} of {metric.of}" if metric else "–"


def _share(metric: Metric | None) -> str:
    return f"{metric.value:.0%}" if metric else "–"


def _points(metric: Metric | None) -> str:
    return f"{metric.value:+.2f}" if metric else "–"
