"""Checks sentences that tell by how much a thing grew and what it came to, by the row that grew by just as much.

In: sentences and the rows of all tables. Out: checks, for example of the row "Folkmängd" with 9 240 and 9 192::

    "Under året ökade befolkningen med 48 personer till 9 420 invånare."  ->  a finding of kind TEXT

The growth is the row's to the digit, which says which row is meant whatever the sentence calls it; the level counts
only as a slip of the pen away from the row's, with digits enough to tell, and where no cell of the report prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ingest.notation import Mention, parse_amounts
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_differences import make_value_finding
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_slips import is_of_unit, is_printed, says, slip_digits
from ingest.reconcile.text_ties import Names
from ingest.records import Figure, FindingKind, Measure

_GREW = re.compile(
    r"\b(?:(?P<up>ökade?|ökat|steg|stigit|växte|växt)|(?P<down>minskade?|minskat|sjönk|sjunkit|krympte))\b"
    r"[^.,;]{0,40}\smed\s+$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:[^\W\d_]+\s+){0,2}(?:och\s+(?:var|är|uppgick)\s+)?till\s+$", re.IGNORECASE)
_OTHER = frozenset({Measure.BUDGET, Measure.TARGET, Measure.VARIANCE, Measure.FORECAST})
_LEAST_GROWTH = 10  # many rows grow by a few
_FEWEST = 4  # digits that must tell a slip


def check_levels(sentence: Sentence, names: Names) -> list[Checked]:
    """Give the checks of the levels that a sentence tells with the growth to them."""
    checks = []
    for growth, level, sign in _read_levels(sentence):
        found = [cell for row in names.figures.values() for cell in _cells(row, growth, level, sign)]
        if len({(cell.table, cell.row) for cell in found}) != 1:
            continue
        wrong = [cell for cell in found if cell.amount and not says(level, cell.amount)]
        finding = None
        if wrong and not is_printed(level, names):
            year = wrong[0].period.end.year if wrong[0].period else None
            finding = make_value_finding(sentence, level.amount, wrong[:1], names, year)
        checks.append(Checked(table=found[0].table, kind=FindingKind.TEXT, finding=finding))
    return checks


def _read_levels(sentence: Sentence) -> Iterator[tuple[Mention, Mention, int]]:
    """Give each growth of a sentence with the level that it led to, and 1 where the thing grew, -1 where it shrank."""
    for growth, level in pairwise(parse_amounts(sentence.plain)):
        grew = _GREW.search(sentence.plain[: growth.start])
        leads = _TO.fullmatch(sentence.plain[growth.end : level.start])
        is_rough = growth.is_approximate or level.is_approximate
        if grew and leads and not is_rough and growth.amount.value >= _LEAST_GROWTH:
            yield growth, level, 1 if grew["up"] else -1


def _cells(row: tuple[Figure, ...], growth: Mention, level: Mention, sign: int) -> Iterator[Figure]:
    """Give the later cells of a row that grew by just so much to the level, or to one that is a slip away."""
    held = [figure for figure in row if figure.amount and figure.is_exact and figure.period]
    plain = [figure for figure in held if figure.measure not in _OTHER]
    for earlier in plain:
        for later in plain:
            if _grew_by(earlier, later) == growth.amount.value * sign and later.amount:
                is_like = is_of_unit(level.amount, later.amount)
                if is_like and (says(level, later.amount) or slip_digits(level, later.amount) >= _FEWEST):
                    yield later


def _grew_by(earlier: Figure, later: Figure) -> Decimal | None:
    """Give by how much a row grew from one cell to a later one of its kind; None where they are of no such pair."""
    if not (earlier.amount and later.amount and earlier.period and later.period):
        return None
    is_pair = later.period.end.year == earlier.period.end.year + 1 and later.measure is earlier.measure
    is_like = later.amount.unit is earlier.amount.unit
    return later.amount.value - earlier.amount.value if is_pair and is_like else None
