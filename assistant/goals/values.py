"""Reads the target and the outcome of a goal from the text of its item.

In: a text. Out: `Told` values, None where it prints none or several. For example "Minska svinnet (6,7 %, mål högst
6 %)" has the target "högst 6 %" and the outcome 6,7 %.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from assistant.claims.goal_limits import is_within
from assistant.claims.roles import Role, role_at
from assistant.words import goal_item_words as words
from ingest.notation import Mention, parse_amounts
from ingest.records import Amount, Unit

_NEAR: Final = 2  # letters between a label and its number
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")  # "20,000": of English text thousands, of Swedish a fraction
_UNIT_BEHIND = re.compile(r" (?P<unit>[^\W\dA-ZÅÄÖ][^\W\d]*(?: per [^\W\d]+)?)")
_ALL_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A value of a goal, as printed with what limits it: "högst 60 dagar". `start` and `end` are its number's place.

    `is_shall` says that a sentence tells it as what shall be: "ska vara minst 80 procent".
    """

    amount: Amount
    text: str
    limit: str
    unit: str
    start: int
    end: int
    is_shall: bool = False


def read_values(text: str, year: int | None = None) -> tuple[Told | None, Told | None]:
    """Return the target and the outcome that an item prints, of the year of its report.

    >>> target, outcome = read_values("Mål: högst 60 dagar. Utfall: 74 dagar.")
    >>> target.limit, str(target.amount.value), str(outcome.amount.value)
    ('högst', '60', '74')
    """
    mentions = parse_amounts(text)
    target = _find_labelled(text, words.TARGET, mentions, year)
    outcome = _find_labelled(text, words.OUTCOME, mentions, year)
    if target and not outcome and not words.OUTCOME.search(text):
        outcome = _find_other(text, target, mentions)
    return target, outcome


def judge_values(target: Told | None, outcome: Told | None, name: str) -> bool | None:
    """Return whether an outcome is within its target; None where a value lacks or nothing tells which way is good."""
    if target is None or outcome is None or not is_same_unit(target, outcome):
        return None
    return is_within(outcome.amount.value, target.amount, target.limit, name)


def is_same_unit(first: Told, second: Told) -> bool:
    """Whether two values may be compared: of one unit, or one without any."""
    if first.amount.unit is Unit.UNKNOWN or second.amount.unit is Unit.UNKNOWN:
        return not first.unit or not second.unit or first.unit == second.unit
    return first.amount.unit is second.amount.unit


def _find_labelled(text: str, label: re.Pattern[str], mentions: Sequence[Mention], year: int | None) -> Told | None:
    """Return the one value behind a label, of the year that is asked for where labels name years."""
    found = []
    for match in label.finditer(text):
        if match["year"] and year is not None and int(match["year"]) != year:
            continue
        mention = next((one for one in mentions if 0 <= one.start - match.end() <= _NEAR), None)
        mention = mention or _read_behind(text, match.end())
        limit = " ".join((match.groupdict().get("limit") or match.groupdict().get("limit2") or "").split())
        if mention and (told := _to_told(text, mention, limit)):
            found.append(replace(told, is_shall=bool(match.groupdict().get("limit2"))))
    return found[0] if found and len({one.amount.value for one in found}) == 1 else None


def _read_behind(text: str, place: int) -> Mention | None:
    """Return the number that stands at a place: "mål 41 000" alone may be the number of a goal, and is none here."""
    found = next(iter(parse_amounts(text[place:])), None)
    if found is None or found.start > _NEAR:
        return None
    return replace(found, start=found.start + place, end=found.end + place)


def _find_other(text: str, target: Told, mentions: Sequence[Mention]) -> Told | None:
    """Return the one value of the target's unit that is no target and not what was before: that is the outcome."""
    others = [
        told
        for mention in mentions
        if mention.start != target.start
        and not _is_aimed(text, mention.start, target)
        and mention.amount.unit is target.amount.unit
        and role_at(text, mention.start) is Role.TOLD
        and not (mention.amount.unit is Unit.UNKNOWN and mention.amount.value in _ALL_YEARS)
        and (told := _to_told(text, mention, ""))
    ]
    return others[0] if len({one.amount.value for one in others}) == 1 else None


def _is_aimed(text: str, place: int, target: Told) -> bool:
    """Whether a number is a limit as well, or stands in the sentence that says what shall be: it is no outcome."""
    between = text[min(place, target.start) : max(place, target.start)]
    shall = target.is_shall and not re.search(r"[.;]\s|\n", between)
    return shall or re.search(rf"{words.LIMITS}$", text[:place], re.IGNORECASE) is not None


def _to_told(text: str, mention: Mention, limit: str) -> Told | None:
    printed = text[mention.start : mention.end]
    if _GROUPED.search(text[mention.start : mention.end + 4]) and mention.amount.value != _ungrouped(printed):
        return None
    behind = _UNIT_BEHIND.match(text, mention.end)
    unit = behind["unit"].casefold() if behind and mention.amount.unit is Unit.UNKNOWN else ""
    return Told(amount=mention.amount, text=printed, limit=limit, unit=unit, start=mention.start, end=mention.end)


def _ungrouped(printed: str) -> Decimal:
    digits = re.sub(r"\D", "", printed)
    return Decimal(digits) if digits else Decimal(0)
