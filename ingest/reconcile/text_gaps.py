"""Reads sentences that tell how far a row is from its budget, and what a project will come to in all.

In: a sentence's words before and behind its first amount. Out: a `Gap` or a `WholeProject`, or None. For example::

    "Avgifterna beräknas bli 210 tkr lägre än budget."      ->  Gap(name="Avgifterna", is_expected=True)
    "Prognosen för hela projektet är 29,0 mnkr."            ->  WholeProject(measure=FORECAST)

Whether less than the budget is good is for the row to tell: of costs it is, of revenues it is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ingest.notation import Mention
from ingest.records import Measure

_ROUGHLY: Final = r"(?:totalt\s+|sammanlagt\s+)?"
_BEFORE_GAP: Final = re.compile(
    r"^\s*(?P<name>[^\d,.;:()]{3,80}?)\s+"
    r"(?:(?P<outcome>blev|var|hamnade|slutade|landade)"
    r"|(?P<expected>(?:beräknas|bedöms|väntas|förväntas|prognostiseras|ser\s+ut\s+att)(?:\s+att)?\s+(?:bli|hamna|landa)"
    r"|prognostiseras))\s+"
    rf"{_ROUGHLY}$",
    re.IGNORECASE,
)
_BEHIND_GAP: Final = re.compile(
    r"\s+(?:lägre|högre|mindre|mer|dyrare|billigare)\s+än\s+(?:(?:den\s+)?(?:års)?budget(?:en)?|budgeterat|"
    r"(?:vad\s+som\s+)?budgeterats|årets\s+budget)\b(?=\s*(?:[.,;(]|$|\s(?:eftersom|då|vilket|på\s+grund|till\s+följd)\b))"
    r"|\s+(?:under|över)\s+(?:års)?budget(?:en)?\b(?=\s*(?:[.,;(]|$))",
    re.IGNORECASE,
)
_WHOLE_PROJECT: Final = re.compile(
    r"^\s*(?:den\s+)?(?:(?P<forecast>(?:total)?prognosen\s+för\s+(?:hela\s+projektet|projektet\s+(?:totalt|som\s+helhet))"
    r"|total(?:a)?\s*(?:projekt)?prognosen|slutprognosen(?:\s+för\s+(?:hela\s+)?projektet)?"
    r"|(?:total(?:a)?\s*projektkostnaden|(?:projektets\s+)?(?:totala?|samlade)\s*(?:kostnad(?:en)?|utgift(?:en)?)"
    r"(?:\s+för\s+(?:hela\s+)?projektet)?)(?=\s+(?:beräknas|bedöms|väntas|prognostiseras)))"
    r"|(?P<budget>(?:total)?budgeten\s+för\s+(?:hela\s+)?projektet|projektets\s+(?:totala?\s*)?budget"
    r"|total(?:a)?\s*(?:projekt)?budgeten))"
    r"\s+(?:är|var|uppgår\s+till|uppgick\s+till|ligger\s+på|"
    r"(?:beräknas|bedöms|väntas|prognostiseras)(?:\s+(?:bli|uppgå|landa|hamna|sluta))?(?:\s+(?:till|på|vid))?)\s+"
    rf"{_ROUGHLY}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How far something called `name` is, or is expected to end, from its budget."""

    name: str
    is_expected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeProject:
    """What a project comes to over all its years: by its forecast, or by its budget."""

    measure: Measure


def read_gap(plain: str, mention: Mention) -> Gap | None:
    """Read a distance from the budget; None where the amount is approximate or anything narrows it."""
    before = _BEFORE_GAP.match(plain[: mention.start])
    if before is None or mention.is_approximate or not _BEHIND_GAP.match(plain, mention.end):
        return None
    return Gap(name=before["name"], is_expected=bool(before["expected"]))


def read_whole_project(plain: str, mention: Mention) -> WholeProject | None:
    """Read what a project comes to in all, of which only its own passage tells the name."""
    told = _WHOLE_PROJECT.match(plain[: mention.start])
    if told is None or mention.is_approximate:
        return None
    return WholeProject(measure=Measure.FORECAST if told["forecast"] else Measure.BUDGET)
