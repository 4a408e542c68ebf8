"""Reads what stands around an amount in a sentence: what it counts, of which year, as outcome or as forecast.

In: a sentence and one of its amounts. Out: a `Said`, or None where the words make it a change, a part, a comparison or
an estimate. For example "Under 2031 fattades 713 beslut om parkering" gives year=2031 and noun="beslut" for 713.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation import Mention
from ingest.notation.told_amounts import is_other_thing
from ingest.reconcile.text_sentences import Sentence
from ingest.records import Period
from ingest.words import split_words, stem

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTHS = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec")
_CLAUSE_END = re.compile(r"[,;(]")  # "713 beslut om parkering, färre än rekordåret 2030"
_NOUN = re.compile(r"\s+(?P<noun>[^\W\d_]{3,}(?:-[^\W\d_]+)*)")
# What follows an amount and is not what it counts.
_NO_NOUN_WORDS = (
    "och samt men medan när vid under per för från till mot med jämfört som vilket varav därav eftersom tack trots "
    "sedan inom hos bland enligt efter innan utan den det att tkr kkr mkr mnkr kronor procent"
)
_NO_NOUN = frozenset(_NO_NOUN_WORDS.split())
# A change, a comparison, a limit or a plan: not the amount of the row itself.
_NOT_ITSELF = re.compile(
    r"(?:\b(?:ök|minsk|sjönk|sjunk|steg|stig|väx|försämr|förbättr|höj|sänk)\w*\s+(?:\w+\s+){0,3}?med"
    r"|\b(?:än|mot|jämfört\s+med|från|varav|därav|högst|lägst|minst|över|under|närmare|uppemot|upp\s+till|nästan|hälften"
    r"|ytterligare|budgetera\w*|planera\w*|beräknade|måle[tn]|målvärde\w*|budget\w*|ram(?:en)?|plan(?:en)?)(?:\s+\w+)?"
    r"|[(+±])\s*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:fler|färre|mer|mindre|högre|lägre|dyrare|billigare|bättre|sämre|extra|nya|ytterligare|kvar)\b"
    r"|\s*(?:\w+\s+(?:av|utav)\s+(?:de|dem|dessa|vilka|alla|totalt)|av|utav)\b|\s*[-–]|\s*\)",
    re.IGNORECASE,
)
_NARROWED = re.compile(
    r"\b(?:exkl\w*|inkl\w*|förutom|utöver|utom|kvinno\w*|män\w*|flick\w*|pojk\w*|preliminär\w*|tidigare|hittills"
    r"|tertial\w*|kvartal\w*|halvår\w*|vår\w*|höst\w*|veck\w*|dag\w*|i\s+genomsnitt|riket\w*|länet\w*|rikssnitt\w*)\b",
    re.IGNORECASE,
)
# What only gives the reason, or sets the amount against another time: it narrows nothing.
_ASIDE = re.compile(
    r",\s*(?:där|eftersom|då|vilket\s+beror|som\s+beror|beroende\s+på|på\s+grund\s+av|till\s+följd\s+av|tack\s+vare)\b.*"
    r"|,?\s*(?:vilket\s+är\s+)?(?:en|ett)\s+(?:\w+\s+)?(?:ökning|minskning|uppgång|nedgång)\b[^;]*"
    r"|,?\s*jämfört\s+med\s+(?:samma|motsvarande|föregående|förra)\b[^,;]*",
    re.IGNORECASE,
)
_EXPECTED = re.compile(r"\b(?:beräkna[st]|bedöm[st]|vänta[st]|förvänta[st]|prognos\w*|räknar|kommer|ska|skall)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An amount with the stems of the words around it, up to the amounts beside it, and what it counts by its noun.

    `noun` is "" where the amount is told of its subject: "Antalet beslut uppgick till 713".
    """

    mention: Mention
    words: frozenset[str]
    noun: str
    year: int
    is_expected: bool


def read_said(sentence: Sentence, mentions: Sequence[Mention], place: int, covered: Period) -> Said | None:
    """Read what one of the amounts of a sentence is said of; None where the words do not make it a row's own amount."""
    mention, plain = mentions[place], sentence.plain
    start = mentions[place - 1].end if place else 0
    end = mentions[place + 1].start if place + 1 < len(mentions) else len(plain)
    before, after = plain[start : mention.start], _ASIDE.sub("", plain[mention.end : end])
    window = f"{before} {after}"
    if mention.is_approximate or mention.amount.value <= 0 or _NOT_ITSELF.search(before) or _MORE.match(after):
        return None
    if is_other_thing(window) or _NARROWED.search(window) or _names_other_month(window, covered):
        return None
    years = {int(year) for year in _YEAR.findall(f"{before} {_CLAUSE_END.split(after)[0]}")}
    if len(years) > 1:
        return None
    match = _NOUN.match(after)
    noun = match["noun"].casefold() if match else ""
    return Said(
        mention=mention,
        words=stems_of(window),
        noun="" if noun in _NO_NOUN else stem(noun),
        year=years.pop() if years else covered.end.year,
        is_expected=bool(_EXPECTED.search(window)),
    )


def stems_of(text: str) -> frozenset[str]:
    """Give the stems of the words of a text."""
    return frozenset(stem(word) for word in split_words(text) if not word.isdigit())


def _names_other_month(window: str, covered: Period) -> bool:
    """Whether a month is named that is not the one in which the report's period ends."""
    words = [word for word in split_words(window) if word.startswith(_MONTHS)]
    return any(not word.startswith(_MONTHS[covered.end.month - 1]) for word in words)
