"""Reads a table whose columns are the units by its columns, so that a unit is a row as in any other table.

In: the figures of reports. Out: the same figures; those of a turned table have their label and their column change
places. For example of a table with the rows "Budget", "Prognos" and the columns "Lekskolan", "Summa" come a row
"Lekskolan" and a row "Summa", each with the columns "Budget" and "Prognos".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.question.question_words import read_measure_word
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure
from ingest.tables.row_tree import is_part_name, is_total_name
from ingest.words import split_words

_YEAR = re.compile(r"\D{0,12}(?:19|20)\d\d")
# A row that is a day or a part of a year: "31 dec 2021", "2025-06-30", "Kvartal 3". Months are rows of their own.
_TIME = re.compile(
    rf"{_YEAR.pattern}|(?:per |den )?\d\d?\.? (?:{'|'.join(MONTHS)})\.?(?: (?:19|20)\d\d)?|(?:19|20)\d\d-\d\d(?:-\d\d)?"
    r"|(?:kvartal|tertial|kv|q|t)\.? ?\d(?: (?:19|20)\d\d)?",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:19|20)\d\d|\d{4}")  # a column that is a time: "2024", "Per 2408"
_OF_ALL = re.compile(r"alla|samtliga|all", re.IGNORECASE)  # beside "Kvinnor" and "Män": the column of the whole
_FEW = 2  # rows or columns: a single one tells nothing of how a table lies
_SERIES = 3  # rows, all of them times: then one column is enough
_LONGEST_MEASURE = 4  # words: "Budget helår 2024"


def turn_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return figures, ordered by report, table and row, with those of turned tables ordered by column.

    A row of such a table that names a thing of its own ("Elever") stays as well: it may be asked for by that name.
    """
    found: list[Figure] = []
    for _, group in groupby(figures, key=lambda figure: (figure.location.report, figure.table)):
        table = tuple(group)
        if not _is_turned(table):
            found += table
            continue
        found += sorted(map(_turn, table), key=lambda figure: (figure.cell, figure.row))
        found += (figure for figure in table if not _names_column(figure) and not is_part_name(figure.label))
    return tuple(found)


def _is_turned(table: Sequence[Figure]) -> bool:
    """Whether most rows are named by measures, or all by times, and no column is."""
    if any(figure.is_turned for figure in table):
        return False
    rows = {figure.row: figure for figure in table if not is_part_name(figure.label)}
    columns = {figure.cell: figure.column for figure in table}
    if len(rows) < _FEW or not all(map(_names_thing, columns.values())):
        return False
    if all(_TIME.fullmatch(figure.label) for figure in rows.values()):
        return len(columns) >= _FEW or len(rows) >= _SERIES
    if len(columns) < _FEW:
        return False
    measured = [figure for figure in rows.values() if _names_measure(figure)]
    told = {figure.measure for figure in measured} - {Measure.OTHER}
    return len(told) >= _FEW and 2 * len(measured) >= len(rows)


def is_series(figures: Sequence[Figure]) -> bool:
    """Whether the figures of a row are of one thing at several times, each in a row of its own in print.

    Its table's name then says as much of what they are as the heading over them does.
    """
    return all(figure.is_turned and _TIME.fullmatch(figure.column) is not None for figure in figures)


def _names_thing(column: str) -> bool:
    """Whether a heading is neither empty nor a measure nor a time."""
    words = split_words(column)
    says_sort = any(read_measure_word(word) or _DATED.fullmatch(word) for word in words)
    return any(map(str.isalpha, words)) and not says_sort


def _names_column(figure: Figure) -> bool:
    """Whether a row's label is what other tables head a column with."""
    return _names_measure(figure) or _TIME.fullmatch(figure.label) is not None


def _names_measure(figure: Figure) -> bool:
    words = split_words(figure.label)
    return 0 < len(words) <= _LONGEST_MEASURE and read_measure_word(words[0]) is not None


def place_in_row(figure: Figure) -> int:
    """Return where in its row a figure stands: figures of one column have the same place."""
    return figure.row if figure.is_turned else figure.cell


def _turn(figure: Figure) -> Figure:
    """Return a figure as it is read by its column."""
    within = f"{figure.parent}, {figure.label}" if is_part_name(figure.label) and figure.parent else figure.label
    return replace(
        figure,
        labels=(figure.column,),
        column=within,
        parent="",
        is_total=is_total_name(figure.column) or _OF_ALL.fullmatch(figure.column) is not None,
        is_turned=True,
    )
