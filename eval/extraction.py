"""`python -m eval extraction`: how many figures of real reports are read rightly.

In: a gold file in CSV and the folder of the reports. Out: precision and recall, tables wholly right, the misses and the
false figures, report by report; exit 1 where a share is lower than `--at-least`, or a report cannot be read::

    python -m eval extraction --gold figures.csv --reports reports/

    value, row, column         precision 1.0000  recall 0.9954  (217 of 218 gold, 217 read)
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import click

from eval.comparison import COLUMN, ExtractionScore, compare
from eval.gold import Fact, Gold, names_reports, read_gold
from eval.results import ReportExtraction
from ingest.errors import ReadError
from ingest.pipeline import read_report
from ingest.records import Figure


@click.command()
@click.option("--gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True, help="Gold CSV.")
@click.option("--reports", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="Folder.")
@click.option(
    "--report", "name", help="The report of a gold file that does not name it.  [default: the PDF of its name]"
)
@click.option(
    "--at-least",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Exit 1 when precision or recall is lower at any level.",
)
def extraction(gold: Path, reports: Path, name: str | None, at_least: float) -> None:
    """Print precision and recall of the figures read from REPORTS against GOLD."""
    report = "" if names_reports(gold) else name or find_report(gold, reports)
    try:
        facts = read_gold(gold, report)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    figures, failures = _read_figures(facts, reports)
    score = compare(facts, figures)
    click.echo("\n".join(describe_score(score, by_page=facts.by_page)))
    lowest = min(min(level.precision, level.recall) for level in score.levels)
    if failures or lowest < at_least:
        sys.exit(1)


def score_reports(gold: Path, folders: Sequence[Path]) -> tuple[ReportExtraction, ...]:
    """Return how well each report of a gold file is read, by value, row and column; those in no folder are left out.

    Raises ValueError where the file is no gold, ReadError where a report of it cannot be read.
    """
    if not folders:
        raise ValueError("--gold needs the folder of the reports: --reports DIR")
    folder = next((one for one in folders if names_reports(gold) or _is_named(gold, one)), folders[0])
    facts = read_gold(gold, "" if names_reports(gold) else find_report(gold, folder))
    scores = []
    for name in sorted({fact.report for fact in facts.facts}):
        path = next((one / name for one in folders if (one / name).is_file()), None)
        if path is None:
            continue
        own = replace(facts, facts=tuple(fact for fact in facts.facts if fact.report == name))
        score = compare(own, read_report(path).figures)
        level = score.levels[min(COLUMN, len(score.levels) - 1)]
        scores.append(
            ReportExtraction(report=name, precision=level.precision, recall=level.recall, gold=len(own.facts))
        )
    return tuple(scores)


def _is_named(gold: Path, folder: Path) -> bool:
    try:
        find_report(gold, folder)
    except click.UsageError:
        return False
    return True


def find_report(gold: Path, reports: Path) -> str:
    """Return the name of the one PDF that is called as a gold file is: figures_a_b.csv is of a_b_2026.pdf."""
    key = gold.stem.casefold().removeprefix("figures").strip("_- ")
    names = [path.name for path in sorted(reports.iterdir()) if path.suffix.lower() == ".pdf"]
    named = [name for name in names if key and key in name.casefold()]
    if len(named) != 1:
        raise click.UsageError(f"{gold.name} does not say of which report it is. Name one in {reports}: --report NAME")
    return named[0]


def _read_figures(gold: Gold, reports: Path) -> tuple[list[Figure], int]:
    """Return the figures of the reports that the gold is of, and how many reports cannot be read."""
    figures: list[Figure] = []
    failures = 0
    for name in sorted({fact.report for fact in gold.facts}):
        try:
            figures.extend(read_report(reports / name).figures)
        except ReadError as error:
            click.echo(f"{name}: {error}", err=True)
            failures += 1
    return figures, failures


def describe_score(score: ExtractionScore, *, by_page: bool) -> Iterator[str]:
    """Yield the score as lines of text."""
    for level in score.levels:
        yield (
            f"{level.name:26} precision {level.precision:.4f}  recall {level.recall:.4f}"
            f"  ({level.agreeing} of {level.gold} gold, {level.read} read)"
        )
    yield f"tables wholly right: {score.tables_right} of {score.tables}"
    if by_page:
        yield f"figures outside the tables that the gold covers: {score.outside}"
    place = "page" if by_page else "line"
    yield from _list("missed (no such value in its place)", score.missed, place)
    yield f"read in part (row, column, measure, period, unit or parent differ): {len(score.slips)}"
    for slip in score.slips:
        yield f"  {slip.gold.report} {place} {slip.gold.describe()}"
        yield f"    read as: {slip.read.describe()}"
    yield from _list("false (in no gold)", score.false, place)


def _list(title: str, facts: tuple[Fact, ...], place: str) -> Iterator[str]:
    yield f"{title}: {len(facts)}"
    for report, group in groupby(sorted(facts, key=lambda fact: (fact.report, fact.place)), key=lambda one: one.report):
        yield f"  {report}"
        yield from (f"    {place} {fact.describe()}" for fact in group)


if __name__ == "__main__":
    extraction()
