"""Writes made-up tables into PDF files, in the styles that word processors and designers draw them.

In: a made-up table, a style and a way of breaking pages. Out: a PDF file with running head and foot, for example::

    write_pdf(table, path, style="zebra", pages=2, repeated=False)
"""

from __future__ import annotations

from pathlib import Path

from hypothesis import assume
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.made_tables import MadeTable
from tests.pdf_drawing import OPEN, SIZE, Drawn, Prose, draw_pdf

_LEFT, _ROOM, _PADDING = 40, 515, 8
_LABEL, _LEAST_LABEL = 170, 75
# The fonts that every reader of PDF has hold no narrow no-break space and no raised bracket.
_AS_DRAWN = str.maketrans({"\u202f": "\u00a0", "⁾": None})
_BEFORE = (
    "Tabellen nedan visar hur verksamheterna har klarat sina ramar under året. Jämförelsen",
    "görs med den budget som nämnden har beslutat om.",
)
_AFTER = (
    "Nämnden följer utvecklingen och återkommer med åtgärder i nästa rapport. Den samlade",
    "bedömningen är att verksamheten bedrivs enligt plan.",
)


def write_pdf(table: MadeTable, path: Path, *, style: str, pages: int = 1, repeated: bool = False) -> None:
    """Write the table; with two pages its rows part in the middle, the header repeated on the second one or not."""
    rows = [tuple(cell.translate(_AS_DRAWN) for cell in row) for row in table.grid]
    widths = _widths(table, rows)
    wrapped = [tuple(_wrap(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    above: list[Drawn | Prose] = [Prose(lines=_BEFORE, left=_LEFT), Prose(lines=(table.title,), left=_LEFT)]
    if table.unit_line:
        above.append(Prose(lines=(table.unit_line,), left=_LEFT))
    foot = (table.footnote, *_AFTER) if table.footnote else _AFTER
    below = Prose(lines=foot, left=_LEFT)
    if pages == 1:
        parts = [[*above, _drawn(table, wrapped, style, widths, table.header), below]]
    else:
        cut = _cut(table, is_open=style in OPEN)
        if style in OPEN:
            assume(all(_shows_columns(table, part) for part in (wrapped[table.header : cut], wrapped[cut:])))
        head = wrapped[: table.header] if repeated else []
        first = _drawn(table, wrapped[:cut], style, widths, table.header)
        second = _drawn(table, [*head, *wrapped[cut:]], style, widths, len(head))
        parts = [[*above, first], [second, below]]
    draw_pdf(path, parts, head="Bokslut 2023", foot="Kulturnämnden")


def _cut(table: MadeTable, *, is_open: bool) -> int:
    """Give the row that the second page begins with.

    Word processors keep a heading of rows with the rows under it; and of a table without rules one row alone is none.
    Not covered: without rules a name alone at the top of the second page is read as a heading over a new table.
    """
    rows = table.grid[table.header :]
    fit = [place for place in range(2, len(rows) - 1) if any(rows[place - 1][table.labels :])]
    fit = [place for place in fit if not is_open or any(rows[place][table.labels :])]
    assume(fit)
    return table.header + min(fit, key=lambda place: abs(2 * place - len(rows)))


def _shows_columns(table: MadeTable, rows: list[tuple[str, ...]]) -> bool:
    """Whether each column has numbers on most rows of a page: without rules nothing else shows that it is there."""
    filled = [row for row in rows if any(row[place] for place in table.values)]
    counts = [sum(bool(row[place]) for row in filled) for place in table.values]
    return all(count >= 2 and 3 * count >= 2 * len(filled) for count in counts)


def _drawn(table: MadeTable, rows: list[tuple[str, ...]], style: str, widths: tuple[float, ...], header: int) -> Drawn:
    spans = table.spans if header else ()
    return Drawn(rows=rows, style=style, widths=widths, header=header, spans=spans, left=_LEFT, labels=table.labels)


def _widths(table: MadeTable, rows: list[tuple[str, ...]]) -> tuple[float, ...]:
    """Give each column the room that its widest cell needs; the column of names what is left, within bounds."""
    widths = [max(_width(row[column]) for row in rows) + _PADDING + 6 for column in range(len(rows[0]))]
    name = table.labels - 1
    for column in range(table.labels, len(widths)):  # headings wrap at their words
        words = [word for row in rows[: table.header] for word in row[column].split(" ")]
        body = [row[column] for row in rows[table.header :]]
        widths[column] = max(map(_width, (*words, *body))) + _PADDING + 6
    rest = sum(widths) - widths[name]
    assume(rest + _LEAST_LABEL <= _ROOM)  # wider than the page
    widths[name] = max(_LEAST_LABEL, min(widths[name], _LABEL, _ROOM - rest))
    return tuple(widths)


def _width(text: str) -> float:
    return float(stringWidth(text, "Helvetica-Bold", SIZE))


def _wrap(text: str, width: float) -> str:
    """Break a text between words where a line is full."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and _width(longer) > width - _PADDING:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
