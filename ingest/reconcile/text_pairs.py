"""Checks sentences that tell what a row was and what it has become, where one of the two is the row's to the digit.

In: sentences and the tables of their chapter. Out: checks, for example of a total of 3 418 in 2030 and 3 361 in 2031::

    "Antalet resenärer har minskat från 3 418 till 3 316."  ->  a finding of kind TEXT on the latter

The amount that agrees says which row is meant; the other counts only as a slip of the pen away from the row's cell of
the later year, with three digits or more that tell, and where no cell of the report prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.notation import Mention, parse_amounts
from ingest.passages.row_names import NamedRow
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_differences import make_value_finding
from ingest.reconcile.text_said import stems_of
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_slips import is_printed, says, slip_digits, titles_of
from ingest.reconcile.text_ties import Names
from ingest.records import Figure, FindingKind, Measure

_FROM = re.compile(r"\bfrån\s+$", re.IGNORECASE)
_TO = re.compile(r"^\s*(?:[^\W\d_]+\s+)?till\s+$", re.IGNORECASE)
_AGAINST = re.compile(r"^\s*(?:[^\W\d_]+\s+)?(?:\(|,?\s*(?:jämfört\s+med|mot)\s+)$", re.IGNORECASE)
_OTHER = frozenset({Measure.BUDGET, Measure.TARGET, Measure.VARIANCE, Measure.FORECAST})
_FEWEST = 3


def check_pairs(sentence: Sentence, names: Names) -> list[Checked]:
    """Give the checks of the amounts that a sentence tells of two times of one row."""
    checks = []
    for before, now in _read_pairs(sentence):
        found = [pair for row in names.rows for pair in _cells(row, before, now, sentence, names)]
        wrong = [later for _, later in found if later.amount and not says(now, later.amount)]
        if len({(later.table, later.row) for later in wrong}) != 1 or len(wrong) != len(found):
            continue
        if len({later.amount for later in wrong}) > 1 or is_printed(now, names):
            continue
        year = wrong[0].period.end.year if wrong[0].period else None
        finding = make_value_finding(sentence, now.amount, wrong[:1], names, year)
        checks.append(Checked(table=wrong[0].table, kind=FindingKind.TEXT, finding=finding))
    return checks


def _read_pairs(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Give the amounts of a sentence that are one thing before and now: "från 5 till 6", "6 (5)", "6 jämfört med 5"."""
    for one, other in pairwise(parse_amounts(sentence.plain)):
        between = sentence.plain[one.end : other.start]
        if one.is_approximate or other.is_approximate:
            continue
        if _TO.match(between) and _FROM.search(sentence.plain[: one.start]):
            yield one, other
        elif _AGAINST.match(between):
            yield other, one


def _cells(
    row: NamedRow, before: Mention, now: Mention, sentence: Sentence, names: Names
) -> Iterator[tuple[Figure, Figure]]:
    """Give the cells of a row of the chapter that print the one amount, with a later one the other is or nearly is."""
    if row.table.headings != sentence.passage.headings:
        return
    words = stems_of(sentence.plain)
    if not words & {*row.key, *titles_of(row.table, names)}:
        return
    figures = [figure for figure in names.figures.get(row.reference, ()) if figure.is_exact and figure.period]
    plain = [figure for figure in figures if figure.measure not in _OTHER and figure.amount]
    for earlier in plain:
        for later in plain:
            if earlier.amount and later.amount and earlier.period and later.period:
                is_later = later.period.end > earlier.period.end and later.measure is earlier.measure
                is_same = says(before, earlier.amount)
                if is_later and is_same and (says(now, later.amount) or slip_digits(now, later.amount) >= _FEWEST):
                    yield earlier, later
