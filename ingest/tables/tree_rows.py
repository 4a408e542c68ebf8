"""The rows of a table as the search for its tree sees them: their names, their amounts and what sums up to what.

In: a label, or rows. Out: whether the label names a total or a part, whether rows sum up to another, for example::

    "varav hyror"  ->  a part        "Summa intäkter"  ->  a total        300, 200 under 500  ->  sum up to it
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.tables.sum_groups import last_digit

_GOAL = re.compile(r"\bska(?:ll)?\b|\bshall\b")  # "Årets resultat ska vara minst två procent av skatterna"
_TOTAL = re.compile(
    r"(?:(?:\d{1,6}[.:]?\s+)?(?:summa|s:a|totalt?|totala|delsumma|sum|subtotal)"
    r"|resultat|(?:årets|periodens) resultat|netto\w*|verksamhetens netto\w*"
    r"|net (?:cost|result|expen\w+|total)s?|result)\b",
    re.IGNORECASE,
)
_SUB_TOTAL = re.compile(r".*\w\s+(?:delsumma|subtotal)", re.IGNORECASE)  # of a group that is named before it
_PART = re.compile(r"[-–\s]*(?:varav|därav|of which|whereof)\b", re.IGNORECASE)
_SEX = re.compile(
    r"[-–\s]*(?:kvinnor|kvinna|män|man|flickor|pojkar|women|men|girls|boys)\b(?:\s*[,(]?\s*(?:%|procent|antal|st)\)?)?\s*",
    re.IGNORECASE,
)
_PER_HEAD = re.compile(r"\bper (?:invånare|elev|barn|brukare|plats|inhabitant|head)|/inv", re.IGNORECASE)
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """What the tree needs of a row: its label, its amounts by column, and how it is printed.

    `is_emphasised`: in italics, as parts are; `is_bare`: a label with nothing at all beside it.
    """

    label: str
    values: tuple[Decimal | None, ...]
    is_emphasised: bool = False
    is_bare: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the row has no amounts at all."""
        return all(value is None for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A total below its parts: its index, and those of the rows that it sums up directly."""

    index: int
    parts: tuple[int, ...]


def is_total_name(label: str) -> bool:
    """Whether a label names a total.

    >>> is_total_name("S:a investeringar"), is_total_name("Totalförsvar"), is_total_name("Resultat per invånare")
    (True, False, False)
    >>> is_total_name("42 Summa bibliotek"), is_total_name("Avgiftsfinansierat Delsumma")
    (True, True)
    """
    if _SUB_TOTAL.fullmatch(label):
        return True
    return bool(_TOTAL.match(label)) and not _PER_HEAD.search(label) and not _GOAL.search(label)


def is_part_name(label: str) -> bool:
    """Whether a label says that its row is a part of the row above: "varav hyror"."""
    return bool(_PART.match(label))


def is_sex_name(label: str) -> bool:
    """Whether a label names nobody but one of the sexes, so that the rows around it tell what of them is meant.

    >>> is_sex_name("Kvinnor, %"), is_sex_name("- män"), is_sex_name("Kvinnojouren"), is_sex_name("Män i förskolan")
    (True, True, False, False)
    """
    return _SEX.fullmatch(label) is not None


def sums_to(
    values: Mapping[int, tuple[Decimal | None, ...]], parts: Sequence[int], total: int, *, exact: bool = False
) -> bool:
    """Whether rows sum up to a total in every column that both have, up to half a unit of the last digit a term."""
    compared = 0
    for column, wanted in enumerate(values[total]):
        terms = [value for part in parts if (value := values[part][column]) is not None]
        if wanted is None or not terms:
            continue
        tolerance = 0 if exact else _HALF * len(terms) * last_digit((wanted, *terms))
        if abs(sum(terms) - wanted) > tolerance:
            return False
        compared += wanted != 0
    return compared > 0
