"""The words by which running text speaks of rows and deviations, Swedish and English.

In: sentences. Out: their subjects and amounts, for example::

    "Resultatet för **hamnen** visar ett underskott med 5 tkr."  ->  subject "hamnen", amount 5 tkr
"""

from __future__ import annotations

import re

from ingest.notation import Mention, parse_amounts
from ingest.notation.units import MONEY

_VERB = re.compile(
    r"\b(?:är|var|har|hade|visar|visade|redovisar|redovisade|uppvisar|beräknas|prognostiserar|prognostiseras"
    r"|väntas|förväntas|bedöms|räknar|räknade|klarar|klarade|drog|drar|kostade|kostar|saknar|saknas|återstår|vände"
    r"|lämnar|lämnade|går|gick|går|får|fick|ger|gav|blev|blir|pekar|ingår|överskrider|underskrider|avviker|landar|uppgår|uppgick|slutade"
    r"|slutar|ligger|beror|hamnar|påverkas|förklaras|minskade|ökade|shows?|showed|reports?|reported|has|had|is|was|were|ended)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^(?:(?:i|inom|för|på)\s+(?=\S))?(?:(?:verksamhet(?:en)?|resultat(?:et)?|utfall(?:et)?|prognos(?:en)?|helårsprognosen"
    r"|kostnad(?:en|erna)?|nettokostnad(?:en|erna)?|avvikelsen?|överskottet|underskottet|budgeten"
    r"|the (?:result|deficit|cost)s?)"
    r"\s+(?:för|inom|på|hos|i|of|for)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_DEVIATION = re.compile(
    r"avvik|överskott|underskott|budget|prognos|utfall|resultat"
    r"|\b(?:går|gick|gå|gått) (?:back|plus|minus)\b|kostnad|intäkt|nettokost|överskrid|underskrid|förbruk"
    r"|surplus|deficit|variance|forecast|outcome|result|cost|revenue",
    re.IGNORECASE,
)
_STRONG_DEVIATION = re.compile(
    r"avvik|överskott|underskott|budget|prognos|överskrid|underskrid"
    r"|\b(?:går|gick|gå|gått) (?:back|plus|minus)\b|surplus|deficit|variance|forecast|over budget",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:försena\w*|försening\w*|förskj\w+|skju(?:ts|tits|tas) (?:upp|fram)|senarelagts?|tidigarelagts?|överklaga\w*|"
    r"orsak\w*|ber(?:or|odde|ott) på|på grund av|till följd av|eftersom|därför att|förklaras|hänger samman med|"
    r"delayed|postponed|because|due to|owing to)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:\w*nämnd(?:en)?s?|\w*styrelsen?s?|helårs(?:prognos|resultat)(?:en|et)?|prognosen|resultatet|utfallet|verksamheten"
    r"|hela|totalt|sammantaget|förvaltningen|enheten|kontoret|förbundet|kommunen|året|årets|periodens"
    r"|the (?:committee|board|council|whole|year)|full-year)\b",
    re.IGNORECASE,
)
_SUBJECT_REACH = 120


def money_in(text: str) -> list[Mention]:
    """Give the amounts of money in a sentence; counts and percentages say nothing of a row in kronor."""
    return [mention for mention in parse_amounts(text) if mention.amount.unit in MONEY and mention.amount.value]


def subject_of(sentence: str) -> str:
    """Give what a sentence is about: the words before its verb, without "resultatet för"."""
    plain = re.sub(r"\*+|__|<[^<>]*>", "", sentence[: 2 * _SUBJECT_REACH])
    plain = re.sub(r"\s*\([^()]*\)", "", plain).strip(" \n-–•")
    if named := re.match(r"([^:.]{2,60}):\s", plain):
        return named[1]  # "Hamnen: underskottet på 5 tkr beror på hyran."
    verb = _VERB.search(plain, 0, _SUBJECT_REACH)
    return _ABOUT.sub("", plain[: verb.start()].strip()) if verb else ""


def words_before_verb(sentence: str) -> str:
    """Give all the words before the verb of a sentence; "" when it shows none near its start."""
    verb = _VERB.search(sentence, 0, _SUBJECT_REACH)
    return sentence[: verb.start()] if verb else ""


def speaks_of_deviation(text: str, *, surely: bool = False) -> bool:
    """Whether a text speaks of money against plan; `surely` asks for a deviation, not just a cost or a result."""
    return bool((_STRONG_DEVIATION if surely else _DEVIATION).search(text))


def speaks_of_cause(text: str) -> bool:
    """Whether a text gives a reason, or says that something has been delayed."""
    return bool(_CAUSE.search(text))


def speaks_of_whole(subject: str) -> bool:
    """Whether a subject is the committee, the year or the whole rather than a part of it."""
    return bool(_WHOLE.search(subject))
