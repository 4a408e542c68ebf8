"""Finds where a report contradicts itself on one figure: its column's sum, its row's arithmetic, the text about it.

In: the figures that are asked for, their row, all rows of the report and the passages that explain the row. Out: a
`Contradiction` or None. For example of a total printed as 63 over rows that sum to 71 805, while every other column of
the table adds up, the sum of the rows. All is exact, but for half a unit of the last digit for each term.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.evidence.headline import MONEY
from assistant.linking.rows import RowFigures
from assistant.operations.row_tree import find_children
from assistant.records import Derivation
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Figure, Finding, Measure, Passage, Severity

_FEWEST_PARTS = 2
_MOST_PARTS = 25  # more are not shown as terms, and what is not shown proves nothing
_FEWEST_WITNESSES = 2  # other columns, or rows, that must add up before one that does not is a misprint
_MOST_EXCEPTIONS = 5  # one row in so many may break the table's own arithmetic
_DEFICIT = re.compile(r"\b(negativ\w* (budget)?(avvikelse\w*|resultat\w*)|\w*underskott\w*|\w*överskrid\w*)\b", re.I)
_SURPLUS = re.compile(r"\b(positiv\w* (budget)?(avvikelse\w*|resultat\w*)|\w*överskott\w*|\w*underskrid\w*)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A printed figure, and what speaks against it: the words of a passage, or what its table's sums imply."""

    figure: Figure
    implied: Derivation | None = None
    passage: Passage | None = None
    quote: str = ""


Relation = Callable[[RowFigures], tuple[Figure, Figure, Figure] | None]


def find_contradiction(
    asked: Sequence[Figure], row: RowFigures, rows: Sequence[RowFigures], passages: Sequence[Passage]
) -> Contradiction | None:
    """Return the first contradiction on one of the asked figures; None where all agrees or nothing proves it."""
    table = tuple(other for other in rows if (other.key.report, other.key.table) == (row.key.report, row.key.table))
    for figure in asked:
        if figure.amount is None or figure.amount.unit not in MONEY:
            continue
        found = _by_column(figure, row, table) or _by_row(figure, row, table) or _by_text(figure, row, table, passages)
        if found:
            return found
    return None


def is_doubted(found: Contradiction, findings: Sequence[Finding]) -> bool:
    """Return whether the audit of the report says so too: it weighs the whole report, and a false alarm is as bad."""
    return any(found.figure.key in finding.figures for finding in findings if finding.severity is Severity.ERROR)


def imply_damaged(figure: Figure, row: RowFigures, rows: Sequence[RowFigures]) -> Derivation | None:
    """Return what a damaged cell must be by the deviation of its row, where the other rows keep to that rule."""
    table = tuple(other for other in rows if (other.key.report, other.key.table) == (row.key.report, row.key.table))
    rule = _find_rule(table)
    terms = rule and rule[0](row)
    if rule is None or terms is None or figure not in terms:
        return None
    budget, actual, variance = terms
    sign = rule[1]
    if figure == variance:
        return _derive((budget, actual) if sign > 0 else (actual, budget), "-", figure)
    if figure == actual:
        return _derive((budget, variance), "-" if sign > 0 else "+", figure)
    return _derive((actual, variance), "+" if sign > 0 else "-", figure)


def find_supported(figures: Sequence[Figure], rows: Sequence[RowFigures]) -> Figure | None:
    """Return the one of several values of a fact that its own row's budget and deviation agree with, if only one."""
    fitting = [figure for figure in figures for row in rows if figure in row.figures and _fits_row(figure, row)]
    values = {figure.amount for figure in fitting}
    return fitting[0] if len(values) == 1 else None


def _fits_row(figure: Figure, row: RowFigures) -> bool:
    cells = [other for other in row.figures if other.period == figure.period or other.measure is Measure.BUDGET]
    budgets = [other for other in cells if other.measure is Measure.BUDGET]
    variances = [other for other in cells if other.measure is Measure.VARIANCE]
    if figure.measure is Measure.BUDGET:
        budgets = [other for other in cells if other.measure in (Measure.ACTUAL, Measure.FORECAST)]
    triples = [(other, figure, variance) for other in budgets for variance in variances]
    return any(_tells(terms) and (_keeps(terms, 1) or _keeps(terms, -1)) for terms in triples)


def _by_column(figure: Figure, row: RowFigures, table: Sequence[RowFigures]) -> Contradiction | None:
    """Return that a total is not the sum of its rows, where the same rows sum to it in all other columns."""
    for parts in _part_sets(row, table):
        others = [
            cell for cell in row.figures if cell.cell != figure.cell and cell.amount and cell.amount.unit in MONEY
        ]
        sums = [total for cell in others if (total := _adds_up(cell, parts)) is not None]
        if len(sums) >= _FEWEST_WITNESSES and all(sums) and _adds_up(figure, parts) is False:
            cells = [cell for part in parts for cell in part.figures if cell.cell == figure.cell]
            return Contradiction(figure=figure, implied=_derive(cells, "+", figure))
    return None


def _part_sets(row: RowFigures, table: Sequence[RowFigures]) -> list[tuple[RowFigures, ...]]:
    """Return the rows that a row may be the sum of: its own parts, else those above it that no other total covers."""
    children = find_children(row, table)
    if children or not row.first.is_total:
        return [children] if _FEWEST_PARTS <= len(children) <= _MOST_PARTS else []
    above = [other for other in table if other.key.row < row.key.row and not other.first.parent]
    last = max((other.key.row for other in above if other.first.is_total), default=-1)
    own = tuple(other for other in above if other.key.row > last)
    leaves = tuple(other for other in above if not other.first.is_total)
    sets = [own, leaves, tuple(above)]
    return [parts for parts in dict.fromkeys(sets) if _FEWEST_PARTS <= len(parts) <= _MOST_PARTS]


def _adds_up(figure: Figure, parts: Sequence[RowFigures]) -> bool | None:
    """Whether a figure is the sum of its column over the parts; None where a cell is missing, damaged or not of it."""
    if figure.amount is None:
        return None
    cells = [next((cell for cell in part.figures if cell.cell == figure.cell), None) for part in parts]
    amounts = [cell.amount for cell in cells if cell and cell.amount and cell.amount.unit is figure.amount.unit]
    if len(amounts) < len(parts):
        return None
    total = sum((amount.value for amount in amounts), Decimal(0))
    if not total and not figure.amount.value:
        return None  # a column of noughts proves nothing
    values = [figure.amount.value, *(amount.value for amount in amounts)]
    return abs(total - figure.amount.value) <= _slack(values)


def _slack(values: Sequence[Decimal]) -> Decimal:
    """Return what rounding may make: half a unit of the last printed digit for each term."""
    exponents = [int(exponent) for value in values if isinstance(exponent := value.as_tuple().exponent, int)]
    return Decimal(1).scaleb(max(min(exponents, default=0), -6)) * len(values) / 2


def _by_row(figure: Figure, row: RowFigures, table: Sequence[RowFigures]) -> Contradiction | None:
    """Return that a deviation is not what the row's budget and actual make, where it is in nearly all other rows."""
    if figure.measure is not Measure.VARIANCE:
        return None
    rule = _find_rule(table, figure.cell)
    terms = rule and rule[0](row)
    if rule is None or terms is None or _keeps(terms, rule[1]) is not False or _keeps(terms, -rule[1]):
        return None  # in the row of the incomes a deviation runs the other way
    if any(_adds_up(figure, parts) for parts in _part_sets(row, table)):
        return None  # the deviation is right: a total beside it is misprinted
    budget, actual, _ = terms
    return Contradiction(
        figure=figure, implied=_derive((budget, actual) if rule[1] > 0 else (actual, budget), "-", figure)
    )


def _find_rule(table: Sequence[RowFigures], cell: int | None = None) -> tuple[Relation, int] | None:
    """Return which columns a table's deviation is made of and its sign: 1 for budget minus actual; None if unclear."""
    columns = {(other.cell, other.measure) for row in table for other in row.figures}
    found: list[tuple[int, Relation, int]] = []
    for variance in [place for place, measure in columns if measure is Measure.VARIANCE and cell in (None, place)]:
        for budget in [place for place, measure in columns if measure is Measure.BUDGET]:
            for actual in [place for place, measure in columns if measure in (Measure.ACTUAL, Measure.FORECAST)]:
                relation = _relate(budget, actual, variance)
                triples = [terms for row in table if (terms := relation(row)) and _tells(terms)]
                for sign in (1, -1):
                    kept = sum(_keeps(terms, sign) is True for terms in triples)
                    if kept > _FEWEST_WITNESSES and (len(triples) - kept) * _MOST_EXCEPTIONS <= len(triples):
                        found.append((kept, relation, sign))
    best = max((kept for kept, _, _ in found), default=0)
    rules = [(relation, sign) for kept, relation, sign in found if kept == best]
    return rules[0] if len(rules) == 1 else None


def _relate(budget: int, actual: int, variance: int) -> Relation:
    def relation(row: RowFigures) -> tuple[Figure, Figure, Figure] | None:
        cells = {figure.cell: figure for figure in row.figures}
        if not {budget, actual, variance} <= cells.keys():
            return None
        return cells[budget], cells[actual], cells[variance]

    return relation


def _tells(terms: tuple[Figure, ...]) -> bool:
    """Whether terms are amounts of money that show how the columns hang together: a deviation of 0 tells no sign."""
    amounts = [figure.amount for figure in terms if figure.amount and figure.amount.unit in MONEY]
    return len(amounts) == len(terms) and len({amount.unit for amount in amounts}) == 1 and bool(amounts[-1].value)


def _keeps(terms: tuple[Figure, ...], sign: int) -> bool | None:
    values = [figure.amount.value for figure in terms if figure.amount]
    if len(values) < len(terms):
        return None
    budget, actual, variance = values
    return abs(sign * (budget - actual) - variance) <= _slack(values)


def _by_text(
    figure: Figure, row: RowFigures, table: Sequence[RowFigures], passages: Sequence[Passage]
) -> Contradiction | None:
    """Return the sentence that states the very amount of a deviation, and the other direction."""
    if figure.measure is not Measure.VARIANCE or figure.amount is None or not figure.favourable:
        return None
    signed = figure.amount.value * figure.favourable
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end]
            told = bool(_SURPLUS.search(sentence)) - bool(_DEFICIT.search(sentence))
            if told * signed < 0 and _states_only(sentence, figure):
                implied = _imply_variance(figure, row, table)
                return Contradiction(figure=figure, implied=implied, passage=passage, quote=sentence)
    return None


def _imply_variance(figure: Figure, row: RowFigures, table: Sequence[RowFigures]) -> Derivation | None:
    """Return the row's arithmetic, where it makes the printed deviation: it supports the table against the text."""
    rule = _find_rule(table, figure.cell)
    terms = rule and rule[0](row)
    if rule is None or terms is None or not _keeps(terms, rule[1]):
        return None
    budget, actual, _ = terms
    return _derive((budget, actual) if rule[1] > 0 else (actual, budget), "-", figure)


def _states_only(sentence: str, figure: Figure) -> bool:
    """Whether a sentence states one amount of money, and it is that of the figure, without its sign."""
    amounts = [mention.amount for mention in parse_amounts(sentence) if mention.amount.unit in MONEY[:-1]]
    return (
        len(amounts) == 1
        and figure.amount is not None
        and amounts[0].unit is figure.amount.unit
        and abs(amounts[0].value) == abs(figure.amount.value)
    )


def _derive(terms: Sequence[Figure], operator: str, result: Figure) -> Derivation | None:
    amounts = [term.amount for term in terms if term.amount]
    if len(amounts) < len(terms):
        return None
    written = [f"({amount.value})" if amount.value < 0 else f"{amount.value}" for amount in amounts]
    value = amounts[0].value
    for amount in amounts[1:]:
        value = value + amount.value if operator == "+" else value - amount.value
    unit = result.amount.unit if result.amount else amounts[0].unit
    return Derivation(expression=f" {operator} ".join(written), value=value, unit=unit, terms=tuple(terms))
