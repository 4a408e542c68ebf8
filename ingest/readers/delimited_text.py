r"""Finds the tables of a plain text whose cells stand between bars or semicolons.

In: the lines of a text. Out: tables with their rows, for example::

    Nämnd | Budget | Utfall            │ Nämnd │ Budget │           Nämnd;Budget;Utfall
    Skola | 500    | 480               ├───────┼────────┤           Skola;500;480
                                       │ Skola │    500 │                  ->  ("Skola", "500", "480")

What proves such a table: lines that follow on each other, each with as many marks as the others, and figures in two of
them at least. Rules drawn between rows are left out; where they stand between all rows, a row may have several lines.
Markdown's tables, which have a bar at both ends of each line, need no such proof and are cut where they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.notation import is_blank, is_damaged, parse_number
from ingest.readers.aligned_text import AlignedText
from ingest.records import Location, Row

_BAR = re.compile(r"(?<!\\)[|│┃║¦]")
_SEMICOLON = re.compile(r";")
_RULE = re.compile(r"[\s|+:=_\-–—\u2500-\u257f]{3,}")
_DRAWN = re.compile(r"[=_\-–—\u2500\u2501\u2550]{2}|[┼┬┴╬╦╩╪╫]")
_MARKDOWN = re.compile(r"\s*\|.*\|\s*")
_MIN_ROWS = 2
_MIN_CELLS = 2
_MIN_OF_TWO = 3  # rows of a table of two columns, which a sentence may look like
_MAX_LENGTH = 600


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line cut into cells; a rule that is drawn over the whole width has none."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_rule(self) -> bool:
        """Whether it is only drawn."""
        return not self.cells


def find_delimited(lines: Sequence[str], skipped: frozenset[int], report: str) -> tuple[AlignedText, ...]:
    """Give the tables of a text from top to bottom. `skipped` holds lines, counted from 1, that are in none of them."""
    found: list[AlignedText] = []
    for mark in (_BAR, _SEMICOLON):
        for run in _runs(lines, skipped, mark):
            if (table := _to_table(lines, run, report)) and not any(_meet(table, other) for other in found):
                found.append(table)
    return tuple(sorted(found, key=lambda table: table.first))


def _meet(one: AlignedText, other: AlignedText) -> bool:
    return one.first <= other.last and other.first <= one.last


def _runs(lines: Sequence[str], skipped: frozenset[int], mark: re.Pattern[str]) -> Iterator[list[_Cut]]:
    """Give the lines that follow on each other and have the mark, or are rules, cut into cells."""
    run: list[_Cut] = []
    for number, line in enumerate((*lines, "")):
        cut = None if number + 1 in skipped or len(line) > _MAX_LENGTH or "\t" in line else _cut(line, number, mark)
        if cut:
            run.append(cut)
        elif run:
            yield run
            run = []


def _cut(line: str, number: int, mark: re.Pattern[str]) -> _Cut | None:
    """Give a line cut at the marks; None where it has none and is no rule."""
    if _RULE.fullmatch(line) and _DRAWN.search(line):
        return _Cut(number, ())
    if not mark.search(line):
        return None
    text = line.strip()
    if mark is _BAR:
        text = re.sub(r"^[|│┃║¦]", "", re.sub(r"(?<!\\)[|│┃║¦]$", "", text)) if _is_framed(text) else text
    return _Cut(number, tuple(cell.strip() for cell in mark.split(text)))


def _is_framed(text: str) -> bool:
    return bool(re.match(r"[|│┃║¦]", text)) and bool(re.search(r"[|│┃║¦]$", text))


def _to_table(lines: Sequence[str], run: Sequence[_Cut], report: str) -> AlignedText | None:
    """Give the table of a run; None where nothing proves that it is one, or where it is Markdown's."""
    whole = run
    while run and run[-1].is_rule:
        run = run[:-1]
    while run and run[0].is_rule:
        run = run[1:]
    cuts = [cut for cut in run if not cut.is_rule]
    if len(cuts) <= _MIN_ROWS or _is_markdown(lines, run):
        return None
    width = Counter(len(cut.cells) for cut in cuts).most_common(1)[0][0]
    if width < _MIN_CELLS or any(len(cut.cells) > width for cut in cuts) or not _is_proved(lines, run, cuts, width):
        return None
    rows = [
        Row(
            cells=(*cells, *("" for _ in range(width - len(cells)))),
            location=Location(report=report, first_line=first + 1, last_line=last + 1),
        )
        for cells, first, last in _to_rows(run)
    ]
    return AlignedText(first=whole[0].number, last=whole[-1].number, rows=tuple(rows))


def _is_markdown(lines: Sequence[str], run: Sequence[_Cut]) -> bool:
    """Whether every line has a bar at both ends, and no rule is drawn but with bars: it is cut as Markdown."""
    return all(_MARKDOWN.fullmatch(lines[cut.number]) for cut in run)


def _is_proved(lines: Sequence[str], run: Sequence[_Cut], cuts: Sequence[_Cut], width: int) -> bool:
    """Whether lines are a table: as many cells in nearly all, and figures in two rows or more beside their names."""
    whole = [cut for cut in cuts if len(cut.cells) == width]
    rows = [cut for cut in cuts if any(map(_is_figure, cut.cells[1:]))]
    needed = _MIN_OF_TWO if width == _MIN_CELLS and len(run) == len(cuts) else _MIN_ROWS
    spare = 2 * len(whole) > len(cuts) if _BAR.search(lines[cuts[0].number]) else len(whole) == len(cuts)
    semicolons = not _BAR.search(lines[cuts[0].number])
    return spare and len(rows) >= needed and not (semicolons and (width == _MIN_CELLS or 2 * len(rows) < len(cuts)))


def _is_figure(cell: str) -> bool:
    return parse_number(cell) is not None or is_damaged(cell)


def _to_rows(run: Sequence[_Cut]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Give the cells of each row with its first and last line; lines between rules that fill one row are joined."""
    groups: list[list[_Cut]] = [[]]
    for cut in run:
        if cut.is_rule:
            groups.append([])
        else:
            groups[-1].append(cut)
    ruled = len(groups) > _MIN_ROWS  # more than a header and the rows under it
    for place, group in enumerate(groups):
        if ruled and place and len(group) > 1 and _fills_one_row(group):
            cells = tuple(" ".join(filter(None, column)) for column in zip(*(cut.cells for cut in group), strict=False))
            yield cells, group[0].number, group[-1].number
        else:
            for cut in group:
                yield cut.cells, cut.number, cut.number


def _fills_one_row(group: Sequence[_Cut]) -> bool:
    """Whether only one of the lines has figures, or marks of none, in its cells, and the others go on with words."""
    numbered = [cut for cut in group if any(_is_figure(cell) or _is_mark(cell) for cell in cut.cells[1:])]
    return len(numbered) <= 1 and len({len(cut.cells) for cut in group}) == 1


def _is_mark(cell: str) -> bool:
    return bool(cell) and is_blank(cell)
