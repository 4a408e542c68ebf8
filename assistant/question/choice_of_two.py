"""Reads a choice between two things that "och" joins as the choice that it is.

In: the text of a question. Out: the text with "eller" between the two. For example "vilken var störst av Kansliet och
Växeln" asks which of them, as "Kansliet eller Växeln" does.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words import operation_words as words
from assistant.words.term_words import ONE_NAME

CHOOSES: Final = re.compile(r"^\W*(vilke[nt]|vilka|vem|vad|which|who|what)\b", re.IGNORECASE)
COMPARES: Final = re.compile(
    r"\b(dyrare|billigare|högre|lägre|mer|mindre|större|further|more|higher|lower|cheaper|larger|smaller)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"(?<=[\w)])\s+el\.?\s+(?=\w)", re.IGNORECASE)  # short for "eller"
# What all rows of a table are called: of "av enheterna inom kultur och fritid" no two are named.
_ALL_ROWS = (
    r"\b(?:enheter|verksamheter|nämnder|områden|projekt|avdelningar|skolor|kommuner|poster)\w*|"
    r"\b(?:units|committees|boards|areas|projects|schools)\b"
)
_WITHIN = "inom|i|på|under|hos|som|med|för|till|från|of|in|at|within|with|for|from|that"  # "av enheterna inom A och B"
_MOST = rf"(?:[^?,]*?(?:{words.SUPERLATIVE.pattern}|{COMPARES.pattern})(?:\s+(?!del\b|andel)\w+){{0,3}}?)?"
# One "och" joins them, and no noun for all rows stands there but one that says what they are ("av enheterna A och B").
_WHICH_OF_TWO = re.compile(
    rf"^(?P<asks>\W*(?:vilke[nt]|vem|vad|which|who|what){_MOST}\s+(?:av|of)\s+)(?:the\s+)?"
    rf"(?:(?:{_ALL_ROWS})\s+(?-i:(?=[A-ZÅÄÖ\d])|(?!(?:{_WITHIN})\b)))?"
    rf"(?P<first>(?:{ONE_NAME}|(?!\b(?:och|and)\b|{_ALL_ROWS})[^?])+)(?<!-)\s(?:och|and)\s"
    rf"(?!.*(?:(?<!- )\b(?:och|and)\b|{_ALL_ROWS}))",
    re.IGNORECASE,
)
# "vilket av Viks projekt A, B och C": whose the rows are stands before the noun for them
_OF_OWN_ROWS = re.compile(
    rf"^(?P<asks>\W*(?:vilke[nt]|vilka|vem|vad|which|who|what)(?:\s+\w+){{0,3}}?\s+(?:av|of)\s+)"
    rf"(?-i:(?P<owner>[A-ZÅÄÖ][\w-]*(?:\s[A-ZÅÄÖ][\w-]*)?(?:['’]s|s))\s+)(?P<rows>{_ALL_ROWS})\s+(?-i:(?=[A-ZÅÄÖ\d]))"
    rf"(?P<rest>[^?]*?\b(?:och|eller|samt|and|or)\b[^?]*?)(?P<end>\W*)$",
    re.IGNORECASE,
)
_OF_TWO_WHICH = re.compile(
    r"^\W*(?:av|of)\s+(?P<first>[^?,]+?)(?<!-)\s(?:och|and)\s(?P<second>[^?,]+),\s*(?=(?:vilke[nt]|vem|which|who)\b)",
    re.IGNORECASE,
)


# "hur mycket mer än A kostade B": of B, set against A
_MORE_THAN_FIRST = re.compile(
    r"^(?P<asks>\W*hur (?:mycket|många|mkt) (?:\w+ )?"
    r"(?:mer|mindre|högre|lägre|större|dyrare|billigare|fler|färre))\s+än\s+"
    r"(?P<first>[^?,]+?)\s+(?P<verb>kostade|kostar|kostat|var|är|blev|hade|har|drog|använde|förbrukade)\s+"
    r"(?P<second>[^?,]+)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b(?:i|hos|under|år|för)\s+[^?]*$|\b(?:19|20)\d\d\b[^?]*$", re.IGNORECASE)
# "hur mycket skiljer sig prognosen från budgeten": the two stand beside each other
_DIFFERS_FROM = re.compile(
    r"\b(?P<asks>(?:hur (?:mycket|mkt|stort)|vad|va)\s+(?:skiljer|skilde|avviker|avvek))\s+(?:sig\s+)?"
    r"(?P<first>[^?,]+?)\s+från\s+",
    re.IGNORECASE,
)
# "hur skiljer sig A från B", "how do A differ from B": by how much, of figures
_DIFFERS_HOW = re.compile(
    r"\b(?P<asks>hur)\s+(?P<verb>skiljer|skilde|skiljde)\s+(?:sig\s+)(?=[^?]+?\sfrån\s)"
    r"|\b(?P<english>how)\s+(?=(?:do(?:es)?|did)\s[^?]+?\sdiffer from\s)",
    re.IGNORECASE,
)

_MEASURE = r"(?:the\s+)?(?:budget|outcome|outturn|actual|forecast)"
_DIFFERS_FROM_EN = re.compile(
    rf"\b(?:by\s+)?how (?:much|far) (?:do(?:es)?|did) (?P<first>[^?]+?) differ from (?:that of\s+|those of\s+)?|"
    rf"\bhow far (?:is|was|are|were) (?P<measure>{_MEASURE}) from (?={_MEASURE}\b)",
    re.IGNORECASE,
)


_SORT = (
    r"(?:verksamhet|enhet|avdelning|område|projekt|investering|investeringsprojekt|bygge|byggnad|byggprojekt|nämnd|"
    r"förvaltning|post|rad|program|programområde|bolag|anläggning|skola|förskola|åtgärd|satsning|styrelse|"
    r"unit|department|area|project|investment|investment project|building|building project|construction project|board|"
    r"committee|item|row|line|programme|activity|service|facility|school|preschool|company|operation)"
    r"(?:s|er|ar|en|et|erna|arna|n|na)?"
)
# "vilken byggnad eller vilket projekt": two words for what the rows are, and no choice between two things
_TWO_SORTS = re.compile(
    rf"(?P<asks>^\W*(?:(?:i|in|på|at)\s+\w+\s+)?(?:vilken|vilket|vilka|which|what)\s+){_SORT}\s+(?:eller|or)\s+"
    rf"(?:(?:vilken|vilket|vilka|which|what)\s+)?(?={_SORT}\b)",
    re.IGNORECASE,
)


# "which had the higher leave: A in 2031 or B in total in 2030"; of "A och B tillsammans" the two are added up
_BY_MORE = re.compile(
    rf"^\W*(?:vilke[nt]|vem|vilka|which|who)\b[^:?]*?{COMPARES.pattern}(?![^?]*\b(?:och|and|än|than)\b)"
    r"[^?]*\b(?:eller|or)\b",
    re.IGNORECASE,
)


def chooses_by_more(text: str) -> bool:
    """Whether a question asks which of two has more of something: "in total" only says what is meant of one of them.

    >>> chooses_by_more("Which had the higher cost: Vik in May 2031 or Norr in total in 2030?")
    True
    >>> chooses_by_more("Vilket är högre, A och B tillsammans eller C?")
    False
    """
    return _BY_MORE.search(text) is not None


# "vilka har störst andel på A, B och C, kvinnor eller män": the list before is of whom it is asked
_AFTER_LIST = re.compile(
    rf"^(?P<asks>\W*(?:vilke[nt]|vilka|vem|which|who)\b(?=[^:?]*(?:{words.SUPERLATIVE.pattern}|{COMPARES.pattern}))[^:?]*?"
    r"\b(?:på|i|inom|hos|för|vid|av|in|at|within|for|on|of)\s+[^:?]+?\s(?:och|samt|and)\s[^:?,]+),\s*"
    r"(?P<choice>[^:?,]+?\s(?:eller|or)\s[^:?,]+?\W*)$",
    re.IGNORECASE,
)


def part_choice(text: str) -> str:
    """Return a question with a colon before the two that it chooses between, where a list of others stands before them.

    >>> part_choice("Vilka har störst andel heltid på it, växel och kansli i Vik, kvinnor eller män?")
    'Vilka har störst andel heltid på it, växel och kansli i Vik: kvinnor eller män?'
    >>> part_choice("Vilken var störst, Kansliet, Växeln eller Köket?")
    'Vilken var störst, Kansliet, Växeln eller Köket?'
    """
    return _AFTER_LIST.sub(r"\g<asks>: \g<choice>", text)


def join_sorts(text: str) -> str:
    """Return a question that chooses among rows of two sorts with the last of them alone: the rows are the same.

    >>> join_sorts("Which building or investment project went furthest over budget?")
    'Which investment project went furthest over budget?'
    >>> join_sorts("Vilken enhet gick bäst, Kansliet eller Växeln?")
    'Vilken enhet gick bäst, Kansliet eller Växeln?'
    """
    return _TWO_SORTS.sub(r"\g<asks>", text)


def _to_how_much(found: re.Match[str]) -> str:
    return f"{found['asks']} mycket {found['verb']} sig " if found["asks"] else f"{found['english']} much "


def turn_around(text: str) -> str:
    """Return a question of how much more one thing is than another with the two in the usual order and place.

    >>> turn_around("Hur mycket mer än Växeln kostade Kansliet 2031?")
    'Hur mycket mer kostade Kansliet än Växeln 2031?'
    >>> turn_around("Hur mycket skiljer sig prognosen från budgeten för Växeln?")
    'Hur mycket skiljer mellan prognosen och budgeten för Växeln?'
    >>> turn_around("Hur skiljer sig Växelns kostnad från Kansliets 2031?")
    'Hur mycket skiljer mellan Växelns kostnad och Kansliets 2031?'
    >>> turn_around("By how much does the cost of the office differ from that of the exchange?")
    'what is the difference between the cost of the office and the exchange?'
    """
    if found := _MORE_THAN_FIRST.match(text):
        second = found["second"]
        end = place.start() if (place := _TIMES.search(second)) and place.start() else len(second)
        own, when = second[:end].rstrip(), second[end:]
        turned = f"{found['asks']} {found['verb']} {own} än {found['first']} {when}".rstrip()
        return f"{turned}{text[found.end() :]}"
    text = _DIFFERS_HOW.sub(_to_how_much, text)
    text = _DIFFERS_FROM.sub(r"\g<asks> mellan \g<first> och ", text)
    return _DIFFERS_FROM_EN.sub(
        lambda found: f"what is the difference between {found['first'] or found['measure']} and ", text
    )


def name_owner_last(text: str) -> str:
    """Return a question that chooses among named rows of somebody with whose they are at its end.

    >>> name_owner_last("Vilket av Viks projekt Kajen, Bron och Torget kostar mest?")
    'Vilket av projekt Kajen, Bron och Torget kostar mest hos Viks?'
    >>> name_owner_last("Vilket av Viks projekt kostar mest?")
    'Vilket av Viks projekt kostar mest?'
    """
    if not (found := _OF_OWN_ROWS.match(text)):
        return text
    at = "of" if re.search(r"\bof\s*$", found["asks"]) else "hos"
    return f"{found['asks']}{found['rows']} {found['rest']} {at} {found['owner']}{found['end']}"


def join_choice(text: str) -> str:
    """Return a question with "eller" between the two things that it chooses among.

    >>> join_choice("Vem gick bäst av Kansliet och Växeln?"), join_choice("Vilken enhet gick bäst av alla?")
    ('Vem gick bäst av Kansliet eller Växeln?', 'Vilken enhet gick bäst av alla?')
    """
    if CHOOSES.search(text) or COMPARES.search(text):
        text = _WHICH_OF_TWO.sub(r"\g<asks>\g<first> eller ", _OR.sub(" eller ", text))
    return part_choice(_OF_TWO_WHICH.sub(r"\g<first> eller \g<second>, ", text))
