"""Checks the value that a sentence states of a row for a year, however far from the cell, where both name one fact.

In: sentences and rows. Out: checks, for example of the row "Simhall" with a forecast of 4 100::

    "*Simhall.* Utgifterna under 2031 bedöms stanna vid 3 700 tkr."  ->  a finding of kind TEXT

An amount far from its cell mostly tells another thing, so a statement counts only where its name is all of the row's,
its year and its measure are one column's, its chapter is of no other body, no cell of a row of that name holds the
amount, and all cells that it may mean print the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.notation import Mention
from ingest.notation.units import MONEY
from ingest.passages.row_names import Key, NamedRow
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_differences import make_value_finding, scale_to
from ingest.reconcile.text_fits import Fit, compare, is_slip
from ingest.reconcile.text_held_counts import is_same_count, is_whole_body, names_day, without_date, without_day
from ingest.reconcile.text_said import stems_of
from ingest.reconcile.text_sentences import Sentence, to_plain
from ingest.reconcile.text_statements import Statement, read_statement
from ingest.reconcile.text_ties import Names
from ingest.reconcile.text_titles import name_key, telling_words, title_key, to_content
from ingest.records import Amount, Figure, FindingKind, Measure, Period, Unit

_PROJECTS = re.compile(r"invest|projekt", re.IGNORECASE)  # the costs of an activity may be gross where its row is net
# A chapter of one body or company of several: "sjukfrånvaron" there is its own.
_BODY = re.compile(
    r"(?:nämnd|styrelse|förvaltning|kontor|bolag|förbund|enhet|avdelning|skola|omsorg|vård|tjänst)"
    r"(?:e?n|e?ns|s|er|erna|ar|arna)?\b|verksamhet(?:en|er|erna)?\b|\bAB\b|koncern|sammanställd",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r"\b(?:per|fördel\w* (?:på|efter)|efter)\s+\w+", re.IGNORECASE)  # "Frånvaro per nämnd": of all
_OTHER_COLUMN = re.compile(
    r"total|projekt|ackum|slut|ursprung|revider|tidigare|föreg|exkl|inkl|kvinn|\bmän\b|mål|april|maj|nov|delår|tertial"
    r"|(?:avvik|resultat)\w* (?:mot |i )?(?:\w*prognos|föreg)",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"april|maj|nov\w*|delår|tertial", re.IGNORECASE)  # the months of the report itself
_ALL_YEARS = re.compile(r"total\w*|hela|\bslut\w*|projekt(?:budget|prognos|kostnad)\w*", re.IGNORECASE)
# The row of all that a table divides: "Totalt", "Förvaltningen totalt", "Summa nämnden".
_WHOLE = re.compile(
    r"(?:totalt?|summa|samtliga|hela)(?:\s+[^\W\d]+){0,2}|(?:[^\W\d]+\s+){1,2}(?:totalt?|som\s+helhet)", re.IGNORECASE
)
_COUNTED = frozenset({Unit.COUNT, Unit.UNKNOWN})
OF_SEX = re.compile(r"kvinn|\bmän\b", re.IGNORECASE)
_TOLD = frozenset({Measure.ACTUAL, Measure.OTHER})  # a column "Elever 15 okt" has no measure
_FEWEST_WORDS = 2  # of a name that a row and a column tell together
_MOST_APART = Decimal("0.5")  # of the larger: amounts farther apart are hardly one fact
_SLIP_APART = Decimal("0.1")  # what a thing costs in all may be more than in a year


def check_values(sentence: Sentence, names: Names, covered: Period | None) -> list[Checked]:
    """Give the check of the value that a sentence states of a row; `covered` is the period of the report."""
    stated = read_statement(sentence, covered)
    if stated is None:
        return []
    rows = _rows_named(stated, sentence, names)
    figures = [figure for row in rows for figure in names.figures.get(row.reference, ())]
    cells = [figure for figure in figures if _is_meant(figure, stated)]
    if not cells or len({figure.amount for figure in cells}) > 1:
        return []
    finding = None
    beside = [figure for figure in figures if not OF_SEX.search(figure.column)]  # near the women's is not of all
    same = [figure for figure in figures if figure.amount and _is_printed(stated.mention, figure.amount)]
    if not same and not any(_agrees(stated.mention, figure.amount) for figure in beside if figure.amount):
        if not _is_one_fact(stated, cells[0], figures, sentence, names):
            return []
        told = [*cells, *_told_again(stated, cells, names)]
        finding = make_value_finding(
            sentence, stated.mention.amount, told, names, None if stated.is_all_years else stated.year
        )
    return [Checked(table=cells[0].table, kind=FindingKind.TEXT, finding=finding)]


def _rows_named(stated: Statement, sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the rows of a statement's name; of what a thing costs also "Pumpar ny kaj" for "pumparna till kajen"."""
    rows = [row for row in names.rows if name_key(row.row.label) == stated.key]
    if stated.held and stated.held.day:
        named = [row for row in names.rows if names_day(row.row.label, stated.held.day)]
        return [row for row in named if name_key(without_day(row.row.label)) == stated.key]
    if stated.held:
        return [row for row in names.rows if is_same_count(stated.key, name_key(without_date(row.row.label)))]
    if stated.is_whole and not rows:
        return [row for row in names.rows if is_whole_of(row, stated.key)]
    if not stated.is_cost or rows:
        return rows
    content = to_content(stated.key)
    named = [row for row in names.rows if to_content(row.key) == content] if content else []
    return named or _rows_named_in_part(stated, sentence, names)


def _rows_named_in_part(stated: Statement, sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the only row of the sentence's chapter whose name holds all that the sentence calls a thing.

    What the row says beyond that ("Lotsbåt Viken" for "lotsbåten") stands in no other row with the name, or else the
    passage tells it; no other table may have the name at all.
    """
    name = telling_words(stated.key)
    found = [row for row in names.rows if name and name <= telling_words(row.key) and not row.row.is_total]
    if len(found) != 1 or found[0].table.headings != sentence.passage.headings:
        return []
    said = stems_of(to_plain(sentence.passage.text))
    is_told = telling_words(found[0].key) <= said
    return found if is_told or not stated.is_called_forecast else []


def is_whole_of(row: NamedRow, key: Key) -> bool:
    """Whether a row is that of the whole in a table that is titled by a name's key: "Totalt" of "Frånvaro i procent".

    Such a title may stand over the rows' labels, where it tells the unit of all columns.
    """
    table = row.table
    titles = {table.caption, *table.headings[-1:], *(basis.text for column in table.columns for basis in column.basis)}
    return _WHOLE.fullmatch(row.row.label.strip()) is not None and key in {title_key(title) for title in titles}


def _told_again(stated: Statement, cells: Sequence[Figure], names: Names) -> list[Figure]:
    """Give the cells of other rows that tell a count of a table once more, by their row and their column together.

    For example the row "Summa grundskola" under "Elever 15 okt", of the 640 that "Elever i grundskola 15 okt" is too.
    """
    own, words = {(cell.table, cell.row) for cell in cells}, telling_words(stated.key)
    if not (stated.held or stated.counted) or len(words) < _FEWEST_WORDS:
        return []
    return [
        figure
        for row in names.figures.values()
        for figure in row
        if (figure.table, figure.row) not in own and figure.amount and cells[0].amount
        if figure.amount.value == cells[0].amount.value and {figure.amount.unit, cells[0].amount.unit} <= _COUNTED
        if figure.period and figure.period.end.year == stated.year and figure.measure in _TOLD
        if words <= stems_of(f"{figure.label} {figure.column}")
    ]


def _is_meant(figure: Figure, stated: Statement) -> bool:
    """Whether a cell tells the measure, the year and the unit of a statement, and of no part or sum of years."""
    if figure.amount is None or not figure.is_exact or figure.measure is not stated.measure:
        return False
    if stated.is_headed and not _is_of_project(figure):
        return False
    units = {figure.amount.unit, stated.mention.amount.unit}
    if stated.direction and figure.amount.value * figure.favourable * stated.direction <= 0:
        return False
    is_count = units <= _COUNTED and (stated.held is not None or _counts(figure))
    is_of_unit = units <= MONEY or is_count or (len(units) == 1 and not units & _COUNTED)
    if stated.is_all_years:
        return is_of_unit and bool(_ALL_YEARS.search(figure.column))
    column = _MONTHS.sub("", figure.column) if stated.is_spent else figure.column
    return is_of_unit and figure.period == stated.period and not _OTHER_COLUMN.search(column)


def _counts(figure: Figure) -> bool:
    """Whether a cell is a number of things, by its unit or by its label: a bare number may be money elsewhere."""
    return bool(figure.amount and figure.amount.unit is Unit.COUNT) or "antal" in figure.label.casefold()


def _agrees(mention: Mention, amount: Amount) -> bool:
    """Whether an amount is that of a cell, or no more than a unit of the coarser last digit away."""
    if compare(mention, amount) in (Fit.AGREES, Fit.TRUNCATED):
        return True
    text = mention.amount
    step = Decimal(1).scaleb(max(int(one.value.as_tuple().exponent) for one in (text, amount)))
    return text.unit is amount.unit and abs(abs(text.value) - abs(amount.value)) <= step


def _is_printed(mention: Mention, amount: Amount) -> bool:
    """Whether a cell prints the very value of the text."""
    return mention.amount.unit is amount.unit and mention.amount.value == abs(amount.value)


def _is_one_fact(stated: Statement, cell: Figure, figures: Sequence[Figure], sentence: Sentence, names: Names) -> bool:
    """Whether a value that is not the cell's must be of the same fact: of its size, and of its scope."""
    if cell.amount is None or compare(stated.mention, cell.amount) is Fit.UNIT:
        return False
    values = [abs(one.value) * scale_to(one, cell.amount) for one in (stated.mention.amount, cell.amount)]
    if abs(values[0] - values[1]) > max(values) * _MOST_APART:
        return False
    if stated.is_cost and not stated.is_headed:
        is_near = abs(values[0] - values[1]) <= max(values) * _SLIP_APART
        is_called = stated.is_called_forecast and cell.headings == sentence.passage.headings
        is_slip_off = is_called or _is_digit_off(stated.mention, cell)
        return _is_of_project(cell) and not _is_over_years(cell, names) and is_near and is_slip_off
    if stated.is_headed:
        return True
    if stated.is_spent:
        return _is_of_project(cell) and not _is_over_years(cell, names) and _is_digit_off(stated.mention, cell)
    if stated.is_all_years:
        return _is_of_project(cell) and len({(figure.table, figure.row) for figure in figures}) == 1
    if stated.direction or stated.is_gap:  # of the row itself, where no other row has its name
        told = [figure for figure in figures if figure.measure is Measure.VARIANCE]
        return len({(figure.table, figure.row) for figure in told}) == 1
    return _is_of_chapter(stated, cell, figures, sentence, names)


def _is_of_chapter(
    stated: Statement, cell: Figure, figures: Sequence[Figure], sentence: Sentence, names: Names
) -> bool:
    """Whether a level or a count is told where its row stands, or of the whole that the row is of."""
    headings = sentence.passage.headings
    if any(_BODY.search(_DIVIDED.sub(" ", heading)) for heading in set(cell.headings) ^ set(headings)):
        return False
    is_of_chapter = bool(headings) and headings == cell.headings
    if stated.counted:
        in_row = abs(cell.amount.value) if cell.amount else Decimal(0)
        may_be_part = stated.counted.is_of_some and stated.mention.amount.value <= in_row
        is_alone = len({(figure.table, figure.row) for figure in figures}) == 1
        # what is told without "in all" must be the row's own number with two digits swapped or one of them another
        is_sure = not stated.counted.is_plain or is_slip(stated.mention.amount.value, in_row)
        return is_of_chapter and is_alone and not may_be_part and is_sure
    if stated.held and stated.held.day:  # of its own table, and a slip of the pen: else it may be counted otherwise
        return is_of_chapter and is_slip(
            stated.mention.amount.value, abs(cell.amount.value) if cell.amount else Decimal(0)
        )
    if stated.held:
        return is_whole_body(stated.held.body, names.whole) and (stated.held.is_dated or is_of_chapter)
    return (
        (is_of_chapter and not sentence.place)
        or stated.is_whole
        or any(_tells_other_year(one, cell, figures) for one in stated.others)
    )


def _is_of_project(cell: Figure) -> bool:
    return bool(_PROJECTS.search(" ".join((cell.caption, *cell.headings))))


def _is_over_years(cell: Figure, names: Names) -> bool:
    """Whether the table of a cell tells whole projects beside the year: then a cost may be that of all its years."""
    return any(_OTHER_COLUMN.search(column.header) for column in names.tables[cell.table].columns)


def _is_digit_off(mention: Mention, cell: Figure) -> bool:
    return cell.amount is not None and compare(mention, cell.amount) is Fit.NEAR


def _tells_other_year(other: Mention, cell: Figure, figures: Sequence[Figure]) -> bool:
    """Whether another amount of the sentence is what the row tells of another year: "6,9 procent (8,1 procent)"."""
    return any(
        figure.amount
        and figure.amount.unit is other.amount.unit
        and abs(figure.amount.value) == abs(other.amount.value)
        for figure in figures
        if (figure.table, figure.row) == (cell.table, cell.row)
        and figure.period != cell.period
        and figure.measure is cell.measure
    )
