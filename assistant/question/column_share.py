"""Plans a share of one column in another: "hur stor del av den beslutade effekten hade uppnåtts".

In: a question that asks for a share, its plan and the store. Out: the part and the whole, each a `Plan`, or none.
For example a table "Åtgärdsplan" with the columns "Beslutad effekt" and "Uppnått t.o.m. maj" gives the two cells
of its total; each heading must be said in full by its own side of the question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, Term, score_term, score_word
from assistant.linking.places import link_places
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import MANY_REPORTS, to_terms
from assistant.operations.row_tree import find_grand_total
from assistant.operations.spans import time_free
from assistant.question.setting import Setting
from assistant.records import Operation, Plan, RowKey
from assistant.words import operation_words as words
from assistant.words.answer_wishes import without_wishes
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure, Unit
from ingest.words import split_words

_REACHED = re.compile(
    r"(?:\w+ )?(?:upp)?nått\w*|(?:\w+ )?(?:genomför|förverkliga|realisera|verkställ|uppfyll|levererat|gett|"
    r"getts|achiev|reach|realis|realiz|deliver)\w*",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    rf"\b(?:t\.?\s?o\.?\s?m\.?|till och med|per|hittills|ack\w*|to date|so far|{'|'.join(map(re.escape, MONTHS))})\b",
    re.IGNORECASE,
)
_KRONOR = (Unit.KR, Unit.TKR, Unit.MNKR)


def column_share(plan: Plan, text: str, setting: Setting) -> tuple[Plan, ...]:
    """Return the terms of a share of one column in another of the same row, where one row of the reports has both."""
    found = words.SHARE_OF_WHOLE.search(without_wishes(text))
    placed = link_places(plan, setting.store.catalogue())
    names = placed.reports or setting.store.report_names()
    if found is None or len(names) > MANY_REPORTS or setting.goes_on:
        return ()
    whole, part = split_words(found["whole"]), split_words(f"{found['verb']} {found['part']}")
    terms, _ = to_terms(plan, setting.store, tuple(names))
    rows = [
        (row, own, all_of)
        for row in _rows_of_tables(group_rows(setting.store.figures(reports=tuple(names))), terms)
        if (all_of := _in_column(row, whole)) and (own := _part_of(row, part, whole, all_of))
    ]
    if len(rows) != 1:
        return ()
    row, own, all_of = rows[0]
    return tuple(operand_of_cell(placed, row.key, figure) for figure in (own, all_of))


def _part_of(row: RowFigures, part: Sequence[str], whole: Sequence[str], all_of: Figure) -> Figure | None:
    """Return the amount of a row that is a part of another: what its heading says, or what was reached of the same.

    "Andel av den beslutade effekten som uppnåtts": of the columns "Beslutad effekt" and "Effekt t.o.m. maj", not of
    what is expected.
    """
    if own := _in_column(row, part):
        return own if own.column != all_of.column else None
    if not _REACHED.match(" ".join(part)):
        return None
    others = replace(row, figures=tuple(one for one in row.figures if one.column != all_of.column))
    reached = _in_column(others, whole)
    is_so_far = reached is not None and reached.measure is not Measure.FORECAST and _SO_FAR.search(reached.column)
    return reached if is_so_far else None


def operand_of_cell(plan: Plan, key: RowKey, figure: Figure) -> Plan:
    """Return the plan of one cell: its heading is all that is asked."""
    periods = (figure.period,) if figure.period else ()
    bare = replace(plan, operation=Operation.LOOK_UP, reports=(key.report,), rows=(key,), question=figure.column)
    bare = replace(bare, percent=False, interim=False, end_month=None)  # in per cent is the share, not its terms
    return replace(bare, measures=(figure.measure,), periods=periods, subject=(), hints=(), unexplained=(), whole=False)


def _rows_of_tables(rows: Sequence[RowFigures], terms: Sequence[Term]) -> list[RowFigures]:
    """Return the grand totals of the tables whose caption a word of the question names."""
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in rows:
        tables.setdefault((row.key.report, row.key.table), []).append(row)
    named = [own for own in tables.values() if _names(terms, own[0].first.caption)]
    return [total for own in named if (total := find_grand_total(own))]


def _names(terms: Sequence[Term], caption: str) -> bool:
    return any(score_term(term, split_words(caption)) >= GOOD_MATCH for term in terms)


def _in_column(row: RowFigures, said: Sequence[str]) -> Figure | None:
    """Return the only amount of a row whose heading is said in full by some words, but for its times.

    Of "Beslutad effekt" and "Effekt t.o.m. maj" the first one, where both its words are said.
    """
    found: list[tuple[int, Figure]] = []
    for figure in row.figures:
        head = time_free(figure.column)
        is_said = bool(head) and all(any(score_word(word, own) >= GOOD_MATCH for word in said) for own in head)
        if is_said and figure.amount and figure.amount.unit in _KRONOR:
            found.append((len(head), figure))
    longest = max((length for length, _ in found), default=0)
    most = [figure for length, figure in found if length == longest]
    return most[0] if len(most) == 1 else None
