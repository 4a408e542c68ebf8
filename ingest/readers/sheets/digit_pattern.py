"""The digits of a format code: how many, how rounded, how grouped, how scaled.

In: the placeholders of a code and what stands among them. Out: a pattern, for example::

    "#,##0.0,"  ->  one decimal, in groups of three, in thousands
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.readers.sheets.shown import round_shown

_PLACEHOLDERS = frozenset("0#?")
_GROUP_MARKS = frozenset(" \u00a0\u202f\u2009'’.")


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitPattern:
    """How the digits of a number are shown.

    `digits` are the fewest before the decimal comma; `places` the most after it and `least` the fewest. `thousands`
    says how often the number is divided by a thousand. `signs` are the placeholders of a code ("000000-0000"), whose
    digits are no amount; empty for a number.
    """

    digits: int
    places: int
    least: int
    thousands: int
    is_grouped: bool
    is_understood: bool
    signs: str = ""

    @property
    def is_code(self) -> bool:
        """Whether the digits are those of a code or a number of a register, with marks among them."""
        return bool(self.signs)

    def round(self, value: Decimal) -> Decimal:
        """Give a number as it is shown: scaled, rounded, without the decimals that the pattern leaves out."""
        rounded = round_shown(value.scaleb(-3 * self.thousands), self.places)
        for places in range(self.places, self.least, -1):
            shorter = round_shown(rounded, places - 1)
            if shorter != rounded:
                return round_shown(rounded, places)
            rounded = shorter
        return rounded

    def fill(self, value: Decimal) -> str:
        """Give the digits of a code with the marks among them, from the right."""
        digits = list(str(abs(round_shown(value, 0))))
        shown: list[str] = []
        for sign in reversed(self.signs):
            if sign not in _PLACEHOLDERS:
                shown.append(sign)
            elif digits:
                shown.append(digits.pop())
            elif sign == "0":
                shown.append("0")
        return "".join((*digits, *reversed(shown)))


def parse_pattern(tokens: Sequence[tuple[str, str]]) -> DigitPattern:
    """Give the pattern of the tokens from the first placeholder to the last; a token is its kind and its text."""
    placeholders = "".join(text for kind, text in tokens if kind == "digits")
    whole, point, decimals = placeholders.partition(".")
    core, scaled = whole.rstrip(","), decimals.rstrip(",")
    thousands = len(whole) - len(core) + len(decimals) - len(scaled)
    literals = _inner_literals(tokens)
    in_groups = bool(literals) and all(set(text) <= _GROUP_MARKS and after % 3 == 0 for text, after in literals)
    is_code = any(not set(text) <= _GROUP_MARKS for text, _ in literals)
    return DigitPattern(
        digits=core.count("0"),
        places=sum(scaled.count(sign) for sign in _PLACEHOLDERS),
        least=scaled.count("0"),
        thousands=thousands if core or point else 0,
        is_grouped="," in core or in_groups,
        is_understood="," not in scaled and "." not in scaled and (not literals or in_groups) and _grouped_well(core),
        signs="".join(text for _, text in tokens) if is_code else "",
    )


def _inner_literals(tokens: Sequence[tuple[str, str]]) -> list[tuple[str, int]]:
    """Give what stands among the placeholders, each with the number of placeholders before the decimals after it."""
    found = []
    for place, (kind, text) in enumerate(tokens):
        if kind != "digits":
            after = "".join(more for other, more in tokens[place:] if other == "digits").partition(".")[0]
            found.append((" " if kind == "gap" else text, sum(after.count(sign) for sign in _PLACEHOLDERS)))
    return found


def _grouped_well(core: str) -> bool:
    """Whether commas stand where thousands are parted: "#,##0" but not the Swedish "0,00" that a program wrote."""
    last = core.rpartition(",")[2]
    return "," not in core or len(last) >= 3
