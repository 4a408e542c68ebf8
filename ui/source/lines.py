"""Lines of a report as an HTML table, with exactly the cited characters marked.

In: lines, the numbers of the cited ones, and spans to mark. Out: HTML in which every word of a report is escaped, for
example ``<td class="number"><mark>-6 000</mark></td>``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from ingest.notation.markup import blank_tags
from ui.source.marking import Span
from ui.texts import Texts

_LABEL = ' class="label"'
_MOST_BEFORE = 1  # columns before the one that names the rows
_NUMBER = re.compile(r"^[-−–+]?[\s\u00a0]?[\d\s\u00a0\u202f.,]*\d[*%\s]*$|^[-−–]$")


def is_number(cell: str) -> bool:
    """Tell whether a cell is shown as a number, to the right: "-6 000", "9,0 %", "-"."""
    return bool(_NUMBER.match(cell.strip()))


def to_class(number: bool) -> str:
    """Give the attribute that sets a number to the right."""
    return ' class="number"' if number else ""


def to_line_table(
    lines: Sequence[str],
    start: int,
    cited: range,
    marks: Sequence[Span],
    texts: Texts,
    *,
    is_numbered: bool,
    with_places: bool = False,
) -> str:
    """Show lines, numbered or not; those with tabs or bars are rows of one table, so that their cells are aligned.

    `with_places` gives each line a name to link to, "rad-41".
    """
    split = [_split_cells(line) for line in lines]
    width = max(map(len, split), default=1)
    numeric = {index for cells in split for index, (_, cell) in enumerate(cells) if index and is_number(cell)}
    label = _find_label(split)
    rows = []
    for index, cells in enumerate(split):
        spans = [(span.start, span.end) for span in marks if span.line == index]
        if len(cells) == 1:
            html = f'<td class="text" colspan="{width}"><div>{_mark(lines[index], 0, spans)}</div></td>'
        else:
            html = "".join(
                f"<td{_LABEL if column == label else to_class(column in numeric)}>{_mark(cell, offset, spans)}</td>"
                for column, (offset, cell) in enumerate(cells)
            )
        kind = ' class="cited"' if start + index in cited else ""
        number = start + index if is_numbered else ""
        place = f' id="rad-{start + index}"' if with_places else ""
        rows.append(f'<tr{place}{kind}><th scope="row">{number}</th>{html}</tr>')
    table = f"<table><tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="wide lines" tabindex="0" role="region" aria-label="{texts.in_report}">{table}</div>'


def _find_label(split: Sequence[Sequence[tuple[int, str]]]) -> int:
    """Give the column that names the rows: of the first ones, that with the most words; codes may stand before it."""
    words = [
        sum(any(letter.isalpha() for letter in cells[column][1]) for cells in split if len(cells) > max(column, 1))
        for column in range(_MOST_BEFORE + 1)
    ]
    return words.index(max(words))


def _split_cells(line: str) -> list[tuple[int, str]]:
    """Cut a line of a text table at its tabs or bars; give each cell with its offset in the line."""
    separator = "|" if line.lstrip().startswith("|") else "\t"
    cells = []
    offset = 0
    for cell in line.split(separator):
        cells.append((offset, cell))
        offset += len(cell) + 1
    return cells[1:-1] if separator == "|" and len(cells) > 2 else cells


def _mark(text: str, offset: int, spans: list[tuple[int, int]]) -> str:
    """Escape a text that begins at `offset` of its line, with the parts inside the spans marked, but for its tags."""
    text = blank_tags(text)
    parts = []
    end = 0
    for first, last in spans:
        start, stop = max(first - offset, end), min(last - offset, len(text))
        if start < stop:
            parts += [escape(text[end:start]), f"<mark>{escape(text[start:stop])}</mark>"]
            end = stop
    return "".join([*parts, escape(text[end:])])
