"""Reads the amounts that a claim states: number, scale, unit, how exact, and whether it is a limit.

In: text. Out: `ClaimedAmount`s. For example "drygt 1,5 miljoner" is 1 500 000 kronor to the nearest 100 000, and a
little less than meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from assistant.words import claim_words as words
from assistant.words.claim_words import Bound
from assistant.words.code_words import is_code
from assistant.words.quantity_words import FRACTIONS, KINDS_OF_ROWS, MAJORITIES, MOST_ARE, MOSTLY
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS

_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_SCALE_NAMES = "|".join(sorted(words.SCALES, key=len, reverse=True))
_NUMBER = r"[-−–]?\s?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|[-−–]?\s?\d+(?:[.,]\d+)*"
_WORDS = "|".join(sorted(words.NUMBER_NAMES, key=len, reverse=True))
_UNIT_AHEAD = rf"(?:(?:{_SCALE_NAMES})\b|(?:{words.POINTS}|{words.PERCENT})(?!\w))"
_AMOUNT = re.compile(
    rf"(?<![\w.,/-])(?:(?P<number>{_NUMBER})|(?P<name>{_WORDS})(?=\s+{_UNIT_AHEAD}))\s*"
    rf"(?:(?P<points>{words.POINTS})(?!\w)|(?P<percent>{words.PERCENT})(?!\w)|(?P<scale>{_SCALE_NAMES})\b{words.MONEY_TAIL})?",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH_NAMES})\b|\b(?:{_MONTH_NAMES})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*\d))"
    rf"(?:,?\s+(?:19|20)\d\d)?|\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_HALF = Decimal(50)
_LEAST_BARE = 100  # a smaller number without a unit is a code, an age, a number of months
_THING_WORDS = re.compile(
    r"\s+(?:\w+\s+)?(\w*dialoger|\w+(?:elever|platser|möten|besök|ärenden|samtal|lägenheter|bostäder|tjänster)|personer|människor|medarbetare|anställda|årsarbetare|tjänster|besök|besökare|samtal|elever|barn|platser|projekt|"
    r"invånare|medborgare|väljare|medlemmar|brukare|kunder|uppdrag|utryckningar|anmälningar|fordon|avdelningar|portioner|"
    r"tomter|lägenheter|bostäder|ärenden|dialoger|ansökningar|möten|dagar|deltagare|hushåll|individer|ungdomar|utredningar|"
    r"people|persons|inhabitants|residents|members|visitors|clients|customers|vehicles|employees|staff|visits|calls|pupils|students|children|places|projects|plots|flats|cases|dialogues|"
    r"applications|meetings|days|participants|households|posts|women|men|kvinnor|män)\b",
    re.IGNORECASE,
)


HALVES: Final = frozenset({*FRACTIONS, *MAJORITIES, *MOSTLY})
_FRACTION_NAMES = "|".join(sorted(HALVES - MOSTLY, key=len, reverse=True))
# No part of a whole: "half as much", "half of what it was", "the first half", "a quarter later", "var fjärde vecka".
_FRACTION = re.compile(
    r"(?<!första )(?<!andra )(?<!first )(?<!second )(?<!latter )\b(?<!-)"
    rf"(?P<fraction>{_FRACTION_NAMES})\b(?! (?:så|as|a|en|year|år\w*|later|ago|senare)\b)"
    r"(?! (?:\w+ )?(?:år|månad|vecka|dag|gång|kvartal|years?|months?|weeks?|days?|times?)\b)"
    r"(?! (?:av|of) (?:vad|det|den|what|that|it|(?:the )?year|året|(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
# "half" alone may compare with another: it is a share where a bound stands before it or a whole after it.
_HALF_LEAD = re.compile(
    r"\b(?:(?:mer|mindre|fler|färre|more|less|fewer) (?:än|than)|over|över|under|nästan|knappt|drygt|almost|"
    r"nearly)\s*$",
    re.IGNORECASE,
)
_FRACTION_STEP = Decimal(2)  # "en tredjedel" is 32 or 34 per cent as well


# "gick plus med 4" states an amount, whatever its unit; "åtgärd 4" and "4 av målen" do not.
_BEFORE_AMOUNT = re.compile(r"\b(?:med|by|var|blev|was)\s*$", re.IGNORECASE)
_WORD = re.compile(r"^\W*\w")
# "från 40 till 60": levels, whatever their unit
_BEFORE_LEVEL = re.compile(r"\b(?:från|from|till|to)\s*$", re.IGNORECASE)
_AFTER_LEVEL = re.compile(r"\s*(?:till|to)\s+\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedAmount:
    """An amount of a claim. `value` is in kronor for money; `step` the place that it is rounded to, in the same unit.

    `kind` is "money", "percent", "points", "count" or "" where no unit is named. `text` is the amount as typed, and
    `start` where it begins in the text that it was read from.
    """

    text: str
    value: Decimal
    step: Decimal
    kind: str
    bound: Bound
    is_negative: bool = False
    start: int = field(default=0, compare=False)


def read_amounts(text: str) -> tuple[ClaimedAmount, ...]:
    """Return the amounts that a text states, in order; dates and years are none.

    >>> [(found.text, int(found.value), int(found.step)) for found in read_amounts("gick back 1,5 miljoner 2019")]
    [('1,5 miljoner', 1500000, 100000)]
    """
    rest = blank_out(text, [found.span() for found in _DATE.finditer(text) if not _is_amount_year(text, found)])
    found = (_to_amount(match, rest) for match in _AMOUNT.finditer(rest))
    return tuple(amount for amount in (*found, *_read_fractions(text), *_read_most(text)) if amount)


def _read_most(text: str) -> list[ClaimedAmount]:
    """Return "most of the managers are women" as more than half; of most rows of a table other rules judge."""
    return [
        ClaimedAmount(
            text=found[0].casefold(),
            value=_HALF,
            step=_FRACTION_STEP,
            kind="percent",
            bound=Bound.MORE,
            start=found.start(),
        )
        for found in MOST_ARE.finditer(text)
        if not KINDS_OF_ROWS.match(text[found.end() :])
    ]


def _read_fractions(text: str) -> list[ClaimedAmount]:
    """Return "more than half", "en tredjedel" as amounts in per cent; "half as much as" compares two amounts."""
    found = []
    for match in _FRACTION.finditer(text):
        word, before = match["fraction"].casefold(), text[: match.start()]
        has_whole = re.match(r"\s+(?:av|of)\b", text[match.end() :], re.IGNORECASE)
        if FRACTIONS.get(word) == _HALF and not (has_whole or _HALF_LEAD.search(before)):
            continue
        lead = next((bound for bound, pattern in words.BOUND_WORDS if pattern.search(before)), Bound.PLAIN)
        found.append(
            ClaimedAmount(
                text=word,
                value=FRACTIONS.get(word, _HALF),
                step=_FRACTION_STEP,
                kind="percent",
                bound=Bound.MORE if word in MAJORITIES else lead,
                start=match.start(),
            )
        )
    return found


def _is_amount_year(text: str, date: re.Match[str]) -> bool:
    """Whether what looks like a year is an amount: a unit follows it ("2000 tkr")."""
    following = rf"\s*(?:{words.POINTS}|{words.PERCENT}|(?:{_SCALE_NAMES})\b)"
    return len(date[0]) == 4 and re.match(following, text[date.end() :], re.IGNORECASE) is not None


def _to_amount(match: re.Match[str], text: str) -> ClaimedAmount | None:
    scale = words.SCALES.get((match["scale"] or "").casefold())
    after = text[match.start() + len(match[0].rstrip()) :]
    number = _to_number(match)
    if number is None:
        return None
    value, places = number
    kind = "points" if match["points"] else "percent" if match["percent"] else "money" if scale else ""
    if not kind and _THING_WORDS.match(after):
        kind = "count"
    is_level = _BEFORE_LEVEL.search(text[: match.start()]) and (_AFTER_LEVEL.match(after) or not _WORD.search(after))
    is_told = is_level or (_BEFORE_AMOUNT.search(text[: match.start()]) and not _WORD.search(after))
    if not kind and abs(value) < _LEAST_BARE and not places and not is_told:
        return None
    if not kind and is_code(text, match.start("number") if match["number"] else match.start(), after):
        return None
    step = Decimal(1).scaleb(-places)
    if not places and scale in (None, Decimal(1000), Decimal(1)) and kind in ("money", ""):
        step = Decimal(10) ** _count_zeros(abs(value))
    factor = scale or Decimal(1)
    before = text[: match.start()]
    bound = next((bound for bound, pattern in words.BOUND_WORDS if pattern.search(before)), Bound.PLAIN)
    if words.OVER_BY.search(before) or (kind == "count" and words.PARTICLE.search(before)):
        bound = Bound.PLAIN
    return ClaimedAmount(
        text=match[0].strip(),
        value=abs(value) * factor,
        step=step * factor,
        kind=kind,
        bound=bound,
        is_negative=value < 0,
        start=match.start() + len(match[0]) - len(match[0].lstrip()),
    )


def _to_number(match: re.Match[str]) -> tuple[Decimal, int] | None:
    """Return a number with how many decimals it has; None where it cannot be one."""
    if match["name"]:
        value = words.NUMBER_NAMES[match["name"].casefold()]
        return value, max(0, -int(value.as_tuple().exponent))
    plain = re.sub(r"\s", "", match["number"]).replace("−", "-").replace("–", "-")
    if re.fullmatch(r"-?[1-9]\d{0,2}(,\d{3}){2,}|-?[1-9]\d{0,2},\d{3}", plain) and not re.match(
        r"\s*(?:mi|bi|bn|mn|mkr|procent|percent|%)", match[0][len(match["number"]) :], re.IGNORECASE
    ):
        plain = plain.replace(",", "")  # 14,410 tkr as English writes it
    plain = plain.replace(",", ".")
    if plain.count(".") > 1:
        return None
    whole, _, decimals = plain.partition(".")
    return Decimal(f"{whole}.{decimals or 0}"), len(decimals)


def _count_zeros(value: Decimal) -> int:
    digits = str(int(value))
    return min(len(digits) - len(digits.rstrip("0")), max(0, len(digits) - 1))
