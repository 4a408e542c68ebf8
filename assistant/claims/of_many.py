"""Judges a claim about all, none or most of the rows: "ingen enhet gick back", "alla nämnder höll budget".

In: a `Statement`, the row that its question was linked to, and the rows of its report. Out: `Finding`s; none where one
row is meant. For example one leaf with a deficit makes "ingen enhet gick back" wrong, and is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.figures import Finding, Verdict, name_figure, sign_of
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.ranked import find_leaves, is_of_column
from assistant.claims.statement import Statement
from assistant.linking.rows import RowFigures
from assistant.records import Language
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.quantity_words import COUNTED_ROWS, KINDS_OF_ROWS, OF_MANY_ROWS, ONLY_ONE
from assistant.writing.citing import line
from ingest.records import Figure, Measure

_MOST_SHOWN = 5
_MOST_LISTED = 12
_FEWEST_ROWS = 2


def find_many(statement: Statement) -> str:
    """Return "all", "none" or "most" where a claim is of many rows, else "".

    >>> from assistant.claims.statement import read_statement
    >>> find_many(read_statement("ingen enhet gick back")), find_many(read_statement("alla pengar gick åt"))
    ('none', '')
    """
    if statement.rank:
        return ""  # "mest av alla": an order, and nothing that is said of all
    for found in OF_MANY_ROWS.finditer(statement.text):
        if KINDS_OF_ROWS.match(statement.text[found.end() :]):
            return found.lastgroup or ""
    return ""


def judge_many(
    statement: Statement, own: Figure, rows: Sequence[RowFigures], language: Language
) -> tuple[Finding, ...]:
    """Return whether all, none or most rows beside `own` have the sign that is stated; empty where one row is meant.

    It is right only where no row with a deviation in the whole report speaks against it.
    """
    if counted := _find_number(statement):
        return (_judge_number(statement, *counted, own, rows, language),)
    many = find_many(statement)
    if not many:
        return _judge_only(statement, own, rows, language)
    if not (statement.direction or statement.keeps):
        return (Finding(verdict=Verdict.OPEN),)
    wanted = replace(statement, is_negated=False)
    beside = _deviations(find_leaves(rows, own), own)
    against = [figure for figure in beside if _holds(wanted, figure) is (many == "none")]
    if many == "most" or not beside:
        holds = len(against) * 2 < len(beside)
        return (Finding(verdict=Verdict.OPEN if not beside else Verdict.RIGHT if holds else Verdict.WRONG),)
    if against:
        lines = [line(CLAIM_PHRASES[language].speaks_against)]
        lines += [line(f"- {name_figure(figure, language)}", figure) for figure in against[:_MOST_SHOWN]]
        return (Finding(verdict=Verdict.WRONG, lines=tuple(lines)),)
    elsewhere = [figure for row in rows for figure in row.figures if figure.measure is Measure.VARIANCE]
    is_sure = not any(_holds(wanted, figure) is (many == "none") for figure in elsewhere if sign_of(figure) is not None)
    return (Finding(verdict=Verdict.RIGHT if is_sure else Verdict.OPEN),)


def _judge_only(
    statement: Statement, own: Figure, rows: Sequence[RowFigures], language: Language
) -> tuple[Finding, ...]:
    """Return whether a row is the only one of its table with the sign that is stated; empty where that is not said."""
    is_said = ONLY_ONE.search(statement.text) and (statement.direction or statement.keeps)
    if not is_said or statement.amounts or statement.rank or statement.is_negated:
        return ()
    beside = _deviations(find_leaves(rows, own), own)
    if own not in beside or len(beside) < _FEWEST_ROWS:
        return (Finding(verdict=Verdict.OPEN),)
    others = [figure for figure in beside if figure != own and _holds(statement, figure)]
    lines = [line(CLAIM_PHRASES[language].speaks_against)] if others else []
    lines += [line(f"- {name_figure(figure, language)}", figure) for figure in others[:_MOST_SHOWN]]
    holds = _holds(statement, own) and not others
    return (Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=tuple(lines)),)


def _find_number(statement: Statement) -> tuple[re.Match[str], int] | None:
    """Return of how many rows a claim is ("bara två nämnder gick back"), None where it is of no number of rows."""
    if statement.rank or not (statement.direction or statement.keeps) or statement.amounts:
        return None
    for found in COUNTED_ROWS.finditer(statement.text):
        word = found["number"].casefold()
        number = int(word) if word.isdigit() else COUNT_WORDS.get(word, 1)  # "en", "ett", "one"
        if number and KINDS_OF_ROWS.match(statement.text[found.end() :]):
            return found, number
    return None


def _judge_number(
    statement: Statement, found: re.Match[str], number: int, own: Figure, rows: Sequence[RowFigures], language: Language
) -> Finding:
    """Return whether so many rows beside `own` have the sign that is stated, and show them.

    "Two committees" of three is no lie, "only two" is.
    """
    wanted = replace(statement, is_negated=False)
    leaves = [row for row in find_leaves(rows, own) if not own.is_total or row.key.row < own.row or own.is_turned]
    beside = _deviations(leaves, own)
    holding = [figure for figure in beside if _holds(wanted, figure)]
    if len(beside) < _FEWEST_ROWS:
        return Finding(verdict=Verdict.OPEN)
    lines = [line(f"- {name_figure(figure, language)}", figure) for figure in holding[:_MOST_LISTED]]
    if len(holding) == number:
        holds = True
    elif len(holding) > number and not found["only"]:
        return Finding(verdict=Verdict.OPEN, lines=tuple(lines))
    else:
        holds = False
    return Finding(verdict=Verdict.RIGHT if holds is not statement.is_negated else Verdict.WRONG, lines=tuple(lines))


def _deviations(rows: Sequence[RowFigures], own: Figure) -> list[Figure]:
    """Return the figures of the rows in the column of the row that was asked for, those with a known sign."""
    return [
        figure for row in rows for figure in row.figures if is_of_column(figure, own) and sign_of(figure) is not None
    ]


def _holds(statement: Statement, figure: Figure) -> bool:
    sign = sign_of(figure) or 0
    return sign >= 0 if statement.keeps else sign == statement.direction
