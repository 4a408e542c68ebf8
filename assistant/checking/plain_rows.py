"""Tells what a plain word means, "kostnaderna", "resultatet": a row that is called so, or what the row before came to.

In: a row of a plain name and what the text was about before it. Out: a `Subject`. For example in "Badhuset hade
intäkter på 9 tkr" the word heads a column of the row Badhus, where the table has one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking import words
from assistant.checking.naming import SUM_WORDS, NamedRow, group_of, label_words
from assistant.checking.records import Doubt
from assistant.checking.segments import Segment
from assistant.checking.topic import Scene, Subject
from assistant.linking.rows import RowFigures
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure
from ingest.words import split_words, stem

# What a compound says of the kind of a figure, with the stem of the line that prints it.
_KIND_PARTS = {"kostnad": "kostnad", "intäkt": "intäkt", "utgift": "utgift", "inkomst": "inkomst"}
_WHOSE = frozenset({"verksamhetens", "periodens", "årets"})
_KINDS = ("kostnad", "kostnader", "intäkt", "intäkter", "bidrag", "costs", "revenue", "revenues")


def with_row_before(subject: Subject, lead: Sequence[NamedRow], scene: Scene, earlier: Subject) -> Subject:
    """Return a row of a plain name as what may be meant instead of the row that the text was about before it."""
    if not all(is_plain(row) for row in subject.rows) or words.OF_ALL.search(scene.text):
        return subject
    others = [named for named in lead if named.share == 1 and not is_plain(named.row)]
    rows = tuple(named.row for named in group_of(others[-1], others)) if others else ()
    if not rows and earlier.is_full:
        rows = earlier.rows
    if not rows and not earlier.is_known and scene.goes_on and scene.before.is_full:
        rows = scene.before.rows
    said = {stem(word) for row in subject.rows for word in label_words(row.label)}
    if rows and all(len(label_words(row.label)) > 1 and stem(label_words(row.label)[-1]) in said for row in rows):
        return Subject(rows=rows, doubt=subject.doubt)  # goes on about a line of that kind: "Badhus Kostnad"
    if not rows or any(is_plain(row) or _is_bare_total(row) or _is_of_kind(row) for row in rows):
        return subject
    stems = frozenset(stem(word) for row in subject.rows for word in label_words(row.label))
    if any(in_columns(row, stems) for row in rows):
        return Subject(rows=rows, doubt=subject.doubt, columns=stems)
    if all(map(is_cost, subject.rows)):
        return Subject(rows=rows, doubt=subject.doubt, instead=subject.rows)
    return replace(subject, doubt=Doubt.TWO_ROWS) if others else subject


def is_cost(row: RowFigures) -> bool:
    """Whether a row is called after costs and nothing else: "Kostnader", "Verksamhetens nettokostnader"."""
    telling = [word for word in label_words(row.label) if word not in _WHOSE]
    return bool(telling) and all(words.COST_WORD.fullmatch(word) for word in telling)


def with_columns(subject: Subject, segment: Segment) -> Subject:
    """Return a subject with the columns of its rows alone that a plain word before a figure heads, if it does."""
    said = [word for word in split_words(segment.lead) if words.PLAIN_WORD.fullmatch(word)]
    stems = frozenset(stem(word) for word in said)
    if subject.instead or not stems or any(map(is_plain, subject.rows)):
        return subject
    is_headed = any(in_columns(row, stems) for row in subject.rows)
    return replace(subject, columns=stems) if is_headed else subject


def with_rows_of_kind(subject: Subject, segment: Segment, rows: Sequence[RowFigures]) -> Subject:
    """Return a subject with the lines of its rows for the kind that the text names, where a table has such lines.

    A table with the lines "Badhus Intäkt" and "Badhus Kostnad" below the row Badhus forced it: "kostnadsbudgeten" is
    that of the second line.
    """
    said = {part for part in _KIND_PARTS if any(part in word for word in split_words(segment.lead))}
    if len(said) != 1 or not subject.rows or any(map(is_plain, subject.rows)):
        return subject
    found = [
        row
        for row in rows
        for own in subject.rows
        if len(label_words(row.label)) > 1
        and label_words(row.label)[:-1] == label_words(own.label)
        and _KIND_PARTS.get(next(iter(said))) in (stem(label_words(row.label)[-1]), label_words(row.label)[-1])
    ]
    return replace(subject, rows=tuple(found), instead=(), columns=frozenset()) if found else subject


def _is_bare_total(row: RowFigures) -> bool:
    """Whether a row is a sum that has no name of its own: "Totalt", and not a board with parts of its own."""
    return row.first.is_total and (not label_words(row.label) or not SUM_WORDS.isdisjoint(split_words(row.label)))


def is_plain(row: RowFigures) -> bool:
    """Whether a row is called after what every row has: "Kostnader", "Summa intäkter"."""
    printed = label_words(row.label)
    return bool(printed) and all(words.PLAIN_WORD.fullmatch(word) for word in printed)


def _is_of_kind(row: RowFigures) -> bool:
    """Whether a row is itself a kind of cost or income, which has no costs of its own: "Personalkostnader"."""
    return any(word.endswith(_KINDS) for word in split_words(row.label))


def in_columns(row: RowFigures, stems: frozenset[str]) -> tuple[Figure, ...]:
    """Return the figures of a row in columns that are headed by a word of one of these stems."""
    return tuple(figure for figure in row.figures if any(stem(word) in stems for word in split_words(figure.column)))


def rows_in_columns(subject: Subject, measures: tuple[Measure, ...]) -> tuple[RowFigures, ...]:
    """Return the rows that a figure may be of, with the columns alone that the text names; a deviation is of all."""
    if not subject.columns or Measure.VARIANCE in measures:
        return subject.rows
    held = [replace(row, figures=in_columns(row, subject.columns)) for row in subject.rows]
    return tuple(row for row in held if row.figures)


def tells_income(row: RowFigures) -> bool:
    """Whether a row is of income, or has a column of it."""
    return any(words.INCOME.search(f"{figure.label} {figure.column}") for figure in row.figures)


def is_result(row: RowFigures) -> bool:
    """Whether a row is a result, or has a column of it."""
    return any(RESULT_LABEL.search(figure.label) or RESULT_LABEL.search(figure.column) for figure in row.figures)
