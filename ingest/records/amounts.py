"""What a number is an amount of, and when: units, measures, amounts, periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Measure(StrEnum):
    """What a column of a table measures; bokslut and utfall are both ACTUAL."""

    BUDGET = "budget"
    ACTUAL = "actual"
    FORECAST = "forecast"
    VARIANCE = "variance"
    TARGET = "target"
    OTHER = "other"


class Unit(StrEnum):
    """The unit of an amount, as the public formats write it; UNKNOWN where the report gives none."""

    KR = "kr"
    TKR = "tkr"
    MNKR = "mnkr"
    PERCENT = "%"
    PERCENTAGE_POINTS = "procentenheter"
    COUNT = "antal"
    INDEX = "index"
    FULL_TIME_EQUIVALENTS = "åa"
    DAYS = "dagar"
    YEARS = "år"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit; exact, never a float."""

    value: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Period:
    """The days that a figure covers, first and last included; interim 202308 is 1 January to 31 August."""

    start: date
    end: date
