"""Makes the finding of a value that the text tells of a row, and the row's cell tells otherwise, with their difference.

In: a sentence, the value in it and the cell. Out: a finding, for example "Texten säger 713 om ”Beslut om parkering”
2031, men i tabellen står 731 i kolumnen ”2031”; skillnaden är 18."
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_ties import Names
from ingest.reconcile.text_wording import Told, english, make_finding, to_amount, to_name
from ingest.records import Amount, Figure, Finding, FindingKind, Measure, RowReference, Unit

_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1000), Unit.MNKR: Decimal(1_000_000)}


def make_value_finding(
    sentence: Sentence, mine: Amount, cells: Sequence[Figure], names: Names, year: int | None
) -> Finding:
    """Give the finding on a value of the text; `cells` print the same, and the first of them is told."""
    cell = cells[0]
    theirs = cell.amount or mine
    told, value, off = (english(to_amount(one)) for one in (mine, theirs, find_gap(mine, theirs)))
    name, column = _name_row(cell), to_name(cell.column)
    is_supported = _row_supports(cell, names)
    words = Told(
        swedish=f"Texten säger {to_amount(mine)} om {name}{f' {year}' if year else ''}, men i tabellen står "
        f"{to_amount(theirs)} i kolumnen {column}; skillnaden är {to_amount(find_gap(mine, theirs))}."
        + (" Radens budget och avvikelse stöder tabellen." if is_supported else ""),
        english=f"The text says {told} of {name}{f' in {year}' if year else ''}, but {column} is {value} in the table; "
        f"they differ by {off}."
        + (" The budget and the deviation of the row support the table." if is_supported else ""),
    )
    return make_finding(
        FindingKind.TEXT,
        words,
        sentence.text.strip(),
        (sentence.location, *(figure.location for figure in cells)),
        amount=mine,
        computed=cell.amount,
        figures=[figure.key for figure in cells],
        passages=(sentence.passage.key,),
        table=cell.table,
    )


def _name_row(cell: Figure) -> str:
    """Give the label of a cell's row; that of a total means nothing without its table."""
    table = cell.caption or (cell.headings[-1] if cell.headings else "")
    return f"{to_name(cell.label)} ({table})" if cell.is_total and table else to_name(cell.label)


def find_gap(mine: Amount, theirs: Amount) -> Amount:
    """Give by how much two amounts differ, signs aside, in the unit of the second; percentages in points."""
    unit = Unit.PERCENTAGE_POINTS if theirs.unit is Unit.PERCENT else theirs.unit
    return Amount(value=abs(abs(mine.value) * scale_to(mine, theirs) - abs(theirs.value)), unit=unit)


def scale_to(one: Amount, other: Amount) -> Decimal:
    """Give by what an amount of money is multiplied to be in the unit of another; 1 where one is no money."""
    return _KRONOR[one.unit] / _KRONOR[other.unit] if {one.unit, other.unit} <= _KRONOR.keys() else Decimal(1)


def _row_supports(cell: Figure, names: Names) -> bool:
    """Whether the budget and the deviation that the cell's row prints for the year agree with the cell."""
    of_row = names.figures.get(RowReference(table=cell.table, row=cell.row), ())
    told = [figure for figure in of_row if figure.period == cell.period and figure.amount and cell.amount]
    budgets = [figure.amount.value for figure in told if figure.measure is Measure.BUDGET and figure.amount]
    variances = [figure.amount.value for figure in told if figure.measure is Measure.VARIANCE and figure.amount]
    value = cell.amount.value if cell.amount else Decimal(0)
    return any(abs(budget - value) == abs(variance) for budget in budgets for variance in variances if variance)
