"""Reads the unit that the name of a row or a column gives its numbers, where it is no unit of money or of people.

In: a figure whose cell prints no unit. Out: the kind of what it measures, "" where nothing names it. For example
"Förnyad ledning, meter" is of length and "Levererat vatten, tusen m³" of volume: neither is more than the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.records import Figure, Unit

# The words of each kind; two units of one kind differ too, so each unit is a kind of its own ("km" and "meter").
_UNITS: Final = {
    "metre": r"m|meter|metres?|meters?|löpmeter|lpm",
    "kilometre": r"km|kilometer|kilometres?|mil",
    "square metre": r"m²|m2|kvm|kvadratmeter|square met(?:re|er)s?",
    "hectare": r"ha|hektar|hectares?",
    "cubic metre": r"m³|m3|kbm|kubikmeter|cubic met(?:re|er)s?",
    "litre": r"l|liter|litres?",
    "kilowatt hour": r"kwh|kilowattimm\w+",
    "megawatt hour": r"mwh|megawattimm\w+",
    "gigawatt hour": r"gwh|gigawattimm\w+",
    "kilogram": r"kg|kilo(?:gram)?",
    "tonne": r"ton|tonnes?|ton co2(?:e|-ekv\w*)?",
    "minute": r"min|minut(?:er)?|minutes?",
    "hour": r"tim|timm(?:e|ar)|h|hours?",
    "day": r"dag(?:ar)?|dygn|days?",
    "week": r"veck(?:a|or)|weeks?",
    "month": r"månad(?:er)?|months?",
    "year": r"år|years?",
    "krona": r"kr|kronor|sek",
    "thousand kronor": r"tkr|ksek",
    "million kronor": r"mnkr|mkr|msek",
    "per cent": r"%|procent|per ?cent",
}
_SIZES: Final = {"tusen": r"tusen|thousands?|1 ?000", "miljoner": r"miljon(?:er)?|millions?"}
_SIZE: Final = "|".join(f"(?P<{name}>{words})" for name, words in _SIZES.items())
_UNIT: Final = "|".join(f"(?P<u{place}>{words})" for place, words in enumerate(_UNITS.values()))
# "…, tusen m³", "… (dagar)", "antal dagar …" names no unit of the number: it counts days all the same
_AT_END: Final = re.compile(
    rf"(?:,\s*|\(\s*|\bi\s+|\bin\s+|–\s*|\s-\s*)(?:antal\s+)?(?:(?:{_SIZE})\s+)?(?:{_UNIT})"
    r"(?P<each>\s*(?:/|per\s)[^,()]+)?\s*\)?\s*\.?$",
    re.IGNORECASE,
)


def name_unit(figure: Figure) -> str:
    """Return the unit that a row's label, else its column, ends with; "" where the cell or neither of them says it.

    >>> read_unit_at_end("Levererat vatten, tusen m³"), read_unit_at_end("Förnyad ledning (meter)")
    ('tusen cubic metre', 'metre')
    """
    if figure.amount is None or figure.amount.unit not in (Unit.UNKNOWN, Unit.COUNT):
        return ""
    return read_unit_at_end(figure.label) or read_unit_at_end(figure.column)


def read_unit_at_end(text: str) -> str:
    """Return the unit that a name ends with: what is measured, how many of it at once, and per what."""
    found = _AT_END.search(text)
    if found is None:
        return ""
    size = next((name for name in _SIZES if found[name]), "")
    unit = next(unit for place, unit in enumerate(_UNITS) if found[f"u{place}"])
    each = re.sub(r"^(?:/|per\s)\s*", "", (found["each"] or "").strip().casefold())
    return " ".join(part for part in (size, unit, each and f"per {each}") if part)


def name_other_units(terms: Sequence[Figure]) -> bool:
    """Whether the names of the terms give them different units: never added, subtracted or set against each other."""
    return len({unit for term in terms if (unit := name_unit(term))}) > 1
