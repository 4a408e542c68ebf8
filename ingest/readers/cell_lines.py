r"""Sets each cell of a text that has blank lines between its cells on a line of its own.

In: the lines of a text. Out: as many lines, cells of several lines joined on their first one, for example::

    "Kommunen", "2019", "", "Koncernen", "2019", ""  ->  "Kommunen 2019", "", "", "Koncernen 2019", "", ""
    "3 098,9Bidrag till staten", ""                  ->  "3 098,9", "Bidrag till staten"

Programs that take a page off the web write a break within a cell as a line end, and forget the one after the last cell
of a part of a table. A line that holds nothing but blanks is a blank cell, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WHEN = re.compile(r"(?:19|20)\d\d(?:[-/]?\d\d[-/]?\d\d)?")
_WORDS = re.compile(r"[^\W\d_][^\t|]{0,60}")
_GLUED = re.compile(
    r"(?P<amount>[-–−]?\s?(?:\d[\d \u00a0]*,\d{1,2}|\d{1,3}(?:[ \u00a0]\d{3})+|\d{3,}))"
    r"(?P<name>[A-ZÅÄÖ](?:[a-zåäö]{2}|[A-ZÅÄÖ]{3}).*)"
)
_AFTER_YEAR = re.compile(r"(?:(?<=\D19\d\d)|(?<=\D20\d\d))(?=[A-ZÅÄÖ][a-zåäö])")
_ENDS = ".:;!?"


def one_cell_a_line(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines, those of one cell joined, and those of two cells cut where the next line is empty."""
    cells = list(lines)
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else ""
        above = lines[place - 1] if place else ""
        if not above.strip() and after.strip() and not (lines[place + 2] if place + 2 < len(lines) else "").strip():
            if _go_together(line.strip(), after.strip()):
                cells[place], cells[place + 1] = f"{line.strip()} {after.strip()}", ""
        elif not above and not after and (glued := _GLUED.fullmatch(line.strip())) and place + 1 < len(lines):
            cells[place], cells[place + 1] = glued["amount"], glued["name"]
    return tuple(cells)


def split_headings(line: str) -> tuple[str, ...]:
    """Return the headings of columns that stand on one line, the blanks between them lost; () where it has none.

    >>> split_headings("Intäkter 2019Intäkter 2020Avvikelse mot budget 2020")
    ('Intäkter 2019', 'Intäkter 2020', 'Avvikelse mot budget 2020')
    """
    parts = _AFTER_YEAR.split(line.strip())
    return tuple(parts) if len(parts) > 1 else ()


def is_blank_cell(line: str) -> bool:
    """Whether a line stands for a cell without anything in it: it holds blanks, and no line that is empty does."""
    return bool(line) and not line.strip()


def _go_together(first: str, second: str) -> bool:
    """Whether two lines are one cell: a heading and its year or date, or words that go on in lower case."""
    if not _WORDS.fullmatch(first) or first[-1] in _ENDS:
        return False
    return _WHEN.fullmatch(second) is not None or (second[0].islower() and _WORDS.fullmatch(second) is not None)
