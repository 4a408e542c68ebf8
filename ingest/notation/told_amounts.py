"""Reads what a sentence says of its amounts: what each of them measures, and in which direction.

In: a sentence. Out: told amounts, for example::

    "en negativ avvikelse i bokslutet på 5 tkr"  ->  Told(measure=VARIANCE, direction=-1, mention=5 tkr)

Only words that stand right before an amount ("underskott på"), or right after it ("lägre än budget"), tell what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.notation.amounts import Mention, parse_amounts
from ingest.notation.units import MONEY
from ingest.records import Measure

_MONTH = r"jan\w*|feb\w*|mars|april|maj|juni|juli|aug\w*|sept\w*|okt\w*|nov\w*|dec\w*"
_LINK = (
    r"i|på|om|med|till|är|var|blir|blev|bli|uppgår|uppgick|beräknas|bedöms|väntas|prognostiseras|vid|mot|från|för|per"
    r"|året|årets|slut|slutet|bokslut|bokslutet|budget|budgeten|en|ett|totalt|sammanlagt|cirka|ca|c:a|drygt|knappt"
    r"|ungefär|närmare|omkring|nästan|perioden|delåret|delårsbokslutet|helåret|prognosen|hela|motsvarande"
    r"|landar|landade|hamnar|hamnade|of|at|to|was|is|by|the|(?:19|20)\d\d|" + _MONTH
)
_LINKS = rf"(?:[\s,:]+(?:{_LINK}))*[\s:]+$"
_VARIANCE = (
    r"(?P<sign>(?:negativ|positiv|negative|positive)\w*\s+)?"
    r"(?P<word>\w*avvikelsen?|\w*under-?skott\w*|\w*över-?skott\w*|över-?skrid\w*|under-?skrid\w*|minus|plus|back"
    r"|minusresultat|plusresultat|deficit|surplus|variance)"
)
_ROLES = (
    (Measure.VARIANCE, re.compile(rf"\b{_VARIANCE}\b{_LINKS}", re.IGNORECASE)),
    (Measure.BUDGET, re.compile(rf"\b(?:\w*budget(?:en|s)?|budgeterat|budgeterade|anslag(?:et)?)\b{_LINKS}", re.I)),
    (Measure.FORECAST, re.compile(rf"\b(?:\w*prognos(?:en)?|forecast)\b{_LINKS}", re.I)),
    (Measure.ACTUAL, re.compile(rf"\b(?:\w*utfall(?:et)?|bokslut(?:et)?|nettokostnad(?:en)?)\b{_LINKS}", re.I)),
)
_RESULT = re.compile(rf"\b(?:\w*resultat(?:et)?|result)\b{_LINKS}", re.IGNORECASE)
# "Skulden, som efter årets resultat uppgår till 80 tkr": the amount is another thing's, the result is in it.
_ON_TOP = re.compile(
    r"\b(?:efter|före|innan|inklusive|exklusive)\s+(?:(?:årets|periodens|nämndens|bolagets)\s+)?$", re.I
)
_AFTER = re.compile(
    r"\s*(?:i\s+)?(?P<word>bättre|sämre|över|under|back|plus|minus|överskott|underskott)\b"
    r"(?:\s+(?:än|mot|jämfört med)?\s*(?:vad som\s+)?(?:budget\w*|plan\w*))?",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\s*(?P<word>högre|lägre|mer|mindre)\s+än\s+(?:vad som\s+)?(?:budget\w*|plan\w*)", re.IGNORECASE
)
_COSTS = re.compile(r"\bkosta\w*|kostnad\w*|utgift\w*", re.IGNORECASE)
_REVENUES = re.compile(r"intäkt\w*|inkomst\w*", re.IGNORECASE)
_NEEDS_BUDGET = re.compile(r"bättre|sämre|över\b|under\b", re.IGNORECASE)
_BAD = re.compile(r"negativ|underskott|under-skott|överskrid|över-skrid|minus|back|deficit|sämre|över$", re.IGNORECASE)
_GOOD = re.compile(r"positiv|överskott|över-skott|underskrid|under-skrid|plus|surplus|bättre|under$", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:inte|ej|inget|ingen|inga|utan|varken|not|no)\s+(?:\w+\s+)?$", re.IGNORECASE)
# What makes an amount a part of something, or speak of another time than the table beside it.
_OTHER_THING = re.compile(
    r"\b(?:varav|därav|preliminär\w*|föregående|förra|fjol\w*|tidigare|förbättr\w*|försämr\w*|en del|delvis|hälften"
    r"|förutom|utöver|exklusive|exkl|inklusive|inkl|ursprunglig\w*|risk\w*|om inte|enligt beslut|förstärk\w*"
    r"|kompenser\w*|tillfällig\w*|minskat? till|ökat? till|befarad\w*|ackumulerad\w*|per (?:månad|invånare))\b"
    r"|\bav (?:avvikelsen|underskottet|överskottet|detta|dessa|beloppet)\b",
    re.IGNORECASE,
)
_WINDOW = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An amount with what the words around it make of it. `direction` is 1 for good, -1 for bad, 0 untold.

    `start` and `end` are where the words and the amount stand in the sentence.
    """

    measure: Measure
    direction: int
    mention: Mention
    start: int
    end: int
    is_result: bool = False


def read_told(plain: str) -> tuple[Told, ...]:
    """Give the amounts of money in a sentence whose measure the words beside them tell."""
    mentions = [mention for mention in parse_amounts(plain) if mention.amount.unit in MONEY]
    found = []
    for place, mention in enumerate(mentions):
        begin = max(mentions[place - 1].end if place else 0, mention.start - _WINDOW)
        told = _after(plain, mention) or _compared(plain, mention) or _before(plain, mention, begin)
        if told and not _NEGATED.search(plain[: told.start]):
            found.append(told)
    return tuple(found)


def is_other_thing(plain: str) -> bool:
    """Whether a sentence speaks of a part, of another time or of a change rather than of the row itself."""
    return bool(_OTHER_THING.search(plain))


def read_direction(text: str) -> int:
    """Give 1 where a text speaks of a surplus only, -1 where of a deficit only, else 0."""
    words = [match[0] for match in re.finditer(rf"\b{_VARIANCE}\b", text, re.IGNORECASE)]
    signs = {_direction(word) for word in words} - {0}
    return signs.pop() if len(signs) == 1 else 0


def _before(plain: str, mention: Mention, begin: int) -> Told | None:
    window = plain[begin : mention.start] + " "
    for measure, pattern in _ROLES:
        if match := pattern.search(window):
            direction = _direction(f"{match['sign'] or ''}{match['word']}") if measure is Measure.VARIANCE else 0
            return Told(
                measure=measure,
                direction=direction,
                mention=mention,
                start=begin + match.start(),
                end=mention.end,
            )
    if (match := _RESULT.search(window)) and not _ON_TOP.search(window[: match.start()]):
        return Told(
            measure=Measure.VARIANCE,
            direction=0,
            mention=mention,
            start=begin + match.start(),
            end=mention.end,
            is_result=True,
        )
    return None


def _compared(plain: str, mention: Mention) -> Told | None:
    """Read "kostade 5 tkr mer än budget": more is bad of costs and good of revenue, and untold of anything else."""
    match = _COMPARED.match(plain, mention.end)
    if match is None:
        return None
    side = bool(_REVENUES.search(plain[: mention.start])) - bool(_COSTS.search(plain[: mention.start]))
    more = 1 if match["word"].casefold() in ("högre", "mer") else -1
    return Told(measure=Measure.VARIANCE, direction=side * more, mention=mention, start=mention.start, end=match.end())


def _after(plain: str, mention: Mention) -> Told | None:
    match = _AFTER.match(plain, mention.end)
    if match is None or (_NEEDS_BUDGET.match(match["word"]) and not re.search(r"budget|plan", match[0], re.I)):
        return None
    return Told(
        measure=Measure.VARIANCE,
        direction=_direction(match["word"]),
        mention=mention,
        start=mention.start,
        end=match.end(),
    )


def _direction(words: str) -> int:
    return bool(_GOOD.search(words)) - bool(_BAD.search(words))
