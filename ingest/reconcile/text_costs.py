"""Reads the sentences that tell what a thing costs or is expected to cost, whatever they say of it in between.

In: a sentence's words up to its first amount. Out: a `Cost`, or None. For example::

    "Lotsbåten till Viken byggs i vinter och beräknas nu kosta 3 910 tkr."  ->  Cost("Lotsbåten till Viken", FORECAST)
    "Kostnaden för lotsbåten väntas bli 3 910 tkr."                         ->  Cost("lotsbåten", FORECAST)
    "Prognosen för lotsbåten är 3 910 tkr."                                 ->  Cost("lotsbåten", FORECAST)
    "Lotsbåten kostade 3 910 tkr."                                          ->  Cost("Lotsbåten", ACTUAL)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ingest.reconcile.text_told_levels import TIME
from ingest.records import Measure

EXPECTED: Final = (
    r"(?:beräknas|bedöms|väntas|förväntas|prognostiseras|uppskattas|kalkyleras|antas|kommer\s+att|ser\s+ut\s+att)"
)
"""What says that something is yet to come."""

_NOW = r"(?:(?:nu|numera|därmed|i\s+stället|istället|i\s+nuläget|fortfarande|alltjämt|fortsatt|totalt|sammanlagt)\s+)?"
_NAME = r"(?P<name>[^\d,.;:()]{3,80}?)"
_WHEN = rf"(?:(?:{TIME})\s+)?"
_COST = (
    r"(?:den\s+)?(?:total\w*\s+|samlade\s+)?"
    r"(?:slut|netto|investerings|projekt|anskaffnings)?(?:kostnad|utgift)(?:en|erna)"
)
_COMES_TO = r"(?:(?:att\s+)?(?:bli|uppgå|landa|hamna|sluta|stanna|ligga)\s+)?(?:(?:till|på|vid|i)\s+)?"
_COSTS: Final = (
    re.compile(
        rf"^\s*{_WHEN}{_NAME}\s+{_WHEN}{EXPECTED}\s+{_NOW}{_WHEN}(?:att\s+)?{_NOW}kosta\s+{_NOW}{_WHEN}$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\s*{_COST}\s+för\s+{_NAME}\s+{_WHEN}{EXPECTED}\s+{_NOW}{_WHEN}{_COMES_TO}{_NOW}{_WHEN}$", re.IGNORECASE
    ),
)
_FORECAST: Final = re.compile(
    rf"^\s*(?:helårs|års|kostnads|utgifts)?prognosen\s+för\s+{_NAME}\s+(?:är|ligger|pekar|uppgår|visar|landar|lyder)\s+"
    rf"{_NOW}(?:(?:till|på)\s+)?$",
    re.IGNORECASE,
)
_COSTED: Final = (
    re.compile(rf"^\s*{_NAME}\s+(?:kostade|fick\s+kosta|har\s+kostat)\s+{_NOW}$", re.IGNORECASE),
    re.compile(
        rf"^\s*{_COST}\s+för\s+{_NAME}\s+(?:blev|var|uppgick|landade|stannade|slutade|hamnade)\s+{_NOW}(?:(?:till|på|vid)\s+)?$",
        re.IGNORECASE,
    ),
)
# What a sentence tells of a thing before it goes on to its cost without naming it again.
_DOES = (
    r"(?:är|var|blir|blev|har|hade|ska|skall|kan|kommer|står|går|gick|pågår|drivs|tas|togs|får|fick|blivit"
    r"|[^\W\d]{2,}(?:as|ats|es|ades|des|tes|rs|vs|gs|äs)|byts|öppnar|öppnade|startar|startade|fortsätter|fortsatte"
    r"|återstår|dröjer|dröjde|börjar|började|omfattar|omfattade|ersätter|ersatte|kräver|krävde|saknar|saknade|fortgår|avslutas)"
)
_ASIDES: Final = (
    re.compile(
        rf"^\s*(?P<subject>[^\d,.;:()]{{3,60}}?)(?P<aside>\s+{_DOES}\s+[^,.;:()]{{0,90}}?\s?och)(?=\s+{EXPECTED}\b)",
        re.I,
    ),
    re.compile(
        rf"^\s*(?P<subject>[^\d,.;:()]{{3,60}}?)(?P<aside>,\s+(?:som|vilken|vilket)\s+[^,.;:()]{{2,90}},)"
        rf"(?=\s+{EXPECTED}\b)",
        re.I,
    ),
)
_KOSTA = re.compile(rf"\s{EXPECTED}\s+(?:[^\W\d]+\s+){{0,4}}kosta\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a thing called `name` costs: as it was or is expected, or as "prognosen" for it, in so many words."""

    name: str
    measure: Measure
    is_called_forecast: bool = False


def without_aside(plain: str) -> str:
    """Blank out what a sentence tells of a thing before it comes to its cost; the length stays the same.

    >>> without_aside("Båten byggs i maj och beräknas kosta 3 tkr.").split()
    ['Båten', 'beräknas', 'kosta', '3', 'tkr.']
    >>> without_aside("Båten byggs i maj och hamnen beräknas kosta 3 tkr.").split()[:3]
    ['Båten', 'byggs', 'i']
    """
    if not _KOSTA.search(plain):
        return plain
    for pattern in _ASIDES:
        if found := pattern.match(plain):
            start, end = found.span("aside")
            return plain[:start] + " " * (end - start) + plain[end:]
    return plain


def read_cost(before: str) -> Cost | None:
    """Read whose cost the amount behind some words is; None where they tell of something else.

    >>> read_cost("Kostnaden för båten väntas bli "), read_cost("Båten väntas ge ")
    (Cost(name='båten', measure=<Measure.FORECAST: 'forecast'>, is_called_forecast=False), None)
    """
    for pattern in _COSTS:
        if found := pattern.match(before):
            return Cost(name=found["name"], measure=Measure.FORECAST)
    if found := _FORECAST.match(before):
        return Cost(name=found["name"], measure=Measure.FORECAST, is_called_forecast=True)
    for pattern in _COSTED:
        if found := pattern.match(before):
            return Cost(name=found["name"], measure=Measure.ACTUAL)
    return None
