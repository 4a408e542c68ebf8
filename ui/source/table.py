"""A figure's row under the header of its table: caption, unit, what each column measures and when, and its parents.

In: a table and a figure of it. Out: HTML, for example ``<td class="number"><mark>-6 000</mark></td>`` for its cell.
"""

from __future__ import annotations

from html import escape

from ingest.records import Column, Figure, Table, Unit
from ui.chat.report_list import name_period
from ui.source.lines import is_number, to_class
from ui.source.texts import SourceTexts, source_texts_of
from ui.texts import Texts

_DEEPEST = 8


def to_excerpt(table: Table, figure: Figure, texts: Texts) -> str:
    """Show the figure's row under the table's header, with the cell marked."""
    words = source_texts_of(texts)
    row = table.rows[figure.row]
    columns = {column.index: column for column in table.columns}
    # What names a row, a code and a name for example, is one column: it stands while the rest is scrolled.
    first = max(min(*columns, figure.cell), 1)
    shown = range(first, len(row.cells))
    head = "".join(
        f'<th scope="col"{_asked(index == figure.cell)}>{_to_head(columns.get(index), table, texts, words)}</th>'
        for index in (0, *shown)
    )
    # The label as it was understood: the cell itself may hold tags or marks.
    label = row.labels[0] if len(row.labels) == 1 and 0 not in columns else " ".join(filter(None, row.cells[:first]))
    cells = _to_cell(label, asked=figure.cell == 0) + "".join(
        _to_cell(row.cells[index], asked=index == figure.cell) for index in shown
    )
    return (
        f"<h3>{texts.in_table}</h3>{_to_caption(table, figure, words)}{_to_parents(table, figure, words)}"
        f'<div class="wide" tabindex="0" role="region" aria-label="{texts.in_table}">'
        f'<table class="excerpt"><thead><tr>{head}</tr></thead><tbody><tr>{cells}</tr></tbody></table></div>'
    )


def find_parents(table: Table, row: int) -> tuple[str, ...]:
    """Give the labels of the rows that a row is a part of, outermost first.

    A label that several rows have leads no further up: which of them it is cannot be told from here.
    """
    parents: list[str] = []
    parent = table.rows[row].parent
    while parent and parent not in parents and len(parents) < _DEEPEST:
        parents.append(parent)
        named = [other for other in table.rows if other.label == parent]
        parent = named[0].parent if len(named) == 1 else ""
    return tuple(reversed(parents))


def _to_caption(table: Table, figure: Figure, words: SourceTexts) -> str:
    own = figure.amount.unit if figure.amount else table.unit
    unit = own.value or table.unit.value or words.no_unit
    return f'<p class="caption"><strong>{escape(table.caption)}</strong> <span>({escape(unit)})</span></p>'


def _to_parents(table: Table, figure: Figure, words: SourceTexts) -> str:
    parents = find_parents(table, figure.row)
    if not parents:
        return ""
    return f'<p class="parents">{words.part_of} {" › ".join(map(escape, parents))}</p>'


def _to_head(column: Column | None, table: Table, texts: Texts, words: SourceTexts) -> str:
    """Give a column's header as printed and below it what was understood by it."""
    if column is None:
        return ""
    unit = column.unit.value if column.unit not in (Unit.UNKNOWN, table.unit) else ""
    period = name_period(column.period, texts) if column.period else ""
    about = " · ".join(part for part in (words.measures[column.measure], period, unit) if part)
    return f"{escape(column.header)}<small>{escape(about)}</small>"


def _asked(asked: bool) -> str:
    return ' class="asked"' if asked else ""


def _to_cell(cell: str, *, asked: bool) -> str:
    text = f"<mark>{escape(cell)}</mark>" if asked else escape(cell)
    return f"<td{to_class(is_number(cell))}>{text}</td>"
