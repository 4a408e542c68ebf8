"""Judges whether a row, or a column, has the place in the order of its table that a claim gives it.

In: a `Statement`, the figures that it is about and the rows of their report. Out: `Finding`s; none where no order is
stated. For example "har störst underskott" of the row with the second largest is wrong, and the largest is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.claims.figures import Finding, Verdict, sign_of
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.column_fit import TOTAL_COLUMN
from assistant.evidence.figure_choice import Choice
from assistant.linking.rows import RowFigures
from assistant.linking.turned import place_in_row
from assistant.question.question_words import read_measure_word
from assistant.records import Language, Plan
from assistant.words.quantity_words import BARE_SIZE
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_amount, to_what
from ingest.records import Figure
from ingest.words import split_words

_MOST_AHEAD = 10
_FEWEST_THINGS = 3  # columns that are things of one kind: two may be what is compared, and what with
_OF_PLACES = re.compile(
    r"\bi\s+(?:hela\s+)?(?:länet|landet|riket|regionen|sverige)\b|\b(?:länets|landets|rikets|regionens|sveriges)\b|"
    r"\b(?:bland|av)\s+(?:alla\s+|samtliga\s+|länets\s+|landets\s+)?kommuner\w*|"
    r"\b(?:in|of)\s+(?:the\s+(?:whole\s+)?(?:county|country|region)|sweden)\b|\bamong\s+(?:all\s+|the\s+)*municipalities\b|"
    r"\bkommuner\b|\bmunicipalities\b",
    re.IGNORECASE,
)
_BOTH = 2
_SIDE = re.compile(
    r"(?:summa\s+|totala?\s+|verksamhetens\s+)?(?:intäkter(?:na)?|kostnader(?:na)?|utgifter(?:na)?)(?:\s+totalt)?|"
    r"(?:total\s+)?(?:incomes?|revenues?|costs|expenses|expenditure)",
    re.IGNORECASE,
)
_PART_ROW = re.compile(r"\b(varav|därav|of which)\b", re.IGNORECASE)


def judge_rank(
    statement: Statement, choice: Choice, rows: Sequence[RowFigures], language: Language, plan: Plan | None = None
) -> tuple[Finding, ...]:
    """Return whether a row is the first of its table in what a claim says; sums and parts are left out.

    A sum is in no order with its own parts, and "the largest" alone says nothing in a table of several kinds of
    figures: that settles nothing.
    """
    if not statement.rank:
        return ()
    if _OF_PLACES.search(statement.text) and not _OF_PLACES.search(_name(choice.asked[0])):
        return (Finding(verdict=Verdict.OPEN),)  # a table of one place's figures ranks no places
    phrases = CLAIM_PHRASES[language]
    own = choice.asked[0]
    sign = sign_of(own) if statement.direction else None
    if statement.direction and sign is None:
        return (Finding(verdict=Verdict.OPEN),)  # as is told where the sign is judged
    if statement.direction and sign != statement.direction:
        return (Finding(verdict=Verdict.WRONG, lines=(line(phrases.not_of_sign),)),)
    things = _find_columns(statement, choice)
    own = own if things else _find_in_order(own, rows)
    beside = things or _find_beside(rows, own)
    if own not in beside or (plan is not None and _is_vague(statement, own, rows, plan)):
        return (Finding(verdict=Verdict.OPEN),)
    among = line(phrases.among_columns.format(label=own.label) if things else phrases.among.format(table=_name(own)))
    if statement.place > 1:
        return (_judge_place(statement, own, beside, among, language),)
    first = max(beside, key=lambda figure: _rank_value(figure, statement), default=own)
    if first.key == own.key or _rank_value(first, statement) == _rank_value(own, statement):
        return (Finding(verdict=Verdict.RIGHT, lines=(line(phrases.extreme), among)),)
    other = _show(first, own, language)
    return (Finding(verdict=Verdict.WRONG, lines=(line(phrases.not_extreme), other, among)),)


def _judge_place(
    statement: Statement, own: Figure, beside: Sequence[Figure], among: Line, language: Language
) -> Finding:
    """Return whether a row has the place in the order of its table that is stated ("näst dyrast")."""
    phrases = CLAIM_PHRASES[language]
    value = _rank_value(own, statement)
    before = [figure for figure in beside if _rank_value(figure, statement) > value]
    level = [figure for figure in beside if _rank_value(figure, statement) == value]
    holds = len(before) < statement.place <= len(before) + max(1, len(level))
    ordered = sorted(before, key=lambda figure: -_rank_value(figure, statement))[:_MOST_AHEAD]
    ahead = [_show(figure, own, language) for figure in ordered if figure.amount]
    lead = [line(phrases.not_extreme if len(before) == 1 else phrases.several_ahead)] if before else []
    lines = (*(lead or [line(phrases.extreme)]), *ahead, among)
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=lines)


def _name(figure: Figure) -> str:
    return figure.caption or figure.column


def _show(figure: Figure, own: Figure, language: Language) -> Line:
    """Return the line of what comes before: by its row, or by its column where it stands in the same row."""
    amount = to_amount(figure.amount, language) if figure.amount else figure.text
    is_in_row = figure.row == own.row and figure.table == own.table and not figure.is_turned
    name = figure.column if is_in_row else figure.label
    return line(f"- {name}: {amount}", figure, f" – {to_what(figure, language)}")


def _find_columns(statement: Statement, choice: Choice) -> list[Figure]:
    """Return the figures of a row whose columns are the things that are ranked: the claim names one of them."""
    own = choice.asked[0]
    same = [
        figure
        for figure in choice.row.figures
        if (figure.measure, figure.period) == (own.measure, own.period) and not TOTAL_COLUMN.search(figure.column)
        and figure.amount and own.amount and figure.amount.unit is own.amount.unit
    ]  # fmt: skip
    claimed = set(split_words(statement.text))
    shared = set.intersection(*(set(split_words(figure.column)) for figure in same)) if same else set()
    names = {word for word in split_words(own.column) if word.isalpha() and not read_measure_word(word)} - shared
    return same if len(same) >= _FEWEST_THINGS and names and names <= claimed else []


def _find_in_order(own: Figure, rows: Sequence[RowFigures]) -> Figure:
    """Return the figure that stands in order with others: of a sum, the one row elsewhere that prints it as a part.

    The sum of a committee's own table is a row among the committees in another.
    """
    if not own.is_total:
        return own
    words = {*split_words(own.caption), *(word for heading in own.headings for word in split_words(heading))}
    found = [
        figure
        for row in rows
        if row.key.report == own.location.report and row.key.table != own.table and not row.first.is_total
        for figure in row.figures
        if (figure.measure, figure.period, figure.amount) == (own.measure, own.period, own.amount)
        and set(split_words(figure.label)) & words
    ]
    return found[0] if len(found) == 1 else own


def _find_beside(rows: Sequence[RowFigures], own: Figure) -> list[Figure]:
    """Return the figures of a column that one is in order with: of the leaves, else of the rows beside its own."""
    table = [row for row in rows if row.key.table == own.table and row.key.report == own.location.report]
    leaves = find_leaves(rows, own)
    if not any(own in row.figures for row in leaves) and not own.is_total:
        leaves = [row for row in table if row.first.parent == own.parent and not row.first.is_total]
    leaves = _without_sides(leaves, table, own)
    unit = own.amount.unit if own.amount else None
    return [
        figure
        for row in leaves
        for figure in row.figures
        if is_of_column(figure, own) and figure.amount and figure.amount.unit is unit
    ]


def _without_sides(rows: Sequence[RowFigures], table: Sequence[RowFigures], own: Figure) -> list[RowFigures]:
    """Return rows without those of all incomes and all costs, where a table prints both below what it ranks.

    They are the whole once more, and no things beside its parts.
    """
    sides = [row for row in table if _SIDE.fullmatch(row.label.strip())]
    if len({row.label.strip().casefold() for row in sides}) < _BOTH or any(own in row.figures for row in sides):
        return list(rows)
    return [row for row in rows if row not in sides]


def _is_vague(statement: Statement, own: Figure, rows: Sequence[RowFigures], plan: Plan) -> bool:
    """Whether "the largest" alone could be meant of any of several kinds of figures that the table prints."""
    if statement.direction or plan.measures or not BARE_SIZE.search(statement.text):
        return False
    table = [row for row in rows if row.key.table == own.table and row.key.report == own.location.report]
    units = {figure.amount.unit for row in table for figure in row.figures if figure.amount}
    named = set(split_words(own.column)) & set(split_words(statement.text))
    return len(units) > 1 and not named


def is_of_column(figure: Figure, own: Figure) -> bool:
    """Whether two figures of one table stand in one column, as the table is read."""
    return figure.is_turned is own.is_turned and place_in_row(figure) == place_in_row(own)


def find_leaves(rows: Sequence[RowFigures], own: Figure) -> list[RowFigures]:
    """Return the rows of a figure's table that are neither sums nor parts of others."""
    table = [row for row in rows if row.key.table == own.table and row.key.report == own.location.report]
    parents = {row.first.parent for row in table}
    return [row for row in table if not (_is_sum(row) or row.label in parents or _PART_ROW.search(row.label))]


def _is_sum(row: RowFigures) -> bool:
    """Whether a row is a sum; of a column that is read as a row its heading tells: "Skolorna totalt"."""
    return row.first.is_total or (row.first.is_turned and TOTAL_COLUMN.search(row.label) is not None)


def _rank_value(figure: Figure, statement: Statement) -> Decimal:
    """Return what a figure is ranked by: its size, or its size in the direction that is stated."""
    if figure.amount is None:
        return Decimal("-Infinity")
    value = abs(figure.amount.value)
    if statement.direction:
        value = value if sign_of(figure) == statement.direction else -value
    return value * statement.rank
