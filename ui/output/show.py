"""The tables of a report as they were read, for a terminal of 100 columns.

In: a report as read. Out: lines of text, table by table: what each column holds, the rows as a tree, and the doubts::

    Table 3: RESULTATRÄKNING (tkr)  [line 61]
      unit tkr, a positive deviation is good
      1  Bokslut 2017   actual   2017-01-01..2017-12-31  tkr
      rows                       1       2
      Kök                       10       8
      Σ Summa                   20      19

Before a cell, "?" says that it looks like a figure and cannot be read as one, "~" that it was read from an image and
that no sum proves it; a cell in brackets is text, no figure. "Σ" marks totals.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.notation import is_blank
from ingest.records import Column, Figure, Location, ParsedReport, Period, Problem, Table
from ui.output.terminal import describe_place, describe_problem

WIDTH = 100
TOTAL = "Σ"

_MARGIN = "  "
_GAP = "  "
_LONGEST_CELL = 24
_LEAST_LABEL = 28
_FAVOURABLE = {1: "a positive deviation is good", -1: "a negative deviation is good"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A row as it is shown: its depth in the tree, its label, its cells under the columns, and notes."""

    depth: int
    label: str
    is_total: bool
    cells: tuple[str, ...]
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A problem with its number among those of its report, from 1, as it is drawn on the page too."""

    number: int
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTable:
    """A table with its rows as they are shown, how many figures were read from it, and the doubts about it."""

    table: Table
    rows: tuple[ShownRow, ...]
    figures: int
    doubts: tuple[Doubt, ...]


def choose_tables(parsed: ParsedReport, page: int | None = None, index: int | None = None) -> tuple[ShownTable, ...]:
    """Return the tables of a report, or those of a page, or the one of an index."""
    cells = {(figure.table, figure.row, figure.cell): figure for figure in parsed.figures}
    doubts = _number(parsed)
    return tuple(
        ShownTable(
            table=table,
            rows=_to_rows(table, cells),
            figures=sum(figure.table == table.index and figure.amount is not None for figure in parsed.figures),
            doubts=tuple(doubt for doubt in doubts if stands_in(doubt.problem.location, table)),
        )
        for table in parsed.tables
        if index in (None, table.index) and page in (None, *pages_of(table))
    )


def pages_of(table: Table) -> tuple[int, ...]:
    """Return the pages that a table stands on, in order; none where its format has no pages."""
    pages = (table.location.page, *(row.location.page for row in table.rows))
    return tuple(sorted({page for page in pages if page is not None}))


def stands_in(location: Location, table: Table) -> bool:
    """Tell whether something is located among the lines of a table."""
    first, last = table.location.first_line, table.location.last_line
    lines = [row.location.last_line for row in table.rows]
    last = max((line for line in (last, *lines) if line is not None), default=None)
    return first is not None and last is not None and location.first_line is not None and (
        first <= location.first_line <= last
    )  # fmt: skip


def describe_tables(shown: Sequence[ShownTable]) -> Iterator[str]:
    """Yield tables as lines of text, a blank line between them."""
    for number, one in enumerate(shown):
        if number:
            yield ""
        yield from _describe_table(one)


def describe_doubts(parsed: ParsedReport, shown: Sequence[ShownTable], page: int | None = None) -> Iterator[str]:
    """Yield the doubts about a report, or a page, that stand outside the tables shown."""
    inside = {doubt.number for one in shown for doubt in one.doubts}
    left = [
        doubt
        for doubt in _number(parsed)
        if doubt.number not in inside
        and page in (None, doubt.problem.location.page)
        and not any(stands_in(doubt.problem.location, table) for table in parsed.tables)
    ]
    if left:
        yield "Doubts outside tables"
        for doubt in left:
            yield from _fold(describe_doubt(doubt))


def _number(parsed: ParsedReport) -> list[Doubt]:
    return [Doubt(number=number, problem=problem) for number, problem in enumerate(parsed.problems, start=1)]


def describe_doubt(doubt: Doubt) -> str:
    """Return a doubt as "doubt 3, line 61: ..."."""
    return f"doubt {doubt.number}, {describe_problem(doubt.problem)}"


def describe_column(column: Column) -> tuple[str, ...]:
    """Return what a column holds: header, measure, period and unit; "–" for what the report does not tell."""
    return (column.header or "–", column.measure.value, describe_period(column.period), column.unit.value or "no unit")


def describe_period(period: Period | None) -> str:
    """Return a period as its first and last day."""
    return f"{period.start}..{period.end}" if period else "no period"


def describe_table(table: Table) -> str:
    """Return the unit of a table and its sign of a good deviation."""
    return ", ".join(part for part in (f"unit {table.unit.value or 'not told'}", _FAVOURABLE.get(table.favourable, ""))
                     if part)  # fmt: skip


def _to_rows(table: Table, figures: Mapping[tuple[int, int, int], Figure]) -> tuple[ShownRow, ...]:
    depths = _depths(table)
    return tuple(
        ShownRow(
            depth=depths[place],
            label=" ".join(row.label.split()) or "–",
            is_total=row.is_total,
            cells=tuple(
                _to_cell(row.cells[column.index], figures.get((table.index, place, column.index)))
                for column in table.columns
            ),
            notes="; ".join(part for part in _notes(table, place, figures) if part),
        )
        for place, row in enumerate(table.rows)
    )


def _notes(table: Table, place: int, figures: Mapping[tuple[int, int, int], Figure]) -> Iterator[str]:
    """Yield the number of a row's analysis, its footnote, and what its figures are where that is not as the column."""
    row = table.rows[place]
    yield f"note {row.note}" if row.note else ""
    yield " ".join(row.footnote.split())
    found = [(column, figures.get((table.index, place, column.index))) for column in table.columns]
    units = {one.amount.unit.value for column, one in found if one and one.amount and one.amount.unit != column.unit}
    yield f"in {', '.join(sorted(units))}" if units - {""} else ""
    measures = {one.measure.value for column, one in found if one and one.measure != column.measure}
    yield ", ".join(sorted(measures))
    periods = {describe_period(one.period) for column, one in found if one and one.period != column.period}
    yield ", ".join(sorted(periods))


def _to_cell(printed: str, figure: Figure | None) -> str:
    text = " ".join((figure.text if figure else printed).split())
    text = text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
    if figure is None:
        return text if is_blank(printed) else f"[{text}]"
    if figure.amount is None:
        return f"?{text}"
    return text if figure.is_exact else f"~{text}"


def _depths(table: Table) -> list[int]:
    """Return how deep each row lies in the tree; a parent is the nearest row of that label."""
    parents = [_find_parent(table, place) for place in range(len(table.rows))]
    depths = []
    for place in range(len(parents)):
        seen: list[int] = []
        above = parents[place]
        while above is not None and above not in seen:
            seen.append(above)
            above = parents[above]
        depths.append(len(seen))
    return depths


def _find_parent(table: Table, place: int) -> int | None:
    name = table.rows[place].parent
    same = [other for other, row in enumerate(table.rows) if name and row.label == name and other != place]
    return min(same, key=lambda other: abs(other - place), default=None)


def _describe_table(shown: ShownTable) -> Iterator[str]:
    table = shown.table
    place = describe_place(table.location)
    title = f"Table {table.index}: {' '.join(table.caption.split()) or 'no caption'}"
    yield from textwrap.wrap(title + (f"  [{place}]" if place else ""), WIDTH)
    if table.headings:
        yield from _fold("under: " + " > ".join(table.headings))
    yield f"{_MARGIN}{describe_table(table)}; {shown.figures} figures"
    yield from _describe_columns(table.columns)
    for part in _fitting_columns(shown):
        yield from _describe_rows(shown, part)
    for doubt in shown.doubts:
        yield from _fold(describe_doubt(doubt))


def _describe_columns(columns: Sequence[Column]) -> Iterator[str]:
    told = [describe_column(column) for column in columns]
    widths = [max((len(one[part]) for one in told), default=0) for part in range(4)]
    widths[0] = min(widths[0], WIDTH - sum(widths[1:]) - 14)
    for number, (header, *rest) in enumerate(told, start=1):
        first, *more = textwrap.wrap(header, widths[0]) or ["–"]
        cells = _GAP.join(text.ljust(width) for text, width in zip((first, *rest), widths, strict=True))
        yield f"{_MARGIN}{number:>3}  {cells}".rstrip()
        yield from (f"{_MARGIN}     {line}" for line in more)


def _cell_widths(shown: ShownTable) -> list[int]:
    return [
        max(len(str(number + 1)), *(len(row.cells[number]) for row in shown.rows), 1)
        for number in range(len(shown.table.columns))
    ]


def _fitting_columns(shown: ShownTable) -> Iterator[range]:
    """Yield the columns in parts that fit beside the labels."""
    widths = _cell_widths(shown)
    first, used = 0, 0
    for number, width in enumerate(widths):
        if number > first and used + width + len(_GAP) > WIDTH - _LEAST_LABEL - len(_MARGIN):
            yield range(first, number)
            first, used = number, 0
        used += width + len(_GAP)
    yield range(first, len(widths))


def _describe_rows(shown: ShownTable, part: range) -> Iterator[str]:
    widths = _cell_widths(shown)
    room = WIDTH - len(_MARGIN) - sum(widths[number] + len(_GAP) for number in part)
    labels = [f"{'  ' * row.depth}{TOTAL + ' ' if row.is_total else ''}{row.label}" for row in shown.rows]
    width = min(room, max((len(label) for label in labels), default=0))
    yield f"{_MARGIN}{'rows'.ljust(width)}" + "".join(f"{_GAP}{number + 1:>{widths[number]}}" for number in part)
    for label, row in zip(labels, shown.rows, strict=True):
        indent = "  " * (row.depth + 1)
        first, *more = textwrap.wrap(label, width, subsequent_indent=indent, drop_whitespace=True) or [""]
        first = " " * (len(label) - len(label.lstrip())) + first.lstrip()
        cells = "".join(f"{_GAP}{row.cells[number]:>{widths[number]}}" for number in part)
        yield f"{_MARGIN}{first.ljust(width)}{cells}".rstrip()
        yield from (f"{_MARGIN}{line}" for line in more)
        if row.notes and part.start == 0:
            yield from _fold(f"{indent}({row.notes})")


def _fold(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=_MARGIN, subsequent_indent=_MARGIN * 2)
