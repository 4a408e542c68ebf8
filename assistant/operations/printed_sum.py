"""Answers a sum over a whole group with the row that the report prints for the group, where there is one.

In: the figures that would be added, and the rows of their report. Out: a `Composed` answer, or None where the report
prints no such row. For example "all projects together" of a list with the row "Summa projekt 21 271": its parts, each
rounded, may make 21 270, and the printed row is what the report says.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.linking.rows import RowFigures, to_key
from assistant.linking.turned import place_in_row
from assistant.operations.calculate import add, unit_of
from assistant.operations.composed import Composed, Words, bold, derivations_of, expression_lines, term_table
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.row_tree import find_children, find_grand_total, find_leaves
from assistant.records import Derivation, Outcome, RowKey
from assistant.writing.citing import line
from ingest.records import Figure

_FEWEST = 2  # parts that make a sum


def answer_printed(whole: Figure, parts: Sequence[Figure], words: Words) -> Composed:
    """Return the printed row of a group with its parts; where these make another amount, that too."""
    lead = line(bold(words.signed(whole)), whole, f" – {words.what(whole)}, {words.name(whole)}, {words.place(whole)}")
    told = [figure for figure in parts if figure.amount]
    if len(told) < _FEWEST or len(told) < len(parts):
        return Composed(outcome=Outcome.ANSWERED, lines=(lead, *(term_table(parts, words) if parts else ())))
    made = add(told)
    lines = (lead, *term_table(told, words))
    if not isinstance(made, Derivation) or whole.amount is None:
        return Composed(outcome=Outcome.ANSWERED, lines=lines)
    lines = (*lines, *expression_lines((made,), words))
    if made.value != whole.amount.value:
        phrases = OPERATION_PHRASES[words.language]
        is_rounded = abs(made.value - whole.amount.value) <= _rounding(told)
        text = phrases.parts_make if is_rounded else phrases.parts_make_other
        lines = (*lines, line(text.format(amount=words.result(made))))
    return Composed(outcome=Outcome.ANSWERED, lines=lines, derivations=derivations_of(made))


def _rounding(parts: Sequence[Figure]) -> Decimal:
    """Return by how much a sum of rounded parts may be off: half of their last digit, for each of them."""
    places = [figure.amount.value.as_tuple().exponent for figure in parts if figure.amount]
    last = min(place for place in places if isinstance(place, int))
    return Decimal(len(parts)) * Decimal(1).scaleb(last) / 2


def find_printed(parts: Sequence[Figure], rows: Sequence[RowFigures]) -> Figure | None:
    """Return the figure of the row whose parts are exactly these, in their column; None where none is printed.

    A part without a readable amount may be left out of them: the printed row holds it.
    """
    tables = {(figure.location.report, figure.table) for figure in parts}
    sorts = {(place_in_row(figure), figure.measure, figure.period, unit_of(figure)) for figure in parts}
    if len(tables) != 1 or len(sorts) != 1:
        return None
    own = [row for row in rows if (row.key.report, row.key.table) in tables]
    keys = {to_key(figure) for figure in parts}
    total = find_grand_total(own)
    wholes = [row for row in own if _is_made_of(find_children(row, own), keys, parts[0])]
    if not wholes and total and _is_made_of(_leaves_above(total, own), keys, parts[0]):
        wholes = [total]
    found = [cell for row in wholes if (cell := _in_column(row, parts[0])) and cell.amount]
    return found[0] if len(found) == 1 else None


def _leaves_above(total: RowFigures, rows: Sequence[RowFigures]) -> list[RowFigures]:
    return [row for row in find_leaves(rows) if row.key.row < total.key.row]


def _is_made_of(parts: Sequence[RowFigures], keys: set[RowKey], column: Figure) -> bool:
    """Whether rows are the asked ones, and perhaps others without a readable amount in that column."""
    own = {row.key for row in parts}
    others = [row for row in parts if row.key not in keys]
    return keys <= own and not any((cell := _in_column(row, column)) and cell.amount for row in others)


def _in_column(row: RowFigures, column: Figure) -> Figure | None:
    return next((figure for figure in row.figures if place_in_row(figure) == place_in_row(column)), None)
