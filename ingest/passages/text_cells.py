"""Tells which cells and rows of a table are text that says something by itself.

In: rows of a table. Out: yes or no. For example the row "Ordförande", "Maj Alm" of a report's head tells who chairs,
the cell "Vakanser." under "Kommentar" why; the row "Verksamhet", "Utfall" is a header, and tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.notation import parse_number
from ingest.passages.sentences import split_sentences
from ingest.records import Row

ENDED = re.compile(r"[.!?:…][\"”’')\]*_⁰¹²³⁴⁵⁶⁷⁸⁹]*\s*$")
WORD = re.compile(r"[^\W\d_]{2,}")
PLACEHOLDER = re.compile(r"\bnamn namn\b|lorem ipsum|\bxxx+\b|klicka här|\[[^\]]*\]\s*$", re.IGNORECASE)
MIN_WORDS = 5
MAX_HEADER_WORDS = 6
_FIGURES_AT_END = re.compile(r"(?:\s[-–−]?\s?\d[\d.,]*%?){3,}\s*$")
_COMMENT = re.compile(
    r"(?:kommentar\w*|förklaring\w*|orsak\w*|anmärkning\w*|anm\.?|not|noter|comments?|explanations?|remarks?)"
    r"(?: (?:till|om|av|on|of) .{1,30})?",
    re.IGNORECASE,
)
_REMARK = re.compile(r"[^\W\d_]{4,}")
_PLACE_IN_ORDER = re.compile(r"\b\d{1,3}:[ae]\s+(?:plats(?:en)?\s+)?(?:i|av|bland)\s+\w", re.IGNORECASE)
_FEWEST_TOLD = 2  # cells of more than one word
_PERSON = re.compile(r"\s*[A-ZÅÄÖÉ][\w-]+(?: [A-ZÅÄÖÉ][\w.-]*)+\b.*")  # "Maj Alm (S)"
_MAX_HEADER_ROWS = 4
_MIN_CELL_WORDS = 12
_MIN_ROW_WORDS = 6
_MIN_FACT_WORDS = 3
_MAX_CODE_LENGTH = 4  # "KF1" before the number and the text of a goal


def comment_columns(rows: Sequence[Row]) -> dict[int, int]:
    """Give the columns that are headed as comments, with the row that their heading stands in."""
    return {
        column: place
        for place, row in enumerate(rows[:_MAX_HEADER_ROWS])
        for column, cell in enumerate(row.cells)
        if column and _COMMENT.fullmatch(cell.strip())
    }


def is_remark(text: str) -> bool:
    """Whether a cell under "Kommentar" says something, however short: "Vakanser."; not the number of a note."""
    return bool(_REMARK.search(text)) and parse_number(text) is None and not PLACEHOLDER.search(text)


def is_text_row(row: Row, *, first: bool) -> bool:
    """Whether a row is text throughout: a goal, how far it has come, a comment; taken apart its cells say little.

    A place in an order ("6:e i länet") says much in few words.
    """
    words = [len(WORD.findall(cell)) for cell in row.cells]
    least = 1 if any(map(_PLACE_IN_ORDER.search, row.cells[1:])) else _MIN_ROW_WORDS
    several = sum(count > 1 for count in words) >= (1 if least == 1 else _FEWEST_TOLD)
    if not several or sum(words) < least or any("<" in cell for cell in row.cells):
        return False
    if first and max(words) <= MAX_HEADER_WORDS:
        return False
    codes = 2 if len(row.cells[0].strip()) <= _MAX_CODE_LENGTH else 1
    return not any(parse_number(cell) for cell in row.cells[codes:])


def is_without_numbers(rows: Sequence[Row]) -> bool:
    """Whether no cell of a table is a number: it lists who is what, or what is to be done."""
    return not any(parse_number(cell) for row in rows for cell in row.cells if cell.strip())


def is_fact_row(row: Row, *, first: bool, without_numbers: bool) -> bool:
    """Whether a row pairs a word with what it stands for: "Ordförande", "Maj Alm"; the first row may be a header.

    In a table of figures only a pair that ends with a person's name is one.
    """
    filled = [cell for cell in row.cells if cell.strip()]
    words = [len(WORD.findall(cell)) for cell in filled]
    if len(filled) < 2 or not all(words) or any("<" in cell for cell in filled) or PLACEHOLDER.search(filled[-1]):
        return False
    named = any(_PERSON.fullmatch(cell) for cell in filled[1:])
    if first or not without_numbers:
        return named and len(filled) == 2 and max(words) <= MAX_HEADER_WORDS
    return named or sum(words) >= _MIN_FACT_WORDS


def is_cell_prose(text: str, *, alone: bool) -> bool:
    """Whether a cell holds sentences; `alone` says that it is the only one of its row that is filled."""
    words = len(WORD.findall(text))
    if _FIGURES_AT_END.search(text) or PLACEHOLDER.search(text):
        return False
    if ENDED.search(text) and not text.rstrip().endswith(":"):
        return words >= (2 if alone else 3)
    return words >= _MIN_CELL_WORDS or (words >= MIN_WORDS and len(split_sentences(text)) > 1)
