"""The sentences in which findings of the text side are told, Swedish and English.

In: what was found, in words and numbers as printed. Out: one sentence in each language, for example "Texten anger ett
överskott på 5 tkr för Hamnen, men tabellen har -5 tkr."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.records import Amount, Finding, FindingKind, Location, Severity, Unit

NO_BREAK_SPACE = "\u00a0"
VAGUE = re.compile(
    r"\b(?:bland annat|bl\.?\s?a|till exempel|t\.?\s?ex|med mera|m\.?m|såsom|exempelvis|minst|högst|ca|cirka|drygt)\b",
    re.I,
)
_WITHOUT_WORD = frozenset({Unit.UNKNOWN, Unit.COUNT, Unit.INDEX})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding's sentence in both languages."""

    swedish: str
    english: str


def to_number(value: Decimal) -> str:
    """Give a number as Swedish writes it: "-1 262,5".

    >>> to_number(Decimal("-1262.50")).replace(NO_BREAK_SPACE, " ")
    '-1 262,50'
    """
    return f"{value:,f}".replace(",", NO_BREAK_SPACE).replace(".", ",")


def to_amount(amount: Amount) -> str:
    """Give a number with its unit."""
    number = to_number(amount.value)
    return number if amount.unit in _WITHOUT_WORD else f"{number}{NO_BREAK_SPACE}{amount.unit.value}"


def to_signed(amount: Amount) -> str:
    """Give an amount with its sign always said, as two that differ by nothing else are told apart.

    >>> to_signed(Amount(value=Decimal(63), unit=Unit.TKR)).replace(NO_BREAK_SPACE, " ")
    '+63 tkr'
    """
    return f"{'+' if amount.value > 0 else ''}{to_amount(amount)}".replace("-", "\u2212")


def to_name(label: str) -> str:
    """Give a label in quotation marks that fit it."""
    return f"”{label.strip()}”"


def english(text: str) -> str:
    """Give a number or expression with a decimal point, as English writes it."""
    return re.sub(r"(?<=\d),(?=\d)", ".", text).replace("procentenheter", "percentage points")


def make_finding(
    kind: FindingKind,
    told: Told,
    printed: str,
    locations: Sequence[Location],
    *,
    severity: Severity = Severity.ERROR,
    amount: Amount | None = None,
    computed: Amount | None = None,
    expression: str = "",
    figures: Sequence[str] = (),
    passages: Sequence[str] = (),
    table: int | None = None,
    other: str = "",
) -> Finding:
    """Give a finding, each place and figure in it once."""
    return Finding(
        kind=kind,
        severity=severity,
        printed=printed,
        amount=amount,
        computed=computed,
        expression=expression,
        figures=tuple(dict.fromkeys(figures)),
        passages=tuple(dict.fromkeys(passages)),
        table=table,
        locations=tuple(dict.fromkeys(locations)),
        other=other,
        swedish=told.swedish,
        english=told.english,
    )
