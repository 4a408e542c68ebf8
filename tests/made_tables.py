"""Makes up whole tables and says what must be read from them, in whatever format they are written.

In: hypothesis draws. Out: a grid of cells as printed with all that stands around it, and the facts in it, for example::

    MadeTable(title="Drift, tkr", grid=(("Enhet", "Utfall 2023"), ("Skola", "– 120")), ...)
        ->  Fact(label="Skola", column="Utfall 2023", measure="actual", value=Decimal(-120), unit="tkr", ...)
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from ingest.records import Figure, Unit
from tests.made_columns import MONEY, MadeHeader, headers
from tests.made_rows import MadeRow, made_rows

_TITLES = ("Driftredovisning", "Ekonomiskt resultat per verksamhet", "Nämndens ekonomi", "Utfall mot budget")
_SPACES = ("\u00a0", " ", "\u202f", "")
_MINUSES = ("-", "–", "−", "- ", "– ", "−\u00a0")
_FOOTNOTES = (("*", "*"), (" 1)", "1)"), ("¹⁾", "1)"), (" *", "*"))
_FOOTNOTE_TEXT = "Efter beslut i nämnden om ny fördelning."
_UNIT_PLACES = ("title", "line", "first cell")


class Fact(NamedTuple):
    """What one cell says, comparable between formats."""

    label: str
    parent: str
    column: str
    measure: str
    period: str
    value: Decimal | None
    unit: str
    is_total: bool
    note: str
    footnote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeTable:
    """A table to write: the lines above it, its cells, merged ones (row, first column, columns), the lines below.

    `header` counts the rows of the header, `labels` the label columns; `values` are the places of the value columns,
    `facts` what is to be read, row by row.
    """

    title: str
    unit_line: str
    grid: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[int, int, int], ...]
    header: int
    labels: int
    values: tuple[int, ...]
    footnote: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shows:
    """What a way of writing can show: columns of notes, headings of groups, merged cells, mostly blank columns."""

    notes: bool = True
    groups: bool = True
    merged: bool = True
    sparse: bool = True
    least_rows: int = 2


def to_fact(figure: Figure) -> Fact:
    """Give what a figure says."""
    amount, period = figure.amount, figure.period
    return Fact(
        label=figure.label,
        parent=figure.parent,
        column=figure.column,
        measure=figure.measure,
        period=f"{period.start}..{period.end}" if period else "",
        value=amount.value if amount else None,
        unit=amount.unit if amount else "",
        is_total=figure.is_total,
        note=figure.note,
        footnote=figure.footnote,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Print:
    """How a table prints its numbers."""

    space: str
    minuses: tuple[str, ...]
    blank: str
    digits: int
    percent_sign: str
    plus: bool


def _print_amount(amount: Decimal | None, way: _Print, minus: str, *, is_percent: bool, is_net: bool) -> str:
    if amount is None:
        return way.blank
    digits = 1 if is_percent else way.digits
    text = f"{abs(amount):,.{digits}f}".replace(",", "\x00").replace(".", ",").replace("\x00", way.space)
    sign = minus if amount < 0 else "+" if way.plus and is_net and amount > 0 else ""
    return sign + text + (way.percent_sign if is_percent else "")


@st.composite
def made_tables(draw: st.DrawFn, shows: Shows) -> MadeTable:
    """Draw a table that a way of writing can show whole."""
    unit = draw(st.sampled_from(list(MONEY)))
    word = draw(st.sampled_from(MONEY[unit]))
    place = draw(st.sampled_from(_UNIT_PLACES))
    header = draw(
        headers(word if place == "first cell" else "", notes=shows.notes, groups=shows.groups, merged=shows.merged)
    )
    way = draw(_prints(digits=1 if unit is Unit.MNKR else 0))
    rows = draw(made_rows(header.columns, header.labels, way.digits))
    assume(len(rows) >= shows.least_rows and (shows.sparse or _is_dense(rows)))
    rows, mark = draw(_marked(rows))
    if header.note is not None:
        rows = draw(_noted(rows))
    grid = [*header.lines, *(draw(_cells(row, header, way, mark)) for row in rows)]
    title = draw(st.sampled_from(_TITLES))
    return MadeTable(
        title=f"{title}, {word}" if place == "title" else title,
        unit_line=f"Belopp i {word}" if place == "line" else "",
        grid=tuple(grid),
        spans=header.spans if shows.merged else (),
        header=len(header.lines),
        labels=header.labels,
        values=header.values,
        footnote=f"{mark[1]} {_FOOTNOTE_TEXT}" if any(row.mark for row in rows) else "",
        facts=tuple(fact for row in rows for fact in _facts(row, header, unit)),
    )


def _is_dense(rows: tuple[MadeRow, ...]) -> bool:
    """Whether each column has numbers in most rows: without rules nothing but numbers under each other shows it."""
    filled = [row.amounts for row in rows if any(amount is not None for amount in row.amounts)]
    return all(3 * sum(amount is None for amount in column) <= len(filled) for column in zip(*filled, strict=True))


@st.composite
def _prints(draw: st.DrawFn, digits: int) -> _Print:
    return _Print(
        space=draw(st.sampled_from(_SPACES)),
        minuses=tuple(draw(st.lists(st.sampled_from(_MINUSES), min_size=1, max_size=2))),
        blank=draw(st.sampled_from(["", "-", "–"])),
        digits=digits,
        percent_sign=draw(st.sampled_from(["", "%", " %"])),
        plus=draw(st.integers(0, 4)) == 0,
    )


@st.composite
def _marked(draw: st.DrawFn, rows: tuple[MadeRow, ...]) -> tuple[tuple[MadeRow, ...], tuple[str, str]]:
    """Put the mark of a footnote behind one label, now and then; give it as it stands there and under the table."""
    mark = draw(st.sampled_from(_FOOTNOTES))
    leaves = [place for place, row in enumerate(rows) if not row.is_total and any(row.amounts) and not row.printed]
    if draw(st.integers(0, 2)) or not leaves:
        return rows, mark
    chosen = draw(st.sampled_from(leaves))
    return tuple(_with(row, mark=mark[0]) if place == chosen else row for place, row in enumerate(rows)), mark


@st.composite
def _noted(draw: st.DrawFn, rows: tuple[MadeRow, ...]) -> tuple[MadeRow, ...]:
    """Give some rows the numbers of their explanations, from 1 on; the first one always."""
    found, number = [], 0
    for row in rows:
        plain = any(row.amounts) and not row.is_total
        if plain and (number == 0 or draw(st.booleans())):
            number += 1
            row = _with(row, note=str(number))
        found.append(row)
    return tuple(found)


def _with(row: MadeRow, *, mark: str = "", note: str = "") -> MadeRow:
    return MadeRow(
        labels=row.labels,
        parent=row.parent,
        is_total=row.is_total,
        amounts=row.amounts,
        mark=mark or row.mark,
        note=note or row.note,
        printed=row.printed,
    )


@st.composite
def _cells(draw: st.DrawFn, row: MadeRow, header: MadeHeader, way: _Print, mark: tuple[str, str]) -> tuple[str, ...]:
    cells = [""] * len(header.lines[0])
    printed = row.printed or row.labels
    cells[: header.labels] = [*printed, *("" for _ in range(header.labels - len(printed)))]
    if row.mark:
        cells[header.labels - 1] += row.mark
    if header.note is not None:
        cells[header.note] = row.note
    if not any(amount is not None for amount in row.amounts):
        return tuple(cells)
    for place, column, amount in zip(header.values, header.columns, row.amounts, strict=True):
        minus = draw(st.sampled_from(way.minuses))
        is_net = column.measure == "variance"
        cells[place] = _print_amount(amount, way, minus, is_percent=column.is_percent, is_net=is_net)
    return tuple(cells)


def _facts(row: MadeRow, header: MadeHeader, unit: Unit) -> list[Fact]:
    return [
        Fact(
            label=row.label,
            parent=row.parent,
            column=column.header,
            measure=column.measure,
            period=f"{column.year}-01-01..{column.year}-12-31",
            value=amount,
            unit=Unit.PERCENT if column.is_percent else unit,
            is_total=row.is_total,
            note=row.note,
            footnote=_FOOTNOTE_TEXT if row.mark else "",
        )
        for column, amount in zip(header.columns, row.amounts, strict=True)
        if amount is not None
    ]
