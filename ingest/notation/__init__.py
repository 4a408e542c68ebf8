"""How reports write numbers, units, measures and periods: text in, exact values out; pure functions."""

from ingest.notation.amounts import Mention, parse_amounts
from ingest.notation.measures import parse_measure
from ingest.notation.numbers import Number, in_parentheses, is_blank, is_damaged, parse_number
from ingest.notation.periods import parse_period
from ingest.notation.thousands import groups_by_comma, groups_by_point
from ingest.notation.units import parse_unit

__all__ = [
    "Mention",
    "Number",
    "groups_by_comma",
    "groups_by_point",
    "in_parentheses",
    "is_blank",
    "is_damaged",
    "parse_amounts",
    "parse_measure",
    "parse_number",
    "parse_period",
    "parse_unit",
]
