"""How results look in a terminal: a progress bar, a line a file, a line a report, an answer with its sources.

In: records. Out: text. For example "bokslut.txt: added: 288 figures, 32 passages, 0 problems".
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NoReturn

import click
from tqdm import tqdm

from assistant.records import Answer, Citation, Language
from assistant.writing.badges import describe_badge
from ingest.records import Basis, Location, Problem
from ui.doubt_words import describe_doubt
from ui.source.places import describe_location

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from ingest.pipeline import Progress, Result
    from ingest.store import ReportSummary


class Bar:
    """A progress bar on standard error, one step a file; where nobody watches it, a line a file."""

    def __init__(self) -> None:
        self._bar: tqdm[NoReturn] | None = None
        self._told = ""

    def show(self, progress: Progress) -> None:
        """Show how far the run has come."""
        if not sys.stderr.isatty():
            self._tell(progress)
            return
        bar = self._bar or tqdm(total=progress.total, unit="report", file=sys.stderr, dynamic_ncols=True)
        part = f" {progress.part}/{progress.parts}" if progress.parts else ""
        bar.set_description(f"{progress.stage} {progress.name}{part}".strip())
        bar.update(progress.done - bar.n)
        self._bar = bar

    def _tell(self, progress: Progress) -> None:
        """Write a line a file, and no more: a log, or whoever reads it, wants no bar drawn hundreds of times."""
        if progress.name and progress.name != self._told:
            self._told = progress.name
            click.echo(f"{progress.stage} {progress.name} ({progress.done + 1} of {progress.total})", err=True)

    def close(self) -> None:
        """Leave the bar as it stands."""
        if self._bar is not None:
            self._bar.close()


def describe_result(result: Result) -> str:
    """Give what became of a file, in a line."""
    if result.status == "failed":
        return f"{result.name}: failed: {result.message}"
    counts = f"{result.figures} figures, {result.passages} passages, {result.problems} problems"
    return f"{result.name}: {result.status}: {counts}" + (f" ({result.message})" if result.message else "")


def describe_report(summary: ReportSummary) -> str:
    """Give what a stored report is and what was read from it, in a line."""
    report = summary.report
    period = f"{report.period.start}..{report.period.end}" if report.period else "no period found"
    what = ", ".join(
        part for part in (" / ".join(report.municipalities), report.committee, report.kind, period) if part
    )
    published = f"published {report.published}" if report.published else ""
    more = ", ".join(part for part in (published, report.status, report.unit) if part)
    return (
        f"{report.name}: {what}; {more}{'; ' if more else ''}{summary.tables} tables, {summary.figures} figures, "
        f"{summary.passages} passages, {summary.problems} problems"
    )


def describe_basis(basis: Basis) -> str:
    """Give what a piece of metadata rests on, in a line: "period: Utfall 202308 (line 61)"."""
    place = describe_place(basis.location)
    return f"{basis.field}: {basis.text}" + (f" ({place})" if place else "")


def describe_problem(problem: Problem, language: Language = Language.ENGLISH) -> str:
    """Give a doubt and where it is, in a line: "page 4, line 61: A row of figures without a label."."""
    place = describe_location(problem.location, language).replace("\u00a0", " ")
    message = describe_doubt(problem.message, language)
    return f"{place}: {message}" if place else message


def describe_place(location: Location) -> str:
    """Give where something stands in its report: "page 4, line 61", or "" for no place in it.

    >>> describe_place(Location(report="drift.xlsx", first_line=9, last_line=10, cell="Drift!C14"))
    'Drift!C14, lines 9–10'
    """
    parts = [f"page {location.page}" if location.page else "", location.cell]
    if location.first_line is not None:
        several = location.last_line not in (None, location.first_line)
        parts.append(f"lines {location.first_line}–{location.last_line}" if several else f"line {location.first_line}")
    return ", ".join(part for part in parts if part)


def to_text(answer: Answer) -> str:
    """Return an answer for a terminal: its text, how it was read, the choices and the sources."""
    lines = [answer.text.replace("**", "")]
    if answer.options:
        lines += ["", *(f"  {number}. {option.question}" for number, option in enumerate(answer.options, start=1))]
    if answer.citations:
        lines += ["", *_describe_sources(answer)]
    if answer.badges:
        lines += ["", *(f"{badge.caption}: {describe_badge(badge, answer.language)}" for badge in answer.badges)]
    if answer.reading:
        lines += ["", answer.reading]
    return "\n".join(lines)


def _describe_sources(answer: Answer) -> Iterator[str]:
    """Give a line a source; cells of one row share it."""

    def describe(citation: Citation) -> str:
        words = citation.row.replace("\t", " | ").replace("\n", " | ") or citation.quote
        location = citation.row_location or citation.location
        place = describe_location(location, answer.language, with_report=True).replace("\u00a0", " ")
        return f"{place}: {' '.join(words.split())}"

    for described, group in groupby(answer.citations, key=describe):
        same = list(group)
        marks = f"[{same[0].number}]" + (f"–[{same[-1].number}]" if len(same) > 1 else "")
        yield f"{marks} {described}"
