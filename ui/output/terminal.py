"""How results look in a terminal: a progress bar, the doubts of a report, an answer with its sources.

In: records. Out: text. For example "page 4, line 61: A row of figures without a label.".
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
from ingest.notation.markup import without_tags
from ingest.records import Location, Problem
from ui.doubt_words import describe_doubt
from ui.reports.texts import report_texts_of
from ui.source.places import describe_location
from ui.texts import texts_of

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from ingest.pipeline import Progress


class Bar:
    """A progress bar on standard error, one step a file; where nobody watches it, a line a file."""

    def __init__(self, language: Language = Language.ENGLISH) -> None:
        self._language = language
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
            stage = report_texts_of(texts_of(self._language)).stages[progress.stage]
            stage, of = (stage, "av") if self._language is Language.SWEDISH else (progress.stage, "of")
            click.echo(f"{stage} {progress.name} ({progress.done + 1} {of} {progress.total})", err=True)

    def close(self) -> None:
        """Leave the bar as it stands."""
        if self._bar is not None:
            self._bar.close()


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
        return f"{place}: {' '.join(without_tags(words).split())}"

    for described, group in groupby(answer.citations, key=describe):
        same = list(group)
        marks = f"[{same[0].number}]" + (f"–[{same[-1].number}]" if len(same) > 1 else "")
        yield f"{marks} {described}"
