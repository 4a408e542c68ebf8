"""Checks what holds for every report: figures and passages stand where they say, and no line with numbers is lost.

In: a report as read, with its file. Out: what is wrong, in words; none for a report that keeps the promise::

    misplaced(read_report(path), path)  ->  ["figure '12 900' is not in line 41: 'Skola⇥12 500'"]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

from ingest.notation.markup import printed_text
from ingest.readers import read_blocks
from ingest.records import BlockKind, Figure, Location, ParsedReport

_SLACK = 2.0


def misplaced(parsed: ParsedReport, path: Path) -> list[str]:
    """Give the figures and passages whose text does not stand in the lines, or in a PDF the box, that they cite."""
    found = [*_misplaced_figures(parsed), *_misplaced_passages(parsed)]
    if path.suffix == ".pdf":
        found.extend(_misplaced_boxes(parsed.figures, path))
    return found


def lost_lines(parsed: ParsedReport, path: Path) -> list[int]:
    """Give the numbers of the lines with digits that no figure, passage, heading, table or doubt is of."""
    told: set[int] = set()
    places = [table.location for table in parsed.tables] + [figure.location for figure in parsed.figures]
    places += [passage.location for passage in parsed.passages] + [doubt.location for doubt in parsed.problems]
    places += [abbreviation.location for abbreviation in parsed.abbreviations]
    for place in places:
        told.update(_lines(place))
    for block in read_blocks(path).blocks:
        if block.kind is BlockKind.HEADING:
            told.update(_lines(block.location))
    captions = {_plain(table.caption) for table in parsed.tables}
    footnotes = [_plain(row.footnote) for table in parsed.tables for row in table.rows if row.footnote]
    return [
        number
        for number in numbered_lines(parsed.lines)
        if number not in told
        and _plain(parsed.lines[number - 1]) not in captions
        and not any(footnote in _plain(parsed.lines[number - 1]) for footnote in footnotes)
    ]


def numbered_lines(lines: Sequence[str]) -> list[int]:
    """Give the numbers of the lines that hold digits."""
    return [number for number, line in enumerate(lines, start=1) if re.search(r"\d", line)]


def _lines(location: Location) -> range:
    if location.first_line is None:
        return range(0)
    return range(location.first_line, (location.last_line or location.first_line) + 1)


def _plain(text: str) -> str:
    return " ".join(printed_text(text).split())


def _letters(text: str) -> str:
    """Give a text without spaces, nor the bars that part the cells of a Markdown table."""
    return "".join(_plain(text).replace("|", " ").split())


def _misplaced_figures(parsed: ParsedReport) -> Iterator[str]:
    for figure in parsed.figures:
        lines = [_plain(parsed.lines[number - 1]) for number in _lines(figure.location)]
        if not any(_plain(figure.text) in line for line in lines):
            yield f"figure {figure.text!r} is not in line {figure.location.first_line}: {lines}"


def _misplaced_passages(parsed: ParsedReport) -> Iterator[str]:
    for passage in parsed.passages:
        lines = " ".join(parsed.lines[number - 1] for number in _lines(passage.location))
        if _letters(passage.text) not in _letters(lines):
            yield f"passage {passage.text[:60]!r} is not in lines {passage.location.first_line}: {lines[:60]!r}"


def _misplaced_boxes(figures: Sequence[Figure], path: Path) -> Iterator[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        for number in sorted({figure.location.page for figure in figures if figure.location.page}):
            page = document[number - 1]
            text, height = page.get_textpage(), page.get_height()
            for figure in figures:
                box = figure.location.box
                if figure.location.page != number or box is None or page.get_rotation():
                    continue
                inside = text.get_text_bounded(
                    left=box.left - _SLACK,
                    right=box.right + _SLACK,
                    top=height - box.top + _SLACK,
                    bottom=height - box.bottom - _SLACK,
                )
                if "".join(figure.text.split()) not in "".join(inside.split()):
                    yield f"figure {figure.text!r} is not in its box on page {number}: {inside!r}"
    finally:
        document.close()
