"""Checks the forecast of the year's result where a sentence takes it for known, against the row of the result.

In: all sentences of a report and its rows. Out: checks, for example of a result that is expected to be 7,2 mnkr::

    "Underskottet kan återställas om resultatet följer prognosen på 9,8 mnkr."  ->  a finding of kind TEXT

"Prognosen" alone may be that of anything, so it counts only in a sentence of the result, where all rows of the result
print one forecast, another sentence tells that one, and neither a cell nor another sentence tells the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.notation import Mention, parse_amounts
from ingest.notation.periods import full_year
from ingest.notation.told_amounts import is_other_thing
from ingest.notation.units import MONEY
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_differences import make_value_finding, scale_to
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_slips import is_printed, says
from ingest.reconcile.text_ties import Names
from ingest.records import Figure, FindingKind, Measure, Period

_FORECAST = re.compile(r"\b(?:helårs|års)?prognosen\s+(?:på|om|pekar\s+på|är|visar)\s+$", re.IGNORECASE)
_NARROWED = re.compile(r"\s*(?:för|inom|i|från|till)\b", re.IGNORECASE)
_RESULT = re.compile(r"\bresultat(?:et)?\b", re.IGNORECASE)
_RESULT_ROW = re.compile(r"(?:(?:årets|periodens|helårets)[\s/]*)+resultat\W*", re.IGNORECASE)
_BODY = re.compile(r"nämnd|bolag|\bAB\b|koncern|förvaltning(?!sberättelse)", re.IGNORECASE)
_MOST_APART = Decimal("0.5")  # of the larger


def check_forecasts(sentences: Sequence[Sentence], names: Names, covered: Period | None) -> list[Checked]:
    """Give the checks of the forecast of the result; `covered` is the period of the report."""
    told = [(sentence, mention) for sentence in sentences for mention in _forecasts(sentence)]
    cells = _find_cells(names, covered) if told and covered else []
    if len({cell.amount for cell in cells}) != 1:
        return []
    checks = []
    for sentence, mention in told:
        amount = cells[0].amount
        if amount is None or says(mention, amount):
            continue
        values = [abs(mention.amount.value) * scale_to(mention.amount, amount), abs(amount.value)]
        is_like = abs(values[0] - values[1]) <= max(values) * _MOST_APART
        others = [one for other in sentences if other != sentence for one in parse_amounts(other.plain)]
        is_known = any(says(one, amount) for one in others if one.amount.unit in MONEY)
        if is_like and is_known and not is_printed(mention, names) and not _is_told(mention, others):
            finding = make_value_finding(sentence, mention.amount, cells, names, None)
            checks.append(Checked(table=cells[0].table, kind=FindingKind.TEXT, finding=finding))
    return checks


def _forecasts(sentence: Sentence) -> list[Mention]:
    """Give the amounts that a sentence of the result calls the forecast, and nothing narrows."""
    plain = sentence.plain
    if not _RESULT.search(plain) or is_other_thing(plain) or any(map(_BODY.search, sentence.passage.headings[-1:])):
        return []
    return [
        mention
        for mention in parse_amounts(plain)
        if mention.amount.unit in MONEY and not mention.is_approximate
        if _FORECAST.search(plain[: mention.start]) and not _NARROWED.match(plain, mention.end)
    ]


def _find_cells(names: Names, covered: Period) -> list[Figure]:
    """Give the forecasts of the year in the rows of the year's result."""
    return [
        figure
        for row in names.rows
        if _RESULT_ROW.fullmatch(row.row.label.strip())
        for figure in names.figures.get(row.reference, ())
        if figure.measure is Measure.FORECAST and figure.period == full_year(covered.end.year)
        if figure.amount and figure.amount.unit in MONEY and figure.is_exact
    ]


def _is_told(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(one.amount == mention.amount for one in others)
